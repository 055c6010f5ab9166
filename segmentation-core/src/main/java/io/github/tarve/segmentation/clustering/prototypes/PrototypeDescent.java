package io.github.tarve.segmentation.clustering.prototypes;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/**
 * One start: rows join the nearest prototype and prototypes follow until nothing changes, then single rows move as long as
 * that lowers the cost. Not safe for threads.
 */
final class PrototypeDescent {
    private static final double WORTH_A_MOVE = 1 - 1e-9;

    private final MixedRows rows;
    private final int k;
    private final int levels;
    private final int[] labels;
    private final int[] members;
    private final double[] means;
    private final double[] masses;
    private final double[] counts;
    private final int[] modes;
    private final double[] mismatch;
    private int iterations;
    private boolean converged;

    PrototypeDescent(MixedRows rows, int k, int[] labels) {
        this.rows = rows;
        this.k = k;
        this.levels = rows.offsets[rows.categories];
        this.labels = labels.clone();
        members = new int[k];
        means = new double[k * rows.numbers];
        masses = new double[k * rows.numbers];
        counts = new double[k * levels];
        modes = new int[k * rows.categories];
        mismatch = new double[k * levels];
    }

    /** Runs to the end. */
    void run(int maxIterations) {
        Arrays.fill(members, 0);
        for (int label : labels) {
            members[label]++;
        }
        update();
        refill();
        boolean joined = true;
        while (joined && iterations < maxIterations) {
            pass();
            boolean changed = join();
            joined = refill() || changed;
            update();
        }
        boolean moved = true;
        while (moved && iterations < maxIterations) {
            pass();
            moved = moveRows();
            update();
        }
        converged = !moved && !joined;
    }

