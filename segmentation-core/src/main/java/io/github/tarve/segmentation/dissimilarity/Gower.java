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
        if (data.rows() > DissimilarityMatrix.DOUBLE_ROWS) {
            return DissimilarityMatrix.floats(data.rows(), () -> GowerBlocks.of(data, scales(data))::write);
        }
        int p = data.columns();
        double[][] rows = new double[data.rows()][p];
        Column[] columns = new Column[p];
        for (int j = 0; j < p; j++) {
            columns[j] = column(data.feature(j), data.column(j));
            for (int i = 0; i < rows.length; i++) {
                rows[i][j] = columns[j].values[i];
            }
        }
        return DissimilarityMatrix.fill(rows.length, (i, j) -> between(columns, rows, data, i, j));
    }

    @Override
    public Optional<RowComparison> comparison(FeatureMatrix data) {
        return Optional.of(new RowComparison(RowComparison.Measure.GOWER, scales(data)));
    }

    private List<ColumnScale> scales(FeatureMatrix data) {
        List<ColumnScale> scales = new ArrayList<>();
        for (int j = 0; j < data.columns(); j++) {
            scales.add(column(data.feature(j), data.column(j)).scale(data.column(j)));
        }
        return scales;
    }

    private static double between(Column[] columns, double[][] rows, FeatureMatrix data, int i, int j) {
        double[] x = rows[i];
        double[] y = rows[j];
        double sum = 0;
        double usable = 0;
        for (int c = 0; c < x.length; c++) {
            double a = x[c];
            double b = y[c];
            Column column = columns[c];
            if (Double.isNaN(a) || Double.isNaN(b) || (column.kind == Kind.ASYMMETRIC && a == 0 && b == 0)) {
                continue;
            }
            usable += column.weight;
            if (a != b) {
                sum += column.kind == Kind.NUMBER ? column.weight * column.between(a, b) : column.weight;
            }
        }
        if (usable == 0) {
            throw NumberColumns.nothingInCommon(data, i, j);
        }
        return sum / usable;
    }

    private Column column(Feature feature, double[] values) {
        double weight = feature.description().weight();
        if (feature instanceof NominalFeature) {
            return new Column(Kind.MATCH, values, weight, 1);
        }
        if (feature instanceof BinaryFeature binary) {
            return new Column(binary.asymmetric() ? Kind.ASYMMETRIC : Kind.MATCH, values, weight, 1);
        }
        if (feature instanceof OrdinalFeature levels) {
            return ordinal == OrdinalScale.RANKS
                    ? ranked(values, weight)
                    : new Column(Kind.NUMBER, values, weight, levels.levels().size() - 1.0);
        }
        double[] seen = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        double min = Arrays.stream(seen).min().orElse(0);
        double max = Arrays.stream(seen).max().orElse(0);
        return new Column(Kind.NUMBER, values, weight, max - min);
    }

    /**
     * Returns a column of numbers whose difference plus one is Podani's numerator. With r the mid-rank and t the number of
     * rows at a level, r_i - (t_i - 1)/2 counts the rows below plus one, and r_j + (t_j - 1)/2 those up to and including the
     * level, so |r_i - r_j| - (t_i - 1)/2 - (t_j - 1)/2 is the number of rows strictly between, plus one.
     */
    private static Column ranked(double[] values, double weight) {
        double[] seen =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        double[] distinct = Arrays.stream(seen).distinct().toArray();
        double[] below = new double[distinct.length + 1];
        for (double value : seen) {
            below[Arrays.binarySearch(distinct, value) + 1]++;
        }
        for (int level = 1; level < below.length; level++) {
            below[level] += below[level - 1];
        }
        double[] positions = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            positions[i] = Double.isNaN(values[i]) ? Double.NaN : Arrays.binarySearch(distinct, values[i]);
        }
        return new Column(Kind.NUMBER, positions, weight, 0, below);
    }

    private enum Kind {
        NUMBER,
        MATCH,
        ASYMMETRIC
    }

    private static final class Column {
        private final Kind kind;
        private final double[] values;
        private final double weight;
        private final double range;
        private final double[] below;

        Column(Kind kind, double[] values, double weight, double range, double... below) {
            this.kind = kind;
            this.values = values;
            this.weight = weight;
            this.below = below;
            this.range = below.length < 3 ? range : strictlyBetween(0, below.length - 2) + 1;
        }

        ColumnScale scale(double[] raw) {
            if (kind != Kind.NUMBER) {
                return ColumnScale.of(
                        kind == Kind.MATCH ? ColumnScale.Type.MATCH : ColumnScale.Type.PRESENCE, weight, 1);
            }
            if (below.length == 0) {
                return ColumnScale.of(ColumnScale.Type.NUMBER, weight, Math.min(Double.MAX_VALUE, Math.max(0, range)));
            }
            List<Double> levels = Arrays.stream(raw)
                    .filter(value -> !Double.isNaN(value))
                    .sorted()
                    .distinct()
                    .boxed()
                    .toList();
            return new ColumnScale(
                    ColumnScale.Type.RANK,
                    weight,
                    below.length < 3 ? 0 : range,
                    levels,
                    Arrays.stream(below).boxed().toList());
        }

        double between(double a, double b) {
            if (below.length < 3) {
                return Math.abs(a - b) / range;
            }
            return (strictlyBetween((int) Math.min(a, b), (int) Math.max(a, b)) + 1) / range;
        }

        private double strictlyBetween(int low, int high) {
            return below[high] - below[low + 1];
        }
    }
}
