package io.github.tarve.segmentation.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.profiles.NeedMap;
import io.github.tarve.segmentation.profiles.Segmentation;
import io.github.tarve.segmentation.validation.StructureVerdict;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class NeedMapReleaseTest {
    private static final ReleasePolicy RULES = ReleasePolicy.of(ReleasePolicy.Preset.DEFAULT);

    private static NeedMap.Cut cut(int parts, List<List<Integer>> counts) {
        return new NeedMap.Cut(parts, counts, List.of(), List.of());
    }

    private static NeedMap map(NeedMap.Cut... cuts) {
        NeedMap.Axis need = new NeedMap.Axis(NeedMap.Kind.NEED, List.of(), 1);
        NeedMap.Axis resources = new NeedMap.Axis(NeedMap.Kind.RESOURCES, List.of(), 1);
        return new NeedMap(List.of(need, resources), List.of(cuts), OptionalDouble.empty(), 0);
    }

    private static final NeedMap.Cut HALVES = cut(2, List.of(List.of(10, 6, 0), List.of(6, 10, 0), List.of(0, 0, 0)));

    @Test
    void a_coarser_grid_is_told_of_when_it_hides_less() {
        NeedMap.Cut thirds =
                cut(3, List.of(List.of(6, 3, 2, 0), List.of(3, 5, 2, 0), List.of(2, 3, 6, 0), List.of(0, 0, 0, 0)));
        NeedMapForm form = NeedMapForm.choose(map(thirds, HALVES), true, 5);
        assertThat(form.grid()).isTrue();
        assertThat(form.cut().parts()).isEqualTo(2);
        assertThat(form.table().hiddenCells()).isZero();
        NeedMapForm whole = NeedMapForm.choose(map(thirds, HALVES), true, 0);
        assertThat(whole.cut().parts()).isEqualTo(3);
        NeedMapForm line = NeedMapForm.choose(map(thirds, HALVES), false, 5);
        assertThat(line.grid()).isFalse();
        assertThat(line.cut().parts()).isEqualTo(3);
        assertThat(line.table().hiddenCells()).isZero();
    }

    @Test
    void a_grid_that_hides_half_of_itself_gives_way_to_the_first_axis() {
        NeedMap.Cut halves = cut(2, List.of(List.of(14, 2, 0), List.of(2, 14, 0), List.of(0, 0, 0)));
        NeedMapForm form = NeedMapForm.choose(map(halves), true, 5);
        assertThat(form.grid()).isFalse();
        assertThat(form.count(1)).isEqualTo(16);
        NeedMap.Cut unknown = cut(2, List.of(List.of(9, 8, 7), List.of(8, 9, 0), List.of(0, 0, 0)));
        assertThat(NeedMapForm.choose(map(unknown), true, 0).secondUnknown()).isTrue();
        assertThat(NeedMapForm.choose(map(unknown), true, 0).firstUnknown()).isFalse();
    }

    private static Segmentation exact(StructureVerdict.Kind kind, boolean stable) {
        return SegmentationFixture.foundingScale()
                .mapped(100)
                .schemed()
                .verdict(kind, stable)
                .build();
    }

    @Test
    void schemes_stand_aside_where_no_groups_are_told_of() {
        Report report = ReleaseOffice.release(exact(StructureVerdict.Kind.CONSTRUCTIVE, false), RULES);
        assertThat(report.explanation().schemes()).allMatch(SchemeSection::withheld);
        assertThat(report.showsGroups()).isFalse();
        assertThat(report.needMap()).isPresent();
    }

    @Test
    void the_correlation_is_told_of_to_one_decimal_and_only_when_all_contribute() {
        Segmentation exact = exact(StructureVerdict.Kind.NATURAL, true);
        // The fixture leaves every thirteenth resident off the second axis.
        assertThat(ReleaseOffice.release(exact, RULES)
                        .needMap()
                        .orElseThrow()
                        .correlation()
                        .hidden())
                .isTrue();
        NeedMapSection open =
                ReleaseOffice.release(exact, ReleasePolicy.open()).needMap().orElseThrow();
        assertThat(open.correlation().value().orElseThrow())
                .isEqualTo(exact.needMap().orElseThrow().correlation().orElseThrow());
        assertThat(open.grid()).isTrue();
        assertThat(open.parts()).isEqualTo(3);
        assertThat(open.rows())
                .allSatisfy(row -> assertThat(row.cells()).hasSize(4).noneMatch(Released::hidden));
        assertThat(open.areas()).hasSize(3);
    }

    @Test
    void means_over_few_residents_hide_those_of_every_part() {
        NeedMapSection map = ReleaseOffice.release(
                        SegmentationFixture.of(new int[][] {{8, 7}, {6, 5}}, 2, 3)
                                .mapped(100)
                                .build(),
                        RULES)
                .needMap()
                .orElseThrow();
        boolean fewer = map.parts() == 3;
        assertThat(map.rows())
                .allSatisfy(row -> assertThat(row.contacts().hidden()).isEqualTo(fewer));
        assertThat(map.rows())
                .allSatisfy(row -> assertThat(row.unmetShare().hidden()).isTrue());
    }
}
