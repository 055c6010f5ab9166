package io.github.tarve.segmentation.features.building;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.features.catalogue.BlockFamily;
import io.github.tarve.segmentation.features.catalogue.FeatureBlock;
import io.github.tarve.segmentation.internal.texts.Texts;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeatureTextsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    private static List<String> placeholders(Texts texts, String key) {
        return PLACEHOLDER
                .matcher(texts.get(key, "{0}", "{1}", "{2}", "{3}"))
                .results()
                .map(found -> found.group())
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_has_the_same_keys_and_placeholders(Language language) {
        Texts english = Texts.load("features", "en");
        Texts texts = Texts.load("features", language.tag());
        assertThat(texts.keys()).isEqualTo(english.keys());
        assertThat(texts.keys())
                .allSatisfy(key -> assertThat(placeholders(texts, key)).isEqualTo(placeholders(english, key)));
    }

    @ParameterizedTest
    @EnumSource(DropReason.class)
    void every_reason_is_said(DropReason reason) {
        DroppedFeature drop = new DroppedFeature("id", reason, List.of(0.456, 3.0), List.of("other"));
        for (Language language : Language.values()) {
            assertThat(drop.text(language)).isNotBlank().doesNotContain("{");
        }
    }

    @Test
    void figures_follow_the_language() {
        DroppedFeature drop = new DroppedFeature("a", DropReason.CORRELATED, List.of(0.875), List.of("b"));
        assertThat(drop.text(Language.EN)).contains("0.88").contains("b");
        assertThat(drop.text(Language.FI)).contains("0,88");
    }

    @Test
    void every_block_and_family_has_a_name() {
        for (FeatureBlock block : FeatureBlock.values()) {
            assertThat(block.label().texts()).hasSize(Language.values().length);
        }
        for (BlockFamily family : BlockFamily.values()) {
            assertThat(family.label().texts()).hasSize(Language.values().length);
        }
    }
}
