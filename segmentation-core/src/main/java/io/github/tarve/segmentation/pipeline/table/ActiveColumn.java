package io.github.tarve.segmentation.pipeline.table;

import io.github.tarve.segmentation.internal.columns.CellColumn;
import io.github.tarve.segmentation.internal.columns.LevelColumn;
import io.github.tarve.segmentation.internal.columns.NumberColumn;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A column that takes part in the clustering.
 *
 * @param position its position in the table
 * @param name its header
 * @param type what its values mean
 */
record ActiveColumn(int position, String name, ColumnType type) {
    private static final Set<String> ID_HEADERS = Set.of("id", "resident_id", "person_id");

    /** Returns the active columns of a plan; without {@code --columns} all that have no other task. */
    static List<ActiveColumn> of(TablePlan plan, TableColumns table) {
        Set<Integer> excluded = new HashSet<>(ColumnLists.resolve(table, plan.exclude()));
        List<Integer> positions = new ArrayList<>();
        if (plan.columns().isEmpty()) {
            int id = id(plan, table);
            int weight =
                    plan.weight().map(name -> ColumnLists.require(table, name)).orElse(-1);
            for (int j = 0; j < table.names().size(); j++) {
                if (j != id && j != weight) {
                    positions.add(j);
                }
            }
        } else {
            positions.addAll(ColumnLists.resolve(table, plan.columns()));
        }
        positions.removeAll(excluded);
        if (positions.isEmpty()) {
            throw Refusal.of(ProblemCode.NO_COLUMNS);
        }
        Map<Integer, ColumnType> given = types(plan, table, positions);
        List<ActiveColumn> active = new ArrayList<>();
        for (int position : positions) {
            ColumnType type = given.containsKey(position) ? given.get(position) : inferred(table, position);
            active.add(new ActiveColumn(position, table.names().get(position), type));
        }
        requireActive(plan, table, positions);
        return active;
    }

    /** Returns the position of the column of row ids, -1 when rows are known by their numbers. */
    static int id(TablePlan plan, TableColumns table) {
        if (plan.id().isPresent()) {
            return ColumnLists.require(table, plan.id().get());
        }
        for (int j = 0; j < table.names().size(); j++) {
            if (ID_HEADERS.contains(table.names().get(j).toLowerCase(Locale.ROOT))) {
                return j;
            }
        }
        return -1;
    }

    private static Map<Integer, ColumnType> types(TablePlan plan, TableColumns table, List<Integer> positions) {
        Map<Integer, ColumnType> types = new HashMap<>();
        plan.types().forEach((type, list) -> {
            for (int position : ColumnLists.resolve(table, list)) {
                String name = table.names().get(position);
                if (!positions.contains(position)) {
                    throw Refusal.of(ProblemCode.COLUMN_NOT_ACTIVE, "--" + type.code(), Quoted.of(name));
                }
                ColumnType other = types.put(position, type);
                if (other != null) {
                    throw Refusal.of(ProblemCode.COLUMN_TYPED_TWICE, Quoted.of(name), other.code(), type.code());
                }
            }
        });
        return types;
    }

    private static void requireActive(TablePlan plan, TableColumns table, List<Integer> positions) {
        Map<String, Set<String>> named = Map.of(
                "--transform",
                plan.transforms().keySet(),
                "--levels",
                plan.levels().keySet());
        for (String option : List.of("--transform", "--levels")) {
            for (String name : named.getOrDefault(option, Set.of())) {
                if (!positions.contains(ColumnLists.require(table, name))) {
                    throw Refusal.of(ProblemCode.COLUMN_NOT_ACTIVE, option, Quoted.of(name));
                }
            }
        }
    }

    private static ColumnType inferred(TableColumns table, int position) {
        List<String> texts = table.columns().get(position);
        if (texts instanceof NumberColumn) {
            return ColumnType.NUMERIC;
        }
        if (texts instanceof LevelColumn some) {
            boolean numbers = some.levels().stream()
                    .map(String::strip)
                    .allMatch(level ->
                            CellColumn.missing(level) || Numbers.read(level).isPresent());
            return numbers ? ColumnType.NUMERIC : ColumnType.NOMINAL;
        }
        for (int i = 0; i < table.rows(); i++) {
            if (!table.missing(i, position)
                    && Numbers.read(table.cell(i, position)).isEmpty()) {
                return ColumnType.NOMINAL;
            }
        }
        return ColumnType.NUMERIC;
    }
}
