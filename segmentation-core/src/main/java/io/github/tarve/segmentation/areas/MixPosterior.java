package io.github.tarve.segmentation.areas;

import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.internal.stats.Draws;
import io.github.tarve.segmentation.internal.stats.SpecialFunctions;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * What the areas tell of the weight m of the overall mix and of the overall mix pi itself, under the Dirichlet-multinomial
 * model: shares of area a are Dirichlet(m pi), the counts multinomial. A weighted sample of (m, pi).
 *
 * <p>m is on a fixed grid: u = m / (nbar + m) at the midpoints of {@value #GRID} equal parts of (0, 1), which is the prior
 * density nbar / (nbar + m)^2. At every m, pi is drawn by importance sampling from a Dirichlet distribution that counts
 * each area for as many independent residents as it is worth at that m, n_a (1 + m) / (n_a + m), and is weighted by its
 * prior Dirichlet(1/2), by the likelihood of the counts
 *
 * <p>prod_a Gamma(m) / Gamma(n_a + m) prod_k Gamma(c_ak + m pi_k) / Gamma(m pi_k)
 *
 * <p>and by the inverse of the proposal. O(points x areas x profiles).
 */
final class MixPosterior {
    private static final int GRID = 32;
    private static final double PRIOR = 0.5;
    /** Points that together weigh less than a millionth change no figure that is shown. */
    private static final double NEGLIGIBLE = 1e-10;

    private final double[] residents;
    private final double[][] mixes;
    private final double[] weights;

    private MixPosterior(double[] residents, double[][] mixes, double[] weights) {
        this.residents = residents;
        this.mixes = mixes;
        this.weights = weights;
    }

    /** Integrates over m, with so many draws of the overall mix at each of its values. */
    static MixPosterior estimated(AreaCounts counts, int draws, long seed) {
        double nbar = counts.meanTotal();
        double[] grid = new double[GRID];
        for (int g = 0; g < GRID; g++) {
            double u = (g + 0.5) / GRID;
            grid[g] = nbar * u / (1 - u);
        }
        return sample(counts, grid, draws, seed);
    }

    /** Takes m as known; as many draws of the overall mix in all. */
    static MixPosterior fixed(AreaCounts counts, double m, int draws, long seed) {
        double[] grid = new double[GRID];
        Arrays.fill(grid, m);
        return sample(counts, grid, draws, seed);
    }

    private static MixPosterior sample(AreaCounts counts, double[] grid, int draws, long seed) {
        int points = grid.length * draws;
        double[] residents = new double[points];
        double[][] mixes = new double[points][];
        double[] logs = new double[points];
        for (int g = 0; g < grid.length; g++) {
            double m = grid[g];
            double[] shapes = proposal(counts, m);
            double constant = logDirichletConstant(shapes);
            RandomGenerator random = Seeds.generator(seed, g);
            for (int point = g * draws; point < (g + 1) * draws; point++) {
                double[] logMix = Draws.logDirichlet(random, shapes);
                residents[point] = m;
                mixes[point] = new double[logMix.length];
                logs[point] = logLikelihood(counts, m, logMix) - constant;
                for (int k = 0; k < logMix.length; k++) {
                    mixes[point][k] = StrictMath.exp(logMix[k]);
                    logs[point] += (PRIOR - shapes[k]) * logMix[k];
                }
            }
        }
        return prune(residents, mixes, logs);
    }

    private static double[] proposal(AreaCounts counts, double m) {
        double[] shapes = new double[counts.profiles()];
        Arrays.fill(shapes, PRIOR);
        for (int a = 0; a < counts.areas().size(); a++) {
            double worth = (1 + m) / (counts.total(a) + m);
            for (int k = 0; k < shapes.length; k++) {
                shapes[k] += worth * counts.count(a, k);
            }
        }
        return shapes;
    }

    private static double logLikelihood(AreaCounts counts, double m, double[] logMix) {
        double sum = 0;
        for (int a = 0; a < counts.areas().size(); a++) {
            sum += SpecialFunctions.logGamma(m) - SpecialFunctions.logGamma(counts.total(a) + m);
            for (int k = 0; k < logMix.length; k++) {
                sum += logRising(StrictMath.log(m) + logMix[k], counts.count(a, k));
            }
        }
        return sum;
    }

    /** ln Gamma(count + x) - ln Gamma(x) for x given by its logarithm, which may be too small for a double. */
    private static double logRising(double logX, int count) {
        if (count == 0) {
            return 0;
        }
        double x = StrictMath.exp(logX);
        return SpecialFunctions.logGamma(count + x) - SpecialFunctions.logGamma(1 + x) + logX;
    }

    private static double logDirichletConstant(double[] shapes) {
        double sum = 0;
        double logs = 0;
        for (double shape : shapes) {
            sum += shape;
            logs += SpecialFunctions.logGamma(shape);
        }
        return SpecialFunctions.logGamma(sum) - logs;
    }

    private static MixPosterior prune(double[] residents, double[][] mixes, double[] logs) {
        double largest = Arrays.stream(logs).max().orElse(0);
        double[] weights = new double[logs.length];
        double sum = 0;
        for (int i = 0; i < logs.length; i++) {
            weights[i] = StrictMath.exp(logs[i] - largest);
            sum += weights[i];
        }
        int kept = 0;
        for (int i = 0; i < logs.length; i++) {
            if (weights[i] >= NEGLIGIBLE * sum) {
                residents[kept] = residents[i];
                mixes[kept] = mixes[i];
                weights[kept++] = weights[i];
            }
        }
        double rest = 0;
        for (int i = 0; i < kept; i++) {
            rest += weights[i];
        }
        for (int i = 0; i < kept; i++) {
            weights[i] /= rest;
        }
        return new MixPosterior(
                Arrays.copyOf(residents, kept), Arrays.copyOf(mixes, kept), Arrays.copyOf(weights, kept));
    }

    /** Returns a point drawn by its weight. */
    int draw(RandomGenerator random) {
        double u = random.nextDouble();
        int point = 0;
        while (point < weights.length - 1 && u >= weights[point]) {
            u -= weights[point++];
        }
        return point;
    }

    int points() {
        return weights.length;
    }

    double weight(int point) {
        return weights[point];
    }

    double residents(int point) {
        return residents[point];
    }

    double mix(int point, int profile) {
        return mixes[point][profile];
    }

    /** Posterior mean of n / (n + m): how much of a share of n residents is their own. */
    double evidence(int n) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * n / (n + residents[i]);
        }
        return Math.min(1, sum);
    }
}
