package io.github.tarve.segmentation.clustering;

import io.github.tarve.segmentation.internal.concurrent.Interruption;
import java.util.Arrays;

/** The totals of BUILD for all rows at a time: row after row is added to all of them, which loops over vectors. */
final class LesserSums {
    /** So many floats are added before their sum goes into a double. */
    private static final int FLOAT_SUMS = 32;

    private LesserSums() {}

    /** Returns for each row x the weighted sum over rows o of the lesser of the dissimilarity of o and x and a limit of o. */
    static double[] of(float[][] all, double[] limits, double[] weights) {
        double[] totals = new double[limits.length];
        float[] some = new float[limits.length];
        for (int o = 0; o < limits.length; o++) {
            add(all[o], (float) limits[o], (float) weights[o], some);
            if (o % FLOAT_SUMS == FLOAT_SUMS - 1 || o == limits.length - 1) {
                Interruption.check();
                for (int x = 0; x < totals.length; x++) {
                    totals[x] += some[x];
                }
                Arrays.fill(some, 0);
            }
        }
        return totals;
    }

    /** The same in double precision. */
    static double[] of(double[][] all, double[] limits, double[] weights) {
        double[] totals = new double[limits.length];
        for (int o = 0; o < limits.length; o++) {
            add(all[o], limits[o], weights[o], totals);
        }
        return totals;
    }

    private static void add(double[] distances, double most, double weight, double[] sums) {
        for (int x = 0; x < sums.length; x++) {
            sums[x] += weight * Math.min(distances[x], most);
        }
    }

    private static void add(float[] distances, float most, float weight, float[] sums) {
        for (int x = 0; x < sums.length; x++) {
            sums[x] += weight * Math.min(distances[x], most);
        }
    }
}