    private void pass() {
        iterations++;
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted");
        }
    }

    private boolean join() {
        boolean changed = false;
        Arrays.fill(members, 0);
        for (int i = 0; i < rows.count; i++) {
            int nearest = labels[i];
            double least = distance(i, nearest);
            for (int c = 0; c < k; c++) {
                double distance = c == labels[i] ? least : distance(i, c);
                if (distance < least) {
                    least = distance;
                    nearest = c;
                }
            }
            changed |= nearest != labels[i];
            labels[i] = nearest;
            members[nearest]++;
        }
        return changed;
    }

    /** Gives each empty cluster the row that is farthest from its prototype, of a cluster that keeps others. */
    private boolean refill() {
        boolean refilled = false;
        for (int c = 0; c < k; c++) {
            if (members[c] == 0) {
                int farthest = -1;
                double most = -1;
                for (int i = 0; i < rows.count; i++) {
                    double distance = members[labels[i]] > 1 ? distance(i, labels[i]) : -1;
                    if (distance > most) {
                        most = distance;
                        farthest = i;
                    }
                }
                members[labels[farthest]]--;
                members[c] = 1;
                labels[farthest] = c;
                update();
                refilled = true;
            }
        }
        return refilled;
    }

    private double distance(int row, int c) {
        double sum = 0;
        int at = row * rows.numbers;
        int mean = c * rows.numbers;
        for (int j = 0; j < rows.numbers; j++) {
            double difference = rows.values[at + j] - means[mean + j];
            sum += Double.isNaN(difference) ? 0 : difference * difference;
        }
        at = row * rows.categories;
        int table = c * levels;
        for (int j = 0; j < rows.categories; j++) {
            int code = rows.codes[at + j];
            sum += code < 0 ? 0 : mismatch[table + code];
        }
        return sum;
    }

    private void update() {
        Arrays.fill(means, 0);
        Arrays.fill(masses, 0);
        Arrays.fill(counts, 0);
        for (int i = 0; i < rows.count; i++) {
            double weight = rows.weights[i];
            int mean = labels[i] * rows.numbers;
            for (int j = 0; j < rows.numbers; j++) {
                double value = rows.values[i * rows.numbers + j];
                if (!Double.isNaN(value)) {
                    means[mean + j] += weight * value;
                    masses[mean + j] += weight;
                }
            }
            for (int j = 0; j < rows.categories; j++) {
                int code = rows.codes[i * rows.categories + j];
                if (code >= 0) {
                    counts[labels[i] * levels + code] += weight;
                }
            }
        }
        for (int at = 0; at < means.length; at++) {
            means[at] = masses[at] > 0 ? means[at] / masses[at] : 0;
        }
        for (int c = 0; c < k; c++) {
            for (int j = 0; j < rows.categories; j++) {
                findMode(c, j);
            }
        }
    }

    private void findMode(int c, int j) {
        int mode = rows.offsets[j];
        for (int level = mode + 1; level < rows.offsets[j + 1]; level++) {
            if (counts[c * levels + level] > counts[c * levels + mode]) {
                mode = level;
            }
        }
        modes[c * rows.categories + j] = mode;
        for (int level = rows.offsets[j]; level < rows.offsets[j + 1]; level++) {
            mismatch[c * levels + level] = level == mode ? 0 : rows.costs[j];
        }
    }

    private boolean moveRows() {
        boolean moved = false;
        for (int i = 0; i < rows.count; i++) {
            int own = labels[i];
            if (members[own] > 1) {
                double least = saved(i, own) * WORTH_A_MOVE;
                int to = own;
                for (int c = 0; c < k && least > 0; c++) {
                    double added = c == own ? least : added(i, c);
                    if (added < least) {
                        least = added;
                        to = c;
                    }
                }
                if (to != own) {
                    shift(i, own, -rows.weights[i]);
                    shift(i, to, rows.weights[i]);
                    labels[i] = to;
                    moved = true;
                }
            }
        }
        return moved;
    }

    /** Returns by how much the cost of a cluster falls without one of its rows. */
    private double saved(int row, int c) {
        double weight = rows.weights[row];
        double sum = 0;
        for (int j = 0; j < rows.numbers; j++) {
            double difference = rows.values[row * rows.numbers + j] - means[c * rows.numbers + j];
            double mass = masses[c * rows.numbers + j];
            if (!Double.isNaN(difference) && mass - weight > 1e-12 * mass) {
                sum += mass * weight / (mass - weight) * difference * difference;
            }
        }
        for (int j = 0; j < rows.categories; j++) {
            int code = rows.codes[row * rows.categories + j];
            int mode = modes[c * rows.categories + j];
            if (code >= 0) {
                double most = counts[c * levels + mode];
                double left = code == mode ? Math.max(most - weight, second(c, j, mode)) : most;
                sum += rows.costs[j] * (weight - (most - left));
            }
        }
        return sum;
    }

    private double second(int c, int j, int mode) {
        double second = 0;
        for (int level = rows.offsets[j]; level < rows.offsets[j + 1]; level++) {
            second = level == mode ? second : Math.max(second, counts[c * levels + level]);
        }
        return second;
    }

    /** Returns by how much the cost of a cluster grows with one more row. */
    private double added(int row, int c) {
        double weight = rows.weights[row];
        double sum = 0;
        for (int j = 0; j < rows.numbers; j++) {
            double difference = rows.values[row * rows.numbers + j] - means[c * rows.numbers + j];
            double mass = masses[c * rows.numbers + j];
            sum += Double.isNaN(difference) ? 0 : mass * weight / (mass + weight) * difference * difference;
        }
        for (int j = 0; j < rows.categories; j++) {
            int code = rows.codes[row * rows.categories + j];
            int mode = modes[c * rows.categories + j];
            if (code >= 0 && code != mode) {
                double most = counts[c * levels + mode];
                double grown = Math.max(most, counts[c * levels + code] + weight);
                sum += rows.costs[j] * (weight - (grown - most));
            }
        }
        return sum;
    }

    private void shift(int row, int c, double weight) {
        for (int j = 0; j < rows.numbers; j++) {
            double difference = rows.values[row * rows.numbers + j] - means[c * rows.numbers + j];
            if (!Double.isNaN(difference)) {
                double mass = masses[c * rows.numbers + j] + weight;
                masses[c * rows.numbers + j] = Math.max(0, mass);
                means[c * rows.numbers + j] = mass > 0 ? means[c * rows.numbers + j] + weight / mass * difference : 0;
            }
        }
        for (int j = 0; j < rows.categories; j++) {
            int code = rows.codes[row * rows.categories + j];
            if (code >= 0) {
                counts[c * levels + code] += weight;
                findMode(c, j);
            }
        }
        members[c] += weight > 0 ? 1 : -1;
    }

    /** Returns the nearest prototype of each row; of equally near ones that with the smaller means and modes. */
    int[] nearestByValue() {
        int[] order = IntStream.range(0, k)
                .boxed()
                .sorted(this::compare)
                .mapToInt(c -> c)
                .toArray();
        int[] nearest = new int[rows.count];
        for (int i = 0; i < rows.count; i++) {
            double least = Double.POSITIVE_INFINITY;
            for (int c : order) {
                double distance = distance(i, c);
                if (distance < least) {
                    least = distance;
                    nearest[i] = c;
                }
            }
        }
        return nearest;
    }

    private int compare(int one, int other) {
        int byMeans = Arrays.compare(
                means,
                one * rows.numbers,
                (one + 1) * rows.numbers,
                means,
                other * rows.numbers,
                (other + 1) * rows.numbers);
        return byMeans != 0
                ? byMeans
                : Arrays.compare(
                        modes,
                        one * rows.categories,
                        (one + 1) * rows.categories,
                        modes,
                        other * rows.categories,
                        (other + 1) * rows.categories);
    }

    /** Returns the sum over rows of weight x distance to the prototype. */
    double cost() {
        double sum = 0;
        double lost = 0;
        for (int i = 0; i < rows.count; i++) {
            double term = rows.weights[i] * distance(i, labels[i]);
            double next = sum + term;
            lost += sum >= term ? (sum - next) + term : (term - next) + sum;
            sum = next;
        }
        return sum + lost;
    }

    int iterations() {
        return iterations;
    }

    boolean converged() {
        return converged;
    }

    double mean(int c, int j) {
        return means[c * rows.numbers + j];
    }

    /** Returns the level that is the mode of a column of categories, from 0. */
    int mode(int c, int j) {
        return modes[c * rows.categories + j] - rows.offsets[j];
    }
}
