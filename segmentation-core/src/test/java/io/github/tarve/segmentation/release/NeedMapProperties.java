package io.github.tarve.segmentation.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.profiles.NeedMap;
import io.github.tarve.segmentation.profiles.SchemeTable;
import io.github.tarve.segmentation.profiles.Segmentation;
import io.github.tarve.segmentation.validation.StructureVerdict;
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

/** Attacks the map of needs together with areas, profiles and a scheme on the same axes. */
class NeedMapProperties {
    private static final int T = 5;

    @Provide
    Arbitrary<int[][]> mixes() {
        return Arbitraries.integers()
                .between(4, 16)
                .array(int[].class)
                .ofSize(2)
                .array(int[][].class)
                .ofMinSize(2)
                .ofMaxSize(3);
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void no_small_count_of_the_map_can_be_narrowed_down(
            @ForAll("mixes") int[][] mix, @ForAll long seed, @ForAll boolean schemed, @ForAll boolean groups) {
        SegmentationFixture fixture = SegmentationFixture.of(mix, 2, seed)
                .mapped(seed % 2 == 0 ? 100 : 1)
                .verdict(StructureVerdict.Kind.CANNOT_TELL, groups);
        Segmentation exact = (schemed ? fixture.schemed() : fixture).build();
        Report report = ReleaseOffice.release(exact, ReleasePolicy.of(ReleasePolicy.Preset.DEFAULT));
        assertThat(report.privacy().audits()).allMatch(Report.Audit::passed);
        Attacker attacker = new Attacker();
        ReleaseOfficeProperties.learnSizes(attacker, report, exact);
        ReleaseOfficeProperties.learnMerge(attacker, report);
        NeedMapSection map = report.needMap().orElseThrow();
        List<String> small = new ArrayList<>(ReleaseOfficeProperties.smallSizes(exact));
        small.addAll(learnMap(attacker, map, exact));
        small.addAll(learnScheme(attacker, report, exact));
        link(attacker, map, report);
        for (String count : small) {
            assertThat(attacker.width(count)).as(count).isGreaterThanOrEqualTo(T);
        }
    }

    private static NeedMap.Cut cut(NeedMapSection map, Segmentation exact) {
        return exact.needMap().orElseThrow().cuts().get(map.parts() == 3 ? 0 : 1);
    }

    private static List<String> learnMap(Attacker attacker, NeedMapSection map, Segmentation exact) {
        NeedMap.Cut cut = cut(map, exact);
        List<String> small = new ArrayList<>();
        Map<String, Integer> everyone = new HashMap<>();
        for (int i = 0; i < map.rows().size(); i++) {
            NeedMapSection.Row row = map.rows().get(i);
            String part = "part" + i;
            everyone.put(part, 1);
            Map<String, Integer> sum = new HashMap<>(Map.of(part, -1));
            for (int j = 0; j < row.cells().size(); j++) {
                String cell = part + "," + j;
                sum.put(cell, 1);
                row.cells().get(j).value().ifPresent(count -> attacker.knows(Map.of(cell, 1), count));
                if (TableProtection.small(cut.counts().get(i).get(j), T)) {
                    small.add(cell);
                }
            }
            if (map.grid()) {
                attacker.knows(sum, 0);
            }
            row.count().value().ifPresent(count -> attacker.knows(Map.of(part, 1), count));
            if (TableProtection.small(
                    cut.counts().get(i).stream().mapToInt(Integer::intValue).sum(), T)) {
                small.add(part);
            }
        }
        attacker.knows(everyone, exact.study().used());
        small.addAll(learnAreas(attacker, map, cut));
        return small;
    }

    private static List<String> learnAreas(Attacker attacker, NeedMapSection map, NeedMap.Cut cut) {
        List<String> small = new ArrayList<>();
        for (int a = 0; a < map.areas().size(); a++) {
            NeedMapSection.AreaRow area = map.areas().get(a);
            Map<String, Integer> sum = new HashMap<>(Map.of(area.area().code(), -1));
            for (int i = 0; i < area.counts().size(); i++) {
                String cell = area.area().code() + " part" + i;
                sum.put(cell, 1);
                area.counts().get(i).value().ifPresent(count -> attacker.knows(Map.of(cell, 1), count));
                if (TableProtection.small(cut.areas().get(a).counts().get(i), T)) {
                    small.add(cell);
                }
            }
            attacker.knows(sum, 0);
        }
        for (int i = 0; !map.areas().isEmpty() && i < map.rows().size(); i++) {
            Map<String, Integer> sum = new HashMap<>(Map.of("part" + i, -1));
            for (NeedMapSection.AreaRow area : map.areas()) {
                sum.put(area.area().code() + " part" + i, 1);
            }
            attacker.knows(sum, 0);
        }
        return small;
    }

    private static List<String> learnScheme(Attacker attacker, Report report, Segmentation exact) {
        List<String> small = new ArrayList<>();
        if (report.explanation().schemes().stream().allMatch(SchemeSection::withheld)) {
            return small;
        }
        SchemeSection scheme = report.explanation().schemes().get(0);
        SchemeTable truth = exact.explanation().schemes().get(0);
        int columns = scheme.rows().get(0).counts().size();
        for (int s = 0; s < columns; s++) {
            Map<String, Integer> sum = new HashMap<>(Map.of("segment" + s, -1));
            for (int p = 0; p < exact.profiles().size(); p++) {
                String cell = exact.profiles().get(p).id() + " segment" + s;
                sum.put(cell, 1);
                if (TableProtection.small(truth.counts().get(p).get(s), T)) {
                    small.add(cell);
                }
            }
            attacker.knows(sum, 0);
        }
        for (int p = 0; p < exact.profiles().size(); p++) {
            String id = exact.profiles().get(p).id();
            Map<String, Integer> sum = new HashMap<>(Map.of(id, -1));
            for (int s = 0; s < columns; s++) {
                sum.put(id + " segment" + s, 1);
            }
            attacker.knows(sum, 0);
        }
        for (SchemeSection.Row row : scheme.rows()) {
            for (int s = 0; s < columns; s++) {
                String cell = row.profile().isEmpty() ? "segment" + s : row.profile() + " segment" + s;
                row.counts().get(s).value().ifPresent(count -> attacker.knows(Map.of(cell, 1), count));
            }
        }
        return small;
    }

    /** The quarters of the scheme are those of a map cut in two, and hold the corners of one cut in three. */
    private static void link(Attacker attacker, NeedMapSection map, Report report) {
        boolean scheme = report.explanation().schemes().stream().anyMatch(section -> !section.withheld());
        for (int i = 0; scheme && map.grid() && i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                int last = map.parts() - 1;
                Map<String, Integer> sum = new HashMap<>();
                sum.put("segment" + (2 * i + j), 1);
                sum.put("part" + i * last + "," + j * last, -1);
                if (map.parts() == 3) {
                    sum.put("between " + i + j, -1);
                }
                attacker.knows(sum, 0);
            }
        }
    }
}
