package io.github.tarve.segmentation.runs;

import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.features.BinaryFeature;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.features.NumericCoding;
import io.github.tarve.segmentation.features.building.FeatureRecipe;

/**
 * Profiles described by no person: for each feature the mean of its transformed values, or the share of each category.
 * A resident belongs to the profile with the smallest weighted distance: squared differences in standard deviations for
 * numbers, one minus the share of the resident's own category for categories, over the features that have a value.
 */
final class Prototypes {
    private final FeatureMatrix active;
    private final int profiles;
    private final double[][][] centres;
    private final double[] spread;

    /**
     * Makes the prototypes of a partition.
     *
     * @param active the active features
     * @param partition profile of each row
     */
    Prototypes(FeatureMatrix active, Partition partition) {
        this.active = active;
        this.profiles = partition.clusters();
        this.centres = new double[profiles][active.columns()][];
        this.spread = new double[active.columns()];
        for (int j = 0; j < active.columns(); j++) {
            double[] values = values(j);
            spread[j] = deviation(values);
            for (int k = 0; k < profiles; k++) {
                centres[k][j] = centre(j, values, partition, k);
            }
        }
    }

    private Prototypes(FeatureMatrix active, double[][][] centres, double[] spread) {
        this.active = active;
        this.profiles = centres.length;
        this.centres = centres;
        this.spread = spread;
    }

    /**
     * Returns prototypes that were read from a file.
     *
     * @param active the features of the rows to assign
     * @param centres by profile and feature: one mean, or a share per category
     * @param spread standard deviation by feature
     */
    static Prototypes of(FeatureMatrix active, double[][][] centres, double[] spread) {
        return new Prototypes(active, centres, spread);
    }

    private double[] values(int column) {
        return NumericCoding.transformed(active, column);
    }

    /** Returns the number of categories of a feature of a recipe, 0 of a number. */
    static int levels(FeatureRecipe.Item item) {
        return switch (item.kind()) {
            case NOMINAL -> item.levels().size();
            case BINARY -> 2;
            default -> 0;
        };
    }

    private static int levels(Feature feature) {
        if (feature instanceof NominalFeature nominal) {
            return nominal.levels().size();
        }
        return feature instanceof BinaryFeature ? 2 : 0;
    }

    private double[] centre(int column, double[] values, Partition partition, int profile) {
        int levels = levels(active.feature(column));
        double[] sums = new double[Math.max(1, levels)];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (partition.label(i) == profile && !Double.isNaN(values[i])) {
                n++;
                if (levels > 0) {
                    sums[(int) values[i]]++;
                } else {
                    sums[0] += (values[i] - sums[0]) / n;
                }
            }
        }
        for (int level = 0; level < levels; level++) {
            sums[level] = n == 0 ? Double.NaN : sums[level] / n;
        }
        if (levels == 0 && n == 0) {
            sums[0] = Double.NaN;
        }
        return sums;
    }

    private static double deviation(double[] values) {
        double mean = 0;
        double squares = 0;
        int n = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                n++;
                double delta = value - mean;
                mean += delta / n;
                squares += delta * (value - mean);
            }
        }
        return n < 2 ? 0 : Math.sqrt(squares / (n - 1));
    }

    /** Returns what a prototype holds of a feature: one mean, or a share per category. */
    double[] centre(int profile, int column) {
        return centres[profile][column].clone();
    }

    /** Returns the standard deviation of a feature's transformed values over everyone. */
    double spread(int column) {
        return spread[column];
    }

    /** Rounds the prototypes: means to two decimals of a standard deviation, shares to two decimals within 0.05..0.95. */
    void round(int[] sizes) {
        for (int j = 0; j < spread.length; j++) {
            spread[j] = significant(spread[j]);
            for (int k = 0; k < profiles; k++) {
                double[] centre = centres[k][j];
                boolean small = sizes[k] < 50;
                boolean category = levels(active.feature(j)) > 0;
                for (int c = 0; c < centre.length; c++) {
                    double rounded = Math.rint(centre[c] * 100) / 100;
                    centre[c] = category && small ? Math.min(0.95, Math.max(0.05, rounded)) : rounded;
                }
            }
        }
    }

    private static double significant(double value) {
        if (value == 0) {
            return 0;
        }
        double scale = Math.pow(10, 2 - Math.floor(StrictMath.log10(value)));
        return Math.rint(value * scale) / scale;
    }

    /** Returns the nearest of the allowed profiles for every row, -1 for a row without any value. */
    int[] assign(boolean[] allowed) {
        int[] labels = new int[active.rows()];
        double[][] distances = new double[active.rows()][profiles];
        double[] shared = new double[active.rows()];
        for (int j = 0; j < active.columns(); j++) {
            add(j, distances, shared);
        }
        for (int i = 0; i < labels.length; i++) {
            labels[i] = -1;
            for (int k = 0; k < profiles && shared[i] > 0; k++) {
                if (allowed[k] && (labels[i] < 0 || distances[i][k] < distances[i][labels[i]])) {
                    labels[i] = k;
                }
            }
        }
        return labels;
    }

    private void add(int column, double[][] distances, double[] shared) {
        double[] values = values(column);
        double weight = active.feature(column).description().weight();
        int levels = levels(active.feature(column));
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i]) || (levels == 0 && spread[column] == 0)) {
                continue;
            }
            shared[i] += weight;
            for (int k = 0; k < profiles; k++) {
                double[] centre = centres[k][column];
                double difference = levels > 0 ? 1 - centre[(int) values[i]] : (values[i] - centre[0]) / spread[column];
                distances[i][k] += weight * (levels > 0 ? difference : difference * difference);
            }
        }
    }

    /** Returns the share of rows of allowed profiles that two labellings agree on. */
    static double agreement(Partition exact, int[] labels, boolean[] allowed) {
        int same = 0;
        int n = 0;
        for (int i = 0; i < labels.length; i++) {
            if (exact.label(i) >= 0 && allowed[exact.label(i)]) {
                n++;
                same += exact.label(i) == labels[i] ? 1 : 0;
            }
        }
        return n == 0 ? 0 : (double) same / n;
    }

    /** Returns which profiles have at least a number of residents. */
    static boolean[] atLeast(int[] sizes, int minimum) {
        boolean[] allowed = new boolean[sizes.length];
        for (int k = 0; k < sizes.length; k++) {
            allowed[k] = sizes[k] >= minimum;
        }
        return allowed;
    }
}
