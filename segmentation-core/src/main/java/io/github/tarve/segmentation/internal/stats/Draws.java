package io.github.tarve.segmentation.internal.stats;

import java.util.random.RandomGenerator;

/**
 * Random draws with the same bytes on every Java release: only uniform numbers are taken from the generator, and
 * logarithms and powers are those of {@link StrictMath}.
 */
public final class Draws {
    private Draws() {}

    /** Returns a standard normal draw by the polar method (Marsaglia and Bray 1964, doi:10.1137/1006063). */
    public static double normal(RandomGenerator random) {
        while (true) {
            double u = 2 * random.nextDouble() - 1;
            double v = 2 * random.nextDouble() - 1;
            double s = u * u + v * v;
            if (s > 0 && s < 1) {
                return u * Math.sqrt(-2 * StrictMath.log(s) / s);
            }
        }
    }

    /**
     * Returns the logarithm of a gamma draw with scale 1 (Marsaglia and Tsang 2000, doi:10.1145/358407.358414). Shapes
     * below 1 are boosted on the scale of the logarithm, so that tiny shapes do not underflow to zero.
     *
     * @param random source
     * @param shape greater than 0
     */
    public static double logGamma(RandomGenerator random, double shape) {
        if (!(shape > 0)) {
            throw new IllegalArgumentException("no gamma distribution of shape " + shape);
        }
        if (shape < 1) {
            return logGamma(random, shape + 1) + StrictMath.log(1 - random.nextDouble()) / shape;
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = normal(random);
            double t = 1 + c * x;
            if (t <= 0) {
                continue;
            }
            double v = t * t * t;
            double logUniform = StrictMath.log(1 - random.nextDouble());
            if (logUniform < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
                return StrictMath.log(d * v);
            }
        }
    }

    /**
     * Returns a Dirichlet draw as logarithms of the shares.
     *
     * @param random source
     * @param shapes each greater than 0
     */
    public static double[] logDirichlet(RandomGenerator random, double[] shapes) {
        double[] logs = new double[shapes.length];
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < logs.length; k++) {
            logs[k] = logGamma(random, shapes[k]);
            largest = Math.max(largest, logs[k]);
        }
        double sum = 0;
        for (double log : logs) {
            sum += StrictMath.exp(log - largest);
        }
        double norm = largest + StrictMath.log(sum);
        for (int k = 0; k < logs.length; k++) {
            logs[k] -= norm;
        }
        return logs;
    }
}
