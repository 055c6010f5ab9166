package io.github.tarve.segmentation.pipeline.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.KMeans;
import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.validation.BootstrapStability;
import io.github.tarve.segmentation.validation.GapStatistic;
import io.github.tarve.segmentation.validation.InternalIndices;
import io.github.tarve.segmentation.validation.PartitionAgreement;
import io.github.tarve.segmentation.validation.PartitionAgreement.Normalisation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Measures of clusterings computed with R on public data sets, where the folder of reference data is given. */
class ReferenceMeasuresTest {
    private static final String NOTES = "Length,Left,Right,Bottom,Top,Diagonal";

    private final String folder = System.getProperty("tarve.reference", "");

    @BeforeEach
    void folderIsGiven() {
        assumeTrue(!folder.isEmpty(), "no folder of reference data: set -Dtarve.reference");
    }

    /**
     * Standard errors from the outer products of the scores at the published estimates (the kind that poLCA reports; Linzer and
     * Lewis 2011, doi:10.18637/jss.v042.i10), computed with NumPy 2 for the estimates inside their range. The bootstrap does
     * not rest on a normal approximation, so the two kinds agree roughly only.
     */
    @Test
    void standard_errors_of_latent_classes() throws IOException {
        TablePlan plan = ReferenceCasesTest.plan(
                List.of("--exclude", "id", "--method", "lca", "--k", "3", "--standard-errors", "500"));
        TableColumns table = PlainCsv.read(Path.of(folder, "data", "carcinoma.csv"));
        Object result = ReferenceCasesTest.read(TableClustering.run(plan, table).resultJson());
        String errors = "model.standardErrors.";
        double[] shares = {0.0479, 0.0475, 0.0407};
        for (int c = 0; c < shares.length; c++) {
            assertThat(number(result, errors + "shares." + c)).isCloseTo(shares[c], withinPercentage(20));
        }
        Map<String, Double> probabilities = Map.of(
                "1.probabilities.0.0", 0.0193,
                "2.probabilities.0.0", 0.0560,
                "3.probabilities.0.0", 0.0745,
                "5.probabilities.0.0", 0.0748,
                "0.probabilities.1.0", 0.0386,
                "1.probabilities.1.0", 0.0638,
                "4.probabilities.1.0", 0.0378,
                "0.probabilities.2.0", 0.1259,
                "4.probabilities.2.0", 0.1238);
        probabilities.forEach((path, value) ->
                assertThat(number(result, errors + "items." + path)).as(path).isCloseTo(value, withinPercentage(35)));
    }

    /** Clusterwise bootstrap of k-means by R's fpc::clusterboot, 10 resamples of the visits and 100 of the points. */
    @Test
    void clusters_come_back_on_resamples_as_often_as_in_r() throws IOException {
        stability("doctorvisits", "visits,age,income,illness,reduced,health", "standard", "clusterboot4");
        stability("ruspini", "x,y", "none", "clusterboot4");
    }

    private void stability(String name, String columns, String scale, String key) throws IOException {
        Object reference = reference(name);
        int k = (int) number(reference, key + ".k");
        FeatureMatrix data = matrix(name, columns, scale);
        Clustering found = KMeans.of(k).withRestarts(100).fit(data, 1);
        int[] sizes = found.partition().sizes();
        List<Double> means = new BootstrapStability(50, 0)
                .of(data, found.partition(), KMeans.of(k).withRestarts(10).withThreads(1), 1);
        double tolerance = number(reference, "tolerances.jaccard");
        for (int c = 0; c < k; c++) {
            assertThat(sizes[c]).isEqualTo((int) number(reference, key + ".sizes." + c));
            assertThat(means.get(c))
                    .as("%s, cluster %d", name, c)
                    .isCloseTo(number(reference, key + ".bootmean_by_size." + c), within(tolerance));
        }
    }

    private FeatureMatrix matrix(String name, String columns, String scale) throws IOException {
        TablePlan plan = TablePlan.builder()
                .columns(columns)
                .scale(scale)
                .method("kmeans")
                .build();
        TableColumns table = PlainCsv.read(Path.of(folder, "data", name + ".csv"));
        return PreparedTable.of(plan, table).matrix();
    }

    private Object reference(String name) throws IOException {
        return ReferenceCasesTest.read(
                Path.of(folder, "reference", name + ".json").toFile());
    }

