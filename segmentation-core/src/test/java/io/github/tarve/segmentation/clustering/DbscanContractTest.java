package io.github.tarve.segmentation.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tarve.segmentation.clustering.density.Dbscan;
import io.github.tarve.segmentation.dissimilarity.Euclidean;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.internal.json.JsonValue;
import io.github.tarve.segmentation.internal.json.JsonWriter;
import io.github.tarve.segmentation.internal.json.RecordJson;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What DBSCAN keeps to, numbered as in {@link ClusteringContract}. It takes no number of clusters and optimises nothing, so
 * M11 to M15 have no meaning; M1, M5, M6 and M30 are in {@link DbscanProperties}.
 */
class DbscanContractTest {
    private static final double[][] ROWS = Planted.groups(3, 15, 2, 5);
    private static final double[][] NOISE = Planted.noise(80, 2, 8);

    private static Clustering fit(double eps, double[][] rows) {
        return new Dbscan(eps, 4, new Euclidean()).fit(Planted.matrix(rows), 1);
    }

    @Test
    @DisplayName("M22: planted clusters are found, whatever the seed (M17)")
    void finds_planted_clusters() {
        Clustering found = fit(2, ROWS);
        assertThat(found.model().clusters()).isEqualTo(3);
        for (int i = 3; i < ROWS.length; i++) {
            assertThat(found.partition().label(i)).isEqualTo(found.partition().label(i - 3));
        }
        assertThat(new Dbscan(2, 4, new Euclidean()).fit(Planted.matrix(ROWS), 99))
                .isEqualTo(found);
    }

    @Test
    @DisplayName("M2: the order of the columns changes nothing")
    void order_of_columns_changes_nothing() {
        double[][] turned =
                Arrays.stream(NOISE).map(row -> new double[] {row[1], row[0]}).toArray(double[][]::new);
        assertThat(fit(0.5, turned).partition()).isEqualTo(fit(0.5, NOISE).partition());
    }

    @Test
    @DisplayName("M3, M4, M9: moving, mirroring and stretching with the radius change nothing")
    void moving_mirroring_and_stretching_change_nothing() {
        double[][] other = Arrays.stream(NOISE)
                .map(row -> new double[] {6 - 4 * row[0], 4 * row[1] + 1024})
                .toArray(double[][]::new);
        assertThat(fit(2, other).partition()).isEqualTo(fit(0.5, NOISE).partition());
    }

    @Test
    @DisplayName("M7: a row of weight 0 changes nothing")
    void a_row_of_weight_zero_changes_nothing() {
        double[][] more = Arrays.copyOf(NOISE, NOISE.length + 1);
        more[NOISE.length] = new double[] {0, 0};
        double[] weights = new double[more.length];
        Arrays.fill(weights, 0, NOISE.length, 1);
        int[] labels = new Dbscan(0.3, 4, new Euclidean())
                .fit(Planted.matrix(more).withWeights(weights), 1)
                .partition()
                .labels();
        assertThat(Arrays.copyOf(labels, NOISE.length))
                .containsExactly(fit(0.3, NOISE).partition().labels());
    }

    @Test
    @DisplayName("M8: other names change nothing but names")
    void other_names_change_nothing() {
        FeatureMatrix plain = Planted.matrix(NOISE);
        List<Feature> features = List.of(
                new NumericFeature(FeatureDescription.plain("Zone")),
                new NumericFeature(FeatureDescription.plain("kunta")));
        List<String> ids =
                IntStream.range(0, plain.rows()).mapToObj(i -> "z" + (99 - i)).toList();
        double[][] columns = {plain.column(0), plain.column(1)};
        Clustering renamed = new Dbscan(0.5, 4, new Euclidean()).fit(FeatureMatrix.of(features, ids, columns), 1);
        assertThat(renamed.partition()).isEqualTo(fit(0.5, NOISE).partition());
    }

    @Test
    @DisplayName("M18: labels are in canonical order")
    void labels_are_in_canonical_order() {
        double[][] rows = {{0}, {0}, {0}, {0}, {50}, {50}, {50}, {50}, {50}, {99}};
        assertThat(fit(1, rows).partition().labels()).containsExactly(1, 1, 1, 1, 0, 0, 0, 0, 0, -1);
    }

    @Test
    @DisplayName("M19, M20: a model assigns the rows of the fit as they were, also when it was written and read")
    void a_model_assigns_the_rows_of_the_fit() {
        for (double eps : new double[] {0.2, 0.4, 0.8}) {
            Clustering found = fit(eps, NOISE);
            JsonWriter json = JsonWriter.indented();
            RecordJson.write(json, (Record) found.model());
            ClusterModel again = RecordJson.read(JsonValue.read(json.finish()), ClusterModel.class);
            assertThat(again).isEqualTo(found.model());
            assertThat(again.assign(Planted.matrix(NOISE)))
                    .containsExactly(found.partition().labels());
        }
    }

    @Test
    @DisplayName("M21: a constant column changes nothing")
    void a_constant_column_changes_nothing() {
        double[][] more = Arrays.stream(NOISE)
                .map(row -> new double[] {row[0], row[1], 7})
                .toArray(double[][]::new);
        assertThat(fit(0.5, more).partition()).isEqualTo(fit(0.5, NOISE).partition());
    }

    @Test
    @DisplayName("M26: no rows and a row of nothing are refused")
    void no_rows_and_a_row_of_nothing_are_refused() {
        assertThatThrownBy(() -> fit(1, new double[0][])).isInstanceOf(Refusal.class);
        double[][] rows = Arrays.copyOf(ROWS, ROWS.length + 1);
        rows[ROWS.length] = new double[] {Double.NaN, Double.NaN};
        assertThatThrownBy(() -> fit(1, rows))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.problems().get(0).code()).isEqualTo(ProblemCode.NOTHING_IN_COMMON));
    }

    @Test
    @DisplayName("M27: a far outlier is noise")
    void a_far_outlier_is_noise() {
        double[][] rows = Arrays.copyOf(ROWS, ROWS.length + 1);
        rows[ROWS.length] = new double[] {1e9, -1e9};
        Clustering found = fit(2, rows);
        assertThat(found.partition().label(ROWS.length)).isEqualTo(-1);
        assertThat(found.model().clusters()).isEqualTo(3);
    }

    @Test
    @DisplayName("M28: the rows stay as they are")
    void the_rows_stay_as_they_are() {
        FeatureMatrix data = Planted.matrix(NOISE);
        new Dbscan(0.5, 4, new Euclidean()).fit(data, 1);
        assertThat(data.column(0)).isEqualTo(Planted.matrix(NOISE).column(0));
        assertThat(data.column(1)).isEqualTo(Planted.matrix(NOISE).column(1));
    }

    @Test
    @DisplayName("M29: a thread that was interrupted does not start")
    void a_thread_that_was_interrupted_does_not_start() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> fit(0.5, NOISE)).isInstanceOf(CancellationException.class);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }
}
