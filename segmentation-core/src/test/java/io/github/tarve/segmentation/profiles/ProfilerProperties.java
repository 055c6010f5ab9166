package io.github.tarve.segmentation.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.FeatureRole;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ProfilerProperties {
    @Property(tries = 30)
    void rulesAreCountedAsANaiveReaderWould(@ForAll long seed, @ForAll @IntRange(min = 6, max = 40) int n) {
        Data data = Data.random(seed, n);
        RuleSearch search = new RuleSearch(data.matrix, data.partition);
        for (int k = 0; k < data.partition.clusters(); k++) {
            Optional<ProfileRule> best = search.best(k);
            if (best.isPresent()) {
                ProfileRule rule = best.get();
                int matched = 0;
                int covered = 0;
                for (int i = 0; i < n; i++) {
                    if (holds(rule, data.matrix, i)) {
                        matched++;
                        covered += data.partition.label(i) == k ? 1 : 0;
                    }
                }
                assertThat(rule.matched()).isEqualTo(matched);
                assertThat(rule.covered()).isEqualTo(covered);
                assertThat(rule.conditions()).hasSizeBetween(1, 3);
                assertThat((double) covered / matched).isGreaterThan((double) rule.residents() / n);
            }
        }
    }

    /** The best single condition is found by trying every threshold of the search. */
    @Property(tries = 20)
    void noSingleConditionBeatsTheRule(@ForAll long seed) {
        Data data = Data.random(seed, 24);
        RuleSearch search = new RuleSearch(data.matrix, data.partition);
        double bestSingle = 0;
        for (int j = 0; j < data.matrix.columns(); j++) {
            for (double threshold : RuleSearch.thresholds(data.matrix.column(j))) {
                for (ProfileRule.Comparison comparison :
                        List.of(ProfileRule.Comparison.AT_MOST, ProfileRule.Comparison.MORE_THAN)) {
                    ProfileRule single = new ProfileRule(
                            List.of(new ProfileRule.Condition(
                                    data.matrix.feature(j).id(), comparison, threshold, "")),
                            0,
                            0,
                            0);
                    int matched = 0;
                    int covered = 0;
                    for (int i = 0; i < 24; i++) {
                        if (holds(single, data.matrix, i)) {
                            matched++;
                            covered += data.partition.label(i) == 0 ? 1 : 0;
                        }
                    }
                    bestSingle = Math.max(
                            bestSingle,
                            2.0 * covered / (matched + data.partition.sizes()[0]));
                }
            }
        }
        ProfileRule rule = search.best(0).orElse(null);
        if (rule != null) {
            double f1 = 2.0 * rule.covered() / (rule.matched() + rule.residents());
            // against the empty rule a single condition must gain 0.01
            assertThat(f1).isGreaterThanOrEqualTo(bestSingle - 0.01);
        }
    }

    @Property(tries = 30)
    void swappingLabelsChangesNothing(@ForAll long seed) {
        Data data = Data.random(seed, 30);
        int[] swapped = Arrays.stream(data.partition.labels())
                .map(label -> data.partition.clusters() - 1 - label)
                .toArray();
        double[] ones = new double[30];
        Arrays.fill(ones, 1);
        Partition same = Partition.canonical(swapped, ones);
        assertThat(new FeatureEffects(data.matrix, same, 3).byProfile())
                .isEqualTo(new FeatureEffects(data.matrix, data.partition, 3).byProfile());
        assertThat(new RuleSearch(data.matrix, same).best(0))
                .isEqualTo(new RuleSearch(data.matrix, data.partition).best(0));
    }

    @Property(tries = 200)
    void momentsMergeLikeTheWhole(
            @ForAll @Size(min = 1, max = 12) List<@DoubleRange(min = -100, max = 100) Double> values,
            @ForAll @IntRange(min = 0, max = 12) int cut) {
        double[] all = values.stream().mapToDouble(Double::doubleValue).toArray();
        int at = Math.min(cut, all.length);
        Moments merged =
                Moments.of(Arrays.copyOfRange(all, 0, at)).merge(Moments.of(Arrays.copyOfRange(all, at, all.length)));
        Moments whole = Moments.of(all);
        assertThat(merged.count()).isEqualTo(whole.count());
        assertThat(merged.mean()).isCloseTo(whole.mean(), within(1e-9));
        assertThat(merged.squares()).isCloseTo(whole.squares(), within(1e-6));
    }

    @Property(tries = 500)
    void shortDecimalsSeparate(
            @ForAll @DoubleRange(min = -50, max = 50) double a, @ForAll @DoubleRange(min = -50, max = 50) double b) {
        double low = Math.min(a, b);
        double high = Math.max(a, b);
        if (low < high) {
            assertThat(RuleSearch.shortest(low, high))
                    .isGreaterThanOrEqualTo(low)
                    .isLessThan(high);
        }
    }

    private static boolean holds(ProfileRule rule, FeatureMatrix matrix, int row) {
        for (ProfileRule.Condition condition : rule.conditions()) {
            double value = matrix.value(row, matrix.indexOf(condition.feature()).orElseThrow());
            boolean holds = switch (condition.comparison()) {
                case AT_MOST -> value <= condition.threshold();
                case MORE_THAN -> value > condition.threshold();
                case IS -> false;
            };
            if (!holds) {
                return false;
            }
        }
        return true;
    }

    private static final class Data {
        private final FeatureMatrix matrix;
        private final Partition partition;

        private Data(FeatureMatrix matrix, Partition partition) {
            this.matrix = matrix;
            this.partition = partition;
        }

        /** Two or three profiles that differ in the first column; some cells missing, some values tied. */
        static Data random(long seed, int n) {
            RandomGenerator random = Seeds.generator(seed);
            int[] labels = new int[n];
            double[][] columns = new double[3][n];
            List<String> ids = new ArrayList<>();
            double[] ones = new double[n];
            Arrays.fill(ones, 1);
            for (int i = 0; i < n; i++) {
                labels[i] = i < 2 ? i : random.nextInt(3);
                columns[0][i] = labels[i] + random.nextDouble() * 2;
                columns[1][i] = random.nextInt(4);
                columns[2][i] = random.nextInt(5) == 0 ? Double.NaN : random.nextInt(10) / 4.0;
                ids.add("r" + i);
            }
            List<NumericFeature> features = List.of("a", "b", "c").stream()
                    .map(id -> new NumericFeature(FeatureDescription.plain(id).withRole(FeatureRole.ACTIVE)))
                    .toList();
            return new Data(FeatureMatrix.of(features, ids, columns), Partition.canonical(labels, ones));
        }
    }
}
