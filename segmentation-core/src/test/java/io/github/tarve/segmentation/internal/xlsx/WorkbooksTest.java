package io.github.tarve.segmentation.internal.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.internal.csv.CsvText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

class WorkbooksTest {
    private static Map<String, CsvText> tables() {
        CsvText first = new CsvText(List.of("name", "share"))
                .text("=HYPERLINK(\"x\")")
                .number(0.25)
                .endRow()
                .text("Yli-Ii \u0000\uFFFE& <b>")
                .number(Double.NaN)
                .endRow()
                .text("12.5.2013")
                .text("..")
                .endRow();
        CsvText second = new CsvText(List.of("n"))
                .whole(-3)
                .endRow()
                .text("x".repeat(40_000))
                .endRow();
        Map<String, CsvText> tables = new LinkedHashMap<>();
        tables.put("profiles", first);
        tables.put("a name that is longer than a sheet may have", second);
        return tables;
    }

    @Test
    void numbersAreNumbersAndEverythingElseIsText() throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(Workbooks.of(tables())))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            assertThat(sheets)
                    .extracting(Sheet::getName)
                    .containsExactly("profiles", "a name that is longer than a sh");
            List<Row> rows = sheets.get(0).read();
            assertThat(rows.get(0).getCellText(1)).isEqualTo("share");
            Cell formula = rows.get(1).getCell(0);
            assertThat(formula.getType()).isEqualTo(CellType.STRING);
            assertThat(formula.getText()).isEqualTo("=HYPERLINK(\"x\")");
            assertThat(rows.get(1).getCell(1).asNumber()).isEqualByComparingTo(new BigDecimal("0.25"));
            assertThat(rows.get(2).getCellText(0)).isEqualTo("Yli-Ii & <b>");
            assertThat(rows.get(2).getOptionalCell(1)).isEmpty();
            assertThat(rows.get(3).getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(3).getCellText(1)).isEqualTo("..");
            assertThat(sheets.get(1).read().get(1).getCell(0).asNumber()).isEqualByComparingTo(new BigDecimal(-3));
            assertThat(sheets.get(1).read().get(2).getCellText(0)).hasSize(32_767);
        }
    }

    @Test
    void noTimeIsKept() throws IOException {
        byte[] workbook = Workbooks.of(tables());
        assertThat(Workbooks.of(tables())).isEqualTo(workbook);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal()).as(entry.getName()).isEqualTo("1980-02-01T00:00");
                String content = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(content).as(entry.getName()).doesNotContain(String.valueOf(Year.now(ZoneOffset.UTC)));
            }
        }
    }
}
