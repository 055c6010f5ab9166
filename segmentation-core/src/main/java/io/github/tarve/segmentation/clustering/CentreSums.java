package io.github.tarve.segmentation.clustering;

import java.util.Arrays;

/** The labels of points, and the sums and masses of their clusters, kept up as points change their clusters. */
final class CentreSums {
    private final DistinctRows rows;
    private final int k;
    private final int[] labels;
    private final double[] sums;
    private final double[] masses;
    private final int[] sizes;
    private boolean counting;

    CentreSums(DistinctRows rows, int k) {
        this.rows = rows;
        this.k = k;
        labels = new int[rows.count];
        sums = new double[k * rows.dimension];
        masses = new double[k];
        sizes = new int[k];
    }

    int[] labels() {
        return labels;
    }

    int label(int point) {
        return labels[point];
    }

    int size(int cluster) {
        return sizes[cluster];
    }

    double mass(int cluster) {
        return masses[cluster];
    }

    /** Gives a point a label and returns whether it is another one. */
    boolean relabel(int point, int label) {
        int before = labels[point];
        if (before == label) {
            return false;
        }
        labels[point] = label;
        if (counting) {
            add(point, before, -rows.weights[point]);
            add(point, label, rows.weights[point]);
            sizes[before]--;
            sizes[label]++;
        }
        return true;
    }

    private void add(int point, int cluster, double weight) {
        masses[cluster] += weight;
        double[] points = rows.points;
        int p = point * rows.dimension;
        int at = cluster * rows.dimension;
        for (int j = 0; j < rows.dimension; j++) {
            sums[at + j] += weight * points[p + j];
        }
    }

    /** Computes sums and masses anew from the labels, point after point, so that no rounding gathers. */
    void recount() {
        counting = true;
        Arrays.fill(sums, 0);
        Arrays.fill(masses, 0);
        Arrays.fill(sizes, 0);
        for (int i = 0; i < labels.length; i++) {
            add(i, labels[i], rows.weights[i]);
            sizes[labels[i]]++;
        }
    }

    /** Returns what the squares of all points are without the inertia, by their unit: those of the centres by their masses. */
    double between() {
        double between = 0;
        for (int c = 0; c < k; c++) {
            double squares = 0;
            for (int j = c * rows.dimension; j < (c + 1) * rows.dimension; j++) {
                double sum = sums[j] * rows.unit;
                squares += sum * sum;
            }
            between += squares / masses[c];
        }
        return between;
    }

    /** Puts every centre at the mean of its points and writes the way that it went. */
    void centre(double[] centres, double[] ways) {
        for (int c = 0; c < k; c++) {
            ways[c] = centre(centres, c);
        }
    }

    /** Puts a centre at the mean of its points and returns the way that it went. */
    double centre(double[] centres, int cluster) {
        double way = 0;
        for (int j = cluster * rows.dimension; j < (cluster + 1) * rows.dimension; j++) {
            double mean = sums[j] / masses[cluster];
            way += (mean - centres[j]) * (mean - centres[j]);
            centres[j] = mean;
        }
        return Math.sqrt(way);
    }
}
