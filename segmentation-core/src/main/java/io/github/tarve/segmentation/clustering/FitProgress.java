package io.github.tarve.segmentation.clustering;

/** Hears how far a fit has come. Called from one thread at a time, not always the same. Open for embedders. */
@FunctionalInterface
public interface FitProgress {
    /**
     * Hears that a part of the work was done.
     *
     * @param done parts that are done, never fewer than before; all of them at last
     * @param total parts in all, at least 1, the same throughout a fit
     */
    void progress(int done, int total);

    /** Returns a listener that does nothing. */
    static FitProgress silent() {
        return (done, total) -> {};
    }
}
