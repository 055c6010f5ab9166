package io.github.tarve.segmentation.pipeline.table;

import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many clusters are asked for. */
public sealed interface ClusterCount {
    /**
     * One number.
     *
     * @param k the number, at least 1
     */
    record Exactly(int k) implements ClusterCount {}

    /**
     * The best of a range.
     *
     * @param from the smallest number, at least 1
     * @param to the largest number
     */
    record Between(int from, int to) implements ClusterCount {}

    /** The best number that the data allows. */
    record Automatic() implements ClusterCount {}

    /** Returns what {@code N}, {@code A..B} or {@code auto} asks for. */
    static ClusterCount parse(String text) {
        if (text.equals("auto")) {
            return new Automatic();
        }
        Matcher matcher = Pattern.compile("(\\d{1,6})(?:\\.\\.(\\d{1,6}))?").matcher(text);
        if (!matcher.matches()) {
            throw Refusal.of(ProblemCode.NOT_A_CLUSTER_COUNT, text);
        }
        int from = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) == null) {
            return require(from > 0, text, new Exactly(from));
        }
        int to = Integer.parseInt(matcher.group(2));
        return require(from > 0 && to >= from, text, new Between(from, to));
    }

    private static ClusterCount require(boolean legal, String text, ClusterCount count) {
        if (!legal) {
            throw Refusal.of(ProblemCode.NOT_A_CLUSTER_COUNT, text);
        }
        return count;
    }
}
