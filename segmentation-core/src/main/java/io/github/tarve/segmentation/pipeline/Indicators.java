package io.github.tarve.segmentation.pipeline;

import io.github.tarve.segmentation.codebook.Codebook;
import io.github.tarve.segmentation.codebook.Scale;
import io.github.tarve.segmentation.features.CountFeature;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.FeatureRole;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.features.NumericFeature;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The features by which areas are compared: plain indicators of use, unmet need, access, help, experience and the survey. */
final class Indicators {
    /** In the order in which they are told. */
    private static final List<String> PLAIN = List.of(
            "contacts_wk",
            "unmet_share",
            "needs_n",
            "digital_share",
            "travel_min_wk",
            "informal_help_wk",
            "satisfaction_mean");

    /** Need by need. */
    private static final String PER_NEED = "contacts_wk.";

    private Indicators() {}

    /**
     * Returns the headline indicators that were measured, the plain ones first, then each need, then the scales of the survey;
     * in a study without a diary whatever builds profiles.
     */
    static FeatureMatrix of(FeatureMatrix matrix, Codebook codebook) {
        Set<String> scales = new HashSet<>();
        for (Scale scale : codebook.scales()) {
            scales.add(scale.id());
        }
        FeatureMatrix plain = matrix.select(feature ->
                PLAIN.contains(feature.id()) || feature.id().startsWith(PER_NEED) || scales.contains(feature.id()));
        return plain.columns() > 0 ? ordered(plain) : matrix.measured();
    }

    private static FeatureMatrix ordered(FeatureMatrix matrix) {
        int[] order = IntStream.range(0, matrix.columns())
                .boxed()
                .sorted(Comparator.comparingInt(j -> rank(matrix.feature(j))))
                .mapToInt(j -> j)
                .toArray();
        return FeatureMatrix.of(
                Arrays.stream(order).mapToObj(matrix::feature).toList(),
                matrix.rowIds(),
                Arrays.stream(order).mapToObj(matrix::column).toArray(double[][]::new),
                matrix.weights(),
                IntStream.range(0, matrix.rows()).mapToDouble(matrix::exposure).toArray());
    }

    private static int rank(Feature feature) {
        int position = PLAIN.indexOf(feature.id());
        return position >= 0 ? position : feature.id().startsWith(PER_NEED) ? PLAIN.size() : PLAIN.size() + 1;
    }

    /** Returns what tells the content of a profile: every number that is not a part of another coding. */
    static FeatureMatrix ofContent(FeatureMatrix matrix) {
        return matrix.select(feature -> !(feature instanceof NominalFeature)
                && !(feature instanceof CountFeature)
                && (feature instanceof NumericFeature || feature.role() == FeatureRole.ACTIVE)
                && feature.role() != FeatureRole.GROUP
                && feature.role() != FeatureRole.COMPONENT);
    }
}
