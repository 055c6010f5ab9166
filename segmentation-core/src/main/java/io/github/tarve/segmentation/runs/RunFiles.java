package io.github.tarve.segmentation.runs;

import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.pipeline.SegmentationPlan;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.profiles.Assignments;
import io.github.tarve.segmentation.profiles.Segmentation;
import io.github.tarve.segmentation.release.ReleaseOffice;
import io.github.tarve.segmentation.release.ReleasePolicy;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.report.Format;
import io.github.tarve.segmentation.report.ReportFiles;
import io.github.tarve.segmentation.settings.SettingKey;
import io.github.tarve.segmentation.settings.Settings;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every file of a run folder, in memory.
 *
 * @param segmentation the exact result
 * @param report what was released of it
 * @param files content by path; the manifest is among them, the timings are not
 */
record RunFiles(Segmentation segmentation, Report report, SortedMap<String, byte[]> files) {
    static final String RELEASE = "release";
    static final String INTERNAL = "internal";
    static final String MODEL = "model.json";

    static RunFiles of(Segmentation segmentation, Settings settings, RunOptions options, List<Manifest.Input> inputs) {
        ReleasePolicy policy = policy(settings);
        Report report = ReleaseOffice.release(segmentation, policy);
        SortedMap<String, byte[]> files = new TreeMap<>();
        List<Language> languages = settings.languages();
        Set<Format> formats = formats(settings);
        add(files, RELEASE, ReportFiles.render(report, languages, formats));
        segmentation
                .assignments()
                .ifPresent(assignments -> files.put(MODEL, ReleaseModel.of(segmentation, assignments, policy)));
        ProfileNamesFile.content(segmentation, languages.get(0))
                .ifPresent(names -> files.put(ProfileNamesFile.NAME, names));
        if (settings.on(SettingKey.PRIVACY_INTERNAL)) {
            addInternal(files, segmentation, languages.subList(0, 1));
        }
        boolean force = options.smallStudies() == SegmentationPlan.SmallStudies.FORCE;
        files.put(
                Manifest.FILE,
                Manifest.of(segmentation.provenance(), force, inputs, settings.effectiveValues(), files)
                        .toJson());
        return new RunFiles(segmentation, report, files);
    }

    static ReleasePolicy policy(Settings settings) {
        String preset = settings.text(SettingKey.PRIVACY_PRESET).toUpperCase(Locale.ROOT);
        ReleasePolicy policy = ReleasePolicy.of(ReleasePolicy.Preset.valueOf(preset));
        return settings.number(SettingKey.PRIVACY_MIN_CELL).isPresent()
                ? policy.withMinimumCell(settings.minCell())
                : policy;
    }

    /**
     * Refuses a way to write CSV tables where none are written.
     *
     * @throws Refusal then
     */
    static void requireEffect(Settings settings) {
        if (settings.isSet(SettingKey.REPORT_CSV)
                && !settings.list(SettingKey.REPORT_FORMATS).contains("csv")) {
            throw Refusal.of(
                    ProblemCode.OPTION_WITHOUT_EFFECT,
                    SettingKey.REPORT_CSV.option(),
                    settings.text(SettingKey.REPORT_CSV),
                    SettingKey.REPORT_FORMATS.option() + " csv");
        }
    }

    /** Returns the formats that the settings ask for; what privacy and method ask for is always written. */
    static Set<Format> formats(Settings settings) {
        Set<Format> formats = EnumSet.of(Format.JSON, Format.PRIVACY, Format.CHECKLIST, Format.METHODS);
        for (String name : settings.list(SettingKey.REPORT_FORMATS)) {
            formats.addAll(byName(name, settings));
        }
        return formats;
    }

    private static Set<Format> byName(String name, Settings settings) {
        return switch (name) {
            case "html", "pdf" -> EnumSet.of(Format.HTML, Format.CARDS, Format.FORM);
            case "md" -> EnumSet.of(Format.MARKDOWN);
            case "csv" ->
                EnumSet.of(settings.text(SettingKey.REPORT_CSV).equals("excel") ? Format.EXCEL_TABLES : Format.TABLES);
            case "xlsx" -> EnumSet.of(Format.WORKBOOK);
            case "svg" -> EnumSet.of(Format.CHARTS);
            default -> EnumSet.of(Format.JSON);
        };
    }

    private static void addInternal(Map<String, byte[]> files, Segmentation segmentation, List<Language> languages) {
        Report open = ReleaseOffice.release(segmentation, ReleasePolicy.open());
        add(files, INTERNAL, ReportFiles.render(open, languages, EnumSet.of(Format.HTML, Format.JSON, Format.FORM)));
        if (segmentation.assignments().isPresent()) {
            Assignments assignments = segmentation.assignments().get();
            files.put(INTERNAL + "/assignments.csv", PersonTables.assignments(assignments));
            assignments
                    .returning()
                    .ifPresent(shares ->
                            files.put(INTERNAL + "/stability.csv", PersonTables.stability(assignments, shares)));
            files.put(INTERNAL + "/features.csv", PersonTables.features(assignments.features()));
            files.put(INTERNAL + "/" + MODEL, ExactModel.of(segmentation, assignments));
        }
    }

    private static void add(Map<String, byte[]> files, String folder, Map<String, byte[]> rendered) {
        rendered.forEach((path, content) -> files.put(folder + "/" + path, content));
    }

    /** Returns the page to open first. */
    String mainPage() {
        String html = RELEASE + "/report.html";
        return files.containsKey(html) ? html : RELEASE + "/report.json";
    }

    /** Returns the internal page, when there is one. */
    Optional<String> internalPage() {
        String html = INTERNAL + "/report.html";
        return files.containsKey(html) ? Optional.of(html) : Optional.empty();
    }
}
