package io.github.tarve.segmentation.profiles;

import io.github.tarve.segmentation.areas.IndicatorValues;
import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.features.BinaryFeature;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.features.OrdinalFeature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Means, deviations and level counts of every feature; counts are brought to the mean exposure first. */
final class FeatureSummaries {
    private FeatureSummaries() {}

    static List<FeatureSummary> of(FeatureMatrix matrix, Partition partition) {
        List<FeatureSummary> summaries = new ArrayList<>();
        for (int column = 0; column < matrix.columns(); column++) {
            Feature feature = matrix.feature(column);
            double[] values = IndicatorValues.of(matrix, column);
            List<FeatureSummary.Values> byProfile = new ArrayList<>();
            for (int k = 0; k < partition.clusters(); k++) {
                int profile = k;
                byProfile.add(values(feature, values, i -> partition.label(i) == profile));
            }
            summaries.add(new FeatureSummary(feature, values(feature, values, i -> true), byProfile));
        }
        return summaries;
    }

    private static FeatureSummary.Values values(Feature feature, double[] column, IntPredicate member) {
        double[] known = IntStream.range(0, column.length)
                .filter(member)
                .mapToDouble(i -> column[i])
                .filter(value -> !Double.isNaN(value))
                .toArray();
        int[] levels = new int[levels(feature)];
        if (levels.length > 0) {
            for (double value : known) {
                levels[(int) value]++;
            }
        }
        boolean mean = !(feature instanceof NominalFeature);
        Moments moments = Moments.of(known);
        return new FeatureSummary.Values(
                known.length,
                mean ? moments.mean() : Double.NaN,
                mean ? moments.deviation() : Double.NaN,
                Arrays.stream(levels).boxed().toList());
    }

    /** Number of levels of a feature, 0 for numbers. */
    static int levels(Feature feature) {
        if (feature instanceof NominalFeature nominal) {
            return nominal.levels().size();
        }
        if (feature instanceof OrdinalFeature ordinal) {
            return ordinal.levels().size();
        }
        return feature instanceof BinaryFeature ? 2 : 0;
    }
}
