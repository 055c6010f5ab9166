package io.github.tarve.segmentation.clustering;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Chooses k different points as first centres: the first by weight, each next among a few drawn by weight times squared
 * distance the one that lowers the inertia most (Arthur and Vassilvitskii 2007; the greedy form of their section 5).
 */
final class KMeansSeeding {
    private static final int CHUNK = PointBlocks.SIZE;

    private final DistinctRows rows;
    private final @Nullable PointBlocks blocks;
    private final int k;
    private final RandomGenerator random;
    private final float[] point;
    private final float[] buffer;
    private double[] nearest;
    private double[] tried;
    private double[] best;
    private double[] chunkSums;
    private double[] triedSums;
    private double[] bestSums;

    KMeansSeeding(DistinctRows rows, @Nullable PointBlocks blocks, int k, RandomGenerator random) {
        this.rows = rows;
        this.blocks = blocks;
        this.k = k;
        this.random = random;
        point = blocks == null ? new float[0] : blocks.emptyCentre();
        buffer = new float[blocks == null ? 0 : blocks.places];
        nearest = new double[rows.count];
        tried = new double[rows.count];
        best = new double[rows.count];
        int chunks = (rows.count + CHUNK - 1) / CHUNK;
        chunkSums = new double[chunks];
        triedSums = new double[chunks];
        bestSums = new double[chunks];
    }

    /** Writes the centres chosen. */
    void choose(double[] centres) {
        Arrays.fill(tried, 1);
        Arrays.fill(nearest, 1);
        lower(chunkSums);
        int first = draw();
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        copy(first, centres, 0);
        measure(first);
        lower(chunkSums);
        double[] swap = nearest;
        nearest = tried;
        tried = swap;
        int trials = 2 + (int) StrictMath.log(k);
        for (int c = 1; c < k; c++) {
            double least = Double.POSITIVE_INFINITY;
            int chosen = -1;
            for (int t = 0; t < trials; t++) {
                int candidate = draw();
                measure(candidate);
                double potential = lower(triedSums);
                if (chosen < 0 || potential < least) {
                    least = potential;
                    chosen = candidate;
                    keepTried();
                }
            }
            copy(chosen, centres, c);
            takeBest();
        }
    }

    private void keepTried() {
        double[] swap = best;
        best = tried;
        tried = swap;
        swap = bestSums;
        bestSums = triedSums;
        triedSums = swap;
    }

    private void takeBest() {
        double[] swap = nearest;
        nearest = best;
        best = swap;
        swap = chunkSums;
        chunkSums = bestSums;
        bestSums = swap;
    }

    private void copy(int from, double[] centres, int cluster) {
        System.arraycopy(rows.points, from * rows.dimension, centres, cluster * rows.dimension, rows.dimension);
    }

    /** Writes the squared distances to a point; as floats they are by a scale, which changes no probability. */
    private void measure(int to) {
        if (blocks == null) {
            for (int i = 0; i < rows.count; i++) {
                tried[i] = rows.squared(i, rows.points, to);
            }
            return;
        }
        blocks.scaled(rows.points, to * rows.dimension, point);
        for (int b = 0; b < blocks.blocks(); b++) {
            PointBlocks.squares(blocks.columns(), b, point, buffer);
            int from = b * CHUNK;
            widen(buffer, tried, from, Math.min(rows.count, from + CHUNK));
        }
    }

    private static void widen(float[] values, double[] into, int from, int to) {
        for (int i = from; i < to; i++) {
            into[i] = values[i - from];
        }
    }

    /** Takes the lesser of nearest and tried everywhere, and returns and notes the weighted sums. */
    private double lower(double[] sums) {
        double total = 0;
        for (int chunk = 0; chunk < sums.length; chunk++) {
            int from = chunk * CHUNK;
            double sum = lower(tried, nearest, rows.weights, from, Math.min(tried.length, from + CHUNK));
            sums[chunk] = sum;
            total += sum;
        }
        return total;
    }

    private static double lower(double[] tried, double[] nearest, double[] weights, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            double less = tried[i] < nearest[i] ? tried[i] : nearest[i];
            tried[i] = less;
            sum += weights[i] * less;
        }
        return sum;
    }

    /** Draws a point by weight times squared distance to the nearest centre so far. */
    private int draw() {
        double total = 0;
        for (double sum : chunkSums) {
            total += sum;
        }
        double left = random.nextDouble() * total;
        int chunk = 0;
        while (chunk < chunkSums.length - 1 && left >= chunkSums[chunk]) {
            left -= chunkSums[chunk++];
        }
        int last = -1;
        for (int i = chunk * CHUNK; i < nearest.length; i++) {
            if (nearest[i] > 0) {
                last = i;
                left -= rows.weights[i] * nearest[i];
                if (left < 0) {
                    break;
                }
            }
        }
        return last >= 0 ? last : lastAway(chunk * CHUNK);
    }

    /** Returns the last point before a place that lies away from all centres, 0 when none does. */
    private int lastAway(int before) {
        for (int i = Math.min(before, nearest.length) - 1; i > 0; i--) {
            if (nearest[i] > 0) {
                return i;
            }
        }
        return 0;
    }
}
