package io.github.tarve.segmentation.areas;

import java.util.List;

/**
 * What one profile is like in one area, drawn towards what it is like everywhere.
 *
 * @param area code of the area
 * @param profile number of the profile from 0
 * @param residents residents of the profile in the area
 * @param values one per feature that has a mean
 */
public record AreaCentroid(String area, int profile, int residents, List<Value> values) {
    /** Copies the list. */
    public AreaCentroid {
        values = List.copyOf(values);
    }

    /**
     * The mean of one feature.
     *
     * @param feature id of the feature
     * @param residents residents with a value
     * @param mean their mean, {@code NaN} of nobody
     * @param pooled the mean drawn towards that of the profile everywhere
     * @param difference pooled mean less the mean of the profile everywhere
     * @param evidence how much of the pooled mean comes from the area itself, 0 to 1
     * @param deviation standard deviation (n - 1) of the residents around their own mean, {@code NaN} of fewer than two
     * @param scale standard deviation of residents within profiles and areas, {@code NaN} when none has two
     */
    public record Value(
            String feature,
            int residents,
            double mean,
            double pooled,
            double difference,
            double evidence,
            double deviation,
            double scale) {
        /** Returns the difference in standard deviations, 0 when nobody varies. */
        public double effect() {
            return scale > 0 ? difference / scale : 0;
        }
    }
}
