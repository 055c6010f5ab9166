package io.github.tarve.segmentation.clustering.mixture;

import io.github.tarve.segmentation.clustering.GroupShares;
import io.github.tarve.segmentation.internal.stats.SpecialFunctions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Shares of their own for each group, drawn towards a mix that the groups have in common: with n_gc of group g in class c,
 *
 * <p>share_gc = (n_gc + m mix_c) / (n_g + m),
 *
 * <p>the mode under the penalty m sum_g KL(mix || share_g). Given the shares, the mix is their normalised geometric mean, which
 * for large m is the mix of everyone pooled. m is what {@link #refined} finds: the posterior mean of m / (nbar + m) under the
 * Dirichlet-multinomial likelihood of the expected counts, uniform beforehand (prior density nbar / (nbar + m)^2), with nbar
 * the mean size of the groups.
 *
 * <p>Rows of no known group are a group of their own, and so are the imaginary rows of the prior. Parameters: the mix, then
 * shares by group, the imaginary one last.
 */
final class HierarchicalShares implements Membership {
    /** Beforehand a group of this size counts for half, unless groups are smaller. */
    private static final double USUAL_WEIGHT = 20;

    private static final int ROUNDS = 3;
    private static final int GRID = 64;

    private final int classes;
    private final String feature;
    private final List<String> names;
    private final double[] sizes;
    private final double prior;
    private final double weight;

    private HierarchicalShares(
            int classes, String feature, List<String> names, double[] sizes, double prior, double weight) {
        this.classes = classes;
        this.feature = feature;
        this.names = names;
        this.sizes = sizes;
        this.prior = prior;
        this.weight = weight;
    }

    /**
     * Makes shares.
     *
     * @param classes number of classes
     * @param feature the feature that tells the group
     * @param names codes of the groups
     * @param sizes weight of the rows by group, rows of no known group last
     * @param prior imaginary rows per class
     */
    static HierarchicalShares of(int classes, String feature, List<String> names, double[] sizes, double prior) {
        return new HierarchicalShares(
                classes, feature, names, sizes.clone(), prior, Math.min(USUAL_WEIGHT, meanSize(sizes)));
    }

    private static double meanSize(double[] sizes) {
        return Arrays.stream(sizes).filter(size -> size > 0).average().orElse(1);
    }

    /** Returns how many residents the common mix counts for. */
    double weight() {
        return weight;
    }

    @Override
    public int strata() {
        return sizes.length;
    }

    private int simplices() {
        return sizes.length + 2;
    }

    @Override
    public int size() {
        return classes * simplices();
    }

    @Override
    public int parameters() {
        double effective = 0;
        for (double size : sizes) {
            effective += size / (size + weight);
        }
        return (classes - 1) * (int) Math.max(1, Math.round(effective));
    }

    @Override
    public void initialise(double[] theta) {
        Arrays.fill(theta, 0, size(), 1.0 / classes);
    }

    @Override
    public void shares(double[] theta, double[] into) {
        System.arraycopy(theta, classes, into, 0, sizes.length * classes);
    }

    @Override
    public void maximise(double[] amounts, double[] theta) {
        for (int round = 0; round < ROUNDS; round++) {
            for (int g = 0; g <= sizes.length; g++) {
                double sum = weight;
                for (int c = 0; c < classes; c++) {
                    sum += amount(amounts, g, c);
                }
                for (int c = 0; c < classes; c++) {
                    theta[(g + 1) * classes + c] =
                            Math.max(CategoryIndicator.FLOOR, (amount(amounts, g, c) + weight * theta[c]) / sum);
                }
            }
            mix(theta);
        }
    }

    private double amount(double[] amounts, int group, int c) {
        return group < sizes.length ? amounts[group * classes + c] : prior;
    }

    private void mix(double[] theta) {
        int counted = 0;
        double[] logs = new double[classes];
        for (int g = 0; g <= sizes.length; g++) {
            if (counts(g)) {
                counted++;
                for (int c = 0; c < classes; c++) {
                    logs[c] += StrictMath.log(theta[(g + 1) * classes + c]);
                }
            }
        }
        for (int c = 0; c < classes; c++) {
            theta[c] = StrictMath.exp(logs[c] / counted);
        }
        Simplex.project(theta, 0, classes);
    }

    private boolean counts(int group) {
        return group < sizes.length ? sizes[group] > 0 : prior > 0;
    }

    @Override
    public void project(double[] theta) {
        for (int s = 0; s < simplices(); s++) {
            Simplex.project(theta, s * classes, classes);
        }
    }

    @Override
    public double logPrior(double[] theta) {
        double sum = 0;
        for (int c = 0; c < classes; c++) {
            double log = StrictMath.log(theta[c]);
            for (int g = 0; g <= sizes.length; g++) {
                if (counts(g)) {
                    sum += weight * theta[c] * (StrictMath.log(theta[(g + 1) * classes + c]) - log);
                }
            }
            sum += prior > 0 ? prior * StrictMath.log(theta[(sizes.length + 1) * classes + c]) : 0;
        }
        return sum;
    }

    @Override
    public HierarchicalShares refined(double[] amounts) {
        double nbar = meanSize(sizes);
        double[] mix = new double[classes];
        double total = 0;
        for (int i = 0; i < amounts.length; i++) {
            mix[i % classes] += amounts[i];
            total += amounts[i];
        }
        double[] logs = new double[GRID];
        for (int i = 0; i < GRID; i++) {
            double m = nbar * (i + 0.5) / (GRID - i - 0.5);
            for (int g = 0; g < sizes.length; g++) {
                logs[i] += SpecialFunctions.logGamma(m) - SpecialFunctions.logGamma(sizes[g] + m);
                for (int c = 0; c < classes; c++) {
                    double share = m * Math.max(mix[c] / total, CategoryIndicator.FLOOR);
                    logs[i] += SpecialFunctions.logGamma(amounts[g * classes + c] + share)
                            - SpecialFunctions.logGamma(share);
                }
            }
        }
        double most = Arrays.stream(logs).max().orElse(0);
        double sum = 0;
        double mean = 0;
        for (int i = 0; i < GRID; i++) {
            double density = StrictMath.exp(logs[i] - most);
            sum += density;
            mean += density * (i + 0.5) / GRID;
        }
        double u = mean / sum;
        return new HierarchicalShares(classes, feature, names, sizes, prior, nbar * u / (1 - u));
    }

    @Override
    public Optional<GroupShares> groups(double[] theta, int[] order) {
        List<List<Double>> shares = new ArrayList<>();
        for (int g = 0; g < names.size(); g++) {
            List<Double> own = new ArrayList<>();
            for (int c : order) {
                own.add(theta[(g + 1) * classes + c]);
            }
            shares.add(own);
        }
        return Optional.of(new GroupShares(feature, names, shares, weight));
    }
}
