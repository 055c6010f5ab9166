package io.github.tarve.segmentation.clustering.density;

import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.Convergence;
import io.github.tarve.segmentation.clustering.Criterion;
import io.github.tarve.segmentation.clustering.DensityCores;
import io.github.tarve.segmentation.clustering.PairwiseAlgorithm;
import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.dissimilarity.Dissimilarity;
import io.github.tarve.segmentation.dissimilarity.DissimilarityMatrix;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.internal.smile.DenseGroups;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;

/**
 * Clusters as regions of dense rows of any shape; rows in thin regions are noise (Ester, Kriegel, Sander and Xu 1996, KDD-96,
 * 226-231; Schubert and others 2017, doi:10.1145/3068335). A core is a row with {@code minPoints} rows within {@code eps},
 * itself included; cores within eps of each other are one cluster.
 *
 * <p>Cores are joined by the library Smile; which row is a core, where the other rows belong and the order of the clusters are
 * decided here, so that neither depends on the order of the rows:
 *
 * <ul>
 *   <li>A row that is no core belongs to the nearest core within eps, of equals to that of the smaller row number; without one
 *       it is noise. The original leaves it to whichever cluster comes first.
 *   <li>Case weights count as rows: a core has weights of {@code minPoints} or more within eps. A row of weight 0 is never a
 *       core and changes nothing.
 *   <li>There may be no cluster at all. The number of clusters is not asked for, and nothing is optimised.
 * </ul>
 *
 * O(n^2) with the dissimilarities of every pair.
 *
 * @param eps how far neighbours may be apart, more than 0
 * @param minPoints how many rows within eps, itself included, make a core
 * @param dissimilarity how unlike two rows are
 */
public record Dbscan(double eps, int minPoints, Dissimilarity dissimilarity) implements PairwiseAlgorithm {
    /** Rows within eps that make a core unless asked otherwise. */
    public static final int DEFAULT_MIN_POINTS = 5;

    /** Checks the settings. */
    public Dbscan {
        if (!(eps > 0) || Double.isInfinite(eps) || minPoints < 1) {
            throw new IllegalArgumentException("eps " + eps + ", " + minPoints + " points");
        }
    }

    @Override
    public String name() {
        return "dbscan";
    }

    /** Returns 0, as the data decides. */
    @Override
    public int k() {
        return 0;
    }

    @Override
    public Clustering fit(FeatureMatrix data, long seed) {
        Clustering found = fit(dissimilarity.of(data), data.weights(), seed);
        return found.withModel(((DensityCores) found.model()).in(data, dissimilarity.comparison(data)));
    }

    @Override
    public Clustering fit(DissimilarityMatrix matrix, double[] weights, long seed) {
        int[] cores = cores(matrix, weights);
        if (Arrays.stream(weights).noneMatch(weight -> weight > 0)) {
            throw Refusal.of(ProblemCode.NO_ROWS);
        }
        int[] groups = groups(matrix, cores);
        int[] labels = labels(matrix, cores, groups);
        int[] order = Partition.order(labels, weights);
        Partition partition = Partition.canonical(labels, weights);
        List<Integer> rows = new ArrayList<>();
        List<Integer> ofCores = new ArrayList<>();
        for (int at = 0; at < cores.length; at++) {
            rows.add(cores[at]);
            ofCores.add(order[groups[at]]);
        }
        return new Clustering(
                name(),
                partition,
                new DensityCores(partition.clusters(), eps, minPoints, rows, ofCores, List.of(), Optional.empty()),
                Criterion.none(),
                new Convergence(1, true, 1, 1),
                Optional.empty());
    }

    private int[] cores(DissimilarityMatrix matrix, double[] weights) {
        double[] row = new double[matrix.rows()];
        int[] cores = new int[matrix.rows()];
        int count = 0;
        for (int i = 0; i < matrix.rows(); i++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted");
            }
            matrix.copyRow(i, row);
            double mass = 0;
            for (int o = 0; o < row.length; o++) {
                mass += row[o] <= eps ? weights[o] : 0;
            }
            if (weights[i] > 0 && mass >= minPoints) {
                cores[count++] = i;
            }
        }
        return Arrays.copyOf(cores, count);
    }

    private int[] groups(DissimilarityMatrix matrix, int[] cores) {
        try {
            return DenseGroups.of(cores.length, core -> {
                int[] near = new int[cores.length];
                int count = 0;
                for (int other = 0; other < cores.length; other++) {
                    if (matrix.between(cores[core], cores[other]) <= eps) {
                        near[count++] = other;
                    }
                }
                return Arrays.copyOf(near, count);
            });
        } catch (NoClassDefFoundError e) {
            throw Refusal.of(ProblemCode.METHOD_NEEDS_LIBRARY, name(), "com.github.haifengl:smile-core:2.6.0");
        }
    }

    private int[] labels(DissimilarityMatrix matrix, int[] cores, int[] groups) {
        int[] labels = new int[matrix.rows()];
        double[] row = new double[labels.length];
        for (int i = 0; i < labels.length; i++) {
            matrix.copyRow(i, row);
            int nearest = Arrays.binarySearch(cores, i);
            for (int at = 0; at < cores.length && (nearest < 0 || cores[nearest] != i); at++) {
                boolean nearer = nearest < 0 || row[cores[at]] < row[cores[nearest]];
                nearest = row[cores[at]] <= eps && nearer ? at : Math.max(nearest, -1);
            }
            labels[i] = nearest < 0 ? -1 : groups[nearest];
        }
        return labels;
    }

    /**
     * Returns an eps to begin with: the bend of the curve of the distances at which each row becomes a core, sorted (Sander
     * and others 1998, doi:10.1023/A:1009745219419), as the point farthest below the line between its ends. Empty when every
     * distance is 0 or there is no such distance.
     *
     * @param matrix dissimilarities of every pair of rows
     * @param weights case weights
     * @param minPoints how many rows within eps, itself included, make a core
     */
    public static OptionalDouble suggestedEps(DissimilarityMatrix matrix, double[] weights, int minPoints) {
        double[] row = new double[matrix.rows()];
        List<Double> distances = new ArrayList<>();
        for (int i = 0; i < matrix.rows(); i++) {
            if (weights[i] > 0) {
                matrix.copyRow(i, row);
                double distance = coreDistance(row, weights, minPoints);
                if (distance > 0 && !Double.isInfinite(distance)) {
                    distances.add(distance);
                }
            }
        }
        if (distances.isEmpty()) {
            return OptionalDouble.empty();
        }
        distances.sort(null);
        double first = distances.get(0);
        double last = distances.get(distances.size() - 1);
        double best = last;
        double most = 0;
        for (int at = 0; at < distances.size(); at++) {
            double below = first + (last - first) * at / Math.max(1, distances.size() - 1) - distances.get(at);
            if (below > most) {
                most = below;
                best = distances.get(at);
            }
        }
        return OptionalDouble.of(best);
    }

    private static double coreDistance(double[] row, double[] weights, int minPoints) {
        Integer[] order = new Integer[row.length];
        Arrays.setAll(order, o -> o);
        Arrays.sort(order, (a, b) -> Double.compare(row[a], row[b]));
        double mass = 0;
        for (int other : order) {
            mass += weights[other];
            if (mass >= minPoints) {
                return row[other];
            }
        }
        return Double.POSITIVE_INFINITY;
    }
}
