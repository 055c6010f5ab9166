package io.github.tarve.segmentation.features;

import io.github.tarve.segmentation.internal.columns.RowNumbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Rows of people, columns of features, missing cells as {@code NaN}. Values are untransformed. Immutable and safe to share
 * between threads.
 */
public final class FeatureMatrix {
    private final List<Feature> features;
    private final List<String> rowIds;
    private final double[][] columns;
    private final double[] weights;
    private final double[] exposure;

    private FeatureMatrix(
            List<Feature> features, List<String> rowIds, double[][] columns, double[] weights, double[] exposure) {
        this.features = features;
        this.rowIds = rowIds;
        this.columns = columns;
        this.weights = weights;
        this.exposure = exposure;
    }

    /**
     * Returns a matrix with weights and exposures of 1.
     *
     * @param features the features, one per column, with distinct ids
     * @param rowIds identifiers of the rows
     * @param columns values by feature and row, {@code NaN} where missing; copied
     * @throws IllegalArgumentException when sizes differ, ids repeat or a value is infinite
     */
    public static FeatureMatrix of(List<? extends Feature> features, List<String> rowIds, double[][] columns) {
        double[] ones = new double[rowIds.size()];
        Arrays.fill(ones, 1);
        return of(features, rowIds, columns, ones, ones);
    }

    /**
     * Returns a matrix.
     *
     * @param features the features, one per column, with distinct ids
     * @param rowIds identifiers of the rows
     * @param columns values by feature and row, {@code NaN} where missing; copied
     * @param weights case weights, finite and not negative; copied
     * @param exposure observed weeks, days or whatever counts are per; finite and not negative; copied
     * @throws IllegalArgumentException when sizes differ, ids repeat or a number is out of its range
     */
    public static FeatureMatrix of(
            List<? extends Feature> features,
            List<String> rowIds,
            double[][] columns,
            double[] weights,
            double[] exposure) {
        double[][] copies = Arrays.stream(columns).map(double[]::clone).toArray(double[][]::new);
        return wrap(features, rowIds, copies, weights.clone(), exposure.clone());
    }

    /**
     * Returns a matrix of arrays that are not copied, where that would take too much memory: nobody may change them any more.
     *
     * @param features the features, one per column, with distinct ids
     * @param rowIds identifiers of the rows
     * @param columns values by feature and row, {@code NaN} where missing
     * @param weights case weights, finite and not negative
     * @param exposure observed weeks, days or whatever counts are per; finite and not negative
     * @throws IllegalArgumentException when sizes differ, ids repeat or a number is out of its range
     */
    public static FeatureMatrix wrap(
            List<? extends Feature> features,
            List<String> rowIds,
            double[][] columns,
            double[] weights,
            double[] exposure) {
        int n = rowIds.size();
        if (features.size() != columns.length) {
            throw new IllegalArgumentException(features.size() + " features but " + columns.length + " columns");
        }
        requireAmounts("weights", weights, n);
        requireAmounts("exposure", exposure, n);
        Set<String> seen = new HashSet<>();
        for (int j = 0; j < columns.length; j++) {
            if (!seen.add(features.get(j).id())) {
                throw new IllegalArgumentException("feature " + features.get(j).id() + " is there twice");
            }
            requireValues(features.get(j).id(), columns[j], n);
        }
        List<String> ids = rowIds instanceof RowNumbers ? rowIds : List.copyOf(rowIds);
        return new FeatureMatrix(List.copyOf(features), ids, columns.clone(), weights, exposure);
    }

    private static void requireValues(String id, double[] column, int n) {
        if (column.length != n) {
            throw new IllegalArgumentException("column " + id + " has " + column.length + " values for " + n + " rows");
        }
        for (double value : column) {
            if (Double.isInfinite(value)) {
                throw new IllegalArgumentException("column " + id + " holds an infinite value");
            }
        }
    }

    private static void requireAmounts(String name, double[] amounts, int n) {
        if (amounts.length != n) {
            throw new IllegalArgumentException(amounts.length + " " + name + " for " + n + " rows");
        }
        for (double amount : amounts) {
            if (!(amount >= 0) || Double.isInfinite(amount)) {
                throw new IllegalArgumentException(name + " hold " + amount);
            }
        }
    }

    /** Returns the number of rows. */
    public int rows() {
        return rowIds.size();
    }

    /** Returns the number of columns. */
    public int columns() {
        return features.size();
    }

