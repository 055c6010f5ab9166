package io.github.tarve.segmentation.features.catalogue;

import io.github.tarve.segmentation.codebook.OrdinalItem;
import io.github.tarve.segmentation.codebook.Scale;
import io.github.tarve.segmentation.codebook.Scoring;
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
 * when the codebook states none). {@link Scoring} names the other rules.
 *
 * <p>Checked: an item whose answers, after reversal, go down when the sum of the other items goes up (item-rest correlation
 * below 0) is reported.
 *
 * <p>O(residents x items^2). Mazza, Enders and Ruehlman (2015), DOI 10.1080/00273171.2015.1068157.
 */
public final class ScaleScore {
    private static final double MET = 1;
    private static final double UNMET = 2;

    private final Scale scale;
    private final List<OrdinalItem> items;
    private final double[][] answers;
    private final double[] scores;
    private final Norm.Scale norm;

    private ScaleScore(
            Scale scale, List<OrdinalItem> items, double[][] answers, int residents, Optional<Norm.Scale> known) {
        this.scale = scale;
        this.items = items;
        this.answers = answers;
        this.norm = known.orElseGet(() -> norm(scale, items, answers));
        this.scores = score(residents);
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
        AnswerStyle style = scale.scoring() == Scoring.IPSATISED ? AnswerStyle.of(survey) : AnswerStyle.none();
        for (int j = 0; j < survey.items().size(); j++) {
            if (survey.items().get(j) instanceof OrdinalItem item
                    && belongs(item, scale)
                    && known.map(norm -> norm.items().containsKey(item.id())).orElse(true)) {
                items.add(item);
                answers.add(style.turned(item, survey.answers(j)));
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

    private double[] score(int residents) {
        double[] scores = new double[residents];
        for (int i = 0; i < residents; i++) {
            int answered = answered(answers, i);
            scores[i] = answered == 0 || answered < norm.fewest() ? Double.NaN : score(i, answered);
        }
        return scores;
    }

    private double score(int resident, int answered) {
        double sum = 0;
        double deviations = 0;
        double level = 0;
        for (int j = 0; j < answers.length; j++) {
            double mean = norm.items().getOrDefault(items.get(j).id(), Double.NaN);
            if (!Double.isNaN(answers[j][resident])) {
                sum += answers[j][resident];
                deviations += answers[j][resident] - mean;
            }
        }
        for (double mean : norm.items().values()) {
            level += mean;
        }
        return switch (scale.scoring()) {
            case MEAN, IPSATISED -> deviations / answered + level / norm.items().size();
            case LEVEL_SUM, PRORATED_SUM -> sum / answered * answers.length;
            case NEED_COUNTS -> count(resident, UNMET);
        };
    }

    private double count(int resident, double code) {
        int count = 0;
        for (double[] column : answers) {
            count += column[resident] == code ? 1 : 0;
        }
        return count;
    }

    /** Returns the numbers of met needs by resident, {@code NaN} where too little was answered. */
    double[] metNeeds() {
        double[] met = scores.clone();
        for (int i = 0; i < met.length; i++) {
            met[i] = Double.isNaN(met[i]) ? met[i] : count(i, MET);
        }
        return met;
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

    /** Returns how consistently the items measure one thing; empty for items that are not signs of one. */
    public Optional<ScaleReliability> reliability() {
        return scale.scoring().reflective()
                ? Optional.of(ScaleReliability.of(scale.id(), scale.label(), items, answers))
                : Optional.empty();
    }

    /** Returns the items that run against the scale. */
    public List<Problem> warnings() {
        List<Problem> warnings = new ArrayList<>();
        if (answers.length < 2 || !scale.scoring().reflective()) {
            return warnings;
        }
        int[] once = new int[answers[0].length];
        Arrays.fill(once, 1);
        ItemCovariance covariance = ItemCovariance.of(answers, once);
        for (int j = 0; j < answers.length; j++) {
            double correlation = covariance.itemRest(j);
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
}
