package io.github.tarve.segmentation.io.csv;

import io.github.tarve.segmentation.problems.Excerpt;
import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.ProblemLog;
import io.github.tarve.segmentation.problems.Refusal;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Rows of the first sheet of a workbook. Loaded only when a workbook is given: its library is optional. */
final class WorkbookRows implements RawRows {
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final String file;
    private final ProblemLog log;
    private int width;
    private long line;

    private WorkbookRows(ReadableWorkbook workbook, Sheet sheet, String file, ProblemLog log) throws IOException {
        this.workbook = workbook;
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
        this.file = file;
        this.log = log;
    }

    static RawRows open(Path path, String file, ProblemLog log) throws IOException {
        ZipContents contents = ZipContents.read(path);
        if (contents == null || contents.explosive()) {
            throw unreadable(file, log, "zip");
        }
        try {
            return sheet(path, file, log);
        } catch (NoClassDefFoundError e) {
            log.add(Location.file(file), ProblemCode.WORKBOOK_SUPPORT_ABSENT);
            throw log.refusal();
        } catch (RuntimeException | IOException e) {
            if (e instanceof Refusal refusal) {
                throw refusal;
            }
            throw unreadable(file, log, String.valueOf(e.getMessage()));
        }
    }

    private static RawRows sheet(Path path, String file, ProblemLog log) throws IOException {
        ReadableWorkbook workbook = new ReadableWorkbook(
                path.toFile(),
                // With cell formats, because only the format tells a date from a number.
                new org.dhatim.fastexcel.reader.ReadingOptions(true, false));
        List<Sheet> sheets = workbook.getSheets().toList();
        Sheet first = workbook.getFirstSheet();
        if (sheets.size() > 1) {
            log.add(Location.file(file), ProblemCode.FIRST_SHEET_READ, Excerpt.of(first.getName()), sheets.size());
        }
        return new WorkbookRows(workbook, first, file, log);
    }

    private static Refusal unreadable(String file, ProblemLog log, String reason) {
        log.add(Location.file(file), ProblemCode.WORKBOOK_UNREADABLE, Excerpt.plain(reason));
        return log.refusal();
    }

    @Override
    public String @Nullable [] next() {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            Row row = rows.next();
            line = row.getRowNum();
            width = Math.max(width, width == 0 ? row.getCellCount() : 0);
            String[] fields = new String[Math.max(width, used(row))];
            for (int i = 0; i < fields.length; i++) {
                fields[i] = i < row.getCellCount() ? text(row.getCell(i)) : "";
            }
            return fields;
        } catch (RuntimeException e) {
            throw unreadable(file, log, String.valueOf(e.getMessage()));
        }
    }

    private static int used(Row row) {
        int used = row.getCellCount();
        while (used > 0 && text(row.getCell(used - 1)).isEmpty()) {
            used--;
        }
        return used;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText() == null ? "" : cell.getText();
        }
        String format = cell.getDataFormatString();
        if (format != null && format.replaceAll("\"[^\"]*\"|\\[[^]]*]", "").matches("(?i).*[dy].*")) {
            String moment = cell.asDate().toString();
            return moment.endsWith("T00:00") ? moment.substring(0, 10) : moment;
        }
        BigDecimal number = cell.asNumber().stripTrailingZeros();
        return Math.abs(number.scale()) > 400 ? number.toString() : number.toPlainString();
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public boolean doublyEncoded() {
        return false;
    }

    @Override
    public void finish() {
        stream.close();
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
