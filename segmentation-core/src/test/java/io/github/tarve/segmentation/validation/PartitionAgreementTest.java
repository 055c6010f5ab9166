package io.github.tarve.segmentation.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.validation.PartitionAgreement.Match;
import io.github.tarve.segmentation.validation.PartitionAgreement.Normalisation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartitionAgreementTest {
    private static Partition partition(int... labels) {
        double[] ones = new double[labels.length];
        Arrays.fill(ones, 1);
        return Partition.canonical(labels, ones);
    }

    private static PartitionAgreement table(int[][] counts) {
        List<Integer> first = new ArrayList<>();
        List<Integer> second = new ArrayList<>();
        for (int a = 0; a < counts.length; a++) {
            for (int b = 0; b < counts[a].length; b++) {
                for (int i = 0; i < counts[a][b]; i++) {
                    first.add(a);
                    second.add(b);
                }
            }
        }
        return PartitionAgreement.of(
                partition(first.stream().mapToInt(Integer::intValue).toArray()),
                partition(second.stream().mapToInt(Integer::intValue).toArray()));
    }

    @Test
    void banknotes_agree_as_computed_by_another_tool() {
        // Genuine and counterfeit against three classes of mclust 6.0.0, measures by the packages mclust and aricode of
        // R.
        PartitionAgreement agreement = table(new int[][] {{16, 0, 84}, {2, 98, 0}});
        assertThat(agreement.rand()).isCloseTo(0.92100502513, within(1e-10));
        assertThat(agreement.adjustedRand()).isCloseTo(0.84188563815, within(1e-10));
        assertThat(agreement.mutualInformation()).isCloseTo(0.66175229193, within(1e-10));
        assertThat(agreement.normalizedMutualInformation(Normalisation.ARITHMETIC))
                .isCloseTo(0.81508936038, within(1e-10));
        assertThat(agreement.normalizedMutualInformation(Normalisation.GEOMETRIC))
                .isCloseTo(0.82394764262, within(1e-10));
        assertThat(agreement.normalizedMutualInformation(Normalisation.MAX)).isCloseTo(0.7110976411, within(1e-10));
        assertThat(agreement.variationOfInformation()).isCloseTo(0.30024938497, within(1e-10));
    }

    @Test
    void adjusted_mutual_information_is_that_of_the_tests_of_scikit_learn() {
        // sklearn/metrics/cluster/tests/test_supervised.py: expected information 0.15042, adjusted 0.27821.
        PartitionAgreement agreement = PartitionAgreement.of(
                partition(0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2),
                partition(0, 0, 0, 0, 1, 0, 1, 1, 1, 1, 2, 0, 2, 2, 2, 1, 1));
        assertThat(agreement.mutualInformation()).isCloseTo(0.41022, within(1e-5));
        assertThat(agreement.adjustedMutualInformation(Normalisation.ARITHMETIC))
                .isCloseTo(0.27821, within(1e-5));
        assertThat(agreement.adjustedMutualInformation(Normalisation.MAX)).isCloseTo(0.27502, within(1e-5));
    }

    @Test
    void pairs_are_counted_by_hand() {
        // {0,1,2},{3} against {0,1},{2,3}: together in both 1 (0-1), in the first 3, in the second 2, of 6 pairs.
        PartitionAgreement agreement = PartitionAgreement.of(partition(0, 0, 0, 1), partition(0, 0, 1, 1));
        assertThat(agreement.rand()).isCloseTo(3.0 / 6, within(1e-15));
        assertThat(agreement.jaccard()).isCloseTo(1.0 / 4, within(1e-15));
        assertThat(agreement.fowlkesMallows()).isCloseTo(1 / Math.sqrt(6), within(1e-15));
        assertThat(agreement.adjustedRand()).isCloseTo(0, within(1e-15));
    }

    @Test
    void labels_are_matched_by_the_rows_in_common() {
        PartitionAgreement agreement = table(new int[][] {{9, 10, 0}, {0, 8, 2}, {0, 0, 1}});
        // By hand: 9 + 8 + 1 beats 10 + 0 + 1 and 10 + 2 + 0; labels are in the order of sizes already.
        assertThat(agreement.matches()).extracting(Match::weight).containsExactly(9.0, 8.0, 1.0);
        assertThat(agreement.matchedShare().orElseThrow()).isCloseTo(18.0 / 30, within(1e-15));
        PartitionAgreement fewer = PartitionAgreement.of(partition(0, 0, 1, 2), partition(0, 0, 0, 1));
        assertThat(fewer.matches()).containsExactly(new Match(0, 0, 2), new Match(2, 1, 1));
    }

    @Test
    void noise_is_one_more_cluster_and_is_matched_with_noise() {
        Partition noisy = partition(0, 0, -1, -1);
        assertThat(PartitionAgreement.of(noisy, noisy).adjustedRand()).isEqualTo(1);
        assertThat(PartitionAgreement.of(noisy, noisy).matchedShare()).hasValue(1);
        assertThat(PartitionAgreement.of(noisy, partition(0, 0, 1, 1)).matchedShare())
                .hasValue(0.5);
    }

    @Test
    void without_room_equal_partitions_agree_fully() {
        for (Partition equal : List.of(partition(0, 0, 0), partition(0, 1, 2), partition(0), partition())) {
            PartitionAgreement agreement = PartitionAgreement.of(equal, equal);
            assertThat(agreement.rand()).isEqualTo(1);
            assertThat(agreement.adjustedRand()).isEqualTo(1);
            assertThat(agreement.jaccard()).isEqualTo(1);
            assertThat(agreement.fowlkesMallows()).isEqualTo(1);
            assertThat(agreement.adjustedMutualInformation(Normalisation.MAX)).isEqualTo(1);
            assertThat(agreement.normalizedMutualInformation(Normalisation.MAX)).isEqualTo(1);
            assertThat(agreement.variationOfInformation()).isZero();
        }
        PartitionAgreement opposite = PartitionAgreement.of(partition(0, 0, 0), partition(0, 1, 2));
        assertThat(opposite.jaccard()).isZero();
        assertThat(opposite.fowlkesMallows()).isZero();
        assertThat(opposite.adjustedMutualInformation(Normalisation.ARITHMETIC)).isCloseTo(0, within(1e-12));
    }
}
