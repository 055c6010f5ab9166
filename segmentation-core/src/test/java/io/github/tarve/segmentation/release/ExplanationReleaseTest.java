package io.github.tarve.segmentation.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.codebook.KnownProfiles;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.Scheme;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.profiles.AssignmentForm;
import io.github.tarve.segmentation.profiles.Explanation;
import io.github.tarve.segmentation.profiles.ProfileIdentity;
import io.github.tarve.segmentation.profiles.ProfileRule;
import io.github.tarve.segmentation.profiles.RuleCheck;
import io.github.tarve.segmentation.profiles.SchemeTable;
import io.github.tarve.segmentation.profiles.Segmentation;
import io.github.tarve.segmentation.profiles.SurrogateTree;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ExplanationReleaseTest {
    private static final ReleasePolicy RULES = ReleasePolicy.of(ReleasePolicy.Preset.DEFAULT);

    /** Profiles of 40, 30 and 20 residents in one area. */
    private static Segmentation exact(Explanation explanation) {
        Segmentation s =
                SegmentationFixture.of(new int[][] {{40, 30, 20}}, 1, 1).build();
        // By reflection, so that a component more in the result does not concern this test.
        try {
            RecordComponent[] components = Segmentation.class.getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            Object[] values = new Object[components.length];
            for (int c = 0; c < components.length; c++) {
                types[c] = components[c].getType();
                values[c] = components[c].getName().equals("explanation")
                        ? explanation
                        : components[c].getAccessor().invoke(s);
            }
            return Segmentation.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Explanation of(List<RuleCheck> rules, Optional<SurrogateTree> tree, SchemeTable... schemes) {
        return new Explanation(
                rules,
                tree,
                Optional.empty(),
                List.of(schemes),
                new ProfileIdentity(KnownProfiles.none(), Map.of(), List.of(), false));
    }

    private static SchemeTable table(int features, int[]... counts) {
        Label label = Label.of("x");
        Scheme.Axis axis = new Scheme.Axis("a", label, label, label, Scheme.Cut.MEDIAN, 0, List.of());
        List<Label> made = java.util.Collections.nCopies(features, label);
        SchemeTable.AxisFacts facts = new SchemeTable.AxisFacts(made, List.of());
        return new SchemeTable(
                new Scheme("own", label, "", axis, axis, List.of(label, label, label, label)),
                List.of(facts, facts),
                java.util.Arrays.stream(counts)
                        .map(row -> java.util.Arrays.stream(row).boxed().toList())
                        .toList(),
                OptionalDouble.of(0.4321),
                OptionalDouble.of(0.1234));
    }

    private static SchemeTable open(int features) {
        return table(features, new int[] {10, 10, 10, 10, 0}, new int[] {8, 8, 8, 6, 0}, new int[] {5, 5, 5, 5, 0});
    }

    private static SchemeTable small(int features) {
        return table(features, new int[] {10, 10, 10, 10, 0}, new int[] {8, 8, 12, 2, 0}, new int[] {5, 5, 5, 5, 0});
    }

    private static List<SchemeSection> released(SchemeTable... tables) {
        return ReleaseOffice.release(exact(of(List.of(), Optional.empty(), tables)), RULES)
                .explanation()
                .schemes();
    }

    private static Optional<ExplanationSection.FormSection> form(boolean publishable) {
        AssignmentForm form = new AssignmentForm(
                List.of(0, 1, 2),
                List.of(2, 1, 0),
                List.of(new AssignmentForm.Question(
                        new NumericFeature(FeatureDescription.plain("q")),
                        true,
                        List.of(
                                new AssignmentForm.Answer(Double.NEGATIVE_INFINITY, 2, List.of(), List.of(3, 0, 1)),
                                new AssignmentForm.Answer(2, Double.POSITIVE_INFINITY, List.of(), List.of(0, 4, 2))))),
                90,
                70,
                40,
                publishable);
        Explanation explanation = new Explanation(
                List.of(),
                Optional.empty(),
                Optional.of(form),
                List.of(),
                new ProfileIdentity(KnownProfiles.none(), Map.of(), List.of(), false));
        return ReleaseOffice.release(exact(explanation), RULES).explanation().form();
    }

    @Test
    void a_form_leaves_only_when_its_points_may() {
        assertThat(form(true).orElseThrow().questions()).hasSize(1);
        assertThat(form(false)).isEmpty();
    }

    @Test
    void a_table_without_small_cells_is_told_whole() {
        SchemeSection section = released(open(3)).get(0);
        assertThat(section.withheld()).isFalse();
        assertThat(section.rows()).hasSize(4);
        assertThat(section.rows())
                .allSatisfy(row -> assertThat(row.counts()).hasSize(4).noneMatch(Released::hidden));
        assertThat(section.rows().get(0).shares().get(0).value()).contains(0.25);
        assertThat(section.rows().get(3).counts().get(0).value()).contains(23);
        assertThat(section.cramersV().value()).contains(0.4);
        assertThat(section.agreement().value()).contains(0.1);
    }

    @Test
    void a_small_cell_hides_itself_its_neighbours_and_what_is_made_of_them() {
        Report report = ReleaseOffice.release(exact(of(List.of(), Optional.empty(), small(3))), RULES);
        SchemeSection section = report.explanation().schemes().get(0);
        assertThat(section.rows().get(1).counts().get(3).hidden()).isTrue();
        assertThat(section.rows().get(1).shares().get(3).hidden()).isTrue();
        assertThat(section.rows().get(1).counts().stream()
                        .filter(Released::hidden)
                        .count())
                .isGreaterThan(1);
        assertThat(section.cramersV().hidden()).isTrue();
        assertThat(section.agreement().hidden()).isTrue();
        assertThat(report.privacy().audits()).anySatisfy(audit -> {
            assertThat(audit.table()).isEqualTo("profile x scheme:own");
            assertThat(audit.passed()).isTrue();
        });
    }

    @Test
    void linked_tables_are_withheld_when_anything_is_hidden() {
        assertThat(released(open(3), open(3))).noneMatch(SchemeSection::withheld);
        assertThat(released(small(3), open(3)))
                .extracting(SchemeSection::withheld)
                .containsExactly(false, true);
        assertThat(released(open(1))).noneMatch(SchemeSection::withheld);
        SchemeSection single = released(small(1)).get(0);
        assertThat(single.withheld()).isTrue();
        assertThat(single.rows()).isEmpty();
        assertThat(single.cramersV().hidden()).isTrue();
    }

    @Test
    void nothing_is_hidden_from_those_inside() {
        SchemeSection section = ReleaseOffice.release(
                        exact(of(List.of(), Optional.empty(), small(1), open(1))), ReleasePolicy.open())
                .explanation()
                .schemes()
                .get(0);
        assertThat(section.rows().get(1).counts().get(3).value()).contains(2);
        assertThat(section.cramersV().value()).contains(0.4321);
    }

    private static Optional<SurrogateTree> tree(int leaf) {
        ProfileRule.Condition condition =
                new ProfileRule.Condition("x0", ProfileRule.Comparison.MORE_THAN, 1.23456, "");
        return Optional.of(new SurrogateTree(
                new SurrogateTree.Split(
                        condition,
                        new SurrogateTree.Leaf(0, 90 - leaf, 40),
                        new SurrogateTree.Leaf(1, leaf, leaf),
                        true),
                0.6789,
                1.0 / 3));
    }

    @Test
    void a_tree_leaves_without_counts_and_only_with_full_leaves() {
        ExplanationSection.TreeSection shown = ReleaseOffice.release(exact(of(List.of(), tree(5))), RULES)
                .explanation()
                .tree()
                .orElseThrow();
        assertThat(shown.fidelity()).isEqualTo(0.68);
        assertThat(shown.paths()).hasSize(2);
        assertThat(shown.paths().get(0).conditions().get(0).comparison()).isEqualTo("more-than");
        assertThat(shown.paths().get(1).conditions().get(0).comparison()).isEqualTo("at-most");
        assertThat(shown.paths().get(0).conditions().get(0).threshold()).isEqualTo(1.23);
        assertThat(ReleaseOffice.release(exact(of(List.of(), tree(4))), RULES)
                        .explanation()
                        .tree())
                .isEmpty();
    }

    @Test
    void checked_rules_follow_the_rules_of_shares() {
        List<ExplanationSection.RuleCheckRow> rows = ReleaseOffice.release(
                        exact(of(
                                List.of(new RuleCheck(0, 30, 36, 40), new RuleCheck(1, 28, 28, 30)), Optional.empty())),
                        RULES)
                .explanation()
                .rules();
        assertThat(rows.get(0).coverage().value()).contains(0.75);
        assertThat(rows.get(0).precision().value()).contains(0.83);
        // All of those for whom it holds are in the profile, and all but two of the profile.
        assertThat(rows.get(1).coverage().hidden()).isTrue();
        assertThat(rows.get(1).precision().hidden()).isTrue();
    }
}
