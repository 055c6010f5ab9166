package io.github.tarve.segmentation.features;

import java.util.ArrayList;
import java.util.List;

/**
 * A matrix as numbers for methods that know only squared Euclidean distances: every value is transformed, scaled and
 * multiplied by the square root of its feature's weight, so that the squared distance of two rows is the weighted sum of
 * the squared distances by feature.
 *
 * <ul>
 *   <li>Numbers, counts, ordered categories (their positions) and binaries are one column each.
 *   <li>A category with L levels is L columns of 0 and 1 / sqrt(2), unscaled: two different levels are at distance 1, and
 *       the whole category weighs as one variable.
 *   <li>A missing value is {@code NaN} in every column of its feature.
 * </ul>
 *
 * <p>O(rows x columns). Immutable.
 */
public final class NumericCoding {
    private final List<Integer> sources;
    private final double[][] columns;
    private final int rows;

    private NumericCoding(List<Integer> sources, double[][] columns, int rows) {
        this.sources = sources;
        this.columns = columns;
        this.rows = rows;
    }

    /** Codes every column of a matrix; pass {@link FeatureMatrix#active()} to leave describing features out. */
    public static NumericCoding of(FeatureMatrix matrix, Scaling scaling) {
        return of(matrix, CodingScale.of(matrix, scaling));
    }

    /**
     * Codes every column of a matrix on scales that were taken from other rows.
     *
     * @throws IllegalArgumentException when the features are not those of the scales
     */
    public static NumericCoding of(FeatureMatrix matrix, CodingScale scales) {
        if (scales.columns().size() != matrix.columns()) {
            throw new IllegalArgumentException(matrix.columns() + " features for scales of "
                    + scales.columns().size());
        }
        List<Integer> sources = new ArrayList<>();
        List<double[]> columns = new ArrayList<>();
        for (int j = 0; j < matrix.columns(); j++) {
            CodingScale.Column scale = scales.columns().get(j);
            if (!matrix.feature(j).id().equals(scale.feature())) {
                throw new IllegalArgumentException(matrix.feature(j).id() + " where " + scale.feature() + " should be");
            }
            if (matrix.feature(j) instanceof NominalFeature) {
                for (int level = 0; level < scale.levels(); level++) {
                    sources.add(j);
                    columns.add(indicator(matrix, j, level, scale.factor() / Math.sqrt(2)));
                }
            } else {
                Scaling.Line line = new Scaling.Line(scale.shift(), scale.spread());
                double[] scaled = transformed(matrix, j);
                for (int i = 0; i < scaled.length; i++) {
                    scaled[i] = line.apply(scaled[i]) * scale.factor();
                }
                sources.add(j);
                columns.add(scaled);
            }
        }
        return new NumericCoding(List.copyOf(sources), columns.toArray(double[][]::new), matrix.rows());
    }

    /** Returns a column's values after the transform of its feature, {@code NaN} where missing. */
    public static double[] transformed(FeatureMatrix matrix, int column) {
        Transform transform = matrix.feature(column).description().transform();
        double[] values = matrix.column(column);
        for (int i = 0; i < values.length; i++) {
            values[i] = transform.apply(values[i]);
        }
        return values;
    }

    private static double[] indicator(FeatureMatrix matrix, int column, int level, double present) {
        double[] values = new double[matrix.rows()];
        for (int i = 0; i < values.length; i++) {
            double value = matrix.value(i, column);
            values[i] = Double.isNaN(value) ? value : value == level ? present : 0;
        }
        return values;
    }

    /** Returns the number of rows. */
    public int rows() {
        return rows;
    }

    /** Returns the number of coded columns. */
    public int columns() {
        return columns.length;
    }

    /** Returns the column of the matrix that a coded column comes from. */
    public int source(int column) {
        return sources.get(column);
    }

    /** Returns a coded value. */
    public double value(int row, int column) {
        return columns[column][row];
    }

    /** Returns a coded column as a copy. */
    public double[] column(int column) {
        return columns[column].clone();
    }

    /** Returns the coded columns as a matrix of plain numbers, each named after its feature and its own position. */
    public FeatureMatrix matrix(FeatureMatrix coded) {
        List<Feature> features = new ArrayList<>();
        for (int c = 0; c < columns.length; c++) {
            features.add(new NumericFeature(
                    FeatureDescription.plain(coded.feature(source(c)).id() + "#" + c)));
        }
        return FeatureMatrix.of(features, coded.rowIds(), columns);
    }
}
