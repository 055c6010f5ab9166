package io.github.tarve.segmentation.pipeline.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.KMeans;
import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.features.FeatureMatrix;
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
