package io.github.tarve.segmentation.codebook;

import java.util.List;
import java.util.Map;

/**
 * What the codebook says that survey items mean for the diary, and what to read its figures beside.
 *
 * @param needs the need that an item speaks of, by id of the item
 * @param recalls the diary feature that an item recalls, such as {@code contacts_wk}, by id of the item
 * @param benchmarks published shares, in the order of the codebook
 * @param roles what an item tells of a resident's means, by id of the item
 */
public record ItemMeanings(
        Map<String, NeedQuestion> needs,
        Map<String, String> recalls,
        List<Benchmark> benchmarks,
        Map<String, ItemRole> roles) {
    /** Copies the collections. */
    public ItemMeanings {
        needs = Map.copyOf(needs);
        recalls = Map.copyOf(recalls);
        benchmarks = List.copyOf(benchmarks);
        roles = Map.copyOf(roles);
    }

    /** Creates meanings without roles. */
    public ItemMeanings(Map<String, NeedQuestion> needs, Map<String, String> recalls, List<Benchmark> benchmarks) {
        this(needs, recalls, benchmarks, Map.of());
    }

    /** Returns meanings of nothing. */
    public static ItemMeanings none() {
        return new ItemMeanings(Map.of(), Map.of(), List.of());
    }
}
