package io.github.tarve.segmentation.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.clustering.gaussian.CovarianceSearch;
import io.github.tarve.segmentation.clustering.gaussian.GaussianMixture;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class GaussianMixtureProperties {
    /** The textbook density of two columns, and one textbook step of expectation and maximisation. */
    private record Oracle(FeatureMatrix data, GaussianClasses classes) {
        double density(int row, int c) {
            double a = classes.covariances().get(c).get(0).get(0);
            double b = classes.covariances().get(c).get(0).get(1);
            double d = classes.covariances().get(c).get(1).get(1);
            double x = data.value(row, 0) - classes.means().get(c).get(0);
            double y = data.value(row, 1) - classes.means().get(c).get(1);
            double determinant = a * d - b * b;
            double q = (d * x * x - 2 * b * x * y + a * y * y) / determinant;
            return classes.shares().get(c) * Math.exp(-q / 2) / (2 * Math.PI * Math.sqrt(determinant));
        }

        double density(int row) {
            double sum = 0;
            for (int c = 0; c < classes.clusters(); c++) {
                sum += density(row, c);
            }
            return sum;
        }

        double logLikelihood() {
            double sum = 0;
            for (int i = 0; i < data.rows(); i++) {
                sum += data.weight(i) * Math.log(density(i));
            }
            return sum;
        }

        /** Weighted mean of (x_a - m_a)(x_b - m_b) over memberships, the means being those of the model. */
        double moment(int c, int a, int b) {
            double sum = 0;
            double weight = 0;
            for (int i = 0; i < data.rows(); i++) {
                double part = data.weight(i) * density(i, c) / density(i);
                weight += part;
                sum += part
                        * (data.value(i, a) - classes.means().get(c).get(a))
                        * (data.value(i, b) - classes.means().get(c).get(b));
            }
            return sum / weight;
        }

        /** What maximisation makes of a covariance, by the closed forms of Celeux and Govaert 1995. */
        double covariance(int c, int a, int b) {
            double pooled = 0;
            double pooledTrace = 0;
            for (int other = 0; other < classes.clusters(); other++) {
                double share = classes.shares().get(other);
                pooled += share * moment(other, a, b);
                pooledTrace += share * (moment(other, 0, 0) + moment(other, 1, 1)) / 2;
            }
            boolean diagonal = a == b;
            return switch (classes.form()) {
                case EII -> diagonal ? pooledTrace : 0;
                case VII -> diagonal ? (moment(c, 0, 0) + moment(c, 1, 1)) / 2 : 0;
                case EEI -> diagonal ? pooled : 0;
                case VVI -> diagonal ? moment(c, a, b) : 0;
                case EEE -> pooled;
                case VVV -> moment(c, a, b);
            };
        }
    }

    private static FeatureMatrix weighted(long seed) {
        RandomGenerator random = Seeds.generator(seed, 5);
        double[][] rows = Planted.noise(60, 2, seed);
        double[] weights = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i][0] += i % 2 * 3;
            rows[i][1] = rows[i][1] * (1 + i % 2) + rows[i][0] / 2;
            weights[i] = random.nextInt(4);
        }
        return Planted.matrix(rows).withWeights(weights);
    }

    @Property(tries = 40)
    void the_end_is_a_fixed_point_of_the_textbook_formulas(@ForAll long seed, @ForAll Covariance form) {
        FeatureMatrix data = weighted(seed);
        Clustering found =
                GaussianMixture.of(2, form).withRestarts(6).withThreads(1).fit(data, seed);
        GaussianClasses classes = (GaussianClasses) found.model();
        Oracle oracle = new Oracle(data, classes);
        assertThat(found.criterion().value()).isCloseTo(oracle.logLikelihood(), within(1e-8));
        assertThat(classes.fit().rows()).isEqualTo(Arrays.stream(data.weights()).sum());
        for (int c = 0; c < 2; c++) {
            for (int a = 0; a < 2; a++) {
                for (int b = 0; b < 2; b++) {
                    assertThat(classes.covariances().get(c).get(a).get(b))
                            .isCloseTo(oracle.covariance(c, a, b), within(1e-3));
                }
            }
        }
        for (int i = 0; i < data.rows(); i++) {
            double certain = found.memberships().orElseThrow().probability(i, 0);
            assertThat(certain).isCloseTo(oracle.density(i, 0) / oracle.density(i), within(1e-9));
            assertThat(found.partition().label(i)).isEqualTo(certain >= 0.5 ? 0 : 1);
        }
    }

    @Property(tries = 20)
    void a_looser_form_never_fits_worse(@ForAll long seed) {
        FeatureMatrix data = weighted(seed);
        double[] values = new double[Covariance.values().length];
        for (Covariance form : Covariance.values()) {
            values[Covariance.names().indexOf(form.name())] = GaussianMixture.of(1, form)
                    .withThreads(1)
                    .fit(data, seed)
                    .criterion()
                    .value();
        }
        assertThat(values).isSortedAccordingTo((a, b) -> a <= b + 1e-9 ? -1 : 1);
    }

    @Example
    void a_spike_on_two_rows_does_not_win() {
        double[][] rows = Arrays.copyOf(Planted.noise(60, 2, 8), 62);
        rows[60] = new double[] {2.5, 2.5};
        rows[61] = new double[] {2.5 + 1e-9, 2.5};
        for (Covariance form : new Covariance[] {Covariance.VII, Covariance.VVI, Covariance.VVV}) {
            Clustering found = GaussianMixture.of(2, form).withRestarts(20).fit(Planted.matrix(rows), 1);
            assertThat(found.partition().sizes()[1]).as(form.name()).isGreaterThan(2);
            GaussianClasses classes = (GaussianClasses) found.model();
            for (int c = 0; c < 2; c++) {
                assertThat(classes.covariances().get(c).get(0).get(0)).isGreaterThan(1e-4);
            }
        }
    }

    @Example
    void degenerate_classes_say_so_and_lose_to_sound_forms() {
        double[][] rows = {{0, 0}, {1, 2}, {2, 1}, {10, 10}, {11, 12}, {13, 10}};
        Clustering full = GaussianMixture.of(3, Covariance.VVV).withRestarts(5).fit(Planted.matrix(rows), 1);
        assertThat(((GaussianClasses) full.model()).soundness()).isEqualTo(GaussianClasses.Soundness.DEGENERATE);
        assertThat(full.criterion().value()).isFinite();
        Clustering searched = new CovarianceSearch(
                        GaussianMixture.of(3, Covariance.VVV).withRestarts(5))
                .fit(Planted.matrix(rows), 1);
        assertThat(((GaussianClasses) searched.model()).soundness()).isEqualTo(GaussianClasses.Soundness.SOUND);
    }

    @Example
    void a_constant_column_changes_no_class() {
        double[][] rows = Planted.groups(3, 15, 2, 5);
        double[][] more =
                Arrays.stream(rows).map(row -> new double[] {row[0], row[1], 7}).toArray(double[][]::new);
        for (Covariance form : Covariance.values()) {
            assertThat(GaussianMixture.of(3, form).fit(Planted.matrix(more), 1).partition())
                    .isEqualTo(GaussianMixture.of(3, form)
                            .fit(Planted.matrix(rows), 1)
                            .partition());
        }
    }

    @Property(tries = 20)
    void a_missing_cell_leaves_the_density_of_the_other_column(@ForAll long seed) {
        FeatureMatrix data = weighted(seed);
        GaussianClasses classes = (GaussianClasses) GaussianMixture.of(2, Covariance.VVV)
                .withRestarts(4)
                .withThreads(1)
                .fit(data, seed)
                .model();
        double x = data.value(0, 1);
        FeatureMatrix gaps = Planted.matrix(new double[][] {{Double.NaN, x}, {Double.NaN, Double.NaN}});
        double[] densities = new double[2];
        for (int c = 0; c < 2; c++) {
            double variance = classes.covariances().get(c).get(1).get(1);
            double difference = x - classes.means().get(c).get(1);
            densities[c] = classes.shares().get(c)
                    * Math.exp(-difference * difference / variance / 2)
                    / Math.sqrt(2 * Math.PI * variance);
        }
        Memberships memberships = classes.memberships(gaps);
        assertThat(memberships.probability(0, 0)).isCloseTo(densities[0] / (densities[0] + densities[1]), within(1e-9));
        assertThat(memberships.probability(1, 0)).isCloseTo(classes.shares().get(0), within(1e-12));
        assertThat(classes.assign(gaps)).containsExactly(densities[0] >= densities[1] ? 0 : 1, -1);
    }

    @Example
    void parameters_are_counted_as_published() {
        // nMclustParams of the R package mclust 6.0.0 for d = 6 and G = 3.
        int[] counts = {21, 23, 26, 38, 41, 83};
        for (Covariance form : Covariance.values()) {
            assertThat(form.parameters(3, 6))
                    .isEqualTo(counts[Covariance.names().indexOf(form.name())]);
        }
    }

    @Example
    void many_rows_are_screened_and_still_find_the_planted_classes() {
        double[][] rows = Planted.groups(4, 5_000, 3, 2);
        Clustering found = GaussianMixture.of(4, Covariance.VVV).withRestarts(6).fit(Planted.matrix(rows), 1);
        assertThat(found.partition().sizes()).containsExactly(5_000, 5_000, 5_000, 5_000);
        assertThat(found.convergence().restarts()).isEqualTo(6);
    }
}
