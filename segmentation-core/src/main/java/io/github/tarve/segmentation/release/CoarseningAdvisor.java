package io.github.tarve.segmentation.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds merges of areas and of profiles after which no count is small: those with the most cells first, then with the most
 * areas left on their own, then with the most profiles left on their own, then the first in the order of the lines.
 *
 * <p>Every pair of set partitions is tried on tables of up to {@value #EXHAUSTIVE} lines a side (Bell(6) = 203 a side). Beyond
 * that lines are merged one pair at a time: the two areas or the two profiles whose merge leaves the fewest small cells.
 */
final class CoarseningAdvisor {
    static final int EXHAUSTIVE = 6;

    private final int[][] counts;
    private final int smallest;

    private CoarseningAdvisor(int[][] counts, int smallest) {
        this.counts = counts;
        this.smallest = smallest;
    }

    /**
     * A merge.
     *
     * @param rows group of each row, numbered by first appearance
     * @param columns group of each column, numbered by first appearance
     */
    record Grouping(List<Integer> rows, List<Integer> columns) {
        Grouping {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
        }

        int rowGroups() {
            return groups(rows);
        }

        int columnGroups() {
            return groups(columns);
        }

        int cells() {
            return rowGroups() * columnGroups();
        }

        private static int groups(List<Integer> groups) {
            return groups.stream().mapToInt(g -> g + 1).max().orElse(0);
        }

        /** Returns how many lines stand alone. */
        static int alone(List<Integer> groups) {
            return (int) groups.stream()
                    .filter(g -> groups.stream().filter(g::equals).count() == 1)
                    .count();
        }
    }

    /** Returns the merges without a small count, the best first; at least two cells each. */
    static List<Grouping> merges(int[][] counts, int smallest) {
        CoarseningAdvisor advisor = new CoarseningAdvisor(counts, smallest);
        if (counts.length == 0 || counts[0].length == 0) {
            return List.of();
        }
        List<Grouping> merges = counts.length <= EXHAUSTIVE && counts[0].length <= EXHAUSTIVE
                ? advisor.everyMerge()
                : advisor.mergeByPairs();
        Comparator<Grouping> order = Comparator.comparing(merge -> -merge.cells());
        order = order.thenComparing(merge -> -Grouping.alone(merge.rows()))
                .thenComparing(merge -> -Grouping.alone(merge.columns()))
                .thenComparing(merge -> -merge.rowGroups());
        return merges.stream().filter(merge -> merge.cells() > 1).sorted(order).toList();
    }

    /** Returns the counts after a merge. */
    static int[][] merged(int[][] counts, Grouping grouping) {
        int[][] merged = new int[grouping.rowGroups()][grouping.columnGroups()];
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts[i].length; j++) {
                merged[grouping.rows().get(i)][grouping.columns().get(j)] += counts[i][j];
            }
        }
        return merged;
    }

    private List<Grouping> everyMerge() {
        List<List<Integer>> rows = partitions(counts.length);
        List<List<Integer>> columns = partitions(counts[0].length);
        List<Grouping> merges = new ArrayList<>();
        for (List<Integer> r : rows) {
            for (List<Integer> c : columns) {
                Grouping grouping = new Grouping(r, c);
                if (smallCells(grouping) == 0) {
                    merges.add(grouping);
                }
            }
        }
        return merges;
    }

    /** Returns every set partition as a restricted growth string, in lexicographic order. */
    static List<List<Integer>> partitions(int n) {
        List<List<Integer>> all = new ArrayList<>();
        grow(new int[n], 0, 0, all);
        return all;
    }

    private static void grow(int[] groups, int at, int next, List<List<Integer>> all) {
        if (at == groups.length) {
            all.add(Arrays.stream(groups).boxed().toList());
            return;
        }
        for (int g = 0; g <= next; g++) {
            groups[at] = g;
            grow(groups, at + 1, Math.max(next, g + 1), all);
        }
    }

    private int smallCells(Grouping grouping) {
        int small = 0;
        for (int[] row : merged(counts, grouping)) {
            for (int count : row) {
                small += TableProtection.small(count, smallest) ? 1 : 0;
            }
        }
        return small;
    }

    private List<Grouping> mergeByPairs() {
        Grouping now = new Grouping(alone(counts.length), alone(counts[0].length));
        List<Grouping> found = new ArrayList<>();
        while (now.cells() > 1) {
            if (smallCells(now) == 0) {
                found.add(now);
            }
            Grouping best = null;
            int fewest = Integer.MAX_VALUE;
            // Profiles first: at equal cost the areas keep their names.
            for (boolean rows : new boolean[] {false, true}) {
                int groups = rows ? now.rowGroups() : now.columnGroups();
                for (int a = 0; a < groups; a++) {
                    for (int b = a + 1; b < groups; b++) {
                        Grouping tried = rows
                                ? new Grouping(join(now.rows(), a, b), now.columns())
                                : new Grouping(now.rows(), join(now.columns(), a, b));
                        int small = smallCells(tried);
                        if (small < fewest) {
                            fewest = small;
                            best = tried;
                        }
                    }
                }
            }
            if (best == null) {
                break;
            }
            now = best;
        }
        return found;
    }

    private static List<Integer> alone(int n) {
        List<Integer> groups = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            groups.add(i);
        }
        return groups;
    }

    /** Returns the groups with two of them joined, numbered by first appearance again. */
    private static List<Integer> join(List<Integer> groups, int a, int b) {
        return groups.stream().map(g -> g == b ? a : g > b ? g - 1 : g).toList();
    }
}
