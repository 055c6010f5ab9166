package io.github.tarve.segmentation.clustering.mixture;

import io.github.tarve.segmentation.clustering.ResponseDistribution;
import io.github.tarve.segmentation.internal.linear.PositiveSystem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A rating: a probability for each level in each class, whose logits scatter around those of all rows, more along the scale
 * than off it. Beforehand logits are normal with covariance s^2 x x' + d^2 I over the levels, x from -1 at the lowest to 1 at
 * the highest level: a few rows move a class along the scale, many give it any shape (a logistic-normal prior; Aitchison and
 * Shen 1980, doi:10.1093/biomet/67.2.261). Lies between adjacent-category logits (d = 0) and a plain category (d without
 * limit).
 */
final class RatingIndicator extends Indicator {
    private static final int HALVINGS = 8;
    private static final double FARTHEST = 40;

    private final LevelColumn column;
    private final String id;
    private final int featureLevels;
    private final double[] centre;
    private final double[][] precision;

    /**
     * Makes an indicator.
     *
     * @param totals weight of each level over all rows
     * @param featureLevels number of levels that the feature has, seen or not
     * @param priors standard deviations along the scale and off it
     */
    RatingIndicator(
            int index,
            int offset,
            int classes,
            LevelColumn column,
            String id,
            int featureLevels,
            double[] totals,
            Priors.Ratings priors) {
        super(List.of(index), offset, classes);
        this.column = column;
        this.id = id;
        this.featureLevels = featureLevels;
        double all = Arrays.stream(totals).sum();
        centre = Arrays.stream(totals)
                .map(total -> StrictMath.log((total + 0.5) / (all + 0.5 * totals.length)))
                .toArray();
        precision = precision(priors);
    }

    private int levels() {
        return column.levels();
    }

    /** The inverse of s^2 x x' + d^2 I by Sherman and Morrison. */
    private double[][] precision(Priors.Ratings priors) {
        double along = priors.along() * priors.along();
        double off = priors.off() * priors.off();
        double[] x = new double[levels()];
        double square = 0;
        for (int l = 0; l < x.length; l++) {
            x[l] = featureLevels > 1 ? 2 * column.value(l) / (featureLevels - 1) - 1 : 0;
            square += x[l] * x[l];
        }
        double[][] inverse = new double[x.length][x.length];
        for (int l = 0; l < x.length; l++) {
            for (int m = 0; m < x.length; m++) {
                inverse[l][m] = ((l == m ? 1 : 0) - along * x[l] * x[m] / (off + along * square)) / off;
            }
        }
        return inverse;
    }

    @Override
    int size() {
        return levels() * classes();
    }

    @Override
    int parameters() {
        return Math.max(0, levels() - 1) * classes();
    }

    /** The trace of I (I + K^-1)^-1 by class, with the information I of its rows and the prior's covariance K. */
    @Override
    double parameters(double[] theta, double[][] amounts) {
        double sum = 0;
        for (int c = 0; c < classes(); c++) {
            double[] own = new double[levels()];
            for (int l = 0; l < own.length; l++) {
                own[l] = amounts[0][l * classes() + c];
            }
            double[] p = new double[levels()];
            probabilities(read(theta, c), p);
            double[][] curvature = curvature(Arrays.stream(own).sum(), p);
            for (int l = 0; l < own.length; l++) {
                double[] prior = new double[own.length];
                for (int m = 0; m < own.length; m++) {
                    prior[m] = precision[m][l];
                }
                sum += 1 - PositiveSystem.solve(curvature, prior)[l];
            }
        }
        return sum;
    }

    @Override
    void initialise(double[] theta) {
        for (int c = 0; c < classes(); c++) {
            write(centre, c, theta);
        }
    }

    private double[] read(double[] theta, int c) {
        double[] logits = new double[levels()];
        for (int l = 0; l < logits.length; l++) {
            logits[l] = theta[offset() + l * classes() + c];
        }
        return logits;
    }

    private void write(double[] logits, int c, double[] theta) {
        for (int l = 0; l < logits.length; l++) {
            theta[offset() + l * classes() + c] = logits[l];
        }
    }

    @Override
    void logDensities(double[] theta, int which, double[] into) {
        double[] p = new double[levels()];
        for (int c = 0; c < classes(); c++) {
            double[] logits = read(theta, c);
            double constant = probabilities(logits, p);
            for (int l = 0; l < p.length; l++) {
                into[l * classes() + c] = logits[l] - constant;
            }
        }
    }

