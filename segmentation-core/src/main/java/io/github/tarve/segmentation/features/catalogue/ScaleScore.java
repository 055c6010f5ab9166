package io.github.tarve.segmentation.features.catalogue;

import io.github.tarve.segmentation.codebook.OrdinalItem;
import io.github.tarve.segmentation.codebook.Scale;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.records.Survey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The scores of one survey scale.
 *
 * <p>Reversed items are turned round, x' = min + max - x. A resident's score is the mean over the items answered of the
 * deviations from the items' means, plus the mean of the items' means: unlike the mean of what was answered it does not
 * depend on which items were left out. Missing below the scale's minimum number of answers (half of the items, rounded up,
 * when the codebook states none).
 *
 * <p>Checked: an item whose answers, after reversal, go down when the mean of the other items goes up (item-rest correlation
 * below 0 over residents who answered every item) is reported. Cronbach's alpha is over the same residents; {@code NaN}
 * for fewer than 2 items or 3 such residents.
 *
 * <p>O(residents x items). Mazza, Enders and Ruehlman (2015), DOI 10.1080/00273171.2015.1068157; Cronbach (1951), DOI
 * 10.1007/BF02310555.
 */
public final class ScaleScore {
    private final Scale scale;
    private final List<OrdinalItem> items;
    private final double[][] answers;
    private final double[] scores;
    private final int[] complete;
    private final Norm.Scale norm;

    private ScaleScore(
            Scale scale, List<OrdinalItem> items, double[][] answers, int residents, Optional<Norm.Scale> known) {
        this.scale = scale;
        this.items = items;
        this.answers = answers;
        this.norm = known.orElseGet(() -> norm(scale, items, answers));
        this.scores = score(items, answers, residents, norm);
        int[] rows = new int[residents];
        int count = 0;
        for (int i = 0; i < residents; i++) {
            if (answered(answers, i) == answers.length) {
                rows[count++] = i;
            }
        }
        this.complete = Arrays.copyOf(rows, count);
    }

    /** Scores a scale; items that the survey lacks, or that are not ordinal, are left out. */
    public static ScaleScore of(Scale scale, Survey survey) {
        return of(scale, survey, Optional.empty());
    }

    /**
     * Scores a scale with the items and means of another study; other items are left out.
     *
     * @param known what the scale took from the residents of the other study
     */
    static ScaleScore of(Scale scale, Survey survey, Optional<Norm.Scale> known) {
        List<OrdinalItem> items = new ArrayList<>();
        List<double[]> answers = new ArrayList<>();
        for (int j = 0; j < survey.items().size(); j++) {
            if (survey.items().get(j) instanceof OrdinalItem item
                    && belongs(item, scale)
                    && known.map(norm -> norm.items().containsKey(item.id())).orElse(true)) {
                double[] column = survey.answers(j);
                if (item.reversed()) {
                    for (int i = 0; i < column.length; i++) {
                        column[i] = item.minimum() + item.maximum() - column[i];
                    }
                }
                items.add(item);
                answers.add(column);
            }
        }
        return new ScaleScore(scale, List.copyOf(items), answers.toArray(double[][]::new), survey.residents(), known);
    }

    private static boolean belongs(OrdinalItem item, Scale scale) {
        return scale.items().contains(item.id()) || item.scale().equals(Optional.of(scale.id()));
    }

    private static int minimumAnswered(Scale scale, int items) {
        return scale.minimumAnswered() > 0 ? scale.minimumAnswered() : (items + 1) / 2;
    }

    private static int answered(double[][] answers, int resident) {
        int count = 0;
        for (double[] column : answers) {
            count += Double.isNaN(column[resident]) ? 0 : 1;
        }
        return count;
    }

    private static Norm.Scale norm(Scale scale, List<OrdinalItem> items, double[][] answers) {
        Map<String, Double> means = new LinkedHashMap<>();
        for (int j = 0; j < answers.length; j++) {
            OptionalDouble mean = Arrays.stream(answers[j])
                    .filter(value -> !Double.isNaN(value))
                    .average();
            if (mean.isPresent()) {
                means.put(items.get(j).id(), mean.getAsDouble());
            }
        }
        return new Norm.Scale(minimumAnswered(scale, items.size()), means);
    }

    private static double[] score(List<OrdinalItem> items, double[][] answers, int residents, Norm.Scale norm) {
        double level = 0;
        for (double mean : norm.items().values()) {
            level += mean;
        }
        double[] scores = new double[residents];
        for (int i = 0; i < residents; i++) {
            double deviations = 0;
            int answered = 0;
            for (int j = 0; j < answers.length; j++) {
                if (!Double.isNaN(answers[j][i])) {
                    deviations += answers[j][i]
                            - norm.items().getOrDefault(items.get(j).id(), Double.NaN);
                    answered++;
                }
            }
            scores[i] = answered == 0 || answered < norm.fewest()
                    ? Double.NaN
                    : deviations / answered + level / norm.items().size();
        }
        return scores;
    }

    /** Returns what the scores took from everyone in the study. */
    Norm.Scale norm() {
        return norm;
    }

    /** Returns the scale. */
    public Scale scale() {
        return scale;
    }

    /** Returns the ids of the items that were scored. */
    public List<String> items() {
        return items.stream().map(OrdinalItem::id).toList();
    }

    /** Returns the scores by resident as a copy, {@code NaN} where too little was answered. */
    public double[] scores() {
        return scores.clone();
    }

    /** Returns the number of residents who answered every item. */
    public int completeAnswers() {
        return complete.length;
    }

    /** Returns Cronbach's alpha. */
    public double alpha() {
        int k = answers.length;
        if (k < 2 || complete.length < 3) {
            return Double.NaN;
        }
        double items = 0;
        double[] sums = new double[complete.length];
        for (double[] column : answers) {
            double[] values = values(column);
            items += Correlation.variance(values);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += values[i];
            }
        }
        double total = Correlation.variance(sums);
        return total > 0 ? k / (k - 1.0) * (1 - items / total) : Double.NaN;
    }

    /** Returns the items that run against the scale. */
    public List<Problem> warnings() {
        List<Problem> warnings = new ArrayList<>();
        for (int j = 0; j < answers.length && answers.length > 1; j++) {
            double correlation = itemRest(j);
            if (correlation < 0) {
                warnings.add(Problem.of(
                        ProblemCode.ITEM_AGAINST_SCALE,
                        items.get(j).id(),
                        scale.id(),
                        String.format(Locale.ROOT, "%.2f", correlation)));
            }
        }
        return warnings;
    }

    /** Returns the correlation of an item, reversed if need be, with the mean of the other items. */
    double itemRest(int item) {
        double[] rest = new double[complete.length];
        for (int j = 0; j < answers.length; j++) {
            if (j != item) {
                double[] values = values(answers[j]);
                for (int i = 0; i < rest.length; i++) {
                    rest[i] += values[i];
                }
            }
        }
        return Correlation.pearson(values(answers[item]), rest);
    }

    private double[] values(double[] column) {
        return Arrays.stream(complete).mapToDouble(i -> column[i]).toArray();
    }
}
