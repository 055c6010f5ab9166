package io.github.tarve.segmentation.clustering.mixture;

import io.github.tarve.segmentation.internal.concurrent.Workers;
import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Many starts, of which ever fewer are carried on: those ahead after some steps. Small problems carry on all of them. Starts
 * differ in kind: one far-apart pattern for each class (k-means++ on ranks of levels), a few random patterns, or a random
 * share of all patterns.
 */
final class StartSearch {
    private static final int[] ROUNDS = {10, 15, 25};
    private static final int FEWEST_CARRIED_ON = 2;
    /** Look-ups that are always affordable; below, every start is carried on to the end. */
    private static final double CHEAP = 4e8;

    private static final int USUAL_STEPS = 150;

    private final Patterns patterns;
    private final Supplier<Expectation> expectations;
    private final double[] initial;
    private final double[][] marginal;
    private final int k;
    private final long seed;

    StartSearch(
            Patterns patterns,
            Supplier<Expectation> expectations,
            double[] initial,
            double[][] marginal,
            int k,
            long seed) {
        this.patterns = patterns;
        this.expectations = expectations;
        this.initial = initial;
        this.marginal = marginal;
        this.k = k;
        this.seed = seed;
    }

    /**
     * Runs the starts.
     *
     * @param starts how many
     * @param mostSteps most steps of one start
     * @param threads most threads at a time
     * @return the starts that were carried on to the end, best first
     */
    List<Ascent> run(int starts, int mostSteps, int threads) {
        Ascent[] all = new Ascent[starts];
        int carriedOn = carriedOn(starts);
        Workers.run(starts, threads, s -> {
            Expectation expectation = expectations.get();
            all[s] = new Ascent(expectation, s, start(s, expectation));
            if (carriedOn < starts) {
                all[s].plain(ROUNDS[0]);
            }
        });
        List<Ascent> left = new ArrayList<>(List.of(all));
        for (int round = 1; left.size() > carriedOn; round++) {
            left.sort(ORDER);
            int keep = Math.max(carriedOn, (left.size() + 2) / 3);
            left = new ArrayList<>(left.subList(0, keep));
            if (left.size() > carriedOn) {
                List<Ascent> going = left;
                int more = ROUNDS[Math.min(round, ROUNDS.length - 1)];
                Workers.run(going.size(), threads, i -> going.get(i).plain(more));
            }
        }
        List<Ascent> last = left;
        Workers.run(last.size(), threads, i -> last.get(i).climb(mostSteps));
        left.sort(ORDER);
        return left;
    }

    private static final Comparator<Ascent> ORDER =
            Comparator.comparingDouble(Ascent::objective).reversed().thenComparingInt(Ascent::start);

    private int carriedOn(int starts) {
        double stepCost = (double) patterns.count() * (patterns.slots().size() + 2) * 2 * k;
        double affordable = CHEAP / (stepCost * USUAL_STEPS);
        int wanted = Math.max(FEWEST_CARRIED_ON, starts / 10);
        return (int) Math.min(starts, Math.max(wanted, affordable));
    }

    private double[] start(int s, Expectation expectation) {
        double[] theta = initial.clone();
        if (k == 1) {
            return theta;
        }
        RandomGenerator random = Seeds.generator(seed, s);
        int[][] members = new int[k][];
        if (s % 3 == 0) {
            int[] far = farApart(random);
            for (int c = 0; c < k; c++) {
                members[c] = new int[] {far[c]};
            }
        } else {
            int each = s % 3 == 1 ? 3 : Math.max(3, patterns.count() / (5 * k));
            for (int c = 0; c < k; c++) {
                members[c] = random.ints(each, 0, patterns.count()).toArray();
            }
        }
        expectation.seed(members, marginal, theta);
        return theta;
    }

    /** Draws patterns one after the other, each with a chance in proportion to its distance from those before. */
    private int[] farApart(RandomGenerator random) {
        int m = patterns.count();
        int[] chosen = new int[k];
        double[] nearest = new double[m];
        Arrays.fill(nearest, 1);
        for (int c = 0; c < k; c++) {
            double total = 0;
            for (int i = 0; i < m; i++) {
                total += patterns.weight(i) * nearest[i];
            }
            double left = random.nextDouble() * total;
            int last = 0;
            for (int i = 0; i < m && left >= 0; i++) {
                if (nearest[i] > 0) {
                    last = i;
                    left -= patterns.weight(i) * nearest[i];
                }
            }
            chosen[c] = last;
            for (int i = 0; i < m; i++) {
                double distance = distance(i, last);
                nearest[i] = c == 0 ? distance : Math.min(nearest[i], distance);
            }
        }
        return chosen;
    }

    private double distance(int a, int b) {
        double sum = 0;
        for (int j = 0; j < patterns.columns().size(); j++) {
            int levels = patterns.columns().get(j).levels();
            int first = patterns.columnCode(j, a);
            int second = patterns.columnCode(j, b);
            if (first < levels && second < levels && levels > 1) {
                sum += Math.abs(first - second) / (double) (levels - 1);
            }
        }
        return sum;
    }
}
