package io.github.tarve.segmentation.pipeline.multiverse;

import io.github.tarve.segmentation.records.DiaryDay;
import io.github.tarve.segmentation.records.DiaryEntry;
import io.github.tarve.segmentation.records.DiaryWindow;
import io.github.tarve.segmentation.records.Resident;
import io.github.tarve.segmentation.records.Scan;
import io.github.tarve.segmentation.records.Study;
import io.github.tarve.segmentation.records.Survey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Rules of how many observed days a diary needs, and the study under another one. Residents whose diary falls short are kept
 * for their survey answers and leave without any, as when the study was read. Those who were left out then are not known any
 * more and stay out.
 */
final class DayRules {
    private static final List<Integer> USUAL = List.of(5, 7, 10);

    private final Study study;
    private final DiaryWindow window;
    private final int[] observed;

    private DayRules(Study study, DiaryWindow window) {
        this.study = study;
        this.window = window;
        this.observed = observed(study, window);
    }

    static DayRules of(Study study, DiaryWindow window) {
        return new DayRules(study, window);
    }

    private static int[] observed(Study study, DiaryWindow window) {
        Map<String, Integer> positions = study.residentPositions();
        int[] days = new int[study.residents().size()];
        for (DiaryDay day : study.days()) {
            Integer resident = positions.get(day.residentId());
            if (resident != null && day.status().observed()) {
                days[resident]++;
            }
        }
        if (window.source() == DiaryWindow.Source.REPORTED) {
            return days;
        }
        // Where days were not reported, a diary without a line was not kept.
        boolean[] wrote = new boolean[days.length];
        for (DiaryEntry entry : study.diary()) {
            Integer resident = positions.get(entry.residentId());
            if (resident != null) {
                wrote[resident] = true;
            }
        }
        return IntStream.range(0, days.length).map(i -> wrote[i] ? days[i] : 0).toArray();
    }

    /** Returns the usual rules under which other diaries would be used than under the rule in force. */
    List<Integer> others() {
        List<Integer> others = new ArrayList<>();
        for (int days : new TreeSet<>(USUAL)) {
            int low = Math.min(days, window.minimumDays());
            int high = Math.max(days, window.minimumDays());
            boolean changes = Arrays.stream(observed).anyMatch(known -> known >= low && known < high);
            if (days <= window.days() && changes) {
                others.add(days);
            }
        }
        return others;
    }

    /** Returns the study under another rule. */
    Study under(int days) {
        int[] kept = IntStream.range(0, observed.length)
                .filter(i -> observed[i] >= days || answered(i))
                .toArray();
        List<Resident> residents =
                Arrays.stream(kept).mapToObj(study.residents()::get).toList();
        Set<String> ids = new HashSet<>();
        residents.forEach(resident -> ids.add(resident.id()));
        Survey survey = study.survey();
        double[][] columns = new double[survey.items().size()][];
        for (int j = 0; j < columns.length; j++) {
            int item = j;
            columns[j] =
                    Arrays.stream(kept).mapToDouble(i -> survey.answer(i, item)).toArray();
        }
        Study.Builder builder = Study.builder()
                .title(study.title())
                .synthetic(study.synthetic())
                .codebook(study.codebook())
                .residents(residents)
                .survey(Survey.of(survey.items(), columns, kept.length))
                .diary(
                        new DiaryWindow(window.start(), window.days(), days, window.source()),
                        new Some<>(study.diary(), entry -> ids.contains(entry.residentId())),
                        new Some<>(study.days(), day -> ids.contains(day.residentId())));
        study.population().ifPresent(builder::population);
        return builder.build();
    }

    private boolean answered(int resident) {
        return IntStream.range(0, study.survey().items().size())
                .anyMatch(item -> !Double.isNaN(study.survey().answer(resident, item)));
    }

    /** The records of a scan that pass a test. */
    private record Some<T>(Scan<T> all, java.util.function.Predicate<T> test) implements Scan<T> {
        @Override
        public long size() {
            return java.util.stream.StreamSupport.stream(all.spliterator(), false)
                    .filter(test)
                    .count();
        }

        @Override
        public java.util.Iterator<T> iterator() {
            return java.util.stream.StreamSupport.stream(all.spliterator(), false)
                    .filter(test)
                    .iterator();
        }
    }
}
