package io.github.tarve.segmentation.features.quality;

import io.github.tarve.segmentation.internal.linear.Cholesky;
import io.github.tarve.segmentation.internal.linear.PositiveSystem;
import io.github.tarve.segmentation.internal.stats.SpecialFunctions;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/**
 * How daily contacts change over the days of a diary, whatever the resident and the weekday: Poisson regression with an
 * intercept for each resident,
 *
 * <p>E(contacts of resident i on day t) = exp(a_i + b x_t + w_weekday(t)).
 *
 * <p>The intercepts are conditioned away: given a resident's total, the days share it in proportion to exp(b x_t + w), which
 * gives the same b as an intercept for everyone. The standard error is robust by resident, so that it holds for counts that
 * vary more than Poisson counts or hang together within a resident (Wooldridge 1999, DOI 10.1016/S0304-4076(98)00033-5), with
 * the factor G / (G - 1) and Student's distribution with G - 1 degrees of freedom for G residents.
 *
 * <ul>
 *   <li>Residents without a contact or with one observed day say nothing of it.
 *   <li>Empty below five residents, or when days and weekdays cannot be told apart, such as within one week.
 * </ul>
 *
 * <p>O(iterations x resident days).
 *
 * @param slope b
 * @param standardError its robust standard error
 * @param low lower end of its 95 % interval
 * @param high upper end
 * @param residents residents behind it
 */
public record ContactTrend(double slope, double standardError, double low, double high, int residents) {
    private static final int FEWEST = 5;
    private static final int ITERATIONS = 60;
    private static final double TOLERANCE = 1e-12;
    private static final double WORST_CONDITION = 1e9;
    private static final int TERMS = 7;

    /** Fits the trend in a function of the day, which is counted from 0 at each resident's first observed day. */
    static Optional<ContactTrend> of(DailyContacts diary, IntToDoubleFunction term) {
        return new Fit(diary, term).trend();
    }

    /** One fit. */
    private static final class Fit {
        private final DailyContacts diary;
        private final IntToDoubleFunction term;
        private final double[] score = new double[TERMS];
        private final double[][] information = new double[TERMS][TERMS];
        private final double[][] outer = new double[TERMS][TERMS];
        private double logLikelihood;
        private int used;

        Fit(DailyContacts diary, IntToDoubleFunction term) {
            this.diary = diary;
            this.term = term;
        }

        Optional<ContactTrend> trend() {
            double[] b = new double[TERMS];
            evaluate(b);
            boolean[] open = openTerms();
            if (used < FEWEST || !open[0] || inverse(open).isEmpty()) {
                return Optional.empty();
            }
            for (int iteration = 0; iteration < ITERATIONS; iteration++) {
                double before = logLikelihood;
                double[] step = PositiveSystem.solve(information, score);
                double size = 1;
                double[] next = moved(b, step, size, open);
                evaluate(next);
                while (!(logLikelihood >= before - Math.abs(before) * TOLERANCE) && size > 1e-6) {
                    size /= 2;
                    next = moved(b, step, size, open);
                    evaluate(next);
                }
                b = next;
                if (Math.abs(logLikelihood - before) <= TOLERANCE * (1 + Math.abs(before))) {
                    break;
                }
            }
            double[] end = b;
            return inverse(open).flatMap(inverse -> result(end, inverse));
        }

        private static double[] moved(double[] b, double[] step, double size, boolean[] open) {
            double[] next = b.clone();
            for (int j = 0; j < next.length; j++) {
                next[j] += open[j] ? size * step[j] : 0;
            }
            return next;
        }

        /** Weekdays that no resident tells from the others stay out. */
        private boolean[] openTerms() {
            boolean[] open = new boolean[TERMS];
            for (int j = 0; j < TERMS; j++) {
                open[j] = information[j][j] > 1e-9;
            }
            return open;
        }

