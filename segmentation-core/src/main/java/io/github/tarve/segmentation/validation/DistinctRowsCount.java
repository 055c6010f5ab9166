package io.github.tarve.segmentation.validation;

import io.github.tarve.segmentation.features.FeatureMatrix;

/** Tells whether a table has few distinct rows, by 64-bit hashes; it stops as soon as there are too many. */
final class DistinctRowsCount {
    private DistinctRowsCount() {}

    /** Returns whether there are at most some number of distinct rows. */
    static boolean atMost(FeatureMatrix data, int most) {
        int mask = (Integer.highestOneBit(Math.max(1, most)) << 2) - 1;
        long[] seen = new long[mask + 1];
        int distinct = 0;
        for (int i = 0; i < data.rows() && distinct <= most; i++) {
            long hash = hash(data, i);
            int at = (int) hash & mask;
            while (seen[at] != 0 && seen[at] != hash) {
                at = (at + 1) & mask;
            }
            distinct += seen[at] == 0 ? 1 : 0;
            seen[at] = hash;
        }
        return distinct <= most;
    }

    private static long hash(FeatureMatrix data, int row) {
        long hash = 1;
        for (int j = 0; j < data.columns(); j++) {
            long bits = Double.doubleToLongBits(data.value(row, j) + 0.0);
            hash = (hash ^ bits) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return hash == 0 ? 1 : hash;
    }
}
