package io.github.tarve.segmentation.clustering.mixture;

import io.github.tarve.segmentation.clustering.FitParts;
import io.github.tarve.segmentation.clustering.FitProgress;
import io.github.tarve.segmentation.internal.concurrent.Workers;
import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Many starts, of which ever fewer are carried on: those ahead after some steps. Small problems carry on all of them; large
 * ones run them on a sample of the patterns and finish the best on all. Starts differ in kind: one far-apart pattern for each
 * class (k-means++ on ranks of levels), a few random patterns, or a random share of all patterns.
 */
final class StartSearch {
    private static final int[] ROUNDS = {10, 15, 25};
    private static final int FEWEST_CARRIED_ON = 2;
    /**
     * How far to go.
     *
     * @param cheap look-ups that are always affordable; below, every start is carried on to the end
     * @param fewest how many are carried on at least
     * @param tolerance share of the objective below which a gain is none
     */
    record Effort(double cheap, int fewest, double tolerance) {
        /** For estimates that are reported. */
        static final Effort FULL = new Effort(4e8, FEWEST_CARRIED_ON, 1e-11);
        /** For resamples, of which only the classes of the rows are wanted. */
        static final Effort RESAMPLE = new Effort(0, 1, 1e-6);
    }

    private static final int USUAL_STEPS = 150;

    /** Above, starts run on a sample of {@link #SAMPLE} patterns. */
    private static final int MANY = 20_000;

    private static final int SAMPLE = 8_000;
    private static final int POOL = 2_000;

    /** Fits that differ by less than this share are the same optimum. */
    private static final double SAME = 1e-7;

    /**
     * What came of the starts.
     *
     * @param best the start with the highest objective
     * @param atBest how many of those carried on came to the same optimum
     */
    record Outcome(Ascent best, int atBest) {}

    private final Patterns patterns;
    private final Function<Patterns, Expectation> expectations;
    private final double[] initial;
    private final double[][] marginal;
    private final int k;
    private final long seed;
    private final Effort effort;

    StartSearch(
            Patterns patterns,
            Function<Patterns, Expectation> expectations,
            double[] initial,
            double[][] marginal,
            int k,
            long seed,
            Effort effort) {
        this.patterns = patterns;
        this.expectations = expectations;
        this.initial = initial;
        this.marginal = marginal;
        this.k = k;
        this.seed = seed;
        this.effort = effort;
    }

    /**
     * Runs the starts.
     *
     * @param starts how many
     * @param mostSteps most steps of one start
     * @param threads most threads at a time
     * @param progress hears of the starts that have taken their first steps, and of those that have ended
     * @return the best start, and how many came to the same optimum
     */
    Outcome run(int starts, int mostSteps, int threads, FitProgress progress) {
        if (patterns.count() <= MANY) {
            FitParts parts = new FitParts(parts(patterns, starts), progress);
            List<Ascent> ended = run(patterns, starts, mostSteps, threads, parts);
            double best = ended.get(0).objective();
            return new Outcome(ended.get(0), (int) ended.stream()
                    .filter(other -> other.objective() >= best - same(best))
                    .count());
        }
        Patterns sample = patterns.sample(SAMPLE, Seeds.generator(seed, -1));
        FitParts parts = new FitParts(parts(sample, starts) + FEWEST_CARRIED_ON, progress);
        List<Ascent> drafts = run(sample, starts, mostSteps, threads, parts);
        double leader = drafts.get(0).objective();
        List<Ascent> finished = new ArrayList<>();
        for (Ascent draft : drafts) {
            boolean another = finished.isEmpty()
                    || draft.objective() < finished.get(finished.size() - 1).objective() - 1;
            boolean close = draft.objective() >= leader - slack(sample);
            if (another && close && finished.size() < FEWEST_CARRIED_ON) {
                finished.add(draft);
            }
        }
        Ascent[] ended = new Ascent[finished.size()];
        Workers.run(ended.length, threads, i -> {
            Expectation expectation = expectations.apply(patterns);
            double[] theta = finished.get(i).theta();
            expectation.loosen(theta);
            ended[i] = new Ascent(expectation, finished.get(i).start(), theta, effort.tolerance());
            ended[i].climb(mostSteps);
            parts.one();
        });
        parts.all();
        Ascent best = Arrays.stream(ended).min(ORDER).orElseThrow();
        double draft = finished.get(List.of(ended).indexOf(best)).objective();
        return new Outcome(best, (int) drafts.stream()
                .filter(other -> Math.abs(other.objective() - draft) <= same(draft))
                .count());
    }

