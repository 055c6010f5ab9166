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

    /** Returns the form of a name, empty when there is none of that name. */
    public static Optional<Covariance> of(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }

    /** Returns the names. */
    public static List<String> names() {
        return Arrays.stream(values()).map(Covariance::name).toList();
    }
}
