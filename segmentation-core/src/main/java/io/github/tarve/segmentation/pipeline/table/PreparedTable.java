package io.github.tarve.segmentation.pipeline.table;

import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The rows and columns of a table as the plan wants them, ready for an algorithm, and why each other row was left out.
 *
 * @param matrix the rows used
 * @param columns the active columns
 * @param settled what was decided
 * @param ids row ids of all rows read
 * @param reasons for each row read why it was left out, {@link LeftOut#USED} when it was not
 */
record PreparedTable(
        FeatureMatrix matrix, List<CodedColumn> columns, Settled settled, List<String> ids, List<LeftOut> reasons) {
    /** Why a row was left out. */
    enum LeftOut {
        USED(""),
        NOT_SELECTED("where"),
        MISSING("missing"),
        NO_WEIGHT("zero-weight");

        private final String code;

        LeftOut(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /** Prepares a table. */
    static PreparedTable of(TablePlan plan, TableColumns table) {
        List<ActiveColumn> active = ActiveColumn.of(plan, table);
        Set<ColumnType> types = EnumSet.noneOf(ColumnType.class);
        active.forEach(column -> types.add(column.type()));
        Settled settled = Settled.of(plan, types);
        double[] weights = new double[table.rows()];
        List<LeftOut> reasons = reasons(plan, table, active, settled, weights);
        int[] rows = used(reasons);
        if (rows.length == 0) {
            throw Refusal.of(ProblemCode.NO_ROWS);
        }
        List<CodedColumn> columns = new ArrayList<>();
        List<Feature> features = new ArrayList<>();
        double[][] values = new double[active.size()][];
        for (int j = 0; j < active.size(); j++) {
            CodedColumn coded = CodedColumn.of(plan, table, active.get(j), rows);
            double[] raw = coded.values(table, rows);
            if (scaled(active.get(j).type(), settled)) {
                coded = coded.on(settled.scaling().fit(raw));
            }
            values[j] = coded.scaled(raw);
            columns.add(coded);
            features.add(coded.feature());
        }
        List<String> ids = ids(plan, table);
        List<String> usedIds = new ArrayList<>();
        double[] usedWeights = new double[rows.length];
        double[] exposure = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            usedIds.add(ids.get(rows[i]));
            usedWeights[i] = weights[rows[i]];
            exposure[i] = 1;
        }
        FeatureMatrix matrix = FeatureMatrix.of(features, usedIds, values, usedWeights, exposure);
        return new PreparedTable(matrix, List.copyOf(columns), settled, ids, reasons);
    }

    /** Categories keep their codes where only equality or order counts; as lengths every column is scaled alike. */
    private static boolean scaled(ColumnType type, Settled settled) {
        String dissimilarity = settled.dissimilarity().name();
        boolean lengths = dissimilarity.equals("euclidean") || dissimilarity.equals("manhattan");
        return type == ColumnType.NUMERIC || (lengths && type != ColumnType.NOMINAL);
    }

    private static List<String> ids(TablePlan plan, TableColumns table) {
        int position = ActiveColumn.id(plan, table);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < table.rows(); i++) {
            ids.add(position < 0 ? String.valueOf(i + 1) : table.cell(i, position));
        }
        return List.copyOf(ids);
    }

    private static List<LeftOut> reasons(
            TablePlan plan, TableColumns table, List<ActiveColumn> active, Settled settled, double[] weights) {
        List<LeftOut> reasons = new ArrayList<>();
        for (int i = 0; i < table.rows(); i++) {
            LeftOut reason = selected(plan, table, i) ? LeftOut.USED : LeftOut.NOT_SELECTED;
            if (reason == LeftOut.USED && incomplete(table, active, settled, i)) {
                reason = LeftOut.MISSING;
            }
            if (reason == LeftOut.USED) {
                reason = weigh(plan, table, settled, i, weights);
            }
            reasons.add(reason);
        }
        return List.copyOf(reasons);
    }

    private static boolean selected(TablePlan plan, TableColumns table, int row) {
        if (plan.where().isEmpty()) {
            return true;
        }
        return plan.where().entrySet().stream().allMatch(condition -> {
            String cell = table.cell(row, ColumnLists.require(table, condition.getKey()));
            OptionalDouble number = Numbers.read(cell);
            OptionalDouble wanted = Numbers.read(condition.getValue());
            return cell.equals(condition.getValue()) || (number.isPresent() && number.equals(wanted));
        });
    }

    private static boolean incomplete(TableColumns table, List<ActiveColumn> active, Settled settled, int row) {
        for (ActiveColumn column : active) {
            if (table.missing(row, column.position())) {
                if (settled.missing() == MissingRule.REFUSE) {
                    throw Refusal.at(
                            table.where(row, column.position()),
                            ProblemCode.MISSING_VALUES,
                            settled.method().code(),
                            Quoted.of(column.name()));
                }
                if (settled.missing() == MissingRule.DROP) {
                    return true;
                }
            }
        }
        return false;
    }

    private static LeftOut weigh(TablePlan plan, TableColumns table, Settled settled, int row, double[] weights) {
        weights[row] = 1;
        if (plan.weight().isEmpty()) {
            return LeftOut.USED;
        }
        int position = ColumnLists.require(table, plan.weight().get());
        if (table.missing(row, position) && settled.missing() == MissingRule.DROP) {
            return LeftOut.MISSING;
        }
        OptionalDouble weight = Numbers.read(table.cell(row, position));
        if (weight.isEmpty() || weight.getAsDouble() < 0) {
            throw Refusal.at(
                    table.where(row, position),
                    ProblemCode.BAD_WEIGHT,
                    Quoted.of(plan.weight().get()),
                    Quoted.of(table.cell(row, position)));
        }
        weights[row] = weight.getAsDouble();
        return weights[row] > 0 ? LeftOut.USED : LeftOut.NO_WEIGHT;
    }

    private static int[] used(List<LeftOut> reasons) {
        int[] rows = new int[reasons.size()];
        int used = 0;
        for (int i = 0; i < reasons.size(); i++) {
            if (reasons.get(i) == LeftOut.USED) {
                rows[used++] = i;
            }
        }
        return java.util.Arrays.copyOf(rows, used);
    }
}
