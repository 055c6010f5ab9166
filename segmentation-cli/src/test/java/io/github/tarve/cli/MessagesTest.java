package io.github.tarve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.codebook.Language;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_has_the_same_keys_and_placeholders(Language language) {
        ResourceBundle english = Console.bundle(Language.EN);
        ResourceBundle other = Console.bundle(language);
        assertThat(other.getLocale().getLanguage()).isEqualTo(language == Language.EN ? "" : language.tag());
        assertThat(other.keySet()).isEqualTo(english.keySet());
        for (String key : english.keySet()) {
            assertThat(placeholders(other.getString(key))).as(key).isEqualTo(placeholders(english.getString(key)));
            if (language != Language.EN && english.getString(key).length() > 25 && !key.contains(".footer.")) {
                assertThat(other.getString(key)).as(key).isNotEqualTo(english.getString(key));
            }
        }
    }

    @Test
    void the_locale_of_the_system_is_never_asked() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("fi"));
            assertThat(Command.run("--help").out()).contains("Usage:");
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Command.run("--help", "--lang", "fi").out()).contains("Käyttö:");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void every_command_has_help_with_an_example() {
        for (String command :
                List.of("demo", "run", "check", "features", "cluster", "assign", "report", "verify", "power", "init")) {
            for (Language language : Language.values()) {
                Command help = Command.run(command, "--help", "--lang", language.tag());
                assertThat(help.exitCode()).isZero();
                assertThat(help.out())
                        .as(command)
                        .contains("tarve " + command + " ")
                        .doesNotContain("option.");
            }
        }
    }
}
