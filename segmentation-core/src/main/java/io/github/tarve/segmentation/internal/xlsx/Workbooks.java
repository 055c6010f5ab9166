package io.github.tarve.segmentation.internal.xlsx;

import io.github.tarve.segmentation.internal.csv.CsvText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes tables as an Office Open XML workbook: numbers as numbers, everything else as text, so nothing becomes a formula or a
 * date. The same tables give the same bytes: no time is kept, and nothing is compressed, since compressors differ.
 */
public final class Workbooks {
    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_TEXT = 32_767;
    private static final double NARROWEST = 9;
    private static final double WIDEST = 60;
    /** Later than the first time that a ZIP file can hold, which Java writes with the time zone. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private Workbooks() {}

    /**
     * Returns a workbook.
     *
     * @param tables one sheet per table by name, in order; of names only the first 31 characters are kept
     */
    public static byte[] of(Map<String, CsvText> tables) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (Workbook workbook = new Workbook(bytes, "Tarve", null)) {
                tables.forEach((name, table) -> sheet(
                        workbook.newWorksheet(name.substring(0, Math.min(LONGEST_NAME, name.length()))), table.rows()));
            }
            return timeless(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sheet(Worksheet sheet, List<List<CsvText.Cell>> rows) {
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                CsvText.Cell cell = rows.get(r).get(c);
                if (cell.number().isPresent()) {
                    sheet.value(r, c, cell.number().getAsDouble());
                } else if (!cell.text().isEmpty()) {
                    sheet.value(r, c, legal(cell.text()));
                }
            }
        }
        List<CsvText.Cell> header = rows.get(0);
        for (int c = 0; c < header.size(); c++) {
            int column = c;
            int longest = rows.stream()
                    .mapToInt(row -> row.get(column).text().length())
                    .max()
                    .orElse(0);
            sheet.width(c, Math.max(NARROWEST, Math.min(WIDEST, longest + 2)));
        }
        sheet.range(0, 0, 0, header.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
    }

    /** Returns a text without what XML 1.0 cannot hold, cut at what a cell can hold. */
    private static String legal(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= 0x20 && c < 0xD800)
                        || (c >= 0xE000 && c < 0xFFFE)
                        || c > 0xFFFF)
                .forEach(kept::appendCodePoint);
        if (kept.length() > LONGEST_TEXT) {
            kept.setLength(LONGEST_TEXT);
        }
        return kept.toString();
    }

    /** Returns the workbook without the time that the writer puts in; read from a file, as a stream of it cannot be. */
    private static byte[] timeless(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("tarve", ".xlsx");
        try {
            Files.write(file, workbook);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipFile in = new ZipFile(file.toFile());
                    ZipOutputStream out = new ZipOutputStream(bytes)) {
                for (ZipEntry entry : Collections.list(in.entries())) {
                    byte[] content = in.getInputStream(entry).readAllBytes();
                    store(
                            out,
                            entry.getName(),
                            entry.getName().equals("docProps/core.xml") ? dateless(content) : content);
                }
            }
            return bytes.toByteArray();
        } finally {
            Files.delete(file);
        }
    }

    private static byte[] dateless(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll("(?<=<dcterms:created[^>]{0,80}>)[^<]*", "1980-01-01T00:00:00Z")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void store(ZipOutputStream out, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        CRC32 check = new CRC32();
        check.update(content);
        entry.setCrc(check.getValue());
        entry.setTimeLocal(NO_TIME);
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }
}
