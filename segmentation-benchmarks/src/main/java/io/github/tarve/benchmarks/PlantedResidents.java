package io.github.tarve.benchmarks;

import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.features.CountFeature;
import io.github.tarve.segmentation.features.Direction;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.FeatureRole;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.features.OrdinalFeature;
import io.github.tarve.segmentation.features.Transform;
import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.internal.stats.Draws;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Simulated residents of areas with planted profiles: negative-binomial counts of ten needs over one to two observed weeks,
 * a channel and an outcome for each contact, and ten five-point items. What profiles are like is drawn anew for each study.
 */
final class PlantedResidents {
    private static final int NEEDS = 10;
    private static final int CHANNELS = 5;
    private static final int OUTCOMES = 3;
    private static final int ITEMS = 10;
    private static final int LEVELS = 5;
    private static final double SEPARATION = 0.7;

    private final int[] profiles;
    private final int[] areas;
    private final double[][] shares;
    private final FeatureMatrix matrix;

    private PlantedResidents(int[] profiles, int[] areas, double[][] shares, FeatureMatrix matrix) {
        this.profiles = profiles;
        this.areas = areas;
        this.shares = shares;
        this.matrix = matrix;
    }

    /**
     * Draws a study.
     *
     * @param number which study
     * @param size number of residents
     * @param areas number of areas, the first with twice as many residents as the last
     * @param k number of profiles
     * @param concentration of the Dirichlet distribution of area shares around the overall mix, infinite for equal areas
     */
    static PlantedResidents draw(int number, int size, int areas, int k, double concentration) {
        RandomGenerator random = Seeds.generator(2013, number, size, Double.hashCode(concentration));
        double[] mix = dirichlet(random, k, 5);
        double[][] shares = new double[areas][];
        Arrays.setAll(
                shares,
                a -> Double.isInfinite(concentration)
                        ? mix
                        : dirichlet(
                                random,
                                Arrays.stream(mix).map(p -> p * concentration).toArray()));
        double[][] rates = new double[k][NEEDS];
        double[] base = new double[NEEDS];
        Arrays.setAll(base, j -> -1 + 0.6 * Draws.normal(random));
        for (double[] own : rates) {
            Arrays.setAll(own, j -> StrictMath.exp(base[j] + 1.2 * SEPARATION * Draws.normal(random)));
        }
        double[] sizes = new double[NEEDS];
        Arrays.setAll(sizes, j -> StrictMath.exp(0.3 + 0.3 * Draws.normal(random)));
        double[][] channels = tables(random, k, CHANNELS, 4.5);
        double[][] outcomes = tables(random, k, OUTCOMES, 6);
        double[][][] items = new double[ITEMS][][];
        Arrays.setAll(items, j -> tables(random, k, LEVELS, 1.3 / SEPARATION));
        int[] home = new int[size];
        int[] profile = new int[size];
        double[] exposure = new double[size];
        double[][] values = new double[NEEDS + CHANNELS + OUTCOMES + ITEMS + 1][size];
        double[] areaSizes = IntStream.range(0, areas)
                .mapToDouble(a -> 2.0 - (areas > 1 ? (double) a / (areas - 1) : 0))
                .toArray();
        for (int i = 0; i < size; i++) {
            home[i] = pick(random, areaSizes);
            profile[i] = pick(random, shares[home[i]]);
            exposure[i] = (8 + random.nextInt(7)) / 7.0;
            int row = i;
            int at = 0;
            for (int j = 0; j < NEEDS; j++, at++) {
                double rate = rates[profile[i]][j] * exposure[i];
                int count = poisson(random, rate * StrictMath.exp(Draws.logGamma(random, sizes[j])) / sizes[j]);
                values[at][i] = count;
                for (int event = 0; event < count; event++) {
                    values[NEEDS + pick(random, channels[profile[i]])][row]++;
                    values[NEEDS + CHANNELS + pick(random, outcomes[profile[i]])][row]++;
                }
            }
            at += CHANNELS + OUTCOMES;
            for (int j = 0; j < ITEMS; j++, at++) {
                values[at][i] = random.nextDouble() < 0.04 ? Double.NaN : pick(random, items[j][profile[i]]);
            }
            values[at][i] = home[i];
        }
        List<String> ids = IntStream.range(0, size).mapToObj(i -> "r" + i).toList();
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return new PlantedResidents(
                profile, home, shares, FeatureMatrix.of(features(areas), ids, values, ones, exposure));
    }

    private static List<Feature> features(int areas) {
        List<Feature> features = new ArrayList<>();
        for (String id : ids()) {
            features.add(
                    id.startsWith("item")
                            ? new OrdinalFeature(description(id, FeatureRole.ACTIVE), labels(LEVELS))
                            : new CountFeature(description(id, FeatureRole.ACTIVE)));
        }
        features.add(new NominalFeature(description("area", FeatureRole.GROUP), labels(areas)));
        return features;
    }

    private static List<String> ids() {
        List<String> ids = new ArrayList<>();
        IntStream.range(0, NEEDS).forEach(j -> ids.add("need" + j));
        IntStream.range(0, CHANNELS).forEach(j -> ids.add("channel" + j));
        IntStream.range(0, OUTCOMES).forEach(j -> ids.add("outcome" + j));
        IntStream.range(0, ITEMS).forEach(j -> ids.add("item" + j));
        return ids;
    }

    private static List<Label> labels(int count) {
        return IntStream.range(0, count).mapToObj(l -> Label.of("L" + l)).toList();
    }

    private static FeatureDescription description(String id, FeatureRole role) {
        return new FeatureDescription(id, Label.of(id), "", "", Direction.NEUTRAL, role, 0, Transform.NONE, 1);
    }

    private static double[][] tables(RandomGenerator random, int k, int levels, double shape) {
        double[][] tables = new double[k][];
        Arrays.setAll(tables, c -> dirichlet(random, levels, shape));
        return tables;
    }

    private static double[] dirichlet(RandomGenerator random, int length, double shape) {
        double[] shapes = new double[length];
        Arrays.fill(shapes, shape);
        return dirichlet(random, shapes);
    }

    private static double[] dirichlet(RandomGenerator random, double[] shapes) {
        return Arrays.stream(Draws.logDirichlet(random, shapes))
                .map(StrictMath::exp)
                .toArray();
    }

    private static int pick(RandomGenerator random, double[] weights) {
        double u = random.nextDouble() * Arrays.stream(weights).sum();
        int at = 0;
        while (at < weights.length - 1 && u >= weights[at]) {
            u -= weights[at++];
        }
        return at;
    }

    private static int poisson(RandomGenerator random, double mean) {
        int count = -1;
        for (double log = 0; log >= -mean; log += StrictMath.log(1 - random.nextDouble())) {
            count++;
        }
        return count;
    }

    FeatureMatrix matrix() {
        return matrix;
    }

    /** Returns the counts that split one total. */
    List<List<String>> compositions() {
        return List.of(
                ids().stream().filter(id -> id.startsWith("channel")).toList(),
                ids().stream().filter(id -> id.startsWith("outcome")).toList());
    }

    /** Returns the home areas, {@code a} and a number. */
    List<String> homes() {
        return Arrays.stream(areas).mapToObj(a -> "a" + a).toList();
    }

    Partition partition() {
        double[] ones = new double[profiles.length];
        Arrays.fill(ones, 1);
        return Partition.canonical(profiles, ones);
    }

    int profile(int resident) {
        return profiles[resident];
    }

    double share(int area, int profile) {
        return shares[area][profile];
    }
}
