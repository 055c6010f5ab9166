package io.github.tarve.segmentation.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.clustering.gaussian.GaussianMixture;
import io.github.tarve.segmentation.clustering.prototypes.KPrototypes;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.internal.json.JsonValue;
import io.github.tarve.segmentation.internal.json.JsonWriter;
import io.github.tarve.segmentation.internal.json.RecordJson;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.validation.AdjustedRandIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every clustering algorithm keeps to, numbered as in the list of metamorphic relations M1 to M30. Relations that only
 * some methods have are elsewhere: M13, M14 (the criterion never gets worse on the way), M25 (ties go to the first row) and
 * M30 (exact optimum of few rows) in the properties of each method, M23 (agreement of partitions) in {@code validation}, M24
 * (axioms of dissimilarities) in {@code dissimilarity}.
 */
abstract class ClusteringContract {
    private static final double[][] ROWS = Planted.groups(3, 15, 2, 5);

    /** Returns the method with some number of clusters and of threads. */
    abstract ClusteringAlgorithm algorithm(int k, int threads);

    /** Returns what the criterion becomes when the data, of so many cells, are stretched by a factor. */
    abstract double stretched(double criterion, double factor, int cells);

    private ClusteringAlgorithm algorithm(int k) {
        return algorithm(k, 1);
    }

    private static Partition partition(Clustering clustering, int[] rows) {
        double[] ones = new double[rows.length];
        Arrays.fill(ones, 1);
        return Partition.canonical(
                Arrays.stream(rows).map(clustering.partition()::label).toArray(), ones);
    }

    private static double[][] pick(int[] rows) {
        return Arrays.stream(rows).mapToObj(i -> ROWS[i]).toArray(double[][]::new);
    }

    @Test
    @DisplayName("M22: planted clusters ten standard deviations apart are found")
    void finds_planted_clusters() {
        Clustering found = algorithm(3).fit(Planted.matrix(ROWS), 1);
        double[] ones = new double[ROWS.length];
        Arrays.fill(ones, 1);
        Partition truth = Partition.canonical(
                IntStream.range(0, ROWS.length).map(i -> i % 3).toArray(), ones);
        assertThat(AdjustedRandIndex.of(found.partition(), truth)).isEqualTo(1);
        assertThat(found.convergence().converged()).isTrue();
        assertThat(found.model().clusters()).isEqualTo(3);
    }

    @Test
    @DisplayName("M1: the order of the rows changes nothing")
    void order_of_rows_changes_nothing() {
        int[] order = IntStream.range(0, ROWS.length)
                .map(i -> (i * 7 + 3) % ROWS.length)
                .toArray();
        Clustering straight = algorithm(4).fit(Planted.matrix(ROWS), 9);
        Clustering shuffled = algorithm(4).fit(Planted.matrix(pick(order)), 9);
        assertThat(AdjustedRandIndex.of(partition(straight, order), shuffled.partition()))
                .isEqualTo(1);
        assertThat(shuffled.criterion().value()).isCloseTo(straight.criterion().value(), within(1e-9));
    }

    @Test
    @DisplayName("M3: moving all rows changes nothing")
    void moving_all_rows_changes_nothing() {
        double[][] moved = Arrays.stream(ROWS)
                .map(row -> new double[] {row[0] + 1024, row[1] - 4096})
                .toArray(double[][]::new);
        Clustering before = algorithm(3).fit(Planted.matrix(ROWS), 2);
        Clustering after = algorithm(3).fit(Planted.matrix(moved), 2);
        assertThat(after.partition()).isEqualTo(before.partition());
        assertThat(after.criterion().value()).isCloseTo(before.criterion().value(), within(1e-6));
    }

    @Test
    @DisplayName("M4: stretching all columns stretches the criterion")
    void stretching_all_columns_stretches_the_criterion() {
        double[][] stretched = Arrays.stream(ROWS)
                .map(row -> new double[] {row[0] * 4, row[1] * 4})
                .toArray(double[][]::new);
        Clustering before = algorithm(3).fit(Planted.matrix(ROWS), 2);
        Clustering after = algorithm(3).fit(Planted.matrix(stretched), 2);
        assertThat(after.partition()).isEqualTo(before.partition());
        assertThat(after.criterion().value())
                .isCloseTo(stretched(before.criterion().value(), 4, 2 * ROWS.length), within(1e-6));
    }

