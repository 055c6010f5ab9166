package io.github.tarve.segmentation.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameLinesTest {
    private static final double PIXELS = 222;

    @Test
    void a_short_name_stays_on_one_line() {
        assertThat(NameLines.of("Strain", PIXELS, 13)).containsExactly("Strain");
    }

    @Test
    void a_long_name_is_broken_between_words_and_loses_none() {
        for (String name : List.of(
                "Contacts and attempts per week: Culture, sport and library",
                "Asioinnit ja yritykset viikossa: Varhaiskasvatus, koulu ja opiskelu",
                "Andel försök där behovet förblev otillfredsställt")) {
            List<String> lines = NameLines.of(name, PIXELS, 13);
            assertThat(lines).hasSizeBetween(2, 3).allMatch(line -> NameLines.width(line) * 13 <= PIXELS);
            assertThat(String.join(" ", lines)).isEqualTo(name);
        }
    }

    @Test
    void wide_letters_take_more_room() {
        // Advance widths of Arial: m 0.833 em, i 0.222 em.
        assertThat(NameLines.width("mmmm")).isGreaterThan(3 * NameLines.width("iiii"));
        assertThat(NameLines.of("MMMMMMMMMM WWWWWWWWWW", PIXELS, 13)).hasSize(2);
    }

    @Test
    void what_fits_nowhere_is_broken_and_ends_in_an_ellipsis() {
        List<String> lines = NameLines.of("Kiinteistönomistajuuslainsäädäntö".repeat(6), PIXELS, 13);
        assertThat(lines).hasSize(3).allMatch(line -> NameLines.width(line) * 13 <= PIXELS);
        assertThat(lines.get(0)).endsWith("-");
        assertThat(lines.get(2)).endsWith("\u2026");
    }
}
