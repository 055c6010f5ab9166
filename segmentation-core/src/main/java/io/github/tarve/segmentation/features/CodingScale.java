package io.github.tarve.segmentation.features;

import java.util.ArrayList;
import java.util.List;

/**
 * How features become the columns of a {@link NumericCoding}: the scales that were taken from the rows of a fit, so that
 * other rows can be coded alike.
 *
 * @param columns the features in the order of the matrix
 */
public record CodingScale(List<Column> columns) {
    /** Copies the list. */
    public CodingScale {
        columns = List.copyOf(columns);
    }

    /**
     * One feature.
     *
     * @param feature its id
     * @param levels number of its categories, each of which is a coded column; 0 of a number
     * @param factor by what scaled values are multiplied, the square root of the weight
     * @param shift what is taken off transformed numbers
     * @param spread by what the rest is divided; 0 of a constant
     */
    public record Column(String feature, int levels, double factor, double shift, double spread) {
        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException when one is out of its range
         */
        public Column {
            if (levels < 0 || levels > 100_000 || !(factor >= 0) || !(spread >= 0)) {
                throw new IllegalArgumentException(
                        levels + " levels, a factor of " + factor + " and a spread of " + spread);
            }
        }
    }

    /** Takes the scales from a matrix. */
    public static CodingScale of(FeatureMatrix matrix, Scaling scaling) {
        List<Column> columns = new ArrayList<>();
        for (int j = 0; j < matrix.columns(); j++) {
            Feature feature = matrix.feature(j);
            double factor = Math.sqrt(feature.description().weight());
            if (feature instanceof NominalFeature nominal) {
                columns.add(new Column(feature.id(), nominal.levels().size(), factor, 0, 1));
            } else {
                Scaling.Line line = scaling.fit(NumericCoding.transformed(matrix, j));
                columns.add(new Column(feature.id(), 0, factor, line.shift(), line.spread()));
            }
        }
        return new CodingScale(columns);
    }

    /** Returns the number of coded columns. */
    public int width() {
        return columns.stream()
                .mapToInt(column -> column.levels() > 0 ? column.levels() : 1)
                .sum();
    }
}
