package io.github.tarve.segmentation.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.profiles.Segmentation;
import io.github.tarve.segmentation.validation.DescriptorTest;
import java.util.List;
import org.junit.jupiter.api.Test;

class DescriptorRowsTest {
    private static final ReleasePolicy DEFAULT = ReleasePolicy.of(ReleasePolicy.Preset.DEFAULT);

    /** A study so large that no count of a level is small, but for the first flag, an unmet need. */
    private static Segmentation large() {
        return SegmentationFixture.of(new int[][] {{120, 90, 70}, {100, 80, 60}}, 4, 3)
                .described()
                .build();
    }

    private static DescriptorRow row(Report report, String id) {
        return report.descriptors().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_internal_edition_tells_the_exact_figures_smallest_p_first() {
        Segmentation exact = large();
        Report report = ReleaseOffice.release(exact, ReleasePolicy.open());
        assertThat(report.descriptors()).hasSize(6).allMatch(DescriptorRow::tested);
        DescriptorTest test = exact.descriptors().get(5).test();
        DescriptorRow group = row(report, "group");
        assertThat(group.p().value().orElseThrow()).isEqualTo(test.p().orElseThrow());
        assertThat(group.effect().value().orElseThrow()).isEqualTo(test.effect().orElseThrow());
        assertThat(group.adjusted().value().orElseThrow())
                .isEqualTo(exact.descriptors().get(5).adjusted().orElseThrow());
        assertThat(group.permutations().value()).contains(test.permutations());
        assertThat(report.descriptors())
                .extracting(row -> row.adjusted().value().orElseThrow())
                .isSorted();
    }

    @Test
    void a_release_tells_coarse_figures_where_no_count_is_hidden() {
        Report report = ReleaseOffice.release(large(), DEFAULT);
        DescriptorRow group = row(report, "group");
        assertThat(group.tested()).isTrue();
        assertThat(group.effect().value().orElseThrow() * 10 % 1).isZero();
        assertThat(group.level().value().orElseThrow()).isIn("0.001", "0.01", "0.05", "none");
        // Numbers grow with the profile in the fixture.
        DescriptorRow number = row(report, "x0");
        assertThat(number.goesWithProfiles()).isTrue();
        assertThat(number.measure()).isEqualTo("epsilon-squared");
        assertThat(number.level().value()).isPresent();
        assertThat(report.descriptors())
                .allMatch(row -> row.p().hidden()
                        && row.adjusted().hidden()
                        && row.permutations().hidden());
    }

    @Test
    void a_release_of_few_residents_tells_words_at_most_and_audits_them() {
        Report report = ReleaseOffice.release(
                SegmentationFixture.foundingScale().described().build(), DEFAULT);
        List<DescriptorRow> categories = List.of(row(report, "flag0"), row(report, "flag1"), row(report, "group"));
        for (DescriptorRow row : categories) {
            assertThat(row.effect().hidden()).isTrue();
            assertThat(row.level().hidden()).isTrue();
            boolean audited = report.privacy().audits().stream()
                    .anyMatch(audit -> audit.table().equals("profile x descriptor:" + row.id())
                            && audit.passed()
                            && audit.hidden() > 0);
            assertThat(audited).isEqualTo(row.tested());
            assertThat(row.beyondChance().hidden()).isEqualTo(!row.tested());
            assertThat(row.residents().hidden()).isEqualTo(!row.tested());
        }
        assertThat(categories).anyMatch(DescriptorRow::tested);
    }

    @Test
    void a_number_is_withheld_with_the_mean_of_any_profile() {
        // The smallest profile is below twice the threshold, and its mean hidden.
        Report report = ReleaseOffice.release(
                SegmentationFixture.of(new int[][] {{40, 30, 4}, {40, 30, 4}}, 3, 5)
                        .described()
                        .build(),
                DEFAULT);
        assertThat(row(report, "x0").state()).isEqualTo("withheld");
        assertThat(row(report, "x0").beyondChance().hidden()).isTrue();
        assertThat(report.privacy().rules()).anyMatch(rule -> rule.rule().equals("O14"));
    }

    @Test
    void one_profile_is_no_secret() {
        Report report = ReleaseOffice.release(
                SegmentationFixture.of(new int[][] {{40}, {30}}, 3, 5)
                        .described()
                        .build(),
                DEFAULT);
        assertThat(report.descriptors())
                .isNotEmpty()
                .allMatch(row -> row.state().equals("one-profile"));
    }

    @Test
    void that_all_answered_alike_is_told_in_the_internal_edition_only() {
        Segmentation alike =
                SegmentationFixture.of(new int[][] {{12, 10}}, 2, 5).alike().build();
        assertThat(ReleaseOffice.release(alike, DEFAULT).descriptors())
                .singleElement()
                .matches(
                        row -> row.state().equals("withheld") && row.residents().hidden());
        assertThat(ReleaseOffice.release(alike, ReleasePolicy.open()).descriptors())
                .singleElement()
                .matches(row -> row.state().equals("constant"));
    }
}
