package io.github.tarve.segmentation.clustering.mixture;

import io.github.tarve.segmentation.features.CountFeature;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NumericFeature;
import java.util.Arrays;

/**
 * A column as codes of its different values, in ascending order; of a count the different pairs of value and exposure. Only
 * rows with weight are coded. Densities need to be known for each level only, not for each row.
 */
final class LevelColumn {
    private final int position;
    private final int[] codes;
    private final double[] values;
    private final double[] exposures;
    private final boolean missing;

    private LevelColumn(int position, int[] codes, double[] values, double[] exposures, boolean missing) {
        this.position = position;
        this.codes = codes;
        this.values = values;
        this.exposures = exposures;
        this.missing = missing;
    }

    /**
     * Codes a column.
     *
     * @param data the matrix
     * @param position which column
     * @param rows rows with weight
     */
    static LevelColumn of(FeatureMatrix data, int position, int[] rows) {
        double[] value = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            value[i] = data.value(rows[i], position) + 0.0;
        }
        Feature feature = data.feature(position);
        if (feature instanceof CountFeature) {
            double[] exposure = new double[rows.length];
            for (int i = 0; i < rows.length; i++) {
                exposure[i] = data.exposure(rows[i]);
                value[i] = exposure[i] > 0 ? value[i] : Double.NaN;
            }
            return ofPairs(position, value, exposure);
        }
        if (feature instanceof NumericFeature) {
            double[] same = new double[rows.length];
            Arrays.fill(same, 1);
            return ofPairs(position, value, same);
        }
        return ofLevels(position, value);
    }

    /** Codes positions of levels, which need no sorting. */
    private static LevelColumn ofLevels(int position, double[] value) {
        int most = -1;
        for (double v : value) {
            most = v > most ? (int) v : most;
        }
        int[] codeOf = new int[most + 1];
        for (double v : value) {
            if (!Double.isNaN(v)) {
                codeOf[(int) v] = 1;
            }
        }
        double[] values = new double[most + 1];
        int levels = 0;
        for (int v = 0; v <= most; v++) {
            if (codeOf[v] == 1) {
                values[levels] = v;
                codeOf[v] = levels++;
            }
        }
        int[] codes = new int[value.length];
        boolean missing = false;
        for (int i = 0; i < codes.length; i++) {
            codes[i] = Double.isNaN(value[i]) ? levels : codeOf[(int) value[i]];
            missing |= codes[i] == levels;
        }
        double[] ones = new double[levels];
        Arrays.fill(ones, 1);
        return new LevelColumn(position, codes, Arrays.copyOf(values, levels), ones, missing);
    }

    private static LevelColumn ofPairs(int position, double[] value, double[] exposure) {
        int present = 0;
        for (double v : value) {
            present += Double.isNaN(v) ? 0 : 1;
        }
        double[][] pairs = distinct(value, exposure, present);
        int[] codes = new int[value.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = Double.isNaN(value[i]) ? pairs[0].length : search(pairs, value[i], exposure[i]);
        }
        return new LevelColumn(position, codes, pairs[0], pairs[1], present < codes.length);
    }

    /** Returns the different pairs in ascending order of value, then exposure. */
    private static double[][] distinct(double[] value, double[] exposure, int present) {
        double[] exposures = Arrays.stream(exposure).sorted().distinct().toArray();
        double[] values = Arrays.stream(value)
                .filter(v -> !Double.isNaN(v))
                .sorted()
                .distinct()
                .toArray();
        if (exposures.length <= 1) {
            double[] same = new double[values.length];
            Arrays.fill(same, exposures.length == 0 ? 1 : exposures[0]);
            return new double[][] {values, same};
        }
        long[] seen = new long[present];
        int next = 0;
        for (int i = 0; i < value.length; i++) {
            if (!Double.isNaN(value[i])) {
                seen[next++] = (long) Arrays.binarySearch(values, value[i]) * exposures.length
                        + Arrays.binarySearch(exposures, exposure[i]);
            }
        }
        long[] pairs = Arrays.stream(seen).sorted().distinct().toArray();
        double[][] split = new double[2][pairs.length];
        for (int l = 0; l < pairs.length; l++) {
            split[0][l] = values[(int) (pairs[l] / exposures.length)];
            split[1][l] = exposures[(int) (pairs[l] % exposures.length)];
        }
        return split;
    }

    private static int search(double[][] pairs, double value, double exposure) {
        int low = 0;
        int high = pairs[0].length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean before = pairs[0][middle] < value || (pairs[0][middle] == value && pairs[1][middle] < exposure);
            if (before) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns the column's position in the matrix. */
    int position() {
        return position;
    }

    /** Returns the number of levels, not counting the missing one. */
    int levels() {
        return values.length;
    }

    /** Returns the number of codes in use: the levels, and one more where cells are missing. */
    int codesInUse() {
        return missing ? values.length + 1 : values.length;
    }

    /** Returns a row's code; {@link #levels()} where its cell is missing. */
    int code(int row) {
        return codes[row];
    }

    /** Returns the value of a level. */
    double value(int level) {
        return values[level];
    }

    /** Returns the exposure of a level. */
    double exposure(int level) {
        return exposures[level];
    }

    /** Returns the total weight of each level. */
    double[] totals(double[] weights) {
        double[] totals = new double[codesInUse()];
        for (int i = 0; i < codes.length; i++) {
            totals[codes[i]] += weights[i];
        }
        return Arrays.copyOf(totals, levels());
    }
}
