package io.github.tarve.segmentation.clustering.mixture;

import io.github.tarve.segmentation.clustering.ResponseDistribution;
import io.github.tarve.segmentation.internal.stats.SpecialFunctions;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts that split one total, such as contacts by channel: multinomial given the total, with a share for each part in each
 * class. The coefficient of the total is the same in every class and is added by the rows themselves.
 */
final class CompositionIndicator extends Indicator {
    private final List<LevelColumn> parts;
    private final List<String> ids;
    private final double[] marginal;
    private final double prior;
    private final double[][] constants;

    CompositionIndicator(
            List<Integer> indexes,
            int offset,
            int classes,
            List<LevelColumn> parts,
            List<String> ids,
            double[] events,
            double prior) {
        super(indexes, offset, classes);
        this.parts = List.copyOf(parts);
        this.ids = List.copyOf(ids);
        this.prior = prior;
        marginal = CategoryIndicator.shares(events);
        constants = new double[parts.size()][];
        for (int p = 0; p < constants.length; p++) {
            constants[p] = new double[parts.get(p).levels()];
            for (int l = 0; l < constants[p].length; l++) {
                constants[p][l] = -SpecialFunctions.logGamma(parts.get(p).value(l) + 1);
            }
        }
    }

    @Override
    int size() {
        return parts.size() * classes();
    }

    @Override
    int parameters() {
        int used = 0;
        for (double share : marginal) {
            used += share > 0 ? 1 : 0;
        }
        return Math.max(0, used - 1) * classes();
    }

    @Override
    void initialise(double[] theta) {
        for (int p = 0; p < marginal.length; p++) {
            for (int c = 0; c < classes(); c++) {
                theta[offset() + p * classes() + c] = Math.max(CategoryIndicator.FLOOR, marginal[p]);
            }
        }
    }

    @Override
    void logDensities(double[] theta, int which, double[] into) {
        LevelColumn part = parts.get(which);
        int k = classes();
        for (int c = 0; c < k; c++) {
            double log = StrictMath.log(theta[offset() + which * k + c]);
            for (int l = 0; l < part.levels(); l++) {
                into[l * k + c] = constants[which][l] + part.value(l) * log;
            }
        }
    }

    @Override
    void maximise(double[][] amounts, double[] theta) {
        int k = classes();
        double[] events = new double[parts.size()];
        for (int c = 0; c < k; c++) {
            double sum = prior;
            for (int p = 0; p < events.length; p++) {
                events[p] = 0;
                for (int l = 0; l < parts.get(p).levels(); l++) {
                    events[p] += parts.get(p).value(l) * amounts[p][l * k + c];
                }
                sum += events[p];
            }
            for (int p = 0; p < events.length; p++) {
                double share = sum > 0 ? (events[p] + prior * marginal[p]) / sum : marginal[p];
                theta[offset() + p * k + c] = Math.max(CategoryIndicator.FLOOR, share);
            }
        }
    }

    @Override
    void project(double[] theta, double[] from) {
        CategoryIndicator.projectSimplex(theta, from, offset(), parts.size(), classes());
    }

    @Override
    void loosen(double[] theta) {
        CategoryIndicator.loosenSimplex(theta, offset(), marginal, classes());
    }

    @Override
    double logPrior(double[] theta) {
        return CategoryIndicator.logDirichlet(theta, offset(), marginal, prior, classes());
    }

    @Override
    ResponseDistribution distribution(double[] theta, int[] order) {
        List<List<Double>> byClass = new ArrayList<>();
        for (int c : order) {
            List<Double> shares = new ArrayList<>();
            for (int p = 0; p < parts.size(); p++) {
                shares.add(theta[offset() + p * classes() + c]);
            }
            byClass.add(List.copyOf(shares));
        }
        return new ResponseDistribution.Composition(ids, byClass);
    }
}
