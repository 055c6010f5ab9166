package io.github.tarve.segmentation.validation;

import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.features.BinaryFeature;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.NominalFeature;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether a descriptor goes with the clusters beyond chance, by permuting the cluster labels among the rows that have a value
 * and a cluster. Right only for a descriptor that took no part in building the clusters: on what they were built from, any
 * test would find what the clustering put there (Gao, Bien and Witten 2024, doi:10.1080/01621459.2022.2116331).
 *
 * <ul>
 *   <li>Numbers, counts and ordered levels: the share of the variance of mid-ranks that lies between clusters, which is
 *       H / (n - 1) of Kruskal and Wallis (1952, doi:10.1080/01621459.1952.10483441).
 *   <li>Categories: the chi-square statistic of the table, without continuity correction.
 *   <li>p = (1 + permutations at least as far from independence) / (permutations + 1), which is never 0 and keeps its level
 *       whatever the number of permutations (Phipson and Smyth 2010, doi:10.2202/1544-6115.1585).
 *   <li>Permutations end early only when so many are extreme that p is above 0.05 however the rest would come out; fewer are
 *       drawn for very many rows.
 *   <li>The effect is Kelley's epsilon squared (1935, doi:10.1073/pnas.21.9.554) of the ranks, 1 - (1 - share) (n - 1) / (n -
 *       k), or Cramer's V with the bias correction of Bergsma (2013, doi:10.1016/j.jkss.2012.10.002). Both are about 0 without
 *       association, and never below.
 * </ul>
 *
 * The same seed gives the same result for any number of threads. O(permutations x rows).
 *
 * @param measure what the effect is
 * @param rows rows with a value and a cluster
 * @param untested why there is no test, when there is none
 * @param statistic the share of variance between clusters, or chi-square; empty without a test
 * @param effect the effect, from 0 to 1; empty without a test
 * @param p the p-value; empty without a test
 * @param permutations permutations drawn, 0 without a test
 */
public record DescriptorTest(
        Measure measure,
        int rows,
        Optional<Untested> untested,
        OptionalDouble statistic,
        OptionalDouble effect,
        OptionalDouble p,
        int permutations) {

    /** What an effect is. */
    public enum Measure {
        /** Bias-corrected Cramer's V, for categories. */
        CRAMERS_V,
        /** Epsilon squared of mid-ranks, for numbers and ordered levels. */
        EPSILON_SQUARED
    }

    /** Why there is no test. */
    public enum Untested {
        /** Nobody has a value. */
        NO_VALUES,
        /** Everybody with a value has the same one. */
        CONSTANT,
        /** Everybody with a value is in the same cluster. */
        ONE_CLUSTER
    }

    /**
     * Tests a descriptor.
     *
     * @param feature the descriptor
     * @param values its values by row, {@code NaN} where missing
     * @param partition the clusters; noise takes no part
     * @param permutations permutations wanted
     * @param seed seed of the permutations
     * @throws IllegalArgumentException when the numbers of rows differ
     */
    public static DescriptorTest of(
            Feature feature, double[] values, Partition partition, int permutations, long seed) {
        if (values.length != partition.rows()) {
            throw new IllegalArgumentException(values.length + " values for " + partition.rows() + " rows");
        }
        boolean categories = feature instanceof NominalFeature || feature instanceof BinaryFeature;
        Measure measure = categories ? Measure.CRAMERS_V : Measure.EPSILON_SQUARED;
        LabelledValues data = LabelledValues.of(values, partition);
        Optional<Untested> untested = data.untested();
        if (untested.isPresent()) {
            OptionalDouble none = OptionalDouble.empty();
            return new DescriptorTest(measure, data.rows(), untested, none, none, none, 0);
        }
        LabelAssociation association = categories ? new TableAssociation(data) : new RankAssociation(data);
        LabelPermutation.Outcome outcome = LabelPermutation.run(association, data.labels(), permutations, seed);
        return new DescriptorTest(
                measure,
                data.rows(),
                Optional.empty(),
                OptionalDouble.of(association.statistic()),
                OptionalDouble.of(association.effect()),
                OptionalDouble.of(outcome.p()),
                outcome.permutations());
    }
}
