package io.github.tarve.segmentation.profiles;

/**
 * A small decision tree that imitates the profiles.
 *
 * @param root the first question, or the one answer
 * @param fidelity cross-validated balanced accuracy: the mean over profiles of the share of their residents whom trees grown
 *     without them put there
 * @param chance the balanced accuracy of guessing, one over the number of profiles
 */
public record SurrogateTree(Node root, double fidelity, double chance) {
    /** A node. */
    public sealed interface Node {}

    /**
     * A question.
     *
     * @param condition what is asked
     * @param yes where residents go for whom it holds
     * @param no where the others go
     * @param missingYes whether residents without a value go with those for whom it holds: the larger side
     */
    public record Split(ProfileRule.Condition condition, Node yes, Node no, boolean missingYes) implements Node {}

    /**
     * An answer.
     *
     * @param profile number of the profile from 0
     * @param residents residents that end here
     * @param members those of them who are in the profile
     */
    public record Leaf(int profile, int residents, int members) implements Node {}
}