    /** Returns how many parts {@link #run(Patterns, int, int, int, FitParts)} tells. */
    private int parts(Patterns on, int starts) {
        int carriedOn = carriedOn(on, starts);
        return carriedOn < starts ? starts + carriedOn : starts;
    }

    /** How far objectives on a sample may be apart by chance alone. */
    private static double slack(Patterns on) {
        double weight = 0;
        for (int i = 0; i < on.count(); i++) {
            weight += on.weight(i);
        }
        return 3 * Math.sqrt(weight);
    }

    private static double same(double objective) {
        return SAME * (1 + Math.abs(objective));
    }

    private List<Ascent> run(Patterns on, int starts, int mostSteps, int threads, FitParts parts) {
        Ascent[] all = new Ascent[starts];
        int carriedOn = carriedOn(on, starts);
        Workers.run(starts, threads, s -> {
            Expectation expectation = expectations.apply(on);
            all[s] = new Ascent(expectation, s, start(on, s, expectation), effort.tolerance());
            if (carriedOn < starts) {
                all[s].plain(ROUNDS[0]);
                parts.one();
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
        if (carriedOn < starts || on != patterns) {
            last.sort(ORDER);
            last.get(0).climb(mostSteps);
            double goal = last.get(0).objective() - slack(on);
            Workers.run(last.size(), threads, i -> {
                last.get(i).climb(mostSteps, goal);
                parts.one();
            });
        } else {
            Workers.run(last.size(), threads, i -> {
                last.get(i).climb(mostSteps);
                parts.one();
            });
        }
        left.sort(ORDER);
        return left;
    }

    private static final Comparator<Ascent> ORDER =
            Comparator.comparingDouble(Ascent::objective).reversed().thenComparingInt(Ascent::start);

    private int carriedOn(Patterns on, int starts) {
        double stepCost = (double) on.count() * (on.slots().size() + 2) * 2 * k;
        double affordable = effort.cheap() / (stepCost * USUAL_STEPS);
        int wanted = Math.max(effort.fewest(), starts / 10);
        return (int) Math.min(starts, Math.max(wanted, affordable));
    }

    private double[] start(Patterns on, int s, Expectation expectation) {
        double[] theta = initial.clone();
        if (k == 1) {
            return theta;
        }
        RandomGenerator random = Seeds.generator(seed, s);
        int[][] members = new int[k][];
        if (s % 3 == 0) {
            int[] far = farApart(on, random);
            for (int c = 0; c < k; c++) {
                members[c] = new int[] {far[c]};
            }
        } else {
            int each = s % 3 == 1 ? 3 : Math.max(3, on.count() / (5 * k));
            for (int c = 0; c < k; c++) {
                members[c] = random.ints(each, 0, on.count()).toArray();
            }
        }
        expectation.seed(members, marginal, theta);
        return theta;
    }

    /** Draws patterns one after the other, each with a chance in proportion to its distance from those before. */
    private int[] farApart(Patterns on, RandomGenerator random) {
        int[] pool = on.count() <= POOL
                ? IntStream.range(0, on.count()).toArray()
                : random.ints(POOL, 0, on.count()).toArray();
        int[] chosen = new int[k];
        double[] nearest = new double[pool.length];
        Arrays.fill(nearest, 1);
        for (int c = 0; c < k; c++) {
            double total = 0;
            for (int i = 0; i < pool.length; i++) {
                total += on.weight(pool[i]) * nearest[i];
            }
            double left = random.nextDouble() * total;
            int last = 0;
            for (int i = 0; i < pool.length && left >= 0; i++) {
                if (nearest[i] > 0) {
                    last = i;
                    left -= on.weight(pool[i]) * nearest[i];
                }
            }
            chosen[c] = pool[last];
            for (int i = 0; i < pool.length; i++) {
                double distance = distance(on, pool[i], chosen[c]);
                nearest[i] = c == 0 ? distance : Math.min(nearest[i], distance);
            }
        }
        return chosen;
    }

    private static double distance(Patterns on, int a, int b) {
        double sum = 0;
        for (int j = 0; j < on.columns().size(); j++) {
            int levels = on.columns().get(j).levels();
            int first = on.columnCode(j, a);
            int second = on.columnCode(j, b);
            if (first < levels && second < levels && levels > 1) {
                sum += Math.abs(first - second) / (double) (levels - 1);
            }
        }
        return sum;
    }
}
