package io.github.tarve.segmentation.features.catalogue;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.internal.texts.Texts;

/** Names of the reasons why needs go unmet: the proposed codes have names in every language, others stand for themselves. */
public final class ReasonNames {
    private ReasonNames() {}

    /** Returns the name of a reason. */
    public static Label of(String code) {
        String key = "reason." + code;
        return Texts.load("features", "en").has(key) ? FeatureTexts.label(code, key) : Label.of(code);
    }
}
