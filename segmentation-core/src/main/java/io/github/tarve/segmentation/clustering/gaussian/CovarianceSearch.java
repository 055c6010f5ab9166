package io.github.tarve.segmentation.clustering.gaussian;

import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.ClusteringAlgorithm;
import io.github.tarve.segmentation.clustering.Covariance;
import io.github.tarve.segmentation.clustering.FitParts;
import io.github.tarve.segmentation.clustering.FitProgress;
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
 * <p>Every form is drafted with few iterations of each start, and only those whose criterion is then within 30 of the lowest
 * are fitted to the end.
 *
 * @param mixture number of classes, starts and threads; its own form plays no part
 */
public record CovarianceSearch(GaussianMixture mixture) implements ClusteringAlgorithm {
    /** A draft further behind than this does not come first when it is finished. */
    private static final double CLOSE = 30;

    private static final Comparator<Clustering> ORDER = Comparator.comparing(CovarianceSearch::soundness)
            .thenComparing(one -> !one.convergence().converged())
            .thenComparing(CovarianceSearch::bic);

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
        return fit(data, seed, FitProgress.silent());
    }

    @Override
    public Clustering fit(FeatureMatrix data, long seed, FitProgress progress) {
        List<Covariance> forms = List.of(Covariance.values());
        FitParts parts = new FitParts(2 * forms.size(), progress);
        List<Clustering> drafts = new ArrayList<>();
        for (Covariance form : forms) {
            drafts.add(mixture.withForm(form).draft(data, seed));
            parts.one();
        }
        Clustering leader = drafts.stream().min(ORDER).orElseThrow();
        List<Clustering> finished = new ArrayList<>();
        for (int at = 0; at < forms.size(); at++) {
            Clustering draft = drafts.get(at);
            if (soundness(draft) == soundness(leader) && bic(draft) <= bic(leader) + CLOSE) {
                finished.add(mixture.withForm(forms.get(at)).fit(data, seed));
            }
            parts.one();
        }
        return finished.stream().min(ORDER).orElseThrow();
    }

    private static GaussianClasses.Soundness soundness(Clustering clustering) {
        return ((GaussianClasses) clustering.model()).soundness();
    }

    private static double bic(Clustering clustering) {
        return clustering.model().fitStatistics().orElseThrow().bic();
    }
}
