package io.github.tarve.segmentation.validation.structure;

import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.internal.concurrent.Workers;
import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.internal.random.Shuffle;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Tests whether a method finds clearer groups than in data without groups that is otherwise like the observed (Hennig and Lin
 * 2015, doi:10.1007/s11222-015-9566-5). The statistic is the largest, over the numbers of groups, of the index in standard
 * deviations above its null mean; mean and deviation are taken over the draws and the observed rows together, so that under
 * the null model the observed rows are one among equals and p = (1 + draws at least as large) / (1 + draws).
 *
 * <ul>
 *   <li>Draws come in batches. The test ends early when so many draws are as large that p can no longer reach 5 %, or, at the
 *       given number of draws, when none is. Neither makes a false announcement likelier than 5.2 %.
 *   <li>Of more rows than the index asks for a sample is tested, the same one each time for one seed.
 *   <li>A number of groups that the observed rows or any draw do not allow is left out; when none remains there is no result.
 *   <li>Every draw has its own generator, so threads and their order change nothing.
 * </ul>
 *
 * O(draws x one fit for every number of groups).
 *
 * @param model what data without groups is taken to look like
 * @param measure what the index is
 * @param from smallest number of groups, at least 2
 * @param to largest number of groups
 * @param enough number of draws at which the test ends when none of them is as large
 * @param draws most draws, at least 19
 * @param threads most draws at a time, 0 for one per processor; never changes the result
 */
public record StructureTest(
        NullModel model, StructureEvidence.Measure measure, int from, int to, int enough, int draws, int threads) {
    private static final int FIRST = 19;
    private static final double Q95 = 0.95;

    /** Checks the settings. */
    public StructureTest {
        if (from < 2 || to < from || draws < FIRST || enough < FIRST || threads < 0) {
            throw new IllegalArgumentException("k from " + from + " to " + to + ", " + draws + " draws");
        }
    }

    /**
     * Tests rows.
     *
     * @param data the rows as measured, every feature taking part
     * @param index how clear groups are
     * @param seed from which every draw and every start derives
     * @param progress hears how many draws are done
     * @return empty when no number of groups can be tried
     */
    public Optional<StructureEvidence> of(FeatureMatrix data, GroupIndex index, long seed, IntConsumer progress) {
        FeatureMatrix rows = data.rows() <= index.rows() ? data : data.rows(sample(data.rows(), index.rows(), seed));
        double[] observed = indices(index, rows, Seeds.derive(seed, 1));
        NullData fitted = model.of(rows);
        List<double[]> drawn = new ArrayList<>();
        Standing standing = standing(observed, drawn);
        for (int batch : batches()) {
            double[][] more = new double[batch - drawn.size()][];
            int done = drawn.size();
            Workers.run(more.length, threads, b -> {
                RandomGenerator random = Seeds.generator(seed, 2, done + b);
                more[b] = indices(index, fitted.draw(random), Seeds.derive(seed, 3, done + b));
            });
            drawn.addAll(Arrays.asList(more));
            progress.accept(drawn.size());
            standing = standing(observed, drawn);
            if (standing.atLeast() >= StructureEvidence.LEVEL * (draws + 1) - 1e-9
                    || (drawn.size() >= enough && standing.atLeast() == 0)) {
                break;
            }
        }
        return evidence(rows.rows(), observed, drawn, standing);
    }

    private List<Integer> batches() {
        List<Integer> ends = new ArrayList<>();
        for (int end : new int[] {FIRST, 2 * FIRST + 1, enough, draws}) {
            if (end <= draws && (ends.isEmpty() || end > ends.get(ends.size() - 1))) {
                ends.add(end);
            }
        }
        return ends;
    }

    /**
     * Returns which rows are tested: all of them, or a sample that follows from the seed.
     *
     * @param n number of rows
     * @param most the most that are tested
     */
    public static int[] sample(int n, int most, long seed) {
        int[] rows = IntStream.range(0, n).toArray();
        if (n <= most) {
            return rows;
        }
        Shuffle.toFront(rows, most, Seeds.generator(seed, 0));
        return Arrays.copyOf(rows, most);
    }

    private double[] indices(GroupIndex index, FeatureMatrix rows, long seed) {
        GroupIndex.Trial trial = index.on(rows);
        return IntStream.rangeClosed(from, to)
                .mapToDouble(k -> index(trial, k, Seeds.derive(seed, k)))
                .toArray();
    }

    private static double index(GroupIndex.Trial trial, int k, long seed) {
        try {
            return trial.of(k, seed);
        } catch (Refusal refusal) {
            if (refusal.problems().get(0).code() == ProblemCode.TOO_FEW_DISTINCT_ROWS) {
                return Double.NaN;
            }
            throw refusal;
        }
    }

    /** How many draws are at least as far above the null level as the observed rows, and which numbers could be tried. */
    private record Standing(int atLeast, List<Boolean> possible) {}

    private Standing standing(double[] observed, List<double[]> drawn) {
        int numbers = observed.length;
        double[] means = new double[numbers];
        double[] deviations = new double[numbers];
        for (int k = 0; k < numbers; k++) {
            double sum = observed[k];
            for (double[] draw : drawn) {
                sum += draw[k];
            }
            means[k] = sum / (drawn.size() + 1);
            double squares = (observed[k] - means[k]) * (observed[k] - means[k]);
            for (double[] draw : drawn) {
                squares += (draw[k] - means[k]) * (draw[k] - means[k]);
            }
            deviations[k] = Math.sqrt(squares / drawn.size());
        }
        double reached = statistic(observed, means, deviations);
        int atLeast = 0;
        for (double[] draw : drawn) {
            // Equal but for rounding counts as equal.
            atLeast += statistic(draw, means, deviations) >= reached - 1e-9 ? 1 : 0;
        }
        return new Standing(
                atLeast,
                Arrays.stream(means).mapToObj(mean -> !Double.isNaN(mean)).toList());
    }

    private static double statistic(double[] indices, double[] means, double[] deviations) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < indices.length; k++) {
            if (!Double.isNaN(means[k])) {
                largest = Math.max(largest, deviations[k] > 0 ? (indices[k] - means[k]) / deviations[k] : 0);
            }
        }
        return largest;
    }

    private Optional<StructureEvidence> evidence(int rows, double[] observed, List<double[]> drawn, Standing standing) {
        List<StructureEvidence.Level> levels = new ArrayList<>();
        for (int k = 0; k < observed.length; k++) {
            if (standing.possible().get(k)) {
                levels.add(level(from + k, observed[k], column(drawn, k)));
            }
        }
        double p = (1.0 + standing.atLeast()) / (1 + drawn.size());
        return levels.isEmpty()
                ? Optional.empty()
                : Optional.of(new StructureEvidence(model, measure, rows, drawn.size(), p, levels));
    }

    private static double[] column(List<double[]> drawn, int k) {
        return drawn.stream().mapToDouble(draw -> draw[k]).sorted().toArray();
    }

    private static StructureEvidence.Level level(int k, double observed, double[] sorted) {
        double mean = Arrays.stream(sorted).average().orElseThrow();
        double squares = Arrays.stream(sorted)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        int rank = (int) Math.ceil(Q95 * (sorted.length + 1));
        return new StructureEvidence.Level(
                k, observed, mean, Math.sqrt(squares / (sorted.length - 1)), sorted[Math.min(rank, sorted.length) - 1]);
    }
}
