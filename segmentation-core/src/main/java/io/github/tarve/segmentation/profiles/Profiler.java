package io.github.tarve.segmentation.profiles;

import io.github.tarve.segmentation.areas.Share;
import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.codebook.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Describes profiles: size, what sets them apart, needs, channels, informal help, a short rule and a name.
 *
 * <ul>
 *   <li>The feature effects carry bootstrap intervals and never a p-value: the profiles were built from these very features.
 *   <li>A profile's needs are ordered by how over-represented residents with the need are: x of the profile's c residents
 *       against p of all n, by z = (x - c p) / sqrt(c p (1 - p) (n - c) / (n - 1)), a value for ranking only (Lebart,
 *       Morineau and Piron 1995); ties by diary lines, then by code.
 *   <li>Residents without a profile (noise) belong to everyone and to the rest.
 *   <li>Without clusters only everyone and the areas are described; with one profile nothing sets it apart.
 * </ul>
 */
public final class Profiler {
    private final ProfilingInput input;

    private Profiler(ProfilingInput input) {
        this.input = input;
    }

    /** Describes the profiles, everyone and the areas. */
    public static Profiling describe(ProfilingInput input) {
        return new Profiler(input).describe();
    }

    private Profiling describe() {
        Partition partition = input.partition();
        GroupUse everyone =
                new GroupUse(input.use(), IntStream.range(0, partition.rows()).toArray());
        List<NeedUse> needs = everyone.needs().stream()
                .sorted(Comparator.comparingInt(NeedUse::needing)
                        .reversed()
                        .thenComparing(
                                Comparator.comparingLong(NeedUse::contacts).reversed())
                        .thenComparing(NeedUse::need))
                .toList();
        List<GroupUse> groups = IntStream.range(0, partition.clusters())
                .mapToObj(k -> new GroupUse(input.use(), members(k)))
                .toList();
        return new Profiling(
                profiles(groups, everyone), needs, areaNeeds(needs), FeatureSummaries.of(input.matrix(), partition));
    }

    private int[] members(int profile) {
        return IntStream.range(0, input.partition().rows())
                .filter(i -> input.partition().label(i) == profile)
                .toArray();
    }

    private List<CustomerProfile> profiles(List<GroupUse> groups, GroupUse everyone) {
        Partition partition = input.partition();
        if (partition.clusters() == 0) {
            return List.of();
        }
        List<List<DistinguishingFeature>> distinguishing =
                new FeatureEffects(input.matrix(), partition, input.seed()).byProfile();
        List<List<NeedUse>> needs =
                groups.stream().map(group -> overRepresented(group, everyone)).toList();
        List<Label> names =
                new ProfileNames(input.codebook(), input.matrix(), everyone).of(groups, needs, distinguishing);
        RuleSearch rules = new RuleSearch(input.matrix().measured(), partition);
        int[] sizes = partition.sizes();
        List<CustomerProfile> profiles = new ArrayList<>();
        for (int k = 0; k < sizes.length; k++) {
            profiles.add(new CustomerProfile(
                    ProfileNames.id(k),
                    names.get(k),
                    Share.wilson(sizes[k], partition.rows()),
                    distinguishing.get(k),
                    needs.get(k),
                    groups.get(k).channels(),
                    groups.get(k).helped(),
                    rules.best(k),
                    sizes.length == 1 || input.stability().isEmpty()
                            ? Double.NaN
                            : input.stability().get(k)));
        }
        return profiles;
    }

    private static List<NeedUse> overRepresented(GroupUse group, GroupUse everyone) {
        Map<String, NeedUse> overall = everyone.needsByCode();
        Comparator<NeedUse> byExcess = Comparator.comparingDouble(need -> excess(need, overall));
        Comparator<NeedUse> byContacts = Comparator.comparingLong(NeedUse::contacts);
        return group.needs().stream()
                .sorted(byExcess.reversed().thenComparing(byContacts.reversed()).thenComparing(NeedUse::need))
                .toList();
    }

    private static double excess(NeedUse need, Map<String, NeedUse> overall) {
        NeedUse all = overall.get(need.need());
        return all == null ? 0 : GroupUse.excess(need, all);
    }

    private List<Segmentation.AreaNeeds> areaNeeds(List<NeedUse> order) {
        TreeSet<String> codes = new TreeSet<>(input.areas());
        codes.remove("");
        List<Segmentation.AreaNeeds> areas = new ArrayList<>();
        for (String code : codes) {
            int[] residents = IntStream.range(0, input.areas().size())
                    .filter(i -> input.areas().get(i).equals(code))
                    .toArray();
            Map<String, NeedUse> needs = new GroupUse(input.use(), residents).needsByCode();
            List<NeedUse> ordered = new ArrayList<>();
            for (NeedUse overall : order) {
                NeedUse need = needs.get(overall.need());
                if (need != null) {
                    ordered.add(need);
                }
            }
            areas.add(new Segmentation.AreaNeeds(code, ordered));
        }
        return areas;
    }
}
