package io.github.tarve.segmentation.profiles.explaining;

import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * The residents that explanations are made from: those of the profiles that are large enough to be told of, and a random sample
 * of {@value #MOST} of them above that number.
 */
final class Sample {
    static final int MOST = 5000;

    private final FeatureMatrix matrix;
    private final int[] profiles;
    private final int[] labels;

    private Sample(FeatureMatrix matrix, int[] profiles, int[] labels) {
        this.matrix = matrix;
        this.profiles = profiles;
        this.labels = labels;
    }

    static Sample of(FeatureMatrix matrix, Partition partition, int smallest, long seed) {
        int[] sizes = partition.sizes();
        int[] position = new int[sizes.length];
        int[] kept = new int[sizes.length];
        int k = 0;
        for (int p = 0; p < sizes.length; p++) {
            position[p] = sizes[p] >= smallest ? k : -1;
            if (sizes[p] >= smallest) {
                kept[k++] = p;
            }
        }
        int[] rows = new int[partition.rows()];
        int n = 0;
        for (int i = 0; i < rows.length; i++) {
            if (partition.label(i) >= 0 && position[partition.label(i)] >= 0) {
                rows[n++] = i;
            }
        }
        rows = drawn(Arrays.copyOf(rows, n), seed);
        int[] labels = new int[rows.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = position[partition.label(rows[i])];
        }
        return new Sample(matrix.rows(rows), Arrays.copyOf(kept, k), labels);
    }

    private static int[] drawn(int[] rows, long seed) {
        if (rows.length <= MOST) {
            return rows;
        }
        RandomGenerator random = Seeds.generator(seed);
        for (int i = 0; i < MOST; i++) {
            int j = i + random.nextInt(rows.length - i);
            int swapped = rows[i];
            rows[i] = rows[j];
            rows[j] = swapped;
        }
        int[] drawn = Arrays.copyOf(rows, MOST);
        Arrays.sort(drawn);
        return drawn;
    }

    FeatureMatrix matrix() {
        return matrix;
    }

    int rows() {
        return labels.length;
    }

    int classes() {
        return profiles.length;
    }

    /** Returns the number of the profile that a class stands for. */
    int profile(int label) {
        return profiles[label];
    }

    /** Returns the class of each row. */
    int[] labels() {
        return labels.clone();
    }

    /** Returns the number of rows of each class. */
    int[] sizes() {
        int[] sizes = new int[profiles.length];
        for (int label : labels) {
            sizes[label]++;
        }
        return sizes;
    }
}
