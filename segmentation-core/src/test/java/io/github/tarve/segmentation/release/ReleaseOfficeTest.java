package io.github.tarve.segmentation.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.profiles.Segmentation;
import io.github.tarve.segmentation.records.Exclusion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReleaseOfficeTest {
    private static final ReleasePolicy DEFAULT = ReleasePolicy.of(ReleasePolicy.Preset.DEFAULT);

    @Test
    void the_founding_scale_shows_profiles_areas_and_something_of_both() {
        Report report =
                ReleaseOffice.release(SegmentationFixture.foundingScale().build(), DEFAULT);
        assertThat(report.edition()).isEqualTo(Report.Edition.RELEASE);
        assertThat(report.profiles()).hasSize(3).allMatch(card -> !card.count().hidden());
        assertThat(report.areas().areas())
                .extracting(area -> area.residents().value().orElse(-1))
                .containsExactly(12, 10, 10);
        long shown = report.areas().areas().stream()
                .flatMap(area -> area.shares().stream())
                .filter(share -> !share.count().hidden())
                .count();
        assertThat(shown
                        + report.areas()
                                .advice()
                                .map(Report.Merge::counts)
                                .map(List::size)
                                .orElse(0))
                .isPositive();
        assertThat(report.privacy().audits()).isNotEmpty().allMatch(Report.Audit::passed);
        assertThat(report.profiles().get(0).distinguishing()).isNotEmpty();
    }

    @Test
    void what_follows_from_a_hidden_count_is_hidden_with_it() {
        Report report =
                ReleaseOffice.release(SegmentationFixture.foundingScale().build(), DEFAULT);
        for (Report.AreaRow area : report.areas().areas()) {
            for (Report.AreaShare share : area.shares()) {
                if (share.count().hidden()) {
                    assertThat(share.share().hidden()).isTrue();
                    assertThat(share.interval().hidden()).isTrue();
                    assertThat(area.decomposition())
                            .allMatch(row -> row.mix().hidden() && row.rate().hidden());
                    assertThat(report.areas().cramersV()).isEmpty();
                }
            }
            for (Report.ProfileNeed need : area.needs()) {
                assertThat(need.needingShare().hidden() || !need.needing().hidden())
                        .isTrue();
                if (need.unmet().hidden()) {
                    assertThat(need.unmetShare().hidden()).isTrue();
                    assertThat(need.reasons()).isEmpty();
                }
            }
        }
    }

    @Test
    void the_internal_edition_hides_nothing() {
        Segmentation exact = SegmentationFixture.foundingScale().build();
        Report report = ReleaseOffice.release(exact, ReleasePolicy.open());
        assertThat(report.edition()).isEqualTo(Report.Edition.INTERNAL);
        assertThat(report.privacy().rules()).isEmpty();
        assertThat(report.profiles().get(1).share().value().orElseThrow())
                .isEqualTo(exact.profiles().get(1).share().estimate());
        assertThat(report.areas().areas())
                .flatExtracting(Report.AreaRow::shares)
                .noneMatch(share -> share.count().hidden());
        assertThat(report.areas().cramersV()).contains(0.2345);
    }

    @Test
    void no_name_of_a_resident_leaves() {
        Report report = ReleaseOffice.release(
                SegmentationFixture.foundingScale()
                        .notices(List.of(Problem.of(ProblemCode.NO_SUCH_FILE, SegmentationFixture.resident(3))))
                        .build(),
                DEFAULT);
        assertThat(report.toString()).doesNotContain("resident-marker");
        assertThat(report.study().notices()).isEmpty();
    }

    @Test
    void notices_that_point_at_lines_stay_inside() {
        Problem pointing = Problem.at(Location.line("diary.csv", 7), ProblemCode.NO_SUCH_FILE, "x");
        Report report = ReleaseOffice.release(
                SegmentationFixture.foundingScale().notices(List.of(pointing)).build(), DEFAULT);
        assertThat(report.study().notices()).isEmpty();
        Report internal = ReleaseOffice.release(
                SegmentationFixture.foundingScale().notices(List.of(pointing)).build(), ReleasePolicy.open());
        assertThat(internal.study().notices()).containsExactly(pointing);
    }

    @Test
    void a_few_left_out_do_not_follow_from_those_read() {
        Report report = ReleaseOffice.release(
                SegmentationFixture.foundingScale()
                        .leftOut(Map.of(Exclusion.Reason.TOO_FEW_DAYS, 2))
                        .build(),
                DEFAULT);
        assertThat(report.study().leftOut()).allMatch(left -> left.count().hidden());
        assertThat(report.study().read().hidden()).isTrue();
        assertThat(report.study().used().value()).contains(32);
    }

    @Test
    void a_withheld_profile_does_not_follow_from_the_total() {
        Report report = ReleaseOffice.release(
                SegmentationFixture.of(new int[][] {{15, 6, 4}, {12, 9, 3}}, 4, 3)
                        .build(),
                DEFAULT);
        assertThat(report.privacy().withheldProfiles()).isEqualTo(1);
        assertThat(report.profiles()).extracting(Report.ProfileCard::id).containsExactly("P1", "P2");
        assertThat(report.profiles().get(0).count().hidden()).isFalse();
        assertThat(report.profiles().get(1).count().hidden()).isTrue();
        assertThat(report.profiles().get(1).share().hidden()).isTrue();
        assertThat(report.profiles()
                        .get(1)
                        .rule()
                        .flatMap(rule -> rule.coverage().value()))
                .isEmpty();
    }

    @Test
    void two_equal_withheld_profiles_are_not_given_away_by_their_order() {
        boolean[] hidden = Protection.ordered(new int[] {20, 12, 3, 2}, new boolean[] {false, false, true, true}, 5);
        assertThat(hidden).containsExactly(false, true, true, true);
    }

    @Test
    void a_threshold_below_the_floor_is_refused() {
        assertThatThrownBy(() -> DEFAULT.withMinimumCell(2)).isInstanceOf(Refusal.class);
        assertThat(DEFAULT.withMinimumCell(7).minimumCell()).isEqualTo(7);
        assertThat(DEFAULT.withMinimumCell(7).minimumGroup()).isEqualTo(14);
    }

    @Test
    void strict_figures_are_multiples_of_five() {
        Figures strict = new Figures(ReleasePolicy.of(ReleasePolicy.Preset.STRICT));
        assertThat(strict.count(3, false).hidden()).isTrue();
        assertThat(strict.count(8, false).value()).contains(10);
        assertThat(strict.count(12, false).value()).contains(10);
        assertThat(strict.count(13, false).value()).contains(15);
        assertThat(strict.count(16, false).value()).contains(15);
        assertThat(strict.count(17, false).value()).contains(15);
        assertThat(strict.count(23, false).value()).contains(25);
        Report report = ReleaseOffice.release(
                SegmentationFixture.of(new int[][] {{31, 22, 14}, {18, 27, 23}}, 5, 3)
                        .build(),
                ReleasePolicy.of(ReleasePolicy.Preset.STRICT));
        assertThat(report.profiles()).allMatch(card -> card.count().value().orElse(0) % 5 == 0);
        int total = report.profiles().stream()
                .mapToInt(card -> card.count().value().orElse(0))
                .sum();
        assertThat(report.study().used().value()).contains(total);
    }

    @Test
    void percentages_need_a_base_of_ten_and_no_small_neighbour() {
        Figures figures = new Figures(DEFAULT);
        assertThat(figures.share(5, 36, false).value()).contains(0.14);
        assertThat(figures.share(4, 36, false).hidden()).isTrue();
        assertThat(figures.share(33, 36, false).hidden()).isTrue();
        assertThat(figures.share(5, 9, false).hidden()).isTrue();
        assertThat(figures.share(0, 36, false).value()).contains(0.0);
        assertThat(figures.share(333, 1000, false).value()).contains(0.333);
    }

    @Test
    void shares_of_nobody_or_everybody_in_a_group_are_hidden() {
        Figures figures = new Figures(DEFAULT);
        assertThat(figures.shareOfGroup(0, 36, false).hidden()).isTrue();
        assertThat(figures.shareOfGroup(36, 36, false).hidden()).isTrue();
        assertThat(figures.shareOfGroup(2000, 2000, false).hidden()).isTrue();
        assertThat(figures.shareOfGroup(27, 29, false).hidden()).isTrue();
        assertThat(figures.shareOfGroup(18, 36, false).value()).contains(0.5);
        assertThat(figures.rules()).containsExactly(new Report.RuleCount("O9", 4));
        assertThat(new Figures(ReleasePolicy.open()).shareOfGroup(36, 36, false).value())
                .contains(1.0);
    }

    @Test
    void no_share_of_a_released_profile_says_something_of_everybody_in_it() {
        for (long seed = 0; seed < 20; seed++) {
            Report report = ReleaseOffice.release(
                    SegmentationFixture.of(new int[][] {{15, 9, 14}, {12, 21, 13}}, 4, seed)
                            .build(),
                    DEFAULT);
            for (Report.ProfileCard card : report.profiles()) {
                List<Released<Double>> shares = new java.util.ArrayList<>(List.of(card.informalHelp()));
                card.needs().forEach(need -> shares.addAll(List.of(need.needingShare(), need.unmetShare())));
                card.channels().forEach(channel -> shares.add(channel.share()));
                card.rule().ifPresent(rule -> shares.addAll(List.of(rule.coverage(), rule.precision())));
                assertThat(shares)
                        .noneMatch(share -> share.value()
                                .filter(value -> value <= 0 || value >= 1)
                                .isPresent());
            }
        }
    }

    @Test
    void categories_of_nobody_or_everybody_are_hidden_and_cannot_be_worked_out() {
        int[][] counts = {{20, 0, 12}, {15, 18, 14}, {11, 16, 25}};
        ProtectedTable open = TableProtection.protect(counts, new boolean[3], new boolean[3], 5);
        assertThat(open.hiddenCells()).isZero();
        ProtectedTable table = TableProtection.protectSensitive(counts, new boolean[3], new boolean[3], 5);
        assertThat(table.hidden(0, 1)).isTrue();
        assertThat(table.hiddenCells()).isGreaterThanOrEqualTo(4);
        Attacker attacker = new Attacker();
        for (int i = 0; i < 3; i++) {
            attacker.knows(Map.of(i + "0", 1, i + "1", 1, i + "2", 1), TableProtection.rowTotals(counts)[i]);
            attacker.knows(Map.of("0" + i, 1, "1" + i, 1, "2" + i, 1), TableProtection.columnTotals(counts)[i]);
            for (int j = 0; j < 3; j++) {
                if (!table.hidden(i, j)) {
                    attacker.knows(Map.of(i + "" + j, 1), counts[i][j]);
                }
            }
        }
        assertThat(attacker.width("01")).isGreaterThanOrEqualTo(5);
    }

    @Test
    void dominated_sums_are_found() {
        assertThat(Dominance.dominated(40, 30, 5)).isTrue();
        assertThat(Dominance.dominated(33.5, 30, 2)).isTrue();
        assertThat(Dominance.dominated(40, 12, 10)).isFalse();
        assertThat(Dominance.dominated(0, 0, 0)).isFalse();
        // One resident with 12, nine with none: mean 1.2, deviation 12 / sqrt(10).
        assertThat(Dominance.certain(10, 1.2, 3.7947)).isTrue();
        assertThat(Dominance.certain(10, 1.2, 1.2)).isFalse();
    }

    @Test
    void a_group_that_is_all_alike_is_not_told_of() {
        assertThat(NeedProtection.classDisclosure(8, 8, 5)).isTrue();
        assertThat(NeedProtection.classDisclosure(8, 0, 5)).isTrue();
        assertThat(NeedProtection.classDisclosure(20, 18, 5)).isTrue();
        assertThat(NeedProtection.classDisclosure(20, 2, 5)).isTrue();
        assertThat(NeedProtection.classDisclosure(30, 28, 5)).isFalse();
        assertThat(NeedProtection.classDisclosure(400, 400, 5)).isTrue();
        assertThat(NeedProtection.detail(60, 60, 30, 5)).isEqualTo(NeedProtection.Detail.NONE);
        assertThat(NeedProtection.detail(60, 0, 0, 5)).isEqualTo(NeedProtection.Detail.NONE);
        assertThat(NeedProtection.detail(60, 20, 0, 5)).isEqualTo(NeedProtection.Detail.NEEDING);
        assertThat(NeedProtection.detail(60, 20, 9, 5)).isEqualTo(NeedProtection.Detail.UNMET);
        assertThat(NeedProtection.detail(60, 57, 9, 5)).isEqualTo(NeedProtection.Detail.NONE);
    }

    @Test
    void a_channel_of_two_residents_is_hidden_together_with_the_next() {
        Report report =
                ReleaseOffice.release(SegmentationFixture.foundingScale().build(), DEFAULT);
        for (Report.ProfileCard card : report.profiles()) {
            assertThat(card.channels())
                    .filteredOn(channel -> !channel.share().hidden())
                    .extracting(channel -> channel.channel().code())
                    .containsExactly("visit");
        }
    }
}
