package io.github.tarve.segmentation.pipeline.table;

import io.github.tarve.segmentation.internal.columns.CellColumn;
import io.github.tarve.segmentation.internal.columns.LevelColumn;
import io.github.tarve.segmentation.internal.columns.NumberColumn;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
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
        List<Integer> positions = new ArrayList<>(positions(plan, table));
        positions.removeAll(ColumnLists.resolve(table, plan.exclude()));
        if (positions.isEmpty()) {
            throw Refusal.of(ProblemCode.NO_COLUMNS);
        }
        requireActive(plan, table, positions);
        return typed(
                plan,
                table,
                positions,
                plan.method()
                                .filter(name -> TableMethod.require(name).categorical())
                                .isPresent()
                        ? Untyped.NOMINAL
                        : Untyped.BY_VALUES);
    }

    /** Returns the columns that predict membership. */
    static List<ActiveColumn> covariates(TablePlan plan, TableColumns table, List<ActiveColumn> active) {
        List<Integer> positions = ColumnLists.resolve(table, plan.options().covariates());
        for (ActiveColumn column : active) {
            if (positions.contains(column.position())) {
                throw Refusal.of(ProblemCode.COVARIATE_IS_ACTIVE, Quoted.of(column.name()));
            }
        }
        return typed(plan, table, positions, Untyped.BY_VALUES);
    }

    /** What a column is whose type was not given. */
    private enum Untyped {
        NOMINAL,
        BY_VALUES
    }

    private static List<ActiveColumn> typed(
            TablePlan plan, TableColumns table, List<Integer> positions, Untyped untyped) {
        Map<Integer, ColumnType> given = types(plan, table);
        List<ActiveColumn> columns = new ArrayList<>();
        for (int position : positions) {
            ColumnType usual = untyped == Untyped.NOMINAL ? ColumnType.NOMINAL : inferred(table, position);
            columns.add(new ActiveColumn(position, table.names().get(position), given.getOrDefault(position, usual)));
        }
        return columns;
    }

    /** Returns the columns named; without any, the count columns, or all that have no other task. */
    private static List<Integer> positions(TablePlan plan, TableColumns table) {
        if (!plan.columns().isEmpty()) {
            return ColumnLists.resolve(table, plan.columns());
        }
        Set<Integer> positions = new LinkedHashSet<>();
        if (!plan.options().counts().isEmpty()) {
            plan.types().values().forEach(list -> positions.addAll(ColumnLists.resolve(table, list)));
            positions.addAll(ColumnLists.resolve(table, plan.options().counts()));
            return List.copyOf(positions);
        }
        Set<Integer> other =
                new HashSet<>(ColumnLists.resolve(table, plan.options().covariates()));
        other.add(id(plan, table));
        plan.weight().ifPresent(name -> other.add(ColumnLists.require(table, name)));
        plan.options().exposure().ifPresent(name -> other.add(ColumnLists.require(table, name)));
        for (int j = 0; j < table.names().size(); j++) {
            if (!other.contains(j)) {
                positions.add(j);
            }
        }
        return List.copyOf(positions);
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

    private static Map<Integer, ColumnType> types(TablePlan plan, TableColumns table) {
        Map<Integer, ColumnType> types = new HashMap<>();
        Map<ColumnType, List<String>> named = new EnumMap<>(ColumnType.class);
        named.putAll(plan.types());
        named.put(ColumnType.COUNT, plan.options().counts());
        named.forEach((type, list) -> {
            for (int position : ColumnLists.resolve(table, list)) {
                String name = table.names().get(position);
                ColumnType other = types.put(position, type);
                if (other != null) {
                    throw Refusal.of(
                            ProblemCode.COLUMN_TYPED_TWICE,
                            Quoted.of(name),
                            other.option().substring(2),
                            type.option().substring(2));
                }
            }
        });
        return types;
    }

    private static void requireActive(TablePlan plan, TableColumns table, List<Integer> positions) {
        List<Integer> covariates = ColumnLists.resolve(table, plan.options().covariates());
        types(plan, table).forEach((position, type) -> {
            if (!positions.contains(position) && !covariates.contains(position)) {
                throw Refusal.of(
                        ProblemCode.COLUMN_NOT_ACTIVE,
                        type.option(),
                        Quoted.of(table.names().get(position)));
            }
        });
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
