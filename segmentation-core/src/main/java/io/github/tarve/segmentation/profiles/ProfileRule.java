package io.github.tarve.segmentation.profiles;

import java.util.List;

/**
 * A rule of at most three conditions that tells a profile from the others.
 *
 * @param conditions all must hold
 * @param covered residents of the profile for whom the rule holds
 * @param matched residents of any profile for whom the rule holds
 * @param residents residents of the profile
 */
public record ProfileRule(List<Condition> conditions, int covered, int matched, int residents) {
    /** Copies the list. */
    public ProfileRule {
        conditions = List.copyOf(conditions);
    }

    /**
     * One condition.
     *
     * @param feature id of the feature
     * @param comparison how the value compares
     * @param threshold the number to compare with, for numbers and levels of ordinals and binaries
     * @param level code of the category, for {@link Comparison#IS}
     */
    public record Condition(String feature, Comparison comparison, double threshold, String level) {}

    /** How a value compares with a threshold. */
    public enum Comparison {
        /** At most. */
        AT_MOST,
        /** More than. */
        MORE_THAN,
        /** Is the category. */
        IS
    }
}
