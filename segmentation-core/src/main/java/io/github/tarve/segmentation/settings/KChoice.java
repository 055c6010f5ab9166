package io.github.tarve.segmentation.settings;

/** How many profiles are asked for: a number, a range to choose from, or the tool's own choice. */
public sealed interface KChoice {
    /**
     * Exactly this many.
     *
     * @param k number of profiles, at least 1
     */
    record Exactly(int k) implements KChoice {}

    /**
     * The best number between two bounds.
     *
     * @param low smallest number of profiles, at least 1
     * @param high largest number, above {@code low}
     */
    record Between(int low, int high) implements KChoice {}

    /** The best number among those that the data can carry. */
    record Automatic() implements KChoice {}
}
