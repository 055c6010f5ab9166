package io.github.tarve.segmentation.profiles;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.Scheme;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Where the residents fall in a scheme, by profile.
 *
 * @param scheme the scheme
 * @param axes what was measured of its two axes
 * @param counts residents by profile (those without a profile as one more row) and by segment, those who cannot be placed last;
 *     empty when an axis could not be measured at all
 * @param cramersV bias-corrected Cramer's V of profile and segment, over those placed
 * @param agreement adjusted Rand index of profiles and segments, over those placed
 */
public record SchemeTable(
        Scheme scheme,
        List<AxisFacts> axes,
        List<List<Integer>> counts,
        OptionalDouble cramersV,
        OptionalDouble agreement) {
    /** Copies the lists. */
    public SchemeTable {
        axes = List.copyOf(axes);
        counts = counts.stream().map(List::copyOf).toList();
    }

    /**
     * What was measured of an axis.
     *
     * @param measured the features that it was made of
     * @param missing terms that the study does not measure
     */
    public record AxisFacts(List<Label> measured, List<String> missing) {
        /** Copies the lists. */
        public AxisFacts {
            measured = List.copyOf(measured);
            missing = List.copyOf(missing);
        }
    }

    /** Returns whether both axes could be measured. */
    public boolean measured() {
        return !counts.isEmpty();
    }
}
