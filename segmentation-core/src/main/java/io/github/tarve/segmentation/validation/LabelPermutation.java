package io.github.tarve.segmentation.validation;

import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.internal.random.Shuffle;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The permutation p-value of an association. Blocks of permutations have generators of their own, so the number of threads
 * does not matter; rounds of blocks end when p is above 0.05 whatever the rest would say.
 */
final class LabelPermutation {
    private static final int BLOCK = 100;
    private static final int BLOCKS_A_ROUND = 10;
    private static final double LEVEL = 0.05;
    /** Above this many label moves fewer permutations are drawn. */
    private static final double MOVES = 3e8;

    private static final int LEAST = 999;
    private static final double TOLERANCE = 1e-12;

    private LabelPermutation() {}

    /**
     * The result of permuting.
     *
     * @param p the p-value
     * @param permutations permutations drawn
     */
    record Outcome(double p, int permutations) {}

    static Outcome run(LabelAssociation association, int[] labels, int wanted, long seed) {
        int planned = (int) Math.min(wanted, Math.max(LEAST, MOVES / labels.length));
        double observed = association.distance(labels);
        // Permutations that give the same table may differ in the last bits.
        double threshold = observed - TOLERANCE;
        int enough = (int) Math.ceil(LEVEL * (planned + 1.0));
        int extreme = 0;
        int drawn = 0;
        while (drawn < planned && extreme < enough) {
            int first = drawn / BLOCK;
            int ahead = Math.min(planned - drawn, BLOCK * BLOCKS_A_ROUND);
            extreme += IntStream.range(0, (ahead + BLOCK - 1) / BLOCK)
                    .parallel()
                    .map(block -> extreme(
                            association,
                            labels,
                            Math.min(BLOCK, ahead - block * BLOCK),
                            threshold,
                            Seeds.generator(seed, first + block)))
                    .sum();
            drawn += ahead;
        }
        return new Outcome((1.0 + extreme) / (drawn + 1.0), drawn);
    }

    private static int extreme(
            LabelAssociation association, int[] labels, int draws, double threshold, RandomGenerator random) {
        int[] shuffled = labels.clone();
        int extreme = 0;
        for (int draw = 0; draw < draws; draw++) {
            Shuffle.all(shuffled, random);
            if (association.distance(shuffled) >= threshold) {
                extreme++;
            }
        }
        return extreme;
    }
}
