package io.github.tarve.segmentation.areas;

import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.features.CountFeature;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.FeatureRole;
import io.github.tarve.segmentation.features.NumericFeature;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Why the mean of an indicator differs between an area and the total: because other profiles live there, or because
 * residents of the same profile differ. Two terms without an interaction (Kitagawa 1955, doi:10.1080/01621459.1955.10501299):
 *
 * <p>mix = sum_k (s_ak - s_k) (r_ak + r_k) / 2, rate = sum_k (r_ak - r_k) (s_ak + s_k) / 2
 *
 * <p>with s the shares of the profiles among residents with a value and r their means; mix + rate is the difference.
 *
 * <ul>
 *   <li>A profile without residents in the area has no mean there; the total's stands in, so it adds to the mix only.
 *   <li>Residents without a value, an area or a profile take no part.
 *   <li>Counts are taken per exposure and brought to the mean exposure.
 * </ul>
 */
final class MixRateDecomposition {
    private final FeatureMatrix matrix;
    private final Partition partition;
    private final AreaCounts counts;

    MixRateDecomposition(FeatureMatrix matrix, Partition partition, AreaCounts counts) {
        if (matrix.rows() != partition.rows()) {
            throw new IllegalArgumentException(matrix.rows() + " rows for " + partition.rows() + " labels");
        }
        this.matrix = matrix;
        this.partition = partition;
        this.counts = counts;
    }

    /** Columns of the indicators: numbers and counts, in the order of the matrix. */
    List<Integer> indicators() {
        return IntStream.range(0, matrix.columns())
                .boxed()
                .filter(j -> matrix.feature(j).role() != FeatureRole.GROUP
                        && matrix.feature(j).role() != FeatureRole.COMPONENT)
                .filter(j -> matrix.feature(j) instanceof NumericFeature || matrix.feature(j) instanceof CountFeature)
                .toList();
    }

    /** Decomposes each indicator for each area; indicators that nobody of the area has are left out. */
    List<List<AreaMix.Decomposition>> byArea() {
        List<List<AreaMix.Decomposition>> byArea = new ArrayList<>();
        for (int a = 0; a < counts.areas().size(); a++) {
            byArea.add(new ArrayList<>());
        }
        for (int column : indicators()) {
            double[] values = IndicatorValues.of(matrix, column);
            Means total = means(values, -1);
            for (int a = 0; a < byArea.size(); a++) {
                Means area = means(values, a);
                if (area.residents > 0) {
                    byArea.get(a).add(split(matrix.feature(column).id(), area, total));
                }
            }
        }
        return byArea;
    }

    static AreaMix.Decomposition split(String id, Means area, Means total) {
        double mix = 0;
        double rate = 0;
        for (int k = 0; k < total.sizes.length; k++) {
            double share = (double) area.sizes[k] / area.residents;
            double totalShare = (double) total.sizes[k] / total.residents;
            double totalMean = total.means[k];
            double mean = area.sizes[k] == 0 ? totalMean : area.means[k];
            mix += (share - totalShare) * (mean + totalMean) / 2;
            rate += (mean - totalMean) * (share + totalShare) / 2;
        }
        return new AreaMix.Decomposition(id, mix + rate, mix, rate, area.residents);
    }

    private Means means(double[] values, int area) {
        Means means = new Means(counts.profiles());
        for (int i = 0; i < values.length; i++) {
            int profile = partition.label(i);
            if (profile >= 0 && !Double.isNaN(values[i]) && (area < 0 || counts.area(i) == area)) {
                means.add(profile, values[i]);
            }
        }
        return means;
    }

    /** Sizes and means of the profiles within a group; the mean of an empty profile is 0. */
    static final class Means {
        private final int[] sizes;
        private final double[] means;
        private int residents;

        Means(int profiles) {
            this.sizes = new int[profiles];
            this.means = new double[profiles];
        }

        void add(int profile, double value) {
            sizes[profile]++;
            residents++;
            means[profile] += (value - means[profile]) / sizes[profile];
        }
    }
}
