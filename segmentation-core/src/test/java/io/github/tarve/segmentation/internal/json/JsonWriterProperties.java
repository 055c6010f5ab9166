package io.github.tarve.segmentation.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class JsonWriterProperties {
    @Property
    void numbers_read_back_as_themselves(@ForAll double value) {
        assertThat(Double.parseDouble(ShortestNumber.of(value))).isEqualTo(value == 0 ? 0.0 : value);
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
