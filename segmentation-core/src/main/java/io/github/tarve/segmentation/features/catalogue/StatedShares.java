package io.github.tarve.segmentation.features.catalogue;

import io.github.tarve.segmentation.features.Direction;
import io.github.tarve.segmentation.records.ContactDetails;
import io.github.tarve.segmentation.records.DayPart;
import io.github.tarve.segmentation.records.DiaryEntry;
import io.github.tarve.segmentation.records.NeedOutcome;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Shares of contacts among those that state the matter: sectors of providers, urgency, first times, help, travel modes, parts
 * of the day, contacts outside office hours (8 to 16 from Monday to Friday) and outside the home area, and the share of
 * digital attempts that failed or helped only in part. All with the Jeffreys prior, (part + 0.5) / (stated + 1); missing
 * where nothing is stated.
 */
record StatedShares() implements FeatureExtractor<Tally> {
    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final int OPENS = 8 * 60;
    private static final int CLOSES = 16 * 60;

    /** One share: what it is of, and what a high value means. */
    private enum Kind {
        MUNICIPAL_SHARE(FeatureBlock.ACCESS, Direction.NEUTRAL),
        THIRD_SECTOR_SHARE(FeatureBlock.ACCESS, Direction.NEUTRAL),
        PRIVATE_SHARE(FeatureBlock.ACCESS, Direction.NEUTRAL),
        URGENT_SHARE(FeatureBlock.NEED_USE, Direction.NEED),
        NEW_NEED_SHARE(FeatureBlock.NEED_USE, Direction.NEED),
        DIGITAL_BARRIER(FeatureBlock.ACCESS, Direction.NEED),
        HELPED_SHARE(FeatureBlock.ACCESS, Direction.NEUTRAL),
        TRAVEL_OWN_CAR_SHARE(FeatureBlock.ACCESS, Direction.RESOURCE),
        TRAVEL_LIFT_SHARE(FeatureBlock.ACCESS, Direction.NEUTRAL),
        TRAVEL_PUBLIC_SHARE(FeatureBlock.ACCESS, Direction.NEUTRAL),
        TRAVEL_WALK_CYCLE_SHARE(FeatureBlock.ACCESS, Direction.NEUTRAL),
        TRAVEL_TAXI_SHARE(FeatureBlock.ACCESS, Direction.NEED),
        OUT_OF_AREA_SHARE(FeatureBlock.ACCESS, Direction.NEUTRAL),
        MORNING_SHARE(FeatureBlock.RHYTHM, Direction.NEUTRAL),
        AFTERNOON_SHARE(FeatureBlock.RHYTHM, Direction.NEUTRAL),
        EVENING_SHARE(FeatureBlock.RHYTHM, Direction.NEUTRAL),
        NIGHT_SHARE(FeatureBlock.RHYTHM, Direction.NEUTRAL),
        AFTER_HOURS_SHARE(FeatureBlock.RHYTHM, Direction.NEUTRAL);

        private final FeatureBlock block;
        private final Direction direction;

        Kind(FeatureBlock block, Direction direction) {
            this.block = block;
            this.direction = direction;
        }

        private String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public FeaturePreset preset() {
        return FeaturePreset.FULL;
    }

    @Override
    public Tally open(DiaryFrame frame) {
        return new Tally(frame.residents(), 2 * KINDS.size(), 0);
    }

    @Override
    public void add(Tally state, DiaryFrame frame, int resident, DiaryEntry entry) {
        for (int k = 0; k < KINDS.size(); k++) {
            Boolean part = part(KINDS.get(k), frame, resident, entry);
            if (part != null) {
                state.count(resident, 2 * k + 1);
                if (part) {
                    state.count(resident, 2 * k);
                }
            }
        }
    }

    /** Returns whether a contact is of a kind, null when it does not say. */
    private static @Nullable Boolean part(Kind kind, DiaryFrame frame, int resident, DiaryEntry entry) {
        ContactDetails details = entry.details();
        return switch (kind) {
            case MUNICIPAL_SHARE -> same(frame.sector(entry), "municipal");
            case THIRD_SECTOR_SHARE -> same(frame.sector(entry), "third");
            case PRIVATE_SHARE -> same(frame.sector(entry), "private");
            case URGENT_SHARE -> details.urgent();
            case NEW_NEED_SHARE -> details.newNeed();
            case DIGITAL_BARRIER -> digitalBarrier(frame, entry);
            case HELPED_SHARE -> entry.helped();
            case TRAVEL_OWN_CAR_SHARE -> same(details.travelMode(), "own_car");
            case TRAVEL_LIFT_SHARE -> same(details.travelMode(), "lift");
            case TRAVEL_PUBLIC_SHARE -> same(details.travelMode(), "public");
            case TRAVEL_WALK_CYCLE_SHARE -> same(details.travelMode(), "walk_cycle");
            case TRAVEL_TAXI_SHARE -> same(details.travelMode(), "taxi");
            case OUT_OF_AREA_SHARE -> outOfArea(frame, resident, entry);
            case MORNING_SHARE -> at(details, DayPart.MORNING);
            case AFTERNOON_SHARE -> at(details, DayPart.AFTERNOON);
            case EVENING_SHARE -> at(details, DayPart.EVENING);
            case NIGHT_SHARE -> at(details, DayPart.NIGHT);
            case AFTER_HOURS_SHARE -> afterHours(entry);
        };
    }

    private static @Nullable Boolean at(ContactDetails details, DayPart part) {
        return details.dayPart() == null ? null : Boolean.valueOf(details.dayPart() == part);
    }

    private static @Nullable Boolean same(@Nullable String code, String other) {
        return code == null ? null : Boolean.valueOf(code.equals(other));
    }

    private static @Nullable Boolean digitalBarrier(DiaryFrame frame, DiaryEntry entry) {
        boolean digital = entry.channel() != null && frame.digital(entry.channel());
        boolean known = digital && entry.outcome() != NeedOutcome.UNKNOWN;
        return known ? Boolean.valueOf(entry.outcome() != NeedOutcome.MET) : null;
    }

    private static @Nullable Boolean outOfArea(DiaryFrame frame, int resident, DiaryEntry entry) {
        String there = entry.details().serviceArea();
        String home = frame.homeArea(resident);
        if (there == null || home.isEmpty() || !frame.visit(entry.channel())) {
            return null;
        }
        return !there.equals(home);
    }

    private static @Nullable Boolean afterHours(DiaryEntry entry) {
        ContactDetails details = entry.details();
        if (details.dayPart() == null) {
            return null;
        }
        DayOfWeek day = entry.date().getDayOfWeek();
        if (day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY) {
            return true;
        }
        int minute = details.minuteOfDay();
        return switch (details.dayPart()) {
            case EVENING, NIGHT -> true;
            case MORNING, AFTERNOON -> minute >= 0 && (minute < OPENS || minute >= CLOSES);
        };
    }

    @Override
    public Tally merge(Tally state, Tally other) {
        return state.merge(other);
    }

    @Override
    public List<MeasuredColumn> finish(Tally state, DiaryFrame frame, Exposure exposure) {
        Define define = Define.of(exposure);
        List<MeasuredColumn> columns = new ArrayList<>();
        for (int k = 0; k < KINDS.size(); k++) {
            Kind kind = KINDS.get(k);
            int at = 2 * k;
            columns.add(MeasuredColumn.of(
                    define.share(kind.id(), kind.block, kind.direction),
                    Columns.of(exposure, i -> Columns.jeffreys(state.of(i, at), state.of(i, at + 1))),
                    FeaturePreset.FULL));
        }
        return columns;
    }
}
