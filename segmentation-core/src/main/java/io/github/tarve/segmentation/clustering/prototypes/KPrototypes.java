package io.github.tarve.segmentation.clustering.prototypes;

import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.FitProgress;
import io.github.tarve.segmentation.clustering.StartingAlgorithm;
import io.github.tarve.segmentation.features.BinaryFeature;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NominalFeature;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Clusters of rows of numbers and categories around prototypes, a mean for each number and a mode for each category (Huang
 * 1998, doi:10.1023/A:1009769707641). The cost is the weighted sum of dissimilarities to the own prototype: squared
 * differences of the numbers + gamma x the number of categories that differ.
 *
 * <p>Every start lets rows join the nearest prototype and prototypes follow until nothing changes, then moves single rows as
 * long as the cost falls; the best start wins, the earliest of equals. The first start is that of Cao, Liang and Bai (2009,
 * doi:10.1016/j.eswa.2009.01.060), the others are drawn at random.
 *
 * <ul>
 *   <li>Nominal and binary columns are categories; numeric, count and ordinal columns are numbers and should be on one scale.
 *   <li>gamma unless given: the mean variance of the numbers / the mean of 1 - sum p^2 of the categories, so that both kinds
 *       differ equally on average (Szepannek 2018, doi:10.32614/RJ-2018-048); 1 when either kind is absent or constant.
 *   <li>Of equally frequent levels the lowest is the mode; of equally near prototypes rows join the first.
 *   <li>Missing cells count nothing: neither in dissimilarities nor in means and modes. A prototype without any value of a
 *       column has its mean over all rows, or the lowest level. A row without any value is noise.
 *   <li>Equal rows become one row with their summed weight. A row of weight 0 changes nothing and joins the nearest prototype.
 *   <li>A cluster that runs empty takes the row farthest from its prototype. More clusters than distinct rows are refused.
 * </ul>
 *
 * O(restarts x iterations x n k p).
 *
 * @param k number of clusters
 * @param gamma how much a difference in a category counts, empty to derive it
 * @param restarts number of starts
 * @param maxIterations most passes of one start
 * @param threads most threads at a time, 0 for every processor; never changes the result
 */
public record KPrototypes(int k, OptionalDouble gamma, int restarts, int maxIterations, int threads)
        implements StartingAlgorithm {
    /** Number of starts unless asked otherwise. */
    public static final int DEFAULT_RESTARTS = 20;

    /** Checks the settings. */
    public KPrototypes {
        if (k < 1 || restarts < 1 || maxIterations < 1 || threads < 0 || !(gamma.orElse(0) >= 0)) {
            throw new IllegalArgumentException("k = " + k + ", gamma " + gamma + ", " + restarts + " restarts, "
                    + maxIterations + " iterations, " + threads + " threads");
        }
    }

    /** Returns k-prototypes with 20 starts and a derived gamma. */
    public static KPrototypes of(int k) {
        return new KPrototypes(k, OptionalDouble.empty(), DEFAULT_RESTARTS, 1000, 0);
    }

    /** Returns the same with a given gamma. */
    public KPrototypes withGamma(double newGamma) {
        return new KPrototypes(k, OptionalDouble.of(newGamma), restarts, maxIterations, threads);
    }

    /** Returns the same with another number of starts. */
    public KPrototypes withRestarts(int newRestarts) {
        return new KPrototypes(k, gamma, newRestarts, maxIterations, threads);
    }

    /** Returns the same with another number of threads. */
    public KPrototypes withThreads(int newThreads) {
        return new KPrototypes(k, gamma, restarts, maxIterations, newThreads);
    }

    @Override
    public String name() {
        return "kprototypes";
    }

    @Override
    public KPrototypes singleStart() {
        return withRestarts(1);
    }

    @Override
    public Clustering fit(FeatureMatrix data, long seed, FitProgress progress) {
        List<Integer> numbers = new ArrayList<>();
        List<Integer> categories = new ArrayList<>();
        for (int j = 0; j < data.columns(); j++) {
            boolean category = data.feature(j) instanceof NominalFeature || data.feature(j) instanceof BinaryFeature;
            (category ? categories : numbers).add(j);
        }
        MixedRows rows = new MixedRows(data, numbers, categories, gamma).requireAtLeast(k);
        return new PrototypeSearch(data, rows, numbers, categories, k, maxIterations)
                .best(name(), restarts, threads, seed, progress);
    }
}
