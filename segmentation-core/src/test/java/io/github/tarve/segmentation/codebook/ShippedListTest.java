package io.github.tarve.segmentation.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ShippedListTest {
    @ParameterizedTest
    @EnumSource(ShippedList.class)
    void every_code_has_a_name_in_every_language(ShippedList list) {
        assertThat(list.list().codes())
                .hasSizeGreaterThan(5)
                .allSatisfy(code -> assertThat(code.label().texts())
                        .hasSize(Language.values().length)
                        .allSatisfy((language, text) -> assertThat(text).isNotBlank()));
        assertThat(list.list().find("other")).isPresent();
    }

    // Social Welfare Act (1301/2014) section 11: ten support needs, here twelve codes, since illness, mental health,
    // substance
    // use and functional ability have one each; EU-SILC's reasons are cost, waiting, distance, time, fear, wait and
    // see, not
    // knowing a provider, other.
    @Test
    void lists_hold_what_they_are_made_from() {
        assertThat(codes(ShippedList.NEEDS))
                .contains(
                        "everyday_coping",
                        "housing",
                        "finances",
                        "participation",
                        "violence",
                        "crisis",
                        "child_family",
                        "substance_use",
                        "mental_health",
                        "illness",
                        "functioning",
                        "support_of_relatives");
        assertThat(codes(ShippedList.REASONS))
                .contains("cost", "waiting", "distance", "no_time", "fear", "wait_and_see", "not_known", "other");
    }

    @Test
    void services_answer_listed_needs_on_a_known_tier() {
        for (CodeList.Code service : ShippedList.SERVICES.list().codes()) {
            assertThat(codes(ShippedList.NEEDS)).contains(service.properties().get("need"));
            assertThat(Set.of("local-open", "local-referred", "central"))
                    .contains(service.properties().getOrDefault("tier", "central"));
        }
    }

    @Test
    void reasons_call_for_listed_levers() {
        Codebook codebook = Codebook.empty();
        for (CodeList.Code reason : ShippedList.REASONS.list().codes()) {
            codebook.leverOf(reason.label().code())
                    .ifPresent(lever -> assertThat(codes(ShippedList.LEVERS)).contains(lever));
        }
        assertThat(codebook.leverOf("waiting_list")).contains("time");
        assertThat(codebook.leverOf("Too far")).contains("nearer");
        assertThat(codebook.leverOf("refused")).isEmpty();
        assertThat(codebook.leverOf("unheard_of")).isEmpty();
        assertThat(codebook.lever("mobile").in(Language.FI)).isEqualTo("Palvelut, jotka tulevat luokse");
    }

    @ParameterizedTest
    @CsvSource({
        "video,true",
        "CHAT,true",
        "Self-service,true",
        "self service,true",
        "email,true",
        "online,true",
        "remote,true",
        "phone,false",
        "in_person,false",
        "letter,false",
        "pigeon,false"
    })
    void channels_know_whether_they_are_digital(String channel, boolean digital) {
        assertThat(Codebook.empty().digital(channel)).isEqualTo(digital);
    }

    @Test
    void codebook_wins_over_the_list() {
        Label own = new Label("phone", Map.of(Language.EN, "By phone or video"));
        Codebook codebook = new Codebook(
                        Map.of(), Map.of(), Map.of(), Map.of("phone", own), Map.of(), Map.of(), List.of(), List.of())
                .withDetails(new CodeDetails(
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        Map.of("phone", true, "video", false),
                        Map.of("library", "central"),
                        ItemMeanings.none(),
                        CodeDetails.Levers.none(),
                        CodeDetails.Places.none()));
        assertThat(codebook.channel("phone")).isEqualTo(own);
        assertThat(codebook.channel("letter").in(Language.FI)).isEqualTo("Kirje");
        assertThat(codebook.channel("pigeon")).isEqualTo(Label.of("pigeon"));
        assertThat(codebook.digital("phone")).isTrue();
        assertThat(codebook.digital("video")).isFalse();
        assertThat(codebook.tier("library")).contains("central");
        assertThat(codebook.tier("hospital_clinic")).contains("central");
        assertThat(codebook.tier("unheard_of")).isEmpty();
        assertThat(codebook.need("ILLNESS")).satisfies(label -> {
            assertThat(label.code()).isEqualTo("ILLNESS");
            assertThat(label.in(Language.SV)).isEqualTo("Sjukdom och vård");
        });
        assertThat(codebook.reason("waiting_list").in(Language.EN)).isEqualTo("waiting time");
        assertThat(codebook.sector("third").in(Language.EN)).isEqualTo("Association or foundation");
        assertThat(codebook.travelMode("bus").in(Language.EN)).isEqualTo("Public transport");
    }

    @Test
    void one_name_stands_for_one_code() {
        CodeList.Code one = new CodeList.Code(Label.of("a"), Set.of("b"), Map.of());
        CodeList.Code other = new CodeList.Code(Label.of("B"), Set.of(), Map.of());
        assertThatThrownBy(() -> CodeList.of(List.of(one, other))).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> codes(ShippedList list) {
        return list.list().codes().stream().map(code -> code.label().code()).toList();
    }
}
