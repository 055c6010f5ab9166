package io.github.tarve.segmentation.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.features.catalogue.ScaleReliability;
import io.github.tarve.segmentation.profiles.StudyFacts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScaleRowsTest {
    private static List<ScaleRow> rows(int residents, ReleasePolicy policy) {
        ScaleReliability scale = new ScaleReliability(
                "coping",
                Label.of("coping"),
                residents,
                new ScaleReliability.Estimate(0.71234, 0.6, 0.8),
                new ScaleReliability.Estimate(Double.NaN, Double.NaN, Double.NaN),
                List.of(new ScaleReliability.ItemFigures("a", Label.of("a"), false, 0.5678, Double.NaN)));
        StudyFacts facts = new StudyFacts(
                "", false, 50, 50, Map.of(), Optional.empty(), 0, 0, residents, List.of(scale), List.of());
        return new ScaleRows(facts, new Figures(policy)).rows();
    }

    @Test
    void release_has_two_decimals_and_no_number_of_answers() {
        ScaleRow row = rows(40, ReleasePolicy.of(ReleasePolicy.Preset.DEFAULT)).get(0);
        assertThat(row.residents().hidden()).isTrue();
        assertThat(row.alpha().value()).contains(0.71);
        assertThat(row.items().get(0).itemRest().value()).contains(0.57);
        assertThat(row.judgement()).isEqualTo("unclear");
    }

    @Test
    void below_ten_residents_nothing_leaves() {
        ScaleRow row = rows(9, ReleasePolicy.of(ReleasePolicy.Preset.DEFAULT)).get(0);
        assertThat(row.alpha().hidden()).isTrue();
        assertThat(row.alphaInterval().hidden()).isTrue();
        assertThat(row.items().get(0).itemRest().hidden()).isTrue();
        assertThat(row.judgement()).isEqualTo("too-few");
    }

    @Test
    void internal_edition_has_everything() {
        ScaleRow row = rows(9, ReleasePolicy.open()).get(0);
        assertThat(row.residents().value()).contains(9);
        assertThat(row.alpha().value()).contains(0.71234);
        assertThat(row.omega().hidden()).as("there is none").isTrue();
    }
}
