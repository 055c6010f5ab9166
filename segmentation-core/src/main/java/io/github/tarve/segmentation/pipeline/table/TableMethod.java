package io.github.tarve.segmentation.pipeline.table;

import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The methods that can be asked for. */
enum TableMethod {
    KMEANS("kmeans"),
    KMEDOIDS("kmedoids"),
    HIERARCHICAL("hierarchical");

    /** Names of methods that are known but not there yet. */
    private static final List<String> LATER = List.of("kprototypes", "kmodes", "lca", "mixture", "gmm", "dbscan");

    private final String code;

    TableMethod(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** Returns the method of a name. */
    static TableMethod require(String name) {
        String known = Arrays.stream(values()).map(TableMethod::code).collect(Collectors.joining(", "));
        if (LATER.contains(name)) {
            throw Refusal.of(ProblemCode.METHOD_NOT_AVAILABLE, name, known);
        }
        return Arrays.stream(values())
                .filter(one -> one.code.equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.of(ProblemCode.UNKNOWN_CHOICE, "--method", name, known));
    }
}
