package io.github.tarve.segmentation.clustering;

/** Looks at points one after the other: the faster way for few points. */
final class PlainSearch extends CentreSearch {
    PlainSearch(DistinctRows rows, int k) {
        super(rows, k);
    }

    @Override
    int assign(CentreSums sums, double[] centres) {
        int changed = 0;
        for (int i = 0; i < rows.count; i++) {
            if (!slack.sure(i, sums.label(i)) && scan(i, sums, centres)) {
                changed++;
            }
        }
        return changed;
    }

    @Override
    double farthest(int point) {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    void tighten(CentreSums sums, double[] centres) {
        // Single points are looked at one by one anyway.
    }
}
