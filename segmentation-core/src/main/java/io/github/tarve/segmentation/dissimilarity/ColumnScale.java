package io.github.tarve.segmentation.dissimilarity;

import java.util.List;

/**
 * What a dissimilarity took from the rows that it was fitted to, for one column.
 *
 * @param type how two values of the column are compared
 * @param weight weight of the column
 * @param range by what a difference is divided; 0 of a constant column, whose difference is 0
 * @param levels the distinct values seen, ascending, where ranks are compared
 * @param below how many rows lie below each of those values, then how many there are
 */
public record ColumnScale(Type type, double weight, double range, List<Double> levels, List<Double> below) {
    /** How two values are compared. */
    public enum Type {
        /** By their difference. */
        NUMBER,
        /** By the rows between them. */
        RANK,
        /** By whether they are the same. */
        MATCH,
        /** By whether they are the same, unless both are absent. */
        PRESENCE
    }

    /**
     * Copies the lists and checks the numbers.
     *
     * @throws IllegalArgumentException when they do not fit together
     */
    public ColumnScale {
        levels = List.copyOf(levels);
        below = List.copyOf(below);
        if (!(weight >= 0) || Double.isInfinite(weight) || !(range >= 0) || Double.isInfinite(range)) {
            throw new IllegalArgumentException("a weight of " + weight + " and a range of " + range);
        }
        if (type == Type.RANK ? below.size() != levels.size() + 1 : !levels.isEmpty() || !below.isEmpty()) {
            throw new IllegalArgumentException(levels.size() + " levels and " + below.size() + " counts of rows");
        }
        for (int i = 0; i < below.size(); i++) {
            boolean ascending = i == 0 ? below.get(0) == 0 : below.get(i) >= below.get(i - 1);
            if (!ascending || (i > 0 && i < levels.size() && !(levels.get(i) > levels.get(i - 1)))) {
                throw new IllegalArgumentException("levels or counts of rows that do not ascend");
            }
        }
    }

    static ColumnScale of(Type type, double weight, double range) {
        return new ColumnScale(type, weight, range, List.of(), List.of());
    }
}
