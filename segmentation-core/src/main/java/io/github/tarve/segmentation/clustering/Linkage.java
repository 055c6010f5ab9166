package io.github.tarve.segmentation.clustering;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How unlike two clusters are, given how unlike their parts were: the formula of Lance and Williams (1967). */
public enum Linkage {
    /** Least growth of the inertia, on squared dissimilarities; heights as in R's {@code ward.D2}. */
    WARD("ward"),
    /** The same formula on the dissimilarities as they are, as in R's {@code ward.D}. */
    WARD_D("ward-d"),
    /** Mean dissimilarity of the pairs, one row from each. */
    AVERAGE("average"),
    /** Mean of the dissimilarities of the two parts, whatever their sizes (McQuitty 1966; WPGMA). */
    WEIGHTED("weighted"),
    /** Largest dissimilarity of the pairs. */
    COMPLETE("complete"),
    /** Smallest dissimilarity of the pairs. */
    SINGLE("single"),
    /** Distance of the centroids, on squared dissimilarities; a later merge may be lower than an earlier one. */
    CENTROID("centroid"),
    /** Distance of points halfway between those of the parts, on squared dissimilarities (Gower 1967); may fall as well. */
    MEDIAN("median");

    private final String code;

    Linkage(String code) {
        this.code = code;
    }

    /** Returns the name by which it is asked for. */
    public String code() {
        return code;
    }

    /** Returns the linkage of a name, empty when there is none of that name. */
    public static Optional<Linkage> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** Returns the names, in the order in which they are documented. */
    public static List<String> names() {
        return Arrays.stream(values()).map(Linkage::code).toList();
    }

    /** Returns whether a merger is never nearer to a cluster than both of its parts, so that heights never fall. */
    boolean reducible() {
        return this != CENTROID && this != MEDIAN;
    }

    /** Returns the height of a merge from the value that the formula works on. */
    double height(double value) {
        return this == WARD || this == CENTROID || this == MEDIAN ? Math.sqrt(Math.max(0, value)) : value;
    }

    /** Returns the value that the formula starts from, for two rows of given weights. */
    double start(double dissimilarity, double weightA, double weightB) {
        return switch (this) {
            case WARD -> dissimilarity * dissimilarity * (2 * weightA * weightB / (weightA + weightB));
            case WARD_D -> dissimilarity * (2 * weightA * weightB / (weightA + weightB));
            case CENTROID, MEDIAN -> dissimilarity * dissimilarity;
            default -> dissimilarity;
        };
    }

    /**
     * Returns the value between a cluster and the merger of two others.
     *
     * @param ac value between the first part and the cluster
     * @param bc value between the second part and the cluster
     * @param ab value between the parts
     * @param a weight of the first part
     * @param b weight of the second part
     * @param c weight of the cluster
     */
    double merged(double ac, double bc, double ab, double a, double b, double c) {
        return switch (this) {
            case WARD, WARD_D -> ((a + c) * ac + (b + c) * bc - c * ab) / (a + b + c);
            case AVERAGE -> (a * ac + b * bc) / (a + b);
            case WEIGHTED -> (ac + bc) / 2;
            case COMPLETE -> Math.max(ac, bc);
            case SINGLE -> Math.min(ac, bc);
            case CENTROID -> (a * ac + b * bc) / (a + b) - a * b / ((a + b) * (a + b)) * ab;
            case MEDIAN -> (ac + bc) / 2 - ab / 4;
        };
    }
}
