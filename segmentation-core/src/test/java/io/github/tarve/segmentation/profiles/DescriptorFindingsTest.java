package io.github.tarve.segmentation.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.codebook.Codebook;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.Scale;
import io.github.tarve.segmentation.features.Direction;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.FeatureRole;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.features.Transform;
import io.github.tarve.segmentation.validation.DescriptorTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DescriptorFindingsTest {
    private static final int RESIDENTS = 30;

    private static FeatureDescription description(String id, String block, FeatureRole role) {
        return new FeatureDescription(id, Label.of(id), block, "", Direction.NEUTRAL, role, 0, Transform.NONE, 1);
    }

    private static Feature number(String id, String block, FeatureRole role) {
        return new NumericFeature(description(id, block, role));
    }

    private static Feature background(String id) {
        return new NominalFeature(
                description(id, "BACKGROUND", FeatureRole.DESCRIPTOR), List.of(Label.of("a"), Label.of("b")));
    }

    private static Partition thirds() {
        double[] ones = new double[RESIDENTS];
        Arrays.fill(ones, 1);
        return Partition.canonical(IntStream.range(0, RESIDENTS).map(i -> i % 3).toArray(), ones);
    }

    /** Every column goes up with the profile, but for those of categories, which are even and odd residents. */
    private static FeatureMatrix matrix(List<Feature> features) {
        double[][] columns = new double[features.size()][RESIDENTS];
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < RESIDENTS; i++) {
            ids.add("r" + i);
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = features.get(j) instanceof NominalFeature ? i / 3 % 2 : i % 3 + i / 100.0;
            }
        }
        return FeatureMatrix.of(features, ids, columns);
    }

    private static List<String> tested(List<Feature> features, Set<String> alike) {
        Codebook codebook = Codebook.empty()
                .withSurvey(List.of(), List.of(new Scale("coping", Label.of("coping"), List.of("coping_1"), 1, true)));
        return DescriptorFindings.of(matrix(features), thirds(), codebook, alike, 1).stream()
                .map(finding -> finding.feature().id())
                .toList();
    }

    @Test
    void only_what_took_no_part_in_building_the_profiles_is_tested() {
        List<Feature> features = List.of(
                number("contacts", "NEED_USE", FeatureRole.ACTIVE),
                number("contacts_wk", "NEED_USE", FeatureRole.DESCRIPTOR),
                number("informal_help_wk", "RESOURCES", FeatureRole.DESCRIPTOR),
                number("coping_1", "SURVEY", FeatureRole.DESCRIPTOR),
                number("trust", "SURVEY", FeatureRole.DESCRIPTOR),
                number("twin", "SURVEY", FeatureRole.DESCRIPTOR),
                number("asked", "SURVEY", FeatureRole.ACTIVE),
                number("summed", "SURVEY", FeatureRole.REPLACED),
                new NominalFeature(
                        description("area", "BACKGROUND", FeatureRole.GROUP), List.of(Label.of("a"), Label.of("b"))),
                background("age_group"));
        assertThat(tested(features, Set.of("twin"))).containsExactly("trust", "age_group");
    }

    @Test
    void survey_items_are_not_tested_when_stated_needs_build_the_profiles() {
        List<Feature> features = List.of(
                number("silent_needs_n", "UNMET", FeatureRole.ACTIVE),
                number("trust", "SURVEY", FeatureRole.DESCRIPTOR),
                background("age_group"));
        assertThat(tested(features, Set.of())).containsExactly("age_group");
    }

    @Test
    void adjusts_for_the_whole_family_and_leaves_each_p_as_it_is_alone() {
        Feature trust = number("trust", "SURVEY", FeatureRole.DESCRIPTOR);
        Feature age = background("age_group");
        List<DescriptorFinding> both =
                DescriptorFindings.of(matrix(List.of(trust, age)), thirds(), Codebook.empty(), Set.of(), 1);
        List<DescriptorFinding> alone =
                DescriptorFindings.of(matrix(List.of(age)), thirds(), Codebook.empty(), Set.of(), 1);
        assertThat(both.get(1).test()).isEqualTo(alone.get(0).test());
        double p = both.get(0).test().p().orElseThrow();
        assertThat(p).isLessThan(0.001);
        assertThat(both.get(0).adjusted()).hasValue(2 * p);
        assertThat(both.get(0).beyondChance()).isTrue();
        assertThat(both.get(1).adjusted()).hasValue(both.get(1).test().p().orElseThrow());
        assertThat(both.get(1).beyondChance()).isFalse();
    }

    @Test
    void without_profiles_nothing_is_tested_and_with_one_the_reason_is_said() {
        FeatureMatrix matrix = matrix(List.of(background("age_group")));
        int[] none = new int[RESIDENTS];
        double[] ones = new double[RESIDENTS];
        Arrays.fill(ones, 1);
        assertThat(DescriptorFindings.of(matrix, Partition.canonical(none, ones), Codebook.empty(), Set.of(), 1))
                .singleElement()
                .matches(finding -> finding.test().untested().orElseThrow() == DescriptorTest.Untested.ONE_CLUSTER
                        && finding.adjusted().isEmpty());
        Arrays.fill(none, -1);
        assertThat(DescriptorFindings.of(matrix, Partition.canonical(none, ones), Codebook.empty(), Set.of(), 1))
                .isEmpty();
    }
}
