package io.github.tarve.segmentation.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.internal.json.JsonValue;
import io.github.tarve.segmentation.internal.json.JsonWriter;
import io.github.tarve.segmentation.internal.json.RecordJson;
import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.validation.AdjustedRandIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What methods for categories keep to, numbered as in {@link ClusteringContract}. Relations of lengths (M3, M4, M27) have no
 * meaning for them; M13, M14 and M30 are in the properties of each method.
 */
abstract class CategoricalContract {
    private static final double[][] ROWS = planted(3, 20, 8, 5);

    /** Returns the method with some number of clusters, starts and threads. */
    abstract ClusteringAlgorithm algorithm(int k, int starts, int threads);

    private ClusteringAlgorithm algorithm(int k) {
        return algorithm(k, 10, 1);
    }

    /** Returns rows that mostly give the answer of their group; row i is in group i modulo the groups. */
    private static double[][] planted(int groups, int each, int columns, long seed) {
        RandomGenerator random = Seeds.generator(seed, 80);
        double[][] rows = new double[groups * each][columns];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns; j++) {
                rows[i][j] = random.nextInt(12) == 0 ? random.nextInt(groups) : (i + j) % groups;
            }
        }
        return rows;
    }

    private static FeatureMatrix matrix(double[][] rows) {
        return Categories.matrix(rows, 0);
    }

    private static double[][] pick(int[] rows) {
        return Arrays.stream(rows).mapToObj(i -> ROWS[i]).toArray(double[][]::new);
    }

    private static Partition partition(Clustering clustering, int[] rows) {
        double[] ones = new double[rows.length];
        Arrays.fill(ones, 1);
        return Partition.canonical(
                Arrays.stream(rows).map(clustering.partition()::label).toArray(), ones);
    }

    private static void same(Clustering one, Clustering other) {
        assertThat(other.partition()).isEqualTo(one.partition());
        assertThat(other.criterion().value()).isCloseTo(one.criterion().value(), within(1e-6));
    }

    @Test
    @DisplayName("M22: planted clusters are found, with any seed (M17) and number of threads (M16)")
    void finds_planted_clusters() {
        Clustering found = algorithm(3).fit(matrix(ROWS), 1);
        double[] ones = new double[ROWS.length];
        Arrays.fill(ones, 1);
        Partition truth = Partition.canonical(
                IntStream.range(0, ROWS.length).map(i -> i % 3).toArray(), ones);
        assertThat(AdjustedRandIndex.of(found.partition(), truth)).isEqualTo(1);
        assertThat(found.convergence().converged()).isTrue();
        assertThat(found.model().clusters()).isEqualTo(3);
        for (long seed = 2; seed < 5; seed++) {
            same(found, algorithm(3).fit(matrix(ROWS), seed));
        }
        FeatureMatrix noise = matrix(Planted.grid(60, 4, 3, 8));
        Clustering one = algorithm(4).fit(noise, 7);
        for (int threads : new int[] {1, 2, 4, 8}) {
            assertThat(algorithm(4, 10, threads).fit(noise, 7)).isEqualTo(one);
        }
    }

    @Test
    @DisplayName("M1, M2: the order of rows and of columns changes nothing")
    void order_changes_nothing() {
        int[] order = IntStream.range(0, ROWS.length)
                .map(i -> (i * 7 + 3) % ROWS.length)
                .toArray();
        Clustering straight = algorithm(3).fit(matrix(ROWS), 9);
        Clustering shuffled = algorithm(3).fit(matrix(pick(order)), 9);
        assertThat(AdjustedRandIndex.of(partition(straight, order), shuffled.partition()))
                .isEqualTo(1);
        assertThat(shuffled.criterion().value()).isCloseTo(straight.criterion().value(), within(1e-9));
        double[][] turned = Arrays.stream(ROWS)
                .map(row -> new double[] {row[7], row[2], row[0], row[3], row[6], row[1], row[5], row[4]})
                .toArray(double[][]::new);
        same(straight, algorithm(3).fit(matrix(turned), 9));
    }

    @Test
    @DisplayName("M5, M6: whole weights are copies")
    void whole_weights_are_copies() {
        for (int most = 1; most <= 3; most += 2) {
            int cycle = most;
            double[] weights = IntStream.range(0, ROWS.length)
                    .mapToDouble(i -> cycle == 1 ? 2 : 1 + i % cycle)
                    .toArray();
            int[] copies = IntStream.range(0, ROWS.length)
                    .flatMap(i -> IntStream.range(0, (int) weights[i]).map(copy -> i))
                    .toArray();
            Clustering weighted = algorithm(3).fit(matrix(ROWS).withWeights(weights), 4);
            Clustering copied = algorithm(3).fit(matrix(pick(copies)), 4);
            assertThat(AdjustedRandIndex.of(partition(weighted, copies), copied.partition()))
                    .isEqualTo(1);
            assertThat(weighted.criterion().value())
                    .isCloseTo(copied.criterion().value(), within(1e-6));
        }
    }

    @Test
    @DisplayName("M7: a row of weight 0 changes nothing")
    void a_row_of_weight_zero_changes_nothing() {
        double[][] more = Arrays.copyOf(ROWS, ROWS.length + 1);
        more[ROWS.length] = new double[] {9, 9, 9, 9, 9, 9, 9, 9};
        double[] weights = new double[more.length];
        Arrays.fill(weights, 0, ROWS.length, 1);
        Clustering without = algorithm(3).fit(matrix(ROWS), 4);
        Clustering with = algorithm(3).fit(matrix(more).withWeights(weights), 4);
        assertThat(partition(with, IntStream.range(0, ROWS.length).toArray())).isEqualTo(without.partition());
        assertThat(with.criterion().value()).isCloseTo(without.criterion().value(), within(1e-9));
        assertThat(with.partition().label(ROWS.length)).isBetween(0, 2);
    }

    @Test
    @DisplayName("M8, M9: other names and other codes for the levels change nothing")
    void names_and_codes_change_nothing() {
        FeatureMatrix plain = matrix(ROWS);
        Clustering straight = algorithm(3).fit(plain, 5);
        List<Feature> features = new ArrayList<>();
        List<Label> levels = IntStream.range(0, 20)
                .mapToObj(l -> Label.of("Zone " + (20 - l)))
                .toList();
        double[][] columns = new double[plain.columns()][];
        for (int j = 0; j < columns.length; j++) {
            features.add(new NominalFeature(FeatureDescription.plain("kunta " + (9 - j)), levels));
            columns[j] = plain.column(j);
        }
        List<String> ids =
                IntStream.range(0, plain.rows()).mapToObj(i -> "z" + (99 - i)).toList();
        Clustering renamed = algorithm(3).fit(FeatureMatrix.of(features, ids, columns), 5);
        assertThat(renamed.partition()).isEqualTo(straight.partition());
        assertThat(renamed.criterion()).isEqualTo(straight.criterion());
        double[][] recoded = Arrays.stream(ROWS)
                .map(row -> Arrays.stream(row).map(code -> 5 - code).toArray())
                .toArray(double[][]::new);
        same(straight, algorithm(3).fit(matrix(recoded), 5));
    }

    @Test
    @DisplayName("M10, M11, M12: from one cluster to as many as distinct rows, and no more")
    void from_one_cluster_to_as_many_as_distinct_rows() {
        assertThat(algorithm(1).fit(matrix(ROWS), 1).partition().sizes()).containsExactly(ROWS.length);
        assertThat(algorithm(1)
                        .fit(matrix(new double[][] {{3, 4}}), 1)
                        .partition()
                        .labels())
                .containsExactly(0);
        double[][] rows = {{1, 1}, {2, 5}, {1, 1}, {7, 0}, {2, 5}};
        assertThat(algorithm(3).fit(matrix(rows), 1).partition().labels()).containsExactly(0, 1, 0, 2, 1);
        assertThatThrownBy(() -> algorithm(4).fit(matrix(rows), 1)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problems().get(0).code()).isEqualTo(ProblemCode.TOO_FEW_DISTINCT_ROWS);
            assertThat(refusal.problems().get(0).arguments()).containsExactly("4", "3");
        });
        assertThatThrownBy(() -> algorithm(1).fit(matrix(new double[0][]), 1)).isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("M15: more starts are never worse")
    void more_starts_are_never_worse() {
        FeatureMatrix data = matrix(Planted.grid(70, 5, 3, 21));
        for (long seed = 1; seed <= 5; seed++) {
            Criterion few = algorithm(4, 1, 1).fit(data, seed).criterion();
            Criterion many = algorithm(4, 6, 1).fit(data, seed).criterion();
            double gain = (many.value() - few.value()) * (few.higherIsBetter() ? 1 : -1);
            assertThat(gain).isGreaterThanOrEqualTo(-1e-9 * Math.abs(few.value()));
        }
    }

    @Test
    @DisplayName("M18: labels are in canonical order")
    void labels_are_in_canonical_order() {
        double[][] rows = {{0, 0, 0}, {1, 1, 1}, {1, 1, 1}, {1, 1, 1}, {2, 2, 2}, {2, 2, 2}};
        assertThat(algorithm(3).fit(matrix(rows), 1).partition().labels()).containsExactly(2, 0, 0, 0, 1, 1);
    }

    @Test
    @DisplayName("M19, M20: a model assigns the rows of the fit as they were, also when it was written and read")
    void a_model_assigns_the_rows_of_the_fit() {
        for (FeatureMatrix data : List.of(matrix(ROWS), matrix(Planted.grid(60, 4, 3, 8)))) {
            Clustering found = algorithm(4).fit(data, 3);
            assertThat(found.model().assign(data))
                    .containsExactly(found.partition().labels());
            JsonWriter json = JsonWriter.indented();
            RecordJson.write(json, (Record) found.model());
            ClusterModel again = RecordJson.read(JsonValue.read(json.finish()), ClusterModel.class);
            assertThat(again).isEqualTo(found.model());
            int[] some = {5, 3, 3, 40};
            assertThat(again.assign(data.rows(some)))
                    .containsExactly(
                            Arrays.stream(some).map(found.partition()::label).toArray());
            assertThat(again.membershipsOf(data)).isEqualTo(found.model().membershipsOf(data));
        }
    }

    @Test
    @DisplayName("M21, M26: a constant column and one of nothing change nothing")
    void columns_that_say_nothing_change_nothing() {
        Partition without = algorithm(3).fit(matrix(ROWS), 2).partition();
        for (double value : new double[] {7, Double.NaN}) {
            double[][] more = Arrays.stream(ROWS)
                    .map(row -> {
                        double[] longer = Arrays.copyOf(row, row.length + 1);
                        longer[row.length] = value;
                        return longer;
                    })
                    .toArray(double[][]::new);
            assertThat(algorithm(3).fit(matrix(more), 2).partition()).isEqualTo(without);
        }
    }

    @Test
    @DisplayName("M26: a row of nothing moves no other row")
    void a_row_of_nothing_moves_no_other() {
        double[][] more = Arrays.copyOf(ROWS, ROWS.length + 1);
        more[ROWS.length] = new double[ROWS[0].length];
        Arrays.fill(more[ROWS.length], Double.NaN);
        Clustering without = algorithm(3).fit(matrix(ROWS), 2);
        Clustering with = algorithm(3).fit(matrix(more), 2);
        assertThat(partition(with, IntStream.range(0, ROWS.length).toArray())).isEqualTo(without.partition());
        assertThat(with.criterion().value()).isCloseTo(without.criterion().value(), within(1e-6));
    }

    @Test
    @DisplayName("M28: the rows stay as they are")
    void the_rows_stay_as_they_are() {
        FeatureMatrix data = matrix(ROWS);
        algorithm(4).fit(data, 2);
        FeatureMatrix fresh = matrix(ROWS);
        for (int j = 0; j < data.columns(); j++) {
            assertThat(data.column(j)).isEqualTo(fresh.column(j));
        }
        assertThat(data.weights()).isEqualTo(fresh.weights());
    }

    @Test
    @DisplayName("progress rises to its end and changes nothing; every start is told")
    void progress_rises_to_its_end() {
        FeatureMatrix noise = matrix(Planted.grid(60, 4, 3, 8));
        for (int threads : new int[] {1, 4}) {
            assertThat(HeardProgress.of(algorithm(4, 10, threads), noise, 7)).isGreaterThanOrEqualTo(10);
        }
        assertThat(HeardProgress.of(algorithm(1), noise, 7)).isPositive();
    }

    @Test
    @DisplayName("M29: a thread that was interrupted does not start")
    void a_thread_that_was_interrupted_does_not_start() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> algorithm(4).fit(matrix(ROWS), 2)).isInstanceOf(CancellationException.class);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }
}
