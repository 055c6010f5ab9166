package io.github.tarve.segmentation.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "\u0000x",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF201"
            })
    void neutralisesFormulas(String text) {
        String row = new CsvText(List.of("a")).text(text).endRow().finish().substring("a\r\n".length());
        assertThat(row.replace("\"", "")).startsWith("'" + text.charAt(0));
    }

    @Test
    void keepsNumbersAndQuotesByTheStandard() {
        assertThat(new CsvText(List.of("a", "b", "c"))
                        .number(-1.5)
                        .text("x, \"y\"\n")
                        .number(Double.NaN)
                        .endRow()
                        .finish())
                .isEqualTo("a,b,c\r\n-1.5,\"x, \"\"y\"\"\n\",\r\n");
        assertThatThrownBy(() -> new CsvText(List.of("a", "b")).text("x").endRow())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void writesAsExcelExpectsWithDecimalCommas() {
        assertThat(new CsvText(List.of("a", "b;c", "d"))
                        .number(-1.5)
                        .text("1.5, \u00E4")
                        .whole(7)
                        .endRow()
                        .text("=1")
                        .text("x;y")
                        .number(1e-9)
                        .endRow()
                        .finish(CsvText.Dialect.EXCEL))
                .isEqualTo("\uFEFFa;\"b;c\";d\r\n-1,5;1.5, \u00E4;7\r\n'=1;\"x;y\";"
                        + CsvText.decimal(1e-9).replace('.', ',') + "\r\n");
    }
}
