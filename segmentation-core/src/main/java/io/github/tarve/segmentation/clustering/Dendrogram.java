package io.github.tarve.segmentation.clustering;

import io.github.tarve.segmentation.dissimilarity.RowComparison;
import io.github.tarve.segmentation.features.FeatureMatrix;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A hierarchy of clusters, cut into some of them. A new row belongs to the cluster of the row of the fit that is least unlike
 * it, the first of equals; a row that equals one of the fit to the cluster of that one.
 *
 * @param merges the n-1 merges in the order of their heights
 * @param clusters into how many clusters the hierarchy was cut
 * @param ties how many merges had a rival at the same height
 * @param leaves the rows of the fit; empty when the model was fitted from dissimilarities alone
 */
public record Dendrogram(List<Merge> merges, int clusters, int ties, Optional<Leaves> leaves) implements ClusterModel {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException when the numbers do not fit together
     */
    public Dendrogram {
        merges = List.copyOf(merges);
        if (clusters < 1 || clusters > merges.size() + 1 || ties < 0) {
            throw new IllegalArgumentException(clusters + " clusters of " + merges.size() + " merges");
        }
        int least = clusters;
        leaves.ifPresent(rows -> requireLabels(rows.labels(), least));
    }

    private static void requireLabels(List<Integer> labels, int clusters) {
        for (int label : labels) {
            if (label < 0 || label >= clusters) {
                throw new IllegalArgumentException("cluster " + label + " of " + clusters);
            }
        }
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

    /**
     * The rows of the fit, with the clusters into which the hierarchy was cut.
     *
     * @param values values by row and column
     * @param labels cluster of each row, from 0
     * @param comparison how rows are compared with them
     */
    public record Leaves(List<List<Double>> values, List<Integer> labels, RowComparison comparison) {
        /**
         * Copies the lists.
         *
         * @throws IllegalArgumentException when they do not fit together
         */
        public Leaves {
            values = values.stream().map(List::copyOf).toList();
            labels = List.copyOf(labels);
            ReferenceRows.requireAlike(values);
            if (values.size() != labels.size()
                    || (!values.isEmpty()
                            && values.get(0).size() != comparison.columns().size())) {
                throw new IllegalArgumentException(values.size() + " rows with " + labels.size() + " clusters");
            }
        }
    }

    @Override
    public int[] assign(FeatureMatrix rows) {
        Leaves known =
                leaves.orElseThrow(() -> new IllegalArgumentException("the hierarchy is known without its rows"));
        ReferenceRows.requireColumns(rows, known.values());
        Map<List<Double>, Integer> equal = new HashMap<>();
        for (int i = 0; i < known.labels().size(); i++) {
            equal.putIfAbsent(plain(known.values().get(i)), known.labels().get(i));
        }
        RowComparison.ToReferences distances = known.comparison().to(known.values());
        double[] to = new double[known.labels().size()];
        int[] labels = new int[rows.rows()];
        List<List<Double>> cells = ReferenceRows.values(rows);
        for (int i = 0; i < labels.length; i++) {
            Integer same = equal.get(plain(cells.get(i)));
            if (same == null) {
                distances.of(ReferenceRows.row(rows, i), to);
                int nearest = nearest(to);
                labels[i] = nearest < 0 ? -1 : known.labels().get(nearest);
            } else {
                labels[i] = same;
            }
        }
        return labels;
    }

    /** Returns a row with one zero only. */
    private static List<Double> plain(List<Double> row) {
        return row.stream().map(value -> value + 0.0).toList();
    }

    private static int nearest(double[] to) {
        int nearest = -1;
        for (int i = 0; i < to.length; i++) {
            if (nearest < 0 ? !Double.isNaN(to[i]) : to[i] < to[nearest]) {
                nearest = i;
            }
        }
        return nearest;
    }
}
