package io.github.tarve.segmentation.clustering.gaussian;

import io.github.tarve.segmentation.clustering.Covariance;
import io.github.tarve.segmentation.internal.stats.LogSum;
import java.util.Arrays;
import java.util.concurrent.CancellationException;

/** One start of expectation and maximisation. Not safe for threads. */
final class MixtureDescent {
    /** Beyond this difference of log-densities a class takes no part in a row. */
    private static final double NOTHING = -45;

    private static final int BLOCK = 256;

    private static final double LOG_TWO_PI = StrictMath.log(2 * Math.PI);
    private static final double VANISHED = 1e-12;

    private final WorkingRows rows;
    private final Covariance form;
    private final int k;
    private final double[] memberships;
    private final double[] shares;
    private final double[] means;
    private final Spread[] spreads;
    private final double[] scatter;
    private final double[][] differences;
    private final double[] work;
    private final int[] members;
    private final double[] parts;
    private int taking;
    private double logLikelihood = Double.NEGATIVE_INFINITY;
    private int iterations;
    private boolean converged;

    MixtureDescent(WorkingRows rows, Covariance form, int k, int[] labels) {
        this.rows = rows;
        this.form = form;
        this.k = k;
        memberships = new double[rows.count * k];
        shares = new double[k];
        means = new double[k * rows.dimension];
        spreads = new Spread[k];
        scatter = new double[form.full() ? rows.dimension * rows.dimension : rows.dimension];
        differences = new double[rows.dimension][BLOCK];
        work = new double[BLOCK];
        members = new int[rows.count];
        parts = new double[rows.count];
        for (int i = 0; i < rows.count; i++) {
            memberships[i * k + labels[i]] = 1;
        }
        maximise();
    }

