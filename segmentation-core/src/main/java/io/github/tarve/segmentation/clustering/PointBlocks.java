package io.github.tarve.segmentation.clustering;

import java.util.Arrays;

/**
 * Points as floats in blocks of columns, so that distances to a centre are computed for many points at a time. A float
 * distance says within {@link #tolerance()} of itself, plus {@link #slip(int)} of its point and {@link #slip(double)} of its
 * centre, what the distance in double precision is; whoever needs more asks the points themselves. Immutable.
 */
final class PointBlocks {
    /** Number of points in a block: long enough for loops over vectors, short enough to stay in the cache. */
    static final int SIZE = 512;
    /** A block of few points is as long as these, rounded up to this. */
    private static final int STEP = 64;

    private static final double FLOAT_STEP = 0x1p-24;
    /** What squares too small for a float may hide, where the largest value is about 1. */
    private static final double UNDERFLOW = 1e-18;

    final int dimension;
    final int count;
    /** By what the points were multiplied so that their squares fit into floats: their unit. */
    final double scale;

    /** Number of places of a block. */
    final int places;

    /** Number of columns of a block: an even one, the last empty where the dimension is odd. */
    private final int even;

    private final float[][] columns;
    private final float[] norms;
    private final float reach;
    private final DistinctRows rows;

    private PointBlocks(DistinctRows rows) {
        this.rows = rows;
        dimension = rows.dimension;
        count = rows.count;
        even = dimension + dimension % 2;
        scale = rows.unit;
        places = blocks() == 1 ? (count + STEP - 1) / STEP * STEP : SIZE;
        columns = new float[blocks() * even][places];
        norms = new float[count];
        reach = copyAll();
    }

    private float copyAll() {
        float longest = 0;
        for (int i = 0; i < count; i++) {
            copy(i, columns, i / SIZE, i % SIZE);
            norms[i] = (float) length(i);
            longest = Math.max(longest, norms[i]);
        }
        return longest;
    }

    /** Copies points into blocks. */
    static PointBlocks of(DistinctRows rows) {
        return new PointBlocks(rows);
    }

    /** Returns the number of blocks. */
    int blocks() {
        return (count + SIZE - 1) / SIZE;
    }

    /** Returns the columns of all blocks, one block after the other. */
    float[][] columns() {
        return columns;
    }

    /** Writes a point as floats into a place of a block. */
    void copy(int point, float[][] into, int block, int place) {
        double[] points = rows.points;
        int at = point * dimension;
        int first = block * even;
        for (int j = 0; j < dimension; j++) {
            into[first + j][place] = (float) (points[at + j] * scale);
        }
    }

    private double length(int point) {
        double squares = 0;
        for (int at = point * dimension; at < (point + 1) * dimension; at++) {
            double value = rows.points[at] * scale;
            squares += value * value;
        }
        return Math.sqrt(squares);
    }

    /** Returns a part of a centre or point, by the scale. */
    void scaled(double[] from, int at, float[] into) {
        for (int j = 0; j < dimension; j++) {
            into[j] = (float) (from[at + j] * scale);
        }
    }

    /** Returns how far off a distance may be relative to itself. */
    double tolerance() {
        return (dimension + 10) * FLOAT_STEP;
    }

    /** Returns how far off a distance may be because the point was rounded. */
    double slip(int point) {
        return norms[point] * (2 * FLOAT_STEP);
    }

    /** Returns how far off a distance may be because a centre of some length was rounded. */
    static double slip(double length) {
        return length * (2 * FLOAT_STEP) + UNDERFLOW;
    }

    /** Returns the length of a point by the scale, rounded. */
    double norm(int point) {
        return norms[point];
    }

    /** Returns the length of the longest point by the scale, which no mean of points exceeds. */
    double reach() {
        return reach;
    }

    /** Returns a block to gather points in. */
    float[][] emptyBlock() {
        return new float[even][places];
    }

    /** Returns a place for a centre. */
    float[] emptyCentre() {
        return new float[even];
    }

    /** Writes the squared distances between the points of a block and a centre. */
    static void squares(float[][] columns, int block, float[] centre, float[] into) {
        int first = block * centre.length;
        Arrays.fill(into, 0);
        for (int j = 0; j < centre.length; j += 2) {
            addSquares(columns[first + j], columns[first + j + 1], centre[j], centre[j + 1], into);
        }
    }

    /**
     * Adds the squares of two columns. Short and by itself, for then the compiler turns it into vector instructions; a loop
     * over four columns, or with offsets into one long array, it leaves as it is.
     */
    private static void addSquares(float[] x, float[] y, float a, float b, float[] into) {
        for (int t = 0; t < into.length; t++) {
            float e = x[t] - a;
            float f = y[t] - b;
            into[t] += e * e + f * f;
        }
    }

    /** Keeps the smallest and the second smallest of the values seen so far. */
    static void keepTwoLeast(float[] values, float[] least, float[] second) {
        for (int t = 0; t < values.length; t++) {
            float value = values[t];
            float before = least[t];
            second[t] = Math.min(second[t], Math.max(before, value));
            least[t] = Math.min(before, value);
        }
    }

    /** Writes the square roots. */
    static void roots(float[] values, float[] into) {
        for (int t = 0; t < values.length; t++) {
            into[t] = (float) Math.sqrt(values[t]);
        }
    }
}
