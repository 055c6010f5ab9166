package io.github.tarve.segmentation.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.areas.AreaMix;
import io.github.tarve.segmentation.profiles.NeedUse;
import io.github.tarve.segmentation.profiles.Segmentation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Attacks whole reports of random studies: the attacker sees the report and nothing else. */
class ReleaseOfficeProperties {
    private static final int T = 5;
    private static final int NEEDS = 3;

    @Provide
    Arbitrary<int[][]> mixes() {
        return Arbitraries.integers()
                .between(2, 4)
                .flatMap(areas -> Arbitraries.integers()
                        .between(2, 4)
                        .flatMap(profiles -> Arbitraries.integers()
                                .between(0, 12)
                                .array(int[].class)
                                .ofSize(profiles)
                                .array(int[][].class)
                                .ofSize(areas)));
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void no_hidden_small_count_can_be_narrowed_down(@ForAll("mixes") int[][] mix, @ForAll long seed) {
        if (java.util.Arrays.stream(TableProtection.rowTotals(mix)).sum() < 20) {
            return;
        }
        Segmentation exact = SegmentationFixture.of(mix, NEEDS, seed).build();
        Report report = ReleaseOffice.release(exact, ReleasePolicy.of(ReleasePolicy.Preset.DEFAULT));
        assertThat(report.privacy().audits()).allMatch(Report.Audit::passed);
        Attacker attacker = new Attacker();
        learnSizes(attacker, report, exact);
        learnMerge(attacker, report);
        for (String small : smallSizes(exact)) {
            assertThat(attacker.width(small)).as(small).isGreaterThanOrEqualTo(T);
        }
        for (int d = 0; d < NEEDS; d++) {
            attackNeed(report, exact, exact.needs().get(d).need());
        }
    }

    private static String cell(String area, String profile) {
        return area + "/" + profile;
    }

    static void learnSizes(Attacker attacker, Report report, Segmentation exact) {
        int used = report.study().used().value().orElseThrow();
        Map<String, Integer> allAreas = new HashMap<>();
        Map<String, Integer> allProfiles = new HashMap<>();
        for (AreaMix area : exact.areas().areas()) {
            Map<String, Integer> row = new HashMap<>(Map.of(area.area(), -1));
            exact.profiles().forEach(profile -> row.put(cell(area.area(), profile.id()), 1));
            attacker.knows(row, 0);
            allAreas.put(area.area(), 1);
        }
        for (var profile : exact.profiles()) {
            Map<String, Integer> column = new HashMap<>(Map.of(profile.id(), -1));
            exact.areas().areas().forEach(area -> column.put(cell(area.area(), profile.id()), 1));
            attacker.knows(column, 0);
            allProfiles.put(profile.id(), 1);
        }
        attacker.knows(allAreas, used);
        attacker.knows(allProfiles, used);
        for (Report.ProfileCard card : report.profiles()) {
            card.count().value().ifPresent(count -> attacker.knows(Map.of(card.id(), 1), count));
        }
        for (Report.AreaRow area : report.areas().areas()) {
            area.residents()
                    .value()
                    .ifPresent(count -> attacker.knows(Map.of(area.area().code(), 1), count));
            for (Report.AreaShare share : area.shares()) {
                share.count()
                        .value()
                        .ifPresent(count ->
                                attacker.knows(Map.of(cell(area.area().code(), share.profile()), 1), count));
            }
        }
    }

    static void learnMerge(Attacker attacker, Report report) {
        report.areas().advice().ifPresent(merge -> {
            for (int g = 0; g < merge.areaGroups().size(); g++) {
                for (int h = 0; h < merge.profileGroups().size(); h++) {
                    Map<String, Integer> block = new HashMap<>();
                    for (var area : merge.areaGroups().get(g)) {
                        for (String profile : merge.profileGroups().get(h)) {
                            block.put(cell(area.code(), profile), 1);
                        }
                    }
                    attacker.knows(block, merge.counts().get(g).get(h));
                    assertThat(merge.counts().get(g).get(h)).matches(count -> count == 0 || count >= T);
                }
            }
        });
    }

    static List<String> smallSizes(Segmentation exact) {
        List<String> small = new ArrayList<>();
        for (AreaMix area : exact.areas().areas()) {
            for (int p = 0; p < area.shares().size(); p++) {
                if (TableProtection.small(area.shares().get(p).count(), T)) {
                    small.add(cell(area.area(), exact.profiles().get(p).id()));
                }
            }
            if (TableProtection.small(area.residents(), T)) {
                small.add(area.area());
            }
        }
        for (var profile : exact.profiles()) {
            if (profile.share().count() < 2 * T && profile.share().count() > 0) {
                small.add(profile.id());
            }
        }
        return small;
    }

    /** Groups are profiles and areas: each resident with the need is in one of each. */
    private static void attackNeed(Report report, Segmentation exact, String need) {
        Attacker attacker = new Attacker();
        Map<String, NeedUse> truth = new HashMap<>();
        Report.NeedRow overall = report.needs().stream()
                .filter(row -> row.need().code().equals(need))
                .findFirst()
                .orElseThrow();
        Map<String, Integer> sizes = new HashMap<>();
        Map<String, Report.ProfileNeed> shown = new HashMap<>();
        for (Report.ProfileCard card : report.profiles()) {
            card.count().value().ifPresent(count -> sizes.put(card.id(), count));
            card.needs().stream()
                    .filter(row -> row.need().code().equals(need))
                    .forEach(row -> shown.put(card.id(), row));
        }
        for (Report.AreaRow area : report.areas().areas()) {
            String code = area.area().code();
            area.residents().value().ifPresent(count -> sizes.put(code, count));
            area.needs().stream().filter(row -> row.need().code().equals(need)).forEach(row -> shown.put(code, row));
        }
        for (var profile : exact.profiles()) {
            profile.needs().stream()
                    .filter(use -> use.need().equals(need))
                    .forEach(use -> truth.put(profile.id(), use));
        }
        List<String> areas = new ArrayList<>();
        for (Segmentation.AreaNeeds area : exact.areaNeeds()) {
            areas.add(area.area());
            area.needs().stream().filter(use -> use.need().equals(need)).forEach(use -> truth.put(area.area(), use));
        }
        List<String> profiles =
                exact.profiles().stream().map(profile -> profile.id()).toList();
        for (List<String> groups : List.of(profiles, areas)) {
            for (String part : List.of("unmet", "met", "without", "size")) {
                Map<String, Integer> sum = new HashMap<>(Map.of("all " + part, -1));
                groups.forEach(group -> sum.put(group + " " + part, 1));
                attacker.knows(sum, 0);
            }
            groups.forEach(group -> learnGroup(attacker, group));
        }
        learnGroup(attacker, "all");
        attacker.knows(Map.of("all size", 1), report.study().used().value().orElseThrow());
        sizes.forEach((group, size) -> attacker.knows(Map.of(group + " size", 1), size));
        overall.needing().value().ifPresent(count -> learn(attacker, "all", "need", count));
        overall.unmet().value().ifPresent(count -> learn(attacker, "all", "unmet", count));
        shown.forEach((group, row) -> {
            row.needing().value().ifPresent(count -> learn(attacker, group, "need", count));
            row.unmet().value().ifPresent(count -> learn(attacker, group, "unmet", count));
        });
        truth.put(
                "all",
                exact.needs().stream()
                        .filter(use -> use.need().equals(need))
                        .findFirst()
                        .orElseThrow());
        truth.forEach((group, use) -> {
            probe(attacker, group, "unmet", use.unmet());
            probe(attacker, group, "met", use.needing() - use.unmet());
            probe(attacker, group, "without", use.residents() - use.needing());
            probe(attacker, group, "need", use.needing());
            probeWholeGroup(attacker, group, "need", use.needing(), use.residents());
            probeWholeGroup(attacker, group, "unmet", use.unmet(), use.needing());
        });
    }

    private static void learnGroup(Attacker attacker, String group) {
        attacker.knows(Map.of(group + " unmet", 1, group + " met", 1, group + " need", -1), 0);
        attacker.knows(Map.of(group + " need", 1, group + " without", 1, group + " size", -1), 0);
    }

    private static void learn(Attacker attacker, String group, String part, int count) {
        attacker.knows(Map.of(group + " " + part, 1), count);
    }

    /** That all or none of a group have or lack something must stay as unsure as a small count (class disclosure). */
    private static void probeWholeGroup(Attacker attacker, String group, String part, int count, int base) {
        if (base > 0 && (count == 0 || count == base)) {
            assertThat(attacker.width(group + " " + part))
                    .as(group + " " + part + " " + count + " of " + base)
                    .isGreaterThanOrEqualTo(T);
        }
    }

    private static void probe(Attacker attacker, String group, String part, int count) {
        if (TableProtection.small(count, T)) {
            assertThat(attacker.width(group + " " + part))
                    .as(group + " " + part + " " + count)
                    .isGreaterThanOrEqualTo(T);
        }
    }
}
