package io.github.tarve.segmentation.clustering.mixture;

import io.github.tarve.segmentation.clustering.ResponseDistribution;
import java.util.List;

/**
 * One distribution of the model, with a set of parameters for each class, over one column or several that make up a whole.
 * Parameters of all indicators stand in one vector, so that they can be extrapolated together; an indicator knows where its
 * own begin. Implementations hold no state of a fit.
 */
abstract class Indicator {
    private final List<Integer> columns;
    private final int offset;
    private final int classes;

    /**
     * Places an indicator.
     *
     * @param columns positions of its columns in the list of coded columns
     * @param offset where its parameters begin
     * @param classes number of classes
     */
    Indicator(List<Integer> columns, int offset, int classes) {
        this.columns = List.copyOf(columns);
        this.offset = offset;
        this.classes = classes;
    }

    final List<Integer> columns() {
        return columns;
    }

    final int offset() {
        return offset;
    }

    final int classes() {
        return classes;
    }

    /** Returns how many entries of the vector it uses. */
    abstract int size();

    /** Returns how many of them are free. */
    abstract int parameters();

    /** Returns how many of them the data determine, where a prior holds them back; {@code amounts} as for the maximum. */
    double parameters(double[] theta, double[][] amounts) {
        return parameters();
    }

    /** Sets the parameters of every class from the weights of the levels over all rows. */
    abstract void initialise(double[] theta);

    /**
     * Writes the log density of each level of a column in each class.
     *
     * @param theta parameters
     * @param column which of its columns, from 0
     * @param into by level and class, level first
     */
    abstract void logDensities(double[] theta, int column, double[] into);

    /** Writes the density of each level of a column in each class. */
    void densities(double[] theta, int column, double[] into, int entries) {
        logDensities(theta, column, into);
        for (int i = 0; i < entries; i++) {
            into[i] = StrictMath.exp(into[i]);
        }
    }

    /**
     * Sets the parameters to their most likely values given how much of each level is in each class, or at least to better
     * ones.
     *
     * @param amounts by column, then by level and class
     * @param theta where the present parameters are read and the new ones written
     */
    abstract void maximise(double[][] amounts, double[] theta);

    /**
     * Brings parameters back into their range after an extrapolation.
     *
     * @param theta parameters, changed
     * @param from parameters in their range from which the extrapolation went out
     */
    abstract void project(double[] theta, double[] from);

    /** Moves probabilities off the boundary, from which steps come back slowly. */
    void loosen(double[] theta) {}

    /** Returns the log density of the parameters under the prior, 0 without one. */
    abstract double logPrior(double[] theta);

    /**
     * Returns the distribution that the parameters stand for.
     *
     * @param theta parameters
     * @param order which class comes at each place
     */
    abstract ResponseDistribution distribution(double[] theta, int[] order);
}
