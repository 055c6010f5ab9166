package io.github.tarve.segmentation.profiles;

import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.codebook.Codebook;
import io.github.tarve.segmentation.codebook.Scale;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.FeatureRole;
import io.github.tarve.segmentation.features.catalogue.FeatureBlock;
import io.github.tarve.segmentation.validation.BenjaminiHochberg;
import io.github.tarve.segmentation.validation.DescriptorTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Tests which descriptors go with the profiles. Only those are tested whose answers took no part in building the profiles:
 *
 * <ul>
 *   <li>background columns, but not the area, whose test is {@code AreaMixEstimator}'s;
 *   <li>survey items, but not the items of scales, nor items so like a feature that builds profiles that they were left out
 *       for it, nor any item when a feature that builds profiles counts needs stated in the survey;
 *   <li>never measures of the diary: the profiles were built from the same contacts.
 * </ul>
 *
 * <p>All the tests are one family ({@link BenjaminiHochberg}) and draw the same permutations, so that a descriptor's p-value
 * does not depend on which others there are. Profiles are taken as they are, each resident in the likeliest one.
 */
public final class DescriptorFindings {
    private static final int PERMUTATIONS = 10_000;
    /** Features that are counted from the diary and from needs stated in the survey. */
    private static final Set<String> OF_STATED_NEEDS = Set.of("silent_needs_n", "need_gap_n", "stated_met_share");

    private DescriptorFindings() {}

    /**
     * Tests the descriptors of a study, in the order of the matrix; none without profiles.
     *
     * @param matrix every feature
     * @param partition the profiles
     * @param codebook says which items belong to scales
     * @param alike ids of features that were left out as nearly the same as one that builds profiles
     * @param seed seed of the permutations
     */
    public static List<DescriptorFinding> of(
            FeatureMatrix matrix, Partition partition, Codebook codebook, Set<String> alike, long seed) {
        if (partition.clusters() == 0) {
            return List.of();
        }
        Set<String> built = new HashSet<>(alike);
        codebook.scales().stream().map(Scale::items).forEach(built::addAll);
        boolean statedNeeds =
                matrix.measured().features().stream().anyMatch(feature -> OF_STATED_NEEDS.contains(feature.id()));
        List<Feature> features = new ArrayList<>();
        List<DescriptorTest> tests = new ArrayList<>();
        for (int column = 0; column < matrix.columns(); column++) {
            Feature feature = matrix.feature(column);
            if (independent(feature, codebook, built, statedNeeds)) {
                features.add(feature);
                tests.add(DescriptorTest.of(feature, matrix.column(column), partition, PERMUTATIONS, seed));
            }
        }
        return adjust(features, tests);
    }

    private static boolean independent(Feature feature, Codebook codebook, Set<String> built, boolean statedNeeds) {
        if (feature.role() != FeatureRole.DESCRIPTOR) {
            return false;
        }
        String block = feature.description().block();
        boolean survey = block.equals(FeatureBlock.SURVEY.name())
                || (block.equals(FeatureBlock.RESOURCES.name())
                        && codebook.role(feature.id()).isPresent());
        return block.equals(FeatureBlock.BACKGROUND.name())
                || (survey && !statedNeeds && !built.contains(feature.id()));
    }

    private static List<DescriptorFinding> adjust(List<Feature> features, List<DescriptorTest> tests) {
        double[] adjusted = BenjaminiHochberg.adjust(tests.stream()
                .filter(test -> test.p().isPresent())
                .mapToDouble(test -> test.p().getAsDouble())
                .toArray());
        List<DescriptorFinding> findings = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < tests.size(); i++) {
            boolean tested = tests.get(i).p().isPresent();
            findings.add(new DescriptorFinding(
                    features.get(i),
                    tests.get(i),
                    tested ? OptionalDouble.of(adjusted[next++]) : OptionalDouble.empty()));
        }
        return List.copyOf(findings);
    }
}
