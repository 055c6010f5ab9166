package io.github.tarve.segmentation.profiles.explaining;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.codebook.KnownProfiles;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.features.BinaryFeature;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.profiles.FeatureSummary;
import io.github.tarve.segmentation.profiles.ProfileIdentity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecognitionTest {
    private static final double[][] CENTRES = {{0, 0, 4}, {3, 0, 0}, {0, 5, 0}};

    /** Draws residents around some of the centres, the first one largest. */
    private static Recognition study(long seed, KnownProfiles known, int... centres) {
        int n = 40 * centres.length;
        double[][] columns = new double[3][n + 6];
        int[] labels = new int[n + 6];
        RandomGenerator random = Seeds.generator(seed);
        for (int i = 0; i < n + 6; i++) {
            // The six extra residents make the first profile the largest, and so on.
            labels[i] = i < n ? i % centres.length : (i - n) / (centres.length + 1) % centres.length;
            for (int j = 0; j < 3; j++) {
                columns[j][i] = CENTRES[centres[labels[i]]][j] + random.nextGaussian();
            }
        }
        List<NumericFeature> features = IntStream.range(0, 3)
                .mapToObj(j -> new NumericFeature(FeatureDescription.plain("x" + j)))
                .toList();
        List<String> ids = IntStream.range(0, n + 6).mapToObj(Integer::toString).toList();
        double[] ones = new double[n + 6];
        Arrays.fill(ones, 1);
        Partition partition = Partition.canonical(labels, ones);
        return Recognition.of(
                FeatureSummary.of(FeatureMatrix.of(features, ids, columns), partition),
                Arrays.stream(partition.sizes()).boxed().toList(),
                10,
                known);
    }

    private static KnownProfiles named(KnownProfiles profiles, String... names) {
        List<KnownProfiles.Profile> renamed = IntStream.range(0, names.length)
                .mapToObj(k -> {
                    KnownProfiles.Profile profile = profiles.profiles().get(k);
                    return new KnownProfiles.Profile(
                            profile.key(),
                            profile.id(),
                            new Label(profile.key(), Map.of(Language.FI, names[k])),
                            profile.centre());
                })
                .toList();
        return new KnownProfiles(profiles.scales(), renamed);
    }

    /** Two profiles of 40 residents: x0 tells them apart, and of x1 only some have a value. */
    private static KnownProfiles answered(int first, int second) {
        double[][] columns = new double[2][80];
        int[] labels = new int[80];
        for (int i = 0; i < 80; i++) {
            labels[i] = i < 40 ? 0 : 1;
            columns[0][i] = 10 * labels[i] + i % 3;
            columns[1][i] = i % 40 < (i < 40 ? first : second) ? i % 7 : Double.NaN;
        }
        double[] ones = new double[80];
        Arrays.fill(ones, 1);
        List<NumericFeature> features = List.of(
                new NumericFeature(FeatureDescription.plain("x0")), new NumericFeature(FeatureDescription.plain("x1")));
        List<String> ids = IntStream.range(0, 80).mapToObj(Integer::toString).toList();
        return Recognition.of(
                        FeatureSummary.of(FeatureMatrix.of(features, ids, columns), Partition.canonical(labels, ones)),
                        List.of(40, 40),
                        10,
                        KnownProfiles.none())
                .identity(List.of())
                .content();
    }

    private static List<Boolean> told(KnownProfiles content) {
        return content.profiles().stream()
                .map(profile -> profile.centre().containsKey("x1"))
                .toList();
    }

    @Test
    void what_few_residents_answered_cannot_be_read_off() {
        assertThat(told(answered(40, 40))).containsExactly(true, true);
        assertThat(told(answered(10, 40))).containsExactly(true, true);
        assertThat(told(answered(0, 40))).containsExactly(false, true);
        // One answer of the first profile is the mean itself, or what all have less what the second profile has.
        for (int few = 1; few < 10; few++) {
            KnownProfiles content = answered(few, 40);
            assertThat(told(content)).containsExactly(false, false);
            assertThat(content.scales()).containsOnlyKeys("x0");
        }
        // Neither profile tells, but eighteen together are enough for their mean and deviation.
        assertThat(told(answered(9, 9))).containsExactly(false, false);
        assertThat(answered(9, 9).scales()).containsOnlyKeys("x0", "x1");
        assertThat(answered(4, 5).scales()).containsOnlyKeys("x0");
    }

    /** A released report leaves every count of 1 to 4 a range of 5 or more; with a share it must be no narrower. */
    @Test
    void a_share_narrows_no_small_count_below_what_a_report_leaves() {
        for (int residents = 40; residents <= 200; residents++) {
            for (int small = 1; small < 5; small++) {
                for (int count : new int[] {small, residents - small}) {
                    double share = Recognition.share(count, residents, 10);
                    for (int low = Math.max(0, count - 9); low <= count; low++) {
                        for (int high = Math.max(count, low + 5); high <= residents; high++) {
                            assertThat(width(low, high, residents, share)).isGreaterThanOrEqualTo(5);
                        }
                    }
                }
            }
        }
    }

    /** Returns the width of the counts in a range that have a share. */
    private static int width(int low, int high, int residents, double share) {
        int first = low;
        while (Recognition.share(first, residents, 10) != share) {
            first++;
        }
        int last = high;
        while (Recognition.share(last, residents, 10) != share) {
            last--;
        }
        return last - first;
    }

    /** Two profiles, of which residents said yes or no: shares are told of 40 residents and more. */
    @Test
    void shares_of_fewer_than_forty_residents_are_not_told() {
        assertThat(shares(39, 60)).containsExactly(false, true);
        assertThat(shares(40, 60)).containsExactly(true, true);
    }

    private static List<Boolean> shares(int first, int second) {
        int n = first + second;
        double[] yes = new double[n];
        int[] labels = new int[n];
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        for (int i = 0; i < n; i++) {
            labels[i] = i < first ? 0 : 1;
            yes[i] = i % 3 == labels[i] ? 1 : 0;
        }
        Partition partition = Partition.canonical(labels, ones);
        Recognition recognition = Recognition.of(
                FeatureSummary.of(
                        FeatureMatrix.of(
                                List.of(new BinaryFeature(
                                        FeatureDescription.plain("yes"), Label.of("0"), Label.of("1"), true)),
                                IntStream.range(0, n)
                                        .mapToObj(Integer::toString)
                                        .toList(),
                                new double[][] {yes}),
                        partition),
                List.of(second, first),
                10,
                KnownProfiles.none());
        List<Boolean> told = new ArrayList<>(recognition.identity(List.of()).content().profiles().stream()
                .map(profile -> profile.centre().containsKey("yes"))
                .toList());
        // The larger profile comes first.
        Collections.reverse(told);
        return told;
    }

    @Test
    void names_and_keys_follow_the_profiles_into_another_sample_in_another_order() {
        KnownProfiles first =
                study(1, KnownProfiles.none(), 0, 1, 2).identity(List.of()).content();
        assertThat(first.profiles()).extracting(KnownProfiles.Profile::key).doesNotHaveDuplicates();
        Recognition again = study(2, named(first, "a", "b", "c"), 2, 0, 1);
        Map<String, Label> names = again.names(Map.of("P1", Label.of("the codebook's")));
        assertThat(names.get("P1").in(Language.FI)).isEqualTo("c");
        assertThat(names.get("P2").in(Language.FI)).isEqualTo("a");
        assertThat(names.get("P3").in(Language.FI)).isEqualTo("b");
        ProfileIdentity identity = again.identity(List.of());
        assertThat(identity.key("P2")).contains(first.profiles().get(0).key());
        assertThat(identity.gone()).isEmpty();
        assertThat(identity.kept().get("P2").id()).isEqualTo("P1");
        assertThat(identity.kept().get("P2").similarity()).isBetween(0.9, 1.0);
    }

    @Test
    void what_is_new_and_what_is_gone_is_said() {
        KnownProfiles first =
                study(1, KnownProfiles.none(), 0, 1).identity(List.of()).content();
        ProfileIdentity identity = study(3, named(first, "a", "b"), 0, 2).identity(List.of());
        assertThat(identity.kept()).containsOnlyKeys("P1");
        assertThat(identity.gone()).extracting(p -> p.name().in(Language.FI)).containsExactly("b");
        assertThat(identity.compared()).isTrue();
        assertThat(identity.key("P2")).isPresent().isNotEqualTo(identity.key("P1"));
    }

    @Test
    void the_same_profiles_are_recognised_as_themselves() {
        KnownProfiles first =
                study(1, KnownProfiles.none(), 0, 1, 2).identity(List.of()).content();
        ProfileIdentity identity = study(1, first, 0, 1, 2).identity(List.of());
        assertThat(identity.content().profiles().stream().map(KnownProfiles.Profile::centre))
                .isEqualTo(first.profiles().stream()
                        .map(KnownProfiles.Profile::centre)
                        .toList());
        identity.kept().forEach((id, kept) -> {
            assertThat(kept.id()).isEqualTo(id);
            assertThat(kept.similarity()).isEqualTo(1);
        });
    }

    @Test
    void profiles_measured_by_other_things_are_others() {
        KnownProfiles first =
                study(1, KnownProfiles.none(), 0, 1).identity(List.of()).content();
        List<KnownProfiles.Profile> foreign = first.profiles().stream()
                .map(profile -> new KnownProfiles.Profile(
                        profile.key(), profile.id(), profile.name(), Map.of("y", List.of(1.0), "z", List.of(0.5))))
                .toList();
        ProfileIdentity identity =
                study(1, new KnownProfiles(first.scales(), foreign), 0, 1).identity(List.of());
        assertThat(identity.kept()).isEmpty();
        assertThat(identity.gone()).hasSize(2);
        // The keys are taken, so that the same content gets others.
        assertThat(identity.content().profiles())
                .extracting(KnownProfiles.Profile::key)
                .doesNotContainAnyElementsOf(first.profiles().stream()
                        .map(KnownProfiles.Profile::key)
                        .toList());
    }
}
