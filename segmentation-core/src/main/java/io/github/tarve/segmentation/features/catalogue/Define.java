package io.github.tarve.segmentation.features.catalogue;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.features.CountFeature;
import io.github.tarve.segmentation.features.Direction;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureRole;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.features.Transform;

/**
 * What the diary features of one exposure have in common.
 *
 * @param minimumDays observed days below which the value is missing
 */
record Define(int minimumDays) {
    static final String PER_WEEK = "contacts/wk";
    static final String SHARE = "share";

    static Define of(Exposure exposure) {
        return new Define(exposure.minimumDays());
    }

    /** Returns a number whose name stands in the catalogue under its id. */
    NumericFeature number(String id, FeatureBlock block, String unit, Direction direction, Transform transform) {
        return number(FeatureTexts.label(id, id), block, unit, direction, transform);
    }

    /** Returns a number whose id is the code of its label. */
    NumericFeature number(Label label, FeatureBlock block, String unit, Direction direction, Transform transform) {
        return new NumericFeature(describe(label, block, unit, direction, transform));
    }

    /** Returns a share whose name stands in the catalogue under its id. */
    NumericFeature share(String id, FeatureBlock block, Direction direction) {
        return number(id, block, SHARE, direction, Transform.ARCSINE_SQRT);
    }

    /** Returns a count whose id is the code of its label. */
    CountFeature count(Label label, FeatureBlock block, Direction direction) {
        return new CountFeature(describe(label, block, "contacts", direction, Transform.SQRT));
    }

    /** Returns a description whose id is the code of its label. */
    FeatureDescription describe(
            Label label, FeatureBlock block, String unit, Direction direction, Transform transform) {
        return new FeatureDescription(
                label.code(), label, block.name(), unit, direction, FeatureRole.ACTIVE, minimumDays, transform, 1);
    }

    /** Returns the label of one code's feature, such as {@code contacts_wk.illness}; the text is under {@code ID.of}. */
    static Label part(String id, String code, Label of) {
        Label name = DiaryFrame.OTHER.equals(code) ? FeatureTexts.label(code, "other") : of;
        return FeatureTexts.label(id + "." + code, id + ".of", name);
    }
}
