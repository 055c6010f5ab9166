package io.github.tarve.segmentation.pipeline.table;

import io.github.tarve.segmentation.pipeline.table.PreparedTable.LeftOut;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Decides which rows of a table are used, and reads their weights and exposures. */
final class RowUse {
    private final TablePlan plan;
    private final TableColumns table;
    private final int active;
    private final List<ActiveColumn> gaps;
    private final List<ActiveColumn> covariateGaps;
    private final Settled settled;
    private final OptionalInt weight;
    private final OptionalInt exposure;

    /**
     * Prepares the decision.
     *
     * @param active the active columns
     * @param all the active columns, then the covariates
     */
    RowUse(TablePlan plan, TableColumns table, List<ActiveColumn> active, List<ActiveColumn> all, Settled settled) {
        this.plan = plan;
        this.table = table;
        this.active = active.size();
        this.gaps = active.stream()
                .filter(column -> table.mayMiss(column.position()))
                .toList();
        this.covariateGaps = all.subList(active.size(), all.size()).stream()
                .filter(column -> table.mayMiss(column.position()))
                .toList();
        this.settled = settled;
        this.weight = position(plan.weight());
        this.exposure = position(plan.options().exposure());
    }

    private OptionalInt position(Optional<String> name) {
        return name.map(one -> OptionalInt.of(ColumnLists.require(table, one))).orElse(OptionalInt.empty());
    }

    /** Returns for each row why it is left out, and fills in its weight and its exposure where it is not. */
    List<LeftOut> reasons(double[] weights, double[] exposures) {
        List<LeftOut> reasons = new ArrayList<>(table.rows());
        for (int i = 0; i < table.rows(); i++) {
            LeftOut reason = selected(i) ? LeftOut.USED : LeftOut.NOT_SELECTED;
            if (reason == LeftOut.USED) {
                reason = completeness(i);
            }
            if (reason == LeftOut.USED) {
                reason = weigh(i, weights);
            }
            if (reason == LeftOut.USED) {
                reason = expose(i, exposures);
            }
            reasons.add(reason);
        }
        return List.copyOf(reasons);
    }

    private boolean selected(int row) {
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

    private LeftOut completeness(int row) {
        int missing = missing(gaps, row);
        if (missing > 0 && settled.missing() == MissingRule.DROP) {
            return LeftOut.MISSING;
        }
        boolean comparesToModels =
                settled.missing() == MissingRule.FULL || settled.method().family() == TableMethod.Family.PROTOTYPES;
        if (missing == active && comparesToModels) {
            return LeftOut.NO_ANSWER;
        }
        if (missing(covariateGaps, row) > 0) {
            return settled.missing() == MissingRule.DROP ? LeftOut.MISSING : LeftOut.NO_COVARIATE;
        }
        return LeftOut.USED;
    }

    private int missing(List<ActiveColumn> columns, int row) {
        int missing = 0;
        for (ActiveColumn column : columns) {
            if (table.missing(row, column.position())) {
                if (settled.missing() == MissingRule.REFUSE) {
                    throw Refusal.at(
                            table.where(row, column.position()),
                            ProblemCode.MISSING_VALUES,
                            settled.method().code(),
                            Quoted.of(column.name()));
                }
                missing++;
            }
        }
        return missing;
    }

    private LeftOut weigh(int row, double[] weights) {
        weights[row] = 1;
        if (weight.isEmpty()) {
            return LeftOut.USED;
        }
        int position = weight.getAsInt();
        if (table.missing(row, position) && settled.missing() == MissingRule.DROP) {
            return LeftOut.MISSING;
        }
        OptionalDouble number = Numbers.read(table.cell(row, position));
        if (number.isEmpty() || number.getAsDouble() < 0 || !Numbers.usable(number.getAsDouble())) {
            throw refused(row, position, ProblemCode.BAD_WEIGHT);
        }
        weights[row] = number.getAsDouble();
        return weights[row] > 0 ? LeftOut.USED : LeftOut.NO_WEIGHT;
    }

    private LeftOut expose(int row, double[] exposures) {
        exposures[row] = 1;
        if (exposure.isEmpty()) {
            return LeftOut.USED;
        }
        int position = exposure.getAsInt();
        if (table.missing(row, position) && settled.missing() != MissingRule.REFUSE) {
            return settled.missing() == MissingRule.DROP ? LeftOut.MISSING : LeftOut.NO_EXPOSURE;
        }
        OptionalDouble number = Numbers.read(table.cell(row, position));
        if (number.isEmpty() || number.getAsDouble() <= 0 || !Numbers.usable(number.getAsDouble())) {
            throw refused(row, position, ProblemCode.BAD_EXPOSURE);
        }
        exposures[row] = number.getAsDouble();
        return LeftOut.USED;
    }

    private Refusal refused(int row, int position, ProblemCode code) {
        return Refusal.at(
                table.where(row, position),
                code,
                Quoted.of(table.names().get(position)),
                Quoted.of(table.cell(row, position)));
    }
}
