package io.github.tarve.segmentation.dissimilarity;

import io.github.tarve.segmentation.features.FeatureMatrix;
import java.util.Arrays;
import java.util.Optional;

/**
 * The length of the straight line between two rows: sqrt(sum of w_j (x_j - y_j)^2), with the weights of the features.
 *
 * <ul>
 *   <li>Missing cells: the sum runs over the columns that both rows have and is multiplied by total weight / weight of
 *       those columns, so p / shared with equal weights.
 *   <li>Two rows without a common column are refused.
 *   <li>Binary and ordinal columns enter with their codes; nominal columns are refused.
 * </ul>
 *
 * O(n^2 p).
 */
public record Euclidean() implements Dissimilarity {
    @Override
    public String name() {
        return "euclidean";
    }

    @Override
    public DissimilarityMatrix of(FeatureMatrix data) {
        NumberColumns columns = NumberColumns.numeric(data, name());
        return columns.complete() && columns.totalWeight > 0
                ? complete(columns)
                : DissimilarityMatrix.fill(data.rows(), (i, j) -> between(columns, data, i, j));
    }

    /** Column by column for all rows after a row, with the sums in the same order as for a pair. */
    private static DissimilarityMatrix complete(NumberColumns data) {
        double[][] columns = data.columns();
        return DissimilarityMatrix.tails(data.rows.length, (i, into) -> {
            Arrays.fill(into, i + 1, into.length, 0);
            for (int c = 0; c < columns.length; c++) {
                addSquares(columns[c], i, data.weights[c], into);
            }
            takeRoots(into, i + 1);
        });
    }

    private static void addSquares(double[] column, int row, double weight, double[] into) {
        double own = column[row];
        for (int j = row + 1; j < into.length; j++) {
            double difference = own - column[j];
            into[j] += weight * difference * difference;
        }
    }

    private static void takeRoots(double[] values, int from) {
        for (int j = from; j < values.length; j++) {
            values[j] = Math.sqrt(values[j]);
        }
    }

    @Override
    public Optional<RowComparison> comparison(FeatureMatrix data) {
        return Optional.of(new RowComparison(
                RowComparison.Measure.EUCLIDEAN,
                data.features().stream()
                        .map(feature -> ColumnScale.of(
                                ColumnScale.Type.NUMBER, feature.description().weight(), 1))
                        .toList()));
    }

    private static double between(NumberColumns columns, FeatureMatrix data, int i, int j) {
        double[] x = columns.rows[i];
        double[] y = columns.rows[j];
        double sum = 0;
        double shared = 0;
        for (int c = 0; c < x.length; c++) {
            double difference = x[c] - y[c];
            if (!Double.isNaN(difference)) {
                sum += columns.weights[c] * difference * difference;
                shared += columns.weights[c];
            }
        }
        if (shared == 0) {
            throw NumberColumns.nothingInCommon(data, i, j);
        }
        return Math.sqrt(shared == columns.totalWeight ? sum : sum * (columns.totalWeight / shared));
    }
}
