package io.github.tarve.segmentation.areas;

import io.github.tarve.segmentation.internal.stats.SpecialFunctions;
import java.util.Comparator;
import java.util.List;

/**
 * A mixture of Beta distributions: the posterior of one share. Its quantiles are found by bisection on the distribution
 * function. Large mixtures are thinned by systematic sampling along the component means, which keeps the spread of the
 * means and needs no random number.
 */
final class BetaMixture {
    private static final int COMPONENTS = 160;
    private static final double PRECISION = 1e-5;

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
        while (high - low > PRECISION) {
            double middle = (low + high) / 2;
            if (cumulative(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
