package io.github.tarve.segmentation.clustering;

import io.github.tarve.segmentation.internal.concurrent.Interruption;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * One start of FasterPAM: a swap of a medoid for another row is made as soon as one is found that lowers the total, and the
 * search ends when a whole round of candidates brought none. For a candidate x the change of the total is, for all medoids
 * at once, the sum over rows o of what o wins by moving to x, plus for its present medoid what its loss would then cost.
 */
final class MedoidSearch {
    /** A swap must win more than rounding could. */
    private static final double GAIN = 1e-12;

    private static final int MAX_ROUNDS = 1000;

    private final PairRows pairs;
    private final double[] weights;
    private final int[] candidates;
    private final int k;
    private final int[] medoids;
    private final int[] nearest;
    private final double[] toNearest;
    private final int[] second;
    private final double[] toSecond;
    private final double[] buffer;
    private final double[][] medoidRows;
    /** The dissimilarities of the row that is looked at. */
    private double[] row;

    private double total;
    private int iterations;
    private boolean converged;

    /** Prepares a start. */
    MedoidSearch(PairRows pairs, double[] weights, int[] candidates, int k) {
        this.pairs = pairs;
        this.weights = weights;
        this.candidates = candidates;
        this.k = k;
        int n = pairs.count();
        medoids = new int[k];
        nearest = new int[n];
        toNearest = new double[n];
        second = new int[n];
        toSecond = new double[n];
        buffer = new double[n];
        row = buffer;
        medoidRows = new double[k][n];
    }

    /** Starts from the BUILD of PAM and returns the total reached. */
    double fromBuild() {
        build();
        return search();
    }

    /** Starts from rows drawn at random and returns the total reached. */
    double fromRandom(RandomGenerator random) {
        int[] pool = candidates.clone();
        for (int c = 0; c < k; c++) {
            int at = c + random.nextInt(pool.length - c);
            medoids[c] = pool[at];
            pool[at] = pool[c];
        }
        return search();
    }

    /**
     * Starts from a BUILD on samples and returns the total reached: each medoid is the best of 10 + sqrt(n) rows for these rows
     * alone (LAB; Schubert and Rousseeuw 2021, doi:10.1016/j.is.2021.101804). O(k n).
     */
    double fromSampledBuild(RandomGenerator random) {
        int[] pool = candidates.clone();
        Arrays.fill(toNearest, Double.POSITIVE_INFINITY);
        for (int c = 0; c < k; c++) {
            int size = Math.min(pool.length - c, 10 + (int) Math.ceil(Math.sqrt(pool.length)));
            for (int at = c; at < c + size; at++) {
                exchange(pool, at, at + random.nextInt(pool.length - at));
            }
            int best = c;
            double least = Double.POSITIVE_INFINITY;
            for (int at = c; at < c + size; at++) {
                double sum = totalAmong(pool[at], pool, c, c + size);
                if (sum < least) {
                    least = sum;
                    best = at;
                }
            }
            exchange(pool, c, best);
            medoids[c] = pool[c];
            read(medoids[c]);
            for (int o = 0; o < row.length; o++) {
                toNearest[o] = Math.min(toNearest[o], row[o]);
            }
        }
        return search();
    }

    private double totalAmong(int x, int[] rows, int from, int to) {
        double sum = 0;
        for (int at = from; at < to; at++) {
            int o = rows[at];
            sum += weights[o] * Math.min(pairs.between(x, o), toNearest[o]);
        }
        return sum;
    }

    private static void exchange(int[] values, int a, int b) {
        int kept = values[a];
        values[a] = values[b];
        values[b] = kept;
    }

    /** Starts from given rows and returns the total reached. */
    double from(int[] start) {
        System.arraycopy(start, 0, medoids, 0, k);
        return search();
    }

    private void read(int x) {
        Interruption.check();
        row = pairs.row(x, buffer);
    }

    int[] medoids() {
        return medoids.clone();
    }

    int[] labels() {
        return nearest.clone();
    }

    int iterations() {
        return iterations;
    }

    boolean converged() {
        return converged;
    }

    /** Takes the row with the smallest sum, then k-1 times the one that lowers the total most. */
    private void build() {
        Arrays.fill(toNearest, Double.POSITIVE_INFINITY);
        boolean[] taken = new boolean[row.length];
        for (int c = 0; c < k; c++) {
            double[] totals = pairs.lesserSums(toNearest, weights);
            int chosen = -1;
            for (int x : candidates) {
                if (!taken[x] && (chosen < 0 || totals[x] < totals[chosen] - GAIN * totals[chosen])) {
                    chosen = x;
                }
            }
            taken[chosen] = true;
            medoids[c] = chosen;
            read(chosen);
            for (int o = 0; o < row.length; o++) {
                toNearest[o] = Math.min(toNearest[o], row[o]);
            }
        }
    }

