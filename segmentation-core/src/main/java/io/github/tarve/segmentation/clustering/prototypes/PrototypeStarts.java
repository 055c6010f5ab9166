package io.github.tarve.segmentation.clustering.prototypes;

import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * The first clusters of each start: rows join the nearest of k rows. The first start takes dense rows far from one another
 * (Cao, Liang and Bai 2009, doi:10.1016/j.eswa.2009.01.060: the density of a row is the mean share of its levels), the others
 * draw rows by chance, with probability by weight x dissimilarity from those drawn, as k-means++ does.
 */
final class PrototypeStarts {
    private final MixedRows rows;
    private final int k;
    private final long seed;

    PrototypeStarts(MixedRows rows, int k, long seed) {
        this.rows = rows;
        this.k = k;
        this.seed = seed;
    }

    /** Returns the cluster of each distinct row at a start. */
    int[] labels(int start) {
        RandomGenerator random = Seeds.generator(seed, start);
        double[] factors = start == 0 ? densities() : rows.weights;
        int[] labels = new int[rows.count];
        double[] nearest = new double[rows.count];
        double[] chances = factors.clone();
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        for (int c = 0; c < k; c++) {
            int picked = start == 0 ? largest(chances) : draw(chances, random);
            for (int i = 0; i < rows.count; i++) {
                double distance = i == picked ? -1 : between(i, picked);
                if (distance < nearest[i]) {
                    nearest[i] = distance;
                    labels[i] = c;
                }
                chances[i] = factors[i] * Math.max(0, nearest[i]);
            }
        }
        return labels;
    }

    private double[] densities() {
        double[] shares = new double[rows.offsets[rows.categories]];
        for (int at = 0; at < rows.codes.length; at++) {
            if (rows.codes[at] >= 0) {
                shares[rows.codes[at]] += rows.weights[at / rows.categories];
            }
        }
        double[] densities = new double[rows.count];
        for (int i = 0; i < rows.count; i++) {
            densities[i] = rows.categories == 0 ? 1 : 0;
            for (int j = 0; j < rows.categories; j++) {
                int code = rows.codes[i * rows.categories + j];
                densities[i] += code < 0 ? 0 : shares[code] / rows.categories;
            }
        }
        return densities;
    }

    private static int largest(double[] chances) {
        int largest = 0;
        for (int i = 1; i < chances.length; i++) {
            largest = chances[i] > chances[largest] ? i : largest;
        }
        return largest;
    }

    private static int draw(double[] chances, RandomGenerator random) {
        double left = random.nextDouble() * Arrays.stream(chances).sum();
        int last = 0;
        for (int i = 0; i < chances.length; i++) {
            if (chances[i] > 0) {
                last = i;
                left -= chances[i];
                if (left < 0) {
                    break;
                }
            }
        }
        return last;
    }

    private double between(int a, int b) {
        double sum = 0;
        for (int j = 0; j < rows.numbers; j++) {
            double difference = rows.values[a * rows.numbers + j] - rows.values[b * rows.numbers + j];
            sum += Double.isNaN(difference) ? 0 : difference * difference;
        }
        for (int j = 0; j < rows.categories; j++) {
            int code = rows.codes[a * rows.categories + j];
            int other = rows.codes[b * rows.categories + j];
            sum += code < 0 || other < 0 || code == other ? 0 : rows.costs[j];
        }
        return sum;
    }
}
