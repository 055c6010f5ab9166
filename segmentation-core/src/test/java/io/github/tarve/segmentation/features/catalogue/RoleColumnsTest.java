package io.github.tarve.segmentation.features.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.codebook.CategoryItem;
import io.github.tarve.segmentation.codebook.CodeDetails;
import io.github.tarve.segmentation.codebook.Codebook;
import io.github.tarve.segmentation.codebook.Item;
import io.github.tarve.segmentation.codebook.ItemMeanings;
import io.github.tarve.segmentation.codebook.ItemRole;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.codebook.NumberItem;
import io.github.tarve.segmentation.codebook.OrdinalItem;
import io.github.tarve.segmentation.codebook.Scale;
import io.github.tarve.segmentation.features.BinaryFeature;
import io.github.tarve.segmentation.features.Direction;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureRole;
import io.github.tarve.segmentation.records.Resident;
import io.github.tarve.segmentation.records.Study;
import io.github.tarve.segmentation.records.Survey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleColumnsTest {
    private static final double NONE = Double.NaN;

    private static Item likert(String id, boolean reversed, String scale) {
        return new OrdinalItem(id, Label.of(id), 1, 5, reversed, Optional.ofNullable(scale), Set.of(), true);
    }

    private static Item words(String id, String first, String second) {
        return new CategoryItem(id, Label.of(id), List.of(Label.of(first), Label.of(second)), Set.of(), false);
    }

    private static Map<String, MeasuredColumn> columns() {
        List<Item> items = List.of(
                words("Asuu yksin", "kyllä", "ei"),
                words("q7", "bil", "ingen bil"),
                new NumberItem("care_hours", Label.of("care_hours"), 0, 168, Set.of(), false),
                likert("clumsy", true, null),
                likert("digital_skill", false, "digital"),
                likert("worry", false, null));
        Codebook codebook = Codebook.empty()
                .withSurvey(
                        List.of(),
                        List.of(new Scale("digital", Label.of("digital"), List.of("digital_skill"), 1, true)))
                .withDetails(CodeDetails.none()
                        .withMeanings(new ItemMeanings(
                                Map.of(),
                                Map.of(),
                                List.of(),
                                Map.of("q7", ItemRole.CAR_ACCESS, "clumsy", ItemRole.DIGITAL_SKILL))));
        Study study = Study.builder()
                .codebook(codebook)
                .residents(List.of(
                        new Resident("a", Optional.empty(), Map.of(), 1),
                        new Resident("b", Optional.empty(), Map.of(), 1)))
                .survey(Survey.of(items, new double[][] {{0, 1}, {0, 1}, {12, NONE}, {5, 1}, {2, 3}, {1, 2}}, 2))
                .build();
        Map<String, MeasuredColumn> columns = new HashMap<>();
        SurveyMeasures.of(study).columns().forEach(column -> columns.put(column.id(), column));
        return columns;
    }

    private static MeasuredColumn column(String id) {
        return Objects.requireNonNull(columns().get(id), id);
    }

    private static FeatureDescription about(String id) {
        return column(id).feature().description();
    }

    @Test
    void items_with_a_role_are_resources() {
        assertThat(List.of("Asuu yksin", "q7", "care_hours", "clumsy"))
                .allMatch(id -> about(id).block().equals("RESOURCES"));
        assertThat(about("worry").block()).isEqualTo("SURVEY");
        assertThat(about("digital_skill").block())
                .as("its scale is the resource")
                .isEqualTo("SURVEY");
        assertThat(about("q7").direction()).isEqualTo(Direction.RESOURCE);
        assertThat(about("clumsy").direction()).as("reversed").isEqualTo(Direction.NEED);
        assertThat(about("Asuu yksin").direction()).isEqualTo(Direction.NEUTRAL);
        assertThat(about("care_hours").role()).isEqualTo(FeatureRole.DESCRIPTOR);
        assertThat(about("care_hours").unit()).isEqualTo("h/wk");
        assertThat(about("clumsy").role()).isEqualTo(FeatureRole.ACTIVE);
    }

    @Test
    void yes_is_one_and_the_dictionary_says_what_was_asked() {
        assertThat(column("Asuu yksin").values()).containsExactly(1, 0);
        assertThat(column("Asuu yksin").feature()).isInstanceOfSatisfying(BinaryFeature.class, yes -> {
            assertThat(yes.present().code()).isEqualTo("kyllä");
            assertThat(yes.asymmetric()).isFalse();
        });
        assertThat(column("q7").feature()).as("neither answer says yes").isNotInstanceOf(BinaryFeature.class);
        assertThat(column("care_hours").values()).containsExactly(12, NONE);
        assertThat(about("Asuu yksin").label().in(Language.EN)).isEqualTo("Lives alone");
        assertThat(column("q7").definition().orElseThrow().in(Language.SV)).contains("bil");
    }

    @Test
    void usual_headers_are_known_in_three_languages() {
        assertThat(ItemRole.known("Lives-Alone")).contains(ItemRole.LIVES_ALONE);
        assertThat(ItemRole.known("omaishoitaja")).contains(ItemRole.CARER);
        assertThat(ItemRole.known("tillgång till bil")).contains(ItemRole.CAR_ACCESS);
        assertThat(ItemRole.known("coping")).isEmpty();
    }
}
