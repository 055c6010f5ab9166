package io.github.tarve.segmentation.internal.stats;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * How far linear expressions can vary over whole numbers that are not negative and keep given sums. One solution is known: the
 * truth.
 *
 * <p>Linear programming gives an outer bound. A range counts as proven only when the solver ends in whole numbers: then that
 * solution is one that the sums allow. Where it ends between whole numbers, the expression is held at the next whole number
 * inward and another corner is sought; a range not proven after a few corners counts as narrow, so the answer errs to the safe
 * side.
 */
public final class IntegerRange {
    private static final double EPSILON = 1e-6;
    private static final int CORNERS = 4;

    private final List<LinearConstraint> constraints = new ArrayList<>();
    private final double[] truth;

    private IntegerRange(List<double[]> sums, double[] truth) {
        this.truth = truth.clone();
        for (double[] sum : sums) {
            if (java.util.Arrays.stream(sum).anyMatch(x -> x != 0)) {
                constraints.add(new LinearConstraint(sum, Relationship.EQ, dot(sum, truth)));
            }
        }
    }

    /**
     * Returns the solutions that keep some sums.
     *
     * @param sums coefficients of each sum
     * @param truth the known solution, whole and not negative
     */
    public static IntegerRange of(List<double[]> sums, double[] truth) {
        return new IntegerRange(sums, truth);
    }

    /** Returns whether an expression provably takes two values at least {@code width} apart. */
    public boolean atLeast(double[] expression, int width) {
        double now = dot(expression, truth);
        double up = reach(expression, GoalType.MAXIMIZE, now);
        if (up - now >= width - EPSILON) {
            return true;
        }
        return up - reach(expression, GoalType.MINIMIZE, now) >= width - EPSILON;
    }

    /** Returns the farthest value proven by a whole solution; the true one when nothing else is. */
    private double reach(double[] expression, GoalType goal, double now) {
        List<LinearConstraint> system = new ArrayList<>(constraints);
        for (int corner = 0; corner < CORNERS; corner++) {
            double[] point = solve(expression, goal, system);
            if (point.length == 0) {
                return now;
            }
            double value = dot(expression, point);
            if (whole(point)) {
                return value;
            }
            double inward = goal == GoalType.MAXIMIZE ? Math.floor(value + EPSILON) : Math.ceil(value - EPSILON);
            if (Math.abs(inward - value) < EPSILON) {
                inward += goal == GoalType.MAXIMIZE ? -1 : 1;
            }
            if (goal == GoalType.MAXIMIZE ? inward <= now : inward >= now) {
                return now;
            }
            system = new ArrayList<>(constraints);
            system.add(new LinearConstraint(expression, Relationship.EQ, inward));
        }
        return now;
    }

    private double[] solve(double[] expression, GoalType goal, List<LinearConstraint> system) {
        try {
            PointValuePair pair = new SimplexSolver()
                    .optimize(
                            new MaxIter(10_000),
                            new LinearObjectiveFunction(expression, 0),
                            new LinearConstraintSet(system),
                            goal,
                            new NonNegativeConstraint(true));
            double[] point = pair.getPoint();
            return satisfies(point, system) ? point : new double[0];
        } catch (MathIllegalStateException e) {
            // No solution found: nothing is proven.
            return new double[0];
        }
    }

    /** Checks a solution, as the solver may lose its way on redundant sums. */
    private static boolean satisfies(double[] point, List<LinearConstraint> system) {
        for (double value : point) {
            if (value < -EPSILON) {
                return false;
            }
        }
        for (LinearConstraint sum : system) {
            if (Math.abs(dot(sum.getCoefficients().toArray(), point) - sum.getValue()) > EPSILON) {
                return false;
            }
        }
        return true;
    }

    private static boolean whole(double[] point) {
        for (double value : point) {
            if (Math.abs(value - Math.rint(value)) > EPSILON) {
                return false;
            }
        }
        return true;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
