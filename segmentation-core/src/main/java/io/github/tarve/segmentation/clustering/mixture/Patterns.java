package io.github.tarve.segmentation.clustering.mixture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The different rows of a table of coded columns, with their weights, in an order that does not depend on the order of the
 * rows. Neighbouring columns with few levels are packed into one slot of at most 256 levels, so that a row's density takes a
 * few look-ups, not one per column.
 */
final class Patterns {
    private static final int WIDEST_PACK = 256;

    private final List<LevelColumn> columns;
    private final List<Slot> slots;
    private final int[][] codes;
    private final double[] weights;
    private final int[] representatives;
    private final int[] strata;
    private final int[] patternOf;

    private Patterns(
            List<LevelColumn> columns,
            List<Slot> slots,
            int[][] codes,
            double[] weights,
            int[] representatives,
            int[] strata,
            int[] patternOf) {
        this.columns = columns;
        this.slots = slots;
        this.codes = codes;
        this.weights = weights;
        this.representatives = representatives;
        this.strata = strata;
        this.patternOf = patternOf;
    }

    /**
     * One or several columns looked up at once.
     *
     * @param members positions of the columns in the list
     * @param levels number of levels: the product of the codes in use
     */
    record Slot(List<Integer> members, int levels) {}

    /**
     * Groups rows.
     *
     * @param columns the coded columns
     * @param weights weights of the coded rows
     * @param strata which combination of covariates each row has
     */
    static Patterns of(List<LevelColumn> columns, double[] weights, int[] strata) {
        int n = weights.length;
        List<Slot> slots = slots(columns, Math.max(16, Math.min(WIDEST_PACK, n / 4)));
        int[][] codes = new int[slots.size()][n];
        for (int s = 0; s < slots.size(); s++) {
            for (int i = 0; i < n; i++) {
                int code = 0;
                for (int member : slots.get(s).members()) {
                    code = code * columns.get(member).codesInUse()
                            + columns.get(member).code(i);
                }
                codes[s][i] = code;
            }
        }
        int[] order = order(slots, codes, strata, n);
        return grouped(columns, slots, codes, weights, strata, order);
    }

    private static List<Slot> slots(List<LevelColumn> columns, int widest) {
        List<Slot> slots = new ArrayList<>();
        List<Integer> members = new ArrayList<>();
        int levels = 1;
        for (int j = 0; j < columns.size(); j++) {
            int more = columns.get(j).codesInUse();
            if (!members.isEmpty() && (long) levels * more > widest) {
                slots.add(new Slot(List.copyOf(members), levels));
                members.clear();
                levels = 1;
            }
            members.add(j);
            levels *= more;
        }
        if (!members.isEmpty()) {
            slots.add(new Slot(List.copyOf(members), levels));
        }
        return List.copyOf(slots);
    }

    /** Sorts rows by their codes, one stable counting sort per slot from the last to the first. */
    private static int[] order(List<Slot> slots, int[][] codes, int[] strata, int n) {
        int[] order = new int[n];
        Arrays.setAll(order, i -> i);
        order = sortedBy(order, strata, Arrays.stream(strata).max().orElse(0) + 1);
        for (int s = slots.size() - 1; s >= 0; s--) {
            order = sortedBy(order, codes[s], slots.get(s).levels());
        }
        return order;
    }

    private static int[] sortedBy(int[] order, int[] keys, int levels) {
        int[] starts = new int[levels + 1];
        for (int i : order) {
            starts[keys[i] + 1]++;
        }
        for (int l = 0; l < levels; l++) {
            starts[l + 1] += starts[l];
        }
        int[] sorted = new int[order.length];
        for (int i : order) {
            sorted[starts[keys[i]]++] = i;
        }
        return sorted;
    }

