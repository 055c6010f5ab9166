package io.github.tarve.segmentation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.ServiceUse;
import io.github.tarve.segmentation.features.building.DiaryForm;
import io.github.tarve.segmentation.features.building.FeatureBuilder;
import io.github.tarve.segmentation.features.building.FeatureRequest;
import io.github.tarve.segmentation.io.StudyReader;
import io.github.tarve.segmentation.records.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Recomputes every number of docs/one-diary.md from the lines of the shipped study, without the tool, compares them with what the
 * tool measures, and fails when the page says anything else.
 */
class OneDiaryTest {
    private static final String WHO = "r06";
    private static final String NEED = "illness";

    private final Path root = Path.of(System.getProperty("tarve.root", ".."));
    private final Path folder = root.resolve("datasets").resolve("oulu-founding");

    /** One resident's diary, added up by hand. */
    private static final class Hand {
        private int contacts;
        private int days;
        private int unmet;
        private int partly;
        private final Map<String, Integer> needs = new TreeMap<>();
        private Set<String> stated = Set.of();
        private boolean answered;
    }

    private List<List<String>> rows(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file)).stream()
                .map(line -> Arrays.asList(line.split(",", -1)))
                .toList();
    }

    private Map<String, Hand> byHand() throws IOException {
        Map<String, Hand> hands = new LinkedHashMap<>();
        List<List<String>> residents = rows("residents.csv");
        residents.subList(1, residents.size()).forEach(row -> hands.put(row.get(0), new Hand()));
        List<List<String>> diary = rows("diary.csv");
        for (List<String> row : diary.subList(1, diary.size())) {
            Hand hand = hands.get(row.get(0));
            hand.contacts++;
            hand.needs.merge(row.get(3), 1, Integer::sum);
            hand.unmet += row.get(5).equals("no") ? 1 : 0;
            hand.partly += row.get(5).equals("partly") ? 1 : 0;
        }
        List<List<String>> days = rows("diary_days.csv");
        days.subList(1, days.size())
                .forEach(row -> hands.get(row.get(0)).days += row.get(2).equals("MISSING") ? 0 : 1);
        List<List<String>> survey = rows("survey.csv");
        for (List<String> row : survey.subList(1, survey.size())) {
            String cell = row.get(row.size() - 1);
            hands.get(row.get(0)).answered = !cell.isEmpty();
            hands.get(row.get(0)).stated = cell.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(cell.split("\\|")));
        }
        return hands;
    }

    @Test
    void the_page_says_what_the_lines_of_the_diary_give() throws IOException {
        Map<String, Hand> hands = byHand();
        Map<String, String> numbers = numbers(hands);
        String page = fill(numbers);

        assertThat(Files.readString(root.resolve("docs").resolve("one-diary.md")))
                .as("docs/one-diary.md is out of date; it should read:%n%s", page)
                .isEqualTo(page);
    }

    /** Gamma-Poisson shrinkage by the formulas of the page, over all residents. */
    private static double[] people(Map<String, Hand> hands) {
        double contacts = 0;
        double days = 0;
        double squares = 0;
        for (Hand hand : hands.values()) {
            contacts += hand.contacts;
            days += hand.days;
            squares += (double) hand.days * hand.days;
        }
        double mean = contacts / days;
        double spread = 0;
        for (Hand hand : hands.values()) {
            spread += Math.pow(hand.contacts - mean * hand.days, 2);
        }
        double between = (spread - mean * days) / squares;
        return new double[] {mean, mean * mean / between, mean / between};
    }

    private Map<String, String> numbers(Map<String, Hand> hands) throws IOException {
        Hand own = hands.get(WHO);
        double[] people = people(hands);
        double raw = 7.0 * own.contacts / own.days;
        double shrunk = 7 * (own.contacts + people[1]) / (own.days + people[2]);
        double unmet = (own.unmet + 0.5) / (own.contacts + 1);
        Set<String> silent = new TreeSet<>(own.stated);
        silent.removeAll(own.needs.keySet());
        agrees(own, shrunk, unmet, silent);
        int asked = 0;
        int tried = 0;
        int stating = 0;
        int quiet = 0;
        for (Hand hand : hands.values()) {
            boolean attempt = hand.needs.containsKey(NEED);
            tried += attempt ? 1 : 0;
            asked += hand.answered ? 1 : 0;
            stating += hand.stated.contains(NEED) ? 1 : 0;
            quiet += hand.stated.contains(NEED) && !attempt ? 1 : 0;
        }
        double share = (double) quiet / (tried + quiet);
        double z2 = 1.959963984540054 * 1.959963984540054;
        int n = tried + quiet;
        double centre = (share + z2 / (2 * n)) / (1 + z2 / n);
        double half = Math.sqrt(z2) / (1 + z2 / n) * Math.sqrt(share * (1 - share) / n + z2 / (4.0 * n * n));
        Map<String, String> numbers = new TreeMap<>();
        numbers.put("lines", lines());
        numbers.put("contacts", Integer.toString(own.contacts));
        numbers.put("days", Integer.toString(own.days));
        numbers.put("missing", Integer.toString(14 - own.days));
        numbers.put("raw", two(raw));
        numbers.put("lower", two(raw * own.days / (own.days + 1)));
        numbers.put("more", Integer.toString(own.days + 1));
        numbers.put("mean", two(7 * people[0]));
        numbers.put("shape", two(people[1]));
        numbers.put("rate", two(people[2]));
        numbers.put("reliability", two(own.days / (own.days + people[2])));
        numbers.put("shrunk", two(shrunk));
        numbers.put("exposure", two(own.days / 7.0));
        numbers.put("unmet", Integer.toString(own.unmet));
        numbers.put("met", Integer.toString(own.contacts - own.unmet - own.partly));
        numbers.put("partly", Integer.toString(own.partly));
        numbers.put("jeffreys", two(unmet));
        numbers.put(
                "needs",
                String.join(
                        ", ",
                        own.needs.entrySet().stream()
                                .map(need -> need.getKey() + " " + need.getValue())
                                .toList()));
        numbers.put("needs-n", Integer.toString(own.needs.size()));
        numbers.put("stated", String.join(", ", own.stated));
        numbers.put("silent", String.join(", ", silent));
        numbers.put("residents", Integer.toString(hands.size()));
        numbers.put("asked", Integer.toString(asked));
        numbers.put("tried", Integer.toString(tried));
        numbers.put("stating", Integer.toString(stating));
        numbers.put("quiet", Integer.toString(quiet));
        numbers.put("needed", Integer.toString(n));
        numbers.put("quiet-share", percent(share));
        numbers.put("low", percent(centre - half));
        numbers.put("high", percent(centre + half));
        assertThat(quiet).as("the page says that it is hidden").isBetween(1, 4);
        return numbers;
    }

    private String lines() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("diary.csv"))) {
            if (line.startsWith("resident_id") || line.startsWith(WHO + ",")) {
                lines.add(line);
            }
        }
        return String.join("\n", lines);
    }

    /** What the tool measures of the same resident. */
    private void agrees(Hand own, double shrunk, double unmet, Set<String> silent) {
        Study study = StudyReader.read(folder.resolve("study.yaml"));
        FeatureMatrix matrix = FeatureBuilder.build(
                        study, FeatureRequest.defaults().withForm(DiaryForm.COUNTS))
                .matrix();
        int resident = matrix.rowIds().indexOf(WHO);
        assertThat(value(matrix, resident, "contacts_wk")).isCloseTo(shrunk, within(1e-9));
        assertThat(value(matrix, resident, "unmet_share")).isCloseTo(unmet, within(1e-12));
        assertThat(value(matrix, resident, "needs_n")).isEqualTo(own.needs.size());
        assertThat(matrix.exposure(resident)).isCloseTo(own.days / 7.0, within(1e-12));
        ServiceUse use = ServiceUse.of(study);
        Set<String> found = new TreeSet<>();
        for (int need = 0; need < use.needs().size(); need++) {
            if (use.silent(resident, need)) {
                found.add(use.needs().get(need));
            }
            assertThat(use.attempts(resident, need))
                    .isEqualTo(own.needs.getOrDefault(use.needs().get(need), 0));
        }
        assertThat(found).isEqualTo(silent);
    }

    private static double value(FeatureMatrix matrix, int resident, String feature) {
        return matrix.column(matrix.indexOf(feature).orElseThrow())[resident];
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    private static String fill(Map<String, String> numbers) throws IOException {
        String text;
        try (var template = OneDiaryTest.class.getResourceAsStream("one-diary.template.md")) {
            text = new String(
                    java.util.Objects.requireNonNull(template).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
        for (Map.Entry<String, String> number : numbers.entrySet()) {
            assertThat(text).contains("{" + number.getKey() + "}");
            text = text.replace("{" + number.getKey() + "}", number.getValue());
        }
        return text;
    }
}
