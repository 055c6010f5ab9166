package io.github.tarve.segmentation.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.clustering.gaussian.CovarianceSearch;
import io.github.tarve.segmentation.clustering.gaussian.GaussianMixture;
import io.github.tarve.segmentation.clustering.mixture.LatentProfileAnalysis;
import io.github.tarve.segmentation.dissimilarity.DissimilarityMatrix;
import io.github.tarve.segmentation.dissimilarity.Euclidean;
import io.github.tarve.segmentation.dissimilarity.Gower;
import io.github.tarve.segmentation.dissimilarity.Manhattan;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.validation.AdjustedRandIndex;
import io.github.tarve.segmentation.validation.Silhouette;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What changes its way of working with the number of rows. */
class ManyRowsTest {
    private static Partition truth(int n, int groups) {
        return Partition.canonical(IntStream.range(0, n).map(i -> i % groups).toArray(), ones(n));
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Test
    void k_means_that_starts_on_a_sample_ends_on_all_rows() {
        double[][] rows = Planted.groups(4, 8_000, 3, 1);
        FeatureMatrix data = Planted.matrix(rows);
        Clustering found = KMeans.of(4).withRestarts(5).withThreads(1).fit(data, 3);
        assertThat(AdjustedRandIndex.of(found.partition(), truth(rows.length, 4)))
                .isEqualTo(1);
        assertThat(found.convergence().restarts()).isEqualTo(5);
        assertThat(found.convergence().restartsAtBest()).isBetween(1, 5);
        // With the planted groups the inertia is that about their own means.
        double inertia = 0;
        for (int group = 0; group < 4; group++) {
            for (int j = 0; j < 3; j++) {
                int start = group;
                int column = j;
                double mean = IntStream.iterate(start, i -> i < rows.length, i -> i + 4)
                        .mapToDouble(i -> rows[i][column])
                        .average()
                        .orElseThrow();
                inertia += IntStream.iterate(start, i -> i < rows.length, i -> i + 4)
                        .mapToDouble(i -> (rows[i][column] - mean) * (rows[i][column] - mean))
                        .sum();
            }
        }
        assertThat(found.criterion().value()).isCloseTo(inertia, within(1e-9 * inertia));
        assertThat(KMeans.of(4).withRestarts(5).withThreads(3).fit(data, 3)).isEqualTo(found);
    }

    @Test
    void tight_groups_far_apart_and_values_of_any_size_are_found_among_many_rows() {
        double[][] rows = Planted.groups(4, 8_000, 2, 5);
        double[][] far = Planted.noise(rows.length, 2, 6);
        for (int i = 0; i < far.length; i++) {
            far[i][0] = 1e9 * (i % 4) + 0.05 * far[i][0];
            far[i][1] = -1e9 * (i % 4) + 0.05 * far[i][1];
        }
        for (double[][] table : List.of(far, scaled(rows, 530), scaled(rows, -530))) {
            Clustering found = KMeans.of(4).withRestarts(8).fit(Planted.matrix(table), 3);
            assertThat(AdjustedRandIndex.of(found.partition(), truth(rows.length, 4)))
                    .isEqualTo(1);
        }
        // More clusters than groups divide groups and put none together.
        int[] labels = KMeans.of(6)
                .withRestarts(8)
                .fit(Planted.matrix(far), 3)
                .partition()
                .labels();
        int[] groupOf = new int[6];
        Arrays.fill(groupOf, -1);
        for (int i = 0; i < labels.length; i++) {
            groupOf[labels[i]] = groupOf[labels[i]] < 0 ? i % 4 : groupOf[labels[i]];
            assertThat(groupOf[labels[i]]).isEqualTo(i % 4);
        }
    }

    private static double[][] scaled(double[][] rows, int power) {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row)
                        .map(value -> Math.scalb(value, power))
                        .toArray())
                .toArray(double[][]::new);
    }

    @Test
    void order_of_many_rows_changes_nothing_of_k_means() {
        double[][] rows = Planted.noise(32_000, 2, 8);
        int[] order = IntStream.range(0, rows.length)
                .map(i -> (int) ((i * 7919L + 13) % rows.length))
                .toArray();
        double[][] shuffled = Arrays.stream(order).mapToObj(i -> rows[i]).toArray(double[][]::new);
        Clustering straight = KMeans.of(5).withRestarts(3).fit(Planted.matrix(rows), 2);
        Clustering other = KMeans.of(5).withRestarts(3).fit(Planted.matrix(shuffled), 2);
        assertThat(other.criterion().value()).isEqualTo(straight.criterion().value());
        assertThat(other.model()).isEqualTo(straight.model());
    }

    @Test
    void medoids_from_drafts_are_as_good_as_from_all_starts() {
        double[][] rows = Planted.groups(5, 640, 2, 4);
        FeatureMatrix data = Planted.matrix(rows);
        Clustering found = KMedoids.of(5, new Euclidean()).withRestarts(4).fit(data, 7);
        assertThat(AdjustedRandIndex.of(found.partition(), truth(rows.length, 5)))
                .isEqualTo(1);
        DissimilarityMatrix exact =
                DissimilarityMatrix.fill(2, (i, j) -> Math.hypot(rows[0][0] - rows[1][0], rows[0][1] - rows[1][1]));
        assertThat(new Euclidean().of(data).between(0, 1)).isCloseTo(exact.between(0, 1), within(1e-6));
        // The total in double precision, from the rows themselves.
        double total = 0;
        int[] medoids =
                ((Medoids) found.model()).rows().stream().mapToInt(i -> i).toArray();
        for (int i = 0; i < rows.length; i++) {
            double[] medoid = rows[medoids[found.partition().label(i)]];
            total += Math.hypot(rows[i][0] - medoid[0], rows[i][1] - medoid[1]);
        }
        assertThat(found.criterion().value()).isCloseTo(total, within(1e-9 * total));
        assertThat(KMedoids.of(5, new Euclidean())
                        .withRestarts(4)
                        .withThreads(1)
                        .fit(data, 7))
                .isEqualTo(found);
    }

    @Test
    void medoids_on_samples_need_no_pairs_of_all_rows() {
        double[][] rows = Planted.groups(3, 4_000, 2, 6);
        FeatureMatrix data = Planted.matrix(rows);
        Clustering found = KMedoids.of(3, new Manhattan()).withRestarts(3).fit(data, 1);
        assertThat(AdjustedRandIndex.of(found.partition(), truth(rows.length, 3)))
                .isEqualTo(1);
        double total = 0;
        int[] medoids =
                ((Medoids) found.model()).rows().stream().mapToInt(i -> i).toArray();
        for (int i = 0; i < rows.length; i++) {
            double[] medoid = rows[medoids[found.partition().label(i)]];
            total += Math.abs(rows[i][0] - medoid[0]) + Math.abs(rows[i][1] - medoid[1]);
        }
        assertThat(found.criterion().value()).isCloseTo(total, within(1e-9 * total));
    }

    @ParameterizedTest
    @EnumSource(
            value = Linkage.class,
            names = {"CENTROID", "MEDIAN"},
            mode = EnumSource.Mode.EXCLUDE)
    void a_chain_of_neighbours_gives_the_merges_of_the_least_unlike(Linkage linkage) {
        FeatureMatrix data = Planted.matrix(Planted.noise(150, 2, 5));
        DissimilarityMatrix matrix = new Euclidean().of(data);
        double[] masses = new double[150];
        Arrays.setAll(masses, i -> 1 + i % 3);
        MergeTree tree = MergeTree.grow(matrix, masses, linkage);
        NeighbourChain chain = NeighbourChain.grow(matrix, masses, linkage);
        int[] rows = IntStream.range(0, 150).toArray();
        for (int step = 0; step < 149; step++) {
            assertThat(chain.heights()[step])
                    .isCloseTo(tree.merges(rows).get(step).height(), within(1e-9));
        }
        assertThat(chain.firsts()).isEqualTo(tree.firsts());
        assertThat(chain.seconds()).isEqualTo(tree.seconds());
        assertThat(chain.ties()).isZero();
    }

    @Test
    void a_silhouette_from_a_sample_is_near_the_one_from_all_rows() {
        double[][] rows = Planted.noise(21_000, 3, 2);
        FeatureMatrix data = Planted.matrix(rows);
        Partition partition = KMeans.of(4).withRestarts(2).fit(data, 1).partition();
        Silhouette sampled = Silhouette.euclidean(data, partition);
        assertThat(sampled.rows()).isBetween(4900, 5100);
        int[] part = IntStream.range(0, 6_000).toArray();
        Silhouette all = Silhouette.euclidean(
                data.rows(part),
                Partition.canonical(Arrays.stream(part).map(partition::label).toArray(), ones(part.length)));
        assertThat(all.rows()).isEqualTo(6_000);
        // Standard errors of 5000 and of 6000 rows: about 0.15 / 70 each.
        assertThat(sampled.mean()).isCloseTo(all.mean(), within(0.01));
    }

    /** On samples, drafts and larger samples, and with ends on all rows that are not needed. */
    @Test
    void progress_rises_to_its_end_however_the_starts_run() {
        FeatureMatrix planted = Planted.matrix(Planted.groups(4, 8_000, 3, 1));
        assertThat(HeardProgress.of(KMeans.of(4).withRestarts(5), planted, 3)).isGreaterThan(5);
        FeatureMatrix veryMany = Planted.matrix(Planted.noise(650_000, 1, 3));
        assertThat(HeardProgress.of(KMeans.of(2).withRestarts(3), veryMany, 3)).isGreaterThan(10);
        FeatureMatrix drafted = Planted.matrix(Planted.groups(5, 640, 2, 4));
        assertThat(HeardProgress.of(KMedoids.of(5, new Euclidean()).withRestarts(4), drafted, 7))
                .isGreaterThan(4);
        assertThat(HeardProgress.of(KMedoids.of(3, new Manhattan()).withRestarts(3), planted, 1))
                .isEqualTo(3);
        FeatureMatrix cloud = Planted.matrix(Planted.groups(3, 2000, 4, 4));
        assertThat(HeardProgress.of(GaussianMixture.of(3, Covariance.VVV).withRestarts(40), cloud, 1))
                .isEqualTo(48);
        assertThat(HeardProgress.of(new CovarianceSearch(GaussianMixture.of(2, Covariance.EII)), cloud, 1))
                .isEqualTo(2 * Covariance.values().length);
        FeatureMatrix patterns = Planted.matrix(Planted.groups(2, 10_500, 1, 4));
        assertThat(HeardProgress.of(LatentProfileAnalysis.profiles(2).withRestarts(4), patterns, 1))
                .isGreaterThan(4);
    }

    private static void endsSoon(Runnable work) throws Exception {
        CompletableFuture<Throwable> ended = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                work.run();
                ended.complete(new AssertionError("not cancelled"));
            } catch (RuntimeException | Error e) {
                ended.complete(e);
            }
        });
        thread.start();
        // Interrupted in the midst of the work: once it has used processors for a while, or waits for threads that do.
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        while (thread.isAlive()
                && thread.getState() != Thread.State.WAITING
                && threads.getThreadCpuTime(thread.getId()) < 100_000_000) {
            LockSupport.parkNanos(1_000_000);
        }
        thread.interrupt();
        assertThat(ended.get(5, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
    }

    @Test
    void interruption_ends_long_fits() throws Exception {
        FeatureMatrix data = Planted.matrix(Planted.noise(7000, 10, 3));
        endsSoon(() -> KMeans.of(15).withRestarts(10_000).fit(data, 1));
        endsSoon(() -> KMeans.of(15).withRestarts(10_000).withThreads(1).fit(data, 1));
        endsSoon(() -> KMedoids.of(9, Gower.ranks()).withRestarts(500).fit(data, 1));
        endsSoon(() -> Agglomerative.of(3, new Euclidean(), Linkage.AVERAGE)
                .fit(data, 1)
                .k());
    }

    @Test
    void pairs_that_do_not_fit_are_refused() {
        FeatureMatrix data = Planted.matrix(Planted.noise(300_000, 1, 3));
        assertThatThrownBy(() ->
                        Agglomerative.of(3, new Euclidean(), Linkage.AVERAGE).fit(data, 1))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems().get(0).code())
                                .isEqualTo(ProblemCode.TOO_MANY_ROWS_FOR_PAIRS));
    }
}
