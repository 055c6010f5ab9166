package io.github.tarve.segmentation.io;

import io.github.tarve.segmentation.records.ContactDetails;
import io.github.tarve.segmentation.records.DayPart;
import io.github.tarve.segmentation.records.DiaryEntry;
import io.github.tarve.segmentation.records.NeedOutcome;
import io.github.tarve.segmentation.records.Scan;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Diary entries kept in columns; an entry is made only as it passes. */
final class DiaryColumns implements Scan<DiaryEntry> {
    private static final List<NeedOutcome> OUTCOMES =
            List.of(NeedOutcome.MET, NeedOutcome.PARTLY_MET, NeedOutcome.UNMET, NeedOutcome.UNKNOWN);

    private final Columns columns;
    private final List<String> residents;
    private final BitSet kept;

    /**
     * The columns: numbers by record, and what the numbers of codes mean. A number of a code that is not stated is -1, of
     * an amount {@code NaN}; a column that the file does not have is null.
     */
    static final class Columns {
        final IntList resident = new IntList();
        final IntList date = new IntList();
        final IntList service = new IntList();
        final IntList need = new IntList();
        final IntList line = new IntList();
        final @Nullable IntList[] coded = new IntList[13];
        final @Nullable DoubleList[] amounts = new DoubleList[4];
        List<String> services = List.of();
        List<String> needs = List.of();
        List<String> channels = List.of();
        List<String> reasons = List.of();
        List<String> providers = List.of();
        List<String> serviceAreas = List.of();
        List<String> sectors = List.of();
        List<String> travelModes = List.of();
    }

    /** A growing list of numbers without boxing. */
    static final class DoubleList {
        private double[] values = new double[256];
        private int size;

        void add(double value) {
            values = size == values.length ? Arrays.copyOf(values, size * 2) : values;
            values[size++] = value;
        }
    }

    /** Positions in {@link Columns#coded}. */
    static final int OUTCOME = 0;

    static final int CHANNEL = 1;
    static final int REASON = 2;
    static final int SATISFACTION = 3;
    static final int IMPORTANCE = 4;
    static final int PROVIDER = 5;
    static final int TIME = 6;
    static final int SERVICE_AREA = 7;
    static final int SECTOR = 8;
    static final int URGENT = 9;
    static final int TRAVEL_MODE = 10;
    static final int ENTERED = 11;
    static final int NEW_NEED = 12;

    private static final List<DayPart> PARTS = List.of(DayPart.values());

    private final @Nullable IntList helped;
    private final boolean detailed;

    DiaryColumns(Columns columns, @Nullable IntList helped, List<String> residents, BitSet keptResidents) {
        this.columns = columns;
        this.helped = helped;
        this.residents = residents;
        this.detailed = Arrays.stream(columns.coded).skip(TIME).anyMatch(Objects::nonNull);
        this.kept = new BitSet();
        for (int i = 0; i < columns.resident.size(); i++) {
            kept.set(i, keptResidents.get(columns.resident.get(i)));
        }
    }

    @Override
    public long size() {
        return kept.cardinality();
    }

    @Override
    public Iterator<DiaryEntry> iterator() {
        return new Iterator<>() {
            private int next = kept.nextSetBit(0);

            @Override
            public boolean hasNext() {
                return next >= 0;
            }

            @Override
            public DiaryEntry next() {
                if (next < 0) {
                    throw new NoSuchElementException();
                }
                DiaryEntry entry = entry(next);
                next = kept.nextSetBit(next + 1);
                return entry;
            }
        };
    }

    private DiaryEntry entry(int i) {
        int outcome = coded(OUTCOME, i);
        int aid = helped == null ? -1 : helped.get(i);
        return new DiaryEntry(
                residents.get(columns.resident.get(i)),
                LocalDate.ofEpochDay(columns.date.get(i)),
                columns.services.get(columns.service.get(i)),
                columns.needs.get(columns.need.get(i)),
                outcome < 0 ? NeedOutcome.UNKNOWN : OUTCOMES.get(outcome),
                text(columns.channels, coded(CHANNEL, i)),
                text(columns.reasons, coded(REASON, i)),
                Math.max(0, coded(SATISFACTION, i)),
                Math.max(0, coded(IMPORTANCE, i)),
                amount(0, i),
                amount(1, i),
                amount(2, i),
                amount(3, i),
                text(columns.providers, coded(PROVIDER, i)),
                aid < 0 ? null : Boolean.valueOf(aid == 1),
                detailed ? details(i) : ContactDetails.NONE);
    }

    private ContactDetails details(int i) {
        int time = coded(TIME, i);
        int part = TimeText.part(time);
        int entered = coded(ENTERED, i);
        return new ContactDetails(
                TimeText.minute(time),
                part < 0 ? null : PARTS.get(part),
                text(columns.serviceAreas, coded(SERVICE_AREA, i)),
                text(columns.sectors, coded(SECTOR, i)),
                flag(coded(URGENT, i)),
                text(columns.travelModes, coded(TRAVEL_MODE, i)),
                entered < 0 ? null : LocalDate.ofEpochDay(entered),
                flag(coded(NEW_NEED, i)));
    }

    private static @Nullable Boolean flag(int number) {
        return number < 0 ? null : Boolean.valueOf(number == 1);
    }

    private int coded(int column, int i) {
        IntList list = columns.coded[column];
        return list == null ? -1 : list.get(i);
    }

    private double amount(int column, int i) {
        DoubleList list = columns.amounts[column];
        return list == null ? Double.NaN : list.values[i];
    }

    private static @Nullable String text(List<String> texts, int code) {
        return code < 0 ? null : texts.get(code);
    }
}
