package io.github.tarve.segmentation.features.catalogue;

import io.github.tarve.segmentation.codebook.OrdinalItem;
import io.github.tarve.segmentation.records.Survey;
import java.util.Arrays;

/**
 * How each resident uses the answers of ordinal items, whatever they ask: the mean and the standard deviation over all of
 * them, each answer placed between 0 (smallest legal) and 1 (largest), before any reversal. Taking it away leaves what a
 * resident agrees with more than with the rest (within-person standardisation; Fischer 2004, doi:10.1177/0022022104264122).
 *
 * <p>A resident with fewer than two answers, or with the same answer throughout, has no style and no standardised answers.
 */
final class AnswerStyle {
    private final double[] means;
    private final double[] deviations;

    private AnswerStyle(double[] means, double[] deviations) {
        this.means = means;
        this.deviations = deviations;
    }

    /** Returns a style that leaves answers as they are. */
    static AnswerStyle none() {
        return new AnswerStyle(new double[0], new double[0]);
    }

    /** Returns the style of every resident of a survey. */
    static AnswerStyle of(Survey survey) {
        int n = survey.residents();
        double[] means = new double[n];
        double[] deviations = new double[n];
        for (int i = 0; i < n; i++) {
            double[] placed = new double[survey.items().size()];
            int answered = 0;
            for (int j = 0; j < placed.length; j++) {
                double answer = survey.answer(i, j);
                if (survey.items().get(j) instanceof OrdinalItem item && !Double.isNaN(answer)) {
                    placed[answered++] = place(item, answer);
                }
            }
            double[] known = Arrays.copyOf(placed, answered);
            means[i] = Arrays.stream(known).average().orElse(Double.NaN);
            double deviation = Math.sqrt(Correlation.variance(known));
            deviations[i] = deviation > 1e-12 ? deviation : Double.NaN;
        }
        return new AnswerStyle(means, deviations);
    }

    private static double place(OrdinalItem item, double answer) {
        return (answer - item.minimum()) / (item.maximum() - item.minimum());
    }

    /** Returns the answers to an item, standardised where there is a style, and turned round where the item is reversed. */
    double[] turned(OrdinalItem item, double[] answers) {
        double[] turned = answers.clone();
        for (int i = 0; i < turned.length; i++) {
            if (means.length > 0) {
                double standard = (place(item, answers[i]) - means[i]) / deviations[i];
                turned[i] = item.reversed() ? -standard : standard;
            } else if (item.reversed()) {
                turned[i] = item.minimum() + item.maximum() - answers[i];
            }
        }
        return turned;
    }
}
