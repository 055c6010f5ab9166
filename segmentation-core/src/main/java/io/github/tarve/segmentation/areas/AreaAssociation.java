package io.github.tarve.segmentation.areas;

import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.internal.random.Shuffle;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Whether area and profile are related: the chi-square statistic of their table, its permutation p-value and the
 * bias-corrected Cramer's V. Areas and profiles without residents are left out; with fewer than two of either nothing can
 * be said.
 */
final class AreaAssociation {
    private static final int BLOCK = 100;
    /** Above this many label moves fewer permutations are drawn. */
    private static final double MOVES = 3e8;

    private static final int LEAST = 199;

    private final int[] areas;
    private final int[] labels;
    private final double[] areaTotals;
    private final double[] labelTotals;

    AreaAssociation(AreaCounts counts, Partition partition) {
        int[] rows = IntStream.range(0, partition.rows())
                .filter(i -> counts.area(i) >= 0 && partition.label(i) >= 0)
                .toArray();
        this.areas = Arrays.stream(rows).map(counts::area).toArray();
        this.labels = Arrays.stream(rows).map(partition::label).toArray();
        this.areaTotals = new double[counts.areas().size()];
        this.labelTotals = new double[counts.profiles()];
        for (int i = 0; i < rows.length; i++) {
            areaTotals[areas[i]]++;
            labelTotals[labels[i]]++;
        }
    }

    private boolean testable() {
        return filled(areaTotals) >= 2 && filled(labelTotals) >= 2;
    }

    private static int filled(double[] totals) {
        return (int) Arrays.stream(totals).filter(total -> total > 0).count();
    }

    /** sum O^2 / E - n. */
    private double chiSquare(int[] permutedLabels) {
        int[] cells = new int[areaTotals.length * labelTotals.length];
        for (int i = 0; i < areas.length; i++) {
            cells[areas[i] * labelTotals.length + permutedLabels[i]]++;
        }
        double sum = 0;
        for (int a = 0; a < areaTotals.length; a++) {
            for (int k = 0; k < labelTotals.length; k++) {
                double observed = cells[a * labelTotals.length + k];
                if (observed > 0) {
                    sum += observed * observed / (areaTotals[a] * labelTotals[k]);
                }
            }
        }
        return areas.length * (sum - 1);
    }

    /** Returns the chi-square statistic of the table, without continuity correction; 0 without residents. */
    double chiSquare() {
        return areas.length == 0 ? 0 : chiSquare(labels);
    }

    /** Returns how many permutations are drawn when so many are asked for: fewer for very many residents. */
    int permutations(int wanted) {
        if (!testable()) {
            return 0;
        }
        return (int) Math.min(wanted, Math.max(LEAST, MOVES / areas.length));
    }

    /**
     * Returns (1 + number of permuted tables at least as far from independence) / (permutations + 1) (Phipson and Smyth
     * 2010, doi:10.2202/1544-6115.1585). Blocks of permutations have generators of their own, so the number of threads does
     * not matter.
     */
    OptionalDouble p(int permutations, long seed) {
        if (permutations == 0 || !testable()) {
            return OptionalDouble.empty();
        }
        double observed = chiSquare(labels);
        double threshold = observed - 1e-9 * Math.max(1, observed);
        int blocks = (permutations + BLOCK - 1) / BLOCK;
        int extreme = IntStream.range(0, blocks)
                .parallel()
                .map(block -> extreme(block, Math.min(BLOCK, permutations - block * BLOCK), threshold, seed))
                .sum();
        return OptionalDouble.of((1.0 + extreme) / (permutations + 1.0));
    }

    private int extreme(int block, int draws, double threshold, long seed) {
        RandomGenerator random = Seeds.generator(seed, block);
        int[] shuffled = labels.clone();
        int extreme = 0;
        for (int draw = 0; draw < draws; draw++) {
            Shuffle.all(shuffled, random);
            if (chiSquare(shuffled) >= threshold) {
                extreme++;
            }
        }
        return extreme;
    }

    /**
     * Returns Cramer's V with the bias correction of Bergsma (2013, doi:10.1016/j.jkss.2012.10.002): phi^2 less its
     * expectation (r - 1)(c - 1) / (n - 1), never below 0, over the smaller of the corrected table sides less 1.
     */
    OptionalDouble cramersV() {
        if (!testable()) {
            return OptionalDouble.empty();
        }
        double n = areas.length;
        double r = filled(areaTotals);
        double c = filled(labelTotals);
        double phi2 = Math.max(0, chiSquare(labels) / n - (r - 1) * (c - 1) / (n - 1));
        double side = Math.min(r - (r - 1) * (r - 1) / (n - 1), c - (c - 1) * (c - 1) / (n - 1)) - 1;
        return OptionalDouble.of(side > 0 ? Math.min(1, Math.sqrt(phi2 / side)) : 0);
    }
}
