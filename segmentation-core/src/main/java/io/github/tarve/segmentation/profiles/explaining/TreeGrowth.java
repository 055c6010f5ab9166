package io.github.tarve.segmentation.profiles.explaining;

import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.profiles.ProfileRule;
import io.github.tarve.segmentation.profiles.RuleSearch;
import io.github.tarve.segmentation.profiles.SurrogateTree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A classification tree of at most {@value #LEVELS} levels (Breiman, Friedman, Olshen and Stone 1984,
 * doi:10.1201/9781315139470): each split takes the condition that lowers the Gini impurity 1 - sum p_k^2 most, with every
 * profile weighing the same, since the tree is judged by balanced accuracy.
 *
 * <ul>
 *   <li>Thresholds are those of the short rules, at the deciles of everyone; categories are split one against the others.
 *   <li>Residents without the value go to the larger side; ties take the first feature, threshold and profile.
 *   <li>No leaf of fewer residents than asked for; a split whose leaves say the same is taken back.
 * </ul>
 *
 * <p>O(levels x conditions x rows). Draws no random numbers.
 */
final class TreeGrowth {
    private static final int LEVELS = 3;
    private static final double LEAST_GAIN = 1e-9;
    private static final int PARTS = 10;

    private final Sample sample;
    private final FeatureMatrix measured;
    private final int[] labels;
    private final int leaf;
    private final List<Question> questions = new ArrayList<>();
    private double[] weights = new double[0];

    /** A condition and what each row answers: 1 yes, 0 no, -1 nothing. */
    private static final class Question {
        private final ProfileRule.Condition condition;
        private final byte[] answers;

        Question(ProfileRule.Condition condition, byte[] answers) {
            this.condition = condition;
            this.answers = answers;
        }
    }

    private TreeGrowth(Sample sample, int leaf) {
        this.sample = sample;
        this.measured = sample.matrix().measured();
        this.labels = sample.labels();
        this.leaf = leaf;
        for (int column = 0; column < measured.columns(); column++) {
            addQuestions(column);
        }
    }

    /** Grows a tree and measures its fidelity; null when there are no two profiles or no question that tells them apart. */
    static @Nullable SurrogateTree of(Sample sample, int leaf, long seed) {
        if (sample.classes() < 2) {
            return null;
        }
        TreeGrowth growth = new TreeGrowth(sample, leaf);
        int[] everyone = new int[sample.rows()];
        for (int i = 0; i < everyone.length; i++) {
            everyone[i] = i;
        }
        SurrogateTree.Node root = growth.grow(everyone);
        return root instanceof SurrogateTree.Leaf
                ? null
                : new SurrogateTree(root, growth.fidelity(seed), 1.0 / sample.classes());
    }

    private void addQuestions(int column) {
        String id = measured.feature(column).id();
        double[] values = measured.column(column);
        if (measured.feature(column) instanceof NominalFeature nominal) {
            for (int level = 0; level < nominal.levels().size(); level++) {
                double code = level;
                add(
                        new ProfileRule.Condition(
                                id,
                                ProfileRule.Comparison.IS,
                                0,
                                nominal.levels().get(level).code()),
                        values,
                        value -> value == code);
            }
            return;
        }
        for (double threshold : RuleSearch.thresholds(values)) {
            add(
                    new ProfileRule.Condition(id, ProfileRule.Comparison.MORE_THAN, threshold, ""),
                    values,
                    value -> value > threshold);
        }
    }

