package io.github.tarve.segmentation.clustering.mixture;

import java.util.Optional;

/**
 * What is believed before any answer is seen, told as imaginary rows added to every class. They keep estimates off the
 * boundary and classes from resting on a handful of rows; the criterion stays the plain log-likelihood.
 *
 * @param categories imaginary rows per class and category item, spread as the item is over all rows (Dirichlet)
 * @param compositions imaginary events per class and composition, spread likewise (Dirichlet)
 * @param rates imaginary events per class and count, at the overall rate (Gamma)
 * @param sizes precision of the log size of a negative binomial around {@link #USUAL_LOG_SIZE} (normal)
 * @param variances imaginary rows per class and numeric item, with the overall mean and variance
 * @param slopes precision of the slopes of ordinal items and of covariates around 0 (normal)
 * @param shares imaginary rows per class
 * @param ratings how far the logits of ordinal items scatter between classes; empty for adjacent-category logits
 */
public record Priors(
        double categories,
        double compositions,
        double rates,
        double sizes,
        double variances,
        double slopes,
        double shares,
        Optional<Ratings> ratings) {
    /** Log size around which negative binomials scatter under a prior: counts of people are usually overdispersed. */
    public static final double USUAL_LOG_SIZE = 0.5;

    /**
     * How far the logits of an ordinal item's levels in a class scatter around those of everyone. Between the extremes lie
     * adjacent-category logits (off = 0) and a category without order.
     *
     * @param along standard deviation along the scale, at its ends
     * @param off standard deviation of each level off that line, above 0
     */
    public record Ratings(double along, double off) {
        /** Checks the deviations. */
        public Ratings {
            if (!(along >= 0 && off > 0) || Double.isInfinite(along + off)) {
                throw new IllegalArgumentException("ratings scatter by " + along + " and " + off);
            }
        }
    }

    /** Checks the amounts. */
    public Priors {
        for (double amount : new double[] {categories, compositions, rates, sizes, variances, slopes, shares}) {
            if (!(amount >= 0) || Double.isInfinite(amount)) {
                throw new IllegalArgumentException("a prior weighs " + amount);
            }
        }
    }

    /** Returns no prior at all: maximum likelihood. */
    public static Priors none() {
        return new Priors(0, 0, 0, 0, 0, 0, 0, Optional.empty());
    }

    /** Returns weak priors: about one imaginary row per class, and ratings that lean towards order without insisting on it. */
    public static Priors weak() {
        return new Priors(2, 2, 0.5, 1, 1, 0.1, 1, Optional.of(new Ratings(1, 0.5)));
    }
}
