package io.github.tarve.segmentation.synthesis;

import io.github.tarve.segmentation.internal.random.Seeds;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes a made-up study as a Frictionless Data Package: the input tables, {@code codebook.yaml}, {@code study.yaml},
 * {@code datapackage.json}, {@code README.md} and, apart from the inputs, {@code truth.csv}. The bytes depend on the recipe
 * and the seed alone.
 */
public final class DatasetWriter {
    private DatasetWriter() {}

    /** Returns the files by name, in the order in which they are best read. */
    public static Map<String, byte[]> files(SyntheticStudy study) {
        TableStyle style = TableStyle.of(study.recipe().files());
        List<DataTable> inputs = List.of(
                InputTables.diary(study.study()),
                InputTables.days(study.study()),
                InputTables.residents(study.study()),
                InputTables.survey(study.study()));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("README.md", utf8(readme(study, style)));
        for (DataTable table : inputs) {
            files.put(table.file(), style.bytes(table));
        }
        files.put("codebook.yaml", utf8(CodebookText.of(study.study().codebook())));
        files.put("study.yaml", utf8(studyFile(study, style)));
        DataTable truth = InputTables.truth(study);
        files.put(truth.file(), TableStyle.CANONICAL.bytes(truth));
        String description = PackageDescription.of(study, style, inputs, truth, files);
        files.put("datapackage.json", utf8(description));
        return Collections.unmodifiableMap(files);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String studyFile(SyntheticStudy study, TableStyle style) {
        StudyRecipe.DiaryKeeping diary = study.recipe().diary();
        StringBuilder text = new StringBuilder();
        text.append("# Synthetic study: no real person is in these files.\n");
        text.append("study:\n  title: \"").append(study.recipe().title()).append("\"\n  synthetic: true\n");
        text.append("inputs:\n  diary: diary.csv\n  diary-days: diary_days.csv\n  residents: residents.csv\n");
        text.append("  survey: survey.csv\n  codebook: codebook.yaml\n");
        text.append(String.format(
                Locale.ROOT,
                "diary:\n  days: %d\n  min-days: %d\n  start: %s\n",
                diary.days(),
                diary.minimumDays(),
                diary.start()));
        if (style == TableStyle.MESSY) {
            text.append("reading:\n  delimiter: \";\"\n  decimal: comma\n  encoding: windows-1252\n");
            text.append("  date-format: d.M.yyyy\ncolumns:\n");
            for (String name : List.of(
                    "resident_id",
                    "date",
                    "service",
                    "need",
                    "channel",
                    "need_met",
                    "unmet_reason",
                    "satisfaction",
                    "importance",
                    "minutes",
                    "travel_minutes",
                    "cost_eur",
                    "wait_days",
                    "provider",
                    "helped",
                    "status",
                    "area",
                    "age_group",
                    "life_situation")) {
                text.append("  ")
                        .append(name)
                        .append(": \"")
                        .append(style.header(name))
                        .append("\"\n");
            }
        }
        return text.toString();
    }

    private static String readme(SyntheticStudy study, TableStyle style) {
        StudyRecipe recipe = study.recipe();
        StringBuilder text = new StringBuilder();
        text.append("# ").append(recipe.name()).append('\n');
        text.append('\n').append(recipe.title()).append(".\n\n");
        text.append(
                "**Synthetic data.** No real person, answer or service contact is in these files; names of places and\n");
        text.append("services only give the setting.\n\n");
        text.append(String.format(
                Locale.ROOT,
                "- %d residents, %d areas, %d diary lines over %d days from %s\n",
                recipe.residents(),
                recipe.areas().size(),
                study.study().diary().size(),
                recipe.diary().days(),
                recipe.diary().start()));
        text.append("- Made by `tarve datasets make ")
                .append(recipe.name())
                .append(" --seed ")
                .append(study.seed());
        text.append("` (generator ").append(Seeds.GENERATOR).append("); the same seed gives the same bytes\n");
        text.append("- Licence: CC0-1.0\n\n## Files\n\n| File | Content |\n|---|---|\n");
        text.append("| `diary.csv` | one row per contact with a service or failed attempt |\n");
        text.append("| `diary_days.csv` | which days each resident kept the diary |\n");
        text.append("| `residents.csv` | home area, age group, life situation |\n");
        text.append("| `survey.csv` | survey answers; the items are described in `codebook.yaml` |\n");
        text.append("| `codebook.yaml` | labels in English, Finnish and Swedish; items and scales |\n");
        text.append("| `study.yaml` | how to read and run the study |\n");
        text.append(
                "| `truth.csv` | the planted profile of every resident: for checking results, **not an input** |\n");
        text.append("| `datapackage.json` | sizes, SHA-256 sums and column descriptions |\n\n## How it was made\n\n");
        text.append(howMade(recipe));
        if (style == TableStyle.MESSY) {
            text.append(
                    "\nThe tables are written as a spreadsheet saves them: semicolons, decimal commas, windows-1252, CRLF,\n");
            text.append(
                    "Finnish headers and dates; every 40th diary line stands twice and every 50th names a service that\n");
            text.append("the codebook does not know. `study.yaml` tells the reader all of that.\n");
        }
        return text.toString();
    }

    private static String howMade(StudyRecipe recipe) {
        StringBuilder text = new StringBuilder();
        text.append("Planted profiles and the residents they hold by area:\n\n| Profile |");
        recipe.areas().forEach(area -> text.append(' ').append(area.code()).append(" |"));
        text.append("\n|---|").append("---|".repeat(recipe.areas().size())).append('\n');
        for (int g = 0; g < recipe.profiles().size(); g++) {
            PlantedProfile profile = recipe.profiles().get(g);
            text.append("| ").append(profile.label().code()).append(' ');
            text.append(profile.label().texts().get(io.github.tarve.segmentation.codebook.Language.EN))
                    .append(" |");
            for (StudyRecipe.Area area : recipe.areas()) {
                String cell = recipe.allocation() == StudyRecipe.Allocation.EXACT
                        ? Integer.toString(StudySynthesizer.apportioned(area)[g])
                        : String.format(Locale.ROOT, "%.1f %%", 100 * share(area, g));
                text.append(' ').append(cell).append(" |");
            }
            text.append('\n');
        }
        text.append(String.format(
                Locale.ROOT,
                """

                Diary lines are negative binomial counts per observed day (size %s), with fewer office services at the
                weekend and writing that falls by %s %% a day. %s %% of days are missing and %s %% of residents stop
                early, but everybody keeps at least %d days. Channel, outcome, reasons, travel, waiting, help and
                survey answers depend on the profile.
                """,
                recipe.variation().size(),
                100 * recipe.diary().fatigue(),
                Math.round(100 * recipe.diary().missing()),
                Math.round(100 * recipe.diary().dropOuts()),
                recipe.diary().minimumDays()));
        if (recipe.variation().frailty() > 0) {
            text.append("All counts of a resident share one random factor: they are correlated without any groups.\n");
        }
        return text.toString();
    }

    private static double share(StudyRecipe.Area area, int profile) {
        double total = area.shares().stream().mapToDouble(Double::doubleValue).sum();
        return area.shares().get(profile) / total;
    }
}
