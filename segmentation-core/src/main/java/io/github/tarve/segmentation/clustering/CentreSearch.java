package io.github.tarve.segmentation.clustering;

import org.jspecify.annotations.Nullable;

/**
 * Finds the nearest centre of every point in double precision, skipping points of which the bounds say that they stay where
 * they are. One object serves one start.
 */
abstract sealed class CentreSearch permits PlainSearch, BlockSearch {
    final DistinctRows rows;
    final int k;
    final Slack slack;

    CentreSearch(DistinctRows rows, int k) {
        this.rows = rows;
        this.k = k;
        slack = new Slack(rows.count, k);
    }

    /** Returns the search that suits the number of points. */
    static CentreSearch of(DistinctRows rows, @Nullable PointBlocks blocks, int k) {
        return blocks == null ? new PlainSearch(rows, k) : new BlockSearch(rows, blocks, k);
    }

    /** Gives every point the label of its nearest centre; its own wins a tie. Returns how many changed. */
    abstract int assign(CentreSums sums, double[] centres);

    /** Computes all bounds anew, where that is cheap, after the last assignment. */
    abstract void tighten(CentreSums sums, double[] centres);

    /** Returns a distance that the one from a point to any centre does not exceed. */
    abstract double farthest(int point);

    /** Scans all centres for a point; returns whether its label changed. */
    final boolean scan(int point, CentreSums sums, double[] centres) {
        int own = sums.label(point);
        int nearest = own;
        double least = rows.squared(point, centres, own);
        double second = Double.POSITIVE_INFINITY;
        for (int c = 0; c < k; c++) {
            if (c == own) {
                continue;
            }
            double distance = rows.squared(point, centres, c);
            if (distance < least) {
                second = least;
                least = distance;
                nearest = c;
            } else if (distance < second) {
                second = distance;
            }
        }
        slack.set(point, nearest, Math.sqrt(least), Math.sqrt(second));
        return sums.relabel(point, nearest);
    }
}
