package io.github.tarve.segmentation.areas;

import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.FeatureRole;
import io.github.tarve.segmentation.features.NominalFeature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Centroids of the profiles within areas by partial pooling: with n residents of a profile in an area and their mean,
 *
 * <p>pooled = (n mean + kappa mu) / (n + kappa), kappa = within variance / between variance,
 *
 * <p>mu the mean of the profile everywhere. The variances are the method-of-moments ones of a one-way layout of areas within
 * profiles (Searle, Casella and McCulloch 1992, doi:10.1002/9780470316856, chapter 3), one pair per feature:
 *
 * <p>within = SSW / (N - cells), between = (SSB / df - within) / n0, df = sum_k (areas_k - 1), n0 = sum_k (n_k - sum_a
 * n_ak^2 / n_k) / df.
 *
 * <ul>
 *   <li>When the areas differ no more than chance would have it, the pooled mean is that of the profile, evidence 0.
 *   <li>When residents of a profile and area do not vary but areas do, the mean stays as it is, evidence 1.
 *   <li>Categories without order and groups are left out; counts are brought to the mean exposure.
 * </ul>
 *
 * <p>O(residents x features).
 */
public final class AreaCentroids {
    private final AreaCounts counts;
    private final Partition partition;

    private AreaCentroids(AreaCounts counts, Partition partition) {
        this.counts = counts;
        this.partition = partition;
    }

    /**
     * Returns the pooled centroid of each profile in each area, areas by code, profiles in their order.
     *
     * @param areaPerRow code of the area of each resident, empty text where unknown
     * @param partition profile of each resident
     * @param matrix the features
     * @throws IllegalArgumentException when the numbers of residents differ
     */
    public static List<AreaCentroid> pooled(List<String> areaPerRow, Partition partition, FeatureMatrix matrix) {
        if (matrix.rows() != partition.rows()) {
            throw new IllegalArgumentException(matrix.rows() + " rows for " + partition.rows() + " labels");
        }
        return new AreaCentroids(AreaCounts.of(areaPerRow, partition), partition).pooled(matrix);
    }

    private List<AreaCentroid> pooled(FeatureMatrix matrix) {
        int cells = counts.areas().size() * counts.profiles();
        List<List<AreaCentroid.Value>> values = new ArrayList<>();
        for (int cell = 0; cell < cells; cell++) {
            values.add(new ArrayList<>());
        }
        for (int column = 0; column < matrix.columns(); column++) {
            if (matrix.feature(column).role() != FeatureRole.GROUP
                    && !(matrix.feature(column) instanceof NominalFeature)) {
                Layout layout = new Layout(IndicatorValues.of(matrix, column));
                double kappa = layout.kappa();
                for (int cell = 0; cell < cells; cell++) {
                    values.get(cell).add(layout.value(matrix.feature(column).id(), cell, kappa));
                }
            }
        }
        List<AreaCentroid> centroids = new ArrayList<>();
        for (int cell = 0; cell < cells; cell++) {
            int area = cell / counts.profiles();
            int profile = cell % counts.profiles();
            centroids.add(
                    new AreaCentroid(counts.areas().get(area), profile, counts.count(area, profile), values.get(cell)));
        }
        return centroids;
    }

    /** Numbers, means and variances of one feature by area and profile; residents without an area count for mu only. */
    private final class Layout {
        private final int[] sizes = new int[counts.areas().size() * counts.profiles()];
        private final double[] means = new double[sizes.length];
        private final int[] profileSizes = new int[counts.profiles()];
        private final double[] profileMeans = new double[counts.profiles()];
        private final double[] squares = new double[sizes.length];

        Layout(double[] values) {
            for (int i = 0; i < values.length; i++) {
                int profile = partition.label(i);
                if (profile >= 0 && !Double.isNaN(values[i])) {
                    profileMeans[profile] += (values[i] - profileMeans[profile]) / ++profileSizes[profile];
                    if (counts.area(i) >= 0) {
                        int cell = counts.area(i) * counts.profiles() + profile;
                        means[cell] += (values[i] - means[cell]) / ++sizes[cell];
                    }
                }
            }
            for (int i = 0; i < values.length; i++) {
                if (partition.label(i) >= 0 && counts.area(i) >= 0 && !Double.isNaN(values[i])) {
                    int cell = counts.area(i) * counts.profiles() + partition.label(i);
                    squares[cell] += (values[i] - means[cell]) * (values[i] - means[cell]);
                }
            }
        }

        /** Variance within profiles and areas, {@code NaN} when no cell has two residents. */
        double withinVariance() {
            int degrees = 0;
            for (int size : sizes) {
                degrees += Math.max(0, size - 1);
            }
            return degrees == 0 ? Double.NaN : Arrays.stream(squares).sum() / degrees;
        }

        /** Within variance over between variance; infinite when areas do not differ. */
        double kappa() {
            double between = 0;
            double balance = 0;
            int degrees = 0;
            for (int k = 0; k < profileSizes.length; k++) {
                double n = 0;
                double mean = 0;
                double ownSquares = 0;
                int areas = 0;
                for (int cell = k; cell < sizes.length; cell += profileSizes.length) {
                    n += sizes[cell];
                    ownSquares += (double) sizes[cell] * sizes[cell];
                    areas += sizes[cell] > 0 ? 1 : 0;
                    mean += n == 0 ? 0 : (means[cell] - mean) * sizes[cell] / n;
                }
                for (int cell = k; cell < sizes.length; cell += profileSizes.length) {
                    between += sizes[cell] * (means[cell] - mean) * (means[cell] - mean);
                }
                if (areas > 0) {
                    degrees += areas - 1;
                    balance += n - ownSquares / n;
                }
            }
            double withinVariance = withinVariance();
            if (degrees == 0 || Double.isNaN(withinVariance)) {
                return Double.POSITIVE_INFINITY;
            }
            double betweenVariance = (between / degrees - withinVariance) / (balance / degrees);
            return betweenVariance > 0 ? withinVariance / betweenVariance : Double.POSITIVE_INFINITY;
        }

        AreaCentroid.Value value(String feature, int cell, double kappa) {
            int n = sizes[cell];
            double mu = profileMeans[cell % profileSizes.length];
            double evidence = n == 0 || Double.isInfinite(kappa) ? 0 : n / (n + kappa);
            double pooled = n == 0 ? mu : evidence * means[cell] + (1 - evidence) * mu;
            return new AreaCentroid.Value(
                    feature,
                    n,
                    n == 0 ? Double.NaN : means[cell],
                    pooled,
                    pooled - mu,
                    evidence,
                    n < 2 ? Double.NaN : Math.sqrt(squares[cell] / (n - 1)),
                    Math.sqrt(withinVariance()));
        }
    }
}
