package io.github.tarve.segmentation.features.catalogue;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.OrdinalItem;
import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * How consistently the items of a scale measure one thing.
 *
 * <p>Cronbach's alpha, McDonald's omega for one factor (fitted by minimum residuals; three items at least), the correlation of
 * each item with the sum of the others, and alpha without each item. Items count reversed where the codebook says so; variances
 * and covariances are over the residents who answered both items, so that nobody is left out for one missing answer.
 *
 * <p>Intervals are percentiles of a bootstrap over residents: 1000 resamples, 200 above 10 000 residents; the draws depend on
 * nothing but the number of residents. {@code NaN} where a figure cannot be computed, and for intervals when that is so in more
 * than one resample in ten.
 *
 * <p>O(resamples x residents x items^2). Cronbach (1951), doi:10.1007/BF02310555; McDonald (1999), ISBN 9780805830750; Efron and
 * Tibshirani (1993), ISBN 9780412042317.
 *
 * @param scale id of the scale
 * @param label name of the scale
 * @param residents residents who answered both items of a pair, for the pair with the fewest
 * @param alpha Cronbach's alpha
 * @param omega McDonald's omega
 * @param items one per item, in the order of the survey
 */
public record ScaleReliability(
        String scale, Label label, int residents, Estimate alpha, Estimate omega, List<ItemFigures> items) {
    /** Below so many residents an interval is given, but no judgement. */
    public static final int FEWEST_TO_JUDGE = 30;

    /** What a scale for comparing groups should reach (Nunnally and Bernstein 1994, ISBN 9780070478497). */
    public static final double CONSISTENT = 0.7;

    private static final int RESAMPLES = 1000;
    private static final int RESAMPLES_OF_MANY = 200;
    private static final int MANY = 10_000;

    /** Copies the list. */
    public ScaleReliability {
        items = List.copyOf(items);
    }

    /**
     * A figure with its interval of 95 %.
     *
     * @param value the figure
     * @param low lower end
     * @param high upper end
     */
    public record Estimate(double value, double low, double high) {}

    /**
     * How one item fits its scale.
     *
     * @param item id of the item
     * @param label wording of the item
     * @param reversed whether its answers were turned round
     * @param itemRest correlation with the sum of the other items
     * @param alphaIfDropped Cronbach's alpha of the others; {@code NaN} with two items
     */
    public record ItemFigures(String item, Label label, boolean reversed, double itemRest, double alphaIfDropped) {}

    /** What can be said of a scale. */
    public enum Judgement {
        /** Fewer than 30 residents. */
        TOO_FEW,
        /** The interval of alpha lies above 0.7. */
        CONSISTENT,
        /** The interval of alpha lies below 0.7. */
        INCONSISTENT,
        /** The interval holds 0.7. */
        UNCLEAR
    }

    /** Measures a scale from its answers. */
    static ScaleReliability of(String scale, Label label, List<OrdinalItem> items, double[][] answers) {
        int residents = answers.length == 0 ? 0 : answers[0].length;
        int[] once = new int[residents];
        Arrays.fill(once, 1);
        ItemCovariance found = ItemCovariance.of(answers, once);
        List<ItemFigures> figures = new ArrayList<>();
        for (int j = 0; j < answers.length; j++) {
            OrdinalItem item = items.get(j);
            figures.add(new ItemFigures(
                    item.id(), item.label(), item.reversed(), found.itemRest(j), found.alphaWithout(j)));
        }
        int[] rows = answering(answers, residents);
        int resamples = rows.length > MANY ? RESAMPLES_OF_MANY : RESAMPLES;
        double[] alphas = new double[resamples];
        double[] omegas = new double[resamples];
        for (int b = 0; b < resamples; b++) {
            RandomGenerator random = Seeds.generator(b);
            int[] times = new int[residents];
            for (int draw = 0; draw < rows.length; draw++) {
                times[rows[random.nextInt(rows.length)]]++;
            }
            ItemCovariance drawn = ItemCovariance.of(answers, times);
            alphas[b] = drawn.alpha();
            omegas[b] = drawn.omega();
        }
        return new ScaleReliability(
                scale,
                label,
                fewestPairs(answers),
                estimate(found.alpha(), alphas),
                estimate(found.omega(), omegas),
                figures);
    }

    private static int[] answering(double[][] answers, int residents) {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < residents; i++) {
            boolean any = false;
            for (double[] column : answers) {
                any |= !Double.isNaN(column[i]);
            }
            if (any) {
                rows.add(i);
            }
        }
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int fewestPairs(double[][] answers) {
        int fewest = Integer.MAX_VALUE;
        for (int a = 0; a < answers.length; a++) {
            for (int b = a + 1; b < answers.length; b++) {
                int pairs = 0;
                for (int i = 0; i < answers[a].length; i++) {
                    pairs += Double.isNaN(answers[a][i] + answers[b][i]) ? 0 : 1;
                }
                fewest = Math.min(fewest, pairs);
            }
        }
        return fewest == Integer.MAX_VALUE ? 0 : fewest;
    }

    private static Estimate estimate(double value, double[] draws) {
        double[] known = Arrays.stream(draws)
                .filter(draw -> !Double.isNaN(draw))
                .sorted()
                .toArray();
        if (Double.isNaN(value) || known.length < 0.9 * draws.length) {
            return new Estimate(value, Double.NaN, Double.NaN);
        }
        return new Estimate(value, quantile(known, 0.025), quantile(known, 0.975));
    }

    /** Returns the quantile of type 7. */
    private static double quantile(double[] sorted, double p) {
        double at = p * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    /** Returns what can be said of the scale. */
    public Judgement judgement() {
        if (residents < FEWEST_TO_JUDGE || Double.isNaN(alpha.low())) {
            return Judgement.TOO_FEW;
        }
        if (alpha.low() >= CONSISTENT) {
            return Judgement.CONSISTENT;
        }
        return alpha.high() < CONSISTENT ? Judgement.INCONSISTENT : Judgement.UNCLEAR;
    }
}
