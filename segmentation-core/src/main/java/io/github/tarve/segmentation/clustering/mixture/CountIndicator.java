package io.github.tarve.segmentation.clustering.mixture;

import io.github.tarve.segmentation.clustering.Dispersion;
import io.github.tarve.segmentation.clustering.ResponseDistribution;
import io.github.tarve.segmentation.internal.stats.SpecialFunctions;
import java.util.ArrayList;
import java.util.List;

/**
 * A number of events with a rate per exposure in each class: Poisson, or negative binomial with mean rate x exposure and
 * variance mean + mean^2 / size. Parameters are log rates, then log sizes.
 */
final class CountIndicator extends Indicator {
    /** A size at which the negative binomial is a Poisson distribution for all that can be seen. */
    static final double MOST_LOG_SIZE = 14;

    private static final double LEAST_LOG_SIZE = -7;
    private static final double LEAST_LOG_RATE = -25;
    private static final int NEWTON_STEPS = 2;
    private static final int HALVINGS = 8;

    private final LevelColumn column;
    private final String id;
    private final Dispersion dispersion;
    private final Priors priors;
    private final double rate;
    private final double logSize;
    private final double[] logExposures;
    private final double[] logFactorials;
    private final int largest;

    CountIndicator(
            int index,
            int offset,
            int classes,
            LevelColumn column,
            String id,
            double[] totals,
            Dispersion dispersion,
            Priors priors) {
        super(List.of(index), offset, classes);
        this.column = column;
        this.id = id;
        this.dispersion = dispersion;
        this.priors = priors;
        double events = 0;
        double exposure = 0;
        int levels = totals.length;
        logExposures = new double[levels];
        logFactorials = new double[levels];
        for (int l = 0; l < levels; l++) {
            events += totals[l] * column.value(l);
            exposure += totals[l] * column.exposure(l);
            logExposures[l] = StrictMath.log(column.exposure(l));
            logFactorials[l] = SpecialFunctions.logGamma(column.value(l) + 1);
        }
        rate = Math.max(events, 1e-3) / exposure;
        logSize = usualLogSize(totals);
        largest = levels == 0 ? 0 : (int) column.value(levels - 1);
    }

    /** Returns the log size by the method of moments. */
    private double usualLogSize(double[] totals) {
        double excess = 0;
        double squares = 0;
        for (int l = 0; l < totals.length; l++) {
            double mean = rate * column.exposure(l);
            double away = column.value(l) - mean;
            excess += totals[l] * (away * away - mean);
            squares += totals[l] * mean * mean;
        }
        return excess > 0 ? Math.max(LEAST_LOG_SIZE, Math.min(3, StrictMath.log(squares / excess))) : 3;
    }

    private boolean overdispersed() {
        return dispersion == Dispersion.NEGATIVE_BINOMIAL;
    }

    @Override
    int size() {
        return overdispersed() ? 2 * classes() : classes();
    }

    @Override
    int parameters() {
        return size();
    }

    @Override
    void initialise(double[] theta) {
        for (int c = 0; c < classes(); c++) {
            theta[offset() + c] = StrictMath.log(rate);
            if (overdispersed()) {
                theta[offset() + classes() + c] = logSize;
            }
        }
    }

    @Override
    void logDensities(double[] theta, int which, double[] into) {
        int k = classes();
        for (int c = 0; c < k; c++) {
            double logRate = theta[offset() + c];
            if (overdispersed()) {
                Shape shape = new Shape(logRate, theta[offset() + k + c], largest);
                for (int l = 0; l < column.levels(); l++) {
                    into[l * k + c] = negativeBinomial(l, shape);
                }
            } else {
                for (int l = 0; l < column.levels(); l++) {
                    double log = logRate + logExposures[l];
                    into[l * k + c] = column.value(l) * log - StrictMath.exp(log) - logFactorials[l];
                }
            }
        }
    }

    /** Parameters of one class and what all levels need of them. */
    private static final class Shape {
        private final double logRate;
        private final double rate;
        private final double logSize;
        private final double size;
        private final double[] rising;

        Shape(double logRate, double logSize, int largest) {
            this.logRate = logRate;
            this.logSize = logSize;
            rate = StrictMath.exp(logRate);
            size = StrictMath.exp(logSize);
            rising = new double[largest + 1];
            for (int y = 1; y <= largest; y++) {
                rising[y] = rising[y - 1] + StrictMath.log(size + y - 1);
            }
        }
    }

    private double negativeBinomial(int level, Shape shape) {
        double y = column.value(level);
        double sum = StrictMath.log(shape.size + shape.rate * column.exposure(level));
        return shape.rising[(int) y]
                - logFactorials[level]
                + y * (shape.logRate + logExposures[level] - sum)
                - shape.size * (sum - shape.logSize);
    }

    @Override
    void maximise(double[][] amounts, double[] theta) {
        int k = classes();
        for (int c = 0; c < k; c++) {
            double events = priors.rates();
            double exposure = priors.rates() / rate;
            double weight = 0;
            for (int l = 0; l < column.levels(); l++) {
                double amount = amounts[0][l * k + c];
                weight += amount;
                events += amount * column.value(l);
                exposure += amount * column.exposure(l);
            }
            if (!(weight > 0)) {
                continue;
            }
            double logRate = events > 0 ? Math.max(LEAST_LOG_RATE, StrictMath.log(events / exposure)) : LEAST_LOG_RATE;
            if (!overdispersed() || events == 0) {
                theta[offset() + c] = logRate;
            } else {
                newton(amounts[0], c, logRate, theta);
            }
        }
    }

