package io.github.tarve.segmentation.clustering;

import io.github.tarve.segmentation.internal.concurrent.Interruption;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One start of k-means: greedy k-means++, Lloyd's iterations until no point changes its cluster, then moves of single
 * points in the manner of Hartigan and Wong until none helps.
 */
final class KMeansDescent {
    /** A move must win more than rounding could. */
    private static final double GAIN = 1e-12;
    /** Below this part of all squares the inertia is not taken from sums. */
    private static final double CANCELLED = 1e-6;
    /** Sums kept up over this many iterations are computed anew. */
    private static final int RECOUNT = 64;

    private final DistinctRows rows;
    private final @Nullable PointBlocks blocks;
    private final int k;
    private final int dimension;
    private final int maxIterations;
    private final double[] centres;
    private final double[] ways;
    private final CentreSums sums;
    private final CentreSearch search;
    private int iterations;
    private boolean converged;

    /**
     * Prepares a start.
     *
     * @param blocks the same points in blocks, {@code null} where they are too few to gain by it
     */
    KMeansDescent(DistinctRows rows, @Nullable PointBlocks blocks, int k, int maxIterations) {
        this.rows = rows;
        this.blocks = blocks;
        this.k = k;
        this.dimension = rows.dimension;
        this.maxIterations = maxIterations;
        centres = new double[k * dimension];
        ways = new double[k];
        sums = new CentreSums(rows, k);
        search = CentreSearch.of(rows, blocks, k);
    }

    /** Runs a start from centres drawn at random and returns the inertia reached. */
    double run(RandomGenerator random) {
        new KMeansSeeding(rows, blocks, k, random).choose(centres);
        iterate(maxIterations);
        moveUntilNoneHelps();
        return inertia();
    }

    /** Runs Lloyd's iterations, so many at most, from centres drawn at random. */
    void draft(RandomGenerator random, int most) {
        new KMeansSeeding(rows, blocks, k, random).choose(centres);
        goOn(most);
    }

    /** Runs Lloyd's iterations, so many at most, from given centres. */
    void draft(double[] start, int most) {
        System.arraycopy(start, 0, centres, 0, centres.length);
        goOn(most);
    }

    /** Goes on with Lloyd's iterations until there were so many. */
    void goOn(int most) {
        if (!converged) {
            iterate(Math.min(most, maxIterations));
        }
    }

    /** Returns the inertia reached by a draft, by the squared unit of the points. */
    double drafted() {
        double inertia = rows.squares - sums.between();
        // Of nearly equal squares hardly a digit would be left.
        return inertia > CANCELLED * rows.squares ? inertia : inertia() * rows.unit * rows.unit;
    }

    /** Ends a draft with moves of single points and returns the inertia reached. */
    double finish() {
        moveUntilNoneHelps();
        return inertia();
    }

