package io.github.tarve.segmentation.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.records.DayStatus;
import io.github.tarve.segmentation.records.DiaryDay;
import io.github.tarve.segmentation.records.DiaryEntry;
import io.github.tarve.segmentation.records.NeedOutcome;
import io.github.tarve.segmentation.records.Study;
import io.github.tarve.segmentation.synthesis.StudyRecipe.Allocation;
import io.github.tarve.segmentation.synthesis.StudyRecipe.Area;
import io.github.tarve.segmentation.synthesis.StudyRecipe.DiaryKeeping;
import io.github.tarve.segmentation.synthesis.StudyRecipe.FileStyle;
import io.github.tarve.segmentation.synthesis.StudyRecipe.Variation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StudySynthesizerTest {
    private static Map<String, Integer> observedDays(Study study) {
        Map<String, Integer> observed = new TreeMap<>();
        for (DiaryDay day : study.days()) {
            observed.merge(day.residentId(), day.status().observed() ? 1 : 0, Integer::sum);
        }
        return observed;
    }

    @Test
    void theFoundingStudyIsAsTheRecipeSays() {
        SyntheticStudy made = SyntheticStudies.make("oulu-founding", 2008);
        Map<String, Integer> cells = new TreeMap<>();
        made.truth().forEach(truth -> cells.merge(truth.area() + " " + truth.profile(), 1, Integer::sum));
        assertThat(cells)
                .isEqualTo(new TreeMap<>(Map.of(
                        "Kiiminki P1", 6,
                        "Kiiminki P2", 5,
                        "Kiiminki P3", 1,
                        "Yli-Ii P1", 2,
                        "Yli-Ii P2", 2,
                        "Yli-Ii P3", 6,
                        "Ylikiiminki P1", 3,
                        "Ylikiiminki P2", 4,
                        "Ylikiiminki P3", 3)));
        assertThat(made.study().residentsByArea())
                .containsExactlyInAnyOrderEntriesOf(Map.of("Kiiminki", 12, "Yli-Ii", 10, "Ylikiiminki", 10));
        assertThat(observedDays(made.study()))
                .hasSize(32)
                .allSatisfy((id, days) -> assertThat(days).isBetween(7, 14));
        assertThat(made.study().window().orElseThrow().start()).isEqualTo(LocalDate.of(2013, 10, 14));
        assertThat(made.study().synthetic()).isTrue();
    }

    @Test
    void daysAndEntriesAgree() {
        Study study = SyntheticStudies.make("oulu-founding", 5).study();
        Set<String> active = new HashSet<>();
        for (DiaryEntry entry : study.diary()) {
            active.add(entry.residentId() + entry.date());
        }
        for (DiaryDay day : study.days()) {
            assertThat(day.status() == DayStatus.EVENTS)
                    .as("%s on %s", day.residentId(), day.date())
                    .isEqualTo(active.contains(day.residentId() + day.date()));
        }
        assertThat(study.days().size()).isEqualTo(32 * 14);
    }

    @Test
    void reasonsStandOnlyBesideUnmetNeedsAndTravelOnlyBesideVisits() {
        for (DiaryEntry entry :
                SyntheticStudies.make("oulu-founding", 6).study().diary()) {
            assertThat(entry.unmetReason() != null && entry.outcome() != NeedOutcome.UNMET)
                    .isFalse();
            assertThat(!Double.isNaN(entry.travelMinutes()) && !"in_person".equals(entry.channel()))
                    .isFalse();
            assertThat(entry.satisfaction()).isBetween(0, 5);
            assertThat(entry.importance()).isBetween(0, 5);
        }
    }

    @Test
    void aSeedMakesOneStudyAndAnotherSeedAnother() {
        Map<String, byte[]> once = DatasetWriter.files(SyntheticStudies.make("messy", 3));
        Map<String, byte[]> again = DatasetWriter.files(SyntheticStudies.make("messy", 3));
        Map<String, byte[]> other = DatasetWriter.files(SyntheticStudies.make("messy", 4));
        assertThat(again.keySet()).isEqualTo(once.keySet());
        once.forEach((name, bytes) -> assertThat(again.get(name)).as(name).isEqualTo(bytes));
        assertThat(other.get("diary.csv")).isNotEqualTo(once.get("diary.csv"));
    }

    /**
     * Total lines of a resident are negative binomial: mean m and variance m + m^2 / r, by hand. With one need of 7 lines a
     * week, 14 days, r = 2 and no fatigue the mean is 14 and the variance 14 + 196 / 2 = 112.
     */
    @Test
    void countsHaveTheMomentsOfTheNegativeBinomial() {
        SyntheticStudy made = StudySynthesizer.make(recipe(new Variation(2, 0, 0.8), 0, 2000), 11);
        Map<String, Integer> counts = new HashMap<>();
        made.study().residents().forEach(resident -> counts.put(resident.id(), 0));
        for (DiaryEntry entry : made.study().diary()) {
            counts.merge(entry.residentId(), 1, Integer::sum);
        }
        double mean =
                counts.values().stream().mapToInt(Integer::intValue).average().orElseThrow();
        double variance = counts.values().stream()
                        .mapToDouble(count -> (count - mean) * (count - mean))
                        .sum()
                / (counts.size() - 1);
        // standard errors: sqrt(112 / 2000) = 0.24 and about 112 x sqrt(5 / 2000) = 6
        assertThat(mean).isCloseTo(14, within(1.0));
        assertThat(variance).isCloseTo(112, within(24.0));
    }

    /** By hand: with fatigue 0.1 a day the second week has (0.9)^7 = 0.478 times the lines of the first. */
    @Test
    void writingFallsWithFatigue() {
        SyntheticStudy made = StudySynthesizer.make(recipe(new Variation(50, 0, 0.8), 0.1, 1500), 12);
        long[] weeks = new long[2];
        LocalDate second = LocalDate.of(2013, 10, 21);
        for (DiaryEntry entry : made.study().diary()) {
            weeks[entry.date().isBefore(second) ? 0 : 1]++;
        }
        assertThat((double) weeks[1] / weeks[0]).isCloseTo(0.478, within(0.03));
    }

    @Test
    void aCommonFactorMakesNeedsCorrelateWithoutProfiles() {
        StudyRecipe recipe = SyntheticStudies.recipe("null-32").orElseThrow().withResidentsPerArea(400);
        assertThat(correlation(StudySynthesizer.make(recipe, 5).study(), "illness", "learning"))
                .isGreaterThan(0.15);
        StudyRecipe independent = new StudyRecipe(
                recipe.name(),
                recipe.title(),
                recipe.areas(),
                recipe.allocation(),
                recipe.profiles(),
                recipe.diary(),
                new Variation(5, 0, 0.8),
                recipe.files());
        assertThat(correlation(StudySynthesizer.make(independent, 5).study(), "illness", "learning"))
                .isBetween(-0.1, 0.1);
    }

    private static double correlation(Study study, String one, String other) {
        Map<String, Integer> positions = study.residentPositions();
        double[][] counts = new double[2][positions.size()];
        for (DiaryEntry entry : study.diary()) {
            if (entry.need().equals(one) || entry.need().equals(other)) {
                counts[entry.need().equals(one) ? 0 : 1][positions.get(entry.residentId())]++;
            }
        }
        return new org.apache.commons.math3.stat.correlation.PearsonsCorrelation().correlation(counts[0], counts[1]);
    }

    @Test
    void theDistrictKeepsThePublishedShares() {
        SyntheticStudy made = SyntheticStudies.make("district-2000", 2000);
        Map<String, Integer> sizes = new TreeMap<>();
        made.truth().forEach(truth -> sizes.merge(truth.profile(), 1, Integer::sum));
        // Blomgren, Jappinen and Perhoniemi 2023: 82.0, 9.6, 2.9, 2.9, 2.6 %; three standard errors of a drawn share
        double[] published = {0.82, 0.096, 0.029, 0.029, 0.026};
        for (int g = 0; g < 5; g++) {
            double error = 3 * Math.sqrt(published[g] * (1 - published[g]) / 2000) + 0.01;
            assertThat(sizes.get("P" + (g + 1)) / 2000.0).isCloseTo(published[g], within(error));
        }
        assertThat(made.study().residentsByArea()).hasSize(12);
    }

    /** By hand: 10 residents in proportion 1 : 1 : 1 leave one over, which goes to the first profile. */
    @Test
    void apportionsByLargestRemainders() {
        assertThat(StudySynthesizer.apportioned(new Area("A", 10, List.of(1.0, 1.0, 1.0), 1)))
                .containsExactly(4, 3, 3);
        assertThat(StudySynthesizer.apportioned(new Area("A", 7, List.of(0.5, 0.3, 0.2), 1)))
                .containsExactly(4, 2, 1);
        assertThat(StudySynthesizer.apportioned(new Area("A", 0, List.of(1.0, 2.0), 1)))
                .containsExactly(0, 0);
    }

    @Test
    void theCatalogueKnowsItsNamesOnly() {
        assertThat(SyntheticStudies.list())
                .extracting(SyntheticStudies.Summary::name)
                .containsExactly("oulu-founding", "null-32", "district-2000", "messy");
        for (SyntheticStudies.Summary summary : SyntheticStudies.list()) {
            StudyRecipe recipe = SyntheticStudies.recipe(summary.name()).orElseThrow();
            assertThat(recipe.residents()).isEqualTo(summary.residents());
            assertThat(recipe.areas()).hasSize(summary.areas());
            assertThat(recipe.profiles()).hasSize(summary.profiles());
        }
        assertThat(SyntheticStudies.show("atlantis")).isEmpty();
        assertThatThrownBy(() -> SyntheticStudies.make("atlantis", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("atlantis");
    }

    private static StudyRecipe recipe(Variation variation, double fatigue, int residents) {
        PlantedProfile one =
                SyntheticStudies.recipe("null-32").orElseThrow().profiles().get(0);
        PlantedProfile library = new PlantedProfile(
                one.label(), Weighted.list("leisure 7"), one.channels(), one.outcome(), one.effort(), one.survey());
        return new StudyRecipe(
                "counts",
                "counts",
                List.of(new Area("Kiiminki", residents, List.of(1.0), 1)),
                Allocation.EXACT,
                List.of(library),
                new DiaryKeeping(LocalDate.of(2013, 10, 14), 14, 7, 0, 0, fatigue),
                variation,
                FileStyle.CANONICAL);
    }
}
