package io.github.tarve.segmentation.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tarve.segmentation.codebook.CategoryItem;
import io.github.tarve.segmentation.codebook.Codebook;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.pipeline.SegmentationPipeline;
import io.github.tarve.segmentation.pipeline.SegmentationPlan;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.profiles.Segmentation;
import io.github.tarve.segmentation.records.DiaryDay;
import io.github.tarve.segmentation.records.DiaryEntry;
import io.github.tarve.segmentation.records.DiaryWindow;
import io.github.tarve.segmentation.records.Resident;
import io.github.tarve.segmentation.records.Scan;
import io.github.tarve.segmentation.records.Study;
import io.github.tarve.segmentation.records.Survey;
import io.github.tarve.segmentation.release.ReleasePolicy;
import io.github.tarve.segmentation.settings.Origin;
import io.github.tarve.segmentation.settings.SettingKey;
import io.github.tarve.segmentation.settings.Settings;
import io.github.tarve.segmentation.synthesis.SyntheticStudies;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudyModelTest {
    /** A seed whose rare needs are merged. */
    private static final Study FOUNDING =
            SyntheticStudies.make("oulu-founding", 20131014L).study();

    /** Results of the founding study, which several tests look at. */
    private static final Map<String, Segmentation> RUNS = new ConcurrentHashMap<>();

    private static Settings with(Settings settings, SettingKey key, String value) {
        return settings.with(key, value, Origin.option(key.option()));
    }

    private static Segmentation run(Study study, String method, String k, String preset) {
        return study == FOUNDING
                ? RUNS.computeIfAbsent(method + k + preset, key -> analyse(study, method, k, preset))
                : analyse(study, method, k, preset);
    }

    private static Segmentation analyse(Study study, String method, String k, String preset) {
        Settings settings = with(Settings.defaults(), SettingKey.SEGMENTS_METHOD, method);
        settings = with(settings, SettingKey.SEGMENTS_K, k);
        settings = with(settings, SettingKey.SEGMENTS_RESTARTS, "2");
        settings = with(settings, SettingKey.FEATURES_PRESET, preset);
        return SegmentationPipeline.of(SegmentationPlan.of(settings)).run(study);
    }

    private static StudyModel read(byte[] json) {
        String text = new String(json, StandardCharsets.UTF_8);
        return StudyModel.read(new SavedModel(Path.of("model.json"), SavedModel.Kind.STUDY, text, ""));
    }

    private static byte[] exact(Segmentation result) {
        return ExactModel.of(result, result.assignments().orElseThrow());
    }

    private static List<Integer> labels(Segmentation result) {
        return Arrays.stream(result.labels()).boxed().toList();
    }

    private static void same(Study study, String method, String k, String preset) {
        Segmentation result = run(study, method, k, preset);
        StudyAssignment inMemory =
                StudyModel.of(result.assignments().orElseThrow()).assign(study);
        StudyAssignment fromFile = read(exact(result)).assign(study);
        assertThat(fromFile.labels()).isEqualTo(labels(result));
        assertThat(inMemory).isEqualTo(fromFile);
        assertThat(new String(PersonTables.assignments(fromFile), StandardCharsets.UTF_8))
                .isEqualTo(new String(
                        PersonTables.assignments(result.assignments().orElseThrow()), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "auto, auto, standard",
        "kmeans, 4, full",
        "kmeans, 2, minimal",
        "kmedoids, 3, standard",
        "hierarchical, 3, full",
        "mixture, 3, standard"
    })
    void residents_of_the_founding_study_get_the_profile_that_they_had(String method, String k, String preset) {
        same(FOUNDING, method, k, preset);
    }

    @ParameterizedTest
    @CsvSource({"messy, kmeans", "null-32, kmedoids", "null-32, mixture"})
    void residents_of_made_up_studies_get_the_profile_that_they_had(String name, String method) {
        same(SyntheticStudies.make(name, 5).study(), method, "3", "standard");
    }

    @Test
    void residents_of_a_large_study_get_the_profile_that_they_had() {
        Study all = SyntheticStudies.make("district-2000", 3).study();
        same(some(all, 200, 0), "kmeans", "4", "full");
    }

    /** Returns every third resident from a number on, at most some. */
    private static Study some(Study all, int most, int from) {
        List<Integer> picked = new ArrayList<>();
        for (int i = from; i < all.residents().size() && picked.size() < most; i += 3) {
            picked.add(i);
        }
        List<Resident> residents = picked.stream().map(all.residents()::get).toList();
        Set<String> ids = new HashSet<>(residents.stream().map(Resident::id).toList());
        double[][] answers = new double[all.survey().items().size()][picked.size()];
        for (int j = 0; j < answers.length; j++) {
            for (int i = 0; i < picked.size(); i++) {
                answers[j][i] = all.survey().answer(picked.get(i), j);
            }
        }
        List<DiaryEntry> entries = new ArrayList<>();
        all.diary().forEach(entry -> {
            if (ids.contains(entry.residentId())) {
                entries.add(entry);
            }
        });
        List<DiaryDay> days = new ArrayList<>();
        all.days().forEach(day -> {
            if (ids.contains(day.residentId())) {
                days.add(day);
            }
        });
        return Study.builder()
                .codebook(all.codebook())
                .residents(residents)
                .diary(all.window().orElseThrow(), Scan.of(entries), Scan.of(days))
                .survey(Survey.of(all.survey().items(), answers, picked.size()))
                .build();
    }

    @ParameterizedTest
    @CsvSource({"kmeans, standard", "kmedoids, full", "mixture, standard"})
    void who_else_is_assigned_changes_nothing(String method, String preset) {
        Segmentation result = run(FOUNDING, method, "3", preset);
        StudyModel model = read(exact(result));
        for (int from = 0; from < 3; from++) {
            Study part = some(FOUNDING, 32, from);
            StudyAssignment found = model.assign(part);
            for (int i = 0; i < found.residents().size(); i++) {
                assertThat(found.labels().get(i)).isEqualTo(result.labels()[from + 3 * i]);
            }
        }
    }

    @Test
    void the_model_for_release_agrees_as_often_as_it_says() {
        for (String method : List.of("kmeans", "kmedoids", "mixture")) {
            Segmentation result = run(FOUNDING, method, "3", "standard");
            ReleasePolicy policy = ReleasePolicy.of(ReleasePolicy.Preset.DEFAULT);
            byte[] json = ReleaseModel.of(result, result.assignments().orElseThrow(), policy);
            StudyModel model = read(json);
            StudyAssignment found = model.assign(FOUNDING);
            int same = 0;
            int n = 0;
            for (int i = 0; i < 32; i++) {
                String exact = "P" + (result.labels()[i] + 1);
                if (model.profiles().contains(exact)) {
                    n++;
                    same += found.profiles().get(found.labels().get(i)).equals(exact) ? 1 : 0;
                }
            }
            assertThat((double) same / n)
                    .isGreaterThanOrEqualTo(model.agreement().orElseThrow());
            String text = new String(json, StandardCharsets.UTF_8);
            FOUNDING.residents().forEach(resident -> assertThat(text).doesNotContain('"' + resident.id() + '"'));
        }
    }

    @Test
    void a_study_that_lacks_what_the_model_measures_is_refused() {
        StudyModel model = read(exact(run(FOUNDING, "kmeans", "3", "standard")));
        Study bare = Study.builder().residents(FOUNDING.residents()).build();
        refused(() -> model.assign(bare), ProblemCode.MODEL_FEATURE_MISSING);
        Study noSurvey = Study.builder()
                .codebook(FOUNDING.codebook())
                .residents(FOUNDING.residents())
                .diary(FOUNDING.window().orElseThrow(), FOUNDING.diary(), FOUNDING.days())
                .build();
        refused(() -> model.assign(noSurvey), ProblemCode.MODEL_FEATURE_MISSING);
    }

    private static void refused(Runnable what, ProblemCode code, String... arguments) {
        assertThatThrownBy(what::run).isInstanceOfSatisfying(Refusal.class, refusal -> {
            Problem problem = refusal.problems().get(0);
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.arguments().subList(0, arguments.length)).containsExactly(arguments);
            for (Language language : Language.values()) {
                assertThat(problem.message(language)).isNotBlank().doesNotContain("{0}");
                assertThat(problem.hint(language)).isNotBlank().doesNotContain("{0}");
            }
        });
    }

    @Test
    void codes_of_the_diary_that_the_model_does_not_know_count_with_the_rare_ones_or_are_refused() {
        DiaryWindow window = FOUNDING.window().orElseThrow();
        List<DiaryEntry> entries = new ArrayList<>();
        FOUNDING.diary().forEach(entries::add);
        DiaryEntry first = entries.get(0);
        entries.set(
                0,
                new DiaryEntry(
                        first.residentId(),
                        first.date(),
                        first.service(),
                        "space_travel",
                        first.outcome(),
                        first.channel(),
                        first.unmetReason(),
                        first.satisfaction(),
                        first.importance(),
                        first.minutes(),
                        first.travelMinutes(),
                        first.costEur(),
                        first.waitDays(),
                        first.provider(),
                        first.helped()));
        Study strange = Study.builder()
                .codebook(FOUNDING.codebook())
                .residents(FOUNDING.residents())
                .diary(window, Scan.of(entries), FOUNDING.days())
                .survey(FOUNDING.survey())
                .build();
        String json = new String(exact(run(FOUNDING, "kmeans", "3", "standard")), StandardCharsets.UTF_8);
        boolean merges = json.contains("\"OTHER\"");
        String known = merges ? json : json.replaceFirst("(\"needs\": \\[[^]]*)(\"\\s*])", "$1\",\"OTHER$2");
        StudyAssignment found = read(known.getBytes(StandardCharsets.UTF_8)).assign(strange);
        assertThat(found.notices()).extracting(Problem::code).contains(ProblemCode.MODEL_CODES_MERGED);
        String unknown = json.replaceFirst(",\\s*\"OTHER\"(\\s*])", "$1");
        refused(
                () -> read(unknown.getBytes(StandardCharsets.UTF_8)).assign(strange),
                ProblemCode.MODEL_UNKNOWN_CODE,
                "need");
    }

    @Test
    void answers_on_another_scale_are_refused() {
        List<Resident> residents = new ArrayList<>();
        double[][] answers = new double[2][40];
        for (int i = 0; i < 40; i++) {
            residents.add(new Resident("r" + (100 + i), Optional.of("A"), Map.of(), 1));
            answers[0][i] = i % 2;
            answers[1][i] = (i / 2) % 2;
        }
        StudyModel model = read(exact(run(survey(residents, answers, "red", "blue"), "kmedoids", "2", "standard")));
        assertThat(model.assign(survey(residents, answers, "blue", "red")).labels())
                .hasSize(40);
        refused(
                () -> model.assign(survey(residents, answers, "red", "green")),
                ProblemCode.MODEL_UNKNOWN_ANSWER,
                "\"colour\"",
                "\"green\"");
    }

    private static CategoryItem item(String id, List<Label> categories) {
        return new CategoryItem(id, Label.of(id), categories, Set.of(), true);
    }

    private static Study survey(List<Resident> residents, double[][] answers, String... levels) {
        List<Label> labels = Arrays.stream(levels).map(Label::of).toList();
        return Study.builder()
                .codebook(Codebook.empty())
                .residents(residents)
                .survey(Survey.of(
                        List.of(item("colour", labels), item("other", List.of(Label.of("a"), Label.of("b")))),
                        answers,
                        residents.size()))
                .build();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"schema\": \"tarve/model/1\" | \"schema\": \"tarve/model\"             | schema",
                "\"method\": \"                | \"method\": 1, \"x\": \"                | method",
                "\"minimumDays\": 7            | \"minimumDays\": 1e30                   | recipe.minimumDays",
                "\"kind\": \"numeric\"         | \"kind\": \"dreams\"                    | recipe.features[0].kind",
                "\"role\": \"active\"          | \"role\": \"\"                          | recipe.features[0].role",
                "\"weight\":                   | \"weight\": -1, \"x\":                  | recipe.features[0]",
                "\"sources\": [                | \"sources\": [\"nothing\",              | recipe.components[0]",
                "\"factor\":                   | \"factor\": -1, \"x\":                  | recipe.components[0].coding.columns[0]",
                "\"coding\": {                 | \"coding\": 5, \"x\": {                 | recipe.components[0].coding",
                "\"loadings\": [               | \"loadings\": [1,                       | recipe.components[0]",
                "\"centroids\": [              | \"centroids\": [[1],                    | clusters",
                "\"profiles\": [               | \"profiles\": [\"P9\",                  | clusters",
                "\"profiles\": [               | \"profiles\": [\"P1\",                  | profiles",
                "\"recipe\": {                 | \"recipes\": {                          | $"
            })
    void a_hostile_model_is_refused_with_place_and_reason(String from, String to, String place) {
        String json = new String(HostileModels.EXACT, StandardCharsets.UTF_8);
        assertThat(json).contains(from);
        String changed = json.replaceFirst(Pattern.quote(from), to);
        refused(() -> read(changed.getBytes(StandardCharsets.UTF_8)), ProblemCode.MODEL_UNREADABLE, place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"agreement\":       | \"agreement\": 7, \"x\":          | agreement",
                "\"centres\": {       | \"centers\": {                    | profiles[0]",
                "\"id\": \"P1\"       | \"id\": \"P2\"                    | profiles",
                "\"deviation\":       | \"deviation\": \"wide\", \"x\":   | features[0].deviation"
            })
    void a_hostile_model_for_release_is_refused_with_place_and_reason(String from, String to, String place) {
        String json = new String(HostileModels.RELEASED, StandardCharsets.UTF_8);
        assertThat(json).contains(from);
        String changed = json.replaceFirst(Pattern.quote(from), to);
        refused(() -> read(changed.getBytes(StandardCharsets.UTF_8)), ProblemCode.MODEL_UNREADABLE, place);
    }

    @Test
    void later_versions_are_refused_as_such() {
        for (String schema : List.of("tarve/model/2", "tarve/release-model/31")) {
            refused(
                    () -> read(("{\"schema\": \"" + schema + "\"}").getBytes(StandardCharsets.UTF_8)),
                    ProblemCode.MODEL_TOO_NEW,
                    schema);
        }
    }

    /** Models to be spoilt. */
    private static final class HostileModels {
        static final Segmentation RESULT = run(FOUNDING, "kmeans", "3", "standard");
        static final byte[] EXACT = exact(RESULT);
        static final byte[] RELEASED = ReleaseModel.of(
                RESULT, RESULT.assignments().orElseThrow(), ReleasePolicy.of(ReleasePolicy.Preset.DEFAULT));
    }
}
