package io.github.tarve.segmentation.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class AdjustedRandIndexProperties {
    private static Partition partition(int... labels) {
        double[] ones = new double[labels.length];
        Arrays.fill(ones, 1);
        return Partition.canonical(labels, ones);
    }

    @Example
    void matches_published_values() {
        // scikit-learn, adjusted_rand_score, examples of its documentation.
        assertThat(AdjustedRandIndex.of(partition(0, 0, 1, 2), partition(0, 0, 1, 1)))
                .isCloseTo(0.57, within(0.005));
        assertThat(AdjustedRandIndex.of(partition(0, 0, 0, 0), partition(0, 1, 2, 3)))
                .isEqualTo(0);
        assertThat(AdjustedRandIndex.of(partition(0, 0, 1, 1), partition(0, 1, 0, 1)))
                .isCloseTo(-0.5, within(1e-12));
    }

    @Example
    void equal_partitions_agree_even_when_trivial() {
        assertThat(AdjustedRandIndex.of(partition(0, 0, 0), partition(0, 0, 0))).isEqualTo(1);
        assertThat(AdjustedRandIndex.of(partition(0, 1, 2), partition(2, 0, 1))).isEqualTo(1);
        assertThat(AdjustedRandIndex.of(partition(0), partition(0))).isEqualTo(1);
    }

    @Property(tries = 50)
    void counts_pairs_and_is_symmetric(@ForAll long seed) {
        RandomGenerator random = Seeds.generator(seed, 1);
        int n = 20;
        int[] a = new int[n];
        int[] b = new int[n];
        for (int i = 0; i < n; i++) {
            a[i] = random.nextInt(4);
            b[i] = random.nextInt(3);
        }
        double both = 0;
        double inA = 0;
        double inB = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                both += a[i] == a[j] && b[i] == b[j] ? 1 : 0;
                inA += a[i] == a[j] ? 1 : 0;
                inB += b[i] == b[j] ? 1 : 0;
            }
        }
        double expected = inA * inB / (n * (n - 1) / 2.0);
        double naive = (both - expected) / ((inA + inB) / 2 - expected);
        assertThat(AdjustedRandIndex.of(partition(a), partition(b))).isCloseTo(naive, within(1e-12));
        assertThat(AdjustedRandIndex.of(partition(b), partition(a))).isCloseTo(naive, within(1e-12));
        assertThat(AdjustedRandIndex.of(partition(a), partition(a))).isEqualTo(1);
    }
}
