package io.github.tarve.segmentation.profiles;

import io.github.tarve.segmentation.areas.IndicatorValues;
import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.features.BinaryFeature;
import io.github.tarve.segmentation.features.CountFeature;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.FeatureRole;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How far each feature sets each profile apart from everyone else: Hedges' g for numbers, counts (brought to the mean
 * exposure) and ordered levels, the difference of shares for categories; with 95 % percentile bootstrap intervals.
 *
 * <p>A replicate draws residents with replacement within each profile and serves every feature and profile at once; it has
 * a generator of its own, so the number of threads does not matter. 1000 replicates up to 5000 residents, fewer above.
 * O(replicates x residents x measures).
 *
 * <ul>
 *   <li>Groups (the area), features without variation and features with fewer than two values on either side are left out.
 *   <li>Differences between groups that do not vary count as 10 standard deviations.
 * </ul>
 */
final class FeatureEffects {
    private static final double LARGE_G = 0.5;
    private static final double LARGE_DIFFERENCE = 0.15;
    private static final int REPLICATES = 1000;
    private static final int FEWEST = 200;
    private static final double DRAWS = 5e6;

    private final List<Measure> measures;
    /** Rows ordered by profile; rows without a profile are the last group. */
    private final int[] starts;

    private final int profiles;
    private final long seed;

