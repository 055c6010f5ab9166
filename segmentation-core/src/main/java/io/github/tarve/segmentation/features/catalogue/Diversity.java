package io.github.tarve.segmentation.features.catalogue;

/**
 * How evenly contacts spread over codes: Shannon's entropy H divided by its largest value ln K, from 0 (one code) to 1.
 *
 * <p>From 20 contacts on the entropy of the observed shares p. Below, where codes that were not yet seen would be missed, the
 * estimate of Chao and Shen: with n contacts, f1 codes seen once and the coverage C = 1 - f1 / n (f1 = n counts as n - 1),
 * H = -sum C p ln(C p) / (1 - (1 - C p)^n), at most ln K.
 *
 * <p>Missing below 3 contacts or 2 possible codes. Chao, A. and Shen, T.-J. (2003), DOI 10.1023/A:1026096204727.
 */
final class Diversity {
    private static final int FEWEST = 3;
    private static final int ENOUGH = 20;

    private Diversity() {}

    /**
     * Returns the diversity of counts.
     *
     * @param counts contacts by code; zeros do not matter
     * @param possible number of codes K
     */
    static double of(int[] counts, int possible) {
        int n = 0;
        int once = 0;
        for (int count : counts) {
            n += count;
            once += count == 1 ? 1 : 0;
        }
        if (n < FEWEST || possible < 2) {
            return Double.NaN;
        }
        double coverage = n < ENOUGH ? 1 - Math.min(once, n - 1) / (double) n : 1;
        double entropy = 0;
        for (int count : counts) {
            if (count > 0) {
                double share = coverage * count / n;
                double seen = n < ENOUGH ? 1 - StrictMath.pow(1 - share, n) : 1;
                entropy -= share * StrictMath.log(share) / seen;
            }
        }
        return Math.max(0, Math.min(1, entropy / StrictMath.log(possible)));
    }

    /** Returns the sum of squared shares, 1 when all contacts are of one code; missing below 3 contacts. */
    static double concentration(int[] counts) {
        int n = 0;
        for (int count : counts) {
            n += count;
        }
        if (n < FEWEST) {
            return Double.NaN;
        }
        double sum = 0;
        for (int count : counts) {
            sum += (double) count / n * count / n;
        }
        return sum;
    }
}
