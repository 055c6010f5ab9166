package io.github.tarve.segmentation.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told within areas: nothing that was computed from a hidden count, and no mean of few residents. */
class AreaProfilesReleaseTest {
    private static final int[][] MIX = {{40, 12, 3}, {15, 25, 8}, {22, 11, 30}};

    private static Report release(SegmentationFixture fixture) {
        return ReleaseOffice.release(fixture.build(), ReleasePolicy.of(ReleasePolicy.Preset.DEFAULT));
    }

    @Test
    void estimatesOfHiddenCountsAreHidden() {
        Report report = release(SegmentationFixture.of(MIX, 3, 5).estimated());
        EstimateSection estimates = report.estimates().orElseThrow();
        int hidden = 0;
        for (int a = 0; a < estimates.areas().size(); a++) {
            List<Report.AreaShare> shares = report.areas().areas().get(a).shares();
            for (int p = 0; p < shares.size(); p++) {
                EstimateSection.ProfileEstimate estimate =
                        estimates.areas().get(a).profiles().get(p);
                boolean suppressed = shares.get(p).count().hidden();
                hidden += suppressed ? 1 : 0;
                if (suppressed) {
                    assertThat(estimate.residents().hidden()).isTrue();
                    assertThat(estimate.interval().hidden()).isTrue();
                    assertThat(estimate.share().hidden()).isTrue();
                    assertThat(estimate.shareInterval().hidden()).isTrue();
                }
            }
        }
        assertThat(hidden).isGreaterThanOrEqualTo(4);
        assertThat(report.privacy().audits())
                .anySatisfy(audit -> assertThat(audit.table()).isEqualTo("estimated residents"))
                .allSatisfy(audit -> assertThat(audit.passed()).isTrue());
    }

    /** With weights of 50 each, people over 50 would be the count that the strict rules round to the nearest 5. */
    @Test
    void roundedCountsDoNotFollowFromEstimates() {
        Report report = ReleaseOffice.release(
                SegmentationFixture.of(MIX, 3, 5).estimated().build(), ReleasePolicy.of(ReleasePolicy.Preset.STRICT));
        for (EstimateSection.ProfileEstimate estimate :
                report.estimates().orElseThrow().profiles()) {
            if (!estimate.residents().hidden()) {
                // 166 residents of 50 people each, told to three significant digits.
                double rounded = estimate.share().value().orElseThrow() * 8300;
                assertThat(estimate.residents().value().orElseThrow()).isEqualTo(rounded, within(5.0));
            }
        }
    }

    @Test
    void meansOfFewResidentsAreNotTold() {
        Report report = release(SegmentationFixture.of(MIX, 3, 5).pooled());
        AreaProfilesSection content = report.areaProfiles().orElseThrow();
        for (int a = 0; a < content.areas().size(); a++) {
            for (int p = 0; p < content.areas().get(a).profiles().size(); p++) {
                AreaProfilesSection.ProfilePart part =
                        content.areas().get(a).profiles().get(p);
                boolean hidden =
                        report.areas().areas().get(a).shares().get(p).count().hidden();
                assertThat(part.count().hidden()).isEqualTo(hidden);
                if (hidden || part.count().value().orElse(0) < 10) {
                    assertThat(part.described()).isFalse();
                    assertThat(part.differences()).isEmpty();
                }
            }
        }
        assertThat(content.areas().stream()
                        .flatMap(area -> area.profiles().stream())
                        .filter(AreaProfilesSection.ProfilePart::described))
                .isNotEmpty();
        assertThat(report.privacy().audits())
                .anySatisfy(audit -> assertThat(audit.table()).isEqualTo("means by area and profile"));
    }

    @Test
    void internalEditionHidesNothing() {
        Report report = ReleaseOffice.release(
                SegmentationFixture.of(MIX, 3, 5).pooled().estimated().build(), ReleasePolicy.open());
        assertThat(report.areaProfiles().orElseThrow().areas())
                .allSatisfy(area -> assertThat(area.profiles())
                        .allSatisfy(part -> assertThat(part.described()).isTrue()));
        assertThat(report.estimates().orElseThrow().areas())
                .allSatisfy(area -> assertThat(area.profiles())
                        .allSatisfy(estimate ->
                                assertThat(estimate.residents().hidden()).isFalse()));
    }

    @Test
    void agreementOfAnAreaWithHiddenSizesIsHidden() {
        Report report = release(SegmentationFixture.of(MIX, 3, 5).separate());
        AreaProfilesSection content = report.areaProfiles().orElseThrow();
        AreaProfilesSection.AreaPart small = content.areas().get(0);
        assertThat(small.profiles())
                .anySatisfy(part -> assertThat(part.count().hidden()).isTrue());
        assertThat(small.agreement().orElseThrow().hidden()).isTrue();
        assertThat(content.transfers())
                .filteredOn(transfer -> transfer.to().code().equals("A0"))
                .allSatisfy(
                        transfer -> assertThat(transfer.agreement().hidden()).isTrue());
        AreaProfilesSection.AreaPart large = content.areas().get(2);
        assertThat(large.agreement().orElseThrow().value()).hasValue(0.7);
        assertThat(large.profiles().get(0).differences()).isNotEmpty();
    }
}
