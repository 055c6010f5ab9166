package io.github.tarve.segmentation.clustering.mixture;

import io.github.tarve.segmentation.clustering.ResponseDistribution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A number, normal in each class. No variance falls below {@link #LEAST_VARIANCE} of the overall one. */
final class NormalIndicator extends Indicator {
    /** Least share of the overall variance that a class keeps: it stops a class from closing in on equal values. */
    static final double LEAST_VARIANCE = 1e-4;

    private static final double LOG_TWO_PI = StrictMath.log(2 * Math.PI);

    private final LevelColumn column;
    private final String id;
    private final ProfileForm.Variances variances;
    private final double mean;
    private final double variance;
    private final double prior;

    NormalIndicator(
            int index,
            int offset,
            int classes,
            LevelColumn column,
            String id,
            double[] totals,
            ProfileForm.Variances variances,
            double prior) {
        super(List.of(index), offset, classes);
        this.column = column;
        this.id = id;
        this.variances = variances;
        this.prior = prior;
        double total = 0;
        double sum = 0;
        double origin = column.value(0);
        for (int l = 0; l < totals.length; l++) {
            total += totals[l];
            sum += totals[l] * (column.value(l) - origin);
        }
        mean = origin + sum / total;
        double squares = 0;
        for (int l = 0; l < totals.length; l++) {
            squares += totals[l] * (column.value(l) - mean) * (column.value(l) - mean);
        }
        variance = squares > 0 ? squares / total : 1;
    }

    @Override
    int size() {
        return 2 * classes();
    }

    @Override
    int parameters() {
        return classes() + (variances == ProfileForm.Variances.OWN ? classes() : 1);
    }

    @Override
    void initialise(double[] theta) {
        for (int c = 0; c < classes(); c++) {
            theta[offset() + c] = mean;
            theta[offset() + classes() + c] = StrictMath.log(variance);
        }
    }

    @Override
    void logDensities(double[] theta, int which, double[] into) {
        int k = classes();
        for (int c = 0; c < k; c++) {
            double centre = theta[offset() + c];
            double log = theta[offset() + k + c];
            double precision = StrictMath.exp(-log);
            double constant = -0.5 * (LOG_TWO_PI + log);
            for (int l = 0; l < column.levels(); l++) {
                double away = column.value(l) - centre;
                into[l * k + c] = constant - 0.5 * away * away * precision;
            }
        }
    }

    @Override
    void maximise(double[][] amounts, double[] theta) {
        int k = classes();
        double[] weights = new double[k];
        double[] centres = new double[k];
        double[] squares = new double[k];
        Arrays.fill(weights, prior);
        addMoments(amounts[0], weights, centres);
        double pooledSquares = 0;
        double pooledWeight = 0;
        for (int c = 0; c < k; c++) {
            centres[c] = weights[c] > 0 ? mean + centres[c] / weights[c] : mean;
            squares[c] = prior * (variance + (centres[c] - mean) * (centres[c] - mean));
        }
        addSquares(amounts[0], centres, squares);
        for (int c = 0; c < k; c++) {
            pooledSquares += squares[c];
            pooledWeight += weights[c];
            theta[offset() + c] = centres[c];
            theta[offset() + k + c] = logVariance(squares[c], weights[c]);
        }
        if (variances == ProfileForm.Variances.EQUAL) {
            for (int c = 0; c < k; c++) {
                theta[offset() + k + c] = logVariance(pooledSquares, pooledWeight);
            }
        }
    }

    private void addMoments(double[] amounts, double[] weights, double[] sums) {
        int at = 0;
        for (int l = 0; l < column.levels(); l++) {
            double away = column.value(l) - mean;
            for (int c = 0; c < weights.length; c++, at++) {
                weights[c] += amounts[at];
                sums[c] += amounts[at] * away;
            }
        }
    }

    private void addSquares(double[] amounts, double[] centres, double[] squares) {
        int at = 0;
        for (int l = 0; l < column.levels(); l++) {
            double value = column.value(l);
            for (int c = 0; c < centres.length; c++, at++) {
                double away = value - centres[c];
                squares[c] += amounts[at] * away * away;
            }
        }
    }

    private double logVariance(double squares, double weight) {
        return StrictMath.log(weight > 0 ? Math.max(squares / weight, LEAST_VARIANCE * variance) : variance);
    }

    @Override
    void project(double[] theta, double[] from) {
        double least = StrictMath.log(LEAST_VARIANCE * variance);
        for (int c = classes(); c < 2 * classes(); c++) {
            theta[offset() + c] = Math.max(least, theta[offset() + c]);
        }
    }

    @Override
    double logPrior(double[] theta) {
        double sum = 0;
        for (int c = 0; c < classes() && prior > 0; c++) {
            double log = theta[offset() + classes() + c];
            double away = theta[offset() + c] - mean;
            sum -= 0.5 * prior * (log + (variance + away * away) * StrictMath.exp(-log));
        }
        return sum;
    }

    @Override
    ResponseDistribution distribution(double[] theta, int[] order) {
        List<Double> means = new ArrayList<>();
        List<Double> spread = new ArrayList<>();
        for (int c : order) {
            means.add(theta[offset() + c]);
            spread.add(StrictMath.exp(theta[offset() + classes() + c]));
        }
        return new ResponseDistribution.Normal(id, means, spread);
    }
}
