package io.github.tarve.segmentation.clustering.gaussian;

import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.ClusteringAlgorithm;
import io.github.tarve.segmentation.clustering.Covariance;
import io.github.tarve.segmentation.clustering.GaussianClasses;
import io.github.tarve.segmentation.features.FeatureMatrix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A Gaussian mixture of that form of covariances which has the lowest Schwarz criterion, the simplest of equals (Fraley and
 * Raftery 2002, doi:10.1198/016214502760047131). A form whose classes are degenerate, or whose best start did not converge, is
 * taken only when all are so.
 *
 * @param mixture number of classes, starts and threads; its own form plays no part
 */
public record CovarianceSearch(GaussianMixture mixture) implements ClusteringAlgorithm {
    @Override
    public String name() {
        return mixture.name();
    }

    @Override
    public int k() {
        return mixture.k();
    }

    @Override
    public Clustering fit(FeatureMatrix data, long seed) {
        List<Clustering> tried = new ArrayList<>();
        for (Covariance form : Covariance.values()) {
            tried.add(mixture.withForm(form).fit(data, seed));
        }
        return tried.stream()
                .min(Comparator.comparing(CovarianceSearch::soundness)
                        .thenComparing(one -> !one.convergence().converged())
                        .thenComparing(CovarianceSearch::bic))
                .orElseThrow();
    }

    private static GaussianClasses.Soundness soundness(Clustering clustering) {
        return ((GaussianClasses) clustering.model()).soundness();
    }

    private static double bic(Clustering clustering) {
        return clustering.model().fitStatistics().orElseThrow().bic();
    }
}
