package io.github.tarve.segmentation.pipeline.table;

import io.github.tarve.segmentation.dissimilarity.Dissimilarities;
import io.github.tarve.segmentation.dissimilarity.Dissimilarity;
import io.github.tarve.segmentation.dissimilarity.Gower;
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
 *   <li>Method: k-means when all columns are numeric, else k-medoids.
 *   <li>Dissimilarity: Euclidean for k-means and when all columns are numeric, else Gower.
 *   <li>Scale: {@code standard} for Euclidean and Manhattan, {@code none} where every column counts alike anyway.
 *   <li>Missing: {@code pairwise} for Gower, else {@code refuse}.
 * </ul>
 *
 * @param method the method
 * @param dissimilarity its dissimilarity
 * @param scaling common scale of the columns
 * @param missing what is done about missing cells
 */
record Settled(TableMethod method, Dissimilarity dissimilarity, Scaling scaling, MissingRule missing) {
    private static final List<String> LENGTHS = List.of("euclidean", "manhattan");

    /** Decides for active columns of some types. */
    static Settled of(TablePlan plan, Set<ColumnType> types) {
        boolean numeric = EnumSet.of(ColumnType.NUMERIC).containsAll(types);
        TableMethod method =
                plan.method().map(TableMethod::require).orElse(numeric ? TableMethod.KMEANS : TableMethod.KMEDOIDS);
        String name = plan.dissimilarity().orElse(numeric || method == TableMethod.KMEANS ? "euclidean" : "gower");
        if (method == TableMethod.KMEANS && !name.equals("euclidean")) {
            throw Refusal.of(ProblemCode.CHOICE_NOT_FOR_METHOD, "--dissimilarity", name, method.code(), "euclidean");
        }
        Dissimilarity dissimilarity = name.equals("gower")
                ? new Gower(plan.ordinal())
                : Dissimilarities.of(name).orElseThrow();
        Scaling scaling = plan.scaling().orElse(LENGTHS.contains(name) ? Scaling.STANDARD : Scaling.NONE);
        return new Settled(method, dissimilarity, scaling, missing(plan.missing(), method, name));
    }

    private static MissingRule missing(Optional<MissingRule> asked, TableMethod method, String dissimilarity) {
        MissingRule rule = asked.orElse(dissimilarity.equals("gower") ? MissingRule.PAIRWISE : MissingRule.REFUSE);
        boolean pairs = method != TableMethod.KMEANS;
        if (rule == MissingRule.FULL || (rule == MissingRule.PAIRWISE && !pairs)) {
            throw Refusal.of(
                    ProblemCode.CHOICE_NOT_FOR_METHOD,
                    "--missing",
                    rule.code(),
                    method.code(),
                    pairs ? "pairwise, drop, refuse" : "drop, refuse");
        }
        return rule;
    }
}
