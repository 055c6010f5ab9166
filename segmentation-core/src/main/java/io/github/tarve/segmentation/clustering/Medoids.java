package io.github.tarve.segmentation.clustering;

import io.github.tarve.segmentation.dissimilarity.RowComparison;
import io.github.tarve.segmentation.features.FeatureMatrix;
import java.util.List;
import java.util.Optional;

/**
 * Clusters described by one row each, the row with the smallest total dissimilarity to the others. A row belongs to the
 * medoid to which its dissimilarity is smallest; of equals to the one whose values come first, and a row that equals a
 * medoid to that one. O(rows x clusters x columns).
 *
 * @param rows row numbers of the medoids, in canonical order of the clusters
 * @param values values of those rows by column; empty when the model was fitted from dissimilarities alone
 * @param comparison how rows are compared with them; empty as well then, or when the dissimilarity cannot compare new rows
 */
public record Medoids(List<Integer> rows, List<List<Double>> values, Optional<RowComparison> comparison)
        implements ClusterModel {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException when there are not as many values as rows
     */
    public Medoids {
        rows = List.copyOf(rows);
        values = values.stream().map(List::copyOf).toList();
        ReferenceRows.requireAlike(values);
        boolean columnsFit = comparison.isEmpty()
                || values.isEmpty()
                || comparison.get().columns().size() == values.get(0).size();
        if ((!values.isEmpty() && values.size() != rows.size()) || !columnsFit) {
            throw new IllegalArgumentException(values.size() + " rows of values for " + rows.size() + " medoids");
        }
    }

    /** Returns medoids that are known by their row numbers only. */
    static Medoids of(List<Integer> rows) {
        return new Medoids(rows, List.of(), Optional.empty());
    }

    /** Returns the same medoids with the values and scales of the table that they come from. */
    Medoids in(FeatureMatrix data, Optional<RowComparison> newComparison) {
        int[] numbers = rows.stream().mapToInt(Integer::intValue).toArray();
        return new Medoids(rows, ReferenceRows.values(data, numbers), newComparison);
    }

    @Override
    public int clusters() {
        return rows.size();
    }

    @Override
    public int[] assign(FeatureMatrix data) {
        if (comparison.isEmpty() || values.size() != rows.size()) {
            throw new IllegalArgumentException("the medoids are known by their row numbers only");
        }
        ReferenceRows.requireColumns(data, values);
        RowComparison.ToReferences distances = comparison.get().to(values);
        double[][] medoids = ReferenceRows.arrays(values);
        double[] to = new double[medoids.length];
        int[] labels = new int[data.rows()];
        for (int i = 0; i < labels.length; i++) {
            double[] row = ReferenceRows.row(data, i);
            distances.of(row, to);
            labels[i] = nearest(row, medoids, to);
        }
        return labels;
    }

    private static int nearest(double[] row, double[][] medoids, double[] to) {
        int nearest = -1;
        for (int c = 0; c < to.length; c++) {
            if (ReferenceRows.compare(row, medoids[c]) == 0) {
                return c;
            }
            boolean nearer = nearest < 0
                    ? !Double.isNaN(to[c])
                    : to[c] < to[nearest]
                            || (to[c] == to[nearest] && ReferenceRows.compare(medoids[c], medoids[nearest]) < 0);
            nearest = nearer ? c : nearest;
        }
        return nearest;
    }
}
