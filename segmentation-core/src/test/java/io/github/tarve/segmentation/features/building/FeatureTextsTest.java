package io.github.tarve.segmentation.features.building;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureRole;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.features.catalogue.BlockFamily;
import io.github.tarve.segmentation.features.catalogue.ExampleDiary;
import io.github.tarve.segmentation.features.catalogue.FeatureBlock;
import io.github.tarve.segmentation.features.catalogue.FeaturePreset;
import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.internal.texts.Texts;
import io.github.tarve.segmentation.records.Study;
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
    void every_feature_says_how_it_is_computed_and_when_it_is_missing() {
        Study study = Study.builder()
                .residents(ExampleDiary.residents(40))
                .diary(ExampleDiary.START, 14, 7, ExampleDiary.detailed(Seeds.generator(5), 40, 400))
                .build();
        FeatureRequest request = FeatureRequest.defaults().withPreset(FeaturePreset.FULL);
        String own = Texts.load("features", "en").get("about.own");
        for (DiaryForm form : DiaryForm.values()) {
            assertThat(FeatureBuilder.build(study, request.withForm(form)).dictionary())
                    .hasSizeGreaterThan(80)
                    .allSatisfy(entry -> {
                        assertThat(entry.feature().description().label().texts())
                                .hasSize(3);
                        assertThat(entry.definition().texts()).as(entry.id()).hasSize(3);
                        assertThat(entry.definition().in(Language.EN)).isNotEqualTo(own);
                        assertThat(entry.missing().texts())
                                .hasSize(3)
                                .allSatisfy((language, text) ->
                                        assertThat(text).isNotBlank().doesNotContain("{"));
                    });
        }
    }

    @Test
    void every_feature_of_the_diary_has_a_reliability() {
        Study study = Study.builder()
                .residents(ExampleDiary.residents(40))
                .diary(ExampleDiary.START, 14, 7, ExampleDiary.detailed(Seeds.generator(5), 40, 400))
                .build();
        FeatureRequest request = FeatureRequest.defaults().withPreset(FeaturePreset.FULL);
        for (DiaryForm form : DiaryForm.values()) {
            MeasuredFeatures measured = FeatureBuilder.build(study, request.withForm(form));
            List<String> judged =
                    measured.reliability().stream().map(FeatureReliability::id).toList();
            assertThat(measured.matrix().features().stream()
                            .filter(feature -> feature.description().minimumDays() > 0)
                            .filter(feature -> feature.role() != FeatureRole.COMPONENT)
                            .filter(feature -> !(feature instanceof NominalFeature))
                            .map(Feature::id))
                    .hasSizeGreaterThan(50)
                    .allMatch(judged::contains);
        }
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
