package io.github.tarve.segmentation.features.catalogue;

import io.github.tarve.segmentation.features.Direction;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.features.Transform;
import io.github.tarve.segmentation.records.DiaryEntry;
import java.util.Arrays;
import java.util.List;

/**
 * Median minutes and kilometres of the way to contacts on the spot, median days of waiting, and the time that contacts and ways
 * take per week. Kilometres are as the crow flies from the middle of the home area to the place of the service, where the
 * codebook says where these are. Amounts are kept in thousandths as whole numbers, so that no sum depends on the order of the entries. A median is
 * missing when no entry states the amount, the weekly time when nobody's entries do.
 */
record TypicalAmounts() implements FeatureExtractor<TypicalAmounts.Seen> {
    private static final double UNIT = 1000;

    /** Stated amounts. */
    record Seen(Occurrences travel, Occurrences waiting, Occurrences time, Occurrences distance) {}

    @Override
    public FeaturePreset preset() {
        return FeaturePreset.FULL;
    }

    @Override
    public Seen open(DiaryFrame frame) {
        return new Seen(new Occurrences(), new Occurrences(), new Occurrences(), new Occurrences());
    }

    @Override
    public void add(Seen state, DiaryFrame frame, int resident, DiaryEntry entry) {
        if (frame.visit(entry.channel())) {
            note(state.travel, resident, entry.travelMinutes());
            note(state.distance, resident, frame.kilometres(resident, entry));
        }
        note(state.waiting, resident, entry.waitDays());
        note(state.time, resident, entry.travelMinutes());
        note(state.time, resident, entry.minutes());
    }

    private static void note(Occurrences amounts, int resident, double amount) {
        if (!Double.isNaN(amount)) {
            amounts.add(resident, Math.round(amount * UNIT));
        }
    }

    @Override
    public Seen merge(Seen state, Seen other) {
        return new Seen(
                state.travel.merge(other.travel),
                state.waiting.merge(other.waiting),
                state.time.merge(other.time),
                state.distance.merge(other.distance));
    }

    @Override
    public List<MeasuredColumn> finish(Seen state, DiaryFrame frame, Exposure exposure) {
        int n = frame.residents();
        double[] travel = state.travel.each(n, amounts -> Occurrences.median(amounts) / UNIT);
        double[] distance = state.distance.each(n, amounts -> Occurrences.median(amounts) / UNIT);
        double[] wait = state.waiting.each(n, amounts -> Occurrences.median(amounts) / UNIT);
        double[] time = state.time.each(
                n,
                amounts -> amounts.length == 0
                        ? Double.NaN
                        : Arrays.stream(amounts).sum() / UNIT);
        boolean stated = Arrays.stream(time).anyMatch(sum -> !Double.isNaN(sum));
        return List.of(
                column(
                        define(exposure, "travel_min_median", "min", FeatureBlock.ACCESS),
                        Columns.of(exposure, i -> travel[i])),
                column(
                        define(exposure, "distance_to_service_km", "km", FeatureBlock.ACCESS),
                        Columns.of(exposure, i -> distance[i])),
                column(
                        define(exposure, "wait_days_median", "days", FeatureBlock.UNMET),
                        Columns.of(exposure, i -> wait[i])),
                column(define(exposure, "time_cost_wk", "min/wk", FeatureBlock.ACCESS), Columns.of(exposure, i -> {
                    double sum = Double.isNaN(time[i]) ? 0 : time[i];
                    return stated ? 7 * sum / exposure.amount(i) : Double.NaN;
                })));
    }

    private static NumericFeature define(Exposure exposure, String id, String unit, FeatureBlock block) {
        return Define.of(exposure).number(id, block, unit, Direction.NEUTRAL, Transform.LOG1P);
    }

    private static MeasuredColumn column(NumericFeature feature, double[] values) {
        return MeasuredColumn.of(feature, values, FeaturePreset.FULL);
    }
}
