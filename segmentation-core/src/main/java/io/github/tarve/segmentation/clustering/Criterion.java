package io.github.tarve.segmentation.clustering;

/**
 * The value that an algorithm optimises.
 *
 * @param name name of the criterion, such as {@code inertia}
 * @param value the value reached
 * @param higherIsBetter whether more is better
 */
public record Criterion(String name, double value, boolean higherIsBetter) {
    /** Returns what a method has that optimises nothing: no name, and {@code NaN} for a value. */
    public static Criterion none() {
        return new Criterion("", Double.NaN, false);
    }

    /** Returns whether anything is optimised. */
    public boolean isOptimised() {
        return !name.isEmpty();
    }
}
