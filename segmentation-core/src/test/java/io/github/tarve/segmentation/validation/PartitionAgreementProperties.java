package io.github.tarve.segmentation.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.validation.PartitionAgreement.Normalisation;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PartitionAgreementProperties {
    private static final int ROWS = 18;

    private static Partition random(long seed, int k) {
        double[] ones = new double[ROWS];
        Arrays.fill(ones, 1);
        return Partition.canonical(Seeds.generator(seed, k).ints(ROWS, 0, k).toArray(), ones);
    }

    @Property(tries = 60)
    void pair_measures_equal_a_loop_over_all_pairs(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int k, @ForAll @IntRange(min = 1, max = 5) int l) {
        Partition a = random(seed, k);
        Partition b = random(~seed, l);
        double[] n = new double[4];
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < i; j++) {
                n[(a.label(i) == a.label(j) ? 2 : 0) + (b.label(i) == b.label(j) ? 1 : 0)]++;
            }
        }
        PartitionAgreement agreement = PartitionAgreement.of(a, b);
        assertThat(agreement.rand()).isCloseTo((n[3] + n[0]) / (n[0] + n[1] + n[2] + n[3]), within(1e-12));
        if (n[1] + n[2] + n[3] > 0) {
            assertThat(agreement.jaccard()).isCloseTo(n[3] / (n[1] + n[2] + n[3]), within(1e-12));
        }
        if ((n[3] + n[2]) * (n[3] + n[1]) > 0) {
            assertThat(agreement.fowlkesMallows())
                    .isCloseTo(n[3] / Math.sqrt((n[3] + n[2]) * (n[3] + n[1])), within(1e-12));
        }
        assertThat(agreement.adjustedRand()).isCloseTo(AdjustedRandIndex.of(a, b), within(1e-12));
    }

    @Property(tries = 40)
    void information_is_symmetric_bounded_and_a_distance(@ForAll long seed) {
        Partition a = random(seed, 3);
        Partition b = random(~seed, 4);
        Partition c = random(seed ^ 5, 2);
        PartitionAgreement ab = PartitionAgreement.of(a, b);
        assertThat(ab.variationOfInformation())
                .isCloseTo(PartitionAgreement.of(b, a).variationOfInformation(), within(1e-12))
                .isLessThanOrEqualTo(PartitionAgreement.of(a, c).variationOfInformation()
                        + PartitionAgreement.of(c, b).variationOfInformation()
                        + 1e-12);
        for (Normalisation one : Normalisation.values()) {
            assertThat(ab.normalizedMutualInformation(one)).isBetween(0.0, 1.0);
        }
        assertThat(PartitionAgreement.of(a, a).variationOfInformation()).isZero();
    }

    @Property(tries = 5)
    void chance_agreement_is_adjusted_to_zero(@ForAll long seed) {
        RandomGenerator random = Seeds.generator(seed, 1);
        Partition a = random(seed, 4);
        double sum = 0;
        int draws = 3000;
        for (int draw = 0; draw < draws; draw++) {
            int[] labels = IntStream.range(0, ROWS).map(i -> i % 3).toArray();
            for (int i = ROWS - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                int kept = labels[i];
                labels[i] = labels[other];
                labels[other] = kept;
            }
            double[] ones = new double[ROWS];
            Arrays.fill(ones, 1);
            sum += PartitionAgreement.of(a, Partition.canonical(labels, ones))
                    .adjustedMutualInformation(Normalisation.ARITHMETIC);
        }
        // The standard deviation of one draw is about 0.1.
        assertThat(sum / draws).isCloseTo(0, within(0.01));
    }

    @Property(tries = 30)
    void copies_are_weights(@ForAll long seed) {
        Partition a = random(seed, 3);
        Partition b = random(~seed, 4);
        int[] weights = Seeds.generator(seed, 2).ints(ROWS, 0, 4).toArray();
        int[] rows = IntStream.range(0, ROWS)
                .flatMap(i -> IntStream.generate(() -> i).limit(weights[i]))
                .toArray();
        double[] ones = new double[rows.length];
        Arrays.fill(ones, 1);
        PartitionAgreement weighted = PartitionAgreement.of(
                a, b, Arrays.stream(weights).asDoubleStream().toArray());
        PartitionAgreement copied = PartitionAgreement.of(
                Partition.canonical(IntStream.of(rows).map(a::label).toArray(), ones),
                Partition.canonical(IntStream.of(rows).map(b::label).toArray(), ones));
        assertThat(weighted.variationOfInformation()).isCloseTo(copied.variationOfInformation(), within(1e-12));
        assertThat(weighted.mutualInformation()).isCloseTo(copied.mutualInformation(), within(1e-12));
        assertThat(weighted.matchedShare().orElse(-1))
                .isCloseTo(copied.matchedShare().orElse(-1), within(1e-12));
    }
}
