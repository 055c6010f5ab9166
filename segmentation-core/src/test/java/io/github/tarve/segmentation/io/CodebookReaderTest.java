package io.github.tarve.segmentation.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.tarve.segmentation.codebook.CategoryItem;
import io.github.tarve.segmentation.codebook.Codebook;
import io.github.tarve.segmentation.codebook.Item;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.codebook.MultipleChoiceItem;
import io.github.tarve.segmentation.codebook.NumberItem;
import io.github.tarve.segmentation.codebook.OrdinalItem;
import io.github.tarve.segmentation.problems.ProblemKind;
import io.github.tarve.segmentation.problems.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodebookReaderTest {
    @TempDir
    private Path folder;

    private Codebook read(String name, String text) throws IOException {
        return CodebookReader.read(Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8));
    }

    private Refusal refusal(String text) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> read("codebook.yaml", text));
        assertThat(refusal).as(text).isNotNull();
        assertThat(refusal.kind()).isEqualTo(ProblemKind.USAGE);
        return refusal;
    }

    private static final String FULL = """
            missing: [9, "-"]
            areas:
              kiiminki: {fi: Kiiminki, sv: Kiminge}
              yli-ii: Yli-Ii
              muu:
            services:
              library: {label: {fi: Kirjasto, en: Library}, need: leisure}
              bus: {en: Bus, need: mobility}
              no: Postbud
            needs: [leisure, mobility]
            channels: {phone: {en: Phone}}
            profiles: {P1: {fi: Etäkäyttäjät}}
            items:
              q_1: {type: likert, label: Selviydyn, scale: daily_life}
              q_2: {type: ordinal, range: 0..10, reverse: true, missing: [99]}
              q_3: {type: ordinal, range: [1, 7], scale: daily_life, active: no}
              sex: {type: nominal, categories: {f: {en: Female}, m: Male}}
              wish: {type: multi, options: [a, b], active: true}
              age: {type: number, range: 0..120}
              cost: {type: number, range: "..1.5"}
              free: {type: number}
            scales:
              daily_life: {label: {en: Daily life}, items: [q_2], minimum_answered: 2, resource: true}
            """;

    @Test
    void aCodebookHoldsWhatItsFileSays() throws IOException {
        Codebook codebook = read("codebook.yaml", FULL);
        assertThat(codebook.area("kiiminki").in(Language.SV)).isEqualTo("Kiminge");
        assertThat(codebook.area("yli-ii").in(Language.FI)).isEqualTo("Yli-Ii");
        assertThat(codebook.area("muu")).isEqualTo(Label.of("muu"));
        assertThat(codebook.service("library").in(Language.EN)).isEqualTo("Library");
        assertThat(codebook.service("no").in(Language.SV)).isEqualTo("Postbud");
        assertThat(codebook.serviceNeeds())
                .containsEntry("library", "leisure")
                .containsEntry("bus", "mobility")
                .hasSize(2);
        assertThat(codebook.needs()).containsOnlyKeys("leisure", "mobility");
        assertThat(codebook.profileNames().get("P1").in(Language.EN)).isEqualTo("Etäkäyttäjät");
        assertThat(codebook.items())
                .extracting(Item::id)
                .containsExactly("q_1", "q_2", "q_3", "sex", "wish", "age", "cost", "free");
        OrdinalItem first = (OrdinalItem) codebook.items().get(0);
        assertThat(first.minimum()).isEqualTo(1);
        assertThat(first.maximum()).isEqualTo(5);
        assertThat(first.active()).isTrue();
        assertThat(first.missingCodes()).containsExactlyInAnyOrder("9", "-");
        OrdinalItem second = (OrdinalItem) codebook.items().get(1);
        assertThat(second.reversed()).isTrue();
        assertThat(second.maximum()).isEqualTo(10);
        assertThat(second.scale()).contains("daily_life");
        assertThat(second.missingCodes()).containsExactly("99");
        assertThat(((OrdinalItem) codebook.items().get(2)).active()).isFalse();
        CategoryItem sex = (CategoryItem) codebook.items().get(3);
        assertThat(sex.active()).isFalse();
        assertThat(sex.categories()).extracting(Label::code).containsExactly("f", "m");
        assertThat(((MultipleChoiceItem) codebook.items().get(4)).active()).isTrue();
        assertThat(((NumberItem) codebook.items().get(5)).maximum()).isEqualTo(120);
        assertThat(((NumberItem) codebook.items().get(6)).minimum()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(((NumberItem) codebook.items().get(7)).maximum()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(codebook.scales()).singleElement().satisfies(scale -> {
            assertThat(scale.items()).containsExactly("q_1", "q_2", "q_3");
            assertThat(scale.minimumAnswered()).isEqualTo(2);
            assertThat(scale.resource()).isTrue();
        });
    }

    @Test
    void itemsMayStandInAListAndScalesMayGoWithoutSaying() throws IOException {
        Codebook codebook = read("c.json", """
                {"items": [{"id": "a", "type": "likert", "scale": "s"},
                           {"id": "b", "type": "likert", "scale": "s", "range": "1-7"},
                           {"id": "c", "type": "likert", "scale": "s"}]}
                """);
        assertThat(((OrdinalItem) codebook.items().get(1)).maximum()).isEqualTo(7);
        assertThat(codebook.scales()).singleElement().satisfies(scale -> {
            assertThat(scale.items()).containsExactly("a", "b", "c");
            assertThat(scale.minimumAnswered()).isEqualTo(2);
            assertThat(scale.resource()).isFalse();
        });
        assertThat(read("empty.json", "{}")).isEqualTo(Codebook.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "itmes: {}|codebook.yaml:1:1: error: unknown key \"itmes\", did you mean items?",
                "items: {a: {type: likret}}|items.a.type: unknown name \"likret\", did you mean likert?",
                "items: {a: {range: 1..5}}|items.a has no type",
                "items: [{type: likert}]|items[] has no id",
                "items: [{id: a, type: likert}, {id: a, type: likert}]|\"a\" stands twice",
                "items: {a: {type: likert, rnge: 1..5}}|unknown key \"rnge\", did you mean range?",
                "items: {a: {type: nominal, scale: s}}|unknown key \"scale\"",
                "items: {a: {type: ordinal}}|items.a: an ordinal item needs a range",
                "items: {a: {type: likert, range: 5..1}}|items.a.range: \"5..1\" is not a range",
                "items: {a: {type: likert, range: [1, 2, 3]}}|\"[1, 2, 3]\" is not a range",
                "items: {a: {type: likert, range: 1..}}|is not a range",
                "items: {a: {type: likert, range: 1.5..4}}|is not a range",
                "items: {a: {type: likert, range: 1..1e9}}|is not a range",
                "items: {a: {type: likert, range: 0..999999}}|is not a range",
                "items: {a: {type: number, range: ..}}|is not a range",
                "items: {a: {type: likert, reverse: maybe}}|items.a.reverse: unknown name \"maybe\"",
                "items: {a: {type: likert, label: {se: x}}}|unknown key \"se\", did you mean sv?",
                "items: {a: {type: likert, missing: null}}|items.a.missing has no value",
                "items: {a: {type: multi, options: [x], categories: [x]}}|set the same thing",
                "items: {a: {type: multi, options: [x, x]}}|\"x\" stands twice",
                "items: {a: likert}|object expected",
                "{items: {a: {type: likert, scale: copng}}, scales: {coping: {items: []}}}|items.a.scale: unknown name \"copng\", did you mean coping?",
                "{items: {a: {type: likert}}, scales: {s: {}}}|the scale s has no items",
                "{items: {a: {type: likert}}, scales: {s: {items: [b]}}}|unknown name \"b\"",
                "{items: {a: {type: number}}, scales: {s: {items: [a]}}}|the scale s cannot hold \"a\"",
                "{items: {a: {type: likert}}, scales: {s: {items: [a]}, t: {items: [a]}}}|the scale t cannot hold \"a\"",
                "{items: {a: {type: likert}}, scales: {s: {items: [a], minimum: 2}}}|wants 2 answers, but has 1 items",
                "{items: {a: {type: likert}}, scales: {s: {items: [a], minimum: 0}}}|not a whole number from 1 to 1000",
                "{items: {a: {type: likert}}, scales: {s: {items: [a], colour: 1}}}|unknown key \"colour\"",
                "services: {a: {ned: x}}|unknown key \"ned\", did you mean need?",
                "areas: {a: [x]}|areas.a takes a single value",
                "areas: {a: 1, a: 2}|the key \"a\" stands twice",
                "[1]|object expected",
                "items: &x {}|alias"
            })
    void whatIsWrongIsSaidWithItsPlace(String text, String part) {
        assertThat(refusal(text)).hasMessageContaining(part);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThat(refusal("items:\n  a: {type: x}\n  b: {type: ordinal}\nareas: {a: {xx: 1}}\n")
                        .problems())
                .extracting(problem -> problem.where().line())
                .containsExactly(2L, 3L, 4L);
    }

    @Test
    void theShippedCodebooksAreLegal() throws IOException {
        String root = System.getProperty("tarve.root", "..");
        Codebook codebook = CodebookReader.read(Path.of(root, "datasets", "oulu-founding", "codebook.yaml"));
        assertThat(codebook.items()).hasSize(15);
        assertThat(codebook.scales()).hasSize(4);
        assertThat(codebook.serviceNeeds()).hasSize(22);
        assertThat(StudyFile.read(Path.of(root, "datasets", "oulu-founding"))
                        .settings()
                        .on(io.github.tarve.segmentation.settings.SettingKey.STUDY_SYNTHETIC))
                .isTrue();
    }
}
