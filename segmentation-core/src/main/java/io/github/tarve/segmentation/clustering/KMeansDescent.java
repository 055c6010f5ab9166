package io.github.tarve.segmentation.clustering;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * One start of k-means: greedy k-means++, Lloyd's iterations until no point changes its cluster, then moves of single
 * points in the manner of Hartigan and Wong until none helps.
 *
 * <p>Scans of all centres are avoided by one lower bound per point on the distance to the nearest centre other than its own
 * (Hamerly 2010, doi:10.1137/1.9781611972801.12). The bound is kept relative to the total drift of the centres so far, so
 * that a drift loosens all bounds at once.
 */
final class KMeansDescent {
    private static final double NO_BOUND = Double.NEGATIVE_INFINITY;
    /** A move must win more than rounding could. */
    private static final double GAIN = 1e-12;

    private final DistinctRows rows;
    private final int k;
    private final int dimension;
    private final int maxIterations;
    private final double[] centres;
    private final double[] masses;
    private final int[] sizes;
    private final int[] labels;
    private final double[] bounds;
    private double drift;
    private int iterations;
    private boolean converged;

    KMeansDescent(DistinctRows rows, int k, int maxIterations) {
        this.rows = rows;
        this.k = k;
        this.dimension = rows.dimension;
        this.maxIterations = maxIterations;
        centres = new double[k * dimension];
        masses = new double[k];
        sizes = new int[k];
        labels = new int[rows.count];
        bounds = new double[rows.count];
        Arrays.fill(bounds, NO_BOUND);
    }

    /** Runs the start and returns the inertia reached. */
    double run(RandomGenerator random) {
        seed(random);
        while (iterations < maxIterations && !converged) {
            iterations++;
            boolean changed = assign();
            update();
            converged = !changed && iterations > 1;
        }
        converged = false;
        while (iterations < maxIterations && !converged) {
            iterations++;
            converged = !moveSinglePoints();
            update();
        }
        return inertia();
    }

    int[] labels() {
        return labels;
    }

    double[] centres() {
        return centres;
    }

    int iterations() {
        return iterations;
    }

    boolean converged() {
        return converged;
    }

    /**
     * Chooses k different points: the first by weight, each next among a few drawn by weight times squared distance the one
     * that lowers the inertia most (Arthur and Vassilvitskii 2007; the greedy form of their section 5).
     */
    private void seed(RandomGenerator random) {
        double[] nearest = new double[rows.count];
        Arrays.fill(nearest, 1);
        int first = draw(nearest, random);
        copyPoint(first, 0);
        for (int i = 0; i < nearest.length; i++) {
            nearest[i] = rows.squared(i, centres, 0);
        }
        int trials = 2 + (int) StrictMath.log(k);
        double[] tried = new double[rows.count];
        double[] best = new double[rows.count];
        for (int c = 1; c < k; c++) {
            double least = Double.POSITIVE_INFINITY;
            int chosen = -1;
            for (int t = 0; t < trials; t++) {
                int candidate = draw(nearest, random);
                copyPoint(candidate, c);
                double potential = 0;
                for (int i = 0; i < nearest.length; i++) {
                    tried[i] = Math.min(nearest[i], rows.squared(i, centres, c));
                    potential += rows.weights[i] * tried[i];
                }
                if (chosen < 0 || potential < least) {
                    least = potential;
                    chosen = candidate;
                    double[] swap = best;
                    best = tried;
                    tried = swap;
                }
            }
            copyPoint(chosen, c);
            double[] swap = nearest;
            nearest = best;
            best = swap;
        }
    }

    private int draw(double[] nearest, RandomGenerator random) {
        double total = 0;
        for (int i = 0; i < nearest.length; i++) {
            total += rows.weights[i] * nearest[i];
        }
        double left = random.nextDouble() * total;
        int last = 0;
        for (int i = 0; i < nearest.length; i++) {
            if (nearest[i] > 0) {
                last = i;
                left -= rows.weights[i] * nearest[i];
                if (left < 0) {
                    break;
                }
            }
        }
        return last;
    }

    private void copyPoint(int point, int cluster) {
        System.arraycopy(rows.points, point * dimension, centres, cluster * dimension, dimension);
    }

    /** Moves every point to its nearest centre; its own wins a tie. Returns whether any point changed. */
    private boolean assign() {
        boolean changed = false;
        for (int i = 0; i < labels.length; i++) {
            double own = rows.squared(i, centres, labels[i]);
            double bound = bounds[i] - drift;
            if (bound > 0 && bound * bound >= own) {
                continue;
            }
            int nearest = labels[i];
            double least = own;
            double second = Double.POSITIVE_INFINITY;
            for (int c = 0; c < k; c++) {
                if (c == labels[i]) {
                    continue;
                }
                double distance = rows.squared(i, centres, c);
                if (distance < least) {
                    second = least;
                    least = distance;
                    nearest = c;
                } else if (distance < second) {
                    second = distance;
                }
            }
            bounds[i] = Math.sqrt(second) + drift;
            changed |= nearest != labels[i];
            labels[i] = nearest;
        }
        return fillEmpty() || changed;
    }

