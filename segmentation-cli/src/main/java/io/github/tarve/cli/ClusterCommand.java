package io.github.tarve.cli;

import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.io.OutputFolder;
import io.github.tarve.segmentation.io.ReadingSettings;
import io.github.tarve.segmentation.io.csv.ReadingOptions;
import io.github.tarve.segmentation.pipeline.table.ColumnType;
import io.github.tarve.segmentation.pipeline.table.TablePlan;
import io.github.tarve.segmentation.runs.TableRun;
import io.github.tarve.segmentation.settings.Origin;
import io.github.tarve.segmentation.settings.SettingKey;
import io.github.tarve.segmentation.settings.Settings;
import io.github.tarve.segmentation.validation.NumberOfClusters;
import io.github.tarve.segmentation.validation.StructureVerdict;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tarve cluster}: clusters any table. */
@Command(sortOptions = false)
final class ClusterCommand implements Callable<Integer> {
    private final Console console;
    private final GlobalOptions global;
    private final StudyOptions reading = new StudyOptions();

    @Parameters(index = "0", paramLabel = "TABLE.csv", descriptionKey = "cluster.table")
    private Path table = Path.of("");

    @Option(names = "--method", paramLabel = "NAME", descriptionKey = "cluster.method")
    private @Nullable String method;

    @Option(names = "--k", paramLabel = "N|A..B|auto", descriptionKey = "cluster.k")
    private @Nullable String k;

    @Option(names = "--columns", paramLabel = "A,B,C", descriptionKey = "cluster.columns")
    private @Nullable String columns;

    @Option(names = "--exclude", paramLabel = "A,B,C", descriptionKey = "cluster.exclude")
    private @Nullable String exclude;

    @Option(names = "--numeric", paramLabel = "A,B,C", descriptionKey = "cluster.numeric")
    private @Nullable String numeric;

    @Option(names = "--nominal", paramLabel = "A,B,C", descriptionKey = "cluster.nominal")
    private @Nullable String nominal;

    @Option(names = "--ordinal", paramLabel = "A,B,C", descriptionKey = "cluster.ordinal")
    private @Nullable String ordinal;

    @Option(names = "--binary", paramLabel = "A,B,C", descriptionKey = "cluster.binary")
    private @Nullable String binary;

    @Option(names = "--asymmetric", paramLabel = "A,B,C", descriptionKey = "cluster.asymmetric")
    private @Nullable String asymmetric;

    @Option(names = "--levels", paramLabel = "COL=A;B;C", descriptionKey = "cluster.levels")
    private @Nullable List<String> levels;

    @Option(names = "--ordinal-as", paramLabel = "ranks|codes", descriptionKey = "cluster.ordinal-as")
    private @Nullable String ordinalAs;

    @Option(names = "--transform", paramLabel = "COL=NAME,...", descriptionKey = "cluster.transform")
    private @Nullable String transform;

    @Option(names = "--scale", paramLabel = "NAME", descriptionKey = "cluster.scale")
    private @Nullable String scale;

    @Option(names = "--dissimilarity", paramLabel = "NAME", descriptionKey = "cluster.dissimilarity")
    private @Nullable String dissimilarity;

    @Option(names = "--linkage", paramLabel = "NAME", descriptionKey = "cluster.linkage")
    private @Nullable String linkage;

    @Option(names = "--covariance", paramLabel = "NAME", descriptionKey = "cluster.covariance")
    private @Nullable String covariance;

    @Option(names = "--covariates", paramLabel = "A,B,C", descriptionKey = "cluster.covariates")
    private @Nullable String covariates;

    @Option(names = "--counts", paramLabel = "A,B,C", descriptionKey = "cluster.counts")
    private @Nullable String counts;

    @Option(names = "--exposure", paramLabel = "COL", descriptionKey = "cluster.exposure")
    private @Nullable String exposure;

    @Option(names = "--dispersion", paramLabel = "poisson|nb", descriptionKey = "cluster.dispersion")
    private @Nullable String dispersion;

    @Option(names = "--eps", paramLabel = "X", descriptionKey = "cluster.eps")
    private @Nullable Double eps;

    @Option(names = "--min-points", paramLabel = "N", descriptionKey = "cluster.min-points")
    private @Nullable Integer minPoints;

    @Option(names = "--standard-errors", paramLabel = "N", descriptionKey = "cluster.standard-errors")
    private @Nullable Integer standardErrors;

    @Option(names = "--where", paramLabel = "COL=VALUE", descriptionKey = "cluster.where")
    private @Nullable List<String> where;

    @Option(names = "--missing", paramLabel = "NAME", descriptionKey = "cluster.missing")
    private @Nullable String missing;

    @Option(names = "--weight", paramLabel = "COL", descriptionKey = "cluster.weight")
    private @Nullable String weight;

    @Option(names = "--id", paramLabel = "COL", descriptionKey = "cluster.id")
    private @Nullable String id;

    @Option(names = "--null", paramLabel = "MODEL", descriptionKey = "cluster.null")
    private @Nullable String nullModel;

