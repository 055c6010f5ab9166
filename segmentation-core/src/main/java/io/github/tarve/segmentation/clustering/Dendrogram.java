package io.github.tarve.segmentation.clustering;

import java.util.List;

/**
 * A hierarchy of clusters, cut into some of them.
 *
 * @param merges the n-1 merges in the order of their heights
 * @param clusters into how many clusters the hierarchy was cut
 * @param ties how many merges had a rival at the same height
 */
public record Dendrogram(List<Merge> merges, int clusters, int ties) implements ClusterModel {
    /** Copies the list. */
    public Dendrogram {
        merges = List.copyOf(merges);
    }

    /**
     * One merge, numbered as in R: a negative number -i is row i (from 1), a positive one the cluster made by that merge
     * (from 1).
     *
     * @param left one part
     * @param right the other part
     * @param height height of the merge
     */
    public record Merge(int left, int right, double height) {}
}
