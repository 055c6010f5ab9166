package io.github.tarve.segmentation.features.catalogue;

/**
 * How rates differ between people: a gamma distribution, estimated from counts by the method of moments.
 *
 * <p>With counts y, exposures D, m = sum y / sum D and t = (sum (y - m D)^2 - m sum D) / sum D^2, the shape is a = m^2 / t
 * and the rate b = m / t. The expected rate of a person given the count is (y + a) / (D + b); its reliability, the share of
 * the observed variance that is not chance, is D / (D + b).
 *
 * <ul>
 *   <li>No more variance than chance gives (t at most 0): everyone gets m, and the reliability is 0.
 *   <li>No exposure or no count at all: m is 0 and so is every rate.
 * </ul>
 *
 * <p>O(n). Morris, C. N. (1983). Parametric empirical Bayes inference: theory and applications. JASA 78, 47-55. DOI
 * 10.1080/01621459.1983.10477920.
 *
 * @param mean the mean rate m
 * @param shape a, infinite when people do not differ
 * @param rate b, infinite when people do not differ
 */
public record GammaPoisson(double mean, double shape, double rate) {
    /**
     * Estimates the distribution.
     *
     * @param counts counts; pairs whose exposure is {@code NaN} or 0 are left out
     * @param exposure exposures
     */
    public static GammaPoisson of(int[] counts, double[] exposure) {
        double total = 0;
        double observed = 0;
        double squares = 0;
        for (int i = 0; i < counts.length; i++) {
            if (exposure[i] > 0) {
                total += counts[i];
                observed += exposure[i];
                squares += exposure[i] * exposure[i];
            }
        }
        double mean = observed > 0 ? total / observed : 0;
        double deviations = 0;
        for (int i = 0; i < counts.length; i++) {
            if (exposure[i] > 0) {
                double deviation = counts[i] - mean * exposure[i];
                deviations += deviation * deviation;
            }
        }
        double between = squares > 0 ? (deviations - mean * observed) / squares : 0;
        if (between <= 0 || mean <= 0) {
            return new GammaPoisson(mean, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        return new GammaPoisson(mean, mean * mean / between, mean / between);
    }

    /** Returns the expected rate of a person with this count over this exposure. */
    public double shrunk(double count, double exposure) {
        return Double.isInfinite(rate) ? mean : (count + shape) / (exposure + rate);
    }

    /** Returns the reliability of a rate over this exposure, from 0 to 1. */
    public double reliability(double exposure) {
        return Double.isInfinite(rate) ? 0 : exposure / (exposure + rate);
    }
}
