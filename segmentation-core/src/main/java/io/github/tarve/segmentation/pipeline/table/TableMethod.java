package io.github.tarve.segmentation.pipeline.table;

import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The methods that can be asked for. */
enum TableMethod {
    KMEANS("kmeans", Family.CENTROIDS),
    KMEDOIDS("kmedoids", Family.PAIRS),
    KPROTOTYPES("kprototypes", Family.PROTOTYPES),
    KMODES("kmodes", Family.PROTOTYPES),
    LCA("lca", Family.LIKELIHOOD),
    MIXTURE("mixture", Family.LIKELIHOOD),
    GMM("gmm", Family.LIKELIHOOD),
    HIERARCHICAL("hierarchical", Family.PAIRS),
    DBSCAN("dbscan", Family.PAIRS);

    /** What a method needs of the rows. */
    enum Family {
        /** Points of a Euclidean space. */
        CENTROIDS,
        /** How unlike each pair of rows is. */
        PAIRS,
        /** Numbers and categories side by side. */
        PROTOTYPES,
        /** Values that a probability model can explain. */
        LIKELIHOOD
    }

    private final String code;
    private final Family family;

    TableMethod(String code, Family family) {
        this.code = code;
        this.family = family;
    }

    String code() {
        return code;
    }

    Family family() {
        return family;
    }

    /** Returns whether the method knows only categories, so that a column of numbers is one of codes. */
    boolean categorical() {
        return this == LCA || this == KMODES;
    }

    /** Returns what the method can do about missing cells. */
    List<MissingRule> missingRules() {
        return switch (this) {
            case LCA, MIXTURE -> List.of(MissingRule.FULL, MissingRule.DROP, MissingRule.REFUSE);
            case KMEDOIDS, HIERARCHICAL, DBSCAN, KPROTOTYPES, KMODES ->
                List.of(MissingRule.PAIRWISE, MissingRule.DROP, MissingRule.REFUSE);
            case KMEANS, GMM -> List.of(MissingRule.DROP, MissingRule.REFUSE);
        };
    }

    /** Returns the method of a name. */
    static TableMethod require(String name) {
        String known = Arrays.stream(values()).map(TableMethod::code).collect(Collectors.joining(", "));
        return Arrays.stream(values())
                .filter(one -> one.code.equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.of(ProblemCode.UNKNOWN_CHOICE, "--method", name, known));
    }
}
