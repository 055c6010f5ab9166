package io.github.tarve.segmentation.profiles.explaining;

import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.codebook.Codebook;
import io.github.tarve.segmentation.codebook.Scheme;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.profiles.Explanation;
import io.github.tarve.segmentation.profiles.ProfileIdentity;
import io.github.tarve.segmentation.profiles.SchemeTable;
import java.util.List;
import java.util.Optional;

/**
 * Explains profiles to people: cross-validated rules, a small tree, a form of a few questions, and where residents fall in
 * schemes known beforehand. Of very many residents a random sample is looked at, but for the schemes.
 */
public final class Explainer {
    private final FeatureMatrix matrix;
    private final Partition partition;
    private final Codebook codebook;
    private final int least;
    private final long seed;

    /**
     * Prepares an explanation.
     *
     * @param matrix every feature, active or not
     * @param partition profile of each resident
     * @param codebook which features are items and scales of the survey
     * @param least the smallest number of residents behind an answer or a leaf; profiles of fewer than twice as many take no
     *     part
     * @param seed seed of the parts of cross-validation
     */
    public Explainer(FeatureMatrix matrix, Partition partition, Codebook codebook, int least, long seed) {
        this.matrix = matrix;
        this.partition = partition;
        this.codebook = codebook;
        this.least = least;
        this.seed = seed;
    }

    /**
     * Explains the profiles.
     *
     * @param schemes the schemes to compare with
     * @param identity what stays of the profiles from run to run
     */
    public Explanation explain(List<Scheme> schemes, ProfileIdentity identity) {
        List<SchemeTable> tables = schemes.stream()
                .map(scheme -> SchemePlacement.of(scheme, matrix, partition, codebook))
                .toList();
        Sample sample = Sample.of(matrix, partition, 2 * least, Seeds.derive(seed, 0));
        return new Explanation(
                RuleValidation.of(sample, Seeds.derive(seed, 1)),
                Optional.ofNullable(TreeGrowth.of(sample, least, Seeds.derive(seed, 2))),
                FormMaking.of(sample, codebook, least, Seeds.derive(seed, 3)),
                tables,
                identity);
    }
}
