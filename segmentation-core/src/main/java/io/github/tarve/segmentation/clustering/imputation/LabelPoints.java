package io.github.tarve.segmentation.clustering.imputation;

import io.github.tarve.segmentation.clustering.Dendrogram;
import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.dissimilarity.RowOrder;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NumericFeature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The rows by the clusters that each filling put them into: rows with the same clusters throughout are one point, with their
 * weights together. The share of the fillings in which two points differ is the share in which their rows are apart. Points
 * come in the order of the values of their first rows, so that the order of the rows means nothing.
 */
final class LabelPoints {
    private final int[] pointOf;
    private final List<List<Integer>> rowsOf;
    private final FeatureMatrix matrix;

    private LabelPoints(int[] pointOf, List<List<Integer>> rowsOf, FeatureMatrix matrix) {
        this.pointOf = pointOf;
        this.rowsOf = rowsOf;
        this.matrix = matrix;
    }

    static LabelPoints of(List<Partition> fillings, FeatureMatrix data) {
        Map<List<Integer>, Integer> points = new HashMap<>();
        List<List<Integer>> rowsOf = new ArrayList<>();
        int[] pointOf = new int[data.rows()];
        for (int row : RowOrder.of(data).rows()) {
            List<Integer> labels =
                    fillings.stream().map(filling -> filling.label(row)).toList();
            int point = points.computeIfAbsent(labels, unseen -> points.size());
            if (point == rowsOf.size()) {
                rowsOf.add(new ArrayList<>());
            }
            rowsOf.get(point).add(row);
            pointOf[row] = point;
        }
        double[] weights = rowsOf.stream()
                .mapToDouble(rows -> rows.stream().mapToDouble(data::weight).sum())
                .toArray();
        List<Feature> features = new ArrayList<>();
        double[][] columns = new double[fillings.size()][];
        for (int m = 0; m < columns.length; m++) {
            Partition filling = fillings.get(m);
            features.add(new NumericFeature(FeatureDescription.plain("filling" + (m + 1))));
            columns[m] = rowsOf.stream()
                    .mapToDouble(rows -> filling.label(rows.get(0)))
                    .toArray();
        }
        List<String> ids =
                IntStream.range(0, weights.length).mapToObj(Integer::toString).toList();
        double[] exposures = new double[weights.length];
        Arrays.fill(exposures, 1);
        return new LabelPoints(
                pointOf,
                rowsOf.stream().map(List::copyOf).toList(),
                FeatureMatrix.of(features, ids, columns, weights, exposures));
    }

    /** Returns the points, a column of clusters for each filling. */
    FeatureMatrix matrix() {
        return matrix;
    }

    /** Returns the cluster of each row. */
    int[] expand(Partition ofPoints) {
        return Arrays.stream(pointOf).map(ofPoints::label).toArray();
    }

    /** Returns the merges of all rows: first the rows of each point, which are never apart, then the points. */
    List<Dendrogram.Merge> expand(List<Dendrogram.Merge> ofPoints) {
        List<Dendrogram.Merge> merges = new ArrayList<>();
        int[] names = new int[rowsOf.size()];
        for (int p = 0; p < names.length; p++) {
            names[p] = -rowsOf.get(p).get(0) - 1;
            for (int row : rowsOf.get(p).subList(1, rowsOf.get(p).size())) {
                merges.add(new Dendrogram.Merge(names[p], -row - 1, 0));
                names[p] = merges.size();
            }
        }
        int first = merges.size();
        for (Dendrogram.Merge merge : ofPoints) {
            merges.add(new Dendrogram.Merge(
                    name(merge.left(), names, first), name(merge.right(), names, first), merge.height()));
        }
        return merges;
    }

    private static int name(int ofPoints, int[] names, int first) {
        return ofPoints < 0 ? names[-ofPoints - 1] : ofPoints + first;
    }
}