    /** Runs until the likelihood stands still; can be called again with a sharper tolerance or a later limit. */
    void run(int mostIterations, double tolerance) {
        double before = Double.NEGATIVE_INFINITY;
        converged = false;
        while (!converged && iterations < mostIterations) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted");
            }
            double last = logLikelihood;
            logLikelihood = expect();
            maximise();
            iterations++;
            converged = stands(before, last, logLikelihood, tolerance);
            before = last;
        }
        logLikelihood = expect();
    }

    /** Returns whether the limit that Aitken's extrapolation foresees is reached, for EM moves slowly towards its end. */
    private static boolean stands(double first, double second, double third, double tolerance) {
        double step = third - second;
        double scale = tolerance * (1 + Math.abs(third));
        if (!(Math.abs(step) <= scale)) {
            return false;
        }
        double earlier = second - first;
        double rate = earlier > 0 && step > 0 ? step / earlier : 0;
        return rate < 1 && step / (1 - rate) <= scale;
    }

    private double expect() {
        double[] logs = new double[BLOCK];
        LogSum sum = new LogSum();
        for (int from = 0; from < rows.count; from += BLOCK) {
            int length = Math.min(BLOCK, rows.count - from);
            for (int c = 0; c < k; c++) {
                logDensities(c, from, length, logs);
                for (int i = 0; i < length; i++) {
                    memberships[(from + i) * k + c] = logs[i];
                }
            }
            for (int i = from; i < from + length; i++) {
                expect(i, sum);
            }
        }
        return sum.total();
    }

    private void logDensities(int c, int from, int length, double[] logs) {
        if (shares[c] == 0) {
            Arrays.fill(logs, 0, length, Double.NEGATIVE_INFINITY);
            return;
        }
        for (int j = 0; j < rows.dimension; j++) {
            double[] column = rows.columns[j];
            double mean = means[c * rows.dimension + j];
            double[] into = differences[j];
            for (int i = 0; i < length; i++) {
                into[i] = column[from + i] - mean;
            }
        }
        spreads[c].squared(differences, length, logs, work);
        double constant = StrictMath.log(shares[c]) - (rows.dimension * LOG_TWO_PI + spreads[c].logDeterminant()) / 2;
        for (int i = 0; i < length; i++) {
            logs[i] = constant - logs[i] / 2;
        }
    }

    /** Turns the log-densities of a row into memberships and adds the logarithm of their sum. */
    private void expect(int row, LogSum logs) {
        int at = row * k;
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < k; c++) {
            most = Math.max(most, memberships[at + c]);
        }
        double sum = 0;
        for (int c = 0; c < k; c++) {
            double relative = memberships[at + c] - most;
            double density = relative < NOTHING ? 0 : relative == 0 ? 1 : StrictMath.exp(relative);
            memberships[at + c] = density;
            sum += density;
        }
        logs.plus(rows.weights[row] * most);
        if (sum == 1) {
            return;
        }
        for (int c = 0; c < k; c++) {
            memberships[at + c] /= sum;
        }
        logs.add(rows.weights[row], sum);
    }

    private void maximise() {
        double[] pooled = new double[scatter.length];
        for (int c = 0; c < k; c++) {
            double weight = gather(c);
            shares[c] = weight <= VANISHED * rows.total ? 0 : weight / rows.total;
            if (shares[c] > 0) {
                mean(c, weight);
                Arrays.fill(scatter, 0);
                scatter(c);
                if (form.varying()) {
                    spreads[c] = Spread.of(form, scatter, weight, rows.dimension, GaussianMixture.FLOOR);
                }
                for (int j = 0; j < pooled.length; j++) {
                    pooled[j] += scatter[j];
                }
            }
        }
        Spread common = Spread.of(form, pooled, rows.total, rows.dimension, GaussianMixture.FLOOR);
        for (int c = 0; c < k; c++) {
            if (!form.varying() || shares[c] == 0) {
                spreads[c] = common;
            }
        }
    }

    /** Collects the rows that take part in a class with their parts, and returns the sum of the parts. */
    private double gather(int c) {
        double weight = 0;
        taking = 0;
        for (int i = 0; i < rows.count; i++) {
            double part = rows.weights[i] * memberships[i * k + c];
            if (part > 0) {
                members[taking] = i;
                parts[taking++] = part;
                weight += part;
            }
        }
        return weight;
    }

    private void mean(int c, double weight) {
        for (int j = 0; j < rows.dimension; j++) {
            double[] column = rows.columns[j];
            double sum = 0;
            for (int t = 0; t < taking; t++) {
                sum += parts[t] * column[members[t]];
            }
            means[c * rows.dimension + j] = sum / weight;
        }
    }

    private void scatter(int c) {
        int p = rows.dimension;
        for (int from = 0; from < taking; from += BLOCK) {
            int length = Math.min(BLOCK, taking - from);
            for (int j = 0; j < p; j++) {
                double[] column = rows.columns[j];
                double mean = means[c * p + j];
                double[] into = differences[j];
                for (int t = 0; t < length; t++) {
                    into[t] = column[members[from + t]] - mean;
                }
            }
            for (int a = 0; a < p; a++) {
                for (int t = 0; t < length; t++) {
                    work[t] = parts[from + t] * differences[a][t];
                }
                if (form.full()) {
                    for (int b = 0; b <= a; b++) {
                        scatter[a * p + b] += product(work, differences[b], length);
                    }
                } else {
                    scatter[a] += product(work, differences[a], length);
                }
            }
        }
        for (int a = 0; form.full() && a < p; a++) {
            for (int b = 0; b < a; b++) {
                scatter[b * p + a] = scatter[a * p + b];
            }
        }
    }

    /** Returns the inner product; four sums run side by side, as additions of one would wait for each other. */
    private static double product(double[] x, double[] y, int length) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int t = 0;
        for (; t + 3 < length; t += 4) {
            a += x[t] * y[t];
            b += x[t + 1] * y[t + 1];
            c += x[t + 2] * y[t + 2];
            d += x[t + 3] * y[t + 3];
        }
        for (; t < length; t++) {
            a += x[t] * y[t];
        }
        return (a + b) + (c + d);
    }

    /**
     * Returns whether the likelihood is high only because a class has shrunk onto a few rows or onto a plane: a class without
     * rows, at the floor, with fewer distinct rows of its own than its covariance needs, or far thinner in some direction
     * than another one.
     */
    boolean degenerate() {
        int[] own = new int[k];
        for (int i = 0; i < rows.count; i++) {
            int best = 0;
            for (int c = 1; c < k; c++) {
                best = memberships[i * k + c] > memberships[i * k + best] ? c : best;
            }
            own[best]++;
        }
        int needed = form.varying() ? (form.full() ? rows.dimension + 1 : 2) : 1;
        for (int c = 0; c < k; c++) {
            if (own[c] < needed || spreads[c].isRaised()) {
                return true;
            }
        }
        return form.varying() && leastRelative() < GaussianMixture.THINNEST;
    }

    double leastRelative() {
        double least = 1;
        for (int c = 0; c < k; c++) {
            for (int d = 0; d < k; d++) {
                least = c == d ? least : Math.min(least, spreads[c].leastRelativeTo(spreads[d]));
            }
        }
        return least;
    }

    double logLikelihood() {
        return logLikelihood;
    }

    int iterations() {
        return iterations;
    }

    boolean converged() {
        return converged;
    }

    double share(int c) {
        return shares[c];
    }

    double mean(int c, int column) {
        return means[c * rows.dimension + column];
    }

    double covariance(int c, int row, int column) {
        return spreads[c].entry(row, column);
    }
}
