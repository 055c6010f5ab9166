package io.github.tarve.segmentation.profiles;

import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NominalFeature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The best rule of at most three conditions for each profile, by beam search (width {@value #BEAM}) for the highest F1 =
 * 2 covered / (matched + size), the harmonic mean of coverage and precision. Thresholds lie between neighbouring values at
 * the deciles and are the shortest decimals there.
 *
 * <ul>
 *   <li>A missing value meets no condition.
 *   <li>A condition more must raise F1 by at least {@value #GAIN}.
 *   <li>Among equals: fewer conditions, then the order of the columns and thresholds.
 *   <li>No rule when there is one profile, or when the best is no more precise than chance.
 * </ul>
 *
 * <p>O(beam x conditions x residents / 64) per length.
 */
public final class RuleSearch {
    private static final int BEAM = 12;
    private static final int LONGEST = 3;
    private static final int QUANTILES = 10;
    private static final double GAIN = 0.01;

    private final Partition partition;
    private final List<Literal> literals;

    /**
     * Prepares the search.
     *
     * @param active the features that conditions may be about
     * @param partition profile of each row
     */
    public RuleSearch(FeatureMatrix active, Partition partition) {
        this.partition = partition;
        this.literals = new ArrayList<>();
        for (int column = 0; column < active.columns(); column++) {
            addLiterals(active.feature(column), active.column(column));
        }
    }

    private record Literal(ProfileRule.Condition condition, BitSet rows) {}

    /** A rule under construction; literals in increasing order. */
    private record Candidate(List<Integer> literals, BitSet rows, int covered, int matched, double f1) {
        static int byQuality(Candidate a, Candidate b) {
            int byF1 = Double.compare(b.f1, a.f1);
            return byF1 != 0 ? byF1 : byOrder(a, b);
        }

        private static int byOrder(Candidate a, Candidate b) {
            for (int i = 0; i < Math.min(a.literals.size(), b.literals.size()); i++) {
                int order = Integer.compare(a.literals.get(i), b.literals.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return Integer.compare(a.literals.size(), b.literals.size());
        }
    }

    private void addLiterals(Feature feature, double[] values) {
        if (feature instanceof NominalFeature nominal) {
            for (int level = 0; level < nominal.levels().size(); level++) {
                String code = nominal.levels().get(level).code();
                addLiteral(feature.id(), ProfileRule.Comparison.IS, level, code, values);
            }
            return;
        }
        for (double threshold : thresholds(values)) {
            addLiteral(feature.id(), ProfileRule.Comparison.AT_MOST, threshold, "", values);
            addLiteral(feature.id(), ProfileRule.Comparison.MORE_THAN, threshold, "", values);
        }
    }

    private void addLiteral(
            String feature, ProfileRule.Comparison comparison, double threshold, String level, double[] values) {
        BitSet rows = new BitSet(values.length);
        for (int i = 0; i < values.length; i++) {
            boolean holds = switch (comparison) {
                case AT_MOST -> values[i] <= threshold;
                case MORE_THAN -> values[i] > threshold;
                case IS -> values[i] == threshold;
            };
            rows.set(i, holds);
        }
        if (!rows.isEmpty()) {
            double shown = comparison == ProfileRule.Comparison.IS ? 0 : threshold;
            literals.add(new Literal(new ProfileRule.Condition(feature, comparison, shown, level), rows));
        }
    }

    /** Thresholds that split the known values at their deciles, in increasing order. */
    public static List<Double> thresholds(double[] values) {
        double[] sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        TreeSet<Double> thresholds = new TreeSet<>();
        for (int q = 1; q < QUANTILES; q++) {
            int position = (int) ((long) sorted.length * q / QUANTILES);
            addThreshold(sorted, position, thresholds);
        }
        return List.copyOf(thresholds);
    }

    /** Splits below the value at the position, and above it when it is the smallest. */
    private static void addThreshold(double[] sorted, int position, Set<Double> thresholds) {
        if (position >= sorted.length) {
            return;
        }
        int first = position;
        while (first > 0 && sorted[first - 1] == sorted[position]) {
            first--;
        }
        int next = position;
        while (next < sorted.length - 1 && sorted[next] == sorted[position]) {
            next++;
        }
        if (first > 0) {
            thresholds.add(shortest(sorted[first - 1], sorted[first]));
        }
        if (sorted[next] > sorted[position]) {
            thresholds.add(shortest(sorted[position], sorted[next]));
        }
    }

    /** Returns the decimal with fewest digits that is at least {@code low} and less than {@code high}. */
    static double shortest(double low, double high) {
        double scale = 1;
        for (int digits = 0; digits <= 9; digits++) {
            double rounded = Math.ceil(low * scale) / scale;
            if (rounded >= low && rounded < high) {
                return rounded;
            }
            scale *= 10;
        }
        return low;
    }

    /** Returns the best rule of a profile. */
    public Optional<ProfileRule> best(int profile) {
        int size = partition.sizes()[profile];
        if (partition.clusters() < 2 || size == 0) {
            return Optional.empty();
        }
        BitSet members = new BitSet(partition.rows());
        for (int i = 0; i < partition.rows(); i++) {
            members.set(i, partition.label(i) == profile);
        }
        BitSet everyone = new BitSet(partition.rows());
        everyone.set(0, partition.rows());
        List<Candidate> beam = List.of(candidate(List.of(), everyone, members, size));
        Candidate best = beam.get(0);
        for (int length = 1; length <= LONGEST; length++) {
            beam = extend(beam, members, size);
            if (!beam.isEmpty() && beam.get(0).f1() >= best.f1() + GAIN) {
                best = beam.get(0);
            }
        }
        double chance = (double) size / partition.rows();
        if (best.literals().isEmpty() || best.covered() <= chance * best.matched()) {
            return Optional.empty();
        }
        List<ProfileRule.Condition> conditions =
                best.literals().stream().map(i -> literals.get(i).condition()).toList();
        return Optional.of(new ProfileRule(conditions, best.covered(), best.matched(), size));
    }

    private List<Candidate> extend(List<Candidate> beam, BitSet members, int size) {
        TreeSet<Candidate> longer = new TreeSet<>(Candidate::byQuality);
        for (Candidate candidate : beam) {
            for (int i = 0; i < literals.size(); i++) {
                if (!candidate.literals().contains(i)) {
                    BitSet rows = (BitSet) candidate.rows().clone();
                    rows.and(literals.get(i).rows());
                    List<Integer> order = new ArrayList<>(candidate.literals());
                    order.add(i);
                    order.sort(Comparator.naturalOrder());
                    longer.add(candidate(order, rows, members, size));
                    if (longer.size() > BEAM) {
                        longer.pollLast();
                    }
                }
            }
        }
        return List.copyOf(longer);
    }

    private static Candidate candidate(List<Integer> literals, BitSet rows, BitSet members, int size) {
        BitSet covered = (BitSet) rows.clone();
        covered.and(members);
        int matched = rows.cardinality();
        int inside = covered.cardinality();
        return new Candidate(List.copyOf(literals), rows, inside, matched, 2.0 * inside / (matched + size));
    }
}
