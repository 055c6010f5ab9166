package io.github.tarve.segmentation.io.csv;

import io.github.tarve.segmentation.problems.Excerpt;
import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.ProblemLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The header of a table: which fields have names. */
final class TableHeader {
    private final String file;
    private final long line;
    private final List<String> names;
    private final Set<String> keys = new HashSet<>();
    private final int[] positions;
    private final int[] unnamed;
    private final int width;
    private boolean unnamedHolds;

    private TableHeader(String file, long line, List<String> names, int[] positions, int[] unnamed) {
        this.file = file;
        this.line = line;
        this.names = List.copyOf(names);
        this.positions = positions;
        this.unnamed = unnamed;
        this.width = positions.length + unnamed.length;
        names.forEach(name -> keys.add(name.toLowerCase(Locale.ROOT)));
    }

    static TableHeader of(String file, long line, String[] fields, ProblemLog log) {
        List<String> names = new ArrayList<>();
        List<String> trimmed = new ArrayList<>();
        List<Integer> named = new ArrayList<>();
        List<Integer> unnamed = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < fields.length; i++) {
            String name = Trimmed.of(fields[i]).replaceAll("[\\s\u00A0]+", " ");
            if (name.isEmpty()) {
                unnamed.add(i);
                continue;
            }
            if (!name.equals(fields[i])) {
                trimmed.add(Excerpt.plain(name));
            }
            Integer first = seen.putIfAbsent(name, i);
            if (first != null) {
                log.add(
                        new Location(file, line, i + 1, name),
                        ProblemCode.DUPLICATE_HEADER,
                        Excerpt.of(name),
                        first + 1,
                        i + 1);
            }
            names.add(name);
            named.add(i);
        }
        if (!trimmed.isEmpty()) {
            log.add(Location.line(file, line), ProblemCode.HEADER_TRIMMED, String.join(", ", trimmed));
        }
        return new TableHeader(file, line, names, array(named), array(unnamed));
    }

    private static int[] array(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    List<String> names() {
        return names;
    }

    long line() {
        return line;
    }

    int width() {
        return width;
    }

    int position(int field) {
        return positions[field];
    }

    TableRow row(long atLine, String[] fields, ProblemLog log) {
        for (int field : unnamed) {
            if (!Trimmed.of(fields[field]).isEmpty() && !unnamedHolds) {
                unnamedHolds = true;
                log.add(new Location(file, atLine, field + 1, ""), ProblemCode.UNNAMED_COLUMN, field + 1);
            }
        }
        String[] kept = new String[positions.length];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = Trimmed.of(fields[positions[i]]);
        }
        return new TableRow(atLine, kept);
    }

    /** Returns whether every field has a name. */
    boolean allNamed() {
        return unnamed.length == 0;
    }

    /** Returns the names in lower case. */
    Set<String> keys() {
        return keys;
    }

    /** Returns whether a record is a header again: at least three names of columns, and half of its fields. */
    boolean repeatedBy(String[] fields) {
        if (!keys.contains(Trimmed.of(fields[0]).toLowerCase(Locale.ROOT))) {
            return false;
        }
        int hits = 0;
        for (String field : fields) {
            hits += keys.contains(Trimmed.of(field).toLowerCase(Locale.ROOT)) ? 1 : 0;
        }
        return hits >= Math.min(2, names.size()) && names.size() > 1;
    }

    void finish(ProblemLog log) {
        if (unnamed.length > 0 && !unnamedHolds) {
            log.add(
                    new Location(file, line, unnamed[0] + 1, ""),
                    ProblemCode.UNNAMED_COLUMN_IGNORED,
                    unnamed.length == 1 ? "one" : unnamed.length,
                    unnamed[0] + 1);
        }
    }
}
