package io.github.tarve.segmentation.io;

import io.github.tarve.segmentation.problems.Excerpt;
import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.ProblemLog;
import io.github.tarve.segmentation.records.DiaryWindow;
import io.github.tarve.segmentation.records.Exclusion;
import io.github.tarve.segmentation.records.Population;
import io.github.tarve.segmentation.records.Resident;
import io.github.tarve.segmentation.records.ShortDiary;
import io.github.tarve.segmentation.records.Study;
import io.github.tarve.segmentation.records.Survey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts a study together from tables that are free of errors: observed days, who takes part, and the order. */
final class StudyAssembly {
    private final StudySources sources;
    private final ResidentRegister register;
    private final Optional<DiaryTable> diary;
    private final Optional<DayTable> days;
    private final SurveyTable survey;
    private final Optional<Population> population;
    private final ProblemLog log;

    StudyAssembly(
            StudySources sources,
            ResidentRegister register,
            Optional<DiaryTable> diary,
            Optional<DayTable> days,
            SurveyTable survey,
            Optional<Population> population,
            ProblemLog log) {
        this.sources = sources;
        this.register = register;
        this.diary = diary;
        this.days = days;
        this.survey = survey;
        this.population = population;
        this.log = log;
    }

    Study assemble() {
        Optional<DiaryWindow> window = window();
        log.refuseIfErrors();
        byte[][] statuses = window.map(this::statuses).orElse(new byte[0][]);
        log.refuseIfErrors();
        BitSet answered = survey.answered();
        List<Exclusion> exclusions = new ArrayList<>();
        List<Integer> tooShort = new ArrayList<>();
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < register.entries().size(); i++) {
            Optional<Exclusion.Reason> reason =
                    reason(i, answered.get(i), window.isPresent() ? observed(statuses[i]) : 0);
            int number = i;
            if (reason.filter(Exclusion.Reason.TOO_FEW_DAYS::equals).isPresent()) {
                tooShort.add(i);
            }
            reason.ifPresentOrElse(
                    why -> exclusions.add(new Exclusion(register.get(number).id, why)), () -> kept.add(number));
        }
        if (kept.isEmpty()) {
            log.add(Location.none(), ProblemCode.NOBODY_LEFT, register.entries().size());
        }
        log.refuseIfErrors();
        kept.sort(Comparator.comparing(number -> register.get(number).id));
        exclusions.sort(Comparator.comparing(Exclusion::residentId));
        return study(window, statuses, kept, exclusions)
                .shortDiaries(shortDiaries(tooShort, statuses))
                .build();
    }

    private List<ShortDiary> shortDiaries(List<Integer> numbers, byte[][] statuses) {
        if (numbers.isEmpty() || diary.isEmpty()) {
            return List.of();
        }
        int[][] counts = diary.get().outcomes(register.entries().size());
        return numbers.stream()
                .map(number -> new ShortDiary(
                        observed(statuses[number]), counts[number][0], counts[number][1], counts[number][2]))
                .toList();
    }

    private Study.Builder study(
            Optional<DiaryWindow> window, byte[][] statuses, List<Integer> kept, List<Exclusion> exclusions) {
        Map<Integer, Integer> positions = new HashMap<>();
        BitSet members = new BitSet();
        for (int i = 0; i < kept.size(); i++) {
            positions.put(kept.get(i), i);
            members.set(kept.get(i));
        }
        List<String> areas = register.areas().written();
        Study.Builder study = Study.builder()
                .title(sources.title())
                .synthetic(sources.synthetic())
                .codebook(sources.codebook()
                        .withSurvey(survey.items(), sources.codebook().scales()))
                .residents(kept.stream().map(number -> resident(number, areas)).toList())
                .survey(Survey.of(survey.items(), survey.columns(positions), kept.size()))
                .exclusions(exclusions);
        population.ifPresent(study::population);
        if (window.isPresent() && diary.isPresent()) {
            List<String> ids =
                    register.entries().stream().map(entry -> entry.id).toList();
            byte[][] grid = kept.stream().map(number -> statuses[number]).toArray(byte[][]::new);
            study.diary(
                    window.get(),
                    new DiaryColumns(diary.get().columns(), diary.get().helped(), ids, members),
                    new DayGrid(
                            kept.stream().map(ids::get).toList(),
                            window.get().start(),
                            window.get().days(),
                            grid));
        }
        int without = (int)
                kept.stream().filter(number -> !register.get(number).inDiary).count();
        if (diary.isPresent() && without > 0) {
            log.add(Location.none(), ProblemCode.RESIDENTS_WITHOUT_DIARY, without);
        }
        return study.notices(log.problems());
    }

    private Resident resident(int number, List<String> areas) {
        ResidentRegister.Entry entry = register.get(number);
        Optional<String> area = entry.area().isEmpty()
                ? Optional.empty()
                : Optional.of(areas.get(register.areas().code(entry.area())));
        return new Resident(entry.id, area, entry.background, entry.weight.orElse(1.0), entry.household);
    }

    private Optional<Exclusion.Reason> reason(int number, boolean answered, int observed) {
        ResidentRegister.Entry entry = register.get(number);
        if (entry.weight.isPresent() && entry.weight.get() == 0) {
            return Optional.of(Exclusion.Reason.ZERO_WEIGHT);
        }
        if (register.anyAreas() && entry.area().isEmpty()) {
            return Optional.of(Exclusion.Reason.NO_AREA);
        }
        if (answered || (observed > 0 && observed >= sources.minimumDays())) {
            return Optional.empty();
        }
        return Optional.of(observed == 0 ? Exclusion.Reason.NO_DATA : Exclusion.Reason.TOO_FEW_DAYS);
    }

    private static int observed(byte[] statuses) {
        int observed = 0;
        for (byte status : statuses) {
            observed += status == DayGrid.MISSING ? 0 : 1;
        }
        return observed;
    }

    private Optional<DiaryWindow> window() {
        if (diary.isEmpty()) {
            return Optional.empty();
        }
        IntList dates = diary.get().columns().date;
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int i = 0; i < dates.size(); i++) {
            first = Math.min(first, dates.get(i));
            last = Math.max(last, dates.get(i));
        }
        if (days.isPresent()) {
            for (int i = 0; i < days.get().date.size(); i++) {
                first = Math.min(first, days.get().date.get(i));
            }
        }
        if (first == Integer.MAX_VALUE) {
            return Optional.empty();
        }
        LocalDate start = sources.start().orElse(LocalDate.ofEpochDay(first));
        boolean span = days.isEmpty() && sources.unreportedDays() == StudySources.UnreportedDays.SPAN;
        DiaryWindow.Source known = days.isPresent()
                ? DiaryWindow.Source.REPORTED
                : span ? DiaryWindow.Source.SPAN : DiaryWindow.Source.ASSUMED;
        DiaryWindow window = new DiaryWindow(start, sources.days(), sources.minimumDays(), known);
        outside(window, LocalDate.ofEpochDay(last));
        return Optional.of(window);
    }

    private void outside(DiaryWindow window, LocalDate last) {
        IntList dates = diary.orElseThrow().columns().date;
        List<Integer> outside = new ArrayList<>();
        for (int i = 0; i < dates.size(); i++) {
            if (!within(window, dates.get(i))) {
                outside.add(i);
            }
        }
        String file = file(TableKind.DIARY);
        if (sources.start().isEmpty() && outside.size() > Math.max(5, 0.2 * dates.size())) {
            log.add(
                    Location.file(file),
                    ProblemCode.DIARY_TOO_LONG,
                    window.start(),
                    last,
                    window.days(),
                    outside.size());
        } else {
            for (int i : outside) {
                outside(window, file, diary.orElseThrow().columns().line.get(i), dates.get(i));
            }
        }
        days.ifPresent(table -> {
            for (int i = 0; i < table.date.size(); i++) {
                if (!within(window, table.date.get(i))) {
                    outside(window, table.file(), table.line.get(i), table.date.get(i));
                }
            }
        });
    }

    private void outside(DiaryWindow window, String file, int line, int date) {
        log.add(
                new Location(file, line, 0, "date"),
                ProblemCode.DATE_OUTSIDE,
                "date",
                Excerpt.of(LocalDate.ofEpochDay(date).toString()),
                window.start(),
                window.end());
    }

    private static boolean within(DiaryWindow window, int date) {
        long day = date - window.start().toEpochDay();
        return day >= 0 && day < window.days();
    }

    private String file(TableKind kind) {
        return sources.path(kind)
                .map(io.github.tarve.segmentation.io.csv.InputFile::label)
                .orElse("");
    }

    /** Returns the status of each day by resident. */
    private byte[][] statuses(DiaryWindow window) {
        int residents = register.entries().size();
        byte[][] statuses = new byte[residents][window.days()];
        for (int i = 0; i < residents; i++) {
            ResidentRegister.Entry entry = register.get(i);
            boolean assumed = window.source() == DiaryWindow.Source.ASSUMED && (entry.inDiary || entry.inSurvey);
            Arrays.fill(statuses[i], assumed ? DayGrid.NONE : DayGrid.MISSING);
        }
        switch (window.source()) {
            case REPORTED -> reported(window, statuses);
            case ASSUMED ->
                log.add(Location.file(file(TableKind.DIARY)), ProblemCode.DAYS_ASSUMED, window.days(), window.start());
            case SPAN -> log.add(Location.file(file(TableKind.DIARY)), ProblemCode.DAYS_INFERRED);
        }
        entries(window, statuses);
        if (window.source() == DiaryWindow.Source.SPAN) {
            span(statuses);
        }
        return statuses;
    }

    private void reported(DiaryWindow window, byte[][] statuses) {
        DayTable table = days.orElseThrow();
        for (int i = 0; i < table.resident.size(); i++) {
            int day = (int) (table.date.get(i) - window.start().toEpochDay());
            statuses[table.resident.get(i)][day] = (byte) table.status.get(i);
        }
    }

    /** An entry proves that the day was observed, whatever the table of days says; contradictions are counted. */
    private void entries(DiaryWindow window, byte[][] statuses) {
        DiaryColumnsView entries = new DiaryColumnsView(diary.orElseThrow());
        int[] contradicted = new int[3];
        BitSet active = new BitSet();
        for (int i = 0; i < entries.size(); i++) {
            int who = entries.resident(i);
            int day = (int) (entries.date(i) - window.start().toEpochDay());
            active.set(who * window.days() + day);
            if (statuses[who][day] != DayGrid.EVENTS) {
                contradicted[statuses[who][day]] += register.get(who).inDays ? 1 : 0;
                statuses[who][day] = DayGrid.EVENTS;
            }
        }
        if (window.source() != DiaryWindow.Source.REPORTED) {
            return;
        }
        Location where = Location.file(days.orElseThrow().file());
        for (byte status : new byte[] {DayGrid.NONE, DayGrid.MISSING}) {
            if (contradicted[status] > 0) {
                log.add(where, ProblemCode.ENTRY_ON_UNOBSERVED_DAY, contradicted[status], DayGrid.status(status));
            }
        }
        int silent = 0;
        for (int who = 0; who < statuses.length; who++) {
            for (int day = 0; day < window.days(); day++) {
                boolean events = statuses[who][day] == DayGrid.EVENTS;
                silent += events && !active.get(who * window.days() + day) ? 1 : 0;
            }
        }
        if (silent > 0) {
            log.add(where, ProblemCode.EVENTS_WITHOUT_ENTRY, silent);
        }
        long unreported = register.entries().stream()
                .filter(entry -> entry.inDiary && !entry.inDays)
                .count();
        if (unreported > 0) {
            log.add(where, ProblemCode.DAYS_UNREPORTED, unreported);
        }
    }

    private static void span(byte[][] statuses) {
        for (byte[] row : statuses) {
            int first = 0;
            int last = row.length - 1;
            while (first < row.length && row[first] != DayGrid.EVENTS) {
                first++;
            }
            while (last > first && row[last] != DayGrid.EVENTS) {
                last--;
            }
            for (int day = first; day < row.length && day <= last; day++) {
                if (row[day] != DayGrid.EVENTS) {
                    row[day] = DayGrid.NONE;
                }
            }
        }
    }

    /** Resident and date of every entry. */
    private record DiaryColumnsView(DiaryTable table) {
        int size() {
            return table.columns().resident.size();
        }

        int resident(int i) {
            return table.columns().resident.get(i);
        }

        int date(int i) {
            return table.columns().date.get(i);
        }
    }
}
