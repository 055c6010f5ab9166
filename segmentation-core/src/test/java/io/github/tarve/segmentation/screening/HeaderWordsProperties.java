package io.github.tarve.segmentation.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class HeaderWordsProperties {
    /** By the regular expressions of all that is no letter and no number. */
    @Property(tries = 3000)
    void a_key_is_what_regular_expressions_make_of_it(@ForAll String header) {
        for (String text : new String[] {
            header, "Oma " + header + ". tunnus", header.replace("a", "__").replace('b', '-')
        }) {
            assertThat(HeaderWords.key(text))
                    .isEqualTo(text.toLowerCase(Locale.ROOT)
                            .replaceAll("[^\\p{L}\\p{N}]+", "_")
                            .replaceAll("^_|_$", ""));
        }
    }

    @Example
    void words_are_lower_case_with_one_underscore_between() {
        assertThat(HeaderWords.key("  Äidin -- nimi (2) ")).isEqualTo("äidin_nimi_2");
        assertThat(HeaderWords.key("½ vuotta Ⅷ")).isEqualTo("½_vuotta_ⅷ");
        assertThat(HeaderWords.key("_ . _")).isEmpty();
        assertThat(HeaderWords.key("\uD835\uDC00_x\uD83D\uDE00y")).isEqualTo("\uD835\uDC00_x_y");
    }
}
