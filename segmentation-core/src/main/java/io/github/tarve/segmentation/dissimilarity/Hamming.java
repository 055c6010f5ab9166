package io.github.tarve.segmentation.dissimilarity;

import io.github.tarve.segmentation.features.FeatureMatrix;
import java.util.Optional;

/**
 * The share of columns in which two rows differ, among the columns that both have; with the weights of the features. Also
 * known as simple matching. Two rows without a common column are refused. O(n^2 p).
 */
public record Hamming() implements Dissimilarity {
    @Override
    public String name() {
        return "hamming";
    }

    @Override
    public DissimilarityMatrix of(FeatureMatrix data) {
        NumberColumns columns = NumberColumns.any(data);
        return DissimilarityMatrix.fill(data.rows(), (i, j) -> between(columns, data, i, j));
    }

    @Override
    public Optional<RowComparison> comparison(FeatureMatrix data) {
        return Optional.of(new RowComparison(
                RowComparison.Measure.HAMMING,
                data.features().stream()
                        .map(feature -> ColumnScale.of(
                                ColumnScale.Type.MATCH, feature.description().weight(), 1))
                        .toList()));
    }

    private static double between(NumberColumns columns, FeatureMatrix data, int i, int j) {
        double[] x = columns.rows[i];
        double[] y = columns.rows[j];
        double differing = 0;
        double shared = 0;
        for (int c = 0; c < x.length; c++) {
            if (!Double.isNaN(x[c]) && !Double.isNaN(y[c])) {
                shared += columns.weights[c];
                differing += x[c] == y[c] ? 0 : columns.weights[c];
            }
        }
        if (shared == 0) {
            throw NumberColumns.nothingInCommon(data, i, j);
        }
        return differing / shared;
    }
}
