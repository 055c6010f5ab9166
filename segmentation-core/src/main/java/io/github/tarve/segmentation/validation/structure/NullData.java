package io.github.tarve.segmentation.validation.structure;

import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.internal.linear.SymmetricEigen;
import io.github.tarve.segmentation.internal.stats.Draws;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A null model fitted to rows, ready to draw from. Immutable and safe to share between threads.
 *
 * <ul>
 *   <li>Every draw holds the observed values of each feature again (with ties, zeros and skewness), dealt out anew; ties are
 *       never broken.
 *   <li>Correlations between features come back on average: of the values as distances take them for numbers, of mid-ranks
 *       for levels. Those of the normal variables are solved for after the ties, not before.
 *   <li>The levels of a nominal feature are put in the order of their mean on the leading component of the other features,
 *       for codes have no order of their own.
 *   <li>Missing cells, case weights and exposures stay with their rows; features go with the exposure as observed.
 *   <li>A constant feature stays as it is.
 * </ul>
 *
 * O(p^2 n + p^3) to fit, O(p^2 n + p n log n) a draw.
 */
public final class NullData {
    private static final int ORDERINGS = 4;

    private final FeatureMatrix data;
    private final List<NullColumn> columns;
    private final double[] factor;
    private final boolean exposed;

    NullData(NullModel model, FeatureMatrix data) {
        this.data = data;
        double[] exposure = new double[data.rows()];
        Arrays.setAll(exposure, data::exposure);
        NullColumn exposures = NullColumn.of(exposure, data.weights());
        exposed = !exposures.constant() && model != NullModel.INDEPENDENT;
        double[][] levels = new double[data.columns()][];
        for (int j = 0; j < levels.length; j++) {
            levels[j] = codes(data, j);
        }
        List<NullColumn> fitted = columns(model, exposures, levels);
        boolean nominal = data.features().stream().anyMatch(NominalFeature.class::isInstance);
        for (int round = 0; round < ORDERINGS && nominal; round++) {
            order(fitted, levels);
            fitted = columns(model, exposures, levels);
        }
        columns = fitted;
        factor = LatentCorrelations.factor(
                model == NullModel.INDEPENDENT
                        ? identity(columns.size())
                        : LatentCorrelations.latent(columns, data.weights()));
    }

    private static double[][] identity(int order) {
        double[][] identity = new double[order][order];
        for (int a = 0; a < order; a++) {
            identity[a][a] = 1;
        }
        return identity;
    }

    private static double[] codes(FeatureMatrix data, int column) {
        int levels = data.feature(column) instanceof NominalFeature nominal
                ? nominal.codes().size()
                : 0;
        double[] order = new double[levels];
        Arrays.setAll(order, level -> level);
        return order;
    }

    /** The exposure comes first, so that the others can be drawn given it. */
    private List<NullColumn> columns(NullModel model, NullColumn exposures, double[][] levels) {
        List<NullColumn> fitted = new ArrayList<>();
        if (exposed) {
            fitted.add(exposures);
        }
        for (int j = 0; j < data.columns(); j++) {
            fitted.add(NullColumn.of(data, j, levels[j], model == NullModel.GAUSSIAN));
        }
        return fitted;
    }

    private void order(List<NullColumn> fitted, double[][] levels) {
        int p = fitted.size();
        SymmetricEigen eigen = SymmetricEigen.of(LatentCorrelations.observed(fitted, data.weights()));
        double[] component = new double[data.rows()];
        for (int c = 0; c < p; c++) {
            double[] scores = fitted.get(c).scores();
            double size = deviation(scores);
            for (int i = 0; i < component.length && size > 0; i++) {
                component[i] += Double.isNaN(scores[i]) ? 0 : eigen.vector(0, c) * scores[i] / size;
            }
        }
        int first = exposed ? 1 : 0;
        for (int j = 0; j < levels.length; j++) {
            if (levels[j].length > 2) {
                double[] own = fitted.get(first + j).scores();
                double size = deviation(own);
                double loading = size > 0 ? eigen.vector(0, first + j) / size : 0;
                levels[j] = means(j, component, own, loading, levels[j]);
            }
        }
    }

    /** Returns the mean of the component without the feature itself over the rows of each level. */
    private double[] means(int column, double[] component, double[] own, double loading, double[] before) {
        double[] sums = new double[before.length];
        double[] weights = new double[before.length];
        for (int i = 0; i < component.length; i++) {
            if (!data.missing(i, column)) {
                int level = (int) data.value(i, column);
                sums[level] += data.weight(i) * (component[i] - loading * own[i]);
                weights[level] += data.weight(i);
            }
        }
        Integer[] order = new Integer[before.length];
        Arrays.setAll(order, level -> level);
        Arrays.sort(order, (a, b) -> {
            int byMean = Double.compare(mean(sums, weights, a), mean(sums, weights, b));
            return byMean != 0 ? byMean : Integer.compare(a, b);
        });
        double[] places = new double[before.length];
        for (int place = 0; place < order.length; place++) {
            places[order[place]] = place;
        }
        return places;
    }

    private static double mean(double[] sums, double[] weights, int level) {
        return weights[level] > 0 ? sums[level] / weights[level] : 0;
    }

    private static double deviation(double[] scores) {
        double sum = 0;
        int count = 0;
        for (double score : scores) {
            if (!Double.isNaN(score)) {
                sum += score * score;
                count++;
            }
        }
        return count == 0 ? 0 : Math.sqrt(sum / count);
    }

    /** Draws a table with the same rows, features, missing cells, weights and exposures. */
    public FeatureMatrix draw(RandomGenerator random) {
        int n = data.rows();
        int p = columns.size();
        double[][] normals = new double[p][n];
        if (exposed) {
            double[] uniforms = new double[n];
            Arrays.setAll(uniforms, i -> random.nextDouble());
            normals[0] = columns.get(0).normalsOf(uniforms);
        }
        for (int c = exposed ? 1 : 0; c < p; c++) {
            for (int i = 0; i < n; i++) {
                normals[c][i] = Draws.normal(random);
            }
        }
        double[][] values = new double[data.columns()][];
        int first = p - values.length;
        for (int j = 0; j < values.length; j++) {
            double[] mixed = new double[n];
            for (int c = 0; c <= first + j; c++) {
                double loading = factor[(first + j) * p + c];
                for (int i = 0; i < n && loading != 0; i++) {
                    mixed[i] += loading * normals[c][i];
                }
            }
            values[j] = columns.get(first + j).dealt(mixed);
        }
        double[] exposure = new double[n];
        Arrays.setAll(exposure, data::exposure);
        return FeatureMatrix.of(data.features(), data.rowIds(), values, data.weights(), exposure);
    }
}