    /** A few guarded Newton steps in the log rate and the log size of one class. */
    private void newton(double[] amounts, int c, double logRate, double[] theta) {
        int k = classes();
        double eta = theta[offset() + c];
        double rho = theta[offset() + k + c];
        double objective = objective(amounts, c, eta, rho);
        // With equal exposures this is the best rate whatever the size; rates near 0 are beyond the reach of Newton's
        // steps.
        double direct = objective(amounts, c, logRate, rho);
        if (direct > objective) {
            eta = logRate;
            objective = direct;
        }
        for (int step = 0; step < NEWTON_STEPS; step++) {
            double[] direction = direction(amounts, c, eta, rho);
            double length = 1;
            boolean better = false;
            for (int halving = 0; halving < HALVINGS && !better; halving++) {
                double nextEta = Math.max(LEAST_LOG_RATE, eta + length * direction[0]);
                double nextRho = Math.max(LEAST_LOG_SIZE, Math.min(MOST_LOG_SIZE, rho + length * direction[1]));
                double value = objective(amounts, c, nextEta, nextRho);
                if (value >= objective) {
                    better = true;
                    eta = nextEta;
                    rho = nextRho;
                    objective = value;
                }
                length /= 2;
            }
            if (!better || Math.abs(direction[0]) + Math.abs(direction[1]) < 1e-4) {
                break;
            }
        }
        theta[offset() + c] = eta;
        theta[offset() + k + c] = rho;
    }

    private double objective(double[] amounts, int c, double eta, double rho) {
        Shape shape = new Shape(eta, rho, largest);
        double sum = logPrior(eta, rho);
        int k = classes();
        for (int l = 0; l < column.levels(); l++) {
            double amount = amounts[l * k + c];
            if (amount > 0) {
                sum += amount * negativeBinomial(l, shape);
            }
        }
        return sum;
    }

    private double[] direction(double[] amounts, int c, double eta, double rho) {
        int k = classes();
        double size = StrictMath.exp(rho);
        double perExposure = StrictMath.exp(eta);
        double[] first = new double[largest + 1];
        double[] second = new double[largest + 1];
        for (int y = 1; y <= largest; y++) {
            double inverse = 1 / (size + y - 1);
            first[y] = first[y - 1] + inverse;
            second[y] = second[y - 1] + inverse * inverse;
        }
        double imaginary = priors.rates() / rate * StrictMath.exp(eta);
        double gradEta = priors.rates() - imaginary;
        double curveEta = -imaginary;
        double gradSize = 0;
        double curveSize = 0;
        double cross = 0;
        for (int l = 0; l < column.levels(); l++) {
            double amount = amounts[l * k + c];
            if (amount == 0) {
                continue;
            }
            double y = column.value(l);
            double mean = perExposure * column.exposure(l);
            double sum = size + mean;
            gradEta += amount * size * (y - mean) / sum;
            curveEta -= amount * size * mean * (size + y) / (sum * sum);
            gradSize += amount * (first[(int) y] + 1 - (StrictMath.log(sum) - rho) - (size + y) / sum);
            curveSize += amount * (-second[(int) y] + 1 / size - 1 / sum - (mean - y) / (sum * sum));
            cross += amount * (y - mean) * mean / (sum * sum);
        }
        double gradRho = size * gradSize - priors.sizes() * (rho - Priors.USUAL_LOG_SIZE);
        double curveRho = size * size * curveSize + size * gradSize - priors.sizes();
        return bounded(gradEta, gradRho, curveEta, curveRho, size * cross);
    }

    private static double[] bounded(double gradEta, double gradRho, double curveEta, double curveRho, double cross) {
        double determinant = curveEta * curveRho - cross * cross;
        double eta;
        double rho;
        if (curveEta < 0 && determinant > 1e-10 * Math.abs(curveEta * curveRho)) {
            eta = -(curveRho * gradEta - cross * gradRho) / determinant;
            rho = -(curveEta * gradRho - cross * gradEta) / determinant;
        } else {
            eta = curveEta < 0 ? -gradEta / curveEta : 0;
            rho = gradRho / Math.max(Math.abs(curveRho), 1e-8);
        }
        return new double[] {Math.max(-2, Math.min(2, eta)), Math.max(-1.5, Math.min(1.5, rho))};
    }

    private double logPrior(double eta, double rho) {
        double away = rho - Priors.USUAL_LOG_SIZE;
        return priors.rates() * (eta - StrictMath.exp(eta) / rate) - 0.5 * priors.sizes() * away * away;
    }

    @Override
    void project(double[] theta, double[] from) {
        for (int c = 0; c < classes(); c++) {
            theta[offset() + c] = Math.max(LEAST_LOG_RATE, Math.min(25, theta[offset() + c]));
            if (overdispersed()) {
                int at = offset() + classes() + c;
                theta[at] = Math.max(LEAST_LOG_SIZE, Math.min(MOST_LOG_SIZE, theta[at]));
            }
        }
    }

    @Override
    double logPrior(double[] theta) {
        double sum = 0;
        for (int c = 0; c < classes(); c++) {
            double rho = overdispersed() ? theta[offset() + classes() + c] : Priors.USUAL_LOG_SIZE;
            sum += logPrior(theta[offset() + c], rho);
        }
        return sum;
    }

    @Override
    ResponseDistribution distribution(double[] theta, int[] order) {
        List<Double> rates = new ArrayList<>();
        List<Double> sizes = new ArrayList<>();
        for (int c : order) {
            rates.add(StrictMath.exp(theta[offset() + c]));
            if (overdispersed()) {
                sizes.add(StrictMath.exp(theta[offset() + classes() + c]));
            }
        }
        return new ResponseDistribution.Counts(id, rates, sizes);
    }
}
