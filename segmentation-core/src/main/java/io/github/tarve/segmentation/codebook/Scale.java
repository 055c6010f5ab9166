package io.github.tarve.segmentation.codebook;

import java.util.List;

/**
 * A survey scale: several ordinal items that measure one thing.
 *
 * @param id identifier of the scale
 * @param label name for people
 * @param items ids of its items
 * @param minimumAnswered how many of them a resident must answer to get a score
 * @param resource whether a high score means much of a resource rather than much need
 * @param scoring how the answers become a score
 */
public record Scale(
        String id, Label label, List<String> items, int minimumAnswered, boolean resource, Scoring scoring) {
    /** Copies the list. */
    public Scale {
        items = List.copyOf(items);
    }

    /** Creates a scale that is scored by means. */
    public Scale(String id, Label label, List<String> items, int minimumAnswered, boolean resource) {
        this(id, label, items, minimumAnswered, resource, Scoring.MEAN);
    }
}
