package io.github.tarve.segmentation.areas;

import io.github.tarve.segmentation.clustering.Memberships;
import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Estimates how one set of profiles is spread over areas. With c_ak residents of profile k among the n_a of area a, overall
 * mix pi and weight m,
 *
 * <p>share_ak = E[(c_ak + m pi_k) / (n_a + m)] = evidence_a c_ak / n_a + (1 - evidence_a) pi_k, evidence_a = E[n_a / (n_a + m)],
 *
 * <p>the posterior mean under the Dirichlet-multinomial model, at the observed overall mix of all assigned residents, averaged
 * over the posterior of m and, where the method gives probabilities, over who belongs to which profile. The 95 % intervals are
 * quantiles of the mixture of Beta(c_ak + m pi_k, n_a - c_ak + m (1 - pi_k)) over the joint posterior of these <em>and</em>
 * pi: intervals that take any of them as known cover far too seldom when areas are few and small.
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
     * @param likelihoods for methods that give them, probabilities of the profiles given the answers alone, were all profiles
     *     as probable beforehand; several when the model itself is drawn. The shares then keep the uncertainty of who belongs
     *     where
     * @param indicators features to explain by mix and rate: its numeric ones and counts
     * @throws IllegalArgumentException when the numbers of residents differ
     */
    public AreaComparison compare(
            List<String> areaPerRow, Partition partition, List<Memberships> likelihoods, FeatureMatrix indicators) {
        AreaCounts counts = AreaCounts.of(areaPerRow, partition);
        List<List<AreaMix.Decomposition>> decompositions =
                new MixRateDecomposition(indicators, partition, counts).byArea();
        for (Memberships draw : likelihoods) {
            if (draw.rows() != partition.rows()) {
                throw new IllegalArgumentException(draw.rows() + " likelihoods for " + partition.rows() + " rows");
            }
        }
        if (counts.areas().isEmpty() || counts.profiles() == 0) {
            return AreaComparison.none();
        }
        Optional<ShrunkenShares> shrunken = shrinkage instanceof Shrinkage.None
                ? Optional.empty()
                : Optional.of(new ShrunkenShares(counts, partition, likelihoods, shrinkage, Seeds.derive(seed, 1)));
        List<AreaMix> mixes = new ArrayList<>();
        for (int a = 0; a < counts.areas().size(); a++) {
            int area = a;
            mixes.add(new AreaMix(
                    counts.areas().get(a),
                    counts.total(a),
                    shrunken.map(shares -> shares.of(area)).orElseGet(() -> countedShares(counts, area)),
                    shrunken.map(shares -> shares.evidence(area)).orElse(counts.total(a) == 0 ? 0.0 : 1.0),
                    decompositions.get(a)));
        }
        AreaAssociation association = new AreaAssociation(counts, partition);
        int drawn = association.permutations(permutations);
        return new AreaComparison(mixes, association.p(drawn, Seeds.derive(seed, 2)), drawn, association.cramersV());
    }

    /** Compares the areas, taking the partition for certain. */
    public AreaComparison compare(List<String> areaPerRow, Partition partition, FeatureMatrix indicators) {
        return compare(areaPerRow, partition, List.of(), indicators);
    }

    private static List<Share> countedShares(AreaCounts counts, int area) {
        List<Share> shares = new ArrayList<>();
        for (int k = 0; k < counts.profiles(); k++) {
            shares.add(Share.wilson(counts.count(area, k), counts.total(area)));
        }
        return shares;
    }
}
