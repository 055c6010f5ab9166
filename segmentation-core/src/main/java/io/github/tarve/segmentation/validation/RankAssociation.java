package io.github.tarve.segmentation.validation;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Share of the variance of mid-ranks that lies between labels. Ranks are kept as twice their distance from the middle rank,
 * which is whole, so that sums are exact in any order.
 */
final class RankAssociation implements LabelAssociation {
    private final long[] ranks;
    private final int[] sizes;
    private final double total;
    private final double observed;

    RankAssociation(LabelledValues data) {
        ranks = ranks(data.values());
        sizes = data.sizes();
        double squares = 0;
        for (long rank : ranks) {
            squares += (double) rank * rank;
        }
        total = squares;
        observed = distance(data.labels());
    }

    /** Returns 2 r - (n + 1) of the mid-ranks r. */
    static long[] ranks(double[] values) {
        int n = values.length;
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        long[] ranks = new long[n];
        for (int from = 0; from < n; ) {
            int to = from;
            while (to < n && values[order[to]] == values[order[from]]) {
                to++;
            }
            // Places from + 1 to to share the mid-rank (from + 1 + to) / 2.
            for (int place = from; place < to; place++) {
                ranks[order[place]] = (long) from + to - n;
            }
            from = to;
        }
        return ranks;
    }

    @Override
    public double distance(int[] labels) {
        long[] sums = new long[sizes.length];
        for (int i = 0; i < ranks.length; i++) {
            sums[labels[i]] += ranks[i];
        }
        double between = 0;
        for (int label = 0; label < sums.length; label++) {
            between += (double) sums[label] * sums[label] / sizes[label];
        }
        return between / total;
    }

    @Override
    public double statistic() {
        return observed;
    }

    @Override
    public double effect() {
        double n = ranks.length;
        double k = sizes.length;
        return n <= k ? 0 : Math.max(0, 1 - (1 - observed) * (n - 1) / (n - k));
    }
}
