package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.codebook.Label;

/**
 * Whether one descriptor goes with the profiles beyond chance.
 *
 * @param id id of the feature
 * @param label its name
 * @param state {@code tested}, or why nothing is told: {@code withheld}, {@code one-profile}, and in the internal edition
 *     {@code constant} and {@code no-values} too
 * @param residents residents with a value
 * @param beyondChance whether it goes with the profiles at a false discovery rate of 5 %
 * @param strength {@code negligible}, {@code weak}, {@code moderate} or {@code strong}
 * @param measure what the effect is: {@code cramers-v} or {@code epsilon-squared}
 * @param effect size of the effect, to one decimal in a release
 * @param level what the adjusted p-value is below: {@code 0.001}, {@code 0.01}, {@code 0.05}, or {@code none} of them
 * @param p permutation p-value; internal edition only
 * @param adjusted p-value adjusted for all the descriptors tested; internal edition only
 * @param permutations permutations drawn; internal edition only
 */
public record DescriptorRow(
        String id,
        Label label,
        String state,
        Released<Integer> residents,
        Released<Boolean> beyondChance,
        Released<String> strength,
        String measure,
        Released<Double> effect,
        Released<String> level,
        Released<Double> p,
        Released<Double> adjusted,
        Released<Integer> permutations) {
    /** Returns whether the test may be told of. */
    public boolean tested() {
        return state.equals("tested");
    }

    /** Returns whether it may be told, and holds, that the descriptor goes with the profiles. */
    public boolean goesWithProfiles() {
        return beyondChance.value().orElse(false);
    }
}
