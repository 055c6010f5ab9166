package io.github.tarve.segmentation.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.features.BinaryFeature;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.features.OrdinalFeature;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FeatureScaleTest {
    private static FeatureScale levels(String... codes) {
        return FeatureScale.of(new OrdinalFeature(
                FeatureDescription.plain("item"),
                Arrays.stream(codes).map(Label::of).toList()));
    }

    @Test
    void ordinal_values_are_on_the_scale_of_their_codes() {
        FeatureScale likert = levels("1", "2", "3", "4", "5");
        assertThat(likert.unit()).isEqualTo("1-5");
        assertThat(likert.value(1.4)).isEqualTo(2.4);
        assertThat(levels("0", "1", "2").unit()).isEqualTo("0-2");
        assertThat(levels("0", "1", "2").value(1.4)).isEqualTo(1.4);
    }

    @Test
    void levels_without_numbers_count_from_one() {
        assertThat(levels("never", "sometimes", "often")).isEqualTo(new FeatureScale("1-3", 1));
        assertThat(levels("1", "3", "5")).isEqualTo(new FeatureScale("1-3", 1));
    }

    @Test
    void yes_and_no_are_shares_and_numbers_keep_their_unit() {
        assertThat(FeatureScale.of(new BinaryFeature(
                                FeatureDescription.plain("b"), Label.of("no"), Label.of("yes"), false))
                        .unit())
                .isEqualTo("share");
        assertThat(FeatureScale.of(new NumericFeature(FeatureDescription.plain("x"))))
                .isEqualTo(new FeatureScale("", 0));
    }
}
