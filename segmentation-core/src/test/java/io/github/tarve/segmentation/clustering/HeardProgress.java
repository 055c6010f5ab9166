package io.github.tarve.segmentation.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.features.FeatureMatrix;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a fit tells of how far it has come. */
final class HeardProgress implements FitProgress {
    private final List<Integer> heard = new ArrayList<>();
    private int parts;

    @Override
    public void progress(int done, int total) {
        assertThat(total).isPositive();
        assertThat(done).isBetween(heard.isEmpty() ? 1 : heard.get(heard.size() - 1) + 1, total);
        assertThat(total).isEqualTo(heard.isEmpty() ? total : parts);
        parts = total;
        heard.add(done);
    }

    /** Fits with and without progress, and returns how often something was heard. */
    static int of(ClusteringAlgorithm algorithm, FeatureMatrix data, long seed) {
        HeardProgress heard = new HeardProgress();
        assertThat(algorithm.fit(data, seed, heard)).isEqualTo(algorithm.fit(data, seed));
        assertThat(heard.heard.get(heard.heard.size() - 1)).isEqualTo(heard.parts);
        return heard.heard.size();
    }
}
