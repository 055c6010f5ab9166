package io.github.tarve.segmentation.features.catalogue;

import io.github.tarve.segmentation.codebook.Label;
import java.util.Optional;

/** A family of features that measure one side of life. */
public enum FeatureBlock {
    /** How much, and for which needs. */
    NEED_USE(BlockFamily.NEEDS),
    /** Needs that were not met, or only in part. */
    UNMET(BlockFamily.SERVICES),
    /** Channels, travel and costs. */
    ACCESS(BlockFamily.SERVICES),
    /** When services are used. */
    RHYTHM(BlockFamily.SERVICES),
    /** Satisfaction and importance. */
    EXPERIENCE(BlockFamily.SERVICES),
    /** Informal help and scales of resources. */
    RESOURCES(BlockFamily.RESOURCES),
    /** Survey scales and items. */
    SURVEY(BlockFamily.SURVEY),
    /** Area and background: describes profiles. */
    BACKGROUND(BlockFamily.SURVEY);

    private final BlockFamily family;

    FeatureBlock(BlockFamily family) {
        this.family = family;
    }

    /** Returns the family that the block is weighed in. */
    public BlockFamily family() {
        return family;
    }

    /** Returns the block's name for people. */
    public Label label() {
        return FeatureTexts.label(name(), "block." + name());
    }

    /** Returns the block with the given name in any case, with {@code -} for {@code _} allowed. */
    public static Optional<FeatureBlock> of(String name) {
        String plain = name.replace('-', '_');
        for (FeatureBlock block : values()) {
            if (block.name().equalsIgnoreCase(plain)) {
                return Optional.of(block);
            }
        }
        return Optional.empty();
    }
}
