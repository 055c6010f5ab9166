package io.github.tarve.segmentation.validation;

import io.github.tarve.segmentation.clustering.ClusteringAlgorithm;
import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.internal.concurrent.Workers;
import io.github.tarve.segmentation.internal.linear.SymmetricEigen;
import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;

/**
 * How much tighter clusters are than clusters of rows without structure: Gap(k) = mean of ln W_k over references - ln W_k of
 * the data, W_k being the scatter within clusters (Tibshirani, Walther and Hastie 2001, doi:10.1111/1467-9868.00293).
 * References are uniform in a box around the rows and clustered by the same method with the same starts. The number chosen is
 * the smallest k with Gap(k) at least Gap(k + 1) - s(k + 1); k = 1 is a legal answer.
 *
 * <ul>
 *   <li>Columns are numbers without gaps, on the scale on which they are clustered; feature weights count in W.
 *   <li>Case weights count in W; references keep the weights of the rows.
 *   <li>Rows so equal that W is 0 have a gap of infinity; of several such numbers the smallest is chosen.
 *   <li>Every reference has its own generator, so threads and their order change nothing.
 * </ul>
 *
 * O((references + 1) x most x one fit).
 *
 * @param references number of references
 * @param box where references lie
 * @param scatter how W is measured
 * @param threads most references at a time, 0 for one per processor; never changes the result
 */
public record GapStatistic(int references, Box box, Scatter scatter, int threads) {
    /** Where references lie. */
    public enum Box {
        /** Between the smallest and largest value of each column. */
        COLUMNS,
        /** The same along the principal axes of the rows, which follows their shape. */
        PRINCIPAL_AXES
    }

    /** How the scatter within a cluster is measured. */
    public enum Scatter {
        /** Squared distances to the centroid, as in the paper. */
        SQUARED,
        /** Half the sum of the distances of all pairs / the number of rows, as {@code clusGap} in R does by default. */
        DISTANCES
    }

    /** Checks the settings. */
    public GapStatistic {
        if (references < 1 || threads < 0) {
            throw new IllegalArgumentException(references + " references, " + threads + " threads");
        }
    }

    /** Returns the statistic with 100 references along the principal axes. */
    public static GapStatistic standard() {
        return new GapStatistic(100, Box.PRINCIPAL_AXES, Scatter.SQUARED, 0);
    }

    /**
     * The gap of one number of clusters.
     *
     * @param k number of clusters
     * @param logWithin ln W of the data
     * @param expected its mean over the references
     * @param standardError standard deviation over the references x sqrt(1 + 1 / references)
     */
    public record Gap(int k, double logWithin, double expected, double standardError) {
        /** Returns the expected less the observed logarithm; higher is better. */
        public double gap() {
            return expected - logWithin;
        }
    }

    /**
     * Returns the gaps of 1 to some number of clusters.
     *
     * @param data the rows
     * @param most largest number of clusters
     * @param method the method for each number of clusters; give it one thread, as references run at the same time
     * @param seed from which every random choice derives
     */
    public List<Gap> of(FeatureMatrix data, int most, IntFunction<? extends ClusteringAlgorithm> method, long seed) {
        double[] observed = logs(data, most, method, seed);
        Reference reference = new Reference(data, box);
        double[][] expected = new double[references][];
        Workers.run(
                references,
                threads,
                r -> expected[r] =
                        logs(reference.draw(Seeds.generator(seed, 1, r)), most, method, Seeds.derive(seed, 2, r)));
        List<Gap> gaps = new ArrayList<>();
        for (int k = 1; k <= most; k++) {
            int at = k - 1;
            double mean = Arrays.stream(expected).mapToDouble(logs -> logs[at]).sum() / references;
            double squares = Arrays.stream(expected)
                    .mapToDouble(logs -> (logs[at] - mean) * (logs[at] - mean))
                    .sum();
            gaps.add(new Gap(k, observed[at], mean, Math.sqrt(squares / references * (1 + 1.0 / references))));
        }
        return gaps;
    }

    /** Returns the number of clusters that some gaps, of 1, 2 and so on, speak for. */
    public static int chosen(List<Gap> gaps) {
        for (int at = 0; at + 1 < gaps.size(); at++) {
            Gap next = gaps.get(at + 1);
            if (gaps.get(at).gap() >= next.gap() - next.standardError()) {
                return gaps.get(at).k();
            }
        }
        return gaps.get(gaps.size() - 1).k();
    }

