package io.github.tarve.segmentation.io;

import io.github.tarve.segmentation.io.csv.DataTable;
import io.github.tarve.segmentation.io.csv.MissingWords;
import io.github.tarve.segmentation.problems.Excerpt;
import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.ProblemLog;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the tables with one row a resident have in common: the pseudonym, the area, the weight, background columns. */
final class PeopleTable {
    private final DataTable table;
    private final TableKind kind;
    private final ResidentRegister register;
    private final ProblemLog log;
    private final int[] residents;

    private PeopleTable(DataTable table, TableKind kind, ResidentRegister register, ProblemLog log) {
        this.table = table;
        this.kind = kind;
        this.register = register;
        this.log = log;
        this.residents = new int[table.rows()];
    }

    /**
     * Enters the rows of a table into the register.
     *
     * @return the number of the resident of each row, -1 where the row names nobody or a resident once more
     */
    static int[] enter(
            DataTable table,
            TableKind kind,
            Map<String, Integer> columns,
            StudySources sources,
            ResidentRegister register,
            ProblemLog log) {
        PeopleTable people = new PeopleTable(table, kind, register, log);
        people.pseudonyms(columns.getOrDefault("resident_id", -1));
        people.areas(columns.getOrDefault("area", -1));
        people.weights(columns.getOrDefault("weight", -1), sources);
        people.households(columns.getOrDefault("household_id", -1));
        return people.residents;
    }

    private void pseudonyms(int column) {
        Arrays.fill(residents, -1);
        if (column < 0) {
            return;
        }
        Map<String, Long> lines = new HashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            String id = table.get(row, column);
            if (id.isEmpty()) {
                log.add(table.at(row, column), ProblemCode.VALUE_EMPTY, "resident_id");
                continue;
            }
            Long earlier = lines.putIfAbsent(id, table.line(row));
            if (earlier != null) {
                log.add(
                        table.at(row, column),
                        ProblemCode.DUPLICATE_RESIDENT,
                        Excerpt.plain(id),
                        earlier,
                        table.line(row));
                continue;
            }
            residents[row] = register.number(id);
        }
    }

    private void areas(int column) {
        if (column < 0) {
            return;
        }
        register.statesAreas(kind);
        for (int row = 0; row < table.rows(); row++) {
            String area = table.get(row, column);
            if (area.isEmpty()) {
                log.add(table.at(row, column), ProblemCode.VALUE_EMPTY, "area");
            } else if (residents[row] >= 0) {
                register.area(residents[row], area, kind, table.at(row, column));
                register.areas().count(area, 1);
            }
        }
    }

    private void weights(int column, StudySources sources) {
        if (column < 0) {
            return;
        }
        int before = log.errors();
        boolean positive = false;
        boolean any = false;
        double[] weights = table.numbers(column, sources.reading().decimal(), java.util.Set.of(), log);
        for (int row = 0; row < table.rows(); row++) {
            Location where = table.at(row, column);
            String text = table.get(row, column);
            if (table.missing(row, column) || MissingWords.missing(text)) {
                log.add(where, ProblemCode.VALUE_EMPTY, "weight");
            } else if (!Double.isNaN(weights[row]) && checked(where, text, weights[row])) {
                any = true;
                positive |= weights[row] > 0;
                if (residents[row] >= 0) {
                    register.weight(residents[row], weights[row], kind, where);
                }
            }
        }
        if (any && !positive && log.errors() == before) {
            log.add(table.at(0, column), ProblemCode.WEIGHTS_ALL_ZERO, "weight");
        }
    }

    /** Of two tables the one read first says who lives together. A resident without a household stands alone. */
    private void households(int column) {
        for (int row = 0; column >= 0 && row < table.rows(); row++) {
            String household = table.get(row, column);
            if (residents[row] >= 0 && !MissingWords.missing(household)) {
                ResidentRegister.Entry entry = register.get(residents[row]);
                entry.household = entry.household.or(() -> Optional.of(household));
            }
        }
    }

    private boolean checked(Location where, String text, double weight) {
        if (weight < 0) {
            log.add(where, ProblemCode.NUMBER_OUTSIDE, "weight", Excerpt.of(text), 0, "\u221E");
            return false;
        }
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        if (!zero && weight < 1e-12) {
            log.add(where, ProblemCode.WEIGHT_TOO_SMALL, "weight", Excerpt.of(text));
            return false;
        }
        return true;
    }

    /** Enters a column into the background of its residents. */
    static void background(
            DataTable table, int column, String name, int[] residents, ResidentRegister register, ProblemLog log) {
        Spellings spellings = new Spellings(name, Map.of());
        for (int row = 0; row < table.rows(); row++) {
            String text = table.get(row, column);
            if (residents[row] >= 0 && !MissingWords.missing(text)) {
                register.get(residents[row]).background.put(name, text);
                spellings.count(text, 1);
            }
        }
        if (spellings.written().size() < 200) {
            spellings.report(Location.file(table.file()), log);
        }
        for (int row = 0; row < table.rows(); row++) {
            String text = table.get(row, column);
            if (residents[row] >= 0 && !MissingWords.missing(text)) {
                String written = spellings.written().get(spellings.code(text));
                register.get(residents[row]).background.put(name, written);
            }
        }
    }
}