    @Test
    @DisplayName("M5: every row twice is every weight doubled")
    void copies_are_weights() {
        int[] twice =
                IntStream.range(0, 2 * ROWS.length).map(i -> i % ROWS.length).toArray();
        double[] two = new double[ROWS.length];
        Arrays.fill(two, 2);
        Clustering copies = algorithm(3).fit(Planted.matrix(pick(twice)), 4);
        Clustering weighted = algorithm(3).fit(Planted.matrix(ROWS).withWeights(two), 4);
        assertThat(partition(weighted, twice)).isEqualTo(copies.partition());
        assertThat(weighted.criterion().value()).isCloseTo(copies.criterion().value(), within(1e-6));
    }

    @Test
    @DisplayName("M7: a row of weight 0 changes nothing")
    void a_row_of_weight_zero_changes_nothing() {
        int[] rows = IntStream.range(0, ROWS.length).toArray();
        double[][] more = Arrays.copyOf(ROWS, ROWS.length + 1);
        more[ROWS.length] = new double[] {500, -500};
        double[] weights = new double[more.length];
        Arrays.fill(weights, 0, ROWS.length, 1);
        Clustering without = algorithm(3).fit(Planted.matrix(ROWS), 4);
        Clustering with = algorithm(3).fit(Planted.matrix(more).withWeights(weights), 4);
        assertThat(partition(with, rows)).isEqualTo(without.partition());
        assertThat(with.criterion().value()).isCloseTo(without.criterion().value(), within(1e-9));
        assertThat(with.partition().label(ROWS.length)).isBetween(0, 2);
    }

    @Test
    @DisplayName("M16: the number of threads changes nothing")
    void threads_change_nothing() {
        FeatureMatrix data = Planted.matrix(Planted.noise(60, 3, 3));
        Clustering one = algorithm(5, 1).fit(data, 7);
        for (int threads : new int[] {2, 4, 8}) {
            assertThat(algorithm(5, threads).fit(data, 7)).isEqualTo(one);
        }
    }

    @Test
    @DisplayName("M10: one cluster is legal")
    void one_cluster_is_legal() {
        Clustering one = algorithm(1).fit(Planted.matrix(ROWS), 1);
        assertThat(one.partition().sizes()).containsExactly(ROWS.length);
    }

    @Test
    @DisplayName("M10: one row is legal")
    void one_row_is_legal() {
        Clustering one = algorithm(1).fit(Planted.matrix(new double[][] {{3, 4}}), 1);
        assertThat(one.partition().labels()).containsExactly(0);
        assertThat(one.criterion().value()).isZero();
    }

    @Test
    @DisplayName("M11: as many clusters as distinct rows are legal")
    void as_many_clusters_as_distinct_rows_are_legal() {
        double[][] rows = {{1, 1}, {2, 5}, {1, 1}, {7, 0}, {2, 5}};
        Clustering all = algorithm(3).fit(Planted.matrix(rows), 1);
        assertThat(all.partition().labels()).containsExactly(0, 1, 0, 2, 1);
    }