    private double[] logs(FeatureMatrix data, int most, IntFunction<? extends ClusteringAlgorithm> method, long seed) {
        double[] logs = new double[most];
        for (int k = 1; k <= most; k++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted");
            }
            Partition partition =
                    method.apply(k).fit(data, Seeds.derive(seed, k)).partition();
            double within = scatter == Scatter.SQUARED
                    ? new ClusterScatter(data, partition).within
                    : distances(data, partition);
            logs[k - 1] = StrictMath.log(within);
        }
        return logs;
    }

    private static double distances(FeatureMatrix data, Partition partition) {
        double[] sums = new double[partition.clusters()];
        double[] masses = new double[partition.clusters()];
        for (int i = 0; i < data.rows(); i++) {
            int c = partition.label(i);
            masses[c] += data.weight(i);
            for (int o = 0; o < i; o++) {
                if (partition.label(o) == c) {
                    sums[c] += data.weight(i) * data.weight(o) * distance(data, i, o);
                }
            }
        }
        double within = 0;
        for (int c = 0; c < sums.length; c++) {
            within += masses[c] > 0 ? sums[c] / masses[c] / 2 : 0;
        }
        return within;
    }

    private static double distance(FeatureMatrix data, int i, int o) {
        double sum = 0;
        for (int j = 0; j < data.columns(); j++) {
            double difference = data.value(i, j) - data.value(o, j);
            sum += data.feature(j).description().weight() * difference * difference;
        }
        return Math.sqrt(sum);
    }

    /** Draws rows in a box around the data. */
    private static final class Reference {
        private final FeatureMatrix data;
        private final double[] means;
        private final double[][] axes;
        private final double[] least;
        private final double[] most;

        Reference(FeatureMatrix data, Box box) {
            this.data = data;
            int p = data.columns();
            means = new double[p];
            for (int j = 0; j < p; j++) {
                double[] column = data.column(j);
                for (int i = 0; i < column.length; i++) {
                    means[j] += (column[i] - means[j]) / (i + 1);
                }
            }
            axes = box == Box.COLUMNS ? identity(p) : principal(p);
            least = new double[p];
            most = new double[p];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            Arrays.fill(most, Double.NEGATIVE_INFINITY);
            for (int i = 0; i < data.rows(); i++) {
                for (int r = 0; r < p; r++) {
                    double along = 0;
                    for (int j = 0; j < p; j++) {
                        along += axes[r][j] * (data.value(i, j) - means[j]);
                    }
                    least[r] = Math.min(least[r], along);
                    most[r] = Math.max(most[r], along);
                }
            }
        }

        private static double[][] identity(int p) {
            double[][] identity = new double[p][p];
            for (int j = 0; j < p; j++) {
                identity[j][j] = 1;
            }
            return identity;
        }

        private double[][] principal(int p) {
            double[][] covariance = new double[p][p];
            for (int i = 0; i < data.rows(); i++) {
                for (int a = 0; a < p; a++) {
                    for (int b = 0; b < p; b++) {
                        covariance[a][b] += (data.value(i, a) - means[a]) * (data.value(i, b) - means[b]);
                    }
                }
            }
            SymmetricEigen eigen = SymmetricEigen.of(covariance);
            double[][] principal = new double[p][p];
            for (int r = 0; r < p; r++) {
                for (int j = 0; j < p; j++) {
                    principal[r][j] = eigen.vector(r, j);
                }
            }
            return principal;
        }

        FeatureMatrix draw(RandomGenerator random) {
            int p = means.length;
            double[][] columns = new double[p][data.rows()];
            for (int i = 0; i < data.rows(); i++) {
                for (int j = 0; j < p; j++) {
                    columns[j][i] = means[j];
                }
                for (int r = 0; r < p; r++) {
                    double along = least[r] + random.nextDouble() * (most[r] - least[r]);
                    for (int j = 0; j < p; j++) {
                        columns[j][i] += along * axes[r][j];
                    }
                }
            }
            double[] exposures = new double[data.rows()];
            Arrays.setAll(exposures, data::exposure);
            return FeatureMatrix.of(data.features(), data.rowIds(), columns, data.weights(), exposures);
        }
    }
}
