package io.github.tarve.segmentation.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.features.quality.DiaryQuality;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiaryQualityRowsTest {
    private static final ReleasePolicy RELEASE = ReleasePolicy.of(ReleasePolicy.Preset.DEFAULT);

    private static DiaryQualityRows rows(int apart, int without, ReleasePolicy policy) {
        return new DiaryQualityRows(
                SegmentationFixture.foundingScale().outlying(apart, without).build(), new Figures(policy));
    }

    private static Released<Double> uncoded(long uncoded, int writers, ReleasePolicy policy) {
        DiaryQuality quality = new DiaryQuality(
                32,
                Optional.empty(),
                Optional.empty(),
                Double.NaN,
                0,
                32,
                0,
                3,
                3,
                0,
                0,
                0,
                0,
                1000,
                uncoded,
                writers,
                List.of(),
                List.of(),
                List.of());
        return new DiaryQualityRows(
                        SegmentationFixture.foundingScale().diary(quality).build(), new Figures(policy))
                .section()
                .orElseThrow()
                .uncoded();
    }

    @Test
    void few_residents_apart_are_not_counted() {
        assertThat(rows(0, 0, RELEASE).outliers().orElseThrow().apart().value()).contains(0);
        assertThat(rows(1, 0, RELEASE).outliers().orElseThrow().apart().hidden())
                .isTrue();
        assertThat(rows(4, 0, RELEASE).outliers().orElseThrow().apart().hidden())
                .isTrue();
        assertThat(rows(8, 0, RELEASE).outliers().orElseThrow().apart().value()).contains(8);
        assertThat(rows(31, 0, RELEASE).outliers().orElseThrow().apart().hidden())
                .as("one is not")
                .isTrue();
        assertThat(rows(1, 0, ReleasePolicy.open())
                        .outliers()
                        .orElseThrow()
                        .apart()
                        .value())
                .contains(1);
    }

    @Test
    void few_residents_without_a_factor_are_not_counted_either() {
        assertThat(rows(0, 2, RELEASE).outliers().orElseThrow().compared().hidden())
                .isTrue();
        assertThat(rows(0, 0, RELEASE).outliers().orElseThrow().compared().value())
                .contains(32);
    }

    @Test
    void free_text_of_few_residents_stays_inside() {
        assertThat(uncoded(0, 0, RELEASE).value()).contains(0.0);
        assertThat(uncoded(41, 3, RELEASE).hidden()).isTrue();
        assertThat(uncoded(44, 10, RELEASE).value()).as("to the percent").contains(0.04);
        assertThat(uncoded(41, 3, ReleasePolicy.open()).value()).contains(0.041);
    }
}