    private static double number(Object tree, String path) {
        return ((Number) ReferenceCasesTest.look(tree, path)).doubleValue();
    }

    private static void indices(FeatureMatrix data, Object results) {
        int compared = 0;
        for (Object one : (List<?>) results) {
            Map<?, ?> result = (Map<?, ?>) one;
            Clustering found = KMeans.of((int) number(result, "k")).fit(data, 1);
            if (Math.abs(found.criterion().value() - number(result, "inertia")) < 1e-6) {
                compared++;
                assertThat(InternalIndices.calinskiHarabasz(data, found.partition())
                                .orElseThrow())
                        .isCloseTo(number(result, "calinski_harabasz"), within(1e-6));
                assertThat(InternalIndices.daviesBouldin(data, found.partition())
                                .orElseThrow())
                        .isCloseTo(number(result, "davies_bouldin"), within(1e-6));
            }
        }
        assertThat(compared).isPositive();
    }

    @Test
    void indices_of_ruspini_and_banknotes() throws IOException {
        indices(matrix("ruspini", "x,y", "none"), ReferenceCasesTest.look(reference("ruspini"), "kmeans"));
        indices(matrix("banknote", NOTES, "standard"), ReferenceCasesTest.look(reference("banknote"), "kmeans_z"));
    }

    @Test
    void two_means_of_banknotes_against_their_status() throws IOException {
        Partition found =
                KMeans.of(2).fit(matrix("banknote", NOTES, "standard"), 1).partition();
        TableColumns table = PlainCsv.read(Path.of(folder, "data", "banknote.csv"));
        double[] ones = new double[found.rows()];
        int[] status = new int[found.rows()];
        Arrays.fill(ones, 1);
        Arrays.setAll(
                status, i -> table.cell(i, table.names().indexOf("Status")).equals("genuine") ? 0 : 1);
        PartitionAgreement agreement = PartitionAgreement.of(found, Partition.canonical(status, ones));
        Object expected = ReferenceCasesTest.look(reference("banknote"), "kmeans2_vs_status");
        assertThat(agreement.adjustedRand()).isCloseTo(number(expected, "ari"), within(1e-9));
        assertThat(agreement.rand()).isCloseTo(number(expected, "rand"), within(1e-9));
        assertThat(agreement.variationOfInformation()).isCloseTo(number(expected, "vi_nats"), within(1e-9));
        assertThat(agreement.normalizedMutualInformation(Normalisation.MAX))
                .isCloseTo(number(expected, "nmi_max"), within(1e-9));
        assertThat(agreement.normalizedMutualInformation(Normalisation.ARITHMETIC))
                .isCloseTo(number(expected, "nmi_arithmetic"), within(1e-9));
        assertThat(agreement.normalizedMutualInformation(Normalisation.GEOMETRIC))
                .isCloseTo(number(expected, "nmi_sqrt"), within(1e-9));
    }

    private static void gaps(FeatureMatrix data, Object expected, int most, int chosen) {
        List<GapStatistic.Gap> gaps = new GapStatistic(
                        60, GapStatistic.Box.PRINCIPAL_AXES, GapStatistic.Scatter.DISTANCES, 0)
                .of(data, most, k -> KMeans.of(k).withRestarts(10).withThreads(1), 1);
        for (GapStatistic.Gap gap : gaps) {
            int at = gap.k() - 1;
            assertThat(gap.logWithin()).isCloseTo(number(expected, "logW." + at), within(0.01));
            assertThat(gap.expected()).isCloseTo(number(expected, "E_logW." + at), within(0.03));
            assertThat(gap.gap()).isCloseTo(number(expected, "gap." + at), within(0.03));
            assertThat(gap.standardError()).isCloseTo(number(expected, "SE_sim." + at), within(0.02));
        }
        assertThat(GapStatistic.chosen(gaps)).isEqualTo(chosen);
    }

    @Test
    void gaps_of_ruspini_and_banknotes() throws IOException {
        // clusGap of the R package cluster 2.1.4: it chooses 4 and 2 by the rule of Tibshirani, Walther and Hastie.
        gaps(matrix("ruspini", "x,y", "none"), ReferenceCasesTest.look(reference("ruspini"), "gap"), 6, 4);
        gaps(matrix("banknote", NOTES, "standard"), ReferenceCasesTest.look(reference("banknote"), "gap_z"), 4, 2);
    }
}
