package io.github.tarve.segmentation.clustering.mixture;

import io.github.tarve.segmentation.clustering.ResponseDistribution;
import java.util.ArrayList;
import java.util.List;

/** A category with a probability for each level in each class. */
final class CategoryIndicator extends Indicator {
    /** Keeps products and logarithms of probabilities finite. */
    static final double FLOOR = 1e-12;

    private static final double LOOSE = 1e-3;
    private static final double MOST_FALL = 0.01;

    private final LevelColumn column;
    private final String id;
    private final int featureLevels;
    private final double[] marginal;
    private final double prior;

    /**
     * Makes an indicator.
     *
     * @param totals weight of each level over all rows
     * @param featureLevels number of levels that the feature has, seen or not
     * @param prior imaginary rows per class
     */
    CategoryIndicator(
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
        marginal = shares(totals);
    }

    /** Returns amounts divided by their sum. */
    static double[] shares(double[] amounts) {
        double sum = 0;
        for (double amount : amounts) {
            sum += amount;
        }
        double[] shares = new double[amounts.length];
        for (int l = 0; l < shares.length; l++) {
            shares[l] = sum > 0 ? amounts[l] / sum : 1.0 / shares.length;
        }
        return shares;
    }

    @Override
    int size() {
        return column.levels() * classes();
    }

    @Override
    int parameters() {
        return Math.max(0, column.levels() - 1) * classes();
    }

    @Override
    void initialise(double[] theta) {
        for (int l = 0; l < marginal.length; l++) {
            for (int c = 0; c < classes(); c++) {
                theta[offset() + l * classes() + c] = Math.max(FLOOR, marginal[l]);
            }
        }
    }

    @Override
    void densities(double[] theta, int which, double[] into, int entries) {
        System.arraycopy(theta, offset(), into, 0, entries);
    }

    @Override
    void logDensities(double[] theta, int which, double[] into) {
        for (int i = 0; i < size(); i++) {
            into[i] = StrictMath.log(theta[offset() + i]);
        }
    }

    @Override
    void maximise(double[][] amounts, double[] theta) {
        int k = classes();
        double[] of = amounts[0];
        for (int c = 0; c < k; c++) {
            double sum = prior;
            for (int l = 0; l < marginal.length; l++) {
                sum += of[l * k + c];
            }
            for (int l = 0; l < marginal.length; l++) {
                double share = sum > 0 ? (of[l * k + c] + prior * marginal[l]) / sum : marginal[l];
                theta[offset() + l * k + c] = Math.max(FLOOR, share);
            }
        }
    }

    @Override
    void project(double[] theta, double[] from) {
        projectSimplex(theta, from, offset(), marginal.length, classes());
    }

    @Override
    void loosen(double[] theta) {
        loosenSimplex(theta, offset(), marginal, classes());
    }

    /** Mixes a little of the overall shares into those of each class. */
    static void loosenSimplex(double[] theta, int offset, double[] marginal, int k) {
        for (int l = 0; l < marginal.length; l++) {
            for (int c = 0; c < k; c++) {
                int at = offset + l * k + c;
                theta[at] += LOOSE * (marginal[l] - theta[at]);
            }
        }
    }

    /** Makes the entries of each class positive with sum 1; none falls by more than a factor at once. */
    static void projectSimplex(double[] theta, double[] from, int offset, int levels, int k) {
        for (int c = 0; c < k; c++) {
            double sum = 0;
            for (int l = 0; l < levels; l++) {
                int at = offset + l * k + c;
                theta[at] = Math.max(theta[at], Math.max(FLOOR, MOST_FALL * from[at]));
                sum += theta[at];
            }
            for (int l = 0; l < levels; l++) {
                theta[offset + l * k + c] = Math.max(FLOOR, theta[offset + l * k + c] / sum);
            }
        }
    }

    @Override
    double logPrior(double[] theta) {
        return logDirichlet(theta, offset(), marginal, prior, classes());
    }

    /** Returns the log density of shares under imaginary amounts, without its constant. */
    static double logDirichlet(double[] theta, int offset, double[] marginal, double prior, int k) {
        if (prior == 0) {
            return 0;
        }
        double sum = 0;
        for (int l = 0; l < marginal.length; l++) {
            for (int c = 0; c < k; c++) {
                sum += prior * marginal[l] * StrictMath.log(theta[offset + l * k + c]);
            }
        }
        return sum;
    }

    @Override
    ResponseDistribution distribution(double[] theta, int[] order) {
        List<List<Double>> byClass = new ArrayList<>();
        for (int c : order) {
            Double[] probabilities = new Double[featureLevels];
            java.util.Arrays.fill(probabilities, 0.0);
            for (int l = 0; l < column.levels(); l++) {
                probabilities[(int) column.value(l)] = theta[offset() + l * classes() + c];
            }
            byClass.add(List.of(probabilities));
        }
        return new ResponseDistribution.Categories(id, byClass);
    }
}
