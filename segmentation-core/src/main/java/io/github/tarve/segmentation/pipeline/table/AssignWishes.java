package io.github.tarve.segmentation.pipeline.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How new rows are to be assigned. Immutable.
 *
 * @param missing what is done about missing cells; empty for the rule of the model
 * @param where conditions on the rows, by column
 * @param id column of row ids; empty for the column of the model, where the table has it
 * @param headers header in the table by column of the model, for columns that go by another name
 */
public record AssignWishes(
        Optional<MissingRule> missing, Map<String, String> where, Optional<String> id, Map<String, String> headers) {
    /** Copies the maps, keeping their order. */
    public AssignWishes {
        where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** Returns wishes of which none is made. */
    public static AssignWishes none() {
        return new AssignWishes(Optional.empty(), Map.of(), Optional.empty(), Map.of());
    }
}