    /** Gives every empty cluster the point farthest from its centre, out of a cluster of several points. */
    private boolean fillEmpty() {
        Arrays.fill(sizes, 0);
        for (int label : labels) {
            sizes[label]++;
        }
        boolean filled = false;
        for (int c = 0; c < k; c++) {
            if (sizes[c] > 0) {
                continue;
            }
            int farthest = -1;
            double most = -1;
            for (int i = 0; i < labels.length; i++) {
                double distance = sizes[labels[i]] > 1 ? rows.squared(i, centres, labels[i]) : -1;
                if (distance > most) {
                    most = distance;
                    farthest = i;
                }
            }
            sizes[labels[farthest]]--;
            labels[farthest] = c;
            sizes[c] = 1;
            copyPoint(farthest, c);
            Arrays.fill(bounds, NO_BOUND);
            filled = true;
        }
        return filled;
    }

    /** Puts every centre at the mean of its points and loosens the bounds by the longest way a centre went. */
    private void update() {
        double[] old = centres.clone();
        Arrays.fill(masses, 0);
        Arrays.fill(sizes, 0);
        Arrays.fill(centres, 0);
        for (int i = 0; i < labels.length; i++) {
            int c = labels[i];
            double weight = rows.weights[i];
            masses[c] += weight;
            sizes[c]++;
            int p = i * dimension;
            int at = c * dimension;
            for (int j = 0; j < dimension; j++) {
                centres[at++] += weight * rows.points[p++];
            }
        }
        double longest = 0;
        for (int c = 0; c < k; c++) {
            double way = 0;
            for (int j = c * dimension; j < (c + 1) * dimension; j++) {
                centres[j] /= masses[c];
                way += (centres[j] - old[j]) * (centres[j] - old[j]);
            }
            longest = Math.max(longest, way);
        }
        loosen(Math.sqrt(longest));
    }

    private void loosen(double way) {
        drift += way * (1 + 1e-9);
    }

    /**
     * Moves points one by one wherever that lowers the inertia: a point of weight w leaves cluster a for b when M_b / (M_b +
     * w) d_b^2 &lt; M_a / (M_a - w) d_a^2, M being the masses without and with the point. Returns whether any moved.
     */
    private boolean moveSinglePoints() {
        boolean moved = false;
        for (int i = 0; i < labels.length; i++) {
            int a = labels[i];
            double weight = rows.weights[i];
            double rest = masses[a] - weight;
            if (sizes[a] == 1 || rest <= 0) {
                continue;
            }
            double saved = masses[a] / rest * rows.squared(i, centres, a);
            double bound = bounds[i] - drift;
            double least = leastMass();
            if (bound > 0 && least / (least + weight) * bound * bound >= saved) {
                continue;
            }
            int b = -1;
            double cost = saved - GAIN * saved;
            double nearest = Double.POSITIVE_INFINITY;
            for (int c = 0; c < k; c++) {
                if (c == a) {
                    continue;
                }
                double distance = rows.squared(i, centres, c);
                nearest = Math.min(nearest, distance);
                double added = masses[c] / (masses[c] + weight) * distance;
                if (added < cost) {
                    cost = added;
                    b = c;
                }
            }
            bounds[i] = Math.sqrt(nearest) + drift;
            if (b >= 0) {
                move(i, a, b);
                moved = true;
            }
        }
        return moved;
    }

    private double leastMass() {
        double least = masses[0];
        for (int c = 1; c < k; c++) {
            least = Math.min(least, masses[c]);
        }
        return least;
    }

    private void move(int point, int a, int b) {
        double weight = rows.weights[point];
        double left = weight / (masses[a] - weight);
        double joined = weight / (masses[b] + weight);
        double wayA = 0;
        double wayB = 0;
        for (int j = 0; j < dimension; j++) {
            double value = rows.points[point * dimension + j];
            double stepA = (centres[a * dimension + j] - value) * left;
            double stepB = (value - centres[b * dimension + j]) * joined;
            centres[a * dimension + j] += stepA;
            centres[b * dimension + j] += stepB;
            wayA += stepA * stepA;
            wayB += stepB * stepB;
        }
        loosen(Math.sqrt(Math.max(wayA, wayB)));
        masses[a] -= weight;
        masses[b] += weight;
        sizes[a]--;
        sizes[b]++;
        labels[point] = b;
        bounds[point] = NO_BOUND;
    }

    private double inertia() {
        double sum = 0;
        double lost = 0;
        for (int i = 0; i < labels.length; i++) {
            double term = rows.weights[i] * rows.squared(i, centres, labels[i]);
            double next = sum + term;
            lost += sum >= term ? (sum - next) + term : (term - next) + sum;
            sum = next;
        }
        return sum + lost;
    }
}