    int[] labels() {
        return sums.labels();
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

    /** Lloyd's iterations: nearest centres, then means, until nothing changes though the sums are fresh. */
    private void iterate(int until) {
        boolean fresh = false;
        converged = false;
        while (iterations < until && !converged) {
            iterations++;
            Interruption.check();
            boolean first = iterations == 1;
            int changed = search.assign(sums, centres);
            if (first) {
                sums.recount();
            }
            boolean filled = fillEmpty();
            converged = changed == 0 && !filled && fresh;
            fresh = changed == 0 || first || iterations % RECOUNT == 0;
            if (fresh && !converged && !first) {
                sums.recount();
            }
            sums.centre(centres, ways);
            search.slack.loosen(ways);
        }
    }

    /** Gives every empty cluster the point farthest from its centre, out of a cluster of several points. */
    private boolean fillEmpty() {
        boolean filled = false;
        for (int c = 0; c < k; c++) {
            if (sums.size(c) > 0) {
                continue;
            }
            int farthest = -1;
            double most = -1;
            for (int i = 0; i < rows.count; i++) {
                int label = sums.label(i);
                double distance = sums.size(label) > 1 ? rows.squared(i, centres, label) : -1;
                if (distance > most) {
                    most = distance;
                    farthest = i;
                }
            }
            sums.relabel(farthest, c);
            System.arraycopy(rows.points, farthest * dimension, centres, c * dimension, dimension);
            search.slack.forgetAll();
            filled = true;
        }
        return filled;
    }

    private void moveUntilNoneHelps() {
        boolean fresh = true;
        converged = false;
        search.tighten(sums, centres);
        while (iterations < maxIterations && !converged) {
            iterations++;
            Interruption.check();
            boolean moved = moveSinglePoints();
            converged = !moved && fresh;
            if (!moved && !fresh) {
                recentre();
            }
            fresh = !moved;
        }
        if (!converged) {
            recentre();
        }
    }

    private void recentre() {
        sums.recount();
        sums.centre(centres, ways);
        search.slack.loosen(ways);
    }

    /**
     * Moves points one by one wherever that lowers the inertia: a point of weight w leaves cluster a for b when M_b / (M_b +
     * w) d_b^2 &lt; M_a / (M_a - w) d_a^2, M being the masses without and with the point. Returns whether any moved.
     */
    private boolean moveSinglePoints() {
        boolean moved = false;
        double[] before = centres.clone();
        Arrays.fill(ways, 0);
        double least = leastMass();
        for (int i = 0; i < rows.count; i++) {
            int a = sums.label(i);
            double weight = rows.weights[i];
            double rest = sums.mass(a) - weight;
            if (sums.size(a) == 1 || rest <= 0) {
                continue;
            }
            double leave = sums.mass(a) / rest;
            double join = least / (least + weight);
            double gap = search.slack.of(i, a);
            // With d_b >= d_a + gap no move helps once (d_a + gap) / d_a reaches the root of leave / join.
            double ratio = Math.sqrt(leave / join);
            if (gap >= (ratio - 1) * search.farthest(i)) {
                continue;
            }
            double own = Math.sqrt(rows.squared(i, centres, a));
            if (gap >= (ratio - 1) * own) {
                continue;
            }
            int b = betterCluster(i, a, leave * own * own);
            if (b >= 0) {
                move(i, a, b, before);
                moved = true;
                least = leastMass();
            }
        }
        search.slack.settle();
        return moved;
    }

    private int betterCluster(int point, int a, double saved) {
        int b = -1;
        double weight = rows.weights[point];
        double cost = saved - GAIN * saved;
        double own = 0;
        double nearest = Double.POSITIVE_INFINITY;
        for (int c = 0; c < k; c++) {
            double distance = rows.squared(point, centres, c);
            if (c == a) {
                own = distance;
                continue;
            }
            nearest = Math.min(nearest, distance);
            double added = sums.mass(c) / (sums.mass(c) + weight) * distance;
            if (added < cost) {
                cost = added;
                b = c;
            }
        }
        search.slack.set(point, a, Math.sqrt(own), Math.sqrt(nearest));
        return b;
    }

    private double leastMass() {
        double least = sums.mass(0);
        for (int c = 1; c < k; c++) {
            least = Math.min(least, sums.mass(c));
        }
        return least;
    }

    private void move(int point, int a, int b, double[] before) {
        sums.relabel(point, b);
        sums.centre(centres, a);
        sums.centre(centres, b);
        ways[a] = way(before, a);
        ways[b] = way(before, b);
        search.slack.stray(ways);
        search.slack.forget(point);
    }

    private double way(double[] before, int cluster) {
        double sum = 0;
        for (int j = cluster * dimension; j < (cluster + 1) * dimension; j++) {
            sum += (centres[j] - before[j]) * (centres[j] - before[j]);
        }
        return Math.sqrt(sum);
    }

    private double inertia() {
        double sum = 0;
        double lost = 0;
        int[] labels = sums.labels();
        for (int i = 0; i < labels.length; i++) {
            double term = rows.weights[i] * rows.squared(i, centres, labels[i]);
            double next = sum + term;
            lost += sum >= term ? (sum - next) + term : (term - next) + sum;
            sum = next;
        }
        return sum + lost;
    }
}
