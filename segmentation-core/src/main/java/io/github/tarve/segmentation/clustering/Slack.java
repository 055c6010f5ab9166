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

    Slack(int points, int k) {
        gaps = new double[points];
        gone = new double[k];
        forgetAll();
    }

    /** Returns whether a point's own centre is surely no farther than any other. */
    boolean sure(int point, int own) {
        return gaps[point] >= gone[own];
    }

    /** Returns the least by which the nearest other centre is farther; negative when nothing is known. */
    double of(int point, int own) {
        return gaps[point] - gone[own];
    }

    /** Remembers the distances to the own centre, at most, and to the nearest other one, at least. */
    void set(int point, int own, double nearest, double other) {
        gaps[point] = other - nearest - CARE * (nearest + (other < Double.POSITIVE_INFINITY ? other : 0)) + gone[own];
    }

    /** Loosens all bounds by the ways that the centres went. */
    void loosen(double[] ways) {
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
            gone[c] += (ways[c] + (ways[c] == longest ? next : longest)) * (1 + CARE);
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
