package io.github.tarve.segmentation.clustering.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.OrdinalFeature;
import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;

class RatingProperties {
    private static final int LEVELS = 5;
    private static final int CLASSES = 2;

    private static RatingIndicator rating(double along, double off) {
        OrdinalFeature feature = new OrdinalFeature(
                FeatureDescription.plain("q"),
                IntStream.range(0, LEVELS).mapToObj(l -> Label.of("l" + l)).toList());
        FeatureMatrix one =
                FeatureMatrix.of(List.of(feature), List.of("a", "b", "c", "d", "e"), new double[][] {{0, 1, 2, 3, 4}});
        LevelColumn column = LevelColumn.of(one, 0, new int[] {0, 1, 2, 3, 4});
        double[] totals = {2, 4, 6, 5, 3};
        return new RatingIndicator(0, 0, CLASSES, column, "q", LEVELS, totals, new Priors.Ratings(along, off));
    }

    private static double[] amounts(long seed, double scale) {
        RandomGenerator random = Seeds.generator(seed, 9);
        double[] amounts = new double[LEVELS * CLASSES];
        Arrays.setAll(amounts, i -> scale * (0.2 + random.nextDouble()));
        return amounts;
    }

    private static double[] top(RatingIndicator rating, double[] amounts) {
        double[] theta = new double[rating.size()];
        rating.initialise(theta);
        for (int step = 0; step < 60; step++) {
            rating.maximise(new double[][] {amounts}, theta);
        }
        return theta;
    }

    private static double objective(RatingIndicator rating, double[] amounts, double[] theta) {
        double[] logs = new double[theta.length];
        rating.logDensities(theta, 0, logs);
        double sum = rating.logPrior(theta);
        for (int i = 0; i < logs.length; i++) {
            sum += amounts[i] * logs[i];
        }
        return sum;
    }

    @Property(tries = 60)
    void no_step_in_any_direction_is_better_than_the_top(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
            @ForAll @DoubleRange(min = 0, max = 2) double along,
            @ForAll @DoubleRange(min = 0.1, max = 2) double off) {
        RatingIndicator rating = rating(along, off);
        double[] amounts = amounts(seed, 6);
        double[] theta = top(rating, amounts);
        double most = objective(rating, amounts, theta);
        for (int p = 0; p < theta.length; p++) {
            for (double step : new double[] {-1e-3, 1e-3}) {
                double[] other = theta.clone();
                other[p] += step;
                assertThat(objective(rating, amounts, other)).isLessThanOrEqualTo(most);
            }
        }
    }

    @Property(tries = 60)
    void a_step_never_goes_down(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        RatingIndicator rating = rating(1, 0.5);
        double[] amounts = amounts(seed, 30);
        double[] theta = new double[rating.size()];
        rating.initialise(theta);
        for (int step = 0; step < 10; step++) {
            double before = objective(rating, amounts, theta);
            rating.maximise(new double[][] {amounts}, theta);
            assertThat(objective(rating, amounts, theta)).isGreaterThanOrEqualTo(before - 1e-9);
        }
    }

    /** Without a prior to speak of the probabilities are the shares of the answers. */
    @Property(tries = 30)
    void a_wide_prior_leaves_the_shares(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        RatingIndicator rating = rating(1, 1000);
        double[] amounts = amounts(seed, 40);
        double[] logs = new double[amounts.length];
        rating.logDensities(top(rating, amounts), 0, logs);
        for (int c = 0; c < CLASSES; c++) {
            double sum = 0;
            for (int l = 0; l < LEVELS; l++) {
                sum += amounts[l * CLASSES + c];
            }
            for (int l = 0; l < LEVELS; l++) {
                assertThat(Math.exp(logs[l * CLASSES + c])).isCloseTo(amounts[l * CLASSES + c] / sum, within(1e-4));
            }
        }
    }

    /** With next to no scatter off the scale, log odds of neighbours differ between classes by the same slope. */
    @Property(tries = 30)
    void a_narrow_prior_leaves_adjacent_category_logits(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        RatingIndicator rating = rating(2, 0.001);
        double[] logs = new double[LEVELS * CLASSES];
        double[] amounts = amounts(seed, 10);
        rating.logDensities(top(rating, amounts), 0, logs);
        double slope = logs[2] - logs[3] - (logs[0] - logs[1]);
        for (int l = 1; l < LEVELS; l++) {
            double here = logs[l * CLASSES] - logs[l * CLASSES + 1];
            double before = logs[(l - 1) * CLASSES] - logs[(l - 1) * CLASSES + 1];
            assertThat(here - before).isCloseTo(slope, within(0.01));
        }
    }

    @Property(tries = 30)
    void parameters_count_for_as_much_as_the_answers_determine(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        RatingIndicator rating = rating(1, 0.5);
        double last = 0;
        for (double scale : new double[] {1e-6, 1, 10, 1e7}) {
            double[] amounts = amounts(seed, scale);
            double parameters = rating.parameters(top(rating, amounts), new double[][] {amounts});
            assertThat(parameters).isGreaterThan(last - 1e-9).isLessThan(rating.parameters() + 1e-6);
            last = parameters;
        }
        assertThat(last).isCloseTo(rating.parameters(), within(0.01));
    }
}
