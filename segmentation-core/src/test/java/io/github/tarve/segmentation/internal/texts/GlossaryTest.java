package io.github.tarve.segmentation.internal.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Checks that every term of the glossary stands in the texts that it names. */
class GlossaryTest {
    private static final Path GLOSSARY = Path.of("..", "docs", "glossary.md");

    @Test
    void everyTermStandsInTheTextThatItNames() throws IOException {
        List<String[]> rows = Files.readString(GLOSSARY, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.matches("\\|.*\\| `[a-z-]+:[^`]+` \\|.*"))
                .map(line -> line.split("\\s*\\|\\s*"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(40);
        for (String[] row : rows) {
            String[] key = row[4].replace("`", "").split(":", 2);
            List<String> languages = List.of("en", "fi", "sv");
            for (int l = 0; l < languages.size(); l++) {
                String text = Texts.load(key[0], languages.get(l)).get(key[1], "0", "1", "2", "3", "4", "5");
                assertThat(text.toLowerCase(Locale.ROOT))
                        .as("%s in %s", row[4], languages.get(l))
                        .contains(row[l + 1].toLowerCase(Locale.ROOT));
            }
        }
    }
}
