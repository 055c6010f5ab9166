package io.github.tarve.segmentation.features.catalogue;

import io.github.tarve.segmentation.features.Direction;
import io.github.tarve.segmentation.features.Transform;
import io.github.tarve.segmentation.records.DiaryEntry;
import java.util.List;

/**
 * Minutes, euros and days that the entries state: travel per week and per contact, costs per week, duration and waiting per
 * contact. Amounts are summed in thousandths as whole numbers, so that the sum does not depend on the order of the entries.
 * A mean per contact is missing when no entry states the amount; a weekly sum is missing when nobody's entries do.
 */
record Amounts() implements FeatureExtractor<Amounts.Sums> {
    private static final double UNIT = 1000;
    private static final int KINDS = 4;
    private static final int TRAVEL = 0;
    private static final int COST = 1;
    private static final int DURATION = 2;
    private static final int WAIT = 3;

    /** Sums in thousandths, and how many entries state the amount. */
    record Sums(Totals totals, Tally stated) {}

    /** Sums by resident and kind. */
    static final class Totals {
        private final long[] sums;

        private Totals(int residents) {
            this.sums = new long[residents * KINDS];
        }
    }

    @Override
    public Sums open(DiaryFrame frame) {
        return new Sums(new Totals(frame.residents()), new Tally(frame.residents(), KINDS, 0));
    }

    @Override
    public void add(Sums state, DiaryFrame frame, int resident, DiaryEntry entry) {
        addOne(state, resident, TRAVEL, entry.travelMinutes());
        addOne(state, resident, COST, entry.costEur());
        addOne(state, resident, DURATION, entry.minutes());
        addOne(state, resident, WAIT, entry.waitDays());
    }

    private static void addOne(Sums state, int resident, int kind, double amount) {
        if (!Double.isNaN(amount)) {
            state.totals.sums[resident * KINDS + kind] += Math.round(amount * UNIT);
            state.stated.count(resident, kind);
        }
    }

    @Override
    public Sums merge(Sums state, Sums other) {
        for (int s = 0; s < state.totals.sums.length; s++) {
            state.totals.sums[s] += other.totals.sums[s];
        }
        return new Sums(state.totals, state.stated.merge(other.stated));
    }

    @Override
    public List<MeasuredColumn> finish(Sums state, DiaryFrame frame, Exposure exposure) {
        return List.of(
                column(state, exposure, "travel_min_contact", "min", FeaturePreset.MINIMAL, TRAVEL),
                column(state, exposure, "travel_min_wk", "min/wk", FeaturePreset.STANDARD, TRAVEL)
                        .summarising(NeedContacts.NEEDS),
                column(state, exposure, "cost_eur_wk", "EUR/wk", FeaturePreset.FULL, COST)
                        .summarising(NeedContacts.NEEDS),
                column(state, exposure, "minutes_contact", "min", FeaturePreset.FULL, DURATION),
                column(state, exposure, "wait_days_contact", "days", FeaturePreset.FULL, WAIT));
    }

    private static MeasuredColumn column(
            Sums state, Exposure exposure, String id, String unit, FeaturePreset preset, int kind) {
        boolean stated = java.util.Arrays.stream(state.stated.column(kind)).anyMatch(count -> count > 0);
        boolean weekly = unit.endsWith("/wk");
        double[] values = Columns.of(exposure, i -> {
            double sum = state.totals.sums[i * KINDS + kind] / UNIT;
            if (weekly) {
                return stated ? 7 * sum / exposure.amount(i) : Double.NaN;
            }
            int count = state.stated.of(i, kind);
            return count == 0 ? Double.NaN : sum / count;
        });
        return MeasuredColumn.of(
                Define.of(exposure).number(id, FeatureBlock.ACCESS, unit, Direction.NEUTRAL, Transform.LOG1P),
                values,
                preset);
    }
}
