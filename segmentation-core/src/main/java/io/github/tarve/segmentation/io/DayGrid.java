package io.github.tarve.segmentation.io;

import io.github.tarve.segmentation.records.DayStatus;
import io.github.tarve.segmentation.records.DiaryDay;
import io.github.tarve.segmentation.records.Scan;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The status of every diary day of every resident, one byte each. */
final class DayGrid implements Scan<DiaryDay> {
    /** Numbers of the statuses, as {@link Words} reads them. */
    static final byte EVENTS = 0;

    static final byte NONE = 1;
    static final byte MISSING = 2;

    private static final List<DayStatus> STATUSES = List.of(DayStatus.EVENTS, DayStatus.NONE, DayStatus.MISSING);

    private final List<String> residents;
    private final LocalDate start;
    private final int days;
    private final byte[][] statuses;

    /** Creates a grid over rows of statuses, by resident in the order of the ids. */
    DayGrid(List<String> residents, LocalDate start, int days, byte[][] statuses) {
        this.residents = residents;
        this.start = start;
        this.days = days;
        this.statuses = statuses;
    }

    static DayStatus status(int number) {
        return STATUSES.get(number);
    }

    @Override
    public long size() {
        return (long) residents.size() * days;
    }

    @Override
    public Iterator<DiaryDay> iterator() {
        return new Iterator<>() {
            private int resident;
            private int day;

            @Override
            public boolean hasNext() {
                return resident < residents.size();
            }

            @Override
            public DiaryDay next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                DiaryDay next =
                        new DiaryDay(residents.get(resident), start.plusDays(day), status(statuses[resident][day]));
                if (++day == days) {
                    day = 0;
                    resident++;
                }
                return next;
            }
        };
    }
}
