package io.github.tarve.segmentation.features.catalogue;

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
     * Returns weekly rates of counts: shrunk towards the mean over all days, as counted over half of them.
     *
     * @param counts counts by resident
     * @param exposure observed days
     */
    static double[] weekly(int[] counts, Exposure exposure) {
        if (exposure.part() == Exposure.Part.HALF) {
            return of(exposure, i -> 7 * counts[i] / exposure.days(i));
        }
        double[] days = of(exposure, exposure::days);
        GammaPoisson people = GammaPoisson.of(counts, days);
        return of(exposure, i -> 7 * people.shrunk(counts[i], days[i]));
    }

    /** Returns the share of a part in a whole with the Jeffreys prior, (part + 0.5) / (whole + 1); {@code NaN} of nothing. */
    static double jeffreys(int part, int whole) {
        return whole == 0 ? Double.NaN : (part + 0.5) / (whole + 1);
    }
}