    private void add(ProfileRule.Condition condition, double[] values, java.util.function.DoublePredicate test) {
        byte[] answers = new byte[values.length];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = (byte) (Double.isNaN(values[i]) ? -1 : test.test(values[i]) ? 1 : 0);
        }
        questions.add(new Question(condition, answers));
    }

    private SurrogateTree.Node grow(int[] rows) {
        int[] sizes = counts(rows);
        weights = new double[sizes.length];
        for (int k = 0; k < sizes.length; k++) {
            weights[k] = sizes[k] == 0 ? 0 : 1.0 / sizes[k];
        }
        return node(rows, LEVELS);
    }

    private int[] counts(int[] rows) {
        int[] counts = new int[sample.classes()];
        for (int row : rows) {
            counts[labels[row]]++;
        }
        return counts;
    }

    /** Weight times Gini impurity. */
    private double impurity(int[] counts) {
        double total = 0;
        double squares = 0;
        for (int k = 0; k < counts.length; k++) {
            double weight = counts[k] * weights[k];
            total += weight;
            squares += weight * weight;
        }
        return total == 0 ? 0 : total - squares / total;
    }

    private SurrogateTree.Node node(int[] rows, int levels) {
        int[] counts = counts(rows);
        Question best = levels == 0 || rows.length < 2 * leaf ? null : best(rows, counts);
        if (best == null) {
            return leaf(counts);
        }
        boolean missingYes = missingYes(best, rows);
        SurrogateTree.Node yes = node(side(best, rows, missingYes, true), levels - 1);
        SurrogateTree.Node no = node(side(best, rows, missingYes, false), levels - 1);
        if (yes instanceof SurrogateTree.Leaf one
                && no instanceof SurrogateTree.Leaf other
                && one.profile() == other.profile()) {
            return leaf(counts);
        }
        return new SurrogateTree.Split(best.condition, yes, no, missingYes);
    }

    private SurrogateTree.Leaf leaf(int[] counts) {
        int best = 0;
        int all = 0;
        for (int k = 0; k < counts.length; k++) {
            all += counts[k];
            best = counts[k] * weights[k] > counts[best] * weights[best] ? k : best;
        }
        return new SurrogateTree.Leaf(sample.profile(best), all, counts[best]);
    }

    private @Nullable Question best(int[] rows, int[] counts) {
        double least = impurity(counts) - LEAST_GAIN;
        Question best = null;
        int[] yes = new int[counts.length];
        int[] no = new int[counts.length];
        for (Question question : questions) {
            boolean missingYes = missingYes(question, rows);
            java.util.Arrays.fill(yes, 0);
            int inside = 0;
            for (int row : rows) {
                if (goesYes(question, row, missingYes)) {
                    yes[labels[row]]++;
                    inside++;
                }
            }
            if (inside < leaf || rows.length - inside < leaf) {
                continue;
            }
            for (int k = 0; k < no.length; k++) {
                no[k] = counts[k] - yes[k];
            }
            double impurity = impurity(yes) + impurity(no);
            if (impurity < least - 1e-12) {
                least = impurity;
                best = question;
            }
        }
        return best;
    }

    private static boolean missingYes(Question question, int[] rows) {
        int balance = 0;
        for (int row : rows) {
            balance += question.answers[row] < 0 ? 0 : question.answers[row] > 0 ? 1 : -1;
        }
        return balance > 0;
    }

    private static boolean goesYes(Question question, int row, boolean missingYes) {
        byte answer = question.answers[row];
        return answer < 0 ? missingYes : answer > 0;
    }

    private static int[] side(Question question, int[] rows, boolean missingYes, boolean yes) {
        return java.util.Arrays.stream(rows)
                .filter(row -> goesYes(question, row, missingYes) == yes)
                .toArray();
    }

    private double fidelity(long seed) {
        int[] folds = Folds.of(labels, sample.classes(), PARTS, seed);
        int[] right = new int[sample.classes()];
        for (int part = 0; part < PARTS; part++) {
            SurrogateTree.Node root = grow(Folds.rows(folds, part, false));
            for (int row : Folds.rows(folds, part, true)) {
                right[labels[row]] += ends(root, row) == sample.profile(labels[row]) ? 1 : 0;
            }
        }
        int[] sizes = sample.sizes();
        double sum = 0;
        for (int k = 0; k < right.length; k++) {
            sum += (double) right[k] / sizes[k];
        }
        return sum / right.length;
    }

    private int ends(SurrogateTree.Node node, int row) {
        SurrogateTree.Node at = node;
        while (at instanceof SurrogateTree.Split split) {
            ProfileRule rule = new ProfileRule(List.of(split.condition()), 0, 0, 0);
            boolean missing = measured.missing(
                    row, measured.indexOf(split.condition().feature()).orElseThrow());
            boolean yes = missing ? split.missingYes() : Conditions.hold(measured, rule, row);
            at = yes ? split.yes() : split.no();
        }
        return ((SurrogateTree.Leaf) at).profile();
    }
}
