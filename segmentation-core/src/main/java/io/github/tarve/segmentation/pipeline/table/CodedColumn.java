package io.github.tarve.segmentation.pipeline.table;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.features.BinaryFeature;
import io.github.tarve.segmentation.features.CountFeature;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureRole;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.features.OrdinalFeature;
import io.github.tarve.segmentation.features.Transform;
import io.github.tarve.segmentation.internal.columns.LevelColumn;
import io.github.tarve.segmentation.internal.columns.NumberColumn;
import io.github.tarve.segmentation.internal.json.JsonFault;
import io.github.tarve.segmentation.internal.json.JsonValue;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The values of an active column as numbers: the number itself, transformed, or the position of the level.
 *
 * @param column the column
 * @param levels its levels in the order of their positions; empty for numbers
 * @param transform change of the numbers
 * @param line the scale on which the values are
 */
record CodedColumn(ActiveColumn column, List<String> levels, Transform transform, Scaling.Line line) {
    private static final Set<String> ABSENT = Set.of("0", "false", "no", "ei", "nej");
    private static final Set<String> PRESENT = Set.of("1", "true", "yes", "kyllä", "on", "ja");

    /** Decides the levels and the transform of a column, over the rows used. */
    static CodedColumn of(TablePlan plan, TableColumns table, ActiveColumn column, int[] rows) {
        Transform transform = plan.transforms().getOrDefault(column.name(), Transform.NONE);
        if (transform != Transform.NONE && column.type() != ColumnType.NUMERIC) {
            throw Refusal.of(ProblemCode.TRANSFORM_NOT_NUMERIC, Quoted.of(column.name()));
        }
        List<String> given = plan.levels().getOrDefault(column.name(), List.of());
        List<String> levels = given.isEmpty() ? levels(column, seen(table, column, rows)) : given;
        return new CodedColumn(column, levels, transform, new Scaling.Line(0, 1));
    }

    private static List<String> seen(TableColumns table, ActiveColumn column, int[] rows) {
        Set<String> seen = new LinkedHashSet<>();
        if (!ofNumbers(column.type()) && table.columns().get(column.position()) instanceof LevelColumn some) {
            boolean[] met = new boolean[some.levels().size()];
            for (int row : rows) {
                if (!met[some.level(row)] && !some.missing(row)) {
                    seen.add(table.cell(row, column.position()));
                }
                met[some.level(row)] = true;
            }
        } else if (!ofNumbers(column.type())) {
            for (int row : rows) {
                if (!table.missing(row, column.position())) {
                    seen.add(table.cell(row, column.position()));
                }
            }
        }
        return List.copyOf(seen);
    }

    private static List<String> levels(ActiveColumn column, List<String> seen) {
        return switch (column.type()) {
            case NUMERIC, COUNT -> List.of();
            case NOMINAL -> seen.stream().sorted().toList();
            case ORDINAL -> ordered(column, seen);
            case BINARY, ASYMMETRIC -> absentFirst(column, seen);
        };
    }

    private static List<String> ordered(ActiveColumn column, List<String> seen) {
        if (seen.stream().anyMatch(level -> Numbers.read(level).isEmpty())) {
            throw Refusal.of(ProblemCode.LEVELS_NEEDED, Quoted.of(column.name()), listed(seen));
        }
        return seen.stream()
                .sorted(Comparator.comparingDouble(level -> Numbers.read(level).orElse(0)))
                .toList();
    }

    private static List<String> absentFirst(ActiveColumn column, List<String> seen) {
        List<String> absent = seen.stream().filter(CodedColumn::meansAbsent).toList();
        List<String> present =
                seen.stream().filter(level -> !meansAbsent(level)).toList();
        boolean known = present.stream().allMatch(level -> PRESENT.contains(level.toLowerCase(Locale.ROOT)));
        if (absent.size() > 1 || present.size() > 1 || (absent.isEmpty() && !known)) {
            throw Refusal.of(ProblemCode.NOT_BINARY, Quoted.of(column.name()), listed(seen));
        }
        List<String> levels = new ArrayList<>(absent.isEmpty() ? List.of("0") : absent);
        levels.addAll(present);
        return List.copyOf(levels);
    }

    private static boolean meansAbsent(String level) {
        OptionalDouble number = Numbers.read(level);
        return number.isPresent() ? number.getAsDouble() == 0 : ABSENT.contains(level.toLowerCase(Locale.ROOT));
    }

    static String listed(List<String> values) {
        String list = String.join(
                ", ",
                values.stream()
                        .limit(5)
                        .map(value -> '"' + Quoted.of(value) + '"')
                        .toList());
        return values.size() > 5 ? list + ", ..." : list;
    }

    /** Returns the values of some rows, {@code NaN} where missing, before scaling; not to be changed. */
    double[] values(TableColumns table, int[] rows) {
        List<String> texts = table.columns().get(column.position());
        if (texts instanceof NumberColumn numbers && ofNumbers(column.type()) && transform == Transform.NONE) {
            double[] values = numbers.numbers(rows);
            requireUsable(values, table, rows);
            return values;
        }
        double[] values = new double[rows.length];
        if (texts instanceof LevelColumn some) {
            fill(values, table, some, rows);
        } else {
            for (int i = 0; i < rows.length; i++) {
                values[i] = value(table, rows[i], column.position());
            }
        }
        return values;
    }

    private void requireUsable(double[] values, TableColumns table, int[] rows) {
        boolean counts = column.type() == ColumnType.COUNT;
        for (int i = 0; i < rows.length; i++) {
            if (counts ? !isCount(values[i]) : !Numbers.usable(values[i])) {
                // Missing or refused.
                value(table, rows[i], column.position());
            }
        }
    }

