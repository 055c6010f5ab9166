package io.github.tarve.segmentation.clustering.mixture;

import java.util.Arrays;
import java.util.Comparator;

/** The different combinations of covariates, in ascending order. */
final class Strata {
    private final int[] of;
    private final double[][] design;

    private Strata(int[] of, double[][] design) {
        this.of = of;
        this.design = design;
    }

    /** Returns which combination each coded row has. */
    int[] of() {
        return of;
    }

    /** Returns the terms of each combination, the intercept's 1 first. */
    double[][] design() {
        return design;
    }

    /** Returns the one stratum of a model without covariates. */
    static Strata none(int rows) {
        return new Strata(new int[rows], new double[][] {{1}});
    }

    /** Finds the combinations of some rows of a design. */
    static Strata of(double[][] design, int[] rows) {
        double[][] wanted = Arrays.stream(rows).mapToObj(i -> design[i]).toArray(double[][]::new);
        Integer[] order = new Integer[rows.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing(i -> wanted[i], Arrays::compare));
        int[] of = new int[rows.length];
        double[][] distinct = new double[rows.length][];
        int count = 0;
        for (int i : order) {
            if (count == 0 || Arrays.compare(distinct[count - 1], wanted[i]) != 0) {
                distinct[count++] = wanted[i];
            }
            of[i] = count - 1;
        }
        return new Strata(of, Arrays.copyOf(distinct, count));
    }

    /** Returns the share of the weight in each combination. */
    double[] shares(double[] weights) {
        double[] shares = new double[design.length];
        double total = 0;
        for (int i = 0; i < of.length; i++) {
            shares[of[i]] += weights[i];
            total += weights[i];
        }
        for (int s = 0; s < shares.length; s++) {
            shares[s] /= total;
        }
        return shares;
    }
}
