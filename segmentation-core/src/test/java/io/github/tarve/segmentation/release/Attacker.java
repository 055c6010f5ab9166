package io.github.tarve.segmentation.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * An attacker who knows only what was published: additions among unknown counts that are not negative. Written apart from the
 * audit of the room, with linear programming instead of flows.
 */
final class Attacker {
    private final Map<String, Integer> unknowns = new HashMap<>();
    private final List<Map<String, Integer>> sums = new ArrayList<>();
    private final List<Integer> totals = new ArrayList<>();

    /** Tells the attacker that terms with these coefficients add up to a number. */
    void knows(Map<String, Integer> terms, int total) {
        for (String term : terms.keySet()) {
            unknowns.putIfAbsent(term, unknowns.size());
        }
        sums.add(Map.copyOf(terms));
        totals.add(total);
    }

    /** Returns how many values an unknown can take, less one. */
    int width(String unknown) {
        double low = bound(unknown, GoalType.MINIMIZE);
        double high = bound(unknown, GoalType.MAXIMIZE);
        return (int) (Math.floor(high + 1e-6) - Math.ceil(low - 1e-6));
    }

    private double bound(String unknown, GoalType goal) {
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int s = 0; s < sums.size(); s++) {
            double[] row = new double[unknowns.size()];
            sums.get(s).forEach((term, factor) -> row[unknowns.get(term)] += factor);
            constraints.add(new LinearConstraint(row, Relationship.EQ, totals.get(s)));
        }
        double[] objective = new double[unknowns.size()];
        objective[unknowns.get(unknown)] = 1;
        return new SimplexSolver()
                .optimize(
                        new MaxIter(20_000),
                        new LinearObjectiveFunction(objective, 0),
                        new LinearConstraintSet(constraints),
                        goal,
                        new NonNegativeConstraint(true))
                .getValue();
    }
}
