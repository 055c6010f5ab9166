package io.github.tarve.segmentation.clustering;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which shapes the classes of a Gaussian mixture may have, in the letters of Banfield and Raftery (1993,
 * doi:10.2307/2532201): volume, shape and orientation are equal (E), varying (V) or the identity (I).
 */
public enum Covariance {
    /** Balls of one size. */
    EII,
    /** Balls of different sizes. */
    VII,
    /** One diagonal matrix for all. */
    EEI,
    /** A diagonal matrix for each. */
    VVI,
    /** One full matrix for all. */
    EEE,
    /** A full matrix for each. */
    VVV;

    /**
     * Returns the number of free parameters of a mixture: shares, means and covariances.
     *
     * @param k number of classes
     * @param columns number of columns
     */
    public int parameters(int k, int columns) {
        int full = columns * (columns + 1) / 2;
        int covariances = switch (this) {
            case EII -> 1;
            case VII -> k;
            case EEI -> columns;
            case VVI -> k * columns;
            case EEE -> full;
            case VVV -> k * full;
        };
        return k - 1 + k * columns + covariances;
    }

    /** Returns whether each class has a covariance of its own, so that the likelihood has no bound without a floor. */
    public boolean varying() {
        return this == VII || this == VVI || this == VVV;
    }

    /** Returns whether columns may correlate within a class. */
    public boolean full() {
        return this == EEE || this == VVV;
    }

    /** Returns the form of a name, empty when there is none of that name. */
    public static Optional<Covariance> of(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }

    /** Returns the names. */
    public static List<String> names() {
        return Arrays.stream(values()).map(Covariance::name).toList();
    }
}
