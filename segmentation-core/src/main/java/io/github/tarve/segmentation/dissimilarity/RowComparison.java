package io.github.tarve.segmentation.dissimilarity;

import io.github.tarve.segmentation.features.FeatureMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A dissimilarity with the scales that it took from the rows of a fit, for rows that were not among them. Between two rows
 * of the fit it gives the very number of {@link Dissimilarity#of}.
 *
 * <ul>
 *   <li>A difference larger than any among the rows of the fit counts as the largest: 1 in Gower's.
 *   <li>Ranks of a value that was not seen: the rows strictly between it and the other value, plus one.
 *   <li>Two rows without a usable column in common have no dissimilarity: {@code NaN}.
 * </ul>
 *
 * @param measure how columns are put together
 * @param columns scale of each column
 */
public record RowComparison(Measure measure, List<ColumnScale> columns) {
    /** How columns are put together. */
    public enum Measure {
        /** {@link Euclidean}. */
        EUCLIDEAN,
        /** {@link Manhattan}. */
        MANHATTAN,
        /** {@link Gower}. */
        GOWER,
        /** {@link Jaccard}. */
        JACCARD,
        /** {@link Hamming}. */
        HAMMING
    }

    /** Copies the list. */
    public RowComparison {
        columns = List.copyOf(columns);
    }

    /** The dissimilarities of a row to some others. */
    @FunctionalInterface
    public interface ToReferences {
        /** Writes the dissimilarities of a row, given by its values, into an array; {@code NaN} where there is none. */
        void of(double[] row, double[] into);
    }

    /**
     * Returns the dissimilarities to some rows.
     *
     * @param references values by row and column, {@code NaN} where missing
     * @throws IllegalArgumentException when a row has another number of columns
     */
    public ToReferences to(List<List<Double>> references) {
        Scales scales = new Scales(columns);
        List<double[]> coded = new ArrayList<>();
        for (List<Double> reference : references) {
            if (reference.size() != columns.size()) {
                throw new IllegalArgumentException(
                        reference.size() + " values in a row of " + columns.size() + " columns");
            }
            coded.add(scales.code(
                    reference.stream().mapToDouble(Double::doubleValue).toArray()));
        }
        double[][] others = coded.toArray(double[][]::new);
        return (row, into) -> {
            double[] own = scales.code(row);
            for (int i = 0; i < others.length; i++) {
                into[i] = between(scales, own, others[i]);
            }
        };
    }

    /**
     * Returns the dissimilarities among rows of the fit, on its scales.
     *
     * @param rows some of the rows that the scales were taken from
     * @throws io.github.tarve.segmentation.problems.Refusal when two rows have no column in common
     */
    public DissimilarityMatrix among(FeatureMatrix rows) {
        if (measure == Measure.GOWER) {
            return DissimilarityMatrix.tails(rows.rows(), GowerBlocks.of(rows, columns)::write);
        }
        Scales scales = new Scales(columns);
        double[][] coded = new double[rows.rows()][columns.size()];
        for (int i = 0; i < coded.length; i++) {
            for (int j = 0; j < columns.size(); j++) {
                coded[i][j] = rows.value(i, j);
            }
            coded[i] = scales.code(coded[i]);
        }
        return DissimilarityMatrix.fill(coded.length, (i, j) -> {
            double distance = between(scales, coded[i], coded[j]);
            if (Double.isNaN(distance)) {
                throw NumberColumns.nothingInCommon(rows, i, j);
            }
            return distance;
        });
    }

    private double between(Scales scales, double[] x, double[] y) {
        return switch (measure) {
            case EUCLIDEAN -> Math.sqrt(scales.squares(x, y));
            case MANHATTAN -> scales.differences(x, y);
            case GOWER -> scales.gower(x, y);
            case JACCARD -> scales.jaccard(x, y);
            case HAMMING -> scales.hamming(x, y);
        };
    }

    /** The scales as arrays. */
    private static final class Scales {
        private final ColumnScale.Type[] types;
        private final double[] weights;
        private final double[] ranges;
        private final double[][] levels;
        private final double[][] below;
        private final double totalWeight;

        Scales(List<ColumnScale> columns) {
            int p = columns.size();
            types = columns.stream().map(ColumnScale::type).toArray(ColumnScale.Type[]::new);
            weights = columns.stream().mapToDouble(ColumnScale::weight).toArray();
            ranges = columns.stream().mapToDouble(ColumnScale::range).toArray();
            levels = new double[p][];
            below = new double[p][];
            double total = 0;
            for (int j = 0; j < p; j++) {
                levels[j] = columns.get(j).levels().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray();
                below[j] = columns.get(j).below().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray();
                total += weights[j];
            }
            totalWeight = total;
        }

        /** Returns a row with ranked values as positions among the levels, halfway between two for a value not seen. */
        double[] code(double[] row) {
            double[] coded = row.clone();
            for (int j = 0; j < coded.length; j++) {
                if (types[j] == ColumnScale.Type.RANK && !Double.isNaN(coded[j])) {
                    int at = Arrays.binarySearch(levels[j], coded[j] + 0.0);
                    coded[j] = at >= 0 ? at : -at - 1.5;
                }
            }
            return coded;
        }

        double squares(double[] x, double[] y) {
            double sum = 0;
            double shared = 0;
            for (int c = 0; c < x.length; c++) {
                double difference = x[c] - y[c];
                if (!Double.isNaN(difference)) {
                    sum += weights[c] * difference * difference;
                    shared += weights[c];
                }
            }
            return rescaled(sum, shared);
        }

        double differences(double[] x, double[] y) {
            double sum = 0;
            double shared = 0;
            for (int c = 0; c < x.length; c++) {
                double difference = Math.abs(x[c] - y[c]);
                if (!Double.isNaN(difference)) {
                    sum += weights[c] * difference;
                    shared += weights[c];
                }
            }
            return rescaled(sum, shared);
        }

        private double rescaled(double sum, double shared) {
            if (shared == 0) {
                return Double.NaN;
            }
            return shared == totalWeight ? sum : sum * (totalWeight / shared);
        }

        double gower(double[] x, double[] y) {
            double sum = 0;
            double usable = 0;
            for (int c = 0; c < x.length; c++) {
                double a = x[c];
                double b = y[c];
                if (Double.isNaN(a) || Double.isNaN(b) || (types[c] == ColumnScale.Type.PRESENCE && a == 0 && b == 0)) {
                    continue;
                }
                usable += weights[c];
                if (a != b) {
                    sum += weighed(c, a, b);
                }
            }
            return usable == 0 ? Double.NaN : sum / usable;
        }

        private double weighed(int column, double a, double b) {
            return switch (types[column]) {
                case MATCH, PRESENCE -> weights[column];
                case NUMBER ->
                    ranges[column] == 0 ? 0 : weights[column] * Math.min(1, Math.abs(a - b) / ranges[column]);
                case RANK -> ranges[column] == 0 ? 0 : weights[column] * Math.min(1, ranks(column, a, b));
            };
        }

        private double ranks(int column, double a, double b) {
            double[] counts = below[column];
            int low = (int) Math.floor(Math.min(a, b));
            int high = (int) Math.ceil(Math.max(a, b));
            return (counts[high] - counts[low + 1] + 1) / ranges[column];
        }

        double jaccard(double[] x, double[] y) {
            double differing = 0;
            double present = 0;
            boolean shared = false;
            for (int c = 0; c < x.length; c++) {
                if (Double.isNaN(x[c]) || Double.isNaN(y[c])) {
                    continue;
                }
                shared = true;
                if (types[c] == ColumnScale.Type.MATCH || x[c] != 0 || y[c] != 0) {
                    present += weights[c];
                    differing += x[c] == y[c] ? 0 : weights[c];
                }
            }
            return !shared ? Double.NaN : present == 0 ? 0 : differing / present;
        }

        double hamming(double[] x, double[] y) {
            double differing = 0;
            double shared = 0;
            for (int c = 0; c < x.length; c++) {
                if (!Double.isNaN(x[c]) && !Double.isNaN(y[c])) {
                    shared += weights[c];
                    differing += x[c] == y[c] ? 0 : weights[c];
                }
            }
            return shared == 0 ? Double.NaN : differing / shared;
        }
    }
}
