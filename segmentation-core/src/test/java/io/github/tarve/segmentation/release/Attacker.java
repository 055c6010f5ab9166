package io.github.tarve.segmentation.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An attacker who knows only what was published: additions among unknown counts that are not negative. Written apart from the
 * audit of the room, with linear programming in exact fractions instead of flows.
 */
final class Attacker {
    private final Map<String, Integer> unknowns = new HashMap<>();
    private final List<Map<String, Integer>> sums = new ArrayList<>();
    private final List<Integer> totals = new ArrayList<>();

    /** Tells the attacker that terms with these coefficients add up to a number. */
    void knows(Map<String, Integer> terms, int total) {
        for (String term : terms.keySet()) {
            unknowns.putIfAbsent(term, unknowns.size());
        }
        sums.add(Map.copyOf(terms));
        totals.add(total);
    }

    /** Returns how many values an unknown can take, less one. */
    int width(String unknown) {
        int[][] rows = new int[sums.size()][unknowns.size()];
        for (int s = 0; s < sums.size(); s++) {
            int[] row = rows[s];
            sums.get(s).forEach((term, factor) -> row[unknowns.get(term)] += factor);
        }
        ExactSimplex solutions = new ExactSimplex(
                rows, totals.stream().mapToInt(Integer::intValue).toArray());
        int[] expression = new int[unknowns.size()];
        expression[unknowns.get(unknown)] = 1;
        double high = Math.floor(solutions.largest(expression).doubleValue());
        expression[unknowns.get(unknown)] = -1;
        double low = Math.ceil(-solutions.largest(expression).doubleValue());
        return (int) (high - low);
    }
}
