package io.github.tarve.segmentation.dissimilarity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.clustering.Planted;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RowOrderProperties {
    private static final double[] VALUES = {-0.0, 0.0, 1, -1, 1e-300, -1e300, 0.1, 0.1 + 1e-17, 0.30000000000000004, 0.3
    };

    @Property(tries = 40)
    void sorts_by_value_then_number(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 6000) int n,
            @ForAll @IntRange(min = 1, max = 3) int p,
            @ForAll boolean ties) {
        RandomGenerator random = Seeds.generator(seed, 1);
        double[][] rows = new double[n][p];
        for (double[] row : rows) {
            for (int j = 0; j < p; j++) {
                double value = ties ? VALUES[random.nextInt(VALUES.length)] : random.nextGaussian();
                row[j] = random.nextInt(20) == 0 ? Double.NaN : value;
            }
        }
        FeatureMatrix data = Planted.matrix(rows);
        Integer[] expected = IntStream.range(0, n).boxed().toArray(Integer[]::new);
        Arrays.sort(expected, (a, b) -> {
            int order = compare(rows[a], rows[b]);
            return order != 0 ? order : Integer.compare(a, b);
        });
        RowOrder order = RowOrder.of(data);
        assertThat(order.rows())
                .isEqualTo(Arrays.stream(expected).mapToInt(i -> i).toArray());
        int distinct = 0;
        for (int place = 0; place < n; place++) {
            boolean starts = place == 0 || compare(rows[expected[place - 1]], rows[expected[place]]) != 0;
            assertThat(order.startsGroup(place)).isEqualTo(starts);
            distinct += starts ? 1 : 0;
        }
        assertThat(RowOrder.distinct(data)).isEqualTo(distinct);
    }

    private static int compare(double[] a, double[] b) {
        for (int j = 0; j < a.length; j++) {
            int order = Double.compare(a[j] + 0.0, b[j] + 0.0);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
