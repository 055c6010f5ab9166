package io.github.tarve.segmentation.pipeline;

/** Hears how far long work has come. Called from one thread at a time. Open for embedders. */
@FunctionalInterface
public interface ProgressListener {
    /**
     * Hears that a part of the work was done.
     *
     * @param stage what is being done
     * @param done parts of the stage that are done
     * @param total parts of the stage in all, at least 1
     */
    void progress(Stage stage, int done, int total);

    /** Returns a listener that does nothing. */
    static ProgressListener silent() {
        return (stage, done, total) -> {};
    }

    /** A stage of the analysis. */
    enum Stage {
        /** Measuring features. */
        FEATURES,
        /** Trying numbers of profiles. */
        SELECTION,
        /** Clustering data without groups, for comparison. */
        STRUCTURE,
        /** Simulating studies. */
        POWER,
        /** Finding the profiles. */
        CLUSTERING,
        /** Drawing samples for standard errors. */
        STANDARD_ERRORS,
        /** Comparing areas. */
        AREAS,
        /** Describing profiles. */
        PROFILES
    }
}
