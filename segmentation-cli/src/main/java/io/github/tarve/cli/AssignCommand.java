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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tarve assign}: assigns new rows or residents to the clusters or profiles of a model. */
@Command(sortOptions = false)
final class AssignCommand implements Callable<Integer> {
    private static final Path STANDARD_FOLDER = Path.of("tarve-assignments");

    private final Console console;
    private final GlobalOptions global;
    private final StudyOptions options = new StudyOptions();

    @Parameters(index = "0", paramLabel = "MODEL.json", descriptionKey = "assign.model")
    private Path model = Path.of("");

    @Parameters(index = "1", arity = "0..1", paramLabel = "TABLE|STUDY", descriptionKey = "assign.rows")
    private @Nullable String rows;

    @Option(names = "--table", paramLabel = "NEW.csv", descriptionKey = "assign.table")
    private @Nullable String table;

    @Option(names = "--missing", paramLabel = "NAME", descriptionKey = "assign.missing")
    private @Nullable String missing;

    @Option(names = "--where", paramLabel = "COL=VALUE", descriptionKey = "assign.where")
    private @Nullable List<String> where;

    @Option(names = "--id", paramLabel = "COL", descriptionKey = "assign.id")
    private @Nullable String id;

    @Option(names = "--overwrite", descriptionKey = "option.overwrite")
    private boolean overwrite;

    @Option(names = "--json", descriptionKey = "assign.json")
    private boolean json;

    AssignCommand(Console console, GlobalOptions global) {
        this.console = console;
        this.global = global;
    }

    @Spec
    void addSettings(CommandSpec spec) {
        Set<SettingKey> keys = StudyCommand.readingKeys();
        // The model says how many days a diary needs, and there is no report to give a title to.
        keys.removeAll(Set.of(SettingKey.DIARY_MIN_DAYS, SettingKey.STUDY_TITLE, SettingKey.STUDY_SYNTHETIC));
        keys.add(SettingKey.OUT);
        options.addTo(spec, keys, console.language());
    }

    @Override
    public Integer call() {
        SavedModel saved = SavedModel.read(model);
        boolean ofTable = saved.kind() == SavedModel.Kind.TABLE;
        Settings settings = StudyCommand.settings(ofTable ? null : rows, global, options);
        AssignRun.Outcome outcome = ofTable ? table(saved, settings) : study(saved, settings);
        console.report(outcome.notices());
        Path out = settings.path(SettingKey.OUT).orElse(STANDARD_FOLDER);
        boolean written = !json || settings.isSet(SettingKey.OUT);
        if (written) {
            AssignRun.write(outcome, out, overwrite ? OutputFolder.Existing.REPLACE : OutputFolder.Existing.REFUSE);
        }
        if (json) {
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
        if (!any || table != null || missing != null || where != null || id != null) {
            throw Refusal.of(ProblemCode.MODEL_NEEDS_STUDY);
        }
        return AssignRun.study(saved, settings);
    }

    private AssignRun.Outcome table(SavedModel saved, Settings settings) {
        String given = table == null ? rows : table;
        boolean study = options.given().keySet().stream()
                .anyMatch(key -> key == SettingKey.READING_DATE_FORMAT
                        || Set.of("study", "inputs", "diary").contains(key.section()));
        if (given == null || study || (table != null && rows != null)) {
            throw Refusal.of(ProblemCode.MODEL_NEEDS_TABLE);
        }
        TablePlan.Builder plan = TablePlan.builder();
        if (missing != null) {
            plan.missing(missing);
        }
        if (where != null) {
            where.forEach(plan::where);
        }
        if (id != null) {
            plan.id(id);
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
