package io.github.tarve.segmentation.internal.stats;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;

/** Functions that the language lacks; pure Java, so the same bytes on any machine. */
public final class SpecialFunctions {
    private SpecialFunctions() {}

    /** Returns ln Gamma(x) for x greater than 0. */
    public static double logGamma(double x) {
        return Gamma.logGamma(x);
    }

    /**
     * Returns the distribution function of the Beta distribution.
     *
     * <ul>
     *   <li>{@code x <= 0} gives 0 and {@code x >= 1} gives 1;
     *   <li>a parameter of 0 puts all mass on 0 ({@code a}) or 1 ({@code b}).
     * </ul>
     *
     * @param x where
     * @param a first parameter, not negative
     * @param b second parameter, not negative; not both 0
     */
    public static double betaCumulative(double x, double a, double b) {
        if (!(a >= 0) || !(b >= 0) || a + b == 0) {
            throw new IllegalArgumentException("no Beta distribution with parameters " + a + " and " + b);
        }
        if (x >= 1) {
            return 1;
        }
        if (x <= 0) {
            return a == 0 ? 1 : 0;
        }
        if (a == 0) {
            return 1;
        }
        return b == 0 ? 0 : Beta.regularizedBeta(x, a, b);
    }

    /** Returns a quantile of Student's distribution with at least 1 degree of freedom. */
    public static double studentQuantile(double probability, double degreesOfFreedom) {
        return new TDistribution(null, degreesOfFreedom).inverseCumulativeProbability(probability);
    }

    /** Returns the distribution function of the standard normal distribution. */
    public static double normalCumulative(double x) {
        return Erf.erfc(-x / Math.sqrt(2)) / 2;
    }

    /** Returns a quantile of the standard normal distribution; the probability lies strictly between 0 and 1. */
    public static double normalQuantile(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("no normal quantile of " + probability);
        }
        return -Math.sqrt(2) * Erf.erfcInv(2 * probability);
    }

    /** Returns the digamma function, the derivative of ln Gamma, for x greater than 0. */
    public static double digamma(double x) {
        return Gamma.digamma(x);
    }

    /** Returns the trigamma function, the second derivative of ln Gamma, for x greater than 0. */
    public static double trigamma(double x) {
        return Gamma.trigamma(x);
    }
}
