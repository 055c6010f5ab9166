package io.github.tarve.segmentation.validation.stability;

import io.github.tarve.segmentation.clustering.ClusteringAlgorithm;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.internal.concurrent.Workers;
import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Whether clusters found in one half of the rows foretell those of the other (Tibshirani and Walther 2005,
 * doi:10.1198/106186005X59243). Both halves are clustered; of the pairs of rows that are together in a cluster of one half, so
 * many are together too when that half's rows are put into the clusters of the other. The smallest share of any cluster
 * counts, the mean of both directions and of all splits is the prediction strength.
 *
 * <ul>
 *   <li>Clusters are well predicted from {@value #ENOUGH} on; the largest such number of clusters is what the authors would
 *       choose. One cluster is always predicted perfectly.
 *   <li>A cluster with fewer than two rows in a half has no pair and is passed over. A half with too few distinct rows
 *       for k clusters predicts nothing: 0 for that split.
 *   <li>Rows count alike in the shares; case weights enter the fits.
 *   <li>Every split has its own generator, so threads and their order change nothing.
 * </ul>
 *
 * O(splits x two fits of half the rows).
 *
 * @param splits number of splits into halves
 * @param threads most splits at a time, 0 for one per processor; never changes the result
 */
public record PredictionStrength(int splits, int threads) {
    /** From which strength on clusters count as predicted. */
    public static final double ENOUGH = 0.8;

    /** Checks the settings. */
    public PredictionStrength {
        if (splits < 1 || threads < 0) {
            throw new IllegalArgumentException(splits + " splits, " + threads + " threads");
        }
    }

    /**
     * Returns the prediction strength, from 0 to 1.
     *
     * @param data the rows
     * @param algorithm the method, applied to every half
     * @param units what is split
     * @param seed from which the splits derive
     */
    public double of(FeatureMatrix data, ClusteringAlgorithm algorithm, SamplingUnits units, long seed) {
        if (algorithm.k() < 2) {
            return 1;
        }
        Refit refit = Refit.of(data, algorithm);
        double[] strengths = new double[splits];
        Workers.run(splits, threads, s -> strengths[s] = split(refit, units, Seeds.derive(seed, s)));
        double sum = 0;
        for (double strength : strengths) {
            sum += strength;
        }
        return sum / splits;
    }

    private static double split(Refit refit, SamplingUnits units, long seed) {
        RandomGenerator random = Seeds.generator(seed, 0);
        double[] first = units.half(random);
        double[] second = new double[first.length];
        for (int i = 0; i < second.length; i++) {
            second[i] = 1 - first[i];
        }
        Optional<int[]> byFirst = refit.labels(first, Seeds.derive(seed, 1));
        Optional<int[]> bySecond = refit.labels(second, Seeds.derive(seed, 2));
        if (byFirst.isEmpty() || bySecond.isEmpty()) {
            return 0;
        }
        return (weakest(byFirst.get(), bySecond.get(), first) + weakest(bySecond.get(), byFirst.get(), second)) / 2;
    }

    /**
     * Returns the smallest share, over clusters, of the pairs of rows of a cluster that another clustering keeps together.
     *
     * @param found the clusters
     * @param predicted the other clustering of the same rows; a row that it puts nowhere is together with none
     * @param among above 0 for the rows that count
     */
    static double weakest(int[] found, int[] predicted, double[] among) {
        int[] sizes = new int[found.length + 1];
        for (int i = 0; i < found.length; i++) {
            sizes[found[i] + 1] += among[i] > 0 ? 1 : 0;
        }
        int[][] together = LabelTable.of(found, predicted, among).counts();
        double weakest = 1;
        for (int a = 0; a < together.length; a++) {
            double pairs = 0;
            for (int count : together[a]) {
                pairs += count * (count - 1.0);
            }
            double all = sizes[a + 1] * (sizes[a + 1] - 1.0);
            weakest = all > 0 ? Math.min(weakest, pairs / all) : weakest;
        }
        return weakest;
    }
}
