package io.github.tarve.segmentation.internal.stats;

import io.github.tarve.segmentation.internal.linear.PositiveSystem;
import java.util.Arrays;

/**
 * Regression of counts with the logarithm as link: y ~ Poisson(mu) or the negative binomial with variance mu + mu^2 / theta
 * (NB2), log mu = offset + x'b. Newton's method with halved steps for b, and for theta on its logarithm, in turn. O(iterations x
 * rows x terms^2). Lawless (1987), Negative binomial and mixed Poisson regression, DOI 10.2307/3314912.
 *
 * <ul>
 *   <li>Counts that vary no more than Poisson counts have no finite theta: it stops at {@value #LARGEST_THETA}.
 *   <li>Terms that say nothing beside the others stay 0.
 * </ul>
 */
public final class CountRegression {
    /** The largest theta tried. */
    public static final double LARGEST_THETA = 1e7;

    private static final int ITERATIONS = 100;
    private static final double TOLERANCE = 1e-11;
    private static final double FARTHEST = 500;

    private final Rows rows;
    private final int terms;

    /** The data. */
    public interface Rows {
        /** Returns the number of rows. */
        int size();

        /** Writes the terms of a row, the intercept among them if there is to be one. */
        void terms(int row, double[] into);

        /** Returns the count of a row. */
        int count(int row);

        /** Returns the offset of a row: the logarithm of its exposure. */
        double offset(int row);
    }

    /**
     * A fitted model.
     *
     * @param coefficients b
     * @param theta theta, infinite for Poisson
     * @param logLikelihood log-likelihood with all constants
     */
    public record Fit(java.util.List<Double> coefficients, double theta, double logLikelihood) {
        /** Copies the list. */
        public Fit {
            coefficients = java.util.List.copyOf(coefficients);
        }
    }

    private CountRegression(Rows rows, int terms) {
        this.rows = rows;
        this.terms = terms;
    }

    /** Fits the Poisson model. */
    public static Fit poisson(Rows rows, int terms) {
        CountRegression regression = new CountRegression(rows, terms);
        double[] b = regression.coefficients(new double[terms], Double.POSITIVE_INFINITY);
        return fit(b, Double.POSITIVE_INFINITY, regression.logLikelihood(b, Double.POSITIVE_INFINITY));
    }

    /** Fits the negative binomial model. */
    public static Fit negativeBinomial(Rows rows, int terms) {
        CountRegression regression = new CountRegression(rows, terms);
        double[] b = regression.coefficients(new double[terms], Double.POSITIVE_INFINITY);
        double theta = 1;
        double before = Double.NEGATIVE_INFINITY;
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            theta = regression.theta(b, theta);
            b = regression.coefficients(b, theta);
            double now = regression.logLikelihood(b, theta);
            if (now - before <= TOLERANCE * (1 + Math.abs(now))) {
                break;
            }
            before = now;
        }
        return fit(b, theta, regression.logLikelihood(b, theta));
    }

    private static Fit fit(double[] b, double theta, double logLikelihood) {
        return new Fit(Arrays.stream(b).boxed().toList(), theta, logLikelihood);
    }

    private double mean(double[] b, double[] x, int row) {
        rows.terms(row, x);
        double eta = rows.offset(row);
        for (int j = 0; j < terms; j++) {
            eta += b[j] * x[j];
        }
        return StrictMath.exp(Math.max(-FARTHEST, Math.min(FARTHEST, eta)));
    }

    private double[] coefficients(double[] start, double theta) {
        double[] b = start;
        double now = logLikelihood(b, theta);
        double[] x = new double[terms];
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double[] score = new double[terms];
            double[][] information = new double[terms][terms];
            for (int row = 0; row < rows.size(); row++) {
                double mu = mean(b, x, row);
                double weight = mu / (1 + mu / theta);
                double residual = (rows.count(row) - mu) / (1 + mu / theta);
                for (int j = 0; j < terms; j++) {
                    score[j] += residual * x[j];
                    for (int l = 0; l <= j; l++) {
                        information[j][l] += weight * x[j] * x[l];
                    }
                }
            }
            double[] step = PositiveSystem.solve(information, score);
            double size = 1;
            double[] next = moved(b, step, size);
            double reached = logLikelihood(next, theta);
            while (!(reached >= now) && size > 1e-8) {
                size /= 2;
                next = moved(b, step, size);
                reached = logLikelihood(next, theta);
            }
            if (!(reached > now)) {
                return b;
            }
            double gain = reached - now;
            b = next;
            now = reached;
            if (gain <= TOLERANCE * (1 + Math.abs(now))) {
                return b;
            }
        }
        return b;
    }

    private static double[] moved(double[] b, double[] step, double size) {
        double[] next = b.clone();
        for (int j = 0; j < next.length; j++) {
            next[j] += size * step[j];
        }
        return next;
    }

    /** Newton's method on log theta, with steps of at most 2. */
    private double theta(double[] b, double start) {
        double theta = start;
        double[] x = new double[terms];
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double slope = 0;
            double curve = 0;
            for (int row = 0; row < rows.size(); row++) {
                double mu = mean(b, x, row);
                int y = rows.count(row);
                slope += SpecialFunctions.digamma(y + theta)
                        - SpecialFunctions.digamma(theta)
                        + StrictMath.log(theta / (theta + mu))
                        + 1
                        - (y + theta) / (mu + theta);
                curve += SpecialFunctions.trigamma(y + theta)
                        - SpecialFunctions.trigamma(theta)
                        + 1 / theta
                        - 2 / (mu + theta)
                        + (y + theta) / ((mu + theta) * (mu + theta));
            }
            double gradient = slope * theta;
            double second = curve * theta * theta + gradient;
            double step = second < 0 ? -gradient / second : Math.signum(gradient);
            step = Math.max(-2, Math.min(2, step));
            theta = Math.max(1e-7, Math.min(LARGEST_THETA, theta * StrictMath.exp(step)));
            if (Math.abs(step) < 1e-9 || theta == LARGEST_THETA) {
                break;
            }
        }
        return theta;
    }

    private double logLikelihood(double[] b, double theta) {
        double sum = 0;
        double[] x = new double[terms];
        for (int row = 0; row < rows.size(); row++) {
            double mu = mean(b, x, row);
            int y = rows.count(row);
            double constant = y < 2 ? 0 : SpecialFunctions.logGamma(y + 1.0);
            if (Double.isInfinite(theta)) {
                sum += y * StrictMath.log(mu) - mu - constant;
            } else {
                sum += SpecialFunctions.logGamma(y + theta)
                        - SpecialFunctions.logGamma(theta)
                        - constant
                        + theta * StrictMath.log(theta / (theta + mu))
                        + (y == 0 ? 0 : y * StrictMath.log(mu / (theta + mu)));
            }
        }
        return sum;
    }
}
