package io.github.tarve.segmentation.features.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.MultipleChoiceItem;
import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.records.DayStatus;
import io.github.tarve.segmentation.records.DiaryDay;
import io.github.tarve.segmentation.records.DiaryEntry;
import io.github.tarve.segmentation.records.Study;
import io.github.tarve.segmentation.records.Survey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class FeatureExtractorProperties {
    private static final int RESIDENTS = 12;

    @Property(tries = 60)
    void any_split_merged_in_any_order_is_one_pass(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int parts) {
        RandomGenerator random = Seeds.generator(seed);
        List<DiaryEntry> entries = ExampleDiary.detailed(random, RESIDENTS, 80);
        Study study = Study.builder()
                .residents(ExampleDiary.residents(RESIDENTS))
                .diary(ExampleDiary.START, 14, 1, entries)
                .survey(statedNeeds(random))
                .build();
        List<DiaryDay> days = new ArrayList<>();
        study.days().forEach(days::add);
        DiaryFrame frame = DiaryFrame.of(study);
        double[] observed = new double[RESIDENTS];
        Arrays.fill(observed, 14);
        Exposure exposure = Exposure.of(observed, 1, Exposure.Part.WHOLE);
        for (FeatureExtractor<?> extractor : FeatureCatalogue.standard().extractors()) {
            assertThat(values(split(extractor, study, frame, days, parts, seed), exposure, frame))
                    .isEqualTo(values(split(extractor, study, frame, days, 1, seed), exposure, frame));
        }
    }

    private static Survey statedNeeds(RandomGenerator random) {
        MultipleChoiceItem item = new MultipleChoiceItem(
                "stated",
                Label.of("stated"),
                List.of(Label.of("illness"), Label.of("housing"), Label.of("dental")),
                Set.of(),
                false);
        double[] answers = new double[RESIDENTS];
        Arrays.setAll(answers, i -> random.nextInt(4) == 0 ? Double.NaN : random.nextInt(8));
        return Survey.of(List.of(item), new double[][] {answers}, RESIDENTS);
    }

    /** One extractor with its state. */
    private record Filled<A>(FeatureExtractor<A> extractor, A state) {}

    private static <A> Filled<A> split(
            FeatureExtractor<A> extractor, Study study, DiaryFrame frame, List<DiaryDay> days, int parts, long seed) {
        Random shuffling = new Random(seed + parts);
        Map<String, Integer> positions = study.residentPositions();
        List<DiaryEntry> entries = new ArrayList<>();
        study.diary().forEach(entries::add);
        Collections.shuffle(entries, shuffling);
        List<A> states = new ArrayList<>();
        for (int p = 0; p < parts; p++) {
            states.add(extractor.open(frame));
        }
        for (DiaryEntry entry : entries) {
            extractor.add(
                    states.get(shuffling.nextInt(parts)), frame, positions.getOrDefault(entry.residentId(), 0), entry);
        }
        for (DiaryDay day : days) {
            extractor.addDay(
                    states.get(shuffling.nextInt(parts)), frame, positions.getOrDefault(day.residentId(), 0), day);
        }
        Collections.shuffle(states, shuffling);
        A sum = states.get(0);
        for (A state : states.subList(1, parts)) {
            sum = extractor.merge(sum, state);
        }
        return new Filled<>(extractor, sum);
    }

    private static <A> List<String> values(Filled<A> filled, Exposure exposure, DiaryFrame frame) {
        return filled.extractor().finish(filled.state(), frame, exposure).stream()
                .map(column -> column.id() + Arrays.toString(column.values()))
                .toList();
    }

    @Property(tries = 40)
    void weekly_rate_falls_by_observed_days_with_a_day_on_which_nothing_happened(
            @ForAll @IntRange(min = 0, max = 50) int count, @ForAll @IntRange(min = 7, max = 60) int days) {
        int[] counts = {count};
        double before = Columns.ofHalf(counts, Exposure.of(new double[] {days}, 7, Exposure.Part.HALF))[0];
        double after = Columns.ofHalf(counts, Exposure.of(new double[] {days + 1}, 7, Exposure.Part.HALF))[0];
        assertThat(after).isCloseTo(before * days / (days + 1), org.assertj.core.data.Offset.offset(1e-12));
        assertThat(before).isCloseTo(7.0 * count / days, org.assertj.core.data.Offset.offset(1e-12));
        assertThat(DayStatus.NONE.observed()).isTrue();
    }
}
