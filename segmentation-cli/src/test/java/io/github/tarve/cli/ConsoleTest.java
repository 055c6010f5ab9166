package io.github.tarve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.codebook.Language;
import java.io.PrintWriter;
import java.io.Writer;
import org.junit.jupiter.api.Test;

class ConsoleTest {
    private static Console console(Language language) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return new Console(nowhere, nowhere, language, false);
    }

    @Test
    void numbers_are_told_as_people_of_the_language_write_them() {
        Console english = console(Language.EN);
        assertThat(english.decimal(0.0125, 3)).isEqualTo("0.013");
        assertThat(english.decimal(-2, 1)).isEqualTo("-2.0");
        assertThat(console(Language.FI).decimal(1234.5, 1)).isEqualTo("1234,5");
        assertThat(english.decimal(Double.POSITIVE_INFINITY, 1)).isEqualTo("Infinity");
    }

    @Test
    void six_digits_are_told_without_exponent_but_for_very_many_zeros() {
        Console english = console(Language.EN);
        assertThat(english.significant(14080464.985)).isEqualTo("14080500");
        assertThat(english.significant(858.2949)).isEqualTo("858.295");
        assertThat(english.significant(0)).isEqualTo("0");
        assertThat(english.significant(-0.000012345678)).isEqualTo("-0.0000123457");
        assertThat(english.significant(100)).isEqualTo("100");
        assertThat(console(Language.SV).significant(0.5)).isEqualTo("0,5");
        assertThat(english.significant(Double.NaN)).isEqualTo("NaN");
        assertThat(english.significant(9.304391e-204)).isEqualTo("9.30439e-204");
        assertThat(console(Language.FI).significant(-1.5e300)).isEqualTo("-1,5e+300");
        assertThat(english.significant(1e300)).isEqualTo("1e+300");
        assertThat(english.significant(1e-7)).isEqualTo("1e-7");
        assertThat(english.significant(123456789012345.0)).isEqualTo("123457000000000");
    }
}
