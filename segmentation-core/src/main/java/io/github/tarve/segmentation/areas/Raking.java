package io.github.tarve.segmentation.areas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Weights that meet the margins of a population, by iterative proportional fitting (Deming and Stephan 1940,
 * doi:10.1214/aoms/1177731829): the weights of every category are scaled to its size in the population, margin after margin,
 * until they no longer change.
 *
 * <ul>
 *   <li>Empty categories are joined with a neighbour ({@link CollapsedMargin}).
 *   <li>A resident whose category is unknown keeps the weight that the other margins give; the known ones are scaled to what is
 *       left of the stratum.
 *   <li>Weights above {@value #CAP} times the median weight are cut down to that and the rest raked again, up to {@value
 *       #ROUNDS} times; then what is left over is cut and all weights are scaled to the size of the population, so that some
 *       margins are missed by {@link #deviation()}.
 *   <li>A weight of 0 stays 0.
 * </ul>
 *
 * <p>O(iterations x margins x residents).
 */
final class Raking {
    private static final int ITERATIONS = 500;
    private static final double TOLERANCE = 1e-10;
    private static final double CAP = 5;
    private static final int ROUNDS = 20;

    private final List<CollapsedMargin> margins = new ArrayList<>();
    private final double[] weights;
    private final double total;
    private boolean[] trimmed;
    private int iterations;
    private boolean converged;

    Raking(double[] base, List<RakingMargin> wanted) {
        wanted.forEach(margin -> margins.add(new CollapsedMargin(margin, base)));
        this.weights = base.clone();
        this.trimmed = new boolean[base.length];
        this.total =
                margins.isEmpty() ? Arrays.stream(base).sum() : margins.get(0).total();
        scale();
        for (int round = 0; round < ROUNDS; round++) {
            rake();
            if (!trim()) {
                return;
            }
        }
        scale();
    }

    private void scale() {
        double sum = Arrays.stream(weights).sum();
        for (int i = 0; i < weights.length && sum > 0; i++) {
            weights[i] *= total / sum;
        }
    }

    private void rake() {
        converged = margins.isEmpty();
        for (int iteration = 0; iteration < ITERATIONS && !converged; iteration++) {
            double change = 0;
            for (CollapsedMargin margin : margins) {
                change = Math.max(change, fit(margin));
            }
            iterations++;
            converged = change < TOLERANCE;
        }
    }

    /** Scales the cells of a margin and returns the largest relative change. */
    private double fit(CollapsedMargin margin) {
        double[] factors = factors(margin);
        double change = 0;
        for (double factor : factors) {
            change = Math.max(change, Math.abs(factor - 1));
        }
        for (int i = 0; i < weights.length; i++) {
            int cell = margin.cell(i);
            weights[i] *= cell < 0 ? 1 : factors[cell];
        }
        return change;
    }

    private double[] factors(CollapsedMargin margin) {
        double[] sums = new double[margin.cells()];
        double[] unknown = new double[margin.strata()];
        for (int i = 0; i < weights.length; i++) {
            int cell = margin.cell(i);
            if (cell >= 0) {
                sums[cell] += weights[i];
            } else if (margin.stratumOfRow(i) >= 0) {
                unknown[margin.stratumOfRow(i)] += weights[i];
            }
        }
        for (int cell = 0; cell < sums.length; cell++) {
            int stratum = margin.stratumOfCell(cell);
            double left = 1 - unknown[stratum] / margin.stratumTotal(stratum);
            // Before the first pass the unknown ones of a stratum can outweigh it.
            sums[cell] = left > 0 && sums[cell] > 0 ? margin.target(cell) * left / sums[cell] : 1;
        }
        return sums;
    }

    /** Cuts weights above the cap and returns whether any was. */
    private boolean trim() {
        double[] positive =
                Arrays.stream(weights).filter(weight -> weight > 0).sorted().toArray();
        if (positive.length == 0) {
            return false;
        }
        int middle = positive.length / 2;
        double median = positive.length % 2 == 1 ? positive[middle] : (positive[middle - 1] + positive[middle]) / 2;
        boolean any = false;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > CAP * median * (1 + 1e-9)) {
                weights[i] = CAP * median;
                trimmed[i] = true;
                any = true;
            }
        }
        return any;
    }

    double weight(int row) {
        return weights[row];
    }

    double total() {
        return total;
    }

    int iterations() {
        return iterations;
    }

    boolean converged() {
        return converged;
    }

    int trimmed() {
        int count = 0;
        for (boolean one : trimmed) {
            count += one ? 1 : 0;
        }
        return count;
    }

    /** Returns the largest relative distance of a cell of any margin from its size in the population. */
    double deviation() {
        double largest = 0;
        for (CollapsedMargin margin : margins) {
            for (double factor : factors(margin)) {
                largest = Math.max(largest, Math.abs(1 / factor - 1));
            }
        }
        return largest;
    }

    List<MarginCollapse> collapses() {
        return margins.stream().flatMap(margin -> margin.collapses().stream()).toList();
    }
}
