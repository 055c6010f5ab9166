package io.github.tarve.segmentation.synthesis;

import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Random draws that give the same bits on every Java version: built on {@code nextDouble} and {@link StrictMath} alone.
 * Not thread-safe.
 */
final class Draws {
    private final RandomGenerator generator;

    private Draws(RandomGenerator generator) {
        this.generator = generator;
    }

    static Draws at(long seed, long... path) {
        return new Draws(Seeds.generator(seed, path));
    }

    double uniform() {
        return generator.nextDouble();
    }

    boolean happens(double probability) {
        return uniform() < probability;
    }

    /** Returns a whole number from 0 to bound - 1. */
    int below(int bound) {
        return (int) (uniform() * bound);
    }

    /** Returns a standard normal draw (Box and Muller 1958, doi:10.1214/aoms/1177706645). */
    double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
        return radius * StrictMath.cos(2 * Math.PI * uniform());
    }

    /**
     * Returns a gamma draw of scale 1 (Marsaglia and Tsang 2000, doi:10.1145/358407.358414; shapes below 1 by their boost).
     */
    double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * StrictMath.pow(1 - uniform(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = normal();
            double v = (1 + c * x) * (1 + c * x) * (1 + c * x);
            if (v > 0 && StrictMath.log(1 - uniform()) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
                return d * v;
            }
        }
    }

    /** Returns a Poisson draw by multiplication (Knuth); meant for means below about 30. */
    int poisson(double mean) {
        double limit = StrictMath.exp(-mean);
        int count = 0;
        for (double product = 1 - uniform(); product > limit; product *= 1 - uniform()) {
            count++;
        }
        return count;
    }

    /** Returns the position drawn with probabilities in proportion to the values. */
    int pick(List<Weighted> options) {
        double total = 0;
        for (Weighted option : options) {
            total += option.value();
        }
        double left = uniform() * total;
        for (int i = 0; i < options.size() - 1; i++) {
            left -= options.get(i).value();
            if (left < 0) {
                return i;
            }
        }
        return options.size() - 1;
    }

    String code(List<Weighted> options) {
        return options.get(pick(options)).code();
    }
}
