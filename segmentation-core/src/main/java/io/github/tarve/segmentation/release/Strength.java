package io.github.tarve.segmentation.release;

import java.util.Locale;

/**
 * How strong an association is, in words: below 0.1, 0.3 and 0.5 on the scale of a correlation (Cohen 1988,
 * ISBN 978-0-8058-0283-2).
 */
enum Strength {
    NEGLIGIBLE,
    WEAK,
    MODERATE,
    STRONG;

    /** Returns the strength of a Cramer's V, or of the root of a share of variance. */
    static Strength of(double correlation) {
        if (correlation < 0.1) {
            return NEGLIGIBLE;
        }
        if (correlation < 0.3) {
            return WEAK;
        }
        return correlation < 0.5 ? MODERATE : STRONG;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