    @Test
    @DisplayName("M12: more clusters than distinct rows are refused")
    void more_clusters_than_distinct_rows_are_refused() {
        double[][] rows = {{1, 1}, {2, 5}, {1, 1}, {7, 0}, {2, 5}};
        assertThatThrownBy(() -> algorithm(4).fit(Planted.matrix(rows), 1))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.code()).isEqualTo(ProblemCode.TOO_FEW_DISTINCT_ROWS);
                                    assertThat(problem.arguments()).containsExactly("4", "3");
                                }));
    }

    @Test
    @DisplayName("M26: no rows are refused")
    void no_rows_are_refused() {
        assertThatThrownBy(() -> algorithm(1).fit(Planted.matrix(new double[0][]), 1))
                .isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("M18: labels are in canonical order")
    void labels_are_in_canonical_order() {
        double[][] rows = {{0}, {50}, {50.1}, {50.2}, {100}, {100.1}};
        Clustering found = algorithm(3).fit(Planted.matrix(rows), 1);
        assertThat(found.partition().labels()).containsExactly(2, 0, 0, 0, 1, 1);
    }

    @Test
    @DisplayName("M27: a far outlier makes no NaN")
    void a_far_outlier_makes_no_nan() {
        double[][] rows = Arrays.copyOf(ROWS, ROWS.length + 1);
        rows[ROWS.length] = new double[] {1e9, -1e9};
        Clustering found = algorithm(2).fit(Planted.matrix(rows), 1);
        assertThat(found.partition().sizes()).containsExactly(ROWS.length, 1);
        assertThat(found.criterion().value()).isFinite();
    }

    @Test
    @DisplayName("M16: the same seed gives the same bytes")
    void the_same_seed_gives_the_same_bytes() {
        FeatureMatrix data = Planted.matrix(Planted.grid(40, 3, 4, 8));
        assertThat(algorithm(4).fit(data, 11)).isEqualTo(algorithm(4).fit(data, 11));
    }

    /** Returns the method with some number of random starts; a method without any is what it is. */
    private ClusteringAlgorithm starts(int k, int starts) {
        ClusteringAlgorithm method = algorithm(k);
        if (method instanceof KMeans kmeans) {
            return kmeans.withRestarts(starts);
        }
        if (method instanceof KMedoids kmedoids) {
            return kmedoids.withRestarts(starts);
        }
        if (method instanceof GaussianMixture mixture) {
            return mixture.withRestarts(starts);
        }
        return method instanceof KPrototypes prototypes ? prototypes.withRestarts(starts) : method;
    }

    /** Returns three planted clusters with columns, rows and levels named after a word. */
    FeatureMatrix named(String word) {
        FeatureMatrix plain = Planted.matrix(ROWS);
        List<Feature> features = new ArrayList<>();
        for (int j = 0; j < plain.columns(); j++) {
            features.add(new NumericFeature(FeatureDescription.plain(word + " " + (plain.columns() - j))));
        }
        List<String> ids = IntStream.range(0, plain.rows())
                .mapToObj(i -> word + (plain.rows() - i))
                .toList();
        return FeatureMatrix.of(features, ids, columns(plain));
    }

    private static double[][] columns(FeatureMatrix data) {
        return IntStream.range(0, data.columns()).mapToObj(data::column).toArray(double[][]::new);
    }

    @Test
    @DisplayName("M2: the order of the columns changes nothing")
    void order_of_columns_changes_nothing() {
        double[][] rows = Planted.groups(3, 12, 4, 6);
        double[][] turned = Arrays.stream(rows)
                .map(row -> new double[] {row[2], row[0], row[3], row[1]})
                .toArray(double[][]::new);
        Clustering straight = algorithm(3).fit(Planted.matrix(rows), 9);
        Clustering permuted = algorithm(3).fit(Planted.matrix(turned), 9);
        assertThat(permuted.partition()).isEqualTo(straight.partition());
        assertThat(permuted.criterion().value()).isCloseTo(straight.criterion().value(), within(1e-8));
    }

    @Test
    @DisplayName("M6: a whole weight is that many copies")
    void whole_weights_are_copies() {
        double[] weights =
                IntStream.range(0, ROWS.length).mapToDouble(i -> 1 + i % 3).toArray();
        int[] copies = IntStream.range(0, ROWS.length)
                .flatMap(i -> IntStream.range(0, (int) weights[i]).map(copy -> i))
                .toArray();
        Clustering weighted = algorithm(4).fit(Planted.matrix(ROWS).withWeights(weights), 4);
        Clustering copied = algorithm(4).fit(Planted.matrix(pick(copies)), 4);
        assertThat(AdjustedRandIndex.of(partition(weighted, copies), copied.partition()))
                .isEqualTo(1);
        assertThat(weighted.criterion().value()).isCloseTo(copied.criterion().value(), within(1e-6));
    }

    @Test
    @DisplayName("M8: other names change nothing but names")
    void other_names_change_nothing() {
        Clustering one = algorithm(3).fit(named("kunta"), 3);
        Clustering other = algorithm(3).fit(named("Zone"), 3);
        assertThat(other.partition()).isEqualTo(one.partition());
        assertThat(other.criterion()).isEqualTo(one.criterion());
        assertThat(other.convergence()).isEqualTo(one.convergence());
    }

    @Test
    @DisplayName("M9: turning an item round, x to 6 - x, changes nothing")
    void turning_an_item_round_changes_nothing() {
        double[][] answers = new double[45][];
        double[][] turned = new double[45][];
        for (int i = 0; i < answers.length; i++) {
            int group = i % 3;
            answers[i] = new double[] {1 + 2 * group, 5 - 2 * group, group == 1 ? 5 : 1, 3, 1 + i % 2};
            turned[i] = answers[i].clone();
            turned[i][0] = 6 - turned[i][0];
            turned[i][2] = 6 - turned[i][2];
        }
        Clustering straight = algorithm(3).fit(Planted.matrix(answers), 5);
        Clustering round = algorithm(3).fit(Planted.matrix(turned), 5);
        assertThat(AdjustedRandIndex.of(round.partition(), straight.partition()))
                .isEqualTo(1);
        assertThat(round.criterion().value()).isCloseTo(straight.criterion().value(), within(1e-6));
    }

    @Test
    @DisplayName("M15: more starts are never worse")
    void more_starts_are_never_worse() {
        FeatureMatrix data = Planted.matrix(Planted.noise(70, 3, 21));
        for (long seed = 1; seed <= 5; seed++) {
            Criterion few = starts(6, 1).fit(data, seed).criterion();
            Criterion many = starts(6, 6).fit(data, seed).criterion();
            double gain = (many.value() - few.value()) * (few.higherIsBetter() ? 1 : -1);
            assertThat(gain).isGreaterThanOrEqualTo(-1e-9 * Math.abs(few.value()));
        }
    }

    @Test
    @DisplayName("M17: another seed finds the same planted clusters")
    void another_seed_finds_the_same_planted_clusters() {
        Clustering one = algorithm(3).fit(Planted.matrix(ROWS), 1);
        for (long seed = 2; seed < 6; seed++) {
            Clustering other = algorithm(3).fit(Planted.matrix(ROWS), seed);
            assertThat(other.partition()).isEqualTo(one.partition());
            assertThat(other.criterion().value())
                    .isCloseTo(
                            one.criterion().value(),
                            within(1e-9 * Math.abs(one.criterion().value())));
        }
    }

    @Test
    @DisplayName("M19: the model assigns the rows of the fit as they were")
    void the_model_assigns_the_rows_of_the_fit_as_they_were() {
        for (FeatureMatrix data : List.of(
                Planted.matrix(ROWS),
                Planted.matrix(Planted.noise(60, 3, 8)),
                Planted.matrix(Planted.grid(60, 3, 4, 8)))) {
            Clustering found = algorithm(4).fit(data, 3);
            assertThat(found.model().assign(data))
                    .containsExactly(found.partition().labels());
            int[] some = {5, 3, 3, 40};
            assertThat(found.model().assign(data.rows(some)))
                    .containsExactly(
                            Arrays.stream(some).map(found.partition()::label).toArray());
        }
    }

    @Test
    @DisplayName("M20: a model that was written and read assigns alike")
    void a_model_that_was_written_and_read_assigns_alike() {
        FeatureMatrix data = Planted.matrix(Planted.noise(60, 3, 9));
        ClusterModel model = algorithm(4).fit(data, 3).model();
        JsonWriter json = JsonWriter.indented();
        RecordJson.write(json, (Record) model);
        ClusterModel again = RecordJson.read(JsonValue.read(json.finish()), ClusterModel.class);
        assertThat(again).isEqualTo(model);
        FeatureMatrix others = Planted.matrix(Planted.noise(40, 3, 10));
        assertThat(again.assign(others)).isEqualTo(model.assign(others));
        assertThat(again.membershipsOf(others)).isEqualTo(model.membershipsOf(others));
    }

    @Test
    @DisplayName("M21: a constant column changes nothing")
    void a_constant_column_changes_nothing() {
        double[][] more =
                Arrays.stream(ROWS).map(row -> new double[] {row[0], row[1], 7}).toArray(double[][]::new);
        Clustering with = algorithm(3).fit(Planted.matrix(more), 2);
        assertThat(with.partition())
                .isEqualTo(algorithm(3).fit(Planted.matrix(ROWS), 2).partition());
    }

    @Test
    @DisplayName("M26: a row of nothing is refused")
    void a_row_of_nothing_is_refused() {
        double[][] rows = Arrays.copyOf(ROWS, ROWS.length + 1);
        rows[ROWS.length] = new double[] {Double.NaN, Double.NaN};
        assertThatThrownBy(() -> algorithm(3).fit(Planted.matrix(rows), 2)).isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("M26: a column of nothing is refused or changes nothing")
    void a_column_of_nothing_builds_no_clusters() {
        double[][] more = Arrays.stream(ROWS)
                .map(row -> new double[] {row[0], row[1], Double.NaN})
                .toArray(double[][]::new);
        try {
            assertThat(algorithm(3).fit(Planted.matrix(more), 2).partition())
                    .isEqualTo(algorithm(3).fit(Planted.matrix(ROWS), 2).partition());
        } catch (Refusal refusal) {
            assertThat(refusal.problems().get(0).code()).isEqualTo(ProblemCode.MISSING_VALUES);
        }
    }

    @Test
    @DisplayName("M28: the rows stay as they are")
    void the_rows_stay_as_they_are() {
        double[][] rows = Planted.noise(40, 3, 30);
        FeatureMatrix data = Planted.matrix(rows);
        double[] weights = data.weights();
        algorithm(4).fit(data, 2);
        assertThat(columns(data)).isEqualTo(columns(Planted.matrix(Planted.noise(40, 3, 30))));
        assertThat(data.weights()).isEqualTo(weights);
    }

    @Test
    @DisplayName("progress rises to its end and changes nothing; every start is told")
    void progress_rises_to_its_end() {
        FeatureMatrix data = Planted.matrix(Planted.noise(60, 3, 3));
        for (int threads : new int[] {1, 4}) {
            ClusteringAlgorithm algorithm = algorithm(3, threads);
            int starts = algorithm.fit(data, 7).convergence().restarts();
            assertThat(HeardProgress.of(algorithm, data, 7)).isGreaterThanOrEqualTo(starts);
        }
        assertThat(HeardProgress.of(algorithm(1), data, 7)).isPositive();
    }

    @Test
    @DisplayName("M29: a thread that was interrupted does not start")
    void a_thread_that_was_interrupted_does_not_start() {
        FeatureMatrix data = Planted.matrix(Planted.noise(200, 3, 31));
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> algorithm(4).fit(data, 2)).isInstanceOf(CancellationException.class);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    @DisplayName("M29: an interruption on the way is honoured within a second")
    void an_interruption_on_the_way_is_honoured() throws InterruptedException {
        FeatureMatrix data = Planted.matrix(Planted.noise(2500, 8, 32));
        AtomicReference<Throwable> end = new AtomicReference<>();
        Thread thread = new Thread(() -> algorithm(12, 2).fit(data, 2));
        thread.setUncaughtExceptionHandler((who, why) -> end.set(why));
        thread.start();
        thread.join(60);
        thread.interrupt();
        // Twice the second, because other work may share the machine.
        thread.join(2000);
        assertThat(thread.isAlive()).isFalse();
        assertThat(end.get())
                .satisfiesAnyOf(
                        why -> assertThat(why).isNull(),
                        why -> assertThat(why).isInstanceOf(CancellationException.class));
    }
}
