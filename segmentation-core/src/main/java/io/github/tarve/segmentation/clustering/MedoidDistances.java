package io.github.tarve.segmentation.clustering;

import io.github.tarve.segmentation.dissimilarity.DissimilarityMatrix;
import io.github.tarve.segmentation.dissimilarity.RowComparison;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.internal.concurrent.Interruption;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.Arrays;

/** Dissimilarities between rows of a table in double precision, computed when they are asked for. */
final class MedoidDistances {
    private static final int CHECK = 1023;

    private final FeatureMatrix data;
    private final RowComparison comparison;

    MedoidDistances(FeatureMatrix data, RowComparison comparison) {
        this.data = data;
        this.comparison = comparison;
    }

    double weight(int row) {
        return data.weight(row);
    }

    /** Returns the dissimilarities among some rows. */
    DissimilarityMatrix among(int[] rows) {
        return comparison.among(data.rows(rows));
    }

    private Refusal nothingInCommon(int i, int j) {
        return Refusal.of(
                ProblemCode.NOTHING_IN_COMMON,
                data.rowIds().get(i),
                data.rowIds().get(j));
    }

    /**
     * Gives every row to its nearest medoid, the first of equals; a medoid to itself.
     *
     * @param medoids row numbers
     * @param labels where the labels go
     * @return the weighted sum of the dissimilarities
     */
    double assign(int[] medoids, int[] labels) {
        RowComparison.ToReferences to = comparison.to(ReferenceRows.values(data, medoids));
        double[] distances = new double[medoids.length];
        double sum = 0;
        double lost = 0;
        for (int i = 0; i < labels.length; i++) {
            if ((i & CHECK) == 0) {
                Interruption.check();
            }
            to.of(ReferenceRows.row(data, i), distances);
            labels[i] = nearest(distances);
            if (labels[i] < 0) {
                throw nothingInCommon(i, medoids[0]);
            }
            double term = data.weight(i) * distances[labels[i]];
            double next = sum + term;
            lost += sum >= term ? (sum - next) + term : (term - next) + sum;
            sum = next;
        }
        for (int c = 0; c < medoids.length; c++) {
            labels[medoids[c]] = c;
        }
        return sum + lost;
    }

    private static int nearest(double[] distances) {
        int nearest = -1;
        for (int c = 0; c < distances.length; c++) {
            if (!Double.isNaN(distances[c]) && (nearest < 0 || distances[c] < distances[nearest])) {
                nearest = c;
            }
        }
        return nearest;
    }

    /** Returns labels for all rows. */
    int[] emptyLabels() {
        int[] labels = new int[data.rows()];
        Arrays.fill(labels, -1);
        return labels;
    }
}
