package io.github.tarve.segmentation.validation;

import io.github.tarve.segmentation.clustering.ClusteringAlgorithm;
import io.github.tarve.segmentation.clustering.FitProgress;
import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.internal.concurrent.Workers;
import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.validation.stability.SamplingUnits;
import io.github.tarve.segmentation.validation.structure.GroupIndex;
import io.github.tarve.segmentation.validation.structure.NullData;
import io.github.tarve.segmentation.validation.structure.NullModel;
import io.github.tarve.segmentation.validation.structure.StructureEvidence;
import io.github.tarve.segmentation.validation.structure.StructureEvidence.Measure;
import io.github.tarve.segmentation.validation.structure.StructureTest;
import java.util.Arrays;
import java.util.Optional;

/**
 * How clusters are compared with data without groups.
 *
 * @param model what data without groups is taken to look like
 * @param measure what the index is; a gain of information, which takes long, is drawn up to 99 times and tried for at most
 *     four clusters, a silhouette width up to 199 times and for every number
 * @param data the rows as measured, every feature taking part
 * @param index how clear clusters are
 * @param threads most draws at a time, 0 for one per processor; never changes the result
 */
public record NullComparison(NullModel model, Measure measure, FeatureMatrix data, GroupIndex index, int threads) {
    private static final int FEW_ROWS = 200;
    private static final int MODEL_STARTS = 3;
    private static final int MODELS = 4;
    private static final long TEST = 8;
    private static final long STABILITY = 9;
    private static final int STABILITY_DRAWS = 39;
    private static final int STABILITY_RESAMPLES = 20;
    private static final double Q95 = 0.95;

    /** Returns how many random starts are enough on a draw, and are made on the observed rows beside it. */
    public static int starts(int rows, Measure measure) {
        if (measure == Measure.INFORMATION_GAIN) {
            return MODEL_STARTS;
        }
        return rows <= FEW_ROWS ? 5 : 2;
    }

    Optional<StructureEvidence> test(int from, int to, long seed, NumberOfClusters.Progress progress) {
        boolean models = measure == Measure.INFORMATION_GAIN;
        int last = models ? Math.max(from, Math.min(to, MODELS)) : to;
        if (from > Math.min(last, to) || from > data.rows()) {
            return Optional.empty();
        }
        int draws = models ? 99 : 199;
        return new StructureTest(model, measure, from, last, models ? 39 : 99, draws, threads)
                .of(data, index, Seeds.derive(seed, TEST), done -> progress.draws(done, draws));
    }

    /**
     * Returns the 95 % quantile, over draws of the null model, of the least stable cluster's mean Jaccard coefficient.
     *
     * @param k number of clusters
     * @param units what is drawn anew: rows, or groups of rows
     * @param seed of the test
     */
    double stability(int k, SamplingUnits units, long seed) {
        int[] tested = StructureTest.sample(data.rows(), index.rows(), Seeds.derive(seed, TEST));
        SamplingUnits testedUnits = units.among(tested);
        NullData fitted = model.of(tested.length < data.rows() ? data.rows(tested) : data);
        // Models take long: half of the draws, and half of the resamples of each.
        int share = measure == Measure.INFORMATION_GAIN ? 2 : 1;
        double[] least = new double[STABILITY_DRAWS / share];
        Workers.run(least.length, threads, b -> {
            long own = Seeds.derive(seed, TEST, STABILITY, b);
            GroupIndex.Trial trial = index.on(fitted.draw(Seeds.generator(own, 0)));
            ClusteringAlgorithm method = trial.method().apply(k);
            least[b] = least(trial.rows(), method, testedUnits, STABILITY_RESAMPLES / share, own);
        });
        Arrays.sort(least);
        return least[(int) Math.ceil(Q95 * (least.length + 1)) - 1];
    }

    private static double least(
            FeatureMatrix rows, ClusteringAlgorithm method, SamplingUnits units, int resamples, long seed) {
        try {
            Partition found = method.fit(rows, Seeds.derive(seed, 1)).partition();
            return new BootstrapStability(resamples, 1)
                            .recurrence(rows, found, method, units, Seeds.derive(seed, 2), FitProgress.silent())
                            .jaccard()
                            .stream()
                            .mapToDouble(Double::doubleValue)
                            .min()
                            .orElse(1);
        } catch (Refusal refusal) {
            if (refusal.problems().get(0).code() == ProblemCode.TOO_FEW_DISTINCT_ROWS) {
                return 0;
            }
            throw refusal;
        }
    }
}
