package io.github.tarve.segmentation.internal.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.tarve.segmentation.problems.ProblemCode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {
    private static final List<String> LANGUAGES = List.of("en", "fi", "sv");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    static Set<String> sections() throws IOException, URISyntaxException {
        Path folder = Path.of(Texts.class
                        .getResource("/io/github/tarve/segmentation/texts/problems.en.properties")
                        .toURI())
                .getParent();
        Set<String> sections = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties"))
                    .forEach(name -> sections.add(name.substring(0, name.indexOf('.'))));
        }
        assertThat(sections).contains("problems", "settings");
        return sections;
    }

    @ParameterizedTest
    @MethodSource("sections")
    void everySectionHasTheSameKeysAndPlaceholdersInEveryLanguage(String section) {
        Texts english = Texts.load(section, "en");
        for (String language : LANGUAGES) {
            Texts texts = Texts.load(section, language);
            assertThat(texts.keys()).as("keys of %s in %s", section, language).isEqualTo(english.keys());
            for (String key : english.keys()) {
                String text = raw(texts, key);
                assertThat(text).as("%s of %s in %s", key, section, language).isNotBlank();
                assertThat(placeholders(text))
                        .as("placeholders of %s of %s in %s", key, section, language)
                        .isEqualTo(placeholders(raw(english, key)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyProblemHasAText(ProblemCode code) {
        assertThat(code.code()).matches("[EWN]-[A-Z]+-\\d{3}");
        for (String language : LANGUAGES) {
            assertThat(Texts.load("problems", language).has(code.code()))
                    .as("%s in %s", code, language)
                    .isTrue();
        }
    }

    @Test
    void codesOfProblemsAreUnique() {
        assertThat(ProblemCode.values()).extracting(ProblemCode::code).doesNotHaveDuplicates();
    }

    @Test
    void everyTextOfAProblemBelongsToACode() {
        Set<String> known = new TreeSet<>();
        for (ProblemCode code : ProblemCode.values()) {
            known.add(code.code());
            known.add(code.code() + ".hint");
        }
        assertThat(Texts.load("problems", "en").keys().stream().filter(key -> key.matches("[EWN]-.*")))
                .isSubsetOf(known);
    }

    @Test
    void placeholdersAreFilledAndNothingElse() {
        Texts texts = Texts.load("problems", "en");
        assertThat(texts.get("E-IO-001", "a{0}$1\\b")).isEqualTo("a{0}$1\\b: no such file.");
        assertThatIllegalArgumentException().isThrownBy(() -> texts.get("E-IO-001"));
        assertThatIllegalArgumentException().isThrownBy(() -> texts.get("E-NO-001"));
        assertThatIllegalArgumentException().isThrownBy(() -> Texts.load("problems", "de"));
    }

    private static String raw(Texts texts, String key) {
        // Each placeholder filled with itself gives the text as it stands in the file.
        return texts.get(key, "{0}", "{1}", "{2}", "{3}", "{4}", "{5}", "{6}", "{7}", "{8}", "{9}");
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }
}
