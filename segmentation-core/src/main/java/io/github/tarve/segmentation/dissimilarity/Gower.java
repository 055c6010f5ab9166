package io.github.tarve.segmentation.dissimilarity;

import io.github.tarve.segmentation.features.BinaryFeature;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.features.OrdinalFeature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The mean difference over columns of any type, each between 0 and 1 (Gower 1971, doi:10.2307/2528823): sum of w_j d_j over
 * the usable columns / sum of their w_j.
 *
 * <ul>
 *   <li>Number or count: |x - y| / range over the rows given.
 *   <li>Nominal and binary: 0 when equal, else 1. An asymmetric binary column is not usable when both lack it.
 *   <li>Ordinal, {@link OrdinalScale#RANKS}: (rows strictly between + 1) / the same between lowest and highest level seen,
 *       0 when equal (Podani 1999, doi:10.2307/1224438). {@link OrdinalScale#CODES}: |x - y| / (levels - 1).
 *   <li>A constant column counts 0 with its weight.
 *   <li>A column is not usable for a pair of which one misses it; two rows without a usable column are refused.
 * </ul>
 *
 * O(n^2 p).
 *
 * @param ordinal how ordinal columns are treated
 */
public record Gower(OrdinalScale ordinal) implements Dissimilarity {
    /** Returns the dissimilarity with ranks for ordinal columns. */
    public static Gower ranks() {
        return new Gower(OrdinalScale.RANKS);
    }

    @Override
    public String name() {
        return "gower";
    }

    @Override
    public DissimilarityMatrix of(FeatureMatrix data) {
        return DissimilarityMatrix.tails(data.rows(), GowerBlocks.of(data, scales(data))::write);
    }

    @Override
    public Optional<RowComparison> comparison(FeatureMatrix data) {
        return Optional.of(new RowComparison(RowComparison.Measure.GOWER, scales(data)));
    }

    private List<ColumnScale> scales(FeatureMatrix data) {
        List<ColumnScale> scales = new ArrayList<>();
        for (int j = 0; j < data.columns(); j++) {
            scales.add(scale(data.feature(j), data.column(j)));
        }
        return scales;
    }

    private ColumnScale scale(Feature feature, double[] values) {
        double weight = feature.description().weight();
        if (feature instanceof NominalFeature) {
            return ColumnScale.of(ColumnScale.Type.MATCH, weight, 1);
        }
        if (feature instanceof BinaryFeature binary) {
            return ColumnScale.of(binary.asymmetric() ? ColumnScale.Type.PRESENCE : ColumnScale.Type.MATCH, weight, 1);
        }
        double[] seen = seen(values);
        if (feature instanceof OrdinalFeature levels) {
            if (ordinal == OrdinalScale.RANKS) {
                Arrays.sort(seen);
                return ranks(seen, weight);
            }
            return ColumnScale.of(
                    ColumnScale.Type.NUMBER, weight, levels.levels().size() - 1.0);
        }
        return ColumnScale.of(ColumnScale.Type.NUMBER, weight, Math.min(Double.MAX_VALUE, range(seen)));
    }

    /** Returns the values that are there, no zero of them negative. */
    private static double[] seen(double[] values) {
        double[] seen = new double[values.length];
        int count = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                seen[count++] = value + 0.0;
            }
        }
        return Arrays.copyOf(seen, count);
    }

    private static double range(double[] seen) {
        double least = seen.length == 0 ? 0 : seen[0];
        double most = least;
        for (double value : seen) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return most - least;
    }

    /**
     * Returns the rows below each level. With r the mid-rank and t the number of rows at a level, r_i - (t_i - 1)/2 counts the
     * rows below plus one, and r_j + (t_j - 1)/2 those up to and including the level, so Podani's numerator, |r_i - r_j| -
     * (t_i - 1)/2 - (t_j - 1)/2, is the number of rows strictly between, plus one.
     */
    private static ColumnScale ranks(double[] seen, double weight) {
        List<Double> levels = new ArrayList<>();
        List<Double> below = new ArrayList<>();
        for (int i = 0; i < seen.length; i++) {
            if (i == 0 || seen[i] != seen[i - 1]) {
                levels.add(seen[i]);
                below.add((double) i);
            }
        }
        below.add((double) seen.length);
        double range = levels.size() < 2 ? 0 : below.get(levels.size() - 1) - below.get(1) + 1;
        return new ColumnScale(ColumnScale.Type.RANK, weight, range, levels, below);
    }
}
