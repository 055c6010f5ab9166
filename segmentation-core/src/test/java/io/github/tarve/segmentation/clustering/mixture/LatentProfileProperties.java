package io.github.tarve.segmentation.clustering.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.Dispersion;
import io.github.tarve.segmentation.clustering.LatentProfiles;
import io.github.tarve.segmentation.clustering.MembershipModel;
import io.github.tarve.segmentation.clustering.Memberships;
import io.github.tarve.segmentation.clustering.ResponseDistribution;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class LatentProfileProperties {
    private static ProfileForm form(int kind) {
        ProfileForm form = ProfileForm.usual()
                .withCompositions(MixedTables.COMPOSITIONS)
                .withDispersion(kind % 2 == 0 ? Dispersion.POISSON : Dispersion.NEGATIVE_BINOMIAL);
        return kind / 2 % 2 == 0 ? form : form.withPriors(Priors.weak());
    }

    private static FeatureMatrix data(long seed, int kind) {
        FeatureMatrix data = MixedTables.of(60, seed);
        return kind / 4 == 0 ? data : MixedTables.withoutCovariate(data);
    }

    private static Clustering fit(FeatureMatrix data, int k, int kind) {
        return LatentProfileAnalysis.profiles(k)
                .withForm(form(kind))
                .withRestarts(6)
                .withThreads(1)
                .fit(data, 7);
    }

    /** The log-likelihood as the textbook writes it: row by row, from the parameters of the model alone. */
    private static double naive(FeatureMatrix data, LatentProfiles model) {
        double[][] design = model.membership()
                .map(membership -> MembershipModel.design(data, membership.terms()))
                .orElse(new double[0][]);
        double sum = 0;
        for (int i = 0; i < data.rows(); i++) {
            double likelihood = 0;
            for (int c = 0; c < model.clusters(); c++) {
                double density = design.length == 0 ? model.shares().get(c) : prior(model, design[i], c);
                for (ResponseDistribution response : model.responses()) {
                    double[] logs = new double[model.clusters()];
                    response.over(data).add(i, logs);
                    density *= Math.exp(logs[c]);
                }
                likelihood += density;
            }
            sum += data.weight(i) == 0 ? 0 : data.weight(i) * Math.log(likelihood);
        }
        return sum;
    }

    private static double prior(LatentProfiles model, double[] row, int wanted) {
        MembershipModel membership = model.membership().orElseThrow();
        double total = 0;
        double own = 0;
        for (int c = 0; c < model.clusters(); c++) {
            double score = 0;
            for (int t = 0; t < row.length; t++) {
                score += membership.coefficients().get(c).get(t) * row[t];
            }
            total += Math.exp(score);
            own = c == wanted ? Math.exp(score) : own;
        }
        return own / total;
    }

    @Property(tries = 40)
    void the_criterion_is_the_likelihood_of_the_model(
            @ForAll @LongRange(min = 0, max = 500) long seed,
            @ForAll @IntRange(min = 1, max = 3) int k,
            @ForAll @IntRange(min = 0, max = 7) int kind) {
        FeatureMatrix data = data(seed, kind);
        Clustering found = fit(data, k, kind);
        double expected = naive(data, (LatentProfiles) found.model());
        assertThat(found.criterion().value()).isCloseTo(expected, within(1e-7 * Math.abs(expected)));
        assertThat(found.partition().clusters()).isEqualTo(k);
        Memberships memberships = found.memberships().orElseThrow();
        for (int i = 0; i < data.rows(); i++) {
            double sum = 0;
            for (int c = 0; c < k; c++) {
                sum += memberships.probability(i, c);
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
        }
    }

    /** Categories of so many levels that they are summed as logarithms, with levels that are impossible in some classes. */
    @Property(tries = 10)
    void many_levels_have_the_likelihood_of_the_model_too(@ForAll @LongRange(min = 0, max = 500) long seed) {
        RandomGenerator random = Seeds.generator(seed);
        List<Label> levels =
                IntStream.range(0, 40).mapToObj(l -> Label.of("l" + l)).toList();
        List<NominalFeature> features = IntStream.range(0, 3)
                .mapToObj(j -> new NominalFeature(FeatureDescription.plain("x" + j), levels))
                .toList();
        double[][] columns = new double[3][60];
        for (double[] column : columns) {
            Arrays.setAll(column, i -> i < 40 ? i : random.nextInt(40));
        }
        List<String> ids = IntStream.range(0, 60).mapToObj(Integer::toString).toList();
        FeatureMatrix data = FeatureMatrix.of(features, ids, columns);
        Clustering found =
                LatentProfileAnalysis.classes(3).withRestarts(6).withThreads(1).fit(data, seed);
        double expected = naive(data, (LatentProfiles) found.model());
        assertThat(found.criterion().value()).isCloseTo(expected, within(1e-7 * Math.abs(expected)));
    }

    @Property(tries = 40)
    void steps_never_fall_and_the_end_is_a_fixed_point(
            @ForAll @LongRange(min = 0, max = 500) long seed, @ForAll @IntRange(min = 0, max = 7) int kind) {
        MixtureProblem problem = MixtureProblem.of(data(seed, kind), 3, form(kind));
        Expectation expectation = problem.expectation();
        double[] theta = problem.initial();
        int m = problem.patterns().count();
        expectation.seed(new int[][] {{0, 1}, {m / 2}, {m - 1, m - 2}}, problem.marginal(), theta);
        Ascent plain = new Ascent(problem.expectation(), 0, theta.clone(), 1e-11);
        double first = expectation.step(theta.clone(), theta.clone());
        double before = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < 30; i++) {
            double value = expectation.step(theta, theta);
            assertThat(value).isGreaterThanOrEqualTo(before - 1e-9 * Math.abs(value));
            before = value;
        }
        plain.climb(3000);
        assertThat(plain.objective()).isGreaterThanOrEqualTo(first);
        double[] end = plain.theta().clone();
        double there = expectation.step(end, end);
        double after = expectation.step(end, end);
        assertThat(after - there).isBetween(-1e-7, 1e-4);
    }

    @Property(tries = 20)
    void order_of_rows_and_copies_change_nothing(
            @ForAll @LongRange(min = 0, max = 500) long seed, @ForAll @IntRange(min = 0, max = 7) int kind) {
        FeatureMatrix data = data(seed, kind);
        Clustering once = fit(data, 2, kind);
        int[] shuffled = IntStream.range(0, data.rows())
                .map(i -> (i * 7 + 3) % data.rows())
                .toArray();
        int[] copies = IntStream.range(0, data.rows())
                .flatMap(i -> IntStream.generate(() -> i).limit((long) data.weight(i)))
                .toArray();
        double[] ones = new double[copies.length];
        Arrays.fill(ones, 1);
        double value = once.criterion().value();
        assertThat(fit(data.rows(shuffled), 2, kind).criterion().value())
                .isCloseTo(value, within(1e-7 * Math.abs(value)));
        assertThat(fit(data.rows(copies).withWeights(ones), 2, kind).criterion().value())
                .isCloseTo(value, within(1e-7 * Math.abs(value)));
    }

    @Property(tries = 15)
    void more_starts_are_never_worse_and_threads_change_nothing(@ForAll @LongRange(min = 0, max = 500) long seed) {
        FeatureMatrix data = data(seed, 1);
        LatentProfileAnalysis few =
                LatentProfileAnalysis.profiles(3).withForm(form(1)).withRestarts(2);
        LatentProfileAnalysis more = few.withRestarts(9);
        assertThat(more.withThreads(1).fit(data, 3).criterion().value())
                .isGreaterThanOrEqualTo(
                        few.withThreads(1).fit(data, 3).criterion().value() - 1e-6);
        assertThat(more.withThreads(4).fit(data, 3))
                .isEqualTo(more.withThreads(1).fit(data, 3));
    }

    @Property(tries = 15)
    void a_sample_of_patterns_keeps_their_order_and_weights(@ForAll @LongRange(min = 0, max = 500) long seed) {
        FeatureMatrix data = MixedTables.withoutCovariate(MixedTables.of(60, seed));
        Patterns patterns = MixtureProblem.of(data, 2, form(0)).patterns();
        Patterns sample = patterns.sample(patterns.count() / 2, Seeds.generator(seed, 1));
        assertThat(sample.count()).isEqualTo(patterns.count() / 2);
        int next = 0;
        for (int i = 0; i < sample.count(); i++) {
            while (!same(patterns, next, sample, i)) {
                next++;
            }
            next++;
        }
        assertThat(next).isLessThanOrEqualTo(patterns.count());
    }

    private static boolean same(Patterns patterns, int a, Patterns sample, int b) {
        return patterns.weight(a) == sample.weight(b)
                && IntStream.range(0, patterns.slots().size())
                        .allMatch(slot -> patterns.code(slot, a) == sample.code(slot, b));
    }
}
