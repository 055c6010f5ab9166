package io.github.tarve.segmentation.pipeline;

import io.github.tarve.segmentation.features.FeatureMatrix;
import java.util.Set;

/** The features by which areas are compared: plain indicators of use, unmet need, access and help. */
final class Indicators {
    private static final Set<String> PLAIN = Set.of(
            "contacts_wk", "needs_n", "unmet_share", "digital_share", "travel_min_wk", "informal_help_wk");

    private Indicators() {}

    /** Returns the plain indicators that were measured, or whatever builds profiles in a study without a diary. */
    static FeatureMatrix of(FeatureMatrix matrix) {
        FeatureMatrix plain = matrix.select(feature -> PLAIN.contains(feature.id()));
        return plain.columns() > 0 ? plain : matrix.measured();
    }
}
