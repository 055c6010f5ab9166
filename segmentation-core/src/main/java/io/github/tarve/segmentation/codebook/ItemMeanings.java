package io.github.tarve.segmentation.codebook;

import java.util.List;
import java.util.Map;

/**
 * What the codebook says that survey items mean for the diary, and what to read its figures beside.
 *
 * @param needs the need that an item speaks of, by id of the item
 * @param recalls the diary feature that an item recalls, such as {@code contacts_wk}, by id of the item
 * @param benchmarks published shares, in the order of the codebook
 */
public record ItemMeanings(Map<String, NeedQuestion> needs, Map<String, String> recalls, List<Benchmark> benchmarks) {
    /** Copies the collections. */
    public ItemMeanings {
        needs = Map.copyOf(needs);
        recalls = Map.copyOf(recalls);
        benchmarks = List.copyOf(benchmarks);
    }

    /** Returns meanings of nothing. */
    public static ItemMeanings none() {
        return new ItemMeanings(Map.of(), Map.of(), List.of());
    }
}