    private void fill(double[] values, TableColumns table, LevelColumn some, int[] rows) {
        double[] known = new double[some.levels().size()];
        boolean[] met = new boolean[known.length];
        for (int i = 0; i < rows.length; i++) {
            int level = some.level(rows[i]);
            if (!met[level]) {
                known[level] = value(table, rows[i], column.position());
                met[level] = true;
            }
            values[i] = known[level];
        }
    }

    private double value(TableColumns table, int row, int position) {
        if (table.missing(row, position)) {
            return Double.NaN;
        }
        String cell = table.cell(row, position);
        if (!ofNumbers(column.type())) {
            int level = levels.indexOf(cell);
            if (level < 0) {
                throw Refusal.at(
                        table.where(row, position),
                        ProblemCode.UNKNOWN_LEVEL,
                        Quoted.of(column.name()),
                        Quoted.of(cell));
            }
            return binary() ? Math.min(level, 1) : level;
        }
        OptionalDouble number = Numbers.read(cell);
        if (number.isEmpty() && column.type() != ColumnType.COUNT) {
            throw Refusal.at(
                    table.where(row, position),
                    ProblemCode.NOT_A_NUMBER_CELL,
                    Quoted.of(column.name()),
                    Quoted.of(cell));
        }
        if (column.type() == ColumnType.COUNT && !isCount(number.orElse(Double.NaN))) {
            throw Refusal.at(
                    table.where(row, position), ProblemCode.NOT_A_COUNT, Quoted.of(column.name()), Quoted.of(cell));
        }
        if (!Numbers.usable(number.orElseThrow())) {
            throw Refusal.at(
                    table.where(row, position),
                    ProblemCode.NUMBER_TOO_LARGE,
                    Quoted.of(column.name()),
                    Quoted.of(cell));
        }
        double transformed = transform.apply(number.orElseThrow());
        if (Double.isNaN(transformed) || Double.isInfinite(transformed)) {
            throw Refusal.at(
                    table.where(row, position),
                    ProblemCode.TRANSFORM_OUT_OF_RANGE,
                    Quoted.of(column.name()),
                    transform.name().toLowerCase(Locale.ROOT),
                    Quoted.of(cell));
        }
        return transformed;
    }

    private static boolean ofNumbers(ColumnType type) {
        return type == ColumnType.NUMERIC || type == ColumnType.COUNT;
    }

    private static boolean isCount(double number) {
        return number >= 0 && number <= Integer.MAX_VALUE && number == Math.rint(number);
    }

    private boolean binary() {
        return column.type() == ColumnType.BINARY || column.type() == ColumnType.ASYMMETRIC;
    }

    /** Reads a column of a model. */
    static CodedColumn read(JsonValue json) {
        ColumnType type = Arrays.stream(ColumnType.values())
                .filter(one -> one.code().equals(json.get("type").text()))
                .findFirst()
                .orElseThrow(() -> new JsonFault(json.get("type").path(), "not a type known here"));
        Transform transform = Arrays.stream(Transform.values())
                .filter(one -> one.name()
                        .toLowerCase(Locale.ROOT)
                        .equals(json.get("transform").text()))
                .findFirst()
                .orElseThrow(() -> new JsonFault(json.get("transform").path(), "not a transform known here"));
        List<String> levels = json.find("levels")
                .map(list -> list.items().stream().map(JsonValue::text).toList())
                .orElse(List.of());
        if (ofNumbers(type) != levels.isEmpty() || Set.copyOf(levels).size() != levels.size()) {
            throw new JsonFault(json.path(), "levels that do not fit its type");
        }
        double shift = json.get("shift").number();
        double divisor = json.get("divisor").number();
        if (!Double.isFinite(shift) || !Double.isFinite(divisor) || divisor == 0) {
            throw new JsonFault(json.path(), "no scale");
        }
        ActiveColumn column = new ActiveColumn(-1, json.get("name").text(), type);
        return new CodedColumn(column, levels, transform, new Scaling.Line(shift, divisor));
    }

    /** Returns the same column at a place of another table. */
    CodedColumn at(int position, String header) {
        return new CodedColumn(new ActiveColumn(position, header, column.type()), levels, transform, line);
    }

    /** Returns the same column on a scale. */
    CodedColumn on(Scaling.Line newLine) {
        return new CodedColumn(column, levels, transform, newLine);
    }

    /** Returns values on the scale. */
    double[] scaled(double[] values) {
        if (line.shift() == 0 && line.divisor() == 1) {
            return values;
        }
        double[] onScale = new double[values.length];
        for (int i = 0; i < onScale.length; i++) {
            onScale[i] = line.apply(values[i]);
        }
        return onScale;
    }

    /** Returns the column as a feature of a matrix. */
    Feature feature(FeatureRole role) {
        FeatureDescription description = FeatureDescription.plain(column.name()).withRole(role);
        List<Label> labels = levels.stream().map(Label::of).toList();
        return switch (column.type()) {
            case NUMERIC -> new NumericFeature(description);
            case COUNT -> new CountFeature(description);
            case NOMINAL -> new NominalFeature(description, labels);
            case ORDINAL -> new OrdinalFeature(description, labels);
            case BINARY, ASYMMETRIC ->
                new BinaryFeature(
                        description,
                        labels.isEmpty() ? Label.of("0") : labels.get(0),
                        labels.size() < 2 ? Label.of("1") : labels.get(1),
                        column.type() == ColumnType.ASYMMETRIC);
        };
    }
}
