package io.github.tarve.segmentation.areas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many people of the population each resident of a study stands for: given weights raked to the margins of the population
 * and trimmed at five times the median weight (see {@link #summary()} for how well that went). Immutable.
 */
public final class ResidentWeights {
    private final double[] base;
    private final List<RakingMargin> margins;
    private final double[] weights;
    private final WeightSummary summary;

    private ResidentWeights(double[] base, List<RakingMargin> margins, List<String> absent) {
        this.base = base.clone();
        this.margins = List.copyOf(margins);
        Raking raking = new Raking(base, margins);
        this.weights = new double[base.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = raking.weight(i);
        }
        this.summary = summary(raking, absent);
    }

    /**
     * Returns weights that meet margins.
     *
     * @param base weight of each resident to start from, finite and not negative, at least one positive
     * @param margins the margins, all of the same total; without any the base is trimmed only
     * @param absent values of the population that nobody of the study stands for, for the summary
     * @throws IllegalArgumentException when the numbers of residents differ
     */
    public static ResidentWeights of(double[] base, List<RakingMargin> margins, List<String> absent) {
        for (RakingMargin margin : margins) {
            if (margin.rows() != base.length) {
                throw new IllegalArgumentException(margin.rows() + " rows for " + base.length + " weights");
            }
        }
        if (Arrays.stream(base).noneMatch(weight -> weight > 0)) {
            throw new IllegalArgumentException("no positive weight");
        }
        return new ResidentWeights(base, margins, absent);
    }

    private WeightSummary summary(Raking raking, List<String> absent) {
        double sum = 0;
        double squares = 0;
        for (double weight : weights) {
            sum += weight;
            squares += weight * weight;
        }
        double effect = squares * weights.length / (sum * sum);
        List<String> columns = new ArrayList<>();
        margins.forEach(margin -> columns.add(margin.name()));
        return new WeightSummary(
                margins.isEmpty() ? WeightSummary.Source.GIVEN : WeightSummary.Source.POPULATION,
                columns,
                sum,
                effect,
                weights.length / effect,
                raking.trimmed(),
                raking.iterations(),
                raking.converged(),
                raking.deviation(),
                raking.collapses(),
                absent);
    }

    /** Returns the number of residents. */
    public int rows() {
        return weights.length;
    }

    /** Returns how many people a resident stands for. */
    public double weight(int row) {
        return weights[row];
    }

    /** Returns how the weights came about. */
    public WeightSummary summary() {
        return summary;
    }

    /** Returns the weights of the same residents counted as often as given, raked anew. */
    double[] resampled(int[] times) {
        double[] multiplied = base.clone();
        for (int i = 0; i < multiplied.length; i++) {
            multiplied[i] *= times[i];
        }
        Raking raking = new Raking(multiplied, margins);
        for (int i = 0; i < multiplied.length; i++) {
            multiplied[i] = raking.weight(i);
        }
        return multiplied;
    }
}
