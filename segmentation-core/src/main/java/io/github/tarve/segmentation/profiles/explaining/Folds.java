package io.github.tarve.segmentation.profiles.explaining;

import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.internal.random.Shuffle;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A division of rows into parts of nearly equal size, each with its share of every class: rows are shuffled within their class
 * and dealt out in turn, one class after the other. O(rows).
 */
final class Folds {
    private Folds() {}

    /**
     * Returns the part of each row.
     *
     * @param labels class of each row, from 0 to {@code classes} - 1
     * @param classes number of classes
     * @param parts number of parts
     * @param seed seed of the shuffle
     */
    static int[] of(int[] labels, int classes, int parts, long seed) {
        RandomGenerator random = Seeds.generator(seed);
        int[] folds = new int[labels.length];
        int dealt = 0;
        for (int k = 0; k < classes; k++) {
            int members = k;
            int[] rows = IntStream.range(0, labels.length)
                    .filter(i -> labels[i] == members)
                    .toArray();
            Shuffle.all(rows, random);
            for (int row : rows) {
                folds[row] = dealt++ % parts;
            }
        }
        return folds;
    }

    /** Returns the rows inside or outside a part, in their order. */
    static int[] rows(int[] folds, int part, boolean inside) {
        int[] rows = new int[folds.length];
        int n = 0;
        for (int i = 0; i < folds.length; i++) {
            if ((folds[i] == part) == inside) {
                rows[n++] = i;
            }
        }
        return java.util.Arrays.copyOf(rows, n);
    }
}
