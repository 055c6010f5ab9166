package io.github.tarve.segmentation.clustering;

import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * k-means on resamples of one table. A resample starts from the centres of every different solution that the starts found on
 * all rows; the solutions whose centres fit the resample best are run to their ends, and the best of these counts.
 */
final class KMeansResampling implements ResamplingAlgorithm.Resampling {
    private static final int FINALISTS = 3;

    private final DistinctRows rows;
    private final List<double[]> solutions;
    private final int k;
    private final int maxIterations;

    KMeansResampling(DistinctRows rows, List<double[]> solutions, int k, int maxIterations) {
        this.rows = rows;
        this.solutions = solutions;
        this.k = k;
        this.maxIterations = maxIterations;
    }

    @Override
    public int[] labels(double[] weights) {
        double[] masses = new double[rows.count];
        for (int i = 0; i < weights.length; i++) {
            if (rows.pointOf[i] >= 0) {
                masses[rows.pointOf[i]] += weights[i];
            }
        }
        int[] picked =
                IntStream.range(0, masses.length).filter(g -> masses[g] > 0).toArray();
        if (picked.length < k) {
            throw Refusal.of(ProblemCode.TOO_FEW_DISTINCT_ROWS, k, picked.length);
        }
        DistinctRows drawn = rows.subset(
                picked, Arrays.stream(picked).mapToDouble(g -> masses[g]).toArray());
        int[] found = labels(drawn);
        int[] placeOf = new int[rows.count];
        Arrays.fill(placeOf, -1);
        for (int p = 0; p < picked.length; p++) {
            placeOf[picked[p]] = p;
        }
        int[] labels = new int[weights.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = weights[i] > 0 && rows.pointOf[i] >= 0 ? found[placeOf[rows.pointOf[i]]] : -1;
        }
        return labels;
    }

    private int[] labels(DistinctRows drawn) {
        PointBlocks blocks = KMeansStarts.blocks(drawn, k);
        double[] potentials = new double[solutions.size()];
        CentreSearch search = CentreSearch.of(drawn, blocks, k);
        Arrays.setAll(potentials, s -> solutions.size() == 1 ? 0 : search.potential(solutions.get(s)));
        Integer[] order = IntStream.range(0, potentials.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(s -> potentials[s]));
        KMeansDescent best = new KMeansDescent(drawn, blocks, k, maxIterations);
        double least = best.draft(solutions.get(order[0]));
        for (int f = 1; f < Math.min(FINALISTS, order.length); f++) {
            KMeansDescent descent = new KMeansDescent(drawn, blocks, k, maxIterations);
            double inertia = descent.draft(solutions.get(order[f]));
            if (inertia < least) {
                least = inertia;
                best = descent;
            }
        }
        best.finish();
        return best.labels();
    }
}
