package io.github.tarve.segmentation.pipeline.table;

import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.FeatureRole;
import io.github.tarve.segmentation.internal.columns.RowNumbers;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The rows and columns of a table as the plan wants them, ready for an algorithm, and why each other row was left out.
 *
 * @param matrix the rows used
 * @param columns the active columns, then the covariates
 * @param settled what was decided
 * @param ids row ids of all rows read
 * @param reasons for each row read why it was left out, {@link LeftOut#USED} when it was not
 */
record PreparedTable(
        FeatureMatrix matrix, List<CodedColumn> columns, Settled settled, List<String> ids, List<LeftOut> reasons) {
    private static final int MOST_LEVELS = 500;

    /** Why a row was left out. */
    enum LeftOut {
        USED(""),
        NOT_SELECTED("where"),
        MISSING("missing"),
        NO_ANSWER("no-answer"),
        NOTHING_IN_COMMON("nothing-in-common"),
        NO_COVARIATE("missing-covariate"),
        NO_EXPOSURE("missing-exposure"),
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
        OptionEffects.require(plan, settled, types);
        List<ActiveColumn> all = new ArrayList<>(active);
        all.addAll(ActiveColumn.covariates(plan, table, active));
        double[] weights = new double[table.rows()];
        double[] exposures = new double[table.rows()];
        List<LeftOut> reasons = new RowUse(plan, table, active, all, settled).reasons(weights, exposures);
        int[] rows = used(reasons);
        if (rows.length == 0) {
            throw Refusal.of(ProblemCode.NO_ROWS);
        }
        List<CodedColumn> columns = new ArrayList<>();
        List<Feature> features = new ArrayList<>();
        double[][] values = new double[all.size()][];
        for (int j = 0; j < all.size(); j++) {
            CodedColumn coded = CodedColumn.of(plan, table, all.get(j), rows);
            requireFewLevels(settled, coded);
            requireCategory(settled, coded, j < active.size());
            double[] raw = coded.values(table, rows);
            if (j < active.size() && scaled(all.get(j).type(), settled)) {
                coded = coded.on(settled.scaling().fit(raw));
            }
            values[j] = coded.scaled(raw);
            columns.add(coded);
            features.add(coded.feature(j < active.size() ? FeatureRole.ACTIVE : FeatureRole.COVARIATE));
        }
        List<String> ids = ids(plan, table);
        double[] usedWeights = new double[rows.length];
        double[] exposure = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            usedWeights[i] = weights[rows[i]];
            exposure[i] = exposures[rows[i]];
        }
        List<String> usedIds = rows.length == ids.size()
                ? ids
                : Arrays.stream(rows).mapToObj(ids::get).toList();
        FeatureMatrix matrix = FeatureMatrix.wrap(features, usedIds, values, usedWeights, exposure);
        return new PreparedTable(matrix, List.copyOf(columns), settled, ids, reasons);
    }

    private static void requireCategory(Settled settled, CodedColumn column, boolean active) {
        if (active && settled.method() == TableMethod.LCA && column.column().type() == ColumnType.NUMERIC) {
            throw Refusal.of(
                    ProblemCode.TYPE_NOT_FOR_METHOD,
                    Quoted.of(column.column().name()),
                    column.column().type().code(),
                    settled.method().code(),
                    "--nominal");
        }
    }

    /** Models of categories have a parameter for each level. */
    private static void requireFewLevels(Settled settled, CodedColumn column) {
        boolean categories = settled.method().family() == TableMethod.Family.LIKELIHOOD
                || settled.method().family() == TableMethod.Family.PROTOTYPES;
        if (categories && column.levels().size() > MOST_LEVELS) {
            throw Refusal.of(
                    ProblemCode.TOO_MANY_LEVELS,
                    Quoted.of(column.column().name()),
                    column.levels().size(),
                    MOST_LEVELS);
        }
    }

    /** Categories keep their codes where only equality or order counts; as lengths every column is scaled alike. */
    static boolean scaled(ColumnType type, Settled settled) {
        boolean ordinalNumber = settled.method() == TableMethod.KPROTOTYPES && type == ColumnType.ORDINAL;
        return type == ColumnType.NUMERIC || ordinalNumber || (settled.lengths() && type != ColumnType.NOMINAL);
    }

    static List<String> ids(TablePlan plan, TableColumns table) {
        int position = ActiveColumn.id(plan, table);
        if (position < 0) {
            return new RowNumbers(table.rows());
        }
        List<String> ids = new ArrayList<>(table.rows());
        for (int i = 0; i < table.rows(); i++) {
            ids.add(table.cell(i, position));
        }
        return List.copyOf(ids);
    }

    static int[] used(List<LeftOut> reasons) {
        int[] rows = new int[reasons.size()];
        int used = 0;
        for (int i = 0; i < reasons.size(); i++) {
            if (reasons.get(i) == LeftOut.USED) {
                rows[used++] = i;
            }
        }
        return Arrays.copyOf(rows, used);
    }
}
