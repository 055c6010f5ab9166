package io.github.tarve.segmentation.features.catalogue;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.ShippedList;

/** Names of the reasons why needs go unmet that no codebook names: the listed codes have names, others stand for themselves. */
public final class ReasonNames {
    private ReasonNames() {}

    /** Returns the name of a reason. */
    public static Label of(String code) {
        return ShippedList.REASONS.list().label(code).orElse(Label.of(code));
    }
}
