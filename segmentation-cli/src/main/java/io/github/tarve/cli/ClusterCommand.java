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
import picocli.CommandLine.Model.CommandSpec;

/** {@code tarve cluster}: clusters any table. */
final class ClusterCommand implements Callable<Integer> {
    private final Console console;
    private final GlobalOptions global;
    private final StudyOptions reading = new StudyOptions();
    private final Syntax syntax = new Syntax(this);
    private final Syntax.Given<Path> table = syntax.parameter(0, Path.class, "TABLE.csv", "cluster.table");
    private final Syntax.Given<String> method = syntax.text("--method", "NAME", "cluster.method");
    private final Syntax.Given<String> k = syntax.text("--k", "N|A..B|auto", "cluster.k");
    private final Syntax.Given<String> columns = syntax.text("--columns", "A,B,C", "cluster.columns");
    private final Syntax.Given<String> exclude = syntax.text("--exclude", "A,B,C", "cluster.exclude");
    private final Syntax.Given<String> numeric = syntax.text("--numeric", "A,B,C", "cluster.numeric");
    private final Syntax.Given<String> nominal = syntax.text("--nominal", "A,B,C", "cluster.nominal");
    private final Syntax.Given<String> ordinal = syntax.text("--ordinal", "A,B,C", "cluster.ordinal");
    private final Syntax.Given<String> binary = syntax.text("--binary", "A,B,C", "cluster.binary");
    private final Syntax.Given<String> asymmetric = syntax.text("--asymmetric", "A,B,C", "cluster.asymmetric");
    private final Syntax.Given<List<String>> levels = syntax.texts("--levels", "COL=A;B;C", "cluster.levels");
    private final Syntax.Given<String> ordinalAs = syntax.text("--ordinal-as", "ranks|codes", "cluster.ordinal-as");
    private final Syntax.Given<String> transform = syntax.text("--transform", "COL=NAME,...", "cluster.transform");
    private final Syntax.Given<String> scale = syntax.text("--scale", "NAME", "cluster.scale");
    private final Syntax.Given<String> dissimilarity = syntax.text("--dissimilarity", "NAME", "cluster.dissimilarity");
    private final Syntax.Given<String> linkage = syntax.text("--linkage", "NAME", "cluster.linkage");
    private final Syntax.Given<String> covariance = syntax.text("--covariance", "NAME", "cluster.covariance");
    private final Syntax.Given<String> covariates = syntax.text("--covariates", "A,B,C", "cluster.covariates");
    private final Syntax.Given<String> counts = syntax.text("--counts", "A,B,C", "cluster.counts");
    private final Syntax.Given<String> exposure = syntax.text("--exposure", "COL", "cluster.exposure");
    private final Syntax.Given<String> dispersion = syntax.text("--dispersion", "poisson|nb", "cluster.dispersion");
    private final Syntax.Given<Double> eps = syntax.value(Double.class, "--eps", "X", "cluster.eps");
    private final Syntax.Given<Integer> minPoints =
            syntax.value(Integer.class, "--min-points", "N", "cluster.min-points");
    private final Syntax.Given<Integer> standardErrors =
            syntax.value(Integer.class, "--standard-errors", "N", "cluster.standard-errors");
    private final Syntax.Given<List<String>> where = syntax.texts("--where", "COL=VALUE", "cluster.where");
    private final Syntax.Given<String> missing = syntax.text("--missing", "NAME", "cluster.missing");
    private final Syntax.Given<String> weight = syntax.text("--weight", "COL", "cluster.weight");
    private final Syntax.Given<String> id = syntax.text("--id", "COL", "cluster.id");
    private final Syntax.Given<String> nullModel = syntax.text("--null", "MODEL", "cluster.null");
    private final Syntax.Given<Integer> restarts = syntax.value(Integer.class, "--restarts", "N", "cluster.restarts");
    private final Syntax.Given<Long> seed = syntax.value(Long.class, "--seed", "N", "cluster.seed");
    private final Syntax.Given<Path> out = syntax.value(Path.class, "--out", "DIR", "cluster.out");
    private final Syntax.Given<Boolean> overwrite = syntax.flag("option.overwrite", "--overwrite");
    private final Syntax.Given<Boolean> json = syntax.flag("cluster.json", "--json");

    ClusterCommand(Console console, GlobalOptions global) {
        this.console = console;
        this.global = global;
    }

    CommandSpec spec() {
        Set<SettingKey> keys = EnumSet.noneOf(SettingKey.class);
        for (SettingKey key : SettingKey.values()) {
            if (key.section().equals("reading") && key != SettingKey.READING_DATE_FORMAT) {
                keys.add(key);
            }
        }
        reading.addTo(syntax.spec(), keys, console.language());
        return syntax.spec();
    }

    @Override
    public Integer call() {
        TablePlan plan = plan();
        ReadingOptions options = ReadingSettings.of(readingSettings());
        OutputFolder.Existing existing =
                overwrite.or(false) ? OutputFolder.Existing.REPLACE : OutputFolder.Existing.REFUSE;
        TableRun.Outcome outcome;
        try (ProgressLine progress = ProgressLine.of(console, global)) {
            Path rows = table.require();
            Path folder = out.get();
            outcome = folder == null
                    ? TableRun.cluster(rows, plan, options, progress)
                    : TableRun.clusterInto(folder, existing, rows, plan, options, progress);
        }
        console.report(outcome.notices());
        if (json.or(false)) {
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

    private static <T> void set(Syntax.Given<T> given, Consumer<T> setter) {
        T value = given.get();
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
            out.isGiven() ? String.valueOf(out.get()) : ""
        };
        console.say(console.text(out.isGiven() ? "cluster.done" : "cluster.done-nowhere", facts));
    }

    /** Says why this number of clusters was taken, and whether there are clusters at all. */
    private void tell(NumberOfClusters.Outcome outcome) {
        String reason =
                outcome.selection().reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        console.say(console.text("cluster.reason." + reason, outcome.selection().chosen()));
        StructureVerdict verdict = outcome.verdict();
        String compared = verdict.evidence()
                .map(found -> console.text("cluster.compared", console.decimal(found.p(), 3), found.draws()))
                .orElse(console.text("cluster.not-compared"));
        console.say(console.text("cluster.verdict." + verdict.kind().code()) + " " + compared);
        verdict.detectable().ifPresent(least -> {
            if (verdict.kind() != StructureVerdict.Kind.NATURAL) {
                console.say(console.text("cluster.detectable", console.decimal(least, 1)));
            }
        });
    }

    private String quality(Clustering clustering) {
        if (clustering.criterion().isOptimised()) {
            return clustering.criterion().name() + " "
                    + console.significant(clustering.criterion().value());
        }
        int assigned = Arrays.stream(clustering.partition().sizes()).sum();
        return console.text("cluster.noise", clustering.partition().rows() - assigned);
    }
}
