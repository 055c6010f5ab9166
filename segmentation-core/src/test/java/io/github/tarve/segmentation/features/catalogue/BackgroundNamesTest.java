package io.github.tarve.segmentation.features.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.Language;
import org.junit.jupiter.api.Test;

class BackgroundNamesTest {
    @Test
    void common_headers_have_names_in_every_language() {
        for (String header : new String[] {"age_group", "Ikäryhmä", "åldersgrupp", "Age group"}) {
            Label label = BackgroundNames.column(header);
            assertThat(label.code()).isEqualTo(header);
            assertThat(label.in(Language.of("en").orElseThrow())).isEqualTo("Age group");
            assertThat(label.in(Language.of("fi").orElseThrow())).isEqualTo("Ikäryhmä");
            assertThat(label.in(Language.of("sv").orElseThrow())).isEqualTo("Åldersgrupp");
        }
    }

    @Test
    void other_headers_and_levels_stand_for_themselves() {
        assertThat(BackgroundNames.column("shoe_size")).isEqualTo(Label.of("shoe_size"));
        assertThat(BackgroundNames.level("age_group", "65+")).isEqualTo(Label.of("65+"));
        assertThat(BackgroundNames.level("shoe_size", "retired")).isEqualTo(Label.of("retired"));
        assertThat(BackgroundNames.level("life_situation", "retired")
                        .in(Language.of("fi").orElseThrow()))
                .isEqualTo("eläkkeellä");
    }
}
