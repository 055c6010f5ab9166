package io.github.tarve.cli;

import io.github.tarve.segmentation.io.OutputFolder;
import io.github.tarve.segmentation.io.ReadingSettings;
import io.github.tarve.segmentation.pipeline.table.AssignWishes;
import io.github.tarve.segmentation.pipeline.table.TablePlan;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.runs.AssignRun;
import io.github.tarve.segmentation.runs.SavedModel;
import io.github.tarve.segmentation.screening.ScreeningPolicy;
import io.github.tarve.segmentation.settings.SettingKey;
import io.github.tarve.segmentation.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/** {@code tarve assign}: assigns new rows or residents to the clusters or profiles of a model. */
final class AssignCommand implements Callable<Integer> {
    private static final Path STANDARD_FOLDER = Path.of("tarve-assignments");

    private final Console console;
    private final GlobalOptions global;
    private final StudyOptions options = new StudyOptions();
    private final Syntax syntax = new Syntax(this);
    private final Syntax.Given<Path> model = syntax.parameter(0, Path.class, "MODEL.json", "assign.model");
    private final Syntax.Given<String> rows = syntax.optional(1, String.class, "TABLE|STUDY", "assign.rows");
    private final Syntax.Given<String> table = syntax.text("--table", "NEW.csv", "assign.table");
    private final Syntax.Given<String> missing = syntax.text("--missing", "NAME", "assign.missing");
    private final Syntax.Given<List<String>> where = syntax.texts("--where", "COL=VALUE", "assign.where");
    private final Syntax.Given<String> id = syntax.text("--id", "COL", "assign.id");
    private final Syntax.Given<Boolean> overwrite = syntax.flag("option.overwrite", "--overwrite");
    private final Syntax.Given<Boolean> json = syntax.flag("assign.json", "--json");

    AssignCommand(Console console, GlobalOptions global) {
        this.console = console;
        this.global = global;
    }

    CommandSpec spec() {
        Set<SettingKey> keys = StudyCommand.readingKeys();
        // The model says how many days a diary needs, and there is no report to give a title to.
        keys.removeAll(Set.of(SettingKey.DIARY_MIN_DAYS, SettingKey.STUDY_TITLE, SettingKey.STUDY_SYNTHETIC));
        keys.add(SettingKey.OUT);
        options.addTo(syntax.spec(), keys, console.language());
        return syntax.spec();
    }

    @Override
    public Integer call() {
        SavedModel saved = SavedModel.read(model.require());
        boolean ofTable = saved.kind() == SavedModel.Kind.TABLE;
        Settings settings = StudyCommand.settings(ofTable ? null : rows.get(), global, options);
        AssignRun.Outcome outcome = ofTable ? table(saved, settings) : study(saved, settings);
        console.report(outcome.notices());
        Path out = settings.path(SettingKey.OUT).orElse(STANDARD_FOLDER);
        boolean written = !json.or(false) || settings.isSet(SettingKey.OUT);
        if (written) {
            AssignRun.write(
                    outcome, out, overwrite.or(false) ? OutputFolder.Existing.REPLACE : OutputFolder.Existing.REFUSE);
        }
        if (json.or(false)) {
            console.out().print(outcome.json());
            console.out().flush();
        } else {
            tell(outcome, out);
        }
        return ExitCode.OK;
    }

    private AssignRun.Outcome study(SavedModel saved, Settings settings) {
        boolean any = settings.isSet(SettingKey.INPUTS_DIARY)
                || settings.isSet(SettingKey.INPUTS_SURVEY)
                || settings.isSet(SettingKey.INPUTS_RESIDENTS);
        if (!any || table.isGiven() || missing.isGiven() || where.isGiven() || id.isGiven()) {
            throw Refusal.of(ProblemCode.MODEL_NEEDS_STUDY);
        }
        return AssignRun.study(saved, settings);
    }

    private AssignRun.Outcome table(SavedModel saved, Settings settings) {
        String given = table.isGiven() ? table.get() : rows.get();
        boolean study = options.given().keySet().stream()
                .anyMatch(key -> key == SettingKey.READING_DATE_FORMAT
                        || Set.of("study", "inputs", "diary").contains(key.section()));
        if (given == null || study || (table.isGiven() && rows.isGiven())) {
            throw Refusal.of(ProblemCode.MODEL_NEEDS_TABLE);
        }
        TablePlan.Builder plan = TablePlan.builder();
        if (missing.isGiven()) {
            plan.missing(missing.require());
        }
        where.or(List.of()).forEach(plan::where);
        if (id.isGiven()) {
            plan.id(id.require());
        }
        TablePlan wished = plan.build();
        AssignWishes wishes =
                new AssignWishes(wished.missing(), wished.where(), wished.id(), Map.copyOf(settings.columns()));
        ScreeningPolicy.Mode mode = settings.text(SettingKey.PRIVACY_PRESET).equals("strict")
                ? ScreeningPolicy.Mode.STRICT
                : ScreeningPolicy.Mode.USUAL;
        ScreeningPolicy policy =
                new ScreeningPolicy(mode, Set.copyOf(settings.list(SettingKey.COLUMNS_IGNORE)), Set.of(), Set.of());
        return AssignRun.table(saved, StudyCommand.path(given), wishes, ReadingSettings.of(settings), policy);
    }

    private void tell(AssignRun.Outcome outcome, Path out) {
        console.say(console.text(
                "assign.done",
                outcome.assigned(),
                outcome.read(),
                outcome.sizes().toString(),
                out));
        if (!outcome.leftOut().isEmpty()) {
            int count = outcome.leftOut().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            String reasons = outcome.leftOut().entrySet().stream()
                    .map(reason -> reason.getKey() + " " + reason.getValue())
                    .collect(Collectors.joining(", "));
            console.say(console.text("assign.left-out", count, reasons));
        }
        outcome.agreement().ifPresent(share -> console.say(console.text("assign.agreement", Math.round(100 * share))));
    }
}
