package io.github.tarve.segmentation.pipeline;

import io.github.tarve.segmentation.pipeline.ProgressListener.Stage;
import io.github.tarve.segmentation.validation.NumberOfClusters;

/**
 * Passes on how far the choice of a number of clusters has come.
 *
 * @param listener who hears it
 * @param numbers how many numbers are tried at most
 */
public record SelectionProgress(ProgressListener listener, int numbers) implements NumberOfClusters.Progress {
    /** Starts the stage. */
    public SelectionProgress {
        listener.progress(Stage.SELECTION, 0, 100 * numbers);
    }

    @Override
    public void candidates(int tried, int percent) {
        listener.progress(Stage.SELECTION, 100 * tried + percent, 100 * numbers);
    }

    @Override
    public void draws(int done, int most) {
        listener.progress(Stage.STRUCTURE, done, most);
    }
}
