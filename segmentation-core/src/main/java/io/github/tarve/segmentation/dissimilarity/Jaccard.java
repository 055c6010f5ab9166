package io.github.tarve.segmentation.dissimilarity;

import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.features.OrdinalFeature;
import java.util.Optional;

/**
 * The share of columns in which two rows differ, among those where at least one of them has something (Jaccard 1901): a
 * shared absence says nothing.
 *
 * <ul>
 *   <li>A binary column or number is absent when it is 0; a category is never absent.
 *   <li>Two rows that both lack everything are alike: 0.
 *   <li>Missing cells: only columns that both rows have count; without any the pair is refused.
 *   <li>Columns count by the weights of the features.
 * </ul>
 *
 * O(n^2 p).
 */
public record Jaccard() implements Dissimilarity {
    @Override
    public String name() {
        return "jaccard";
    }

    @Override
    public DissimilarityMatrix of(FeatureMatrix data) {
        NumberColumns columns = NumberColumns.any(data);
        boolean[] category = new boolean[data.columns()];
        for (int c = 0; c < category.length; c++) {
            category[c] = data.feature(c) instanceof NominalFeature || data.feature(c) instanceof OrdinalFeature;
        }
        return DissimilarityMatrix.fill(data.rows(), (i, j) -> between(columns, category, data, i, j));
    }

    @Override
    public Optional<RowComparison> comparison(FeatureMatrix data) {
        return Optional.of(new RowComparison(
                RowComparison.Measure.JACCARD,
                data.features().stream()
                        .map(feature -> ColumnScale.of(
                                feature instanceof NominalFeature || feature instanceof OrdinalFeature
                                        ? ColumnScale.Type.MATCH
                                        : ColumnScale.Type.PRESENCE,
                                feature.description().weight(),
                                1))
                        .toList()));
    }

    private static double between(NumberColumns columns, boolean[] category, FeatureMatrix data, int i, int j) {
        double[] x = columns.rows[i];
        double[] y = columns.rows[j];
        double differing = 0;
        double present = 0;
        boolean shared = false;
        for (int c = 0; c < x.length; c++) {
            if (Double.isNaN(x[c]) || Double.isNaN(y[c])) {
                continue;
            }
            shared = true;
            if (category[c] || x[c] != 0 || y[c] != 0) {
                present += columns.weights[c];
                differing += x[c] == y[c] ? 0 : columns.weights[c];
            }
        }
        if (!shared) {
            throw NumberColumns.nothingInCommon(data, i, j);
        }
        return present == 0 ? 0 : differing / present;
    }
}
