package io.github.tarve.segmentation.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.profiles.Segmentation;
import io.github.tarve.segmentation.validation.LeaveOneOut;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Attacks what a release says of how steady profiles are. */
class StabilityReleaseProperties {
    private static final int T = 5;
    private static final List<String> CLASSES = List.of("firm", "doubtful", "loose");
    private static final ReleasePolicy DEFAULT = ReleasePolicy.of(ReleasePolicy.Preset.DEFAULT);

    private static int[][] counts(Segmentation exact) {
        int[][] counts = new int[exact.profiles().size()][3];
        List<Double> returning = exact.assignments().orElseThrow().returning().orElseThrow();
        for (int i = 0; i < returning.size(); i++) {
            double share = returning.get(i);
            counts[exact.labels()[i]][share >= 0.75 ? 0 : share >= 0.5 ? 1 : 2]++;
        }
        return counts;
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void no_hidden_small_count_can_be_narrowed_down(
            @ForAll long seed,
            @ForAll @IntRange(min = 8, max = 40) int first,
            @ForAll @IntRange(min = 3, max = 30) int second,
            @ForAll @IntRange(min = 3, max = 20) int third) {
        Segmentation exact = SegmentationFixture.of(new int[][] {{first, second, third}, {9, 8, 7}}, 1, seed)
                .steady(List.of(List.of(9, 3), List.of(0, 9), List.of(9, 9)), 3)
                .build();
        Report report = ReleaseOffice.release(exact, DEFAULT);
        assertThat(report.privacy().audits()).allMatch(Report.Audit::passed);
        StabilitySection section = report.selection().orElseThrow().stability().orElseThrow();
        Attacker attacker = new Attacker();
        Map<String, Integer> all = new HashMap<>();
        for (var profile : exact.profiles()) {
            Map<String, Integer> row = new HashMap<>(Map.of(profile.id(), -1));
            CLASSES.forEach(kind -> row.put(profile.id() + kind, 1));
            attacker.knows(row, 0);
            all.put(profile.id(), 1);
        }
        for (String kind : CLASSES) {
            Map<String, Integer> column = new HashMap<>(Map.of(kind, -1));
            exact.profiles().forEach(profile -> column.put(profile.id() + kind, 1));
            attacker.knows(column, 0);
        }
        attacker.knows(all, report.study().used().value().orElseThrow());
        for (Report.ProfileCard card : report.profiles()) {
            card.count().value().ifPresent(count -> attacker.knows(Map.of(card.id(), 1), count));
        }
        for (StabilitySection.Profile row : section.profiles()) {
            List<Released<Integer>> cells = List.of(row.firm(), row.doubtful(), row.loose());
            for (int c = 0; c < cells.size(); c++) {
                String unknown = row.profile() + CLASSES.get(c);
                cells.get(c).value().ifPresent(count -> attacker.knows(Map.of(unknown, 1), count));
            }
        }
        int[][] counts = counts(exact);
        for (int p = 0; p < counts.length && !section.profiles().isEmpty(); p++) {
            for (int c = 0; c < 3; c++) {
                if (TableProtection.small(counts[p][c], T)) {
                    assertThat(attacker.width(exact.profiles().get(p).id() + CLASSES.get(c)))
                            .isGreaterThanOrEqualTo(T);
                }
            }
        }
    }

    @Example
    void small_counts_do_not_show_in_stability_across_solutions() {
        Segmentation exact = SegmentationFixture.of(new int[][] {{33, 31, 29}, {30, 28, 26}}, 1, 4)
                .steady(List.of(List.of(20, 4), List.of(30, 10), List.of(2, 1)), 3)
                .build();
        List<Released<Double>> released = across(ReleaseOffice.release(exact, DEFAULT));
        // The 4 count to the 20; 1 - H(30/40) / ln 2 = 0.1887, in whole 5 % 0.2; a profile of 3 is not told of.
        assertThat(released.get(0).value()).hasValue(1.0);
        assertThat(released.get(1).value().orElseThrow()).isCloseTo(0.2, within(1e-12));
        assertThat(released.get(2).hidden()).isTrue();
        List<Released<Double>> open = across(ReleaseOffice.release(exact, ReleasePolicy.open()));
        // By hand: 1 - H(20/24) / ln 2 = 0.3500; 1 - H(2/3) / ln 2 = 0.0817.
        assertThat(open.get(0).value().orElseThrow()).isCloseTo(0.35, within(5e-5));
        assertThat(open.get(1).value().orElseThrow()).isCloseTo(0.1887, within(5e-5));
        assertThat(open.get(2).value().orElseThrow()).isCloseTo(0.0817, within(5e-5));
    }

    private static List<Released<Double>> across(Report report) {
        return report.selection().orElseThrow().candidates().get(0).steadiness().acrossSolutions();
    }

    @Example
    void few_decisive_residents_are_hidden_and_coefficients_are_of_whole_five_per_cent() {
        Segmentation exact = SegmentationFixture.foundingScale()
                .steady(List.of(List.of(9, 3)), 3)
                .build();
        LeaveOneOut leaving =
                exact.selection().orElseThrow().stability().leaveOneOut().orElseThrow();
        StabilitySection released = ReleaseOffice.release(exact, DEFAULT)
                .selection()
                .flatMap(Report.SelectionSection::stability)
                .orElseThrow();
        assertThat(released.leaving().orElseThrow().decisive().hidden()).isTrue();
        assertThat(released.leaving().orElseThrow().profiles()).isNotEmpty().allSatisfy(profile -> {
            assertThat(profile.smallest()).isCloseTo(0.8, within(1e-12));
            assertThat(profile.mean()).isCloseTo(0.95, within(1e-12));
        });
        assertThat(leaving.mean().get(0)).isEqualTo(0.9613);
    }

    @Example
    void the_internal_edition_hides_nothing() {
        Segmentation exact = SegmentationFixture.foundingScale()
                .steady(List.of(List.of(9, 3)), 3)
                .build();
        StabilitySection section = ReleaseOffice.release(exact, ReleasePolicy.open())
                .selection()
                .flatMap(Report.SelectionSection::stability)
                .orElseThrow();
        assertThat(section.leaving().orElseThrow().decisive().value()).hasValue(3);
        int[][] counts = counts(exact);
        for (int p = 0; p < counts.length; p++) {
            StabilitySection.Profile row = section.profiles().get(p);
            assertThat(List.of(row.firm(), row.doubtful(), row.loose()))
                    .extracting(cell -> cell.value().orElseThrow())
                    .containsExactly(counts[p][0], counts[p][1], counts[p][2]);
        }
    }
}
