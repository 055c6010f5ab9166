package io.github.tarve.segmentation.dissimilarity;

import io.github.tarve.segmentation.features.FeatureMatrix;
import java.util.Optional;

/**
 * A dissimilarity that remembers its matrix for one table, so that many fits and resamples of the same rows share it; only
 * the case weights may differ. For any other table it computes anew. Immutable.
 */
public final class Precomputed implements Dissimilarity {
    private final Dissimilarity original;
    private final FeatureMatrix known;
    private final DissimilarityMatrix matrix;

    private Precomputed(Dissimilarity original, FeatureMatrix known) {
        this.original = original;
        this.known = known;
        this.matrix = original.of(known);
    }

    /** Computes the matrix of a table. */
    public static Precomputed of(Dissimilarity original, FeatureMatrix table) {
        return new Precomputed(original, table);
    }

    /** Returns the matrix of the table. */
    public DissimilarityMatrix matrix() {
        return matrix;
    }

    @Override
    public String name() {
        return original.name();
    }

    @Override
    public DissimilarityMatrix of(FeatureMatrix data) {
        return data.hasCellsOf(known) ? matrix : original.of(data);
    }

    @Override
    public Optional<RowComparison> comparison(FeatureMatrix data) {
        return original.comparison(data);
    }
}
