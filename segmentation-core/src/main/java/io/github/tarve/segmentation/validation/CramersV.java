package io.github.tarve.segmentation.validation;

/**
 * Cramer's V with the bias correction of Bergsma (2013, doi:10.1016/j.jkss.2012.10.002): phi^2 less its expectation (r - 1)(c
 * - 1) / (n - 1), never below 0, over the smaller of the corrected sides r - (r - 1)^2 / (n - 1) and c - (c - 1)^2 / (n - 1)
 * less 1; at most 1, and 0 where a corrected side leaves no room.
 */
public final class CramersV {
    private CramersV() {}

    /**
     * Returns the corrected V.
     *
     * @param chiSquare chi-square of the table, without continuity correction
     * @param n number in the table, at least 2
     * @param rows rows with somebody in them
     * @param columns columns with somebody in them
     */
    public static double corrected(double chiSquare, int n, int rows, int columns) {
        double r = rows - 1.0;
        double c = columns - 1.0;
        double phi2 = Math.max(0, chiSquare / n - r * c / (n - 1));
        double side = Math.min(r - r * r / (n - 1), c - c * c / (n - 1));
        return side > 0 ? Math.min(1, Math.sqrt(phi2 / side)) : 0;
    }
}
