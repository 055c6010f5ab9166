package io.github.tarve.segmentation.internal.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.random.RandomGenerator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SymmetricEigenProperties {
    @Property(tries = 60)
    void matrix_times_vector_is_value_times_vector(@ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int p) {
        RandomGenerator random = Seeds.generator(seed);
        double[][] a = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                a[i][j] = random.nextGaussian();
                a[j][i] = a[i][j];
            }
        }
        SymmetricEigen eigen = SymmetricEigen.of(a);
        for (int r = 0; r < p; r++) {
            assertThat(r == 0 || eigen.value(r - 1) >= eigen.value(r)).isTrue();
            double length = 0;
            for (int i = 0; i < p; i++) {
                double product = 0;
                for (int j = 0; j < p; j++) {
                    product += a[i][j] * eigen.vector(r, j);
                }
                assertThat(product).isCloseTo(eigen.value(r) * eigen.vector(r, i), within(1e-10));
                length += eigen.vector(r, i) * eigen.vector(r, i);
            }
            assertThat(length).isCloseTo(1, within(1e-12));
        }
    }

    /** With one column on each side the canonical correlation is the size of Pearson's: by hand 0.5 for these. */
    @Example
    void one_column_each_is_the_plain_correlation() {
        double[][] x = {{1, 2, 3}};
        double[][] y = {{-1, -3, -2}};
        assertThat(CanonicalCorrelation.of(x, y).first()).isCloseTo(0.5, within(1e-12));
        // Paired as (1, -2), (2, -1), (3, -3) the correlation is -0.5 as well; as (1, -1), (2, -2), (3, -3) it is -1.
        assertThat(CanonicalCorrelation.of(x, y).first(new int[] {0, 2, 1})).isCloseTo(1, within(1e-12));
        assertThat(CanonicalCorrelation.of(x, new double[][] {{1, 1, 1}}).first())
                .isZero();
    }

    @Property(tries = 40)
    void a_sum_of_the_columns_is_found(@ForAll long seed) {
        RandomGenerator random = Seeds.generator(seed);
        double[][] x = new double[3][40];
        double[][] y = new double[1][40];
        for (int i = 0; i < 40; i++) {
            for (int j = 0; j < 3; j++) {
                x[j][i] = random.nextGaussian();
                y[0][i] += (j - 1.5) * x[j][i];
            }
        }
        assertThat(CanonicalCorrelation.of(x, y).first()).isCloseTo(1, within(1e-9));
    }
}
