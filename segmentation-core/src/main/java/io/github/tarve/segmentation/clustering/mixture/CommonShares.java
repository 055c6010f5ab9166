package io.github.tarve.segmentation.clustering.mixture;

import java.util.Arrays;

/**
 * One set of shares for everyone.
 *
 * @param classes number of classes
 * @param prior imaginary rows per class
 */
record CommonShares(int classes, double prior) implements Membership {
    @Override
    public int strata() {
        return 1;
    }

    @Override
    public int size() {
        return classes;
    }

    @Override
    public int parameters() {
        return classes - 1;
    }

    @Override
    public void initialise(double[] theta) {
        Arrays.fill(theta, 0, classes, 1.0 / classes);
    }

    @Override
    public void shares(double[] theta, double[] into) {
        System.arraycopy(theta, 0, into, 0, classes);
    }

    @Override
    public void maximise(double[] amounts, double[] theta) {
        double sum = classes * prior;
        for (int c = 0; c < classes; c++) {
            sum += amounts[c];
        }
        for (int c = 0; c < classes; c++) {
            theta[c] = Math.max(CategoryIndicator.FLOOR, (amounts[c] + prior) / sum);
        }
    }

    @Override
    public void project(double[] theta) {
        Simplex.project(theta, 0, classes);
    }

    @Override
    public double logPrior(double[] theta) {
        double sum = 0;
        for (int c = 0; c < classes && prior > 0; c++) {
            sum += prior * StrictMath.log(theta[c]);
        }
        return sum;
    }
}
