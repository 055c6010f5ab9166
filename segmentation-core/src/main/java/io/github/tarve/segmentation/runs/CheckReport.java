package io.github.tarve.segmentation.runs;

import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.features.catalogue.DiaryFrame;
import io.github.tarve.segmentation.features.catalogue.ScaleReliability;
import io.github.tarve.segmentation.features.catalogue.SurveyMeasures;
import io.github.tarve.segmentation.features.quality.DiaryQuality;
import io.github.tarve.segmentation.features.quality.QualityStudy;
import io.github.tarve.segmentation.internal.json.JsonWriter;
import io.github.tarve.segmentation.internal.numbers.NumberStyle;
import io.github.tarve.segmentation.internal.texts.Texts;
import io.github.tarve.segmentation.io.InputFiles;
import io.github.tarve.segmentation.io.OutputFolder;
import io.github.tarve.segmentation.io.ReadingSettings;
import io.github.tarve.segmentation.io.StudyCheck;
import io.github.tarve.segmentation.io.StudyReader;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.problems.ProblemJson;
import io.github.tarve.segmentation.problems.ProblemKind;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.problems.Severity;
import io.github.tarve.segmentation.records.Exclusion;
import io.github.tarve.segmentation.records.QuasiIdentifierRisk;
import io.github.tarve.segmentation.records.Study;
import io.github.tarve.segmentation.settings.SettingKey;
import io.github.tarve.segmentation.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleFunction;

/** What reading a study found: what {@code tarve check} tells. Internal: it names lines, and small groups. */
public final class CheckReport {
    private final Settings settings;
    private final StudyCheck check;

    private CheckReport(Settings settings, StudyCheck check) {
        this.settings = settings;
        this.check = check;
    }

    /** Reads the study that the settings name, and collects everything that is wrong or worth knowing. */
    public static CheckReport of(Settings settings) {
        try {
            InputFiles.check(settings);
            StudyCheck check = StudyReader.check(ReadingSettings.sources(settings));
            check.study().ifPresent(study -> LoadedStudy.requireLowRisk(study, settings));
            return new CheckReport(settings, withItems(check));
        } catch (Refusal refusal) {
            return new CheckReport(settings, new StudyCheck(refusal.problems(), Optional.empty()));
        }
    }

    /** Adds the items that run against their scale, and those that are taken to speak of a need. */
    private static StudyCheck withItems(StudyCheck check) {
        List<Problem> all = new ArrayList<>(check.problems());
        check.study().ifPresent(study -> {
            all.addAll(SurveyMeasures.of(study).warnings());
            all.addAll(DiaryFrame.of(study).notices());
        });
        return new StudyCheck(all, check.study());
    }

    /** Returns the errors, in the order of the input. */
    public List<Problem> errors() {
        return of(Severity.ERROR);
    }

    /** Returns warnings and notices, in the order of the input. */
    public List<Problem> remarks() {
        return check.problems().stream()
                .filter(problem -> problem.severity() != Severity.ERROR)
                .toList();
    }

    private List<Problem> of(Severity severity) {
        return check.problems().stream()
                .filter(problem -> problem.severity() == severity)
                .toList();
    }

    /** Returns whose problem it is, when there are errors. */
    public Optional<ProblemKind> kind() {
        return errors().isEmpty() ? Optional.empty() : Optional.of(new Refusal(check.problems()).kind());
    }

    /** Returns whether there is a warning. */
    public boolean hasWarning() {
        return check.count(Severity.WARNING) > 0;
    }

    /** Returns the study in a few lines; empty when it was refused. */
    public List<String> summary(Language language) {
        if (check.study().isEmpty()) {
            return List.of();
        }
        Study study = check.study().get();
        Texts texts = Texts.load("check", language.tag());
        List<String> lines = new ArrayList<>();
        lines.add(
                texts.get("residents", study.residentsRead(), study.residents().size()));
        leftOut(study).forEach((reason, count) -> lines.add(texts.get("left-out." + code(reason), count)));
        study.window()
                .ifPresent(window -> lines.add(texts.get(
                        "diary." + code(window.source()), study.diary().size(), window.start(), window.end())));
        if (!study.survey().items().isEmpty()) {
            lines.add(texts.get("survey", study.survey().items().size()));
            SurveyMeasures.of(study).reliability().forEach(scale -> lines.add(scale(scale, texts, language)));
        }
        if (!study.residentsByArea().isEmpty()) {
            List<String> areas = new ArrayList<>();
            study.residentsByArea()
                    .forEach((area, count) ->
                            areas.add(study.codebook().area(area).in(language) + " " + count));
            lines.add(texts.get("areas", String.join(", ", areas)));
        }
        QuasiIdentifierRisk risk = QuasiIdentifierRisk.of(study);
        if (!risk.columns().isEmpty()) {
            lines.add(texts.get("risk", String.join(", ", risk.columns()), risk.unique(), risk.smallestClass()));
        }
        QualityStudy.of(study).ifPresent(quality -> lines.addAll(quality(quality, texts, language)));
        lines.add(texts.get("found", check.count(Severity.WARNING), check.count(Severity.NOTICE)));
        return lines;
    }

