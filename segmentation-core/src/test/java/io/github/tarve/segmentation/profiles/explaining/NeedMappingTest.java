package io.github.tarve.segmentation.profiles.explaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.codebook.CodeDetails;
import io.github.tarve.segmentation.codebook.Codebook;
import io.github.tarve.segmentation.codebook.ItemMeanings;
import io.github.tarve.segmentation.codebook.ItemRole;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.features.Direction;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.FeatureRole;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.features.Transform;
import io.github.tarve.segmentation.profiles.NeedMap;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NeedMappingTest {
    private static final double NONE = Double.NaN;

    private static Optional<NeedMap> map(Map<String, double[]> columns, List<String> homes) {
        Map<String, double[]> sorted = new TreeMap<>(columns);
        FeatureMatrix matrix = FeatureMatrix.of(
                sorted.keySet().stream()
                        .map(id -> new NumericFeature(FeatureDescription.plain(id)))
                        .toList(),
                IntStream.range(0, homes.size()).mapToObj(i -> "r" + i).toList(),
                sorted.values().toArray(double[][]::new));
        return NeedMapping.of(matrix, Codebook.empty(), homes);
    }

    private static List<String> homes(int n) {
        return Collections.nCopies(n, "A");
    }

    @Test
    void thirds_keep_ties_together() {
        // By hand: of ten the cuts are at the 4th and the 7th value from below, and whoever has that value is at or
        // below it.
        assertThat(NeedMapping.parts(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, 3))
                .containsExactly(0, 0, 0, 0, 1, 1, 1, 2, 2, 2);
        assertThat(NeedMapping.parts(new double[] {5, 1, 1, 1, 1, 1, 9, NONE}, 3))
                .as("both cuts are at 1, so nobody is in between")
                .containsExactly(2, 0, 0, 0, 0, 0, 2, 3);
        assertThat(NeedMapping.parts(new double[] {1, 2, 2, 2, 3, 4}, 2)).containsExactly(0, 0, 0, 0, 1, 1);
        assertThat(NeedMapping.parts(new double[0], 3)).isEmpty();
    }

    @Test
    void counts_means_and_correlation_follow_from_the_scores() {
        double[] contacts = {1, 2, 3, 4, 5, 6};
        double[] help = {6, 5, 4, 3, 2, 1};
        double[] unmet = {0, 0, 0.5, 0.5, 1, 1};
        NeedMap map = map(
                        Map.of("contacts_wk", contacts, "informal_help_wk", help, "unmet_share", unmet),
                        List.of("A", "A", "A", "B", "B", ""))
                .orElseThrow();
        assertThat(map.axes())
                .extracting(NeedMap.Axis::kind)
                .containsExactly(NeedMap.Kind.NEED, NeedMap.Kind.RESOURCES);
        NeedMap.Cut thirds = map.cuts().get(0);
        assertThat(thirds.parts()).isEqualTo(3);
        assertThat(thirds.counts())
                .containsExactly(List.of(0, 0, 2, 0), List.of(0, 2, 0, 0), List.of(2, 0, 0, 0), List.of(0, 0, 0, 0));
        assertThat(map.correlation().orElseThrow()).isCloseTo(-1, within(1e-12));
        assertThat(map.paired()).isEqualTo(6);
        assertThat(thirds.means().get(2).contacts().mean()).isEqualTo(5.5);
        assertThat(thirds.means().get(1).unmetShare().mean()).isEqualTo(0.5);
        assertThat(thirds.means().get(2).contacts().deviation()).isCloseTo(Math.sqrt(0.5), within(1e-12));
        assertThat(thirds.areas())
                .containsExactly(
                        new NeedMap.AreaParts("A", List.of(2, 1, 0, 0)),
                        new NeedMap.AreaParts("B", List.of(0, 1, 1, 0)));
        assertThat(map.cuts().get(1).counts().get(0)).containsExactly(0, 3, 0);
    }

    @Test
    void without_resources_unmet_need_stands_beside_use_and_is_not_counted_twice() {
        NeedMap map = map(
                        Map.of(
                                "contacts_wk", new double[] {1, 2, 3, 4},
                                "unmet_share", new double[] {1, 0, 1, 0}),
                        homes(4))
                .orElseThrow();
        assertThat(map.axes()).extracting(NeedMap.Axis::kind).containsExactly(NeedMap.Kind.NEED, NeedMap.Kind.UNMET);
        assertThat(map.axes().get(0).measured()).hasSize(1);
        NeedMap satisfied = map(
                        Map.of(
                                "contacts_wk", new double[] {1, 2, 3, 4},
                                "satisfaction_mean", new double[] {1, 2, 3, 4}),
                        homes(4))
                .orElseThrow();
        assertThat(satisfied.axes().get(1).kind()).isEqualTo(NeedMap.Kind.EXPERIENCE);
    }

    /** Car access goes with contacts and a reversed item on digital skill against them: turned round, they are one axis. */
    @Test
    void single_items_on_resources_stand_on_their_axis_the_right_way_round() {
        FeatureMatrix matrix = FeatureMatrix.of(
                List.of(
                        new NumericFeature(FeatureDescription.plain("contacts_wk")),
                        new NumericFeature(item("car_access", Direction.RESOURCE)),
                        new NumericFeature(item("clumsy", Direction.NEED)),
                        new NumericFeature(item("lives_alone", Direction.NEUTRAL))),
                IntStream.range(0, 4).mapToObj(i -> "r" + i).toList(),
                new double[][] {{1, 2, 3, 4}, {1, 2, 3, 4}, {4, 3, 2, 1}, {0, 1, 1, 0}});
        Codebook codebook = Codebook.empty()
                .withDetails(CodeDetails.none()
                        .withMeanings(new ItemMeanings(
                                Map.of(), Map.of(), List.of(), Map.of("clumsy", ItemRole.DIGITAL_SKILL))));

        NeedMap map = NeedMapping.of(matrix, codebook, homes(4)).orElseThrow();

        assertThat(map.axes())
                .extracting(NeedMap.Axis::kind)
                .containsExactly(NeedMap.Kind.NEED, NeedMap.Kind.RESOURCES);
        assertThat(map.axes().get(1).measured()).hasSize(2);
        assertThat(map.correlation().orElseThrow()).isCloseTo(1, within(1e-12));
    }

    private static FeatureDescription item(String id, Direction direction) {
        return new FeatureDescription(
                id, Label.of(id), "RESOURCES", "", direction, FeatureRole.DESCRIPTOR, 0, Transform.NONE, 1);
    }

    @Test
    void an_axis_that_few_stand_on_or_that_does_not_vary_is_not_used() {
        NeedMap map = map(
                        Map.of(
                                "contacts_wk", new double[] {1, 2, 3, 4},
                                "informal_help_wk", new double[] {2, NONE, NONE, NONE}),
                        homes(4))
                .orElseThrow();
        assertThat(map.axes()).hasSize(1);
        assertThat(map.correlation()).isEmpty();
        assertThat(map.paired()).isZero();
        assertThat(map.cuts().get(0).counts()).containsExactly(List.of(2), List.of(1), List.of(1), List.of(0));
        assertThat(map(Map.of("contacts_wk", new double[] {3, 3, 3}), homes(3))).isEmpty();
        assertThat(map(Map.of(), homes(0))).isEmpty();
    }

    @Test
    void residents_on_one_axis_only_are_the_last_part_of_the_other() {
        NeedMap map = map(
                        Map.of(
                                "contacts_wk", new double[] {1, 2, 3, NONE},
                                "informal_help_wk", new double[] {1, 2, NONE, 4}),
                        homes(4))
                .orElseThrow();
        assertThat(map.paired()).isEqualTo(2);
        assertThat(map.cuts().get(0).counts())
                .containsExactly(List.of(1, 0, 0, 0), List.of(0, 1, 0, 0), List.of(0, 0, 0, 1), List.of(0, 0, 1, 0));
    }
}
