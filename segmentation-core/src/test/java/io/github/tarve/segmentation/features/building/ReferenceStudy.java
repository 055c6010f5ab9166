package io.github.tarve.segmentation.features.building;

import io.github.tarve.segmentation.codebook.Item;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.OrdinalItem;
import io.github.tarve.segmentation.records.DayStatus;
import io.github.tarve.segmentation.records.DiaryDay;
import io.github.tarve.segmentation.records.DiaryEntry;
import io.github.tarve.segmentation.records.DiaryWindow;
import io.github.tarve.segmentation.records.NeedOutcome;
import io.github.tarve.segmentation.records.Resident;
import io.github.tarve.segmentation.records.Scan;
import io.github.tarve.segmentation.records.Study;
import io.github.tarve.segmentation.records.Survey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the planted studies: plain CSV without quotes. Only for tests. */
final class ReferenceStudy {
    private static final int DAYS = 14;

    private ReferenceStudy() {}

    /** One table: rows as maps from header to cell. */
    static List<Map<String, String>> table(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> header = List.of(lines.get(0).replace("\"", "").split(",", -1));
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.replace("\"", "").split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int c = 0; c < cells.length; c++) {
                row.put(header.get(c), cells[c]);
            }
            rows.add(row);
        }
        return rows;
    }

    static Study read(Path folder, String name) throws IOException {
        List<Map<String, String>> survey = table(folder.resolve(name + "_survey.csv"));
        String id = survey.get(0).containsKey("person_id") ? "person_id" : "resident_id";
        survey.sort((a, b) -> a.getOrDefault(id, "").compareTo(b.getOrDefault(id, "")));
        List<Resident> residents = survey.stream()
                .map(row -> new Resident(
                        row.getOrDefault(id, ""),
                        Optional.ofNullable(row.get("area")),
                        Map.of("age_group", row.getOrDefault("age_group", "")),
                        1))
                .toList();
        List<String> questions = survey.get(0).keySet().stream()
                .filter(header -> header.matches("q\\d+"))
                .sorted((a, b) -> Integer.compare(number(a), number(b)))
                .toList();
        List<Item> items = new ArrayList<>();
        double[][] answers = new double[questions.size()][residents.size()];
        for (int j = 0; j < answers.length; j++) {
            String question = questions.get(j);
            items.add(new OrdinalItem(question, Label.of(question), 1, 5, false, Optional.empty(), Set.of(), true));
            Arrays.setAll(answers[j], i -> amount(survey.get(i).getOrDefault(question, "")));
        }
        List<DiaryEntry> entries = table(folder.resolve(name + "_diary.csv")).stream()
                .map(row -> entry(row, id))
                .toList();
        LocalDate start =
                entries.stream().map(DiaryEntry::date).min(LocalDate::compareTo).orElseThrow();
        Study.Builder study = Study.builder().residents(residents).survey(Survey.of(items, answers, residents.size()));
        Path daysFile = folder.resolve(name + "_diary_days.csv");
        if (!Files.exists(daysFile)) {
            return study.diary(start, DAYS, 7, entries).build();
        }
        List<DiaryDay> days = table(daysFile).stream()
                .map(row -> new DiaryDay(
                        row.getOrDefault(id, ""),
                        LocalDate.parse(row.getOrDefault("date", "")),
                        DayStatus.valueOf(row.getOrDefault("status", ""))))
                .toList();
        return study.diary(
                        new DiaryWindow(start, DAYS, 7, DiaryWindow.Source.REPORTED), Scan.of(entries), Scan.of(days))
                .build();
    }

    private static int number(String question) {
        return Integer.parseInt(question.substring(1));
    }

    private static double amount(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    private static DiaryEntry entry(Map<String, String> row, String id) {
        String met = row.getOrDefault("need_met", row.getOrDefault("met", ""));
        NeedOutcome outcome = switch (met) {
            case "yes" -> NeedOutcome.MET;
            case "partly" -> NeedOutcome.PARTLY_MET;
            case "no" -> NeedOutcome.UNMET;
            default -> NeedOutcome.UNKNOWN;
        };
        String channel = row.getOrDefault("channel", "");
        String reason = row.getOrDefault("unmet_reason", "");
        String satisfaction = row.getOrDefault("satisfaction", "");
        return new DiaryEntry(
                row.getOrDefault(id, ""),
                LocalDate.parse(row.getOrDefault("date", "")),
                row.getOrDefault("service", ""),
                row.getOrDefault("need", ""),
                outcome,
                channel.isEmpty() ? null : channel,
                reason.isEmpty() ? null : reason,
                satisfaction.isEmpty() ? 0 : Integer.parseInt(satisfaction),
                0,
                amount(row.getOrDefault("minutes", "")),
                amount(row.getOrDefault("travel_minutes", "")),
                Double.NaN,
                Double.NaN,
                null,
                null);
    }
}
