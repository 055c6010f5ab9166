package io.github.tarve.segmentation.internal.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Expected texts follow the Finnish standard SFS 4175, Svenska språknämnden and common English usage, by hand. */
class NumberStyleTest {
    private final NumberStyle en = NumberStyle.of("en");
    private final NumberStyle fi = NumberStyle.of("fi");
    private final NumberStyle sv = NumberStyle.of("sv");

    @Test
    void writesNumbersByLanguage() {
        assertThat(en.whole(1234567)).isEqualTo("1,234,567");
        assertThat(fi.whole(1234567)).isEqualTo("1\u00A0234\u00A0567");
        assertThat(sv.whole(12345)).isEqualTo("12\u00A0345");
        assertThat(fi.whole(1234)).isEqualTo("1234");
        assertThat(fi.decimal(-2.25, 1)).isEqualTo("\u22122,2");
        assertThat(en.decimal(2.35, 1)).isEqualTo("2.4");
        assertThat(en.decimal(-0.004, 2)).isEqualTo("0.00");
        assertThat(en.decimal(Double.NaN, 1)).isEqualTo("\u2013");
    }

    @Test
    void writesSharesAndRangesByLanguage() {
        assertThat(en.percent(0.354, 0)).isEqualTo("35%");
        assertThat(fi.percent(0.354, 1)).isEqualTo("35,4\u00A0%");
        assertThat(en.percentRange(0.2, 0.41, 0)).isEqualTo("20\u201341%");
        assertThat(sv.percentRange(0.2, 0.41, 0)).isEqualTo("20\u201341\u00A0%");
        assertThat(fi.range(-0.3, 0.9, 1)).isEqualTo("\u22120,3\u20260,9");
        assertThat(en.range(-0.3, 0.9, 1)).isEqualTo("\u22120.3 to 0.9");
        assertThat(sv.signed(0.5, 1)).isEqualTo("+0,5");
        assertThat(sv.signed(0, 1)).isEqualTo("0,0");
    }

    @Test
    void writesDatesByLanguage() {
        LocalDate date = LocalDate.of(2013, 11, 4);
        assertThat(en.date(date)).isEqualTo("4\u00A0November\u00A02013");
        assertThat(fi.date(date)).isEqualTo("4.\u00A0marraskuuta\u00A02013");
        assertThat(sv.date(date)).isEqualTo("4\u00A0november\u00A02013");
    }

    @Test
    void doesNotListenToTheSystem() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(en.whole(12345)).isEqualTo("12,345");
            assertThat(fi.percent(0.5, 1)).isEqualTo("50,0\u00A0%");
        } finally {
            Locale.setDefault(before);
        }
        assertThatThrownBy(() -> NumberStyle.of("de")).isInstanceOf(IllegalArgumentException.class);
    }
}