        private Optional<double[][]> inverse(boolean[] open) {
            int[] terms = java.util.stream.IntStream.range(0, TERMS)
                    .filter(j -> open[j])
                    .toArray();
            int p = terms.length;
            double[] matrix = new double[p * p];
            for (int j = 0; j < p; j++) {
                for (int l = 0; l < p; l++) {
                    double scale = Math.sqrt(information[terms[j]][terms[j]] * information[terms[l]][terms[l]]);
                    matrix[j * p + l] = information[terms[j]][terms[l]] / scale;
                }
            }
            Optional<Cholesky> root = Cholesky.of(matrix, p);
            if (root.isEmpty() || root.get().traceOfInverse() > WORST_CONDITION) {
                return Optional.empty();
            }
            double[] factor = root.get().inverseFactor();
            double[][] inverse = new double[TERMS][TERMS];
            for (int j = 0; j < p; j++) {
                for (int l = 0; l < p; l++) {
                    double sum = 0;
                    for (int m = Math.max(j, l); m < p; m++) {
                        sum += factor[m * p + j] * factor[m * p + l];
                    }
                    double scale = Math.sqrt(information[terms[j]][terms[j]] * information[terms[l]][terms[l]]);
                    inverse[terms[j]][terms[l]] = sum / scale;
                }
            }
            return Optional.of(inverse);
        }

        private Optional<ContactTrend> result(double[] b, double[][] inverse) {
            double variance = 0;
            for (int j = 0; j < TERMS; j++) {
                for (int l = 0; l < TERMS; l++) {
                    variance += inverse[0][j] * outer[j][l] * inverse[l][0];
                }
            }
            double error = Math.sqrt(Math.max(0, variance) * used / (used - 1.0));
            double reach = SpecialFunctions.studentQuantile(0.975, used - 1) * error;
            return Optional.of(new ContactTrend(b[0], error, b[0] - reach, b[0] + reach, used));
        }

        private void evaluate(double[] b) {
            Arrays.fill(score, 0);
            for (int j = 0; j < TERMS; j++) {
                Arrays.fill(information[j], 0);
                Arrays.fill(outer[j], 0);
            }
            logLikelihood = 0;
            used = 0;
            double[] own = new double[TERMS];
            double[] mean = new double[TERMS];
            double[] x = new double[TERMS];
            double[] weight = new double[diary.days()];
            for (int i = 0; i < diary.residents(); i++) {
                int total = diary.total(i);
                if (total > 0 && diary.observedDays(i) > 1) {
                    used++;
                    add(i, total, b, own, mean, x, weight);
                }
            }
        }

        private void add(int i, int total, double[] b, double[] own, double[] mean, double[] x, double[] weight) {
            int first = diary.first(i);
            double sum = 0;
            for (int day = first; day < diary.days(); day++) {
                if (diary.observed(i, day)) {
                    terms(x, day, first);
                    double eta = 0;
                    for (int j = 0; j < TERMS; j++) {
                        eta += b[j] * x[j];
                    }
                    weight[day] = StrictMath.exp(eta);
                    sum += weight[day];
                    logLikelihood += diary.contacts(i, day) * eta;
                }
            }
            logLikelihood -= total * StrictMath.log(sum);
            Arrays.fill(own, 0);
            Arrays.fill(mean, 0);
            for (int day = first; day < diary.days(); day++) {
                if (diary.observed(i, day)) {
                    double share = weight[day] / sum;
                    terms(x, day, first);
                    for (int j = 0; j < TERMS; j++) {
                        mean[j] += share * x[j];
                        own[j] += (diary.contacts(i, day) - total * share) * x[j];
                        for (int l = 0; l <= j; l++) {
                            information[j][l] += total * share * x[j] * x[l];
                        }
                    }
                }
            }
            for (int j = 0; j < TERMS; j++) {
                score[j] += own[j];
                for (int l = 0; l < TERMS; l++) {
                    outer[j][l] += own[j] * own[l];
                    if (l <= j) {
                        information[j][l] -= total * mean[j] * mean[l];
                    }
                    information[l][j] = information[Math.max(j, l)][Math.min(j, l)];
                }
            }
        }

        private void terms(double[] x, int day, int first) {
            Arrays.fill(x, 0);
            x[0] = term.applyAsDouble(day - first);
            int weekday = diary.weekday(day);
            if (weekday > 0) {
                x[weekday] = 1;
            }
        }
    }
}