    /** Returns the features, one per column. */
    public List<Feature> features() {
        return features;
    }

    /** Returns the feature of a column. */
    public Feature feature(int column) {
        return features.get(column);
    }

    /** Returns the column of the feature with the given id. */
    public OptionalInt indexOf(String featureId) {
        for (int j = 0; j < features.size(); j++) {
            if (features.get(j).id().equals(featureId)) {
                return OptionalInt.of(j);
            }
        }
        return OptionalInt.empty();
    }

    /** Returns the identifiers of the rows. */
    public List<String> rowIds() {
        return rowIds;
    }

    /** Returns a value, {@code NaN} when it is missing. */
    public double value(int row, int column) {
        return columns[column][row];
    }

    /** Returns whether a value is missing. */
    public boolean missing(int row, int column) {
        return Double.isNaN(columns[column][row]);
    }

    /** Returns whether any value is missing. */
    public boolean hasMissing() {
        for (double[] column : columns) {
            for (double value : column) {
                if (Double.isNaN(value)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns a column as a copy. */
    public double[] column(int column) {
        return columns[column].clone();
    }

    /** Returns a row's case weight. */
    public double weight(int row) {
        return weights[row];
    }

    /** Returns the case weights as a copy. */
    public double[] weights() {
        return weights.clone();
    }

    /** Returns a row's exposure. */
    public double exposure(int row) {
        return exposure[row];
    }

    /** Returns the matrix with only those features that pass the test, in the same order. */
    public FeatureMatrix select(Predicate<? super Feature> test) {
        List<Feature> kept = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        for (int j = 0; j < features.size(); j++) {
            if (test.test(features.get(j))) {
                kept.add(features.get(j));
                values.add(columns[j]);
            }
        }
        return new FeatureMatrix(List.copyOf(kept), rowIds, values.toArray(double[][]::new), weights, exposure);
    }

    /** Returns the matrix with each feature replaced by one that has the same id and codes its values alike. */
    public FeatureMatrix map(UnaryOperator<Feature> change) {
        List<Feature> changed = features.stream().map(change).toList();
        for (int j = 0; j < changed.size(); j++) {
            if (!changed.get(j).id().equals(features.get(j).id())) {
                throw new IllegalArgumentException(
                        features.get(j).id() + " became " + changed.get(j).id());
            }
        }
        return new FeatureMatrix(changed, rowIds, columns, weights, exposure);
    }

    /** Returns the matrix with only the features that build profiles, components among them. */
    public FeatureMatrix active() {
        return select(feature -> feature.role() == FeatureRole.ACTIVE || feature.role() == FeatureRole.COMPONENT);
    }

    /** Returns the matrix with the features that build profiles and the groups that residents belong to. */
    public FeatureMatrix activeInGroups() {
        return select(feature -> switch (feature.role()) {
            case ACTIVE, COMPONENT, GROUP -> true;
            default -> false;
        });
    }

    /**
     * Returns the matrix with only the measured features that build profiles, by themselves or through a component: the
     * form in which profiles are explained to people.
     */
    public FeatureMatrix measured() {
        return select(feature -> feature.role() == FeatureRole.ACTIVE || feature.role() == FeatureRole.REPLACED);
    }

    /** Returns the matrix with only the given rows, in the given order; a row may be there several times. */
    public FeatureMatrix rows(int[] rows) {
        double[][] picked = new double[columns.length][rows.length];
        double[] pickedWeights = new double[rows.length];
        double[] pickedExposure = new double[rows.length];
        List<String> ids = new ArrayList<>(rows.length);
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                picked[j][i] = columns[j][rows[i]];
            }
            pickedWeights[i] = weights[rows[i]];
            pickedExposure[i] = exposure[rows[i]];
            ids.add(rowIds.get(rows[i]));
        }
        return new FeatureMatrix(features, List.copyOf(ids), picked, pickedWeights, pickedExposure);
    }

    /** Returns the matrix with other case weights; copied. */
    public FeatureMatrix withWeights(double[] newWeights) {
        requireAmounts("weights", newWeights, rows());
        return new FeatureMatrix(features, rowIds, columns, newWeights.clone(), exposure);
    }

    /** Returns whether another matrix is the same table, apart from case weights and exposures. */
    public boolean hasCellsOf(FeatureMatrix other) {
        return columns == other.columns && features.equals(other.features);
    }
}
