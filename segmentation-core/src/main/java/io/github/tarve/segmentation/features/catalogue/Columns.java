package io.github.tarve.segmentation.features.catalogue;

import io.github.tarve.segmentation.features.Feature;
import java.util.function.IntToDoubleFunction;

/** Columns of values by resident. */
final class Columns {
    private Columns() {}

    /** Returns a value for every resident whose diary can be used, {@code NaN} for the others. */
    static double[] of(Exposure exposure, IntToDoubleFunction value) {
        double[] column = new double[exposure.residents()];
        for (int i = 0; i < column.length; i++) {
            column[i] = exposure.usable(i) ? value.applyAsDouble(i) : Double.NaN;
        }
        return column;
    }

    /**
     * Returns a feature of weekly rates of counts: shrunk towards the mean over all days, as counted over half of them.
     *
     * @param feature the feature
     * @param counts counts by resident
     * @param frame the study, with the norm of the feature when it is measured like another study
     * @param exposure observed days
     * @param preset the smallest preset that holds the feature
     */
    static MeasuredColumn weekly(
            Feature feature, int[] counts, DiaryFrame frame, Exposure exposure, FeaturePreset preset) {
        if (exposure.part() == Exposure.Part.HALF) {
            return MeasuredColumn.of(feature, ofHalf(counts, exposure), preset);
        }
        double[] days = of(exposure, exposure::amount);
        GammaPoisson people = frame.norms()
                .of(feature.id(), Norm.Rates.class)
                .map(Norm.Rates::people)
                .orElseGet(() -> GammaPoisson.of(counts, days));
        double[] values = of(exposure, i -> 7 * people.shrunk(counts[i], days[i]));
        return MeasuredColumn.of(feature, values, preset).withNorm(Norm.Rates.of(people));
    }

    /** Returns weekly rates of counts over half of the days, as they were counted. */
    static double[] ofHalf(int[] counts, Exposure exposure) {
        return of(exposure, i -> 7 * counts[i] / exposure.amount(i));
    }

    /** Returns the share of a part in a whole with the Jeffreys prior, (part + 0.5) / (whole + 1); {@code NaN} of nothing. */
    static double jeffreys(int part, int whole) {
        return whole == 0 ? Double.NaN : (part + 0.5) / (whole + 1);
    }
}
