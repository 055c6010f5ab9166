package io.github.tarve.segmentation.release;

import java.util.Arrays;

/**
 * Counts tied together by additions, as the attacker sees them: every count is an arc, every addition a node at which what
 * comes in equals what goes out. A two-way table with its margins is such a network, and so is a table with sub-totals in
 * one dimension.
 *
 * <p>The feasible range of a hidden count, given every shown one, is exact: from the true table, a count can grow by the
 * maximum flow from the head of its arc back to the tail through the residual network of the hidden arcs, and shrink by the
 * maximum flow the other way (Kelly, Golden &amp; Assad 1992, DOI 10.1002/net.3230220407). The constraint matrix is totally
 * unimodular, so the bounds are whole numbers that some table attains. Complexity O(V E F) per count with F the width.
 */
final class CountNetwork {
    private static final int UNLIMITED = Integer.MAX_VALUE / 4;

    private final int nodes;
    private final int[] tails;
    private final int[] heads;
    private final int[] counts;
    private final int[][] incident;

    /**
     * Creates a network.
     *
     * @param nodes number of additions
     * @param tails node that each count leaves
     * @param heads node that each count enters
     * @param counts the true counts, not negative
     */
    CountNetwork(int nodes, int[] tails, int[] heads, int[] counts) {
        this.nodes = nodes;
        this.tails = tails.clone();
        this.heads = heads.clone();
        this.counts = counts.clone();
        int[] degree = new int[nodes];
        for (int arc = 0; arc < counts.length; arc++) {
            degree[tails[arc]]++;
            degree[heads[arc]]++;
        }
        incident = new int[nodes][];
        for (int node = 0; node < nodes; node++) {
            incident[node] = new int[degree[node]];
        }
        Arrays.fill(degree, 0);
        for (int arc = 0; arc < counts.length; arc++) {
            incident[tails[arc]][degree[tails[arc]]++] = arc;
            incident[heads[arc]][degree[heads[arc]]++] = arc;
        }
    }

    /** Returns a two-way table whose margins are all known: rows are the tails, columns the heads. */
    static CountNetwork table(int[][] counts) {
        int rows = counts.length;
        int columns = rows == 0 ? 0 : counts[0].length;
        int[] tails = new int[rows * columns];
        int[] heads = new int[rows * columns];
        int[] flat = new int[rows * columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                tails[i * columns + j] = i;
                heads[i * columns + j] = rows + j;
                flat[i * columns + j] = counts[i][j];
            }
        }
        return new CountNetwork(rows + columns, tails, heads, flat);
    }

    int arcs() {
        return counts.length;
    }

    int count(int arc) {
        return counts[arc];
    }

    int nodes() {
        return nodes;
    }

    int tail(int arc) {
        return tails[arc];
    }

    int head(int arc) {
        return heads[arc];
    }

    int[] incident(int node) {
        return incident[node];
    }

    /** The smallest and the largest count that fits everything shown. */
    record Range(int low, int high) {
        int width() {
            return high - low;
        }
    }

    /** Returns the exact feasible range of a hidden count, at most {@code limit} away from the truth on either side. */
    Range range(int arc, boolean[] hidden, int limit) {
        int[] change = new int[counts.length];
        int up = push(arc, heads[arc], tails[arc], limit, hidden, change);
        Arrays.fill(change, 0);
        int down = push(arc, tails[arc], heads[arc], Math.min(limit, counts[arc]), hidden, change);
        return new Range(counts[arc] - down, counts[arc] + up);
    }

    /** Returns whether a hidden count cannot be narrowed down to fewer than {@code width + 1} values. */
    boolean isProtected(int arc, boolean[] hidden, int width) {
        int[] change = new int[counts.length];
        int up = push(arc, heads[arc], tails[arc], width, hidden, change);
        if (up >= width) {
            return true;
        }
        Arrays.fill(change, 0);
        return up + push(arc, tails[arc], heads[arc], Math.min(width - up, counts[arc]), hidden, change) >= width;
    }

    /** Returns the maximum flow from source to target around the arc left out, at most the limit. */
    private int push(int without, int source, int target, int limit, boolean[] hidden, int[] change) {
        int total = 0;
        int[] via = new int[nodes];
        int[] queue = new int[nodes];
        while (total < limit) {
            if (!search(without, source, target, hidden, change, via, queue)) {
                break;
            }
            int amount = limit - total;
            for (int node = target; node != source; node = from(via[node], node)) {
                amount = Math.min(amount, residual(via[node], node, change));
            }
            for (int node = target; node != source; ) {
                int arc = via[node];
                change[arc] += heads[arc] == node ? amount : -amount;
                node = from(arc, node);
            }
            total += amount;
        }
        return total;
    }

    private boolean search(
            int without, int source, int target, boolean[] hidden, int[] change, int[] via, int[] queue) {
        Arrays.fill(via, -1);
        int first = 0;
        int last = 0;
        queue[last++] = source;
        while (first < last) {
            int node = queue[first++];
            for (int arc : incident[node]) {
                if (arc == without || !hidden[arc]) {
                    continue;
                }
                int next = tails[arc] == node ? heads[arc] : tails[arc];
                if (next == source || via[next] >= 0 || residual(arc, next, change) <= 0) {
                    continue;
                }
                via[next] = arc;
                if (next == target) {
                    return true;
                }
                queue[last++] = next;
            }
        }
        return false;
    }

    private int from(int arc, int node) {
        return heads[arc] == node ? tails[arc] : heads[arc];
    }

    private int residual(int arc, int into, int[] change) {
        return heads[arc] == into ? UNLIMITED : counts[arc] + change[arc];
    }
}