    private static String scale(ScaleReliability scale, Texts texts, Language language) {
        NumberStyle numbers = NumberStyle.of(language.tag());
        DoubleFunction<String> shown = value -> Double.isNaN(value) ? "-" : numbers.decimal(value, 2);
        return texts.get(
                scale.judgement() == ScaleReliability.Judgement.TOO_FEW ? "scale.few" : "scale",
                scale.label().in(language),
                shown.apply(scale.alpha().value()),
                shown.apply(scale.alpha().low()),
                shown.apply(scale.alpha().high()),
                shown.apply(scale.omega().value()),
                shown.apply(scale.omega().low()),
                shown.apply(scale.omega().high()),
                scale.residents());
    }

    private static List<String> quality(DiaryQuality quality, Texts texts, Language language) {
        NumberStyle numbers = NumberStyle.of(language.tag());
        List<String> lines = new ArrayList<>();
        lines.add(quality.trend()
                .map(trend -> texts.get(
                        "quality.trend",
                        numbers.percent(Math.expm1(trend.slope()), 1),
                        numbers.percent(Math.expm1(trend.low()), 1),
                        numbers.percent(Math.expm1(trend.high()), 1)))
                .orElseGet(() -> texts.get("quality.trend.none")));
        lines.add(texts.get(
                "quality.weekdays",
                quality.weekdayHeavy(),
                numbers.decimal(quality.rawRate(), 2),
                numbers.decimal(quality.balancedRate(), 2)));
        if (quality.dated() > 0) {
            lines.add(texts.get("quality.late", quality.late(), quality.dated()));
        }
        if (quality.uncoded() > 0) {
            lines.add(texts.get("quality.free-text", quality.uncoded(), quality.entries()));
        }
        if (quality.surveyed() > 0) {
            lines.add(texts.get("quality.straight", quality.straightLined(), quality.surveyed()));
        }
        quality.rules()
                .forEach(rule -> lines.add(texts.get(
                        "quality.rule",
                        rule.days(),
                        rule.residents(),
                        numbers.decimal(rule.contacts(), 2),
                        numbers.percent(rule.unmetShare(), 0))));
        quality.recall()
                .forEach(recall -> lines.add(texts.get(
                        "quality.recall",
                        recall.item().in(language),
                        recall.residents(),
                        numbers.decimal(recall.correlation(), 2))));
        quality.seasons().forEach(area -> lines.add(texts.get("quality.season", area)));
        return lines;
    }

    private static Map<Exclusion.Reason, Integer> leftOut(Study study) {
        Map<Exclusion.Reason, Integer> counts = new EnumMap<>(Exclusion.Reason.class);
        study.exclusions().forEach(exclusion -> counts.merge(exclusion.reason(), 1, Integer::sum));
        return counts;
    }

    private static String code(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Writes {@code check.json} into the folder of the settings, when they name one: the remarks, and every resident left
     * out with the reason.
     *
     * @param language language of the messages
     */
    public void writeTo(Language language) {
        Optional<Path> folder = settings.path(SettingKey.OUT);
        if (folder.isEmpty() || check.study().isEmpty()) {
            return;
        }
        JsonWriter json = JsonWriter.indented().beginObject();
        json.key("schema").value("tarve/check/1");
        json.key("stamp").value("INTERNAL: names residents, not for release");
        json.key("summary").beginArray();
        summary(language).forEach(json::value);
        json.endArray();
        json.key("remarks").beginArray();
        remarks().forEach(problem -> json.value(ProblemJson.line(problem, language)));
        json.endArray();
        json.key("leftOut").beginArray();
        for (Exclusion exclusion : check.study().get().exclusions()) {
            json.beginObject();
            json.key("resident").value(exclusion.residentId());
            json.key("reason").value(code(exclusion.reason()));
            json.endObject();
        }
        json.endArray().endObject();
        Map<String, byte[]> files = new TreeMap<>();
        files.put("check.json", json.finish().getBytes(StandardCharsets.UTF_8));
        try (OutputFolder out = OutputFolder.claim(folder.get(), OutputFolder.Existing.REFUSE)) {
            out.write(files, Set.of(""), Set.of());
        }
    }
}
