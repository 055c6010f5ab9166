package io.github.tarve.segmentation.pipeline.multiverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.clustering.mixture.LatentProfileAnalysis;
import io.github.tarve.segmentation.features.building.DiaryForm;
import io.github.tarve.segmentation.features.building.FeatureBuilder;
import io.github.tarve.segmentation.features.building.FeatureRequest;
import io.github.tarve.segmentation.features.building.MeasuredFeatures;
import io.github.tarve.segmentation.pipeline.SegmentationPipeline;
import io.github.tarve.segmentation.pipeline.SegmentationPlan;
import io.github.tarve.segmentation.profiles.Segmentation;
import io.github.tarve.segmentation.records.DayStatus;
import io.github.tarve.segmentation.records.DiaryDay;
import io.github.tarve.segmentation.records.DiaryEntry;
import io.github.tarve.segmentation.records.DiaryWindow;
import io.github.tarve.segmentation.records.Resident;
import io.github.tarve.segmentation.records.Scan;
import io.github.tarve.segmentation.records.Study;
import io.github.tarve.segmentation.records.Survey;
import io.github.tarve.segmentation.settings.MethodChoice;
import io.github.tarve.segmentation.settings.SettingKey;
import io.github.tarve.segmentation.synthesis.SyntheticStudies;
import io.github.tarve.segmentation.validation.multiverse.Choice;
import io.github.tarve.segmentation.validation.multiverse.Multiverse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StudyMultiverseTest {
    private static final Study FOUNDING =
            SyntheticStudies.make("oulu-founding", 20131014).study();

    private static Multiverse compared(Study study, int threads) {
        FeatureRequest request = FeatureRequest.defaults().withForm(DiaryForm.COUNTS);
        MeasuredFeatures measured = FeatureBuilder.build(study, request);
        MixtureMethod mixture = (features, k) ->
                LatentProfileAnalysis.profiles(k).withRestarts(2).withThreads(1);
        Partition main = mixture.of(measured, 3)
                .fit(measured.matrix().activeInGroups(), 5)
                .partition();
        return new StudyMultiverse(study, request, mixture, 11, threads)
                .around(new StudyMultiverse.Main(Way.MIXTURE, false, measured, main));
    }

    @Test
    void the_number_of_threads_changes_nothing() {
        Multiverse one = compared(FOUNDING, 1);
        assertThat(compared(FOUNDING, 4)).isEqualTo(one);
        assertThat(one.compared()).isEqualTo(FOUNDING.residents().size());
        assertThat(one.ways().stream()
                        .map(way -> way.value(Choice.ALGORITHM).orElseThrow())
                        .distinct())
                .containsExactly("mixture", "kmeans", "kmedoids", "hierarchical");
        assertThat(one.agreementWithMain().orElseThrow()).isBetween(-0.5, 1.0);
    }

    @Test
    void the_pipeline_compares_with_its_own_profiles_unless_told_not_to() {
        SegmentationPlan plan = SegmentationPlan.defaults()
                .withK(2)
                .withMethod(MethodChoice.KMEANS)
                .with(SettingKey.SEGMENTS_RESTARTS, "2");
        Segmentation found = SegmentationPipeline.of(plan).run(FOUNDING);
        Multiverse multiverse = found.multiverse().orElseThrow();
        assertThat(multiverse.ways().get(0).value(Choice.ALGORITHM)).contains("kmeans");
        assertThat(multiverse.ways())
                .anyMatch(way -> way.value(Choice.ALGORITHM).equals(Optional.of("mixture")));
        assertThat(multiverse.clusters())
                .extracting(Multiverse.Steadiness::rows)
                .isEqualTo(found.profiles().stream()
                        .map(profile -> profile.share().count())
                        .toList());
        assertThat(SegmentationPipeline.of(plan.with(SettingKey.SEGMENTS_SENSITIVITY, "off"))
                        .run(FOUNDING)
                        .multiverse())
                .isEmpty();
        assertThat(SegmentationPipeline.of(plan.withK(1)).run(FOUNDING).multiverse())
                .isEmpty();
    }

    @Test
    void another_rule_of_days_uses_other_diaries_and_keeps_the_survey() {
        Study study = shortened(FOUNDING);
        DayRules rules = DayRules.of(study, study.window().orElseThrow());
        // Three residents have 8 days and three 6, so both other rules change whose diary is used.
        assertThat(rules.others()).containsExactly(5, 10);
        Study strict = rules.under(10);
        assertThat(strict.window().map(DiaryWindow::minimumDays)).contains(10);
        Set<String> kept = new HashSet<>();
        strict.residents().forEach(resident -> kept.add(resident.id()));
        for (Resident resident : study.residents()) {
            int position = study.residents().indexOf(resident);
            long days = days(study, resident.id());
            boolean answered = study.survey().items().stream()
                    .anyMatch(item -> !Double.isNaN(study.survey()
                            .answer(position, study.survey().items().indexOf(item))));
            assertThat(kept.contains(resident.id())).isEqualTo(days >= 10 || answered);
        }
        assertThat(strict.residents()).hasSizeLessThan(study.residents().size());
        for (int i = 0; i < strict.residents().size(); i++) {
            int before = study.residents().indexOf(strict.residents().get(i));
            for (int item = 0; item < study.survey().items().size(); item++) {
                assertThat(strict.survey().answer(i, item))
                        .isEqualTo(Double.valueOf(study.survey().answer(before, item)));
            }
        }
        long entries = 0;
        for (DiaryEntry entry : strict.diary()) {
            assertThat(kept).contains(entry.residentId());
            entries++;
        }
        assertThat(strict.diary().size()).isEqualTo(entries);
    }

    @Test
    void residents_whom_a_rule_leaves_out_are_compared_where_they_take_part() {
        Study study = shortened(FOUNDING);
        Multiverse multiverse = compared(study, 2);
        assertThat(multiverse.ways())
                .filteredOn(way -> way.value(Choice.DAYS).equals(Optional.of("10")))
                .isNotEmpty()
                .allMatch(way -> way.rows() < study.residents().size());
        assertThat(multiverse.ways())
                .filteredOn(way -> way.value(Choice.DAYS).equals(Optional.of("7")))
                .allMatch(way -> way.rows() == study.residents().size());
        assertThat(multiverse.agreement().get(0).get(0)).isCloseTo(1, within(1e-12));
    }

    /** Takes days away from six residents, and the answers from the first of them. */
    private static Study shortened(Study study) {
        List<DiaryDay> days = new ArrayList<>();
        int[] left = new int[study.residents().size()];
        java.util.Arrays.fill(left, 99);
        for (int i = 0; i < 3; i++) {
            left[i] = 8;
            left[i + 3] = 6;
        }
        java.util.Map<String, Integer> positions = study.residentPositions();
        for (DiaryDay day : study.days()) {
            int resident = positions.get(day.residentId());
            boolean observed = day.status().observed() && left[resident]-- > 0;
            days.add(observed ? day : new DiaryDay(day.residentId(), day.date(), DayStatus.MISSING));
        }
        List<DiaryEntry> entries = new ArrayList<>();
        Set<String> missing = new HashSet<>();
        days.stream()
                .filter(day -> !day.status().observed())
                .forEach(day -> missing.add(day.residentId() + day.date()));
        for (DiaryEntry entry : study.diary()) {
            if (!missing.contains(entry.residentId() + entry.date())) {
                entries.add(entry);
            }
        }
        double[][] answers = new double[study.survey().items().size()][];
        for (int j = 0; j < answers.length; j++) {
            answers[j] = study.survey().answers(j);
            answers[j][0] = Double.NaN;
        }
        DiaryWindow window = study.window().orElseThrow();
        return Study.builder()
                .codebook(study.codebook())
                .residents(study.residents())
                .survey(Survey.of(
                        study.survey().items(), answers, study.residents().size()))
                .diary(window, Scan.of(entries), Scan.of(days))
                .build();
    }

    private static long days(Study study, String resident) {
        long days = 0;
        for (DiaryDay day : study.days()) {
            days += day.residentId().equals(resident) && day.status().observed() ? 1 : 0;
        }
        return days;
    }
}
