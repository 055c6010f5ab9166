package io.github.tarve.segmentation.clustering;

/** Counts the parts of a fit that are done, by several threads, and tells them one after the other. */
public final class FitParts {
    private final FitProgress progress;
    private final int total;
    private int done;

    /**
     * Begins to count.
     *
     * @param total parts in all, at least 1
     * @param progress hears them
     */
    public FitParts(int total, FitProgress progress) {
        if (total < 1) {
            throw new IllegalArgumentException(total + " parts");
        }
        this.total = total;
        this.progress = progress;
    }

    /** Tells that one more part is done. */
    public synchronized void one() {
        progress.progress(++done, total);
    }

    /** Tells that nothing is left, though fewer parts may have been needed. */
    public synchronized void all() {
        if (done < total) {
            done = total;
            progress.progress(done, total);
        }
    }
}
