package io.github.tarve.segmentation.features.catalogue;

import io.github.tarve.segmentation.features.Direction;
import io.github.tarve.segmentation.features.Transform;
import io.github.tarve.segmentation.records.DiaryDay;
import io.github.tarve.segmentation.records.DiaryEntry;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * When services are used: the share of contacts on Saturday and Sunday with the Jeffreys prior, missing without a contact or
 * without an observed day of both kinds.
 */
record Rhythm() implements FeatureExtractor<Tally> {
    private static final int WEEKEND = 0;
    private static final int ALL = 1;
    private static final int WEEKEND_DAYS = 2;
    private static final int DAYS = 3;

    @Override
    public Tally open(DiaryFrame frame) {
        return new Tally(frame.residents(), 4, 0);
    }

    @Override
    public void add(Tally state, DiaryFrame frame, int resident, DiaryEntry entry) {
        state.count(resident, ALL);
        if (weekend(entry.date())) {
            state.count(resident, WEEKEND);
        }
    }

    @Override
    public void addDay(Tally state, DiaryFrame frame, int resident, DiaryDay day) {
        if (day.status().observed()) {
            state.count(resident, DAYS);
            if (weekend(day.date())) {
                state.count(resident, WEEKEND_DAYS);
            }
        }
    }

    private static boolean weekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    @Override
    public Tally merge(Tally state, Tally other) {
        return state.merge(other);
    }

    @Override
    public List<MeasuredColumn> finish(Tally state, DiaryFrame frame, Exposure exposure) {
        return List.of(MeasuredColumn.of(
                Define.of(exposure)
                        .number(
                                "weekend_share",
                                FeatureBlock.RHYTHM,
                                Define.SHARE,
                                Direction.NEUTRAL,
                                Transform.ARCSINE_SQRT),
                Columns.of(exposure, i -> {
                    boolean both = state.of(i, WEEKEND_DAYS) > 0 && state.of(i, DAYS) > state.of(i, WEEKEND_DAYS);
                    return both ? Columns.jeffreys(state.of(i, WEEKEND), state.of(i, ALL)) : Double.NaN;
                }),
                FeaturePreset.FULL));
    }
}
