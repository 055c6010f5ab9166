package io.github.tarve.segmentation.areas;

import io.github.tarve.segmentation.clustering.Memberships;
import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Estimates how many people of the population each profile has, by the sum of the weights of its residents; where the method
 * gives probabilities, of weight times probability. The 95 % intervals are percentiles of a bootstrap that draws residents
 * with replacement within each area, draws their profile by its probabilities, and rakes and trims the weights anew (Shao and
 * Tu 1995, doi:10.1007/978-1-4612-0795-5, section 6.2).
 *
 * <ul>
 *   <li>Residents without a profile count for none; their weight stays out of the shares.
 *   <li>Every replicate has a generator of its own, so the number of threads does not matter.
 * </ul>
 *
 * <p>O(replicates x raking).
 */
public final class WeightedEstimator {
    private static final double TAIL = 0.025;

    private final ResidentWeights weights;
    private final AreaCounts counts;
    private final Partition partition;
    private final Optional<Memberships> memberships;

    private WeightedEstimator(
            ResidentWeights weights, AreaCounts counts, Partition partition, Optional<Memberships> memberships) {
        this.weights = weights;
        this.counts = counts;
        this.partition = partition;
        this.memberships = memberships;
    }

    /**
     * Estimates the profiles of a population.
     *
     * @param weights how many people each resident stands for
     * @param areaPerRow code of the area of each resident, empty text where unknown
     * @param partition profile of each resident
     * @param memberships probabilities of the profiles, for methods that give them
     * @param replicates number of resamples
     * @param seed seed of the resamples
     * @throws IllegalArgumentException when the numbers of residents differ
     */
    public static WeightedEstimates estimate(
            ResidentWeights weights,
            List<String> areaPerRow,
            Partition partition,
            Optional<Memberships> memberships,
            int replicates,
            long seed) {
        if (weights.rows() != partition.rows()) {
            throw new IllegalArgumentException(weights.rows() + " weights for " + partition.rows() + " labels");
        }
        return new WeightedEstimator(weights, AreaCounts.of(areaPerRow, partition), partition, memberships)
                .estimate(replicates, seed);
    }

    private WeightedEstimates estimate(int replicates, long seed) {
        double[][] exact = exact();
        int[][] strata = strata();
        double[][][] drawn = IntStream.range(0, replicates)
                .parallel()
                .mapToObj(replicate -> replicate(strata, Seeds.generator(seed, replicate)))
                .toArray(double[][][]::new);
        List<WeightedEstimates.AreaEstimates> areas = new ArrayList<>();
        for (int a = 0; a < counts.areas().size(); a++) {
            areas.add(new WeightedEstimates.AreaEstimates(counts.areas().get(a), group(exact, drawn, a)));
        }
        return new WeightedEstimates(
                weights.summary(),
                replicates,
                group(exact, drawn, counts.areas().size()),
                areas);
    }

    /** Residents of each area, and of no area last. */
    private int[][] strata() {
        int areas = counts.areas().size();
        return IntStream.rangeClosed(0, areas)
                .mapToObj(a -> IntStream.range(0, partition.rows())
                        .filter(i -> counts.area(i) == (a < areas ? a : -1))
                        .toArray())
                .toArray(int[][]::new);
    }

    private double[][] exact() {
        double[][] sums = new double[counts.areas().size() + 1][counts.profiles()];
        for (int i = 0; i < partition.rows(); i++) {
            if (partition.label(i) >= 0) {
                for (int k = 0; k < counts.profiles(); k++) {
                    add(sums, i, k, weights.weight(i) * probability(i, k));
                }
            }
        }
        return sums;
    }

    private void add(double[][] sums, int row, int profile, double weight) {
        sums[counts.areas().size()][profile] += weight;
        if (counts.area(row) >= 0) {
            sums[counts.area(row)][profile] += weight;
        }
    }

    private double probability(int row, int profile) {
        if (memberships.isEmpty()) {
            return partition.label(row) == profile ? 1 : 0;
        }
        double sum = 0;
        for (int k = 0; k < counts.profiles(); k++) {
            sum += memberships.get().probability(row, k);
        }
        return sum > 0 ? memberships.get().probability(row, profile) / sum : 1.0 / counts.profiles();
    }

    private double[][] replicate(int[][] strata, RandomGenerator random) {
        int[] times = new int[partition.rows()];
        double[][] sums = new double[counts.areas().size() + 1][counts.profiles()];
        for (int[] stratum : strata) {
            for (int draw = 0; draw < stratum.length; draw++) {
                times[stratum[random.nextInt(stratum.length)]]++;
            }
        }
        double[] raked = weights.resampled(times);
        for (int i = 0; i < times.length; i++) {
            for (int draw = 0; draw < times[i] && partition.label(i) >= 0; draw++) {
                add(sums, i, memberships.isPresent() ? draw(i, random) : partition.label(i), raked[i] / times[i]);
            }
        }
        return sums;
    }

    private int draw(int row, RandomGenerator random) {
        double u = random.nextDouble();
        int k = 0;
        while (k < counts.profiles() - 1 && u >= probability(row, k)) {
            u -= probability(row, k++);
        }
        return k;
    }

    private static List<WeightedEstimates.Estimate> group(double[][] exact, double[][][] drawn, int group) {
        List<WeightedEstimates.Estimate> estimates = new ArrayList<>();
        double total = Arrays.stream(exact[group]).sum();
        for (int k = 0; k < exact[group].length; k++) {
            double[] residents = new double[drawn.length];
            double[] shares = new double[drawn.length];
            for (int b = 0; b < drawn.length; b++) {
                double sum = Arrays.stream(drawn[b][group]).sum();
                residents[b] = drawn[b][group][k];
                shares[b] = sum > 0 ? residents[b] / sum : 0;
            }
            double share = total > 0 ? exact[group][k] / total : 0;
            estimates.add(new WeightedEstimates.Estimate(
                    exact[group][k],
                    Math.min(exact[group][k], quantile(residents, TAIL)),
                    Math.max(exact[group][k], quantile(residents, 1 - TAIL)),
                    share,
                    Math.min(share, quantile(shares, TAIL)),
                    Math.max(share, quantile(shares, 1 - TAIL))));
        }
        return estimates;
    }

    /** Linear between order statistics (type 7 of Hyndman and Fan 1996); {@code NaN} without replicates. */
    private static double quantile(double[] values, double level) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double position = level * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
