package io.github.tarve.segmentation.clustering;

import io.github.tarve.segmentation.dissimilarity.Dissimilarity;
import io.github.tarve.segmentation.dissimilarity.DissimilarityMatrix;
import io.github.tarve.segmentation.dissimilarity.RowOrder;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Clusters made by merging the two least unlike clusters until one is left, then undoing the last k-1 merges (Lance and
 * Williams 1967, doi:10.1093/comjnl/9.4.373; Ward: Murtagh and Legendre 2014, doi:10.1007/s00357-014-9161-z).
 *
 * <ul>
 *   <li>Ties: the pair of clusters with the smallest row numbers merges first, a cluster being known by its smallest row;
 *       values within 1e-12 of each other relatively are equal. {@link Dendrogram#ties()} counts the merges that had a
 *       rival, because another order of the rows may then give another hierarchy. Above 2048 rows, where dissimilarities are
 *       floats, clusters merge along chains of nearest neighbours (Murtagh 1983, doi:10.1093/comjnl/26.4.354): the hierarchy is
 *       the same but for ties, of which each cluster takes the smallest row number.
 *   <li>Row weights act as that many copies in {@code ward}, {@code ward-d}, {@code average} and {@code centroid}. A row of weight 0 takes no
 *       part and joins the cluster to which its mean dissimilarity is smallest.
 *   <li>k = 1: one cluster of all. k above the number of distinct rows is refused. The seed plays no part.
 *   <li>Missing cells are what the dissimilarity makes of them.
 * </ul>
 *
 * O(n^2) memory; O(n^2) time along chains, else on most data, and O(n^3) at worst.
 *
 * @param k into how many clusters the hierarchy is cut
 * @param dissimilarity how unlike two rows are
 * @param linkage how unlike two clusters are
 */
public record Agglomerative(int k, Dissimilarity dissimilarity, Linkage linkage) implements PairwiseAlgorithm {
    /** Checks the settings. */
    public Agglomerative {
        if (k < 1) {
            throw new IllegalArgumentException("k = " + k);
        }
    }

    /** Returns the method. */
    public static Agglomerative of(int k, Dissimilarity dissimilarity, Linkage linkage) {
        return new Agglomerative(k, dissimilarity, linkage);
    }

    @Override
    public String name() {
        return "hierarchical";
    }

    @Override
    public Clustering fit(FeatureMatrix data, long seed) {
        int distinct = RowOrder.distinct(data);
        if (distinct > 0 && k > distinct) {
            throw Refusal.of(ProblemCode.TOO_FEW_DISTINCT_ROWS, k, distinct);
        }
        Clustering found = fit(dissimilarity.of(data), data.weights(), seed);
        Dendrogram tree = (Dendrogram) found.model();
        return found.withModel(
                new Dendrogram(tree.merges(), tree.clusters(), tree.ties(), leaves(data, found.partition())));
    }

    private Optional<Dendrogram.Leaves> leaves(FeatureMatrix data, Partition partition) {
        return dissimilarity
                .comparison(data)
                .map(comparison -> new Dendrogram.Leaves(
                        ReferenceRows.values(data),
                        Arrays.stream(partition.labels()).boxed().toList(),
                        comparison));
    }

    @Override
    public Clustering fit(DissimilarityMatrix matrix, double[] weights, long seed) {
        int[] rows =
                IntStream.range(0, matrix.rows()).filter(i -> weights[i] > 0).toArray();
        if (rows.length == 0) {
            throw Refusal.of(ProblemCode.NO_ROWS);
        }
        if (k > rows.length) {
            throw Refusal.of(ProblemCode.TOO_FEW_DISTINCT_ROWS, k, rows.length);
        }
        double[] masses = Arrays.stream(rows).mapToDouble(i -> weights[i]).toArray();
        DissimilarityMatrix used = rows.length == matrix.rows() ? matrix : matrix.rows(rows);
        MergeTree tree = MergeTree.grow(used, masses, linkage);
        int[] labels = spread(matrix, weights, rows, tree.cut(k));
        Dendrogram dendrogram = new Dendrogram(tree.merges(rows), k, tree.ties(), Optional.empty());
        return new Clustering(
                name(),
                Partition.canonical(labels, weights),
                dendrogram,
                new Criterion("height", tree.height(), false),
                new Convergence(rows.length - 1, true, 1, 1),
                Optional.empty());
    }

    private int[] spread(DissimilarityMatrix matrix, double[] weights, int[] rows, int[] cut) {
        int[] labels = new int[matrix.rows()];
        double[] masses = new double[k];
        for (int i = 0; i < rows.length; i++) {
            labels[rows[i]] = cut[i];
            masses[cut[i]] += weights[rows[i]];
        }
        for (int i = 0; i < labels.length; i++) {
            if (weights[i] == 0) {
                double[] sums = new double[k];
                for (int row : rows) {
                    sums[labels[row]] += weights[row] * matrix.between(i, row);
                }
                labels[i] = 0;
                for (int c = 1; c < k; c++) {
                    labels[i] = sums[c] / masses[c] < sums[labels[i]] / masses[labels[i]] ? c : labels[i];
                }
            }
        }
        return labels;
    }
}
