package io.github.tarve.segmentation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.areas.ResidentWeights;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.records.Population;
import io.github.tarve.segmentation.records.Resident;
import io.github.tarve.segmentation.records.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PopulationWeightsTest {
    private final List<Resident> residents = new ArrayList<>();
    private final List<Population.Cell> cells = new ArrayList<>();

    private void resident(String area, String age, double weight) {
        Map<String, String> background = age.isEmpty() ? Map.of() : Map.of("age_group", age);
        residents.add(new Resident(
                "r" + residents.size(), area.isEmpty() ? Optional.empty() : Optional.of(area), background, weight));
    }

    private void people(String area, String age, double count) {
        cells.add(new Population.Cell(area, Map.of("age_group", age), count));
    }

    private PopulationWeights.Outcome weights() {
        Study.Builder study = Study.builder().residents(residents);
        if (!cells.isEmpty()) {
            study.population(new Population(cells));
        }
        return PopulationWeights.of(study.build());
    }

    /** By hand: one column makes raking a post-stratification: 60 people over two residents, 40 over one, 30 over one. */
    @Test
    void weightsMeetAreasAndAges() {
        resident("A", "young", 1);
        resident("A", "young", 1);
        resident("A", "old", 1);
        resident("B", "old", 1);
        people("A", "young", 60);
        people("A", "old", 40);
        people("B", "old", 30);
        ResidentWeights weights = weights().weights().orElseThrow();
        assertThat(weights.weight(0)).isEqualTo(30, within(1e-9));
        assertThat(weights.weight(2)).isEqualTo(40, within(1e-9));
        assertThat(weights.weight(3)).isEqualTo(30, within(1e-9));
        assertThat(weights.summary().columns()).containsExactly("area", "age_group");
    }

    @Test
    void givenWeightsAreTheStart() {
        resident("A", "young", 1);
        resident("A", "young", 3);
        people("A", "young", 80);
        ResidentWeights weights = weights().weights().orElseThrow();
        assertThat(weights.weight(0)).isEqualTo(20, within(1e-9));
        assertThat(weights.weight(1)).isEqualTo(60, within(1e-9));
    }

    @Test
    void withoutPopulationAndWeightsThereIsNothingToWeigh() {
        resident("A", "young", 1);
        resident("A", "old", 1);
        assertThat(weights().weights()).isEmpty();
    }

    @Test
    void areaWithoutParticipantsIsNamedAndLeftOut() {
        resident("A", "old", 1);
        people("A", "old", 40);
        people("Haukipudas", "old", 900);
        PopulationWeights.Outcome outcome = weights();
        assertThat(outcome.weights().orElseThrow().summary().total()).isEqualTo(40, within(1e-9));
        assertThat(outcome.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo(ProblemCode.POPULATION_AREA_ABSENT);
            assertThat(warning.arguments()).containsExactly("Haukipudas");
        });
    }

    @Test
    void joinedGroupsAreNamed() {
        resident("A", "18-64", 1);
        resident("A", "65-74", 1);
        people("A", "18-64", 50);
        people("A", "65-74", 20);
        people("A", "75+", 10);
        assertThat(weights().warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.arguments()).containsExactly("age_group", "65-74 + 75+", "A"));
    }

    @Test
    void columnThatNobodyAnsweredIsNotUsed() {
        resident("A", "", 1);
        people("A", "old", 10);
        PopulationWeights.Outcome outcome = weights();
        assertThat(outcome.weights().orElseThrow().weight(0)).isEqualTo(10, within(1e-9));
        assertThat(outcome.warnings())
                .extracting(warning -> warning.code())
                .containsExactly(ProblemCode.POPULATION_COLUMN_UNUSED);
    }

    @Test
    void unknownAreasAndAnswersAreRefusedByName() {
        resident("A", "old", 1);
        people("B", "old", 10);
        assertRefused(ProblemCode.POPULATION_WITHOUT_AREA, "\"A\"");
        cells.clear();
        people("A", "eld", 10);
        assertRefused(ProblemCode.POPULATION_WITHOUT_VALUE, "age_group = \"old\"", "eld");
        cells.clear();
        people("A", "", 10);
        people("A", "old", 10);
        assertRefused(ProblemCode.POPULATION_VALUE_EMPTY, "age_group");
    }

    private void assertRefused(ProblemCode code, String... words) {
        assertThatThrownBy(this::weights).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problems()).extracting(problem -> problem.code()).containsExactly(code);
            assertThat(refusal).hasMessageContainingAll(words);
        });
    }

    /** Where no resident has an area, the population counts as one. */
    @Test
    void residentsWithoutAreasStandForEverybody() {
        resident("", "young", 1);
        resident("", "old", 1);
        people("A", "young", 30);
        people("B", "young", 20);
        people("B", "old", 10);
        ResidentWeights weights = weights().weights().orElseThrow();
        assertThat(weights.weight(0)).isEqualTo(50, within(1e-9));
        assertThat(weights.weight(1)).isEqualTo(10, within(1e-9));
    }
}
