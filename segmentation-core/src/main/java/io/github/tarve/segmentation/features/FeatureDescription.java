package io.github.tarve.segmentation.features;

import io.github.tarve.segmentation.codebook.Label;

/**
 * What a feature is, for the dictionary.
 *
 * @param id identifier, unique in a matrix, such as {@code contacts_wk}
 * @param label name for people
 * @param block family that the feature belongs to, such as {@code NEED_USE}
 * @param unit unit of the untransformed value, such as {@code contacts/wk}; empty for categories
 * @param direction what a high value means
 * @param role what the feature is for
 * @param minimumDays observed diary days below which the value is missing, 0 when it needs none
 * @param transform change before distances are computed
 * @param weight weight in distances, 1 by default; block weights are already in it
 */
public record FeatureDescription(
        String id,
        Label label,
        String block,
        String unit,
        Direction direction,
        FeatureRole role,
        int minimumDays,
        Transform transform,
        double weight) {
    /** Returns a plain description of an active column without transform. */
    public static FeatureDescription plain(String id) {
        return new FeatureDescription(
                id, Label.of(id), "", "", Direction.NEUTRAL, FeatureRole.ACTIVE, 0, Transform.NONE, 1);
    }

    /** Returns the same description with another role. */
    public FeatureDescription withRole(FeatureRole newRole) {
        return new FeatureDescription(id, label, block, unit, direction, newRole, minimumDays, transform, weight);
    }

    /** Returns the same description with another weight. */
    public FeatureDescription withWeight(double newWeight) {
        return new FeatureDescription(id, label, block, unit, direction, role, minimumDays, transform, newWeight);
    }

    /** Returns the same description with another transform. */
    public FeatureDescription withTransform(Transform newTransform) {
        return new FeatureDescription(id, label, block, unit, direction, role, minimumDays, newTransform, weight);
    }
}
