package io.github.tarve.segmentation.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * How easily residents could be recognised by what is commonly known of them: the area, how many of their household take part,
 * and every background column. Each combination of values is a class; a class of one resident is unique.
 *
 * @param columns the columns, the area as {@code area}, the size of the household as {@code household_size}
 * @param smallestClass residents in the smallest class, 0 without residents
 * @param unique residents with a combination of their own
 * @param belowFive residents in classes of fewer than five
 */
public record QuasiIdentifierRisk(List<String> columns, int smallestClass, int unique, int belowFive) {
    /** Copies the list. */
    public QuasiIdentifierRisk {
        columns = List.copyOf(columns);
    }

    private static Map<String, Integer> households(Study study) {
        Map<String, Integer> sizes = new HashMap<>();
        for (Resident resident : study.residents()) {
            resident.household().ifPresent(household -> sizes.merge(household, 1, Integer::sum));
        }
        return sizes;
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
        Map<String, Integer> households = households(study);
        if (!households.isEmpty()) {
            columns.add("household_size");
        }
        columns.addAll(background);
        if (columns.isEmpty()) {
            return new QuasiIdentifierRisk(columns, 0, 0, 0);
        }
        Map<List<String>, Integer> classes = new HashMap<>();
        for (Resident resident : study.residents()) {
            List<String> combination = new ArrayList<>();
            combination.add(resident.area().orElse(""));
            combination.add(
                    String.valueOf(resident.household().map(households::get).orElse(1)));
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
