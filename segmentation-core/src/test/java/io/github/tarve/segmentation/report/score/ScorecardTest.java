package io.github.tarve.segmentation.report.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.report.ReportFixture;
import io.github.tarve.segmentation.report.json.ReportJson;
import io.github.tarve.segmentation.report.score.Score.Criterion;
import io.github.tarve.segmentation.report.score.Score.Light;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScorecardTest {
    private static Score of(Report report, Criterion criterion) {
        return Scorecard.of(report).stream()
                .filter(score -> score.criterion() == criterion)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSevenCriteriaComeInTheirOrder() {
        assertThat(Scorecard.of(ReportFixture.rich()))
                .extracting(Score::criterion)
                .containsExactly(Criterion.values());
        assertThat(Scorecard.of(ReportFixture.tooFew())).isEmpty();
    }

    @Test
    void eachFigureIsOneOfTheReport() {
        Report report = ReportFixture.internal();
        Report.SelectionSection selection = report.selection().orElseThrow();
        Report.CandidateRow chosen = selection.candidates().stream()
                .filter(candidate -> candidate.k() == selection.chosen())
                .findFirst()
                .orElseThrow();
        assertThat(of(report, Criterion.INTERNAL_VALIDITY).value().value().orElseThrow())
                .isEqualTo(chosen.level().orElseThrow().z());
        assertThat(of(report, Criterion.STABILITY).value().value().orElseThrow())
                .isEqualTo(chosen.stability().stream()
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
        assertThat(of(report, Criterion.SUBSTANTIALITY).value().value().orElseThrow())
                .isEqualTo(report.profiles().stream()
                        .map(card -> card.share().value().orElseThrow())
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
        Report.CandidateRow fewer = selection.candidates().stream()
                .filter(candidate -> candidate.k() == selection.chosen() - 1)
                .findFirst()
                .orElseThrow();
        assertThat(of(report, Criterion.PARSIMONY).value().value().orElseThrow())
                .isCloseTo(
                        chosen.level().orElseThrow().z()
                                - fewer.level().orElseThrow().z(),
                        within(1e-12));
    }

    @Test
    void whatRestsOnAHiddenFigureIsHidden() {
        String json = ReportJson.write(ReportFixture.rich());
        int profiles = json.indexOf("\"profiles\": [");
        String hiding = json.substring(0, profiles)
                + json.substring(profiles).replaceFirst("\"share\": [0-9.]+", "\"share\": {\"suppressed\": true}");
        assertThat(hiding).isNotEqualTo(json);
        Report report = ReportJson.read(hiding);
        Score size = of(report, Criterion.SUBSTANTIALITY);
        assertThat(size.value().hidden()).isTrue();
        assertThat(size.light()).isEqualTo(Light.UNKNOWN);
        assertThat(of(ReportFixture.rich(), Criterion.SUBSTANTIALITY).value().hidden())
                .isFalse();
    }

    @Test
    void nothingIsSaidOfEveryProfileWhenSomeAreWithheld() {
        String json = ReportJson.write(ReportFixture.rich());
        Report report = ReportJson.read(json.replaceFirst("\"withheldProfiles\": \\d+", "\"withheldProfiles\": 1"));
        assertThat(report.privacy().withheldProfiles()).isEqualTo(1);
        for (Criterion criterion :
                List.of(Criterion.SUBSTANTIALITY, Criterion.INTERPRETABILITY, Criterion.ACTIONABILITY)) {
            assertThat(of(report, criterion).value().hidden())
                    .as(criterion.code())
                    .isTrue();
        }
        assertThat(of(report, Criterion.STABILITY).value().hidden()).isFalse();
    }

    @Test
    void aHiddenChannelThatMayBeUsedMostHidesTheScore() {
        Report rich = ReportFixture.rich();
        double least = rich.profiles().stream()
                .mapToDouble(card -> card.channels().stream()
                        .mapToDouble(channel -> channel.share().value().orElse(0.0))
                        .max()
                        .orElseThrow())
                .min()
                .orElseThrow();
        assertThat(of(ReportFixture.internal(), Criterion.ACTIONABILITY).value().hidden())
                .isFalse();
        String json = ReportJson.write(rich);
        int channels = json.indexOf("\"channels\": [");
        String hiding = json.substring(0, channels)
                + json.substring(channels).replaceFirst("\"share\": [0-9.]+", "\"share\": {\"suppressed\": true}");
        assertThat(hiding).isNotEqualTo(json);
        assertThat(of(ReportJson.read(hiding), Criterion.ACTIONABILITY).value().hidden())
                .isTrue();
        Score shown = of(rich, Criterion.ACTIONABILITY);
        assertThat(shown.value().hidden() || shown.value().value().orElseThrow() == least)
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0.749, 0.6, 0.75, FAIR", "0.75, 0.6, 0.75, GOOD", "0.599, 0.6, 0.75, POOR", "NaN, 0, 1, UNKNOWN"})
    void lightsTurnAtTheirLimits(double value, double fair, double good, Light light) {
        assertThat(Light.of(value, fair, good)).isEqualTo(light);
    }
}
