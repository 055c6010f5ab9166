package io.github.tarve.segmentation.pipeline.table;

import io.github.tarve.segmentation.dissimilarity.Dissimilarities;
import io.github.tarve.segmentation.dissimilarity.Dissimilarity;
import io.github.tarve.segmentation.dissimilarity.Gower;
import io.github.tarve.segmentation.dissimilarity.OrdinalScale;
import io.github.tarve.segmentation.pipeline.table.TableMethod.Family;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the plan asks for, with every default decided.
 *
 * <ul>
 *   <li>Method: k-means when all columns are numeric, latent classes when all are nominal, a mixture when there are counts,
 *       else k-medoids.
 *   <li>Dissimilarity: Euclidean for k-means and when all columns are numeric, else Gower; none for models and prototypes.
 *   <li>Scale: {@code standard} for lengths and prototypes, {@code none} where every column counts alike anyway and for
 *       models.
 *   <li>Missing: {@code full} for latent classes and mixtures, {@code pairwise} for Gower, else {@code refuse}.
 * </ul>
 *
 * @param method the method
 * @param dissimilarity its dissimilarity, empty for models and prototypes
 * @param scaling common scale of the columns
 * @param missing what is done about missing cells
 */
record Settled(TableMethod method, Optional<Dissimilarity> dissimilarity, Scaling scaling, MissingRule missing) {
    private static final List<String> LENGTHS = List.of("euclidean", "manhattan");

    /** Decides for active columns of some types. */
    static Settled of(TablePlan plan, Set<ColumnType> types) {
        TableMethod method = plan.method().map(TableMethod::require).orElseGet(() -> usual(types));
        plan.options().requireFor(method);
        requireCount(plan.count(), method);
        requireStarts(plan, method);
        if (method.family() == Family.LIKELIHOOD || method.family() == Family.PROTOTYPES) {
            plan.dissimilarity().ifPresent(name -> {
                throw Refusal.of(
                        ProblemCode.OPTION_NOT_FOR_METHOD,
                        "--dissimilarity",
                        name,
                        method.code(),
                        "kmedoids, hierarchical, dbscan");
            });
            Scaling usual = method.family() == Family.PROTOTYPES ? Scaling.STANDARD : Scaling.NONE;
            return new Settled(
                    method, Optional.empty(), plan.scaling().orElse(usual), missing(plan.missing(), method, ""));
        }
        boolean numeric = EnumSet.of(ColumnType.NUMERIC).containsAll(types);
        String name = plan.dissimilarity().orElse(numeric || method == TableMethod.KMEANS ? "euclidean" : "gower");
        if (method == TableMethod.KMEANS && !name.equals("euclidean")) {
            throw Refusal.of(ProblemCode.CHOICE_NOT_FOR_METHOD, "--dissimilarity", name, method.code(), "euclidean");
        }
        Dissimilarity dissimilarity = name.equals("gower")
                ? new Gower(plan.ordinal().orElse(OrdinalScale.RANKS))
                : Dissimilarities.of(name).orElseThrow();
        Scaling scaling = plan.scaling().orElse(LENGTHS.contains(name) ? Scaling.STANDARD : Scaling.NONE);
        return new Settled(method, Optional.of(dissimilarity), scaling, missing(plan.missing(), method, name));
    }

    private static void requireStarts(TablePlan plan, TableMethod method) {
        if (plan.restarts().isPresent() && (method == TableMethod.HIERARCHICAL || method == TableMethod.DBSCAN)) {
            throw Refusal.of(
                    ProblemCode.OPTION_NOT_FOR_METHOD,
                    "--restarts",
                    plan.restarts().getAsInt(),
                    method.code(),
                    "kmeans, kmedoids");
        }
    }

    private static void requireCount(ClusterCount count, TableMethod method) {
        if (method == TableMethod.DBSCAN && !(count instanceof ClusterCount.Automatic)) {
            throw Refusal.of(
                    ProblemCode.OPTION_NOT_FOR_METHOD,
                    "--k",
                    count instanceof ClusterCount.Exactly exactly
                            ? String.valueOf(exactly.k())
                            : count instanceof ClusterCount.Between between
                                    ? between.from() + ".." + between.to()
                                    : "auto",
                    method.code(),
                    "kmedoids, hierarchical");
        }
    }

    private static TableMethod usual(Set<ColumnType> types) {
        if (types.contains(ColumnType.COUNT)) {
            return TableMethod.MIXTURE;
        }
        if (EnumSet.of(ColumnType.NUMERIC).containsAll(types)) {
            return TableMethod.KMEANS;
        }
        return EnumSet.of(ColumnType.NOMINAL).containsAll(types) ? TableMethod.LCA : TableMethod.KMEDOIDS;
    }

    private static MissingRule missing(Optional<MissingRule> asked, TableMethod method, String dissimilarity) {
        List<MissingRule> allowed = method.missingRules();
        MissingRule usual = allowed.contains(MissingRule.FULL)
                ? MissingRule.FULL
                : dissimilarity.equals("gower") ? MissingRule.PAIRWISE : MissingRule.REFUSE;
        MissingRule rule = asked.orElse(usual);
        if (!allowed.contains(rule)) {
            throw Refusal.of(
                    ProblemCode.CHOICE_NOT_FOR_METHOD,
                    "--missing",
                    rule.code(),
                    method.code(),
                    String.join(", ", allowed.stream().map(MissingRule::code).toList()));
        }
        return rule;
    }

    /** Returns whether rows are compared by lengths along the columns. */
    boolean lengths() {
        return dissimilarity.filter(one -> LENGTHS.contains(one.name())).isPresent();
    }
}
