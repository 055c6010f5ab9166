package io.github.tarve.segmentation.areas;

/** How far the shares of small areas are drawn towards the overall mix. */
public sealed interface Shrinkage {
    /** The weight of the overall mix is estimated from how much the areas differ, and its uncertainty is kept. */
    record Estimated() implements Shrinkage {}

    /**
     * The overall mix weighs as much as this many residents in every area.
     *
     * @param residents greater than 0
     */
    record Fixed(double residents) implements Shrinkage {
        /**
         * Checks the weight.
         *
         * @throws IllegalArgumentException when it is not a positive number
         */
        public Fixed {
            if (!(residents > 0) || Double.isInfinite(residents)) {
                throw new IllegalArgumentException("shrinkage by " + residents + " residents");
            }
        }
    }

    /** Shares are shown as counted, with Wilson intervals. */
    record None() implements Shrinkage {}
}
