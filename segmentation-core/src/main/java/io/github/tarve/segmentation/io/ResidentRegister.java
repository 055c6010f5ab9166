package io.github.tarve.segmentation.io;

import io.github.tarve.segmentation.codebook.Codebook;
import io.github.tarve.segmentation.io.csv.Damage;
import io.github.tarve.segmentation.problems.Excerpt;
import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.ProblemLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Everything the tables say about each resident, collected under the resident's pseudonym. */
final class ResidentRegister {
    /** One resident. */
    static final class Entry {
        final String id;
        final Map<String, String> background = new TreeMap<>();
        boolean inDiary;
        boolean inDays;
        boolean inSurvey;
        Optional<Double> weight = Optional.empty();
        Optional<TableKind> weightFrom = Optional.empty();
        Optional<String> household = Optional.empty();
        private String area = "";
        private long areaLine;
        private TableKind areaFrom = TableKind.DIARY;
        private boolean told;

        private Entry(String id) {
            this.id = id;
        }

        /** Returns the area as spelled where it was first stated, empty when no table states it. */
        String area() {
            return area;
        }
    }

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Set<TableKind> areaTables = new HashSet<>();
    private final Spellings areas;
    private final ProblemLog log;

    ResidentRegister(Codebook codebook, ProblemLog log) {
        this.areas = new Spellings("area", codebook.areas());
        this.log = log;
    }

    /** Returns the number of a resident, who is entered if new. */
    int number(String id) {
        Integer number = numbers.get(id);
        if (number == null) {
            number = entries.size();
            numbers.put(id, number);
            entries.add(new Entry(id));
        }
        return number;
    }

    Entry get(int number) {
        return entries.get(number);
    }

    List<Entry> entries() {
        return entries;
    }

    Spellings areas() {
        return areas;
    }

    /** Notes that a table has a column of areas. */
    void statesAreas(TableKind table) {
        areaTables.add(table);
    }

    /** Returns whether any table states areas. */
    boolean anyAreas() {
        return !areaTables.isEmpty();
    }

    /** Notes where a resident lives; another area than before is an error, told once for each resident. */
    void area(int number, String area, TableKind table, Location where) {
        Entry entry = entries.get(number);
        if (entry.area.equals(area)) {
            return;
        }
        if (entry.area.isEmpty()) {
            set(entry, area, table, where);
            return;
        }
        if (entry.told || areas.code(entry.area) == areas.code(area)) {
            return;
        }
        entry.told = true;
        boolean damagedNow = Damage.sign(area).isPresent();
        if (damagedNow || Damage.sign(entry.area).isPresent()) {
            String damaged = damagedNow ? area : entry.area;
            String used = damagedNow ? entry.area : area;
            log.add(where, ProblemCode.DAMAGED_AREA, entry.id, Excerpt.of(damaged), Excerpt.of(used));
            if (!damagedNow) {
                set(entry, area, table, where);
            }
            return;
        }
        String id = Excerpt.plain(entry.id);
        String there = Excerpt.plain(entry.area);
        if (table == entry.areaFrom) {
            log.add(where, ProblemCode.TWO_AREAS, id, there, Excerpt.plain(area), entry.areaLine, where.line());
        } else {
            log.add(
                    where,
                    ProblemCode.AREA_CONFLICT,
                    id,
                    Excerpt.plain(area),
                    entry.areaFrom.option(),
                    there,
                    entry.areaLine);
        }
    }

    private static void set(Entry entry, String area, TableKind table, Location where) {
        entry.area = area;
        entry.areaLine = where.line();
        entry.areaFrom = table;
    }

    /** Notes a weight; another weight than in an earlier table is an error. */
    void weight(int number, double weight, TableKind table, Location where) {
        Entry entry = entries.get(number);
        if (entry.weight.isPresent() && entry.weight.get() != weight) {
            log.add(
                    where,
                    ProblemCode.WEIGHT_CONFLICT,
                    Excerpt.plain(entry.id),
                    weight,
                    entry.weightFrom.map(TableKind::option).orElse(""),
                    entry.weight.get());
            return;
        }
        entry.weight = Optional.of(weight);
        entry.weightFrom = Optional.of(table);
    }
}
