package io.github.tarve.segmentation.io;

import io.github.tarve.segmentation.io.csv.DecimalSigns;
import io.github.tarve.segmentation.problems.Excerpt;
import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.ProblemLog;
import io.github.tarve.segmentation.settings.Suggestion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which field of a table is which column of the contract. */
final class ColumnMap {
    private static final Set<String> IDENTIFIERS = Set.of("resident_id", "household_id");

    private final Map<String, Integer> fields = new LinkedHashMap<>();
    private final List<Integer> rest = new ArrayList<>();
    private final TableKind kind;
    private final List<String> header;
    private final String file;
    private final long line;
    private final ProblemLog log;

    private ColumnMap(TableKind kind, List<String> header, String file, long line, ProblemLog log) {
        this.kind = kind;
        this.header = header;
        this.file = file;
        this.line = line;
        this.log = log;
    }

    /** Maps the header of a table; what is wrong with it goes to the log. */
    static ColumnMap of(
            TableKind kind, List<String> header, Location headerPlace, StudySources sources, ProblemLog log) {
        ColumnMap map = new ColumnMap(kind, header, headerPlace.file(), headerPlace.line(), log);
        map.assign(sources);
        map.checkKind(sources.codebook().serviceNeeds().isEmpty());
        return map;
    }

    /** Returns the field of a column, -1 when it is absent. */
    int field(String column) {
        return fields.getOrDefault(column, -1);
    }

    /** Returns the fields that are no column of the contract, in file order. */
    List<Integer> rest() {
        return rest;
    }

    /** Returns the headers that are columns of the contract; pseudonyms are not, for anything may stand there. */
    Set<String> coded() {
        Set<String> coded = new HashSet<>();
        fields.forEach((name, field) -> {
            if (!IDENTIFIERS.contains(name)) {
                coded.add(header.get(field));
            }
        });
        return coded;
    }

    private void assign(StudySources sources) {
        Set<Integer> taken = new HashSet<>();
        List<String> known = new ArrayList<>(kind.required());
        known.addAll(kind.optional());
        for (String column : known) {
            String mapped = sources.columns().get(column);
            if (mapped != null && find(mapped) >= 0) {
                fields.put(column, find(mapped));
                taken.add(find(mapped));
            }
        }
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < header.size(); i++) {
                String name = header.get(i);
                String column = pass == 0 ? HeaderNames.key(name) : HeaderNames.canonical(name);
                if (taken.contains(i) || ignored(sources, name) || !known.contains(column)) {
                    continue;
                }
                Integer earlier = fields.putIfAbsent(column, i);
                if (earlier == null) {
                    taken.add(i);
                    if (pass == 1) {
                        log.add(place(i), ProblemCode.COLUMN_READ_AS, Excerpt.of(name), column);
                    }
                } else if (!sources.columns().containsKey(column)
                        && (pass == 0 || !HeaderNames.key(header.get(earlier)).equals(column))) {
                    log.add(
                            place(i),
                            ProblemCode.AMBIGUOUS_COLUMN,
                            column,
                            Excerpt.plain(header.get(earlier)),
                            Excerpt.plain(name));
                }
            }
        }
        for (int i = 0; i < header.size(); i++) {
            if (!taken.contains(i) && !ignored(sources, header.get(i))) {
                rest.add(i);
            }
        }
    }

    private static boolean ignored(StudySources sources, String name) {
        return sources.ignored().stream().anyMatch(name::equalsIgnoreCase);
    }

    private int find(String name) {
        int exact = header.indexOf(name.strip());
        if (exact >= 0) {
            return exact;
        }
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).equalsIgnoreCase(name.strip())) {
                return i;
            }
        }
        return -1;
    }

    private void checkKind(boolean needRequired) {
        List<String> missing = new ArrayList<>(kind.required().stream()
                .filter(column -> !fields.containsKey(column))
                .toList());
        if (kind == TableKind.DIARY && needRequired && !fields.containsKey("need")) {
            missing.add("need");
        }
        boolean hasId =
                header.stream().anyMatch(name -> HeaderNames.canonical(name).equals("resident_id"));
        Optional<ProblemCode> other = otherKind();
        if (other.isPresent() && hasId) {
            log.add(Location.line(file, line), other.get());
            return;
        }
        if (!missing.isEmpty() && fields.isEmpty() && valuesInHeader()) {
            log.add(Location.line(file, line), ProblemCode.NOT_A_HEADER, missing.get(0));
            return;
        }
        for (String column : misspelt(missing)) {
            log.add(Location.line(file, line), ProblemCode.MISSING_COLUMN, column);
        }
    }

    /** Reports headers that are close to a missing name; returns the missing names without such a header. */
    private List<String> misspelt(List<String> missing) {
        List<String> left = new ArrayList<>(missing);
        for (int i : rest) {
            String key = HeaderNames.key(header.get(i));
            List<String> absent = new ArrayList<>(kind.required());
            absent.addAll(kind.optional());
            absent.removeIf(fields::containsKey);
            absent.removeIf(name -> !missing.contains(name)
                    && (key.length() < 4
                            || key.charAt(0) != name.charAt(0)
                            || Math.abs(key.length() - name.length()) > 1
                            || (kind == TableKind.SURVEY && !name.equals("area") && !name.equals("weight"))));
            Optional<String> close = Suggestion.nearest(key, absent);
            if (close.isPresent()) {
                left.remove(close.get());
                log.add(place(i), ProblemCode.MISSPELT_COLUMN, close.get(), Excerpt.plain(header.get(i)));
            }
        }
        return left;
    }

    private Optional<ProblemCode> otherKind() {
        Set<String> names = new HashSet<>();
        header.forEach(name -> names.add(HeaderNames.canonical(name)));
        boolean diary = names.contains("date") && names.contains("service");
        boolean days = names.contains("date") && names.contains("status") && !names.contains("service");
        boolean questions = header.stream()
                        .filter(name -> HeaderNames.background(name)
                                || HeaderNames.key(name).matches("(q|k|f|item|kysymys|fråga|v)_?\\d+.*"))
                        .count()
                >= 2;
        if (kind != TableKind.DIARY && kind != TableKind.POPULATION && diary) {
            return Optional.of(ProblemCode.LOOKS_LIKE_DIARY);
        }
        if (kind != TableKind.DIARY_DAYS && kind != TableKind.POPULATION && days) {
            return Optional.of(ProblemCode.LOOKS_LIKE_DAYS);
        }
        boolean events = kind == TableKind.DIARY || kind == TableKind.DIARY_DAYS;
        boolean survey = events && !names.contains("date") && !names.contains("service") && questions;
        return survey ? Optional.of(ProblemCode.LOOKS_LIKE_SURVEY) : Optional.empty();
    }

    private boolean valuesInHeader() {
        return header.stream()
                .anyMatch(name ->
                        DecimalSigns.number(name) || name.matches("\\d{4}-\\d\\d-\\d\\d.*|\\d+\\.\\d+\\.\\d{4}.*"));
    }

    private Location place(int field) {
        return new Location(file, line, field + 1, header.get(field));
    }
}
