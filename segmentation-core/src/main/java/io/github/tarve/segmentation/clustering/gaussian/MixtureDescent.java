package io.github.tarve.segmentation.clustering.gaussian;

import io.github.tarve.segmentation.clustering.Covariance;
import java.util.Arrays;
import java.util.concurrent.CancellationException;

/** One start of expectation and maximisation. Not safe for threads. */
final class MixtureDescent {
    /** Beyond this difference of log-densities a class takes no part in a row. */
    private static final double NOTHING = -60;

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
    private final double[] difference;
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
        difference = new double[rows.dimension];
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
        double[] constants = new double[k];
        for (int c = 0; c < k; c++) {
            constants[c] = StrictMath.log(shares[c]) - (rows.dimension * LOG_TWO_PI + spreads[c].logDeterminant()) / 2;
        }
        double sum = 0;
        double lost = 0;
        for (int i = 0; i < rows.count; i++) {
            double term = rows.weights[i] * expect(i, constants);
            double next = sum + term;
            lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
            sum = next;
        }
        return sum + lost;
    }

    private double expect(int row, double[] constants) {
        int at = row * k;
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < k; c++) {
            double log = shares[c] == 0
                    ? Double.NEGATIVE_INFINITY
                    : constants[c] - spreads[c].squared(rows.points, row, means, c, difference) / 2;
            memberships[at + c] = log;
            most = Math.max(most, log);
        }
        double sum = 0;
        for (int c = 0; c < k; c++) {
            double relative = memberships[at + c] - most;
            double density = relative < NOTHING ? 0 : relative == 0 ? 1 : StrictMath.exp(relative);
            memberships[at + c] = density;
            sum += density;
        }
        for (int c = 0; c < k; c++) {
            memberships[at + c] /= sum;
        }
        return most + StrictMath.log(sum);
    }

    private void maximise() {
        double[] pooled = new double[scatter.length];
        for (int c = 0; c < k; c++) {
            double weight = mean(c);
            shares[c] = weight <= VANISHED * rows.total ? 0 : weight / rows.total;
            if (shares[c] > 0) {
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

    private double mean(int c) {
        int p = rows.dimension;
        double weight = 0;
        double[] sums = new double[p];
        for (int i = 0; i < rows.count; i++) {
            double part = rows.weights[i] * memberships[i * k + c];
            if (part > 0) {
                weight += part;
                for (int j = 0; j < p; j++) {
                    sums[j] += part * rows.points[i * p + j];
                }
            }
        }
        for (int j = 0; j < p && weight > 0; j++) {
            means[c * p + j] = sums[j] / weight;
        }
        return weight;
    }

    private void scatter(int c) {
        int p = rows.dimension;
        for (int i = 0; i < rows.count; i++) {
            double part = rows.weights[i] * memberships[i * k + c];
            if (part > 0) {
                for (int j = 0; j < p; j++) {
                    difference[j] = rows.points[i * p + j] - means[c * p + j];
                }
                if (form.full()) {
                    outer(part);
                } else {
                    for (int j = 0; j < p; j++) {
                        scatter[j] += part * difference[j] * difference[j];
                    }
                }
            }
        }
        for (int a = 0; form.full() && a < p; a++) {
            for (int b = 0; b < a; b++) {
                scatter[b * p + a] = scatter[a * p + b];
            }
        }
    }

    private void outer(double part) {
        int p = rows.dimension;
        for (int a = 0; a < p; a++) {
            double scaled = part * difference[a];
            int row = a * p;
            for (int b = 0; b <= a; b++) {
                scatter[row + b] += scaled * difference[b];
            }
        }
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
