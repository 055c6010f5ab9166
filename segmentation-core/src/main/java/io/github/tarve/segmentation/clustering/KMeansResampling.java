package io.github.tarve.segmentation.clustering;

import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * k-means on resamples of one table. Every resample starts anew: starting from the solutions of the whole table was tried and
 * made clusters of structureless data look more stable than they are (mean Jaccard 0.57 instead of 0.47 for 3000 normal rows
 * and k = 4). Every start runs five iterations, the best three go on to their ends, and the best of these is finished by moves of
 * single rows.
 */
final class KMeansResampling implements ResamplingAlgorithm.Resampling {
    private static final int SCREENING = 5;
    private static final int FINALISTS = 3;

    private final DistinctRows rows;
    private final int k;
    private final int restarts;
    private final int maxIterations;

    KMeansResampling(DistinctRows rows, int k, int restarts, int maxIterations) {
        this.rows = rows;
        this.k = k;
        this.restarts = restarts;
        this.maxIterations = maxIterations;
    }

    @Override
    public int[] labels(double[] weights, long seed) {
        double[] masses = new double[rows.count];
        for (int i = 0; i < weights.length; i++) {
            if (rows.pointOf[i] >= 0) {
                masses[rows.pointOf[i]] += weights[i];
            }
        }
        int[] picked =
                IntStream.range(0, masses.length).filter(g -> masses[g] > 0).toArray();
        if (picked.length < k) {
            throw Refusal.of(ProblemCode.TOO_FEW_DISTINCT_ROWS, k, picked.length);
        }
        DistinctRows drawn = rows.subset(
                picked, Arrays.stream(picked).mapToDouble(g -> masses[g]).toArray());
        KMeansDescent found = best(drawn, seed);
        int[] labelOf = found.labels();
        int[] placeOf = new int[rows.count];
        Arrays.fill(placeOf, -1);
        for (int p = 0; p < picked.length; p++) {
            placeOf[picked[p]] = p;
        }
        int[] labels = new int[weights.length];
        for (int i = 0; i < labels.length; i++) {
            int point = rows.pointOf[i];
            if (point >= 0) {
                labels[i] = placeOf[point] >= 0 ? labelOf[placeOf[point]] : nearest(point, found.centres());
            } else {
                labels[i] = -1;
            }
        }
        return labels;
    }

    /** Points that were not drawn are in the units of those that were. */
    private int nearest(int point, double[] centres) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < k; c++) {
            double squared = rows.squared(point, centres, c);
            if (squared < least) {
                least = squared;
                nearest = c;
            }
        }
        return nearest;
    }

    private KMeansDescent best(DistinctRows drawn, long seed) {
        PointBlocks blocks = KMeansStarts.blocks(drawn, k);
        KMeansDescent[] drafts = new KMeansDescent[k == 1 ? 1 : restarts];
        double[] inertias = new double[drafts.length];
        for (int start = 0; start < drafts.length; start++) {
            drafts[start] = new KMeansDescent(drawn, blocks, k, maxIterations);
            drafts[start].draft(Seeds.generator(seed, start), SCREENING);
            inertias[start] = drafts[start].drafted();
        }
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int finalist = 0; finalist < Math.min(FINALISTS, drafts.length); finalist++) {
            int next = smallest(inertias);
            inertias[next] = Double.POSITIVE_INFINITY;
            drafts[next].goOn(maxIterations);
            double inertia = drafts[next].drafted();
            if (best < 0 || inertia < least) {
                least = inertia;
                best = next;
            }
        }
        drafts[best].finish();
        return drafts[best];
    }

    private static int smallest(double[] values) {
        int smallest = 0;
        for (int i = 1; i < values.length; i++) {
            smallest = values[i] < values[smallest] ? i : smallest;
        }
        return smallest;
    }
}
