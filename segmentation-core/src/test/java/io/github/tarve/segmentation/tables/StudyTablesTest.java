package io.github.tarve.segmentation.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.features.BinaryFeature;
import io.github.tarve.segmentation.features.CountFeature;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.pipeline.SegmentationPipeline;
import io.github.tarve.segmentation.pipeline.SegmentationPlan;
import io.github.tarve.segmentation.profiles.Segmentation;
import io.github.tarve.segmentation.synthesis.SyntheticStudies;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class StudyTablesTest {
    private static Segmentation result;

    @BeforeAll
    static void run() {
        result = SegmentationPipeline.of(SegmentationPlan.defaults().withSeed(1))
                .run(SyntheticStudies.make("oulu-founding", 2008).study());
    }

    @Test
    void aMatrixKeepsItsValuesLevelsAndGaps() {
        List<Feature> features = List.of(
                new NumericFeature(FeatureDescription.plain("rate")),
                new CountFeature(FeatureDescription.plain("count")),
                new NominalFeature(FeatureDescription.plain("way"), List.of(Label.of("car"), Label.of("bus"))),
                new BinaryFeature(FeatureDescription.plain("helped"), Label.of("no"), Label.of("yes"), true));
        double[][] columns = {{0.5, Double.NaN}, {3, Double.NaN}, {1, Double.NaN}, {0, 1}};
        Table table = StudyTables.features(FeatureMatrix.of(features, List.of("r1", "r2"), columns));
        assertThat(table.columnNames()).containsExactly("resident_id", "rate", "count", "way", "helped");
        assertThat(table.doubleColumn("rate").get(0)).isEqualTo(0.5);
        assertThat(table.intColumn("count").get(0)).isEqualTo(3);
        assertThat(table.stringColumn("way").get(0)).isEqualTo("bus");
        assertThat(table.stringColumn("helped").asList()).containsExactly("no", "yes");
        assertThat(table.column("rate").isMissing(1)).isTrue();
        assertThat(table.column("count").isMissing(1)).isTrue();
        assertThat(table.column("way").isMissing(1)).isTrue();
    }

    @Test
    void profilesAndAssignmentsAddUp() {
        Table profiles = StudyTables.profiles(result, Language.FI);
        Table assigned = StudyTables.assignments(result);
        assertThat(assigned.rowCount()).isEqualTo(32);
        assertThat(profiles.intColumn("residents").sum()).isEqualTo(32);
        for (int g = 0; g < profiles.rowCount(); g++) {
            String id = profiles.stringColumn("profile").get(g);
            assertThat(assigned.where(assigned.stringColumn("profile").isEqualTo(id))
                            .rowCount())
                    .isEqualTo(profiles.intColumn("residents").get(g));
        }
        assertThat(profiles.doubleColumn("share").sum()).isCloseTo(1, within(1e-12));
        assertThat(profiles.stringColumn("name").get(0))
                .isEqualTo(result.profiles().get(0).name().in(Language.FI));
    }

    @Test
    void aClusteringNeedsAnIdForEveryRow() {
        Clustering clustering = result.assignments().orElseThrow().clustering();
        List<String> ids = result.assignments().orElseThrow().residentIds();
        Table table = StudyTables.assignments(ids, clustering);
        assertThat(table.intColumn("cluster").min()).isEqualTo(1);
        assertThat(table.intColumn("cluster").max()).isEqualTo(clustering.k());
        assertThatThrownBy(() -> StudyTables.assignments(List.of("one"), clustering))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void areasNeedsAndEffectsHaveARowEach() {
        Table areas = StudyTables.areas(result, Language.SV);
        int k = result.profiles().size();
        assertThat(areas.rowCount()).isEqualTo(3 * k);
        assertThat(areas.stringColumn("area").asList()).contains("Kiminge", "Överijo", "Överkiminge");
        assertThat(areas.doubleColumn("share").sum()).isCloseTo(3, within(1e-9));
        int needs = result.profiles().stream().mapToInt(p -> p.needs().size()).sum();
        assertThat(StudyTables.needs(result, Language.EN).rowCount()).isEqualTo(needs);
        int apart = result.profiles().stream()
                .mapToInt(p -> p.distinguishing().size())
                .sum();
        assertThat(StudyTables.distinguishing(result).rowCount()).isEqualTo(apart);
    }

    @Test
    void htmlHasACaptionScopesAndEscapedTexts() {
        Table table = Table.create(
                "t",
                StringColumn.create("name", "a<b", "c&d"),
                DoubleColumn.create("share", 0.25, Double.NaN),
                DoubleColumn.create("effect", -1.23456, -0.00001));
        assertThat(HtmlTable.of(table, "Say \"so\"", Language.FI)).isEqualTo("""
                        <table lang="fi">
                        <caption>Say &quot;so&quot;</caption>
                        <thead>
                        <tr><th scope="col">name</th><th scope="col">share</th><th scope="col">effect</th></tr>
                        </thead>
                        <tbody>
                        <tr><th scope="row">a&lt;b</th><td style="text-align:right">0,25</td><td style="text-align:right">−1,235</td></tr>
                        <tr><th scope="row">c&amp;d</th><td style="text-align:right">–</td><td style="text-align:right">0</td></tr>
                        </tbody>
                        </table>
                        """);
        assertThat(HtmlTable.of(table, "x", Language.EN)).contains(">0.25<");
    }
}
