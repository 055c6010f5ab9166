package io.github.tarve.segmentation.areas;

import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.ClusteringAlgorithm;
import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.FeatureRole;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.validation.AdjustedRandIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Finds as many profiles as everyone has within each area that has at least {@value #RESIDENTS_PER_PROFILE} residents a
 * profile, and matches them one to one with those of everyone by the smallest total distance of their means
 * ({@link ProfileMatching}).
 *
 * <ul>
 *   <li>A match counts as the same profile when no other profile of everyone is nearer; otherwise the profile is the area's own.
 *   <li>Smaller areas keep the profiles of everyone and are named.
 *   <li>The profiles of one area are carried over to another by their model, which assigns the other's residents; the adjusted
 *       Rand index compares that with the profiles that the other has itself.
 * </ul>
 *
 * <p>One clustering an area; O(areas^2 residents) for the transfers.
 */
public final class SeparateProfiles {
    private static final int RESIDENTS_PER_PROFILE = 20;

    private final AreaCounts counts;
    private final Partition joint;
    private final FeatureMatrix data;
    private final FeatureMatrix described;
    private final CommonScale scale;
    private final Map<Integer, int[]> rows = new TreeMap<>();
    private final Map<Integer, Clustering> own = new TreeMap<>();

    private SeparateProfiles(AreaCounts counts, Partition joint, FeatureMatrix data, FeatureMatrix described) {
        this.counts = counts;
        this.joint = joint;
        // Within one area the area says nothing, and another one is unknown to its model.
        this.data = data.select(feature -> feature.role() != FeatureRole.GROUP);
        this.described = described;
        this.scale = new CommonScale(data);
    }

    /**
     * Finds and matches the profiles of areas.
     *
     * @param areaPerRow code of the area of each resident, empty text where unknown
     * @param joint profile of each resident among those of everyone
     * @param data what the algorithm sees
     * @param described features by which profiles are described
     * @param algorithm the clustering method, for as many profiles as everyone has
     * @param seed seed of the clusterings
     * @throws IllegalArgumentException when the numbers of residents differ
     */
    public static AreaProfiles.Separate find(
            List<String> areaPerRow,
            Partition joint,
            FeatureMatrix data,
            FeatureMatrix described,
            ClusteringAlgorithm algorithm,
            long seed) {
        if (data.rows() != joint.rows() || described.rows() != joint.rows()) {
            throw new IllegalArgumentException(data.rows() + " rows for " + joint.rows() + " labels");
        }
        SeparateProfiles separate = new SeparateProfiles(AreaCounts.of(areaPerRow, joint), joint, data, described);
        separate.cluster(algorithm, seed);
        return separate.result();
    }

    private int least() {
        return RESIDENTS_PER_PROFILE * Math.max(1, counts.profiles());
    }

    private void cluster(ClusteringAlgorithm algorithm, long seed) {
        for (int area = 0; area < counts.areas().size(); area++) {
            if (counts.total(area) >= least()) {
                int wanted = area;
                int[] members = IntStream.range(0, joint.rows())
                        .filter(i -> counts.area(i) == wanted && joint.label(i) >= 0)
                        .toArray();
                rows.put(area, members);
                own.put(area, algorithm.fit(data.rows(members), Seeds.derive(seed, area)));
            }
        }
    }

    private AreaProfiles.Separate result() {
        double[][] centres = scale.centroids(joint.labels(), counts.profiles());
        List<AreaProfiles.OwnProfiles> areas = new ArrayList<>();
        for (int area = 0; area < counts.areas().size(); area++) {
            Clustering clustering = own.get(area);
            int[] members = rows.get(area);
            String code = counts.areas().get(area);
            if (clustering == null || members == null) {
                areas.add(new AreaProfiles.OwnProfiles(code, counts.total(area), Double.NaN, List.of()));
            } else {
                areas.add(new AreaProfiles.OwnProfiles(
                        code,
                        members.length,
                        AdjustedRandIndex.of(restricted(members), clustering.partition()),
                        profiles(members, clustering.partition(), centres)));
            }
        }
        return new AreaProfiles.Separate(least(), areas, transfers());
    }

    private Partition restricted(int[] members) {
        int[] labels = Arrays.stream(members).map(joint::label).toArray();
        return partition(labels);
    }

    private static Partition partition(int[] labels) {
        double[] weights = new double[labels.length];
        Arrays.fill(weights, 1);
        return Partition.canonical(labels, weights);
    }

    private List<AreaProfiles.OwnProfile> profiles(int[] members, Partition partition, double[][] centres) {
        int[] groups = new int[joint.rows()];
        Arrays.fill(groups, -1);
        for (int i = 0; i < members.length; i++) {
            groups[members[i]] = partition.label(i);
        }
        double[][] centroids = scale.centroids(groups, partition.clusters());
        double[][] costs = new double[centroids.length][centres.length];
        for (int g = 0; g < costs.length; g++) {
            for (int k = 0; k < centres.length; k++) {
                costs[g][k] = CommonScale.distance(centroids[g], centres[k]);
            }
        }
        List<AreaProfiles.OwnProfile> profiles = new ArrayList<>();
        int[] sizes = partition.sizes();
        for (ProfileMatching.Match match : ProfileMatching.of(costs).matches()) {
            double smallest = Arrays.stream(costs[match.row()]).min().orElse(0);
            boolean same = match.cost() <= smallest;
            profiles.add(new AreaProfiles.OwnProfile(
                    sizes[match.row()],
                    same ? OptionalInt.of(match.column()) : OptionalInt.empty(),
                    match.cost(),
                    differences(groups, match.row(), same ? match.column() : -1)));
        }
        return profiles;
    }

    /** Differences of a group from a profile of everyone, or from everyone for -1. */
    private List<AreaProfiles.Difference> differences(int[] groups, int group, int profile) {
        List<AreaProfiles.Difference> differences = new ArrayList<>();
        for (int j = 0; j < described.columns(); j++) {
            if (described.feature(j) instanceof NominalFeature
                    || described.feature(j).role() == FeatureRole.GROUP) {
                continue;
            }
            double[] values = IndicatorValues.of(described, j);
            Spread everyone = new Spread();
            Spread compared = new Spread();
            Spread members = new Spread();
            for (int i = 0; i < values.length; i++) {
                if (!Double.isNaN(values[i]) && joint.label(i) >= 0) {
                    everyone.add(values[i]);
                    if (profile < 0 || joint.label(i) == profile) {
                        compared.add(values[i]);
                    }
                    if (groups[i] == group) {
                        members.add(values[i]);
                    }
                }
            }
            if (members.n > 0 && compared.n > 0 && everyone.deviation() > 0) {
                double difference = members.mean - compared.mean;
                differences.add(new AreaProfiles.Difference(
                        described.feature(j).id(),
                        members.n,
                        difference,
                        difference / everyone.deviation(),
                        members.mean,
                        members.deviation()));
            }
        }
        return differences;
    }

    private List<AreaProfiles.Transfer> transfers() {
        List<AreaProfiles.Transfer> transfers = new ArrayList<>();
        own.forEach((from, clustering) -> own.forEach((to, target) -> {
            int[] members = rows.getOrDefault(to, new int[0]);
            if (!from.equals(to)) {
                int[] assigned = clustering.model().assign(data.rows(members));
                transfers.add(new AreaProfiles.Transfer(
                        counts.areas().get(from),
                        counts.areas().get(to),
                        AdjustedRandIndex.of(partition(assigned), target.partition())));
            }
        }));
        return transfers;
    }

    /** Mean and deviation of values as they come (Welford 1962). */
    private static final class Spread {
        private int n;
        private double mean;
        private double squares;

        void add(double value) {
            double off = value - mean;
            mean += off / ++n;
            squares += off * (value - mean);
        }

        double deviation() {
            return n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1));
        }
    }
}
