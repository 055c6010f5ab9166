package io.github.tarve.segmentation.clustering;

import java.util.List;

/**
 * How far the estimates of a mixture model would differ in other samples of the same kind: the standard deviation of each over
 * bootstrap samples (Efron 1979, doi:10.1214/aos/1176344552). Same order as in {@link LatentProfiles}.
 *
 * @param resamples number of samples asked for
 * @param used number of samples that had enough different rows for the classes
 * @param shares by class
 * @param items by item
 * @param coefficients of the covariates by class: intercept, then one per term; empty without covariates
 */
public record StandardErrors(
        int resamples, int used, List<Double> shares, List<Item> items, List<List<Double>> coefficients) {
    /** Copies the lists. */
    public StandardErrors {
        shares = List.copyOf(shares);
        items = List.copyOf(items);
        coefficients = coefficients.stream().map(List::copyOf).toList();
    }

    /**
     * The standard errors of an item.
     *
     * @param features the features of the item
     * @param figures its parameters
     */
    public record Item(List<String> features, List<Figure> figures) {
        /** Copies the lists. */
        public Item {
            features = List.copyOf(features);
            figures = List.copyOf(figures);
        }
    }

    /**
     * The standard errors of one kind of parameter.
     *
     * @param kind the kind
     * @param values by class, then by level, or one list where there is only one number for each class or level
     */
    public record Figure(Kind kind, List<List<Double>> values) {
        /** Copies the lists. */
        public Figure {
            values = values.stream().map(List::copyOf).toList();
        }
    }

    /** Kinds of parameters. */
    public enum Kind {
        /** Probabilities of levels. */
        PROBABILITIES,
        /** Intercepts of adjacent-category logits. */
        INTERCEPTS,
        /** Slopes of adjacent-category logits. */
        SLOPES,
        /** Means. */
        MEANS,
        /** Variances. */
        VARIANCES,
        /** Rates of counts. */
        RATES,
        /** Sizes of negative binomial counts. */
        SIZES,
        /** Shares of the parts of a total. */
        PART_SHARES;

        /** Returns whether there is a number for each class and level. */
        public boolean isTable() {
            return this == PROBABILITIES || this == PART_SHARES;
        }
    }
}
