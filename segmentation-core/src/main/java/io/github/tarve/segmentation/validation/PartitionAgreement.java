package io.github.tarve.segmentation.validation;

import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.internal.linear.LinearAssignment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How far two partitions of the same rows agree, by their cross table. Labels play no part; noise counts as one more cluster.
 *
 * <ul>
 *   <li>Counts of pairs ({@link #rand}, {@link #jaccard}, {@link #fowlkesMallows}) and {@link #adjustedMutualInformation}
 *       count rows; the other measures weigh them.
 *   <li>Where chance or a lack of clusters leaves no room (0 / 0), equal partitions agree by 1.
 * </ul>
 *
 * O(n + k l), the adjusted mutual information O(n max(k, l)). Immutable.
 */
public final class PartitionAgreement {
    private final double[][] counts;
    private final double[][] masses;
    private final boolean noiseFirst;
    private final boolean noiseSecond;

    private PartitionAgreement(double[][] counts, double[][] masses, boolean noiseFirst, boolean noiseSecond) {
        this.counts = counts;
        this.masses = masses;
        this.noiseFirst = noiseFirst;
        this.noiseSecond = noiseSecond;
    }

    /** By what the mutual information is divided to lie between 0 and 1. */
    public enum Normalisation {
        /** The larger entropy: 1 only when both partitions are equal. */
        MAX,
        /** The mean entropy, also called sum or arithmetic. */
        ARITHMETIC,
        /** The root of the product of the entropies, also called sqrt or geometric. */
        GEOMETRIC;

        private double of(double first, double second) {
            return switch (this) {
                case MAX -> Math.max(first, second);
                case ARITHMETIC -> (first + second) / 2;
                case GEOMETRIC -> Math.sqrt(first * second);
            };
        }
    }

    /**
     * Two clusters that belong together.
     *
     * @param first cluster of the first partition
     * @param second cluster of the second partition
     * @param weight weight of the rows in both
     */
    public record Match(int first, int second, double weight) {}

    /** Compares two partitions of rows that weigh alike. */
    public static PartitionAgreement of(Partition first, Partition second) {
        double[] ones = new double[first.rows()];
        Arrays.fill(ones, 1);
        return of(first, second, ones);
    }

    /** Compares two partitions of rows with case weights. */
    public static PartitionAgreement of(Partition first, Partition second, double[] weights) {
        if (first.rows() != second.rows() || first.rows() != weights.length) {
            throw new IllegalArgumentException(
                    first.rows() + " rows against " + second.rows() + " with " + weights.length + " weights");
        }
        double[][] counts = new double[first.clusters() + 1][second.clusters() + 1];
        double[][] masses = new double[first.clusters() + 1][second.clusters() + 1];
        boolean noiseFirst = false;
        boolean noiseSecond = false;
        for (int i = 0; i < weights.length; i++) {
            int a = first.label(i) < 0 ? first.clusters() : first.label(i);
            int b = second.label(i) < 0 ? second.clusters() : second.label(i);
            noiseFirst |= first.label(i) < 0;
            noiseSecond |= second.label(i) < 0;
            counts[a][b]++;
            masses[a][b] += weights[i];
        }
        return new PartitionAgreement(counts, masses, noiseFirst, noiseSecond);
    }

    /** Returns the share of the pairs of rows on which the partitions agree (Rand 1971, doi:10.2307/2284239). */
    public double rand() {
        double all = pairs(sum(rows(counts)));
        return ratio(all + 2 * together() - inFirst() - inSecond(), all);
    }

    /** Returns the adjusted Rand index, see {@link AdjustedRandIndex}. */
    public double adjustedRand() {
        double all = pairs(sum(rows(counts)));
        double expected = all == 0 ? 0 : inFirst() * inSecond() / all;
        return ratio(together() - expected, (inFirst() + inSecond()) / 2 - expected);
    }

    /** Returns the pairs together in both / the pairs together in either. */
    public double jaccard() {
        return ratio(together(), inFirst() + inSecond() - together());
    }

    /**
     * Returns the pairs together in both / the geometric mean of the pairs together in each (Fowlkes and Mallows 1983,
     * doi:10.1080/01621459.1983.10478008).
     */
    public double fowlkesMallows() {
        if (inFirst() == 0 && inSecond() == 0) {
            return 1;
        }
        return inFirst() == 0 || inSecond() == 0 ? 0 : together() / Math.sqrt(inFirst() * inSecond());
    }

    /** Returns the mutual information in nats: what one partition tells of the other. */
    public double mutualInformation() {
        return mutualInformation(masses);
    }

    private static double mutualInformation(double[][] table) {
        double[] rows = rows(table);
        double[] columns = columns(table);
        double total = sum(rows);
        double information = 0;
        for (int a = 0; a < rows.length; a++) {
            for (int b = 0; b < columns.length; b++) {
                if (table[a][b] > 0) {
                    information += table[a][b]
                            / total
                            * (StrictMath.log(table[a][b] / rows[a]) - StrictMath.log(columns[b] / total));
                }
            }
        }
        return Math.max(0, information);
    }

    /** Returns the mutual information / the entropies; 1 when both partitions are one cluster. */
    public double normalizedMutualInformation(Normalisation normalisation) {
        double most = normalisation.of(entropy(rows(masses)), entropy(columns(masses)));
        return Math.min(1, ratio(mutualInformation(), most));
    }

    /**
     * Returns the mutual information less what chance gives, so that unrelated partitions have about 0 (Vinh, Epps and Bailey
     * 2010, Journal of Machine Learning Research 11:2837-2854). Rows count alike.
     */
    public double adjustedMutualInformation(Normalisation normalisation) {
        double expected = expectedInformation();
        double most = normalisation.of(entropy(rows(counts)), entropy(columns(counts)));
        double information = mutualInformation(counts);
        // Both differences vanish together for partitions into one cluster or into single rows.
        double room = most - expected;
        return Math.abs(room) <= 1e-12 * Math.max(1, most) ? 1 : Math.min(1, (information - expected) / room);
    }

    /**
     * Returns the variation of information in nats, a distance between partitions: what each tells that the other does not
     * (Meila 2007, doi:10.1016/j.jmva.2006.11.013).
     */
    public double variationOfInformation() {
        double entropies = entropy(rows(masses)) + entropy(columns(masses));
        double variation = entropies - 2 * mutualInformation();
        return variation <= 1e-13 * entropies ? 0 : variation;
    }

    /**
     * Returns which cluster of the second partition is which of the first: the pairs with the largest total weight of rows in
     * both (Kuhn 1955, doi:10.1002/nav.3800020109), noise left aside. Clusters without a common row have no match.
     */
    public List<Match> matches() {
        int k = masses.length - 1;
        int l = masses[0].length - 1;
        boolean wide = k <= l;
        double[][] costs = new double[Math.min(k, l)][Math.max(k, l)];
        for (int a = 0; a < k; a++) {
            for (int b = 0; b < l; b++) {
                costs[wide ? a : b][wide ? b : a] = -masses[a][b];
            }
        }
        int[] assigned = costs.length == 0 ? new int[0] : LinearAssignment.of(costs);
        List<Match> matches = new ArrayList<>();
        for (int a = 0; a < k; a++) {
            OptionalInt b = wide ? OptionalInt.of(assigned[a]) : position(assigned, a);
            if (b.isPresent() && masses[a][b.getAsInt()] > 0) {
                matches.add(new Match(a, b.getAsInt(), masses[a][b.getAsInt()]));
            }
        }
        return List.copyOf(matches);
    }

    /** Returns the share of the rows in matched clusters or, where both have it, in the noise of both; empty without rows. */
    public OptionalDouble matchedShare() {
        double total = sum(rows(masses));
        double matched = matches().stream().mapToDouble(Match::weight).sum();
        double noise = noiseFirst && noiseSecond ? masses[masses.length - 1][masses[0].length - 1] : 0;
        return total == 0 ? OptionalDouble.empty() : OptionalDouble.of((matched + noise) / total);
    }

    private static OptionalInt position(int[] values, int wanted) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == wanted) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** The mean mutual information of all partitions with these cluster sizes, by the hypergeometric distribution. */
    private double expectedInformation() {
        double[] rows = rows(counts);
        double[] columns = columns(counts);
        double n = sum(rows);
        double[] logFactorials = new double[(int) n + 2];
        for (int i = 2; i < logFactorials.length; i++) {
            logFactorials[i] = logFactorials[i - 1] + StrictMath.log(i);
        }
        double expected = 0;
        for (double row : rows) {
            for (double column : columns) {
                int a = (int) row;
                int b = (int) column;
                int all = (int) n;
                for (int both = Math.max(1, a + b - all); both <= Math.min(a, b); both++) {
                    double log = logFactorials[a]
                            + logFactorials[b]
                            + logFactorials[all - a]
                            + logFactorials[all - b]
                            - logFactorials[all]
                            - logFactorials[both]
                            - logFactorials[a - both]
                            - logFactorials[b - both]
                            - logFactorials[all - a - b + both];
                    expected += both / n * StrictMath.log(n * both / (row * column)) * StrictMath.exp(log);
                }
            }
        }
        return expected;
    }

    private double together() {
        return Arrays.stream(counts)
                .mapToDouble(
                        row -> Arrays.stream(row).map(PartitionAgreement::pairs).sum())
                .sum();
    }

    private double inFirst() {
        return Arrays.stream(rows(counts)).map(PartitionAgreement::pairs).sum();
    }

    private double inSecond() {
        return Arrays.stream(columns(counts)).map(PartitionAgreement::pairs).sum();
    }

    private static double pairs(double rows) {
        return rows * (rows - 1) / 2;
    }

    private static double[] rows(double[][] table) {
        return Arrays.stream(table).mapToDouble(PartitionAgreement::sum).toArray();
    }

    private static double[] columns(double[][] table) {
        double[] columns = new double[table[0].length];
        for (double[] row : table) {
            for (int b = 0; b < columns.length; b++) {
                columns[b] += row[b];
            }
        }
        return columns;
    }

    private static double entropy(double[] masses) {
        double total = sum(masses);
        double entropy = 0;
        for (double mass : masses) {
            entropy -= mass > 0 ? mass / total * StrictMath.log(mass / total) : 0;
        }
        return entropy;
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? 1 : part / whole;
    }
}