    @Override
    void densities(double[] theta, int which, double[] into, int entries) {
        double[] p = new double[levels()];
        for (int c = 0; c < classes(); c++) {
            probabilities(read(theta, c), p);
            for (int l = 0; l < p.length; l++) {
                into[l * classes() + c] = p[l];
            }
        }
    }

    /** Writes the probabilities of logits and returns the logarithm of the sum of their exponentials. */
    private static double probabilities(double[] logits, double[] p) {
        double most = Double.NEGATIVE_INFINITY;
        for (double logit : logits) {
            most = Math.max(most, logit);
        }
        double sum = 0;
        for (int l = 0; l < p.length; l++) {
            p[l] = StrictMath.exp(logits[l] - most);
            sum += p[l];
        }
        for (int l = 0; l < p.length; l++) {
            p[l] /= sum;
        }
        return most + StrictMath.log(sum);
    }

    @Override
    void maximise(double[][] amounts, double[] theta) {
        double[] own = new double[levels()];
        for (int c = 0; c < classes(); c++) {
            for (int l = 0; l < own.length; l++) {
                own[l] = amounts[0][l * classes() + c];
            }
            write(climbed(own, read(theta, c)), c, theta);
        }
    }

    /** One step of Newton, shortened until it climbs. */
    private double[] climbed(double[] amounts, double[] from) {
        double[] p = new double[from.length];
        double objective = objective(amounts, from, probabilities(from, p));
        double[] direction = direction(amounts, from, p);
        double length = 1;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double[] next = new double[from.length];
            for (int l = 0; l < next.length; l++) {
                next[l] = from[l] + length * direction[l];
            }
            if (objective(amounts, next, probabilities(next, p)) >= objective) {
                return next;
            }
            length /= 2;
        }
        return from;
    }

    private double objective(double[] amounts, double[] logits, double constant) {
        double sum = logPriorOf(logits);
        for (int l = 0; l < logits.length; l++) {
            sum += amounts[l] * (logits[l] - constant);
        }
        return sum;
    }

    private double logPriorOf(double[] logits) {
        double sum = 0;
        for (int l = 0; l < logits.length; l++) {
            for (int m = 0; m < logits.length; m++) {
                sum -= 0.5 * (logits[l] - centre[l]) * precision[l][m] * (logits[m] - centre[m]);
            }
        }
        return sum;
    }

    private double[] direction(double[] amounts, double[] logits, double[] p) {
        double weight = 0;
        for (double amount : amounts) {
            weight += amount;
        }
        double[] gradient = new double[logits.length];
        for (int l = 0; l < logits.length; l++) {
            gradient[l] = amounts[l] - weight * p[l];
            for (int m = 0; m < logits.length; m++) {
                gradient[l] -= precision[l][m] * (logits[m] - centre[m]);
            }
        }
        return PositiveSystem.solve(curvature(weight, p), gradient);
    }

    private double[][] curvature(double weight, double[] p) {
        double[][] curvature = new double[p.length][p.length];
        for (int l = 0; l < p.length; l++) {
            for (int m = 0; m < p.length; m++) {
                curvature[l][m] = precision[l][m] + weight * p[l] * ((l == m ? 1 : 0) - p[m]);
            }
        }
        return curvature;
    }

    @Override
    void project(double[] theta, double[] from) {
        for (int i = offset(); i < offset() + size(); i++) {
            theta[i] = Math.max(-FARTHEST, Math.min(FARTHEST, theta[i]));
        }
    }

    @Override
    double logPrior(double[] theta) {
        double sum = 0;
        for (int c = 0; c < classes(); c++) {
            sum += logPriorOf(read(theta, c));
        }
        return sum;
    }

    @Override
    ResponseDistribution distribution(double[] theta, int[] order) {
        List<List<Double>> byClass = new ArrayList<>();
        for (int c : order) {
            Double[] probabilities = new Double[featureLevels];
            Arrays.fill(probabilities, 0.0);
            double[] p = new double[levels()];
            probabilities(read(theta, c), p);
            for (int l = 0; l < p.length; l++) {
                probabilities[(int) column.value(l)] = p[l];
            }
            byClass.add(List.of(probabilities));
        }
        return new ResponseDistribution.Categories(id, byClass);
    }
}
