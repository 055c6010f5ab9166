package io.github.tarve.segmentation.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class JsonWriterProperties {
    @Property
    void numbers_read_back_as_themselves(@ForAll double value) {
        assertThat(Double.parseDouble(ShortestNumber.of(value))).isEqualTo(value == 0 ? 0.0 : value);
    }

    /** Of all texts with as few digits as will do, none is nearer: tried digit by digit in exact arithmetic. */
    @Property(tries = 2000)
    void no_shorter_text_reads_back(@ForAll long bits) {
        double value = Math.abs(Double.longBitsToDouble(bits));
        if (value == 0 || !Double.isFinite(value)) {
            return;
        }
        assertShortest(value);
        // As much smaller numbers, shares and counts of thousands, in which most exponents that are written lie.
        double mantissa = Double.longBitsToDouble((bits & 0x000FFFFFFFFFFFFFL) | 0x3FF0000000000000L);
        for (int exponent = -40; exponent < 60; exponent += 7) {
            assertShortest(Math.scalb(mantissa, exponent));
            assertShortest(Math.rint(mantissa * 1e6) / 1e6 * Math.pow(10, exponent / 3.0));
        }
        assertShortest(Math.scalb(1.0, (int) (bits % 1000)));
    }

    private static void assertShortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        BigDecimal written = new BigDecimal(ShortestNumber.of(value));
        assertThat(written.doubleValue()).isEqualTo(value);
        assertThat(ShortestNumber.of(-value)).isEqualTo("-" + ShortestNumber.of(value));
        int digits = written.stripTrailingZeros().precision();
        boolean whole = value == Math.rint(value) && value < 1e15;
        for (RoundingMode direction : new RoundingMode[] {RoundingMode.DOWN, RoundingMode.UP}) {
            BigDecimal other = exact.round(new MathContext(digits, direction));
            if (other.doubleValue() == value && !whole) {
                assertThat(written.subtract(exact).abs())
                        .isLessThanOrEqualTo(other.subtract(exact).abs());
            }
            if (digits > 1 && !whole) {
                BigDecimal shorter = exact.round(new MathContext(digits - 1, direction));
                assertThat(shorter.doubleValue())
                        .as("%s for %s", shorter, written)
                        .isNotEqualTo(value);
            }
        }
        boolean plain = value >= 1e-6 && value < 1e15;
        assertThat(ShortestNumber.of(value))
                .isEqualTo(plain ? written.stripTrailingZeros().toPlainString() : exponential(written));
    }

    private static String exponential(BigDecimal written) {
        String digits = written.stripTrailingZeros().unscaledValue().toString();
        String rest = digits.length() == 1 ? "" : "." + digits.substring(1);
        return digits.charAt(0) + rest + "e" + (written.precision() - written.scale() - 1);
    }

    @Property
    void numbers_are_never_longer_than_seventeen_digits(@ForAll double value) {
        String digits = ShortestNumber.of(Math.abs(value)).replaceAll("e.*", "").replaceAll("[.]", "");
        assertThat(digits.replaceAll("^0+", "").replaceAll("0+$", "").length()).isLessThanOrEqualTo(17);
    }

    @Property
    void texts_read_back_as_themselves(@ForAll String text) {
        String json = JsonWriter.compact().beginArray().value(text).endArray().finish();
        assertThat(JsonValue.read(json).items().get(0).text()).isEqualTo(text);
    }

    @Example
    void the_shortest_text_is_written() {
        assertThat(ShortestNumber.of(0.1)).isEqualTo("0.1");
        assertThat(ShortestNumber.of(2.0E-3)).isEqualTo("0.002");
        // Java 17 prints 2.0E-3 differently for some values that Java 19 shortened (JDK-4511638):
        // 2.2250738585072014E-308.
        assertThat(ShortestNumber.of(Double.parseDouble("1e23"))).isEqualTo("1e23");
        assertThat(ShortestNumber.of(9007199254740992.0)).isEqualTo("9.007199254740992e15");
        assertThat(ShortestNumber.of(-0.0)).isEqualTo("0");
        assertThat(ShortestNumber.of(12345678.5)).isEqualTo("12345678.5");
        assertThat(ShortestNumber.of(123456789012345.25)).isEqualTo("123456789012345.25");
        assertThat(ShortestNumber.of(-1e-6)).isEqualTo("-0.000001");
        assertThat(ShortestNumber.of(9.99e-7)).isEqualTo("9.99e-7");
        assertThat(ShortestNumber.of(0.000123)).isEqualTo("0.000123");
        assertThat(ShortestNumber.of(1e15)).isEqualTo("1e15");
        assertThat(ShortestNumber.of(1e300)).isEqualTo("1e300");
        assertThat(ShortestNumber.of(2.2250738585072014E-308)).isEqualTo("2.2250738585072014e-308");
        // Above a power of two the numbers lie twice as wide as below, so that the shortest is not the nearest with 17
        // digits.
        assertThat(ShortestNumber.of(Math.scalb(1.0, -44))).isEqualTo("5.684341886080802e-14");
        assertThat(ShortestNumber.of(-1.5e-7)).isEqualTo("-1.5e-7");
        assertThat(ShortestNumber.of(4.9e-324)).isEqualTo("5e-324");
        assertThatThrownBy(() -> ShortestNumber.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void objects_and_arrays_are_laid_out_line_by_line() {
        String json = JsonWriter.indented()
                .beginObject()
                .key("a")
                .value(1L)
                .key("b")
                .numbers(new double[] {1, 2.5, Double.NaN})
                .key("c")
                .beginArray()
                .endArray()
                .endObject()
                .finish();
        assertThat(json).isEqualTo("{\n  \"a\": 1,\n  \"b\": [1, 2.5, null],\n  \"c\": []\n}\n");
    }

    @Example
    void an_open_object_is_a_mistake() {
        assertThatThrownBy(() -> JsonWriter.indented().beginObject().finish())
                .isInstanceOf(IllegalStateException.class);
    }
}
