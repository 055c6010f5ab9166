package io.github.tarve.segmentation.pipeline.multiverse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.validation.multiverse.Choice;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GridPointTest {
    @Test
    void every_way_once_with_the_main_result_first() {
        GridPoint main = new GridPoint(Way.KMEDOIDS_GOWER, 7, GridPoint.Gaps.AVAILABLE);
        List<GridPoint> points = GridPoint.around(main, List.of(), false);
        assertThat(points.get(0)).isEqualTo(main);
        assertThat(points).extracting(GridPoint::way).containsExactlyInAnyOrder(Way.values());
    }

    @Test
    void other_rules_and_fillings_are_tried_on_some_ways() {
        GridPoint main = new GridPoint(Way.MIXTURE, 7, GridPoint.Gaps.AVAILABLE);
        List<GridPoint> points = GridPoint.around(main, List.of(5, 10), true);
        assertThat(new HashSet<>(points)).hasSameSizeAs(points);
        assertThat(points).hasSize(9 + 2 * 3 + 1);
        assertThat(points)
                .filteredOn(point -> point.days() == 10)
                .extracting(GridPoint::way)
                .containsExactly(Way.MIXTURE, Way.KMEANS_STANDARD, Way.KMEDOIDS_GOWER);
        // The mixture uses what is there and never fills.
        assertThat(points).noneMatch(point -> point.way() == Way.MIXTURE && point.gaps() == GridPoint.Gaps.IMPUTED);
    }

    @Test
    void a_filled_main_result_is_tried_without_filling() {
        GridPoint main = new GridPoint(Way.HIERARCHICAL_GOWER, 0, GridPoint.Gaps.IMPUTED);
        List<GridPoint> points = GridPoint.around(main, List.of(), true);
        assertThat(points).contains(new GridPoint(Way.HIERARCHICAL_GOWER, 0, GridPoint.Gaps.AVAILABLE));
        assertThat(points).hasSize(11);
        assertThat(points.get(0).choices(true))
                .isEqualTo(Map.of(
                        Choice.ALGORITHM,
                        "hierarchical",
                        Choice.DISSIMILARITY,
                        "gower",
                        Choice.SCALING,
                        "range",
                        Choice.GAPS,
                        "imputed"));
        assertThat(new GridPoint(Way.MIXTURE, 7, GridPoint.Gaps.AVAILABLE).choices(true))
                .isEqualTo(Map.of(Choice.ALGORITHM, "mixture", Choice.DAYS, "7"));
    }
}
