package io.github.tarve.segmentation.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.profiles.Segmentation;
import io.github.tarve.segmentation.validation.multiverse.Multiverse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Attacks what a release says of who keeps a profile. */
class SensitivityReleaseProperties {
    private static final int T = 5;
    private static final List<String> CLASSES = List.of("core", "mostly", "borderline");

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void no_hidden_small_count_can_be_narrowed_down(
            @ForAll long seed,
            @ForAll @IntRange(min = 8, max = 40) int first,
            @ForAll @IntRange(min = 3, max = 30) int second,
            @ForAll @IntRange(min = 3, max = 20) int third,
            @ForAll @IntRange(min = 1, max = 12) int ways) {
        Segmentation exact = SegmentationFixture.of(new int[][] {{first, second, third}, {9, 8, 7}}, 1, seed)
                .sensitive(ways)
                .build();
        Report report = ReleaseOffice.release(exact, ReleasePolicy.of(ReleasePolicy.Preset.DEFAULT));
        assertThat(report.privacy().audits()).allMatch(Report.Audit::passed);
        SensitivitySection section = report.sensitivity().orElseThrow();
        if (section.profiles().isEmpty()) {
            return;
        }
        Attacker attacker = new Attacker();
        learn(attacker, report, exact, section);
        List<Multiverse.Steadiness> clusters = exact.multiverse().orElseThrow().clusters();
        for (int p = 0; p < clusters.size(); p++) {
            int[] counts = {
                clusters.get(p).core(),
                clusters.get(p).mostly(),
                clusters.get(p).borderline()
            };
            for (int c = 0; c < counts.length; c++) {
                if (TableProtection.small(counts[c], T)) {
                    String cell = cell(exact.profiles().get(p).id(), CLASSES.get(c));
                    assertThat(attacker.width(cell)).as(cell).isGreaterThanOrEqualTo(T);
                }
            }
        }
    }

    private static void learn(Attacker attacker, Report report, Segmentation exact, SensitivitySection section) {
        Map<String, Integer> all = new HashMap<>();
        for (var profile : exact.profiles()) {
            Map<String, Integer> row = new HashMap<>(Map.of(profile.id(), -1));
            CLASSES.forEach(kind -> row.put(cell(profile.id(), kind), 1));
            attacker.knows(row, 0);
            all.put(profile.id(), 1);
        }
        for (String kind : CLASSES) {
            Map<String, Integer> column = new HashMap<>(Map.of(kind, -1));
            exact.profiles().forEach(profile -> column.put(cell(profile.id(), kind), 1));
            attacker.knows(column, 0);
        }
        attacker.knows(all, report.study().used().value().orElseThrow());
        for (Report.ProfileCard card : report.profiles()) {
            card.count().value().ifPresent(count -> attacker.knows(Map.of(card.id(), 1), count));
        }
        for (SensitivitySection.Profile row : section.profiles()) {
            List<Released<Integer>> cells = List.of(row.core(), row.mostly(), row.borderline());
            for (int c = 0; c < cells.size(); c++) {
                String unknown = row.profile().isEmpty() ? CLASSES.get(c) : cell(row.profile(), CLASSES.get(c));
                cells.get(c).value().ifPresent(count -> attacker.knows(Map.of(unknown, 1), count));
            }
        }
    }

    private static String cell(String profile, String kind) {
        return profile + "/" + kind;
    }

    @Example
    void shares_are_of_whole_five_per_cent_and_hidden_with_their_counts() {
        Segmentation exact = SegmentationFixture.of(new int[][] {{33, 31, 29}, {30, 28, 26}}, 1, 4)
                .sensitive(4)
                .build();
        SensitivitySection section = ReleaseOffice.release(exact, ReleasePolicy.of(ReleasePolicy.Preset.DEFAULT))
                .sensitivity()
                .orElseThrow();
        assertThat(section.core().value())
                .hasValueSatisfying(share -> assertThat(share * 20).isEqualTo(Math.rint(share * 20)));
        assertThat(section.profiles()).hasSize(4).allSatisfy(row -> {
            assertThat(row.coreShare().hidden() || !row.core().hidden()).isTrue();
            row.coreShare().value().ifPresent(share -> assertThat(share * 20).isEqualTo(Math.rint(share * 20)));
        });
        assertThat(section.ways())
                .allSatisfy(way -> assertThat(way.agreement())
                        .allSatisfy(value -> assertThat(value * 100)
                                .isCloseTo(Math.rint(value * 100), org.assertj.core.api.Assertions.within(1e-9))));
    }

    @Example
    void the_internal_edition_hides_nothing() {
        Segmentation exact = SegmentationFixture.foundingScale().sensitive(5).build();
        Multiverse multiverse = exact.multiverse().orElseThrow();
        SensitivitySection section =
                ReleaseOffice.release(exact, ReleasePolicy.open()).sensitivity().orElseThrow();
        assertThat(section.core().value()).hasValue(multiverse.core() / 32.0);
        assertThat(section.steady().value()).hasValue(multiverse.steady() / 32.0);
        assertThat(section.profiles()).hasSize(4);
        for (int p = 0; p < 3; p++) {
            assertThat(section.profiles().get(p).borderline().value())
                    .hasValue(multiverse.clusters().get(p).borderline());
        }
        assertThat(section.ways().get(0).agreement())
                .isEqualTo(multiverse.agreement().get(0));
    }
}
