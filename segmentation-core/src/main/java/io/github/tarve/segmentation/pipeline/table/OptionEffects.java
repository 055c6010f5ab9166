package io.github.tarve.segmentation.pipeline.table;

import io.github.tarve.segmentation.dissimilarity.Dissimilarity;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Refuses options that the method could use but that nothing in this table or plan gives an effect. */
final class OptionEffects {
    private static final Set<String> KNOWS_ABSENCE = Set.of("gower", "jaccard");

    private final TablePlan plan;
    private final Settled settled;
    private final Set<ColumnType> types;

    private OptionEffects(TablePlan plan, Settled settled, Set<ColumnType> types) {
        this.plan = plan;
        this.settled = settled;
        this.types = types;
    }

    /**
     * Refuses options without effect.
     *
     * @param types types of the active columns
     */
    static void require(TablePlan plan, Settled settled, Set<ColumnType> types) {
        OptionEffects effects = new OptionEffects(plan, settled, types);
        effects.model();
        effects.scaling();
        effects.categories();
        effects.comparison();
    }

    /** Clusters are compared with data without groups only where their number is chosen. */
    private void comparison() {
        if (settled.method() == TableMethod.DBSCAN) {
            plan.nullModel().ifPresent(model -> {
                throw Refusal.of(
                        ProblemCode.OPTION_NOT_FOR_METHOD, "--null", model, TableMethod.DBSCAN.code(), others());
            });
        } else if (plan.count() instanceof ClusterCount.Exactly) {
            plan.nullModel().ifPresent(model -> refuse("--null", model, "--k A..B"));
        }
    }

    private static String others() {
        return Arrays.stream(TableMethod.values())
                .filter(method -> method != TableMethod.DBSCAN)
                .map(TableMethod::code)
                .collect(Collectors.joining(", "));
    }

    private void model() {
        MethodOptions options = plan.options();
        if (!types.contains(ColumnType.COUNT)) {
            options.exposure().ifPresent(column -> refuse("--exposure", Quoted.of(column), "--counts"));
            options.dispersion().ifPresent(one -> refuse("--dispersion", one.code(), "--counts"));
        }
        if (!types.contains(ColumnType.NUMERIC)) {
            options.covariance().ifPresent(form -> refuse("--covariance", form.name(), "--numeric"));
        }
    }

    /** Where every column counts alike anyway or only equality counts, a common scale changes nothing. */
    private void scaling() {
        Optional<Scaling> asked = plan.scaling().filter(one -> one != Scaling.NONE);
        if (asked.isEmpty()) {
            return;
        }
        String scale = asked.get().code();
        Optional<Dissimilarity> dissimilarity = settled.dissimilarity().filter(one -> !settled.lengths());
        dissimilarity.ifPresent(one -> {
            throw Refusal.of(
                    ProblemCode.CHOICE_NOT_FOR_METHOD, "--scale", scale, "--dissimilarity " + one.name(), "none");
        });
        if (settled.method().categorical()) {
            throw Refusal.of(
                    ProblemCode.CHOICE_NOT_FOR_METHOD,
                    "--scale",
                    scale,
                    settled.method().code(),
                    "none");
        }
        if (types.stream().noneMatch(type -> PreparedTable.scaled(type, settled))) {
            refuse("--scale", scale, "--numeric");
        }
    }

    private void categories() {
        String dissimilarity = settled.dissimilarity().map(Dissimilarity::name).orElse("");
        plan.ordinal().ifPresent(scale -> {
            String name = scale.name().toLowerCase(Locale.ROOT);
            if (!dissimilarity.equals("gower")) {
                refuse("--ordinal-as", name, "--dissimilarity gower");
            }
            if (!types.contains(ColumnType.ORDINAL)) {
                refuse("--ordinal-as", name, "--ordinal");
            }
        });
        List<String> asymmetric = plan.types().getOrDefault(ColumnType.ASYMMETRIC, List.of());
        if (types.contains(ColumnType.ASYMMETRIC) && !KNOWS_ABSENCE.contains(dissimilarity)) {
            refuse("--asymmetric", Quoted.of(String.join(",", asymmetric)), "--dissimilarity gower");
        }
    }

    private static void refuse(String option, String value, String needed) {
        throw Refusal.of(ProblemCode.OPTION_WITHOUT_EFFECT, option, value, needed);
    }
}
