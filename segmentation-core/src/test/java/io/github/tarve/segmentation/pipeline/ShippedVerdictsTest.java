package io.github.tarve.segmentation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.io.StudyReader;
import io.github.tarve.segmentation.settings.SettingKey;
import io.github.tarve.segmentation.validation.StructureVerdict;
import io.github.tarve.segmentation.validation.structure.NullModel;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShippedVerdictsTest {
    private static StructureVerdict verdict(String study, SettingKey key, String value) {
        SegmentationPlan plan = SegmentationPlan.defaults()
                .with(SettingKey.SEGMENTS_SENSITIVITY, "off")
                .with(key, value);
        Path folder = Path.of(System.getProperty("tarve.root", ".."), "datasets", study);
        return SegmentationPipeline.of(plan).run(StudyReader.read(folder)).verdict();
    }

    @Test
    void nobody_is_told_that_a_study_without_groups_has_some() {
        StructureVerdict verdict = verdict("null-32", SettingKey.SEGMENTS_METHOD, "auto");
        assertThat(verdict.kind()).isEqualTo(StructureVerdict.Kind.CANNOT_TELL);
        assertThat(verdict.groupsShown()).isFalse();
        assertThat(verdict.p().getAsDouble()).isGreaterThan(0.05);
    }

    @Test
    void thirty_two_residents_of_three_profiles_cannot_tell_but_come_back() {
        StructureVerdict verdict = verdict("oulu-founding", SettingKey.SEGMENTS_METHOD, "auto");
        assertThat(verdict.kind()).isEqualTo(StructureVerdict.Kind.CANNOT_TELL);
        assertThat(verdict.groupsShown()).isTrue();
        assertThat(verdict.evidence().orElseThrow().measure().code()).isEqualTo("information-gain");
    }

    @Test
    void the_comparison_follows_the_setting_and_can_be_left_out() {
        StructureVerdict silhouette = verdict("null-32", SettingKey.SEGMENTS_METHOD, "kmedoids");
        assertThat(silhouette.evidence().orElseThrow().measure().code()).isEqualTo("silhouette");
        StructureVerdict other = verdict("null-32", SettingKey.SEGMENTS_NULL, "independent");
        assertThat(other.evidence().orElseThrow().model()).isEqualTo(NullModel.INDEPENDENT);
        StructureVerdict none = verdict("null-32", SettingKey.SEGMENTS_NULL, "none");
        assertThat(none.evidence()).isEmpty();
        assertThat(none.kind()).isEqualTo(StructureVerdict.Kind.CANNOT_TELL);
    }
}
