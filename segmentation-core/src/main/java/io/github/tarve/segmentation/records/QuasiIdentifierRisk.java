package io.github.tarve.segmentation.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * How easily residents could be recognised by what is commonly known of them: the area and every background column. Each
 * combination of values is a class; a class of one resident is unique.
 *
 * @param columns the columns, the area as {@code area}
 * @param smallestClass residents in the smallest class, 0 without residents
 * @param unique residents with a combination of their own
 * @param belowFive residents in classes of fewer than five
 */
public record QuasiIdentifierRisk(List<String> columns, int smallestClass, int unique, int belowFive) {
    /** Copies the list. */
    public QuasiIdentifierRisk {
        columns = List.copyOf(columns);
    }

    /** Counts the classes of a study. */
    public static QuasiIdentifierRisk of(Study study) {
        TreeSet<String> background = new TreeSet<>();
        boolean areas = false;
        for (Resident resident : study.residents()) {
            background.addAll(resident.background().keySet());
            areas |= resident.area().isPresent();
        }
        List<String> columns = new ArrayList<>();
        if (areas) {
            columns.add("area");
        }
        columns.addAll(background);
        if (columns.isEmpty()) {
            return new QuasiIdentifierRisk(columns, 0, 0, 0);
        }
        Map<List<String>, Integer> classes = new HashMap<>();
        for (Resident resident : study.residents()) {
            List<String> combination = new ArrayList<>();
            combination.add(resident.area().orElse(""));
            background.forEach(column -> combination.add(resident.background().getOrDefault(column, "")));
            classes.merge(combination, 1, Integer::sum);
        }
        int smallest = Integer.MAX_VALUE;
        int unique = 0;
        int belowFive = 0;
        for (int size : classes.values()) {
            smallest = Math.min(smallest, size);
            unique += size == 1 ? 1 : 0;
            belowFive += size < 5 ? size : 0;
        }
        return new QuasiIdentifierRisk(columns, classes.isEmpty() ? 0 : smallest, unique, belowFive);
    }
}
