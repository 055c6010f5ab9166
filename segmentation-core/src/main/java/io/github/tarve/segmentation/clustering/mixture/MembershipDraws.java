package io.github.tarve.segmentation.clustering.mixture;

import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.LatentProfiles;
import io.github.tarve.segmentation.clustering.Memberships;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.internal.concurrent.Workers;
import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.internal.stats.Draws;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * How the answers of the rows speak for each class when the model itself is uncertain: draws of the model by the Bayesian
 * bootstrap (Rubin 1981, doi:10.1214/aos/1176345338), rows weighted by exponential random numbers, each fitted from the
 * estimate up. Every draw has its own generator, so threads change nothing. O(draws x steps x different rows x items x k).
 */
public final class MembershipDraws {
    private static final double TOLERANCE = 1e-7;

    private MembershipDraws() {}

    /**
     * Returns draws of the probabilities of the classes for each row, were all as probable beforehand; fewer than asked for
     * where a draw has too few different rows.
     *
     * @param algorithm how the model was fitted
     * @param data the rows it was fitted to
     * @param found what came out
     * @param draws number of draws
     * @param seed from which they derive
     */
    public static List<Memberships> of(
            LatentProfileAnalysis algorithm, FeatureMatrix data, Clustering found, int draws, long seed) {
        Refits refits = new Refits(algorithm, data, found);
        Patterns patterns = refits.patterns();
        Memberships[] drawn = new Memberships[draws];
        Workers.run(draws, algorithm.threads(), d -> {
            RandomGenerator random = Seeds.generator(seed, d);
            double[] weights = new double[patterns.count()];
            double sum = 0;
            double total = 0;
            for (int i = 0; i < weights.length; i++) {
                // As many exponential numbers as there are alike rows.
                weights[i] = StrictMath.exp(Draws.logGamma(random, patterns.weight(i)));
                sum += weights[i];
                total += patterns.weight(i);
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] *= total / sum;
            }
            LatentProfiles model = refits.of(weights, TOLERANCE);
            if (model != null) {
                drawn[d] = model.likelihoods(data);
            }
        });
        return Stream.of(drawn).filter(Objects::nonNull).toList();
    }
}