    private static Patterns grouped(
            List<LevelColumn> columns, List<Slot> slots, int[][] codes, double[] weights, int[] strata, int[] order) {
        int[] first = new int[order.length];
        int[] patternOf = new int[order.length];
        double[] total = new double[order.length];
        int count = 0;
        for (int i : order) {
            if (count > 0 && same(codes, strata, first[count - 1], i)) {
                total[count - 1] += weights[i];
            } else {
                first[count] = i;
                total[count++] = weights[i];
            }
            patternOf[i] = count - 1;
        }
        int[] representatives = Arrays.copyOf(first, count);
        int[][] kept = new int[codes.length][];
        for (int s = 0; s < codes.length; s++) {
            int[] all = codes[s];
            kept[s] = Arrays.stream(representatives).map(i -> all[i]).toArray();
        }
        return new Patterns(
                columns,
                slots,
                kept,
                Arrays.copyOf(total, count),
                representatives,
                Arrays.stream(representatives).map(i -> strata[i]).toArray(),
                patternOf);
    }

    private static boolean same(int[][] codes, int[] strata, int a, int b) {
        for (int[] code : codes) {
            if (code[a] != code[b]) {
                return false;
            }
        }
        return strata[a] == strata[b];
    }

    /** Returns some of the patterns, drawn without replacement; with their weights and in their order. */
    Patterns sample(int size, RandomGenerator random) {
        int left = size;
        int[] picked = new int[size];
        for (int i = 0; i < count(); i++) {
            if (random.nextInt(count() - i) < left) {
                picked[size - left] = i;
                left--;
            }
        }
        return pick(picked, weights);
    }

    /**
     * Returns the patterns that some of the rows have, with the weights of those rows.
     *
     * @param rowWeights weights of the coded rows
     */
    Patterns reweighted(double[] rowWeights) {
        double[] sums = new double[count()];
        for (int i = 0; i < rowWeights.length; i++) {
            sums[patternOf[i]] += rowWeights[i];
        }
        return withWeights(sums);
    }

    /**
     * Returns the patterns that weigh something.
     *
     * @param newWeights weights of the patterns
     */
    Patterns withWeights(double[] newWeights) {
        return pick(IntStream.range(0, count()).filter(i -> newWeights[i] > 0).toArray(), newWeights);
    }

    private Patterns pick(int[] picked, double[] newWeights) {
        int[][] someCodes = new int[codes.length][];
        for (int s = 0; s < codes.length; s++) {
            int[] all = codes[s];
            someCodes[s] = Arrays.stream(picked).map(i -> all[i]).toArray();
        }
        int[] placeOf = new int[count()];
        Arrays.fill(placeOf, -1);
        for (int i = 0; i < picked.length; i++) {
            placeOf[picked[i]] = i;
        }
        return new Patterns(
                columns,
                slots,
                someCodes,
                Arrays.stream(picked).mapToDouble(i -> newWeights[i]).toArray(),
                Arrays.stream(picked).map(i -> representatives[i]).toArray(),
                Arrays.stream(picked).map(i -> strata[i]).toArray(),
                Arrays.stream(patternOf).map(i -> i < 0 ? -1 : placeOf[i]).toArray());
    }

    /** Returns the pattern of a coded row, -1 when it was left out. */
    int patternOf(int row) {
        return patternOf[row];
    }

    /** Returns one of the coded rows that have a pattern. */
    int representative(int pattern) {
        return representatives[pattern];
    }

    /** Returns the number of different rows. */
    int count() {
        return weights.length;
    }

    /** Returns the number of rows that differ in their answers, whatever their covariates. */
    int distinctAnswers() {
        int distinct = 0;
        for (int i = 0; i < count(); i++) {
            boolean same = i > 0;
            for (int s = 0; same && s < codes.length; s++) {
                same = codes[s][i] == codes[s][i - 1];
            }
            distinct += same ? 0 : 1;
        }
        return distinct;
    }

    List<LevelColumn> columns() {
        return columns;
    }

    List<Slot> slots() {
        return slots;
    }

    /** Returns a pattern's code in a slot. */
    int code(int slot, int pattern) {
        return codes[slot][pattern];
    }

    /** Returns a pattern's weight. */
    double weight(int pattern) {
        return weights[pattern];
    }

    /** Returns a pattern's combination of covariates. */
    int stratum(int pattern) {
        return strata[pattern];
    }

    /** Returns a pattern's code in a column. */
    int columnCode(int column, int pattern) {
        return columns.get(column).code(representatives[pattern]);
    }
}
