package io.github.tarve.segmentation.dissimilarity;

import java.util.List;
import java.util.Optional;

/** The dissimilarities that can be asked for by name. */
public final class Dissimilarities {
    private static final List<Dissimilarity> ALL =
            List.of(new Euclidean(), new Manhattan(), Gower.ranks(), new Jaccard(), new Hamming());

    private Dissimilarities() {}

    /** Returns the dissimilarity of a name, empty when there is none of that name. */
    public static Optional<Dissimilarity> of(String name) {
        return ALL.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** Returns the names, in the order in which they are documented. */
    public static List<String> names() {
        return ALL.stream().map(Dissimilarity::name).toList();
    }
}
