package io.github.tarve.segmentation.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.clustering.Categories;
import io.github.tarve.segmentation.clustering.KMeans;
import io.github.tarve.segmentation.clustering.ModelFit;
import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.clustering.Planted;
import io.github.tarve.segmentation.clustering.mixture.LatentProfileAnalysis;
import io.github.tarve.segmentation.dissimilarity.Euclidean;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.validation.stability.SamplingUnits;
import io.github.tarve.segmentation.validation.structure.NullModel;
import io.github.tarve.segmentation.validation.structure.StructureEvidence;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NumberOfClustersTest {
    private static final NumberOfClusters.Index INDEX = (data, clustering) ->
            clustering.k() < 2 ? Optional.empty() : Optional.of(Silhouette.euclidean(data, clustering.partition()));

    private static NumberOfClusters.Outcome choose(FeatureMatrix data, int from, int to, int threads) {
        return choose(data, from, to, threads, Optional.empty());
    }

    private static NumberOfClusters.Outcome compared(FeatureMatrix data, int from, int to, int threads) {
        SilhouetteIndex index = new SilhouetteIndex(
                rows -> rows,
                new Euclidean(),
                (k, shared) -> KMeans.of(k).withRestarts(5).withThreads(1),
                5000);
        return choose(
                data,
                from,
                to,
                threads,
                Optional.of(new NullComparison(
                        NullModel.COPULA, StructureEvidence.Measure.SILHOUETTE, data, index, threads)));
    }

    private static NumberOfClusters.Outcome choose(
            FeatureMatrix data, int from, int to, int threads, Optional<NullComparison> comparison) {
        return new NumberOfClusters(from, to, new BootstrapStability(25, threads))
                .choose(
                        data,
                        new NumberOfClusters.Methods(
                                k -> KMeans.of(k).withThreads(1),
                                k -> KMeans.of(k).withRestarts(5).withThreads(1),
                                INDEX,
                                comparison),
                        1,
                        NumberOfClusters.Progress.silent());
    }

    private static Candidate candidate(int k, double silhouette, double stability, int smallest) {
        return new Candidate(
                k,
                0,
                k == 1 ? OptionalDouble.empty() : OptionalDouble.of(silhouette),
                Optional.empty(),
                k == 1 ? List.of() : List.of(0.99, stability),
                smallest,
                smallest >= NumberOfClusters.fewest(100) && stability >= BootstrapStability.STABLE,
                Optional.empty());
    }

    private static Candidate likelihood(int k, double bic, double stability) {
        return new Candidate(
                k,
                -bic,
                OptionalDouble.empty(),
                Optional.empty(),
                k == 1 ? List.of() : List.of(0.99, stability),
                20,
                stability >= BootstrapStability.STABLE,
                Optional.of(new ModelFit(-bic / 2, 0, 100, 0)));
    }

    private static Selection select(Candidate... candidates) {
        return new CountChoice(List.of(candidates), 100, true).select();
    }

    @Test
    void finds_planted_clusters_and_says_they_are_stable() {
        NumberOfClusters.Outcome outcome = choose(Planted.matrix(Planted.groups(3, 20, 2, 1)), 1, 5, 2);
        assertThat(outcome.selection().chosen()).isEqualTo(3);
        assertThat(outcome.selection().reason()).isEqualTo(Selection.Reason.BEST_ADMISSIBLE);
        assertThat(outcome.chosen().k()).isEqualTo(3);
        assertThat(outcome.selection().candidates()).extracting(Candidate::k).containsExactly(1, 2, 3, 4, 5);
        assertThat(outcome.selection().chosenCandidate().leastStability()).isEqualTo(1);
        assertThat(outcome.verdict().stable()).isTrue();
        assertThat(outcome.verdict().kind()).isEqualTo(StructureVerdict.Kind.CANNOT_TELL);
        assertThat(outcome.verdict().p()).isEmpty();
    }

    @Test
    void threads_change_nothing() {
        FeatureMatrix data = Planted.matrix(Planted.noise(60, 2, 4));
        assertThat(compared(data, 1, 4, 4)).isEqualTo(compared(data, 1, 4, 1));
    }

    @Test
    void clear_groups_are_natural_and_noise_is_not() {
        NumberOfClusters.Outcome groups = compared(Planted.matrix(Planted.groups(3, 20, 2, 1)), 1, 5, 0);
        assertThat(groups.selection().chosen()).isEqualTo(3);
        assertThat(groups.verdict().kind()).isEqualTo(StructureVerdict.Kind.NATURAL);
        assertThat(groups.verdict().p().getAsDouble()).isLessThanOrEqualTo(0.05);
        assertThat(groups.selection().chosenCandidate().level().orElseThrow().z())
                .isGreaterThan(2);
        NumberOfClusters.Outcome noise = compared(Planted.matrix(Planted.noise(60, 4, 4)), 1, 5, 0);
        assertThat(noise.verdict().kind()).isEqualTo(StructureVerdict.Kind.CANNOT_TELL);
        assertThat(noise.verdict().p().getAsDouble()).isGreaterThan(0.05);
        assertThat(noise.verdict().detectable()).isPresent();
    }

    @Test
    void with_levels_the_fewest_within_one_deviation_of_the_clearest_win() {
        assertThat(select(levelled(1, 0, 1), levelled(2, 1.4, 0.9), levelled(3, 2.3, 0.8), levelled(4, 5, 0.7)))
                .extracting(Selection::chosen, Selection::reason)
                .containsExactly(2, Selection.Reason.SIMPLEST_CLEAR);
        assertThat(select(levelled(1, 0, 1), levelled(2, 1.2, 0.9), levelled(3, 2.3, 0.8)))
                .extracting(Selection::chosen, Selection::reason)
                .containsExactly(3, Selection.Reason.CLEAREST);
    }

    @Test
    void levels_that_are_noise_do_not_choose() {
        List<Candidate> candidates =
                List.of(levelled(1, 0, 1), levelled(2, 1.4, 0.9), levelled(3, 0.1, 0.8), levelled(4, 2, 0.7));
        assertThat(new CountChoice(candidates, 100, false).select())
                .extracting(Selection::chosen, Selection::reason)
                .containsExactly(3, Selection.Reason.BEST_ADMISSIBLE);
    }

    private static Candidate levelled(int k, double z, double stability) {
        return candidate(k, 0.5, stability, 20)
                .with(k == 1 ? Optional.empty() : Optional.of(new StructureEvidence.Level(k, z, 0, 1, 1.6)));
    }

    @Test
    void noise_cut_in_many_is_not_stable() {
        NumberOfClusters.Outcome outcome = choose(Planted.matrix(Planted.noise(80, 5, 2)), 6, 6, 0);
        assertThat(outcome.verdict().stable()).isFalse();
        assertThat(outcome.selection().chosenCandidate().admissible()).isFalse();
    }

    @Test
    void fewer_than_twenty_rows_are_too_few() {
        NumberOfClusters.Outcome outcome = choose(Planted.matrix(Planted.groups(2, 9, 2, 3)), 1, 3, 1);
        assertThat(outcome.verdict().kind()).isEqualTo(StructureVerdict.Kind.TOO_FEW);
    }

    @Test
    void the_least_stable_cluster_counts_and_the_largest_number_close_to_the_best_wins() {
        assertThat(select(candidate(1, 0, 1, 100), candidate(2, 0.3, 0.9, 40), candidate(3, 0.5, 0.74, 20)))
                .extracting(Selection::chosen, Selection::reason)
                .containsExactly(2, Selection.Reason.BEST_ADMISSIBLE);
        assertThat(select(candidate(1, 0, 1, 100), candidate(2, 0.5, 0.9, 40), candidate(3, 0.46, 0.8, 20)))
                .extracting(Selection::chosen, Selection::reason)
                .containsExactly(3, Selection.Reason.LARGEST_STABLE);
        assertThat(select(candidate(1, 0, 1, 100), candidate(2, 0.5, 0.9, 40), candidate(3, 0.44, 0.8, 20)))
                .extracting(Selection::chosen, Selection::reason)
                .containsExactly(2, Selection.Reason.BEST_ADMISSIBLE);
        assertThat(select(candidate(1, 0, 1, 100), candidate(2, 0.4, 0.6, 40), candidate(3, 0.5, 0.7, 20)))
                .extracting(Selection::chosen, Selection::reason)
                .containsExactly(3, Selection.Reason.MOST_STABLE);
        assertThat(select(candidate(1, 0, 1, 100), candidate(2, 0.9, 1, 4)))
                .extracting(Selection::chosen, Selection::reason)
                .containsExactly(1, Selection.Reason.ONLY_ONE);
        assertThat(select(candidate(2, 0.9, 0.9, 4), candidate(3, 0.9, 1, 3)).chosen())
                .isEqualTo(3);
    }

    @Test
    void the_lowest_criterion_wins_among_the_admissible() {
        assertThat(select(likelihood(1, 900, 1), likelihood(2, 800, 0.9), likelihood(3, 700, 0.7)))
                .extracting(Selection::chosen, Selection::reason)
                .containsExactly(2, Selection.Reason.BEST_ADMISSIBLE);
        assertThat(select(likelihood(2, 800, 0.9), likelihood(3, 800, 0.9)).chosen())
                .isEqualTo(2);
    }

    @Test
    void a_search_left_to_itself_ends_when_models_get_no_better() {
        FeatureMatrix data = Categories.matrix(Planted.grid(600, 6, 2, 3), 0);
        NumberOfClusters.Outcome outcome = new NumberOfClusters(
                        1, 9, new BootstrapStability(3, 1), NumberOfClusters.Ending.WHEN_WORSE)
                .choose(
                        data,
                        new NumberOfClusters.Methods(
                                k -> LatentProfileAnalysis.classes(k).withRestarts(5),
                                k -> LatentProfileAnalysis.classes(k).withRestarts(2),
                                (rows, clustering) -> Optional.empty(),
                                Optional.empty()),
                        1,
                        NumberOfClusters.Progress.silent());
        assertThat(outcome.selection())
                .extracting(Selection::chosen, Selection::reason)
                .containsExactly(1, Selection.Reason.ONE_FITS_BEST);
        assertThat(outcome.selection().candidates()).extracting(Candidate::k).containsExactly(1, 2, 3, 4);
    }

    @Test
    void without_a_stable_number_the_most_stable_one_is_taken() {
        assertThat(select(likelihood(1, 900, 1), likelihood(2, 800, 0.5), likelihood(3, 700, 0.4)))
                .extracting(Selection::chosen, Selection::reason)
                .containsExactly(2, Selection.Reason.MOST_STABLE);
    }

    @Test
    void one_class_is_taken_when_it_fits_best_and_there_are_enough_rows_to_say_so() {
        List<Candidate> candidates = List.of(likelihood(1, 690, 1), likelihood(2, 800, 0.9), likelihood(3, 700, 0.7));
        assertThat(new CountChoice(candidates, 100, false).select())
                .extracting(Selection::chosen, Selection::reason)
                .containsExactly(1, Selection.Reason.ONE_FITS_BEST);
        assertThat(new CountChoice(candidates, 99, false).select().chosen()).isEqualTo(2);
    }

    @Test
    void every_cluster_needs_five_rows_or_one_in_twenty_up_to_thirty() {
        assertThat(NumberOfClusters.fewest(32)).isEqualTo(5);
        assertThat(NumberOfClusters.fewest(210)).isEqualTo(11);
        assertThat(NumberOfClusters.fewest(100_000)).isEqualTo(30);
    }

    @Test
    void data_without_groups_is_resampled_by_the_same_units() {
        FeatureMatrix data = Planted.matrix(Planted.noise(40, 3, 6));
        SilhouetteIndex index = new SilhouetteIndex(
                rows -> rows,
                new Euclidean(),
                (k, shared) -> KMeans.of(k).withRestarts(5).withThreads(1),
                5000);
        NullComparison comparison =
                new NullComparison(NullModel.INDEPENDENT, StructureEvidence.Measure.SILHOUETTE, data, index, 1);
        SamplingUnits tens = SamplingUnits.of(
                IntStream.range(0, 40).mapToObj(i -> "h" + i % 4).toList());
        SamplingUnits ones =
                SamplingUnits.of(IntStream.range(0, 40).mapToObj(i -> "h" + i).toList());
        double byRow = comparison.stability(3, SamplingUnits.rows(40), 1);
        assertThat(comparison.stability(3, ones, 1)).isEqualTo(byRow);
        assertThat(comparison.stability(3, tens, 1)).isNotEqualTo(byRow);
    }

    @Test
    void jaccard_is_the_best_match_among_the_rows_drawn() {
        // By hand, without the last row: {0,1,2} against {0,1} and {2,3,4}: 2/3; {3,4} against {2,3,4}: 2/3.
        double[] ones = {1, 1, 1, 1, 1, 1};
        double[] best = BootstrapStability.bestJaccard(
                Partition.canonical(new int[] {0, 0, 0, 1, 1, 1}, ones),
                new int[] {0, 0, 1, 1, 1, 0},
                new boolean[] {true, true, true, true, true, false});
        assertThat(best).containsExactly(new double[] {2.0 / 3, 2.0 / 3}, within(1e-15));
    }
}
