package io.github.tarve.segmentation.clustering.mixture;

import io.github.tarve.segmentation.clustering.ResponseDistribution;
import io.github.tarve.segmentation.internal.linear.PositiveSystem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An ordered category by the adjacent-category logit model: log odds of neighbouring levels differ between classes by the
 * same slope at every level (Goodman 1979, doi:10.1080/01621459.1979.10481650). One parameter per class beside the levels',
 * where a nominal item takes one per level and class.
 */
final class OrdinalIndicator extends Indicator {
    private static final int NEWTON_STEPS = 2;
    private static final int HALVINGS = 8;

    private final LevelColumn column;
    private final String id;
    private final int featureLevels;
    private final double[] marginal;
    private final double prior;

    OrdinalIndicator(
            int index,
            int offset,
            int classes,
            LevelColumn column,
            String id,
            int featureLevels,
            double[] totals,
            double prior) {
        super(List.of(index), offset, classes);
        this.column = column;
        this.id = id;
        this.featureLevels = featureLevels;
        this.prior = prior;
        marginal = CategoryIndicator.shares(totals);
    }

    private int levels() {
        return column.levels();
    }

    @Override
    int size() {
        return levels() + classes();
    }

    @Override
    int parameters() {
        return Math.max(0, levels() - 1) + (levels() > 1 ? classes() - 1 : 0);
    }

    @Override
    void initialise(double[] theta) {
        for (int l = 0; l < levels(); l++) {
            theta[offset() + l] = StrictMath.log(Math.max(CategoryIndicator.FLOOR, marginal[l]))
                    - StrictMath.log(Math.max(CategoryIndicator.FLOOR, marginal[0]));
        }
        Arrays.fill(theta, offset() + levels(), offset() + size(), 0);
    }

    /** Returns how far a level is from the first one, in levels of the feature. */
    private double score(int level) {
        return column.value(level) - column.value(0);
    }

    @Override
    void logDensities(double[] theta, int which, double[] into) {
        logProbabilities(Arrays.copyOfRange(theta, offset(), offset() + size()), into);
    }

    private void logProbabilities(double[] own, double[] into) {
        int k = classes();
        for (int c = 0; c < k; c++) {
            double most = Double.NEGATIVE_INFINITY;
            for (int l = 0; l < levels(); l++) {
                into[l * k + c] = own[l] + score(l) * own[levels() + c];
                most = Math.max(most, into[l * k + c]);
            }
            double sum = 0;
            for (int l = 0; l < levels(); l++) {
                sum += StrictMath.exp(into[l * k + c] - most);
            }
            double log = most + StrictMath.log(sum);
            for (int l = 0; l < levels(); l++) {
                into[l * k + c] -= log;
            }
        }
    }

    @Override
    void maximise(double[][] amounts, double[] theta) {
        if (levels() < 2) {
            return;
        }
        double[] own = Arrays.copyOfRange(theta, offset(), offset() + size());
        double[] logs = new double[levels() * classes()];
        double objective = objective(amounts[0], own, logs);
        for (int step = 0; step < NEWTON_STEPS; step++) {
            double[] direction = direction(amounts[0], own, logs);
            double length = 1;
            boolean better = false;
            double largest = 0;
            for (int halving = 0; halving < HALVINGS && !better; halving++) {
                double[] next = own.clone();
                for (int p = 1; p < next.length; p++) {
                    next[p] += length * direction[p - 1];
                    largest = Math.max(largest, Math.abs(direction[p - 1]));
                }
                normalise(next);
                double value = objective(amounts[0], next, logs);
                if (value >= objective) {
                    better = true;
                    own = next;
                    objective = value;
                }
                length /= 2;
            }
            if (!better || largest < 1e-6) {
                break;
            }
        }
        System.arraycopy(own, 0, theta, offset(), own.length);
    }

    private double objective(double[] amounts, double[] own, double[] logs) {
        logProbabilities(own, logs);
        double sum = logPriorOf(own);
        for (int i = 0; i < logs.length; i++) {
            if (amounts[i] > 0) {
                sum += amounts[i] * logs[i];
            }
        }
        return sum;
    }

    private double logPriorOf(double[] own) {
        double sum = 0;
        for (int c = 0; c < classes(); c++) {
            sum -= 0.5 * prior * own[levels() + c] * own[levels() + c];
        }
        return sum;
    }

    /** Returns Newton's direction for the intercepts but the first, then the slopes. */
    private double[] direction(double[] amounts, double[] own, double[] logs) {
        logProbabilities(own, logs);
        int k = classes();
        int intercepts = levels() - 1;
        double[] gradient = new double[intercepts + k];
        double[][] curvature = new double[gradient.length][gradient.length];
        for (int c = 0; c < k; c++) {
            double weight = 0;
            double mean = 0;
            double square = 0;
            for (int l = 0; l < levels(); l++) {
                double p = StrictMath.exp(logs[l * k + c]);
                weight += amounts[l * k + c];
                mean += score(l) * p;
                square += score(l) * score(l) * p;
            }
            int slope = intercepts + c;
            for (int l = 0; l < levels(); l++) {
                double p = StrictMath.exp(logs[l * k + c]);
                double rest = amounts[l * k + c] - weight * p;
                gradient[slope] += score(l) * rest;
                if (l > 0) {
                    gradient[l - 1] += rest;
                    curvature[slope][l - 1] += weight * p * (score(l) - mean);
                    curvature[l - 1][l - 1] += weight * p;
                    for (int m = 1; m <= l; m++) {
                        curvature[l - 1][m - 1] -= weight * p * StrictMath.exp(logs[m * k + c]);
                    }
                }
            }
            gradient[slope] -= prior * own[levels() + c];
            curvature[slope][slope] += weight * (square - mean * mean) + prior;
        }
        return PositiveSystem.solve(curvature, gradient);
    }

    @Override
    void project(double[] theta, double[] from) {
        double[] own = Arrays.copyOfRange(theta, offset(), offset() + size());
        normalise(own);
        System.arraycopy(own, 0, theta, offset(), own.length);
    }

    /** Keeps the slopes centred, which the intercepts make up for, and both within what can be told from certainty. */
    private void normalise(double[] own) {
        double mean = 0;
        for (int c = 0; c < classes(); c++) {
            mean += own[levels() + c] / classes();
        }
        for (int c = 0; c < classes(); c++) {
            own[levels() + c] = Math.max(-40, Math.min(40, own[levels() + c] - mean));
        }
        double first = own[0];
        for (int l = 0; l < levels(); l++) {
            own[l] = Math.max(-80, Math.min(80, own[l] - first + mean * score(l)));
        }
    }

    @Override
    double logPrior(double[] theta) {
        return logPriorOf(Arrays.copyOfRange(theta, offset(), offset() + size()));
    }

    @Override
    ResponseDistribution distribution(double[] theta, int[] order) {
        Double[] intercepts = new Double[featureLevels];
        Arrays.fill(intercepts, ResponseDistribution.OrderedCategories.UNSEEN);
        for (int l = 0; l < levels(); l++) {
            intercepts[(int) column.value(l)] = theta[offset() + l];
        }
        List<Double> slopes = new ArrayList<>();
        for (int c : order) {
            slopes.add(theta[offset() + levels() + c]);
        }
        return new ResponseDistribution.OrderedCategories(id, (int) column.value(0), List.of(intercepts), slopes);
    }
}
