package io.github.tarve.segmentation.clustering;

import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.internal.linear.Cholesky;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Classes of a Gaussian mixture, in the units of the matrix: the density of a row is the sum over classes of share x
 * N(row; mean, covariance).
 *
 * @param form what the covariances have in common
 * @param shares estimated share of each class, in canonical order, summing to 1
 * @param means mean of each class
 * @param covariances covariance matrix of each class, positive definite
 * @param soundness whether the likelihood can be trusted
 * @param fit how well the classes fit the rows from which they were estimated
 */
public record GaussianClasses(
        Covariance form,
        List<Double> shares,
        List<List<Double>> means,
        List<List<List<Double>>> covariances,
        Soundness soundness,
        ModelFit fit)
        implements ClusterModel {
    /** Whether the likelihood can be trusted. */
    public enum Soundness {
        /** Every class has enough rows, and variance in every direction. */
        SOUND,
        /** A class has shrunk onto a few rows or onto a plane, which makes the likelihood as high as the floor allows. */
        DEGENERATE
    }

    private static final double LOG_TWO_PI = StrictMath.log(2 * Math.PI);

    /** Copies the lists. */
    public GaussianClasses {
        shares = List.copyOf(shares);
        means = means.stream().map(List::copyOf).toList();
        covariances = covariances.stream()
                .map(matrix -> matrix.stream().map(List::copyOf).toList())
                .toList();
    }

    /**
     * Returns classes with their fit to some rows.
     *
     * @param form what the covariances have in common
     * @param shares share of each class
     * @param means mean of each class
     * @param covariances covariance matrix of each class, positive definite
     * @param soundness whether the likelihood can be trusted
     * @param data the rows, with their case weights
     */
    public static GaussianClasses of(
            Covariance form,
            List<Double> shares,
            List<List<Double>> means,
            List<List<List<Double>>> covariances,
            Soundness soundness,
            FeatureMatrix data) {
        Density density = new Density(shares, means, covariances);
        double[] memberships = new double[shares.size()];
        double logLikelihood = 0;
        double lost = 0;
        double entropy = 0;
        double total = 0;
        for (int i = 0; i < data.rows(); i++) {
            double weight = data.weight(i);
            if (weight > 0) {
                double term = weight * density.memberships(data, i, memberships);
                double next = logLikelihood + term;
                lost += Math.abs(logLikelihood) >= Math.abs(term)
                        ? (logLikelihood - next) + term
                        : (term - next) + logLikelihood;
                logLikelihood = next;
                total += weight;
                for (double membership : memberships) {
                    entropy -= membership > 0 ? weight * membership * StrictMath.log(membership) : 0;
                }
            }
        }
        int parameters = form.parameters(shares.size(), data.columns());
        return new GaussianClasses(
                form,
                shares,
                means,
                covariances,
                soundness,
                new ModelFit(logLikelihood + lost, parameters, total, Math.max(0, entropy)));
    }

    @Override
    public int clusters() {
        return shares.size();
    }

    @Override
    public Optional<ModelFit> fitStatistics() {
        return Optional.of(fit);
    }

    /**
     * Returns the probabilities of each row to belong to each class, by the columns that it has; a row without any value gets
     * the shares.
     *
     * @param rows rows with the columns from which the classes were estimated
     */
    public Memberships memberships(FeatureMatrix rows) {
        Density density = new Density(shares, means, covariances);
        double[][] probabilities = new double[rows.rows()][clusters()];
        for (int i = 0; i < probabilities.length; i++) {
            density.memberships(rows, i, probabilities[i]);
        }
        return Memberships.of(probabilities);
    }

    @Override
    public Optional<Memberships> membershipsOf(FeatureMatrix rows) {
        return Optional.of(memberships(rows));
    }

    /**
     * Returns the most probable class of each row by the columns that it has, the first of equals; -1 for a row without any
     * value.
     */
    @Override
    public int[] assign(FeatureMatrix rows) {
        Density density = new Density(shares, means, covariances);
        int[] labels = new int[rows.rows()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = density.mostProbable(rows, i);
        }
        return labels;
    }

    /** Returns the same classes in another order: class c becomes class {@code order[c]}. */
    public GaussianClasses reordered(int[] order) {
        List<Double> newShares = new ArrayList<>(shares);
        List<List<Double>> newMeans = new ArrayList<>(means);
        List<List<List<Double>>> newCovariances = new ArrayList<>(covariances);
        for (int c = 0; c < order.length; c++) {
            newShares.set(order[c], shares.get(c));
            newMeans.set(order[c], means.get(c));
            newCovariances.set(order[c], covariances.get(c));
        }
        return new GaussianClasses(form, newShares, newMeans, newCovariances, soundness, fit);
    }

    /** Evaluates the density of rows. */
    private static final class Density {
        private final int dimension;
        private final double[] logShares;
        private final double[][] means;
        private final double[][] covariances;
        private final Cholesky[] factors;
        private final double[] difference;
        private final double[] logs;

        Density(List<Double> shares, List<List<Double>> means, List<List<List<Double>>> covariances) {
            int k = shares.size();
            if (k == 0 || means.size() != k || covariances.size() != k) {
                throw new IllegalArgumentException(
                        k + " shares, " + means.size() + " means, " + covariances.size() + " covariances");
            }
            dimension = means.get(0).size();
            logShares = new double[k];
            factors = new Cholesky[k];
            this.means = new double[k][];
            this.covariances = new double[k][];
            for (int c = 0; c < k; c++) {
                logShares[c] = StrictMath.log(shares.get(c));
                this.means[c] =
                        means.get(c).stream().mapToDouble(Double::doubleValue).toArray();
                this.covariances[c] = covariances.get(c).stream()
                        .flatMap(List::stream)
                        .mapToDouble(Double::doubleValue)
                        .toArray();
                if (this.means[c].length != dimension || this.covariances[c].length != dimension * dimension) {
                    throw new IllegalArgumentException("classes of different dimensions");
                }
                factors[c] = factor(this.covariances[c], dimension);
            }
            difference = new double[dimension];
            logs = new double[k];
        }

        private static Cholesky factor(double[] matrix, int order) {
            return Cholesky.of(matrix, order)
                    .orElseThrow(() -> new IllegalArgumentException("a covariance is not positive definite"));
        }

        /** Fills in the log-densities of a row; returns the class of the largest, -1 when the row has no value. */
        private int mostProbable(FeatureMatrix rows, int row) {
            if (rows.columns() != dimension) {
                throw new IllegalArgumentException(rows.columns() + " columns for " + dimension + " dimensions");
            }
            int[] seen = IntStream.range(0, dimension)
                    .filter(j -> !rows.missing(row, j))
                    .toArray();
            int best = 0;
            for (int c = 0; c < logs.length; c++) {
                Cholesky factor = seen.length == dimension ? factors[c] : factor(among(c, seen), seen.length);
                for (int at = 0; at < seen.length; at++) {
                    difference[at] = rows.value(row, seen[at]) - means[c][seen[at]];
                }
                logs[c] = logShares[c]
                        - (seen.length * LOG_TWO_PI + factor.logDeterminant()) / 2
                        - factor.quadraticForm(difference) / 2;
                best = logs[c] > logs[best] ? c : best;
            }
            return seen.length == 0 && dimension > 0 ? -1 : best;
        }

        /** The covariance of some columns, which is that of the rows whatever the other columns hold. */
        private double[] among(int c, int[] seen) {
            double[] among = new double[seen.length * seen.length];
            for (int a = 0; a < seen.length; a++) {
                for (int b = 0; b < seen.length; b++) {
                    among[a * seen.length + b] = covariances[c][seen[a] * dimension + seen[b]];
                }
            }
            return among;
        }

        /** Fills in the memberships of a row and returns the logarithm of its density. */
        double memberships(FeatureMatrix rows, int row, double[] into) {
            mostProbable(rows, row);
            double most = Double.NEGATIVE_INFINITY;
            for (double log : logs) {
                most = Math.max(most, log);
            }
            double sum = 0;
            for (int c = 0; c < into.length; c++) {
                into[c] = StrictMath.exp(logs[c] - most);
                sum += into[c];
            }
            for (int c = 0; c < into.length; c++) {
                into[c] /= sum;
            }
            return most + StrictMath.log(sum);
        }
    }
}
