package io.github.tarve.segmentation.features.building;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.FeatureRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class PlantedStudiesTest {
    private static MeasuredFeatures measure(String name) throws Exception {
        String folder = System.getProperty("tarve.reference", "");
        Assumptions.assumeTrue(!folder.isEmpty(), "no reference data");
        return FeatureBuilder.build(ReferenceStudy.read(Path.of(folder, "data"), name), FeatureRequest.defaults());
    }

    /** Needs and channels carry the planted profiles; satisfaction is noise (split-half reliability 0.11). */
    @Test
    void noise_is_left_out_and_needs_are_kept() throws Exception {
        MeasuredFeatures features = measure("planted_d");
        FeatureMatrix active = features.matrix().active();
        assertThat(features.matrix().rows()).isEqualTo(600);
        assertThat(active.features())
                .filteredOn(feature -> feature.id().startsWith("contacts_wk."))
                .hasSize(10);
        assertThat(active.indexOf("satisfaction_mean")).isEmpty();
        assertThat(active.indexOf("unmet_share")).isPresent();
        assertThat(features.dropped())
                .filteredOn(drop -> drop.id().equals("satisfaction_mean"))
                .extracting(DroppedFeature::reason)
                .containsExactly(DropReason.UNRELIABLE);
    }

    /** 32 residents carry max(4, 32 / 5) = 6 features. 18 of the 500 residents of planted_a have no diary line. */
    @Test
    void budget_and_absent_diaries() throws Exception {
        assertThat(measure("planted_founding2").matrix().active().columns()).isEqualTo(6);
        FeatureMatrix matrix = measure("planted_a").matrix();
        int contacts = matrix.indexOf("contacts_wk").orElseThrow();
        int missing = 0;
        for (int i = 0; i < matrix.rows(); i++) {
            missing += matrix.missing(i, contacts) ? 1 : 0;
        }
        assertThat(missing).isEqualTo(18);
        assertThat(matrix.feature(matrix.indexOf("age_group").orElseThrow()).role())
                .isEqualTo(FeatureRole.DESCRIPTOR);
    }
}
