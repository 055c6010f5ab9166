package io.github.tarve.segmentation.io;

import io.github.tarve.segmentation.io.csv.TableRow;
import io.github.tarve.segmentation.io.csv.TableSource;
import io.github.tarve.segmentation.problems.Excerpt;
import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.ProblemLog;
import io.github.tarve.segmentation.screening.TableScreening;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the table of diary days into columns. */
final class DayTable {
    final IntList resident = new IntList();
    final IntList date = new IntList();
    final IntList status = new IntList();
    final IntList line = new IntList();
    private final String file;

    DayTable(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    void read(
            TableSource source,
            ColumnMap map,
            TableScreening screening,
            StudySources sources,
            ResidentRegister register,
            ProblemLog log) {
        DateText dates = new DateText("date", sources.reading().dateFormat(), log);
        Words words = Words.status(log);
        Map<Integer, ParsedColumn.CellReader> known = Map.of(
                map.field("resident_id"),
                (where, text) -> text.isEmpty() ? empty(log, where, "resident_id") : register.number(text),
                map.field("date"),
                (where, text) -> text.isEmpty() ? empty(log, where, "date") : dates.read(where, text),
                map.field("status"),
                (where, text) -> text.isEmpty() ? empty(log, where, "status") : words.read(where, text));
        List<Integer> fields = new ArrayList<>(known.keySet());
        fields.addAll(map.rest());
        fields.sort(null);
        List<ParsedColumn> columns = fields.stream()
                .map(field -> new ParsedColumn(known.getOrDefault(field, (where, text) -> 0)))
                .toList();
        Map<Long, Long> seen = new HashMap<>();
        double[] values = new double[source.header().size()];
        for (TableRow next = source.next(); next != null; next = source.next()) {
            TableRow row = next;
            boolean wrong = false;
            for (int i = 0; i < fields.size(); i++) {
                int field = fields.get(i);
                ParsedColumn column = columns.get(i);
                values[field] = column.value(row.get(field), () -> source.at(row.line(), field));
                screening.cell(row.line(), i, row.get(field), column.fresh());
                wrong |= values[field] == ParsedColumn.WRONG;
            }
            if (!wrong) {
                add(
                        row.line(),
                        (int) values[map.field("resident_id")],
                        (int) values[map.field("date")],
                        (int) values[map.field("status")],
                        seen,
                        register,
                        log);
            }
        }
        dates.settle(date);
    }

    private static double empty(ProblemLog log, Location where, String column) {
        log.add(where, ProblemCode.VALUE_EMPTY, column);
        return ParsedColumn.WRONG;
    }

    private void add(
            long atLine, int who, int day, int what, Map<Long, Long> seen, ResidentRegister register, ProblemLog log) {
        // Resident and day in one key; the value is the position of the row.
        Long earlier = seen.putIfAbsent(((long) who << 32) | (day & 0xFFFFFFFFL), (long) resident.size());
        if (earlier != null) {
            int there = status.get(earlier.intValue());
            if (there != what) {
                log.add(
                        Location.line(file, atLine),
                        ProblemCode.DAY_CONFLICT,
                        Excerpt.plain(register.get(who).id),
                        DateText.shown(day),
                        DayGrid.status(what),
                        DayGrid.status(there),
                        line.get(earlier.intValue()));
            }
            return;
        }
        register.get(who).inDays = true;
        resident.add(who);
        date.add(day);
        status.add(what);
        line.add((int) Math.min(Integer.MAX_VALUE, atLine));
    }
}
