package io.github.tarve.segmentation.profiles.explaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.codebook.Codebook;
import io.github.tarve.segmentation.codebook.KnownProfiles;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.NumberItem;
import io.github.tarve.segmentation.codebook.Scheme;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.profiles.AssignmentForm;
import io.github.tarve.segmentation.profiles.Explanation;
import io.github.tarve.segmentation.profiles.ProfileIdentity;
import io.github.tarve.segmentation.profiles.ProfileRule;
import io.github.tarve.segmentation.profiles.RuleCheck;
import io.github.tarve.segmentation.profiles.SchemeTable;
import io.github.tarve.segmentation.profiles.SurrogateTree;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExplainerTest {
    private static final ProfileIdentity NOBODY = new ProfileIdentity(KnownProfiles.none(), Map.of(), List.of(), false);

    /** Two items that tell three profiles of 20 residents apart, and noise. */
    private static FeatureMatrix planted(boolean noiseOnly) {
        double[][] columns = new double[3][60];
        RandomGenerator random = Seeds.generator(5);
        for (int i = 0; i < 60; i++) {
            int profile = i / 20;
            columns[0][i] = noiseOnly ? random.nextInt(5) : profile == 0 ? 5 : 1 + i % 2;
            columns[1][i] = noiseOnly ? random.nextInt(5) : profile == 1 ? 4 + i % 2 : 1;
            columns[2][i] = random.nextInt(5);
        }
        return matrix(columns);
    }

    private static FeatureMatrix matrix(double[][] columns) {
        List<NumericFeature> features = IntStream.range(0, columns.length)
                .mapToObj(j -> new NumericFeature(FeatureDescription.plain("q" + j)))
                .toList();
        List<String> ids =
                IntStream.range(0, columns[0].length).mapToObj(i -> "r" + i).toList();
        return FeatureMatrix.of(features, ids, columns);
    }

    private static Partition thirds() {
        double[] ones = new double[60];
        Arrays.fill(ones, 1);
        return Partition.canonical(IntStream.range(0, 60).map(i -> i / 20).toArray(), ones);
    }

    private static Codebook asked() {
        return Codebook.empty()
                .withSurvey(
                        List.of(item("q0"), item("q1"), item("q2")),
                        List.of(new io.github.tarve.segmentation.codebook.Scale(
                                "q1", Label.of("q1"), List.of("q1"), 1, true)));
    }

    private static NumberItem item(String id) {
        return new NumberItem(id, Label.of(id), 0, 10, java.util.Set.of(), true);
    }

    private static Explanation explain(FeatureMatrix matrix, List<Scheme> schemes) {
        return new Explainer(matrix, thirds(), asked(), 5, 1).explain(schemes, NOBODY);
    }

    @Test
    void what_tells_profiles_apart_is_found_and_holds_outside() {
        Explanation explanation = explain(planted(false), List.of());
        for (RuleCheck check : explanation.rules()) {
            assertThat(check.covered()).isEqualTo(20);
            assertThat(check.matched()).isEqualTo(20);
        }
        SurrogateTree tree = explanation.tree().orElseThrow();
        assertThat(tree.fidelity()).isEqualTo(1);
        assertThat(tree.chance()).isEqualTo(1.0 / 3);
        assertThat(tree.root()).isInstanceOf(SurrogateTree.Split.class);
        AssignmentForm form = explanation.form().orElseThrow();
        assertThat(form.questions().stream().map(q -> q.feature().id())).containsExactlyInAnyOrder("q0", "q1");
        assertThat(form.correct()).isEqualTo(60);
        assertThat(form.largest()).isEqualTo(20);
        assertThat(form.clearlyBetter()).isTrue();
        assertThat(explain(planted(false), List.of())).isEqualTo(explanation);
    }

    /** Points tell how many gave an answer, and here nobody of the first profile gave the lower one. */
    @Test
    void a_form_with_rare_answers_is_not_for_publication() {
        assertThat(explain(planted(false), List.of()).form().orElseThrow().publishable())
                .isFalse();
    }

    /** Of 20 residents of each profile, 15 or 5 give each answer. */
    @Test
    void a_form_whose_answers_enough_residents_of_each_profile_gave_is() {
        double[][] columns = new double[2][60];
        for (int i = 0; i < 60; i++) {
            columns[0][i] = i % 20 < (i / 20 == 0 ? 15 : 5) ? 1 : 0;
            columns[1][i] = (i + 10) % 20 < (i / 20 == 1 ? 15 : 5) ? 1 : 0;
        }
        AssignmentForm form = explain(matrix(columns), List.of()).form().orElseThrow();
        assertThat(form.publishable()).isTrue();
        assertThat(form.questions()).hasSize(2);
    }

    @Test
    void the_points_on_paper_put_residents_where_they_belong() {
        FeatureMatrix matrix = planted(false);
        AssignmentForm form = explain(matrix, List.of()).form().orElseThrow();
        for (int i = 0; i < 60; i++) {
            int row = i;
            List<Optional<Integer>> answers = form.questions().stream()
                    .map(q -> answer(
                            q,
                            matrix.value(row, matrix.indexOf(q.feature().id()).orElseThrow())))
                    .toList();
            assertThat(form.profile(answers)).isEqualTo(i / 20);
        }
    }

    private static Optional<Integer> answer(AssignmentForm.Question question, double value) {
        for (int a = 0; a < question.answers().size(); a++) {
            AssignmentForm.Answer answer = question.answers().get(a);
            if (value > answer.above() && value <= answer.upTo()) {
                return Optional.of(a);
            }
        }
        return Optional.empty();
    }

    @Test
    void noise_makes_no_form_that_claims_to_be_better_than_guessing() {
        Explanation explanation = explain(planted(true), List.of());
        explanation.form().ifPresent(form -> assertThat(form.clearlyBetter()).isFalse());
        explanation.tree().ifPresent(tree -> assertThat(tree.fidelity()).isLessThan(0.6));
    }

    @Test
    void the_first_split_is_the_best_of_all() {
        // Gini by hand: q0 > 2 sets one of three equal profiles apart: 1/3 of the weight is pure, the rest has impurity
        // 1/2.
        SurrogateTree tree = explain(planted(false), List.of()).tree().orElseThrow();
        ProfileRule.Condition first = ((SurrogateTree.Split) tree.root()).condition();
        assertThat(first.feature()).isEqualTo("q0");
        assertThat(first.threshold()).isBetween(2.0, 4.999);
    }

    @Test
    void points_are_rounded_log_shares_above_the_smallest() {
        // Shares (19 + 1/2) / 21 and (1 + 1/2) / 21 for the first profile, clamped to 0.93 and 0.07; 10.5 / 21 for the
        // second:
        // 3 ln 0.9286 = -0.22, 3 ln 0.5 = -2.08, difference 1.86 -> 2; 3 ln 0.0714 = -7.92, difference 5.84 -> 6.
        assertThat(PointTable.points(new int[][] {{19, 10}, {1, 10}}, 2)).isDeepEqualTo(new int[][] {{2, 0}, {0, 6}});
        assertThat(PointTable.start(new int[] {75, 25})).containsExactly(3, 0);
    }

    @Test
    void folds_hold_their_share_of_every_class() {
        int[] labels = IntStream.range(0, 50).map(i -> i < 20 ? 0 : 1).toArray();
        int[] folds = Folds.of(labels, 2, 10, 3);
        for (int part = 0; part < 10; part++) {
            int inside = part;
            assertThat(IntStream.range(0, 50).filter(i -> folds[i] == inside && labels[i] == 0))
                    .hasSize(2);
            assertThat(Folds.rows(folds, part, true)).hasSize(5);
        }
    }

    private static Scheme scheme(Scheme.Cut cut, double at, Scheme.Term... second) {
        Label label = Label.of("x");
        Scheme.Term first = term("q0", 1);
        return new Scheme(
                "own",
                label,
                "",
                new Scheme.Axis("a", label, label, label, cut, at, List.of(first)),
                new Scheme.Axis("b", label, label, label, Scheme.Cut.MEDIAN, 0, List.of(second)),
                List.of(Label.of("ll"), Label.of("lh"), Label.of("hl"), Label.of("hh")));
    }

    private static Scheme.Term term(String name, double weight) {
        return new Scheme.Term(Scheme.Kind.FEATURE, name, weight, OptionalDouble.empty(), OptionalDouble.empty());
    }

    @Test
    void residents_are_placed_by_hand() {
        double[][] columns = new double[3][60];
        for (int i = 0; i < 60; i++) {
            columns[0][i] = i < 30 ? 1 : 4;
            columns[1][i] = i % 2;
            columns[2][i] = 0;
        }
        columns[0][0] = Double.NaN;
        SchemeTable table = explain(matrix(columns), List.of(scheme(Scheme.Cut.FIXED, 3, term("q1", -1))))
                .schemes()
                .get(0);
        // Row 0 has no first axis. As q1 counts for less and is 1 for every second row, the even rows are high on the
        // second.
        assertThat(table.counts())
                .containsExactly(List.of(10, 9, 0, 0, 1), List.of(5, 5, 5, 5, 0), List.of(0, 0, 10, 10, 0));
    }

    @Test
    void sides_of_the_median_and_what_is_missing() {
        Scheme scheme = scheme(
                Scheme.Cut.MEDIAN,
                0,
                term("q9", 1),
                new Scheme.Term(Scheme.Kind.SCALES, "resource", 1, OptionalDouble.empty(), OptionalDouble.empty()));
        SchemeTable table = explain(planted(false), List.of(scheme)).schemes().get(0);
        assertThat(table.axes().get(1).missing()).containsExactly("q9");
        assertThat(table.axes().get(1).measured()).extracting(Label::code).containsExactly("q1");
        assertThat(table.counts().get(1).get(1) + table.counts().get(1).get(3)).isEqualTo(20);
        SchemeTable nothing = explain(planted(false), List.of(scheme(Scheme.Cut.MEDIAN, 0, term("q9", 1))))
                .schemes()
                .get(0);
        assertThat(nothing.measured()).isFalse();
        assertThat(nothing.cramersV()).isEmpty();
    }

    @Test
    void association_by_hand() {
        // Two profiles of 10 in a segment each: phi^2 = 1, corrected 1 - 1/19; each side 2 - 1/19; V = 1.
        int[][] complete = {{10, 0, 0, 0, 0}, {0, 10, 0, 0, 0}};
        assertThat(SchemePlacement.cramersV(complete, 20).orElseThrow()).isCloseTo(1, within(1e-12));
        // chi^2 = 4 * (8 - 5)^2 / 5 = 7.2, phi^2 = 0.36, corrected (0.36 - 1/19) / (18/19) = 0.324444.
        int[][] partial = {{8, 2, 0, 0, 0}, {2, 8, 0, 0, 0}};
        assertThat(SchemePlacement.cramersV(partial, 20).orElseThrow())
                .isCloseTo(Math.sqrt(0.3244444444444444), within(1e-12));
        assertThat(SchemePlacement.cramersV(new int[][] {{5, 5, 0, 0, 0}, {5, 5, 0, 0, 0}}, 20))
                .hasValue(0);
        assertThat(SchemePlacement.cramersV(new int[][] {{5, 0, 0, 0, 0}}, 5)).isEmpty();
    }
}
