package io.github.tarve.segmentation.clustering.mixture;

import io.github.tarve.segmentation.clustering.MembershipModel;
import io.github.tarve.segmentation.internal.linear.PositiveSystem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Shares that covariates predict by a multinomial logit; the strata are the different combinations of covariates. */
final class LogitShares implements Membership {
    private static final int NEWTON_STEPS = 2;
    private static final int HALVINGS = 8;

    private final int classes;
    private final List<MembershipModel.Term> terms;
    private final double[][] design;
    private final double[] centres;
    private final double[] scales;
    private final Priors priors;

    /**
     * Makes shares.
     *
     * @param classes number of classes
     * @param terms terms of the covariates
     * @param design values of the terms by stratum, the intercept's 1 first
     */
    LogitShares(int classes, List<MembershipModel.Term> terms, double[][] design, Priors priors) {
        this.classes = classes;
        this.terms = terms;
        this.priors = priors;
        centres = new double[terms.size() + 1];
        scales = new double[terms.size() + 1];
        Arrays.fill(scales, 1);
        this.design = standardised(design);
    }

    /** Newton's steps need columns of like size; coefficients are told in the original units. */
    private double[][] standardised(double[][] original) {
        double[][] copy = new double[original.length][];
        for (int t = 1; t < centres.length; t++) {
            int column = t;
            centres[t] = Arrays.stream(original)
                    .mapToDouble(row -> row[column])
                    .average()
                    .orElse(0);
            double centre = centres[t];
            double spread = Math.sqrt(Arrays.stream(original)
                    .mapToDouble(row -> (row[column] - centre) * (row[column] - centre))
                    .average()
                    .orElse(0));
            scales[t] = spread > 0 ? spread : 1;
        }
        for (int s = 0; s < copy.length; s++) {
            copy[s] = original[s].clone();
            for (int t = 1; t < centres.length; t++) {
                copy[s][t] = (copy[s][t] - centres[t]) / scales[t];
            }
        }
        return copy;
    }

    @Override
    public int strata() {
        return design.length;
    }

    @Override
    public int size() {
        return (classes - 1) * (terms.size() + 1);
    }

    @Override
    public int parameters() {
        return (classes - 1) * (terms.size() + 1);
    }

    @Override
    public void initialise(double[] theta) {
        Arrays.fill(theta, 0, size(), 0);
    }

    @Override
    public void shares(double[] theta, double[] into) {
        int width = terms.size() + 1;
        for (int s = 0; s < design.length; s++) {
            double most = 0;
            into[s * classes] = 0;
            for (int c = 1; c < classes; c++) {
                double sum = 0;
                for (int t = 0; t < width; t++) {
                    sum += theta[(c - 1) * width + t] * design[s][t];
                }
                into[s * classes + c] = sum;
                most = Math.max(most, sum);
            }
            double total = 0;
            for (int c = 0; c < classes; c++) {
                into[s * classes + c] = StrictMath.exp(into[s * classes + c] - most);
                total += into[s * classes + c];
            }
            for (int c = 0; c < classes; c++) {
                into[s * classes + c] = Math.max(CategoryIndicator.FLOOR, into[s * classes + c] / total);
            }
        }
    }

    @Override
    public void maximise(double[] amounts, double[] theta) {
        double[] own = Arrays.copyOf(theta, size());
        double[] shares = new double[design.length * classes];
        double objective = objective(amounts, own, shares);
        for (int step = 0; step < NEWTON_STEPS; step++) {
            double[] direction = direction(amounts, own, shares);
            double length = 1;
            boolean better = false;
            for (int halving = 0; halving < HALVINGS && !better; halving++) {
                double[] next = own.clone();
                for (int p = 0; p < next.length; p++) {
                    next[p] += length * direction[p];
                }
                double value = objective(amounts, next, shares);
                if (value >= objective) {
                    better = true;
                    own = next;
                    objective = value;
                }
                length /= 2;
            }
            if (!better) {
                break;
            }
        }
        System.arraycopy(own, 0, theta, 0, own.length);
    }

    private double objective(double[] amounts, double[] own, double[] shares) {
        shares(own, shares);
        double sum = logPrior(own);
        for (int i = 0; i < shares.length; i++) {
            if (amounts[i] > 0) {
                sum += amounts[i] * StrictMath.log(shares[i]);
            }
        }
        return sum;
    }

    private double[] direction(double[] amounts, double[] own, double[] shares) {
        shares(own, shares);
        int width = terms.size() + 1;
        int order = own.length;
        double[] gradient = new double[order];
        double[][] curvature = new double[order][order];
        for (int s = 0; s < design.length; s++) {
            double weight = 0;
            for (int c = 0; c < classes; c++) {
                weight += amounts[s * classes + c];
            }
            for (int c = 1; c < classes; c++) {
                double p = shares[s * classes + c];
                double rest = amounts[s * classes + c] - weight * p;
                for (int t = 0; t < width; t++) {
                    int at = (c - 1) * width + t;
                    gradient[at] += rest * design[s][t];
                    for (int d = 1; d <= c; d++) {
                        double both = weight * p * ((c == d ? 1 : 0) - shares[s * classes + d]) * design[s][t];
                        for (int u = 0; u < width; u++) {
                            curvature[at][(d - 1) * width + u] += both * design[s][u];
                        }
                    }
                }
            }
        }
        for (int p = 0; p < order; p++) {
            if (p % width > 0) {
                gradient[p] -= priors.slopes() * own[p];
                curvature[p][p] += priors.slopes();
            }
        }
        return PositiveSystem.solve(curvature, gradient);
    }

    @Override
    public void project(double[] theta) {
        for (int p = 0; p < size(); p++) {
            theta[p] = Math.max(-60, Math.min(60, theta[p]));
        }
    }

    @Override
    public double logPrior(double[] theta) {
        double sum = 0;
        for (int p = 0; p < size(); p++) {
            if (p % (terms.size() + 1) > 0) {
                sum -= 0.5 * priors.slopes() * theta[p] * theta[p];
            }
        }
        return sum;
    }

    @Override
    public Optional<MembershipModel> prediction(double[] theta, int[] order) {
        int width = terms.size() + 1;
        double[][] original = new double[classes][width];
        for (int c = 1; c < classes; c++) {
            for (int t = 0; t < width; t++) {
                double coefficient = theta[(c - 1) * width + t] / scales[t];
                original[c][t] += coefficient;
                original[c][0] -= t > 0 ? coefficient * centres[t] : 0;
            }
        }
        List<List<Double>> coefficients = new ArrayList<>();
        for (int c : order) {
            List<Double> row = new ArrayList<>();
            for (int t = 0; t < width; t++) {
                row.add(original[c][t] - original[order[0]][t]);
            }
            coefficients.add(row);
        }
        return Optional.of(new MembershipModel(terms, coefficients));
    }
}
