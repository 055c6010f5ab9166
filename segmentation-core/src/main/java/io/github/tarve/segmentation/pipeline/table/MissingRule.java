package io.github.tarve.segmentation.pipeline.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is done about rows with missing cells. */
public enum MissingRule {
    /** Every answer given is used, by methods with a likelihood. */
    FULL,
    /** Two rows are compared by the columns that both have. */
    PAIRWISE,
    /** Rows that are not complete are left out and counted. */
    DROP,
    /** A missing cell is refused. */
    REFUSE;

    /** Returns the name by which it is asked for. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the rule of a name, empty when there is none of that name. */
    public static Optional<MissingRule> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** Returns the names. */
    public static List<String> names() {
        return Arrays.stream(values()).map(MissingRule::code).toList();
    }
}
