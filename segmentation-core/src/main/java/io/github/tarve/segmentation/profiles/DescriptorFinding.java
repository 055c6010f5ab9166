package io.github.tarve.segmentation.profiles;

import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.validation.DescriptorTest;
import java.util.OptionalDouble;

/**
 * Whether a descriptor goes with the profiles beyond chance.
 *
 * @param feature the descriptor
 * @param test its test, or why there is none
 * @param adjusted p-value adjusted for all the descriptors tested (Benjamini and Hochberg); empty without a test
 */
public record DescriptorFinding(Feature feature, DescriptorTest test, OptionalDouble adjusted) {
    /** The false discovery rate at which a descriptor is said to go with the profiles. */
    public static final double LEVEL = 0.05;

    /** Returns whether the descriptor goes with the profiles beyond chance. */
    public boolean beyondChance() {
        return adjusted.isPresent() && adjusted.getAsDouble() < LEVEL;
    }
}