    private double search() {
        assign();
        if (k == 1) {
            findOne();
        } else {
            swap();
        }
        settle();
        return total();
    }

    private double total() {
        double sum = 0;
        double lost = 0;
        for (int o = 0; o < row.length; o++) {
            double term = weights[o] * toNearest[o];
            double next = sum + term;
            lost += sum >= term ? (sum - next) + term : (term - next) + sum;
            sum = next;
        }
        return sum + lost;
    }

    private void findOne() {
        double least = Double.POSITIVE_INFINITY;
        for (int x : candidates) {
            read(x);
            double total = 0;
            for (int o = 0; o < row.length; o++) {
                total += weights[o] * row[o];
            }
            if (total < least - GAIN * least) {
                least = total;
                medoids[0] = x;
            }
        }
        iterations = 1;
        converged = true;
        assign();
    }

    private void swap() {
        double[] removal = removalLosses();
        total = total();
        double[] change = new double[k];
        int last = -1;
        int at = 0;
        int limit = MAX_ROUNDS * candidates.length;
        for (int seen = 0; seen < limit; seen++) {
            int x = candidates[at];
            if (x == last) {
                converged = true;
                break;
            }
            if (last < 0) {
                last = x;
            }
            at = at + 1 == candidates.length ? 0 : at + 1;
            if (at == 1) {
                iterations++;
            }
            if (medoids[nearest[x]] == x) {
                continue;
            }
            int out = bestSwap(x, removal, change);
            if (out >= 0) {
                replace(out, x);
                removal = removalLosses();
                total = total();
                last = x;
            }
        }
    }

    /** Returns which medoid to give up for a row, -1 when none of them would lower the total. */
    private int bestSwap(int x, double[] removal, double[] change) {
        read(x);
        System.arraycopy(removal, 0, change, 0, k);
        double won = 0;
        for (int o = 0; o < row.length; o++) {
            double distance = row[o];
            if (distance < toSecond[o]) {
                double near = toNearest[o];
                won += weights[o] * Math.min(distance - near, 0);
                change[nearest[o]] += weights[o] * (Math.max(distance, near) - toSecond[o]);
            }
        }
        int best = 0;
        for (int c = 1; c < k; c++) {
            if (change[c] < change[best]) {
                best = c;
            }
        }
        return change[best] + won < -GAIN * total ? best : -1;
    }

    private double[] removalLosses() {
        double[] losses = new double[k];
        for (int o = 0; o < row.length; o++) {
            losses[nearest[o]] += weights[o] * (toSecond[o] - toNearest[o]);
        }
        return losses;
    }

    /** Puts a row, whose dissimilarities are in the buffer, in the place of a medoid. */
    private void replace(int out, int x) {
        medoids[out] = x;
        System.arraycopy(row, 0, medoidRows[out], 0, row.length);
        for (int o = 0; o < row.length; o++) {
            if (o == x || nearest[o] == out || second[o] == out) {
                rank(o);
            } else if (row[o] < toNearest[o]) {
                second[o] = nearest[o];
                toSecond[o] = toNearest[o];
                nearest[o] = out;
                toNearest[o] = row[o];
            } else if (row[o] < toSecond[o]) {
                second[o] = out;
                toSecond[o] = row[o];
            }
        }
    }

    private void assign() {
        for (int c = 0; c < k; c++) {
            read(medoids[c]);
            System.arraycopy(row, 0, medoidRows[c], 0, row.length);
        }
        for (int o = 0; o < row.length; o++) {
            rank(o);
        }
    }

    /** Finds the two medoids nearest to a row; a medoid is nearest to itself, whatever lies at distance 0. */
    private void rank(int o) {
        toNearest[o] = Double.POSITIVE_INFINITY;
        toSecond[o] = Double.POSITIVE_INFINITY;
        for (int c = 0; c < k; c++) {
            double distance = medoids[c] == o ? -1 : medoidRows[c][o];
            if (distance < toNearest[o]) {
                second[o] = nearest[o];
                toSecond[o] = toNearest[o];
                nearest[o] = c;
                toNearest[o] = distance;
            } else if (distance < toSecond[o]) {
                second[o] = c;
                toSecond[o] = distance;
            }
        }
        toNearest[o] = Math.max(0, toNearest[o]);
    }

    /** Brings the medoids into the order of the candidates, so that ties between them depend on the rows alone. */
    private void settle() {
        boolean[] taken = new boolean[row.length];
        for (int medoid : medoids) {
            taken[medoid] = true;
        }
        int c = 0;
        for (int candidate : candidates) {
            if (taken[candidate]) {
                medoids[c++] = candidate;
            }
        }
        assign();
    }
}
