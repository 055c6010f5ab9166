package io.github.tarve.segmentation.validation.stability;

import io.github.tarve.segmentation.clustering.Partition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How clusters came back over resamples: as clusters, as pairs of rows, and row by row. Immutable.
 *
 * <ul>
 *   <li>Of each cluster the mean Jaccard coefficient, see {@code BootstrapStability}.
 *   <li>The instability of Fang and Wang (2012, doi:10.1016/j.csda.2011.09.003): the share of all ordered pairs of rows that one
 *       of two resamples puts together and the other does not, every row being put into the clusters of both; the mean over
 *       pairs of resamples (the first with the second, the third with the fourth). It is the smaller the fewer the clusters
 *       are, so it is compared between neighbouring numbers with care.
 *   <li>Of each row the share of the resamples that put it into the cluster that is its own there: clusters are matched one to
 *       one so that as many rows as possible agree. Rows that were not drawn count too, where they would be put.
 *   <li>A resample that could not be clustered brings nothing back: 0 for clusters and rows; it is in no pair.
 * </ul>
 */
public final class Recurrence {
    private final List<Double> jaccard;
    private final OptionalDouble instability;
    private final int resamples;
    private final int[] returns;

    private Recurrence(List<Double> jaccard, OptionalDouble instability, int resamples, int[] returns) {
        this.jaccard = jaccard;
        this.instability = instability;
        this.resamples = resamples;
        this.returns = returns;
    }

    /** Returns the recurrence of a single cluster, of which nothing can be said. */
    public static Recurrence none() {
        return new Recurrence(List.of(), OptionalDouble.empty(), 0, new int[0]);
    }

    /** Returns the mean Jaccard coefficient of each cluster. */
    public List<Double> jaccard() {
        return jaccard;
    }

    /** Returns the instability, from 0 to 1; empty when no two resamples could be compared. */
    public OptionalDouble instability() {
        return instability;
    }

    /** Returns by row the share of the resamples that put it into its own cluster; empty for a single cluster. */
    public List<Double> returning() {
        List<Double> shares = new ArrayList<>(returns.length);
        for (int times : returns) {
            shares.add((double) times / resamples);
        }
        return List.copyOf(shares);
    }

    /** Gathers resamples, from several threads and in any order: what is added up are whole numbers. */
    public static final class Gathering {
        private final Partition found;
        private final int resamples;
        private final int[] returns;
        private final double[] differing;

        /**
         * Begins.
         *
         * @param found the clusters that may come back
         * @param resamples how many resamples there will be
         */
        public Gathering(Partition found, int resamples) {
            this.found = found;
            this.resamples = resamples;
            returns = new int[found.rows()];
            differing = new double[resamples / 2];
            Arrays.fill(differing, Double.NaN);
        }

        /** Adds the labels that the two resamples of a pair gave to all rows; the second may be missing. */
        public void add(int pair, Optional<int[]> first, Optional<int[]> second) {
            first.ifPresent(this::add);
            second.ifPresent(this::add);
            if (first.isPresent() && second.isPresent()) {
                differing[pair] = differing(first.get(), second.get());
            }
        }

        private void add(int[] labels) {
            int[] own = found.labels();
            double[] all = new double[own.length];
            Arrays.fill(all, 1);
            int[] matched = LabelTable.of(own, labels, all).matched();
            synchronized (returns) {
                for (int i = 0; i < own.length; i++) {
                    returns[i] += own[i] >= 0 && labels[i] >= 0 && matched[own[i]] == labels[i] ? 1 : 0;
                }
            }
        }

        /** Returns what was gathered. */
        public Recurrence finish(List<Double> jaccard) {
            OptionalDouble instability = Arrays.stream(differing)
                    .filter(value -> !Double.isNaN(value))
                    .average();
            return new Recurrence(List.copyOf(jaccard), instability, resamples, returns.clone());
        }
    }

    /** Returns the share of the ordered pairs of rows, a row with itself among them, that one labelling alone puts together. */
    static double differing(int[] first, int[] second) {
        double n = first.length;
        int k = Arrays.stream(first).max().orElse(-1) + 2;
        int l = Arrays.stream(second).max().orElse(-1) + 2;
        double[][] both = new double[k][l];
        for (int i = 0; i < first.length; i++) {
            both[first[i] + 1][second[i] + 1]++;
        }
        double[] columns = new double[l];
        double pairs = 0;
        for (double[] row : both) {
            double sum = 0;
            for (int b = 0; b < l; b++) {
                pairs -= 2 * row[b] * row[b];
                sum += row[b];
                columns[b] += row[b];
            }
            pairs += sum * sum;
        }
        for (double column : columns) {
            pairs += column * column;
        }
        return pairs / (n * n);
    }
}