    @Option(names = "--restarts", paramLabel = "N", descriptionKey = "cluster.restarts")
    private @Nullable Integer restarts;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "cluster.seed")
    private @Nullable Long seed;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "cluster.out")
    private @Nullable Path out;

    @Option(names = "--overwrite", descriptionKey = "option.overwrite")
    private boolean overwrite;

    @Option(names = "--json", descriptionKey = "cluster.json")
    private boolean json;

    ClusterCommand(Console console, GlobalOptions global) {
        this.console = console;
        this.global = global;
    }

    @Spec
    void addSettings(CommandSpec spec) {
        Set<SettingKey> keys = EnumSet.noneOf(SettingKey.class);
        for (SettingKey key : SettingKey.values()) {
            if (key.section().equals("reading") && key != SettingKey.READING_DATE_FORMAT) {
                keys.add(key);
            }
        }
        reading.addTo(spec, keys, console.language());
    }

    @Override
    public Integer call() {
        TablePlan plan = plan();
        ReadingOptions options = ReadingSettings.of(readingSettings());
        OutputFolder.Existing existing = overwrite ? OutputFolder.Existing.REPLACE : OutputFolder.Existing.REFUSE;
        TableRun.Outcome outcome;
        try (ProgressLine progress = ProgressLine.of(console, global)) {
            outcome = out == null
                    ? TableRun.cluster(table, plan, options, progress)
                    : TableRun.clusterInto(out, existing, table, plan, options, progress);
        }
        console.report(outcome.notices());
        if (json) {
            console.out().print(outcome.result().resultJson());
            console.out().flush();
        } else {
            tell(outcome.result().clustering());
            outcome.result().selection().ifPresent(this::tell);
        }
        return ExitCode.OK;
    }

    private TablePlan plan() {
        TablePlan.Builder plan = TablePlan.builder();
        set(method, plan::method);
        set(k, plan::k);
        set(columns, plan::columns);
        set(exclude, plan::exclude);
        set(numeric, list -> plan.type(ColumnType.NUMERIC, list));
        set(nominal, list -> plan.type(ColumnType.NOMINAL, list));
        set(ordinal, list -> plan.type(ColumnType.ORDINAL, list));
        set(binary, list -> plan.type(ColumnType.BINARY, list));
        set(asymmetric, list -> plan.type(ColumnType.ASYMMETRIC, list));
        set(levels, all -> all.forEach(plan::levels));
        set(ordinalAs, plan::ordinalAs);
        set(transform, plan::transform);
        set(scale, plan::scale);
        set(dissimilarity, plan::dissimilarity);
        set(linkage, plan::linkage);
        set(covariance, plan::covariance);
        set(covariates, plan::covariates);
        set(counts, plan::counts);
        set(exposure, plan::exposure);
        set(dispersion, plan::dispersion);
        set(eps, plan::eps);
        set(minPoints, plan::minPoints);
        set(standardErrors, plan::standardErrors);
        set(where, all -> all.forEach(plan::where));
        set(missing, plan::missing);
        set(weight, plan::weight);
        set(id, plan::id);
        set(nullModel, plan::nullModel);
        set(restarts, plan::restarts);
        set(seed, plan::seed);
        global.threadsIn(Settings.defaults()).threads().ifPresent(plan::threads);
        return plan.build();
    }

    private static <T> void set(@Nullable T value, Consumer<T> setter) {
        if (value != null) {
            setter.accept(value);
        }
    }

    private Settings readingSettings() {
        Settings settings = Settings.defaults();
        for (Map.Entry<SettingKey, List<String>> option : reading.given().entrySet()) {
            List<String> values = option.getValue();
            settings = settings.with(
                    option.getKey(),
                    values.get(values.size() - 1),
                    Origin.option(option.getKey().option()));
        }
        return settings;
    }

    private void tell(Clustering clustering) {
        Object[] facts = {
            clustering.algorithm(),
            clustering.partition().rows(),
            clustering.k(),
            quality(clustering),
            Arrays.toString(clustering.partition().sizes()),
            out == null ? "" : out
        };
        console.say(console.text(out == null ? "cluster.done-nowhere" : "cluster.done", facts));
    }

    /** Says why this number of clusters was taken, and whether there are clusters at all. */
    private void tell(NumberOfClusters.Outcome outcome) {
        String reason =
                outcome.selection().reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        console.say(console.text("cluster.reason." + reason, outcome.selection().chosen()));
        StructureVerdict verdict = outcome.verdict();
        String compared = verdict.evidence()
                .map(found -> console.text("cluster.compared", decimal("%.3f", found.p()), found.draws()))
                .orElse(console.text("cluster.not-compared"));
        console.say(console.text("cluster.verdict." + verdict.kind().code()) + " " + compared);
        verdict.detectable().ifPresent(least -> {
            if (verdict.kind() != StructureVerdict.Kind.NATURAL) {
                console.say(console.text("cluster.detectable", decimal("%.1f", least)));
            }
        });
    }

    private String decimal(String format, double value) {
        String text = String.format(Locale.ROOT, format, value);
        return global.lang.equals("en") ? text : text.replace('.', ',');
    }

    private String quality(Clustering clustering) {
        if (clustering.criterion().isOptimised()) {
            String value =
                    String.format(Locale.ROOT, "%.6g", clustering.criterion().value());
            return clustering.criterion().name() + " " + value;
        }
        int assigned = Arrays.stream(clustering.partition().sizes()).sum();
        return console.text("cluster.noise", clustering.partition().rows() - assigned);
    }
}
