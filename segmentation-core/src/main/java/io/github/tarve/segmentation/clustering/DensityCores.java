package io.github.tarve.segmentation.clustering;

import io.github.tarve.segmentation.dissimilarity.RowComparison;
import io.github.tarve.segmentation.features.FeatureMatrix;
import java.util.List;
import java.util.Optional;

/**
 * Clusters described by their cores: the rows with enough neighbours. A row belongs to the cluster of its nearest core, of
 * equals to that of the smaller row number, and is noise when none is within {@code eps}.
 *
 * @param clusters number of clusters
 * @param eps how far neighbours may be apart
 * @param minPoints how much weight within eps makes a core
 * @param rows row numbers of the cores, increasing
 * @param labels cluster of each core
 * @param values values of the cores by column; empty when fitted from dissimilarities alone
 * @param comparison how rows are compared with them; empty as well then, or when the dissimilarity cannot compare new rows
 */
public record DensityCores(
        int clusters,
        double eps,
        int minPoints,
        List<Integer> rows,
        List<Integer> labels,
        List<List<Double>> values,
        Optional<RowComparison> comparison)
        implements ClusterModel {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException when sizes do not fit each other
     */
    public DensityCores {
        rows = List.copyOf(rows);
        labels = List.copyOf(labels);
        values = values.stream().map(List::copyOf).toList();
        ReferenceRows.requireAlike(values);
        if (labels.size() != rows.size() || (!values.isEmpty() && values.size() != rows.size())) {
            throw new IllegalArgumentException(
                    rows.size() + " cores, " + labels.size() + " labels, " + values.size() + " rows of values");
        }
    }

    /** Returns the same cores with the values and scales of the table that they come from. */
    public DensityCores in(FeatureMatrix data, Optional<RowComparison> newComparison) {
        int[] numbers = rows.stream().mapToInt(Integer::intValue).toArray();
        return new DensityCores(
                clusters, eps, minPoints, rows, labels, ReferenceRows.values(data, numbers), newComparison);
    }

    @Override
    public int[] assign(FeatureMatrix data) {
        if (values.size() != rows.size() || comparison.isEmpty()) {
            throw new IllegalArgumentException("the cores are known by their row numbers only");
        }
        ReferenceRows.requireColumns(data, values);
        RowComparison.ToReferences distances = comparison.get().to(values);
        double[] to = new double[rows.size()];
        int[] assigned = new int[data.rows()];
        for (int i = 0; i < assigned.length; i++) {
            distances.of(ReferenceRows.row(data, i), to);
            assigned[i] = nearest(to);
        }
        return assigned;
    }

    private int nearest(double[] to) {
        int nearest = -1;
        for (int core = 0; core < to.length; core++) {
            if (to[core] <= eps && (nearest < 0 || to[core] < to[nearest])) {
                nearest = core;
            }
        }
        return nearest < 0 ? -1 : labels.get(nearest);
    }
}
