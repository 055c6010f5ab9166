package io.github.tarve.segmentation.clustering;

/**
 * How well a model with a likelihood fits, with the information criteria by which numbers of classes are compared: lower is
 * better for every one of them.
 *
 * <ul>
 *   <li>Akaike (1974, doi:10.1109/TAC.1974.1100705): 2 p - 2 ln L.
 *   <li>Schwarz (1978, doi:10.1214/aos/1176344136): p ln n - 2 ln L.
 *   <li>Sample-size adjusted (Sclove 1987, doi:10.1007/BF02294360): p ln((n + 2) / 24) - 2 ln L.
 *   <li>Integrated completed likelihood (Biernacki, Celeux and Govaert 2000, doi:10.1109/34.865189): Schwarz's plus twice the
 *       entropy, so that classes which overlap cost.
 * </ul>
 *
 * @param logLikelihood natural logarithm of the likelihood, weighted
 * @param parameters number of free parameters
 * @param rows number of rows, the sum of their case weights
 * @param entropy weighted sum over rows and classes of -m ln m, where m is the membership; 0 when every row is certain
 */
public record ModelFit(double logLikelihood, int parameters, double rows, double entropy) {
    private static final double PRIOR_ROWS = 2;
    private static final double ADJUSTMENT = 24;

    /** Checks the numbers. */
    public ModelFit {
        if (parameters < 0 || !(rows > 0) || !(entropy >= 0) || Double.isNaN(logLikelihood)) {
            throw new IllegalArgumentException("log-likelihood " + logLikelihood + ", " + parameters + " parameters, "
                    + rows + " rows, entropy " + entropy);
        }
    }

    /** Returns Akaike's criterion. */
    public double aic() {
        return 2.0 * parameters - 2 * logLikelihood;
    }

    /** Returns Schwarz's criterion. */
    public double bic() {
        return parameters * StrictMath.log(rows) - 2 * logLikelihood;
    }

    /** Returns Schwarz's criterion with Sclove's adjusted number of rows. */
    public double adjustedBic() {
        return parameters * StrictMath.log((rows + PRIOR_ROWS) / ADJUSTMENT) - 2 * logLikelihood;
    }

    /** Returns the integrated completed likelihood on the scale of Schwarz's criterion. */
    public double icl() {
        return bic() + 2 * entropy;
    }

    /**
     * Returns how certain memberships are, from 0 for none to 1: 1 - entropy / (n ln k); 1 for one class.
     *
     * @param k number of classes
     */
    public double relativeEntropy(int k) {
        return k < 2 ? 1 : 1 - entropy / (rows * StrictMath.log(k));
    }
}
