package io.github.tarve.segmentation.clustering.mixture;

import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NominalFeature;
import java.util.Arrays;
import java.util.Comparator;

/** The different combinations of covariates, in ascending order, or the groups. */
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

    /** Returns the groups that a category tells, rows without one last. */
    static Strata groups(FeatureMatrix data, int column, int[] rows) {
        int unknown = data.feature(column) instanceof NominalFeature nominal
                ? nominal.levels().size()
                : 0;
        int[] of = new int[rows.length];
        Arrays.setAll(of, i -> data.missing(rows[i], column) ? unknown : (int) data.value(rows[i], column));
        double[][] design = new double[unknown + 1][];
        Arrays.fill(design, new double[] {1});
        return new Strata(of, design);
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

    /** Returns the weight in each combination. */
    double[] amounts(double[] weights) {
        double[] amounts = new double[design.length];
        for (int i = 0; i < of.length; i++) {
            amounts[of[i]] += weights[i];
        }
        return amounts;
    }

    /** Returns the share of the weight in each combination. */
    double[] shares(double[] weights) {
        double total = Arrays.stream(weights).sum();
        return Arrays.stream(amounts(weights)).map(amount -> amount / total).toArray();
    }
}
