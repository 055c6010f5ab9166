package io.github.tarve.segmentation.validation;

import io.github.tarve.segmentation.clustering.Partition;
import java.util.Arrays;

/**
 * Rows of every cluster in equal steps of weight, so that large weights are drawn more often, and by what each counts.
 */
final class SilhouetteSample {
    private static final int ROWS = 5000;
    private static final int FEWEST = 250;

    private final int[] rows;
    private final double[] weights;
    private final Partition partition;

    private SilhouetteSample(int[] rows, double[] weights, Partition partition) {
        this.rows = rows;
        this.weights = weights;
        this.partition = partition;
    }

    /** Draws rows, the same ones each time. */
    static SilhouetteSample of(Partition whole, double[] caseWeights) {
        int k = whole.clusters();
        double[] masses = new double[k];
        double total = 0;
        for (int i = 0; i < caseWeights.length; i++) {
            if (whole.label(i) >= 0) {
                masses[whole.label(i)] += caseWeights[i];
                total += caseWeights[i];
            }
        }
        double[] steps = new double[k];
        for (int c = 0; c < k; c++) {
            steps[c] = masses[c] / Math.max(FEWEST, Math.ceil(ROWS * masses[c] / total));
        }
        int[] rows = new int[caseWeights.length];
        double[] weights = new double[caseWeights.length];
        double[] sums = new double[k];
        int size = 0;
        for (int i = 0; i < caseWeights.length; i++) {
            int c = whole.label(i);
            if (c < 0 || caseWeights[i] == 0) {
                continue;
            }
            // A row is drawn once for each middle of a step that its weight passes.
            double before = Math.floor(sums[c] / steps[c] + 0.5);
            sums[c] += caseWeights[i];
            double times = Math.floor(sums[c] / steps[c] + 0.5) - before;
            if (times > 0) {
                rows[size] = i;
                weights[size++] = times * steps[c];
            }
        }
        int[] picked = Arrays.copyOf(rows, size);
        double[] counting = Arrays.copyOf(weights, size);
        int[] labels = Arrays.stream(picked).map(whole::label).toArray();
        return new SilhouetteSample(picked, counting, Partition.canonical(labels, counting));
    }

    /** Returns the numbers of the rows drawn. */
    int[] rows() {
        return rows;
    }

    /** Returns by what weight each row drawn counts. */
    double[] weights() {
        return weights;
    }

    /** Returns the clusters of the rows drawn. */
    Partition partition() {
        return partition;
    }
}
