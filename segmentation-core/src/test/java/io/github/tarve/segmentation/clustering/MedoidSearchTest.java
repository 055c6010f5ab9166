package io.github.tarve.segmentation.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.dissimilarity.DissimilarityMatrix;
import io.github.tarve.segmentation.dissimilarity.Euclidean;
import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MedoidSearchTest {
    @Test
    void a_build_on_samples_ends_where_a_whole_one_does() {
        double[][] rows = Planted.groups(5, 40, 2, 9);
        DissimilarityMatrix matrix = new Euclidean().of(Planted.matrix(rows));
        double[] ones = new double[rows.length];
        Arrays.fill(ones, 1);
        int[] all = IntStream.range(0, rows.length).toArray();
        PairRows pairs = PairRows.of(matrix);
        double whole = new MedoidSearch(pairs, ones, all, 5).fromBuild();
        for (long seed = 0; seed < 10; seed++) {
            MedoidSearch search = new MedoidSearch(pairs, ones, all, 5);
            assertThat(search.fromSampledBuild(Seeds.generator(seed))).isCloseTo(whole, within(1e-3));
            assertThat(search.medoids()).doesNotHaveDuplicates();
        }
        int[] three = {3, 7, 11};
        MedoidSearch every = new MedoidSearch(pairs, ones, three, 3);
        every.fromSampledBuild(Seeds.generator(1));
        assertThat(every.medoids()).containsExactlyInAnyOrder(3, 7, 11);
    }
}
