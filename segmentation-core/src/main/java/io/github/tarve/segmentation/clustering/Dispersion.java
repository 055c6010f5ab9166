package io.github.tarve.segmentation.clustering;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How counts scatter within a class. */
public enum Dispersion {
    /** As much as a Poisson distribution: the variance is the mean. */
    POISSON("poisson"),
    /** More than that: a negative binomial distribution, with a size for each feature and class. */
    NEGATIVE_BINOMIAL("nb");

    private final String code;

    Dispersion(String code) {
        this.code = code;
    }

    /** Returns the name by which it is asked for. */
    public String code() {
        return code;
    }

    /** Returns the dispersion of a name, empty when there is none of that name. */
    public static Optional<Dispersion> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** Returns the names. */
    public static List<String> names() {
        return Arrays.stream(values()).map(Dispersion::code).toList();
    }
}
