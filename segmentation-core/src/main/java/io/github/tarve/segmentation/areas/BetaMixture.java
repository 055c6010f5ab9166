package io.github.tarve.segmentation.areas;

import io.github.tarve.segmentation.internal.stats.SpecialFunctions;
import java.util.Comparator;
import java.util.List;

/**
 * A mixture of Beta distributions: the posterior of one share. Its quantiles are found by false position with halving on
 * the distribution function, to 1e-5 of the share or 1e-6 of the probability. Large mixtures are thinned by systematic
 * sampling along the component means, which keeps the spread of the means and needs no random number.
 */
final class BetaMixture {
    private static final int COMPONENTS = 128;
    private static final double PRECISION = 1e-5;
    private static final double TOLERANCE = 1e-6;

    private final double[] a;
    private final double[] b;
    private final double[] weights;

    private BetaMixture(List<Component> components) {
        this.a = components.stream().mapToDouble(Component::a).toArray();
        this.b = components.stream().mapToDouble(Component::b).toArray();
        this.weights = components.stream().mapToDouble(Component::weight).toArray();
    }

    /** One weighted Beta(a, b). */
    record Component(double a, double b, double weight) {
        double mean() {
            return a / (a + b);
        }
    }

    /** Returns the mixture of components whose weights sum to 1. */
    static BetaMixture of(List<Component> components) {
        if (components.size() <= COMPONENTS) {
            return new BetaMixture(components);
        }
        List<Component> sorted = components.stream()
                .sorted(Comparator.comparingDouble(Component::mean)
                        .thenComparingDouble(Component::a)
                        .thenComparingDouble(Component::b))
                .toList();
        Component[] thinned = new Component[COMPONENTS];
        int next = 0;
        double upTo = sorted.get(0).weight();
        for (int i = 0; i < COMPONENTS; i++) {
            double target = (i + 0.5) / COMPONENTS;
            while (upTo < target && next < sorted.size() - 1) {
                upTo += sorted.get(++next).weight();
            }
            thinned[i] = new Component(sorted.get(next).a(), sorted.get(next).b(), 1.0 / COMPONENTS);
        }
        return new BetaMixture(List.of(thinned));
    }

    double cumulative(double x) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * SpecialFunctions.betaCumulative(x, a[i], b[i]);
        }
        return sum;
    }

    double quantile(double probability) {
        double low = 0;
        double high = 1;
        double below = -probability;
        double above = 1 - probability;
        for (int step = 0; high - low > PRECISION; step++) {
            // every third step halves, so that a flat stretch cannot hold the false position up
            double x = step % 3 == 2 ? (low + high) / 2 : low + (high - low) * below / (below - above);
            double off = cumulative(x) - probability;
            if (Math.abs(off) < TOLERANCE || !(x > low && x < high)) {
                return x;
            }
            if (off < 0) {
                low = x;
                below = off;
                above /= 2;
            } else {
                high = x;
                above = off;
                below /= 2;
            }
        }
        return (low + high) / 2;
    }
}
