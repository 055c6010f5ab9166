package io.github.tarve.segmentation.areas;

import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.ArrayList;
import java.util.List;

/**
 * Estimates how one set of profiles is spread over areas. With c_ak residents of profile k among the n_a of area a, overall
 * mix pi and weight m,
 *
 * <p>share_ak = E[(c_ak + m pi_k) / (n_a + m)] = evidence_a c_ak / n_a + (1 - evidence_a) pi_k, evidence_a = E[n_a / (n_a + m)],
 *
 * <p>the posterior mean under the Dirichlet-multinomial model, at the observed overall mix of all assigned residents and
 * averaged over the posterior of m. The 95 % intervals are quantiles of the mixture of Beta(c_ak + m pi_k, n_a - c_ak +
 * m (1 - pi_k)) over the joint posterior of m <em>and</em> pi: intervals that take both as known cover far too seldom when
 * areas are few and small.
 *
 * <ul>
 *   <li>A resident without an area or a profile counts for no area; the overall mix and the totals of the decomposition are
 *       those of all residents with a profile.
 *   <li>With one profile every share is 1; with one area the overall mix is its own.
 *   <li>Sampling weights play no part: counts are of residents.
 * </ul>
 *
 * <p>O(areas x profiles) quantiles and O(permutations x residents) for the test.
 *
 * @param shrinkage how far shares are drawn towards the overall mix
 * @param permutations permutations of the test of area against profile; fewer are drawn for very many residents
 * @param seed seed of permutations and posterior draws
 */
public record AreaMixEstimator(Shrinkage shrinkage, int permutations, long seed) {
    private static final double TAIL = 0.025;

    /**
     * Checks the number of permutations.
     *
     * @throws IllegalArgumentException when it is negative
     */
    public AreaMixEstimator {
        if (permutations < 0) {
            throw new IllegalArgumentException(permutations + " permutations");
        }
    }

    /** Returns the estimator with estimated shrinkage and 10 000 permutations. */
    public static AreaMixEstimator of(long seed) {
        return new AreaMixEstimator(new Shrinkage.Estimated(), 10_000, seed);
    }

    /**
     * Compares the areas.
     *
     * @param areaPerRow code of the area of each resident, empty text where unknown
     * @param partition profile of each resident
     * @param indicators features to explain by mix and rate: the first numeric ones and counts, active ones first
     * @throws IllegalArgumentException when the numbers of residents differ
     */
    public AreaComparison compare(List<String> areaPerRow, Partition partition, FeatureMatrix indicators) {
        AreaCounts counts = AreaCounts.of(areaPerRow, partition);
        List<List<AreaMix.Decomposition>> decompositions =
                new MixRateDecomposition(indicators, partition, counts).byArea();
        if (counts.areas().isEmpty() || counts.profiles() == 0) {
            return AreaComparison.none();
        }
        Shares shares = shares(counts, overallMix(partition));
        List<AreaMix> mixes = new ArrayList<>();
        for (int a = 0; a < counts.areas().size(); a++) {
            mixes.add(new AreaMix(
                    counts.areas().get(a),
                    counts.total(a),
                    shares.of(counts, a),
                    shares.evidence(counts, a),
                    decompositions.get(a)));
        }
        AreaAssociation association = new AreaAssociation(counts, partition);
        int drawn = association.permutations(permutations);
        return new AreaComparison(mixes, association.p(drawn, Seeds.derive(seed, 2)), drawn, association.cramersV());
    }

    private static double[] overallMix(Partition partition) {
        int[] sizes = partition.sizes();
        long total = 0;
        for (int size : sizes) {
            total += size;
        }
        double[] mix = new double[sizes.length];
        for (int k = 0; k < mix.length; k++) {
            mix[k] = (double) sizes[k] / total;
        }
        return mix;
    }

    private Shares shares(AreaCounts counts, double[] overall) {
        long draws = Seeds.derive(seed, 1);
        if (shrinkage instanceof Shrinkage.Fixed fixed) {
            return new Shrunken(MixPosterior.fixed(counts, fixed.residents(), draws), overall);
        }
        if (shrinkage instanceof Shrinkage.Estimated) {
            return new Shrunken(MixPosterior.estimated(counts, draws), overall);
        }
        return new Counted();
    }

    /** The shares of one area with their evidence. */
    private sealed interface Shares {
        List<Share> of(AreaCounts counts, int area);

        double evidence(AreaCounts counts, int area);
    }

    private record Counted() implements Shares {
        @Override
        public List<Share> of(AreaCounts counts, int area) {
            List<Share> shares = new ArrayList<>();
            for (int k = 0; k < counts.profiles(); k++) {
                shares.add(Share.wilson(counts.count(area, k), counts.total(area)));
            }
            return shares;
        }

        @Override
        public double evidence(AreaCounts counts, int area) {
            return counts.total(area) == 0 ? 0 : 1;
        }
    }

    private static final class Shrunken implements Shares {
        private final MixPosterior posterior;
        private final double[] overall;

        Shrunken(MixPosterior posterior, double[] overall) {
            this.posterior = posterior;
            this.overall = overall;
        }

        @Override
        public List<Share> of(AreaCounts counts, int area) {
            List<Share> shares = new ArrayList<>();
            int n = counts.total(area);
            double evidence = posterior.evidence(n);
            for (int k = 0; k < counts.profiles(); k++) {
                int count = counts.count(area, k);
                if (counts.profiles() == 1) {
                    shares.add(new Share(count, 1, 1, 1));
                    continue;
                }
                double own = n == 0 ? 0 : (double) count / n;
                double estimate = evidence * own + (1 - evidence) * overall[k];
                BetaMixture mixture = mixture(count, n, k);
                shares.add(new Share(
                        count,
                        estimate,
                        Math.min(estimate, mixture.quantile(TAIL)),
                        Math.max(estimate, mixture.quantile(1 - TAIL))));
            }
            return shares;
        }

        private BetaMixture mixture(int count, int n, int profile) {
            List<BetaMixture.Component> components = new ArrayList<>(posterior.points());
            for (int i = 0; i < posterior.points(); i++) {
                double m = posterior.residents(i);
                double pi = posterior.mix(i, profile);
                components.add(
                        new BetaMixture.Component(count + m * pi, n - count + m * (1 - pi), posterior.weight(i)));
            }
            return BetaMixture.of(components);
        }

        @Override
        public double evidence(AreaCounts counts, int area) {
            return posterior.evidence(counts.total(area));
        }
    }
}
