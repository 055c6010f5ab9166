package io.github.tarve.segmentation.clustering;

import java.util.Arrays;

/**
 * By how much, at least, the nearest other centre is farther from a point than its own: Hamerly's bounds (2010,
 * doi:10.1137/1.9781611972801.12) as one number. It is kept on top of the ways that the centres had gone when it was
 * computed, so that centres that move loosen the bounds of all points at once.
 */
final class Slack {
    /** Takes care of rounding in bounds and ways. */
    private static final double CARE = 1e-9;

    private final double[] gaps;
    private final double[] gone;
    private final double[] away;

    Slack(int points, int k) {
        gaps = new double[points];
        gone = new double[k];
        away = new double[k];
        forgetAll();
    }

    /** Returns whether a point's own centre is surely no farther than any other. */
    boolean sure(int point, int own) {
        return gaps[point] >= gone[own] + away[own];
    }

    /** Returns the least by which the nearest other centre is farther; negative when nothing is known. */
    double of(int point, int own) {
        return gaps[point] - gone[own] - away[own];
    }

    /** Remembers the distances to the own centre, at most, and to the nearest other one, at least. */
    void set(int point, int own, double nearest, double other) {
        double care = CARE * (nearest + (other < Double.POSITIVE_INFINITY ? other : 0));
        // From now on centres go no farther than from here back to where they were and on from there.
        gaps[point] = other - nearest - care + gone[own] - away[own];
    }

    /** Loosens all bounds by the ways that the centres went. */
    void loosen(double[] ways) {
        stray(ways);
        settle();
    }

    /** Loosens all bounds by how far the centres are from where they were, in place of what was said of that before. */
    void stray(double[] ways) {
        double longest = 0;
        double next = 0;
        for (double way : ways) {
            if (way > longest) {
                next = longest;
                longest = way;
            } else {
                next = Math.max(next, way);
            }
        }
        for (int c = 0; c < ways.length; c++) {
            away[c] = (ways[c] + (ways[c] == longest ? next : longest)) * (1 + CARE);
        }
    }

    /** Takes the places of the centres as those from which they stray henceforth. */
    void settle() {
        for (int c = 0; c < gone.length; c++) {
            gone[c] += away[c];
            away[c] = 0;
        }
    }

    /** Forgets the bound of a point. */
    void forget(int point) {
        gaps[point] = Double.NEGATIVE_INFINITY;
    }

    /** Forgets all bounds. */
    void forgetAll() {
        Arrays.fill(gaps, Double.NEGATIVE_INFINITY);
    }
}
