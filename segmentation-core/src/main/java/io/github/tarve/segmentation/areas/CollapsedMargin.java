package io.github.tarve.segmentation.areas;

import java.util.ArrayList;
import java.util.List;

/**
 * A margin with its empty categories joined with a neighbour of their stratum: those of the population that no weighted
 * resident is in, and those of residents that the population does not have. A stratum without residents drops out.
 */
final class CollapsedMargin {
    private final RakingMargin margin;
    private final int[] cellOfCategory;
    private final List<Double> targets = new ArrayList<>();
    private final List<Integer> stratumOfCell = new ArrayList<>();
    private final double[] stratumTotals;
    private final List<MarginCollapse> collapses = new ArrayList<>();

    CollapsedMargin(RakingMargin margin, double[] base) {
        this.margin = margin;
        this.cellOfCategory = new int[margin.categories().size()];
        this.stratumTotals = margin.stratumTotals();
        double[] sampled = new double[cellOfCategory.length];
        boolean[] anybody = new boolean[margin.strata()];
        for (int row = 0; row < base.length; row++) {
            if (base[row] > 0 && margin.stratumOfRow(row) >= 0) {
                anybody[margin.stratumOfRow(row)] = true;
                if (margin.category(row) >= 0) {
                    sampled[margin.category(row)] += base[row];
                }
            }
        }
        for (int stratum = 0; stratum < margin.strata(); stratum++) {
            collapse(stratum, sampled, anybody[stratum]);
        }
    }

    private void collapse(int stratum, double[] sampled, boolean anybody) {
        List<List<Integer>> groups = groups(stratum, sampled);
        if (groups.isEmpty() || !anybody || stratumTotals[stratum] == 0) {
            stratumTotals[stratum] = 0;
            for (int c = 0; c < cellOfCategory.length; c++) {
                if (margin.categories().get(c).stratum() == stratum) {
                    cellOfCategory[c] = -1;
                }
            }
            return;
        }
        for (List<Integer> group : groups) {
            double target = 0;
            for (int c : group) {
                target += margin.categories().get(c).target();
                cellOfCategory[c] = targets.size();
            }
            if (group.size() > 1) {
                collapses.add(new MarginCollapse(
                        margin.name(),
                        margin.stratum(stratum),
                        group.stream()
                                .map(c -> margin.categories().get(c).name())
                                .toList()));
            }
            targets.add(target);
            stratumOfCell.add(stratum);
        }
    }

    /** Joins neighbours from the left until each group has both residents and a population; a last one joins the one before. */
    private List<List<Integer>> groups(int stratum, double[] sampled) {
        List<List<Integer>> groups = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        double target = 0;
        double weight = 0;
        for (int c = 0; c < sampled.length; c++) {
            RakingMargin.Category category = margin.categories().get(c);
            cellOfCategory[c] = category.stratum() == stratum ? -1 : cellOfCategory[c];
            if (category.stratum() != stratum || (category.target() == 0 && sampled[c] == 0)) {
                continue;
            }
            open.add(c);
            target += category.target();
            weight += sampled[c];
            if (target > 0 && weight > 0) {
                groups.add(open);
                open = new ArrayList<>();
                target = 0;
                weight = 0;
            }
        }
        if (!open.isEmpty() && !groups.isEmpty()) {
            groups.get(groups.size() - 1).addAll(open);
        }
        return groups;
    }

    int cells() {
        return targets.size();
    }

    /** Cell of a row, -1 when it takes no part in the margin. */
    int cell(int row) {
        int category = margin.category(row);
        return category < 0 ? -1 : cellOfCategory[category];
    }

    int stratumOfRow(int row) {
        return margin.stratumOfRow(row);
    }

    int strata() {
        return stratumTotals.length;
    }

    int stratumOfCell(int cell) {
        return stratumOfCell.get(cell);
    }

    double target(int cell) {
        return targets.get(cell);
    }

    double stratumTotal(int stratum) {
        return stratumTotals[stratum];
    }

    double total() {
        double total = 0;
        for (double stratum : stratumTotals) {
            total += stratum;
        }
        return total;
    }

    List<MarginCollapse> collapses() {
        return collapses;
    }
}
