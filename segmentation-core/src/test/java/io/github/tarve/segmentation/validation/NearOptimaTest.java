package io.github.tarve.segmentation.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.clustering.Agglomerative;
import io.github.tarve.segmentation.clustering.Centroids;
import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.ClusteringAlgorithm;
import io.github.tarve.segmentation.clustering.Convergence;
import io.github.tarve.segmentation.clustering.Covariance;
import io.github.tarve.segmentation.clustering.Criterion;
import io.github.tarve.segmentation.clustering.KMeans;
import io.github.tarve.segmentation.clustering.KMedoids;
import io.github.tarve.segmentation.clustering.KPod;
import io.github.tarve.segmentation.clustering.Linkage;
import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.clustering.Planted;
import io.github.tarve.segmentation.clustering.gaussian.GaussianMixture;
import io.github.tarve.segmentation.clustering.mixture.LatentProfileAnalysis;
import io.github.tarve.segmentation.clustering.prototypes.KPrototypes;
import io.github.tarve.segmentation.dissimilarity.Euclidean;
import io.github.tarve.segmentation.features.FeatureMatrix;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class NearOptimaTest {
    private static Clustering end(double value, boolean higherIsBetter, int... labels) {
        return new Clustering(
                "test",
                Partition.canonical(labels, new double[] {1, 1, 1, 1, 1, 1}),
                new Centroids(List.of(List.of(0.0), List.of(1.0))),
                new Criterion("test", value, higherIsBetter),
                new Convergence(1, true, 1, 1),
                Optional.empty());
    }

    @Test
    void counts_different_solutions_within_one_per_cent_of_the_cost() {
        Clustering found = end(100, false, 0, 0, 0, 1, 1, 1);
        NearOptima optima = NearOptima.among(
                found,
                List.of(
                        end(100, false, 1, 1, 1, 0, 0, 0), // the same clusters
                        end(101, false, 0, 0, 1, 1, 1, 1),
                        end(100.5, false, 0, 1, 0, 1, 0, 1),
                        end(101.5, false, 0, 1, 1, 1, 1, 0)), // too far
                4,
                0);
        assertThat(optima.starts()).isEqualTo(4);
        assertThat(optima.near()).isEqualTo(3);
        assertThat(optima.distinct()).isEqualTo(3);
        // By hand, 000111 against 010101: together in both 2 of 15 pairs (0-2, 3-5), 6 in each;
        // (2 - 6 x 6 / 15) / (6 - 2.4) = -0.1111.
        assertThat(optima.leastAgreement().orElseThrow()).isCloseTo(-1 / 9.0, within(1e-12));
    }

    @Test
    void a_likelihood_is_near_by_its_gain_over_one_class() {
        Clustering found = end(-900, true, 0, 0, 0, 1, 1, 1);
        List<Clustering> ends = List.of(end(-900.9, true, 0, 0, 1, 1, 1, 1), end(-901.1, true, 0, 1, 0, 1, 0, 1));
        // One class has -1000, so the gain is 100, and 1 is as far as near goes.
        assertThat(NearOptima.among(found, ends, 2, -1000))
                .extracting(NearOptima::near, NearOptima::distinct)
                .containsExactly(1, 2);
    }

    @Test
    void a_start_may_be_better_than_the_best_known() {
        Clustering found = end(100, false, 0, 0, 0, 1, 1, 1);
        assertThat(NearOptima.among(found, List.of(end(90, false, 0, 0, 1, 1, 1, 1)), 1, 0))
                .isEqualTo(new NearOptima(1, 1, 1, OptionalDouble.empty()));
    }

    private static Optional<NearOptima> of(IntFunction<ClusteringAlgorithm> method, FeatureMatrix data, int threads) {
        return NearOptima.of(data, method.apply(3).fit(data, 1), method, 8, threads, 5);
    }

    @Test
    void clear_groups_have_one_solution_by_every_method_that_starts_at_random() {
        FeatureMatrix data = Planted.matrix(Planted.groups(3, 12, 2, 2));
        List<IntFunction<ClusteringAlgorithm>> methods = List.of(
                KMeans::of,
                KPod::of,
                KPrototypes::of,
                k -> KMedoids.of(k, new Euclidean()),
                k -> GaussianMixture.of(k, Covariance.EII),
                k -> LatentProfileAnalysis.profiles(k).withRestarts(4));
        assertThat(methods).allSatisfy(method -> {
            NearOptima optima = of(method, data, 1).orElseThrow();
            assertThat(optima.near()).isBetween(1, 8);
            assertThat(optima.distinct()).isEqualTo(1);
        });
    }

    @Test
    void noise_has_several_solutions_and_threads_change_nothing() {
        FeatureMatrix data = Planted.matrix(Planted.noise(60, 4, 4));
        IntFunction<ClusteringAlgorithm> method = k -> KMeans.of(k + 3);
        NearOptima one = of(method, data, 1).orElseThrow();
        assertThat(one.distinct()).isGreaterThan(1);
        assertThat(one.leastAgreement().orElseThrow()).isLessThan(1);
        assertThat(of(method, data, 4)).hasValue(one);
    }

    @Test
    void random_medoids_end_at_different_places() {
        FeatureMatrix data = Planted.matrix(Planted.noise(60, 4, 4));
        assertThat(of(k -> KMedoids.of(6, new Euclidean()), data, 1)
                        .orElseThrow()
                        .starts())
                .isEqualTo(8);
        ClusteringAlgorithm single = KMedoids.of(6, new Euclidean()).singleStart();
        assertThat(List.of(1L, 2L, 3L, 4L).stream()
                        .map(seed -> single.fit(data, seed).criterion().value())
                        .distinct())
                .hasSizeGreaterThan(1);
    }

    @Test
    void one_cluster_and_methods_without_random_starts_have_none() {
        FeatureMatrix data = Planted.matrix(Planted.groups(3, 8, 2, 2));
        assertThat(of(k -> Agglomerative.of(k, new Euclidean(), Linkage.WARD), data, 1))
                .isEmpty();
        assertThat(NearOptima.of(data, KMeans.of(1).fit(data, 1), KMeans::of, 5, 1, 1))
                .isEmpty();
    }
}
