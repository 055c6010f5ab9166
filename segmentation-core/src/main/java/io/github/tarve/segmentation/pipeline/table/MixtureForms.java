package io.github.tarve.segmentation.pipeline.table;

import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.ClusteringAlgorithm;
import io.github.tarve.segmentation.clustering.Covariance;
import io.github.tarve.segmentation.clustering.FitProgress;
import io.github.tarve.segmentation.clustering.GaussianClasses;
import io.github.tarve.segmentation.clustering.StartingAlgorithm;
import io.github.tarve.segmentation.clustering.gaussian.CovarianceSearch;
import io.github.tarve.segmentation.clustering.gaussian.GaussianMixture;
import io.github.tarve.segmentation.features.FeatureMatrix;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gaussian mixtures for several numbers of classes. The form of covariances is the one asked for, or for each number the one
 * with the lowest Schwarz criterion on all rows; resamples then use that form, as searching again on every one would take six
 * times as long.
 */
final class MixtureForms {
    private final Optional<Covariance> asked;
    private final Map<Integer, Covariance> found = new ConcurrentHashMap<>();

    MixtureForms(Optional<Covariance> asked) {
        this.asked = asked;
    }

    /** Returns the mixture for all rows, which has to be fitted before the one for resamples is asked for. */
    ClusteringAlgorithm onAllRows(GaussianMixture mixture) {
        return asked.map(form -> (ClusteringAlgorithm) mixture.withForm(form)).orElseGet(() -> new Noting(mixture));
    }

    /** Returns the mixture for resamples. */
    GaussianMixture onResamples(GaussianMixture mixture) {
        return mixture.withForm(asked.orElseGet(() -> found.getOrDefault(mixture.k(), mixture.form())));
    }

    /** Searches, and notes what was found. */
    private final class Noting implements StartingAlgorithm {
        private final GaussianMixture mixture;

        Noting(GaussianMixture mixture) {
            this.mixture = mixture;
        }

        @Override
        public String name() {
            return mixture.name();
        }

        @Override
        public int k() {
            return mixture.k();
        }

        @Override
        public ClusteringAlgorithm singleStart() {
            return onResamples(mixture).singleStart();
        }

        @Override
        public Clustering fit(FeatureMatrix data, long seed, FitProgress progress) {
            Clustering best = new CovarianceSearch(mixture).fit(data, seed, progress);
            found.put(mixture.k(), ((GaussianClasses) best.model()).form());
            return best;
        }
    }
}
