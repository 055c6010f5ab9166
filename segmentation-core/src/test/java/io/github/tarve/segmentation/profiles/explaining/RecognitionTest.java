package io.github.tarve.segmentation.profiles.explaining;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.codebook.KnownProfiles;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.profiles.FeatureSummary;
import io.github.tarve.segmentation.profiles.ProfileIdentity;
import java.util.Arrays;
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