    FeatureEffects(FeatureMatrix matrix, Partition partition, long seed) {
        this.profiles = partition.clusters();
        this.seed = seed;
        int[] rows = IntStream.range(0, partition.rows())
                .boxed()
                .sorted(Comparator.comparingInt(i -> group(partition, i)))
                .mapToInt(Integer::intValue)
                .toArray();
        this.starts = new int[profiles + 2];
        for (int row : rows) {
            starts[group(partition, row) + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        this.measures = new ArrayList<>();
        for (int column = 0; column < matrix.columns(); column++) {
            FeatureRole role = matrix.feature(column).role();
            if (role != FeatureRole.GROUP && role != FeatureRole.COMPONENT && !toldAsRate(matrix, column)) {
                measure(matrix.feature(column), pick(IndicatorValues.of(matrix, column), rows));
            }
        }
    }

    /** Counts of unequal numbers of days are told by the rates and shares beside them. */
    private static boolean toldAsRate(FeatureMatrix matrix, int column) {
        String block = matrix.feature(column).description().block();
        return matrix.feature(column) instanceof CountFeature
                && matrix.features().stream()
                        .anyMatch(other -> other instanceof NumericFeature
                                && other.description().block().equals(block));
    }

    private static int group(Partition partition, int row) {
        return partition.label(row) < 0 ? partition.clusters() : partition.label(row);
    }

    private static double[] pick(double[] column, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> column[row]).toArray();
    }

    private void measure(Feature feature, double[] values) {
        if (feature instanceof NominalFeature nominal) {
            for (int level = 0; level < nominal.levels().size(); level++) {
                add(feature, nominal.levels().get(level), indicator(values, level));
            }
        } else if (feature instanceof BinaryFeature binary) {
            add(feature, binary.present(), indicator(values, 1));
        } else if (Moments.of(values).squares() > 0) {
            measures.add(new Measure(feature.id(), "", values));
        }
    }

    private void add(Feature feature, Label level, double[] values) {
        if (Moments.of(values).squares() > 0) {
            measures.add(new Measure(feature.id(), level.code(), values));
        }
    }

    private static double[] indicator(double[] values, int level) {
        return Arrays.stream(values)
                .map(value -> Double.isNaN(value) ? Double.NaN : value == level ? 1 : 0)
                .toArray();
    }

    /** One number to compare: a feature, or one level of a category as 0 and 1. */
    private static final class Measure {
        private final String feature;
        private final String level;
        private final double[] values;

        Measure(String feature, String level, double[] values) {
            this.feature = feature;
            this.level = level;
            this.values = values;
        }

        boolean category() {
            return !level.isEmpty();
        }

        double effect(Moments inProfile, Moments inRest) {
            return category() ? inProfile.mean() - inRest.mean() : inProfile.hedgesG(inRest);
        }
    }

    /** Returns the effects of each profile, the large and clear ones first, then by size relative to what is large. */
    List<List<DistinguishingFeature>> byProfile() {
        if (starts[starts.length - 1] < 2 || profiles == 0) {
            return IntStream.range(0, profiles)
                    .mapToObj(k -> List.<DistinguishingFeature>of())
                    .toList();
        }
        double[][] replicates = bootstrap();
        List<List<DistinguishingFeature>> byProfile = new ArrayList<>();
        for (int k = 0; k < profiles; k++) {
            List<DistinguishingFeature> effects = new ArrayList<>();
            for (int m = 0; m < measures.size(); m++) {
                Measure measure = measures.get(m);
                Moments[] groups = moments(measure, null);
                Moments rest = rest(groups, k);
                if (groups[k].count() >= 2 && rest.count() >= 2) {
                    double[] draws = replicates[m * profiles + k];
                    effects.add(new DistinguishingFeature(
                            measure.feature,
                            measure.level,
                            measure.effect(groups[k], rest),
                            quantile(draws, 0.025),
                            quantile(draws, 0.975),
                            groups[k].mean(),
                            rest.mean(),
                            groups[k].count(),
                            rest.count()));
                }
            }
            effects.sort(Comparator.comparingInt((DistinguishingFeature effect) -> stands(effect) ? 0 : 1)
                    .thenComparing(
                            Comparator.comparingDouble(FeatureEffects::strength).reversed()));
            byProfile.add(List.copyOf(effects));
        }
        return byProfile;
    }

    /** Whether an effect is large and its interval leaves out zero. */
    static boolean stands(DistinguishingFeature effect) {
        return effect.clear() && strength(effect) >= 1;
    }

    /** Size of an effect relative to what counts as large. */
    static double strength(DistinguishingFeature effect) {
        return Math.abs(effect.effect()) / (effect.level().isEmpty() ? LARGE_G : LARGE_DIFFERENCE);
    }

    private Moments[] moments(Measure measure, int @Nullable [] times) {
        Moments[] groups = new Moments[profiles + 1];
        for (int g = 0; g <= profiles; g++) {
            groups[g] = Moments.of(measure.values, times, starts[g], starts[g + 1]);
        }
        return groups;
    }

    private static Moments rest(Moments[] groups, int profile) {
        Moments rest = Moments.NONE;
        for (int g = 0; g < groups.length; g++) {
            rest = g == profile ? rest : rest.merge(groups[g]);
        }
        return rest;
    }

    private double[][] bootstrap() {
        int n = starts[starts.length - 1];
        int replicates = (int) Math.min(REPLICATES, Math.max(FEWEST, DRAWS / n));
        double[][] effects = new double[measures.size() * profiles][replicates];
        IntStream.range(0, replicates).parallel().forEach(replicate -> {
            int[] times = resample(n, replicate);
            for (int m = 0; m < measures.size(); m++) {
                Moments[] groups = moments(measures.get(m), times);
                for (int k = 0; k < profiles; k++) {
                    effects[m * profiles + k][replicate] = measures.get(m).effect(groups[k], rest(groups, k));
                }
            }
        });
        return effects;
    }

    private int[] resample(int n, int replicate) {
        RandomGenerator random = Seeds.generator(seed, replicate);
        int[] times = new int[n];
        for (int g = 0; g <= profiles; g++) {
            int size = starts[g + 1] - starts[g];
            for (int draw = 0; draw < size; draw++) {
                times[starts[g] + random.nextInt(size)]++;
            }
        }
        return times;
    }

    /** Quantile with linear interpolation (Hyndman and Fan's type 7); replicates without a value are skipped. */
    static double quantile(double[] draws, double probability) {
        double[] sorted =
                Arrays.stream(draws).filter(d -> !Double.isNaN(d)).sorted().toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double position = probability * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
