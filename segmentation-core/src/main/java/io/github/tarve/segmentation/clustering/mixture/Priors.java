package io.github.tarve.segmentation.clustering.mixture;

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
 */
public record Priors(
        double categories,
        double compositions,
        double rates,
        double sizes,
        double variances,
        double slopes,
        double shares) {
    /** Log size around which negative binomials scatter under a prior: counts of people are usually overdispersed. */
    public static final double USUAL_LOG_SIZE = 0.5;

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
        return new Priors(0, 0, 0, 0, 0, 0, 0);
    }

    /** Returns weak priors: about one imaginary row per class. */
    public static Priors weak() {
        return new Priors(1, 2, 0.5, 1, 1, 0.1, 1);
    }
}
