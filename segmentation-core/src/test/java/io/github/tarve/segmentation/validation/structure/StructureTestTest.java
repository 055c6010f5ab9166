package io.github.tarve.segmentation.validation.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.tarve.segmentation.clustering.KMeans;
import io.github.tarve.segmentation.clustering.Planted;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.validation.structure.StructureEvidence.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StructureTestTest {
    /** The fall of the inertia from one cluster, which is enough of an index here. */
    private static final GroupIndex FALL = table -> {
        double one = KMeans.of(1).fit(table, 1).criterion().value();
        return new GroupIndex.Trial(
                table,
                k -> KMeans.of(k).withRestarts(3).withThreads(1),
                found -> 1 - found.criterion().value() / one);
    };

    private static StructureTest test(int to, int draws, int threads) {
        return new StructureTest(NullModel.COPULA, Measure.SILHOUETTE, 2, to, draws, draws, threads);
    }

    private static Optional<StructureEvidence> of(StructureTest test, FeatureMatrix data) {
        return test.of(data, FALL, 4, done -> {});
    }

    @Test
    void groups_are_found_and_noise_is_not() {
        StructureEvidence groups =
                of(test(4, 39, 0), Planted.matrix(Planted.groups(3, 15, 3, 1))).orElseThrow();
        assertThat(groups.p()).isEqualTo(1.0 / 40);
        assertThat(groups.rejected()).isTrue();
        assertThat(groups.draws()).isEqualTo(39);
        assertThat(groups.levels()).extracting(StructureEvidence.Level::k).containsExactly(2, 3, 4);
        assertThat(groups.level(3).orElseThrow().observed())
                .isGreaterThan(groups.level(3).orElseThrow().nullQ95());
        StructureEvidence noise =
                of(test(4, 39, 0), Planted.matrix(Planted.noise(45, 3, 1))).orElseThrow();
        assertThat(noise.rejected()).isFalse();
    }

    @Test
    void a_test_that_cannot_reject_any_more_ends_early() {
        List<Integer> heard = new ArrayList<>();
        StructureEvidence noise = new StructureTest(NullModel.COPULA, Measure.SILHOUETTE, 2, 3, 99, 199, 1)
                .of(Planted.matrix(Planted.noise(40, 4, 2)), FALL, 1, heard::add)
                .orElseThrow();
        assertThat(noise.draws()).isLessThan(199).isEqualTo(heard.get(heard.size() - 1));
        assertThat(noise.p()).isGreaterThan(StructureEvidence.LEVEL);
    }

    @Test
    void threads_change_nothing() {
        FeatureMatrix data = Planted.matrix(Planted.noise(30, 3, 3));
        assertThat(of(test(3, 39, 3), data)).isEqualTo(of(test(3, 39, 1), data));
    }

    @Test
    void numbers_that_the_rows_do_not_allow_are_left_out() {
        FeatureMatrix few = Planted.matrix(new double[][] {{0, 0}, {0, 0}, {0, 0}, {1, 1}, {1, 1}, {1, 1}});
        StructureEvidence evidence = of(test(6, 19, 1), few).orElseThrow();
        assertThat(evidence.levels()).extracting(StructureEvidence.Level::k).containsExactly(2);
        FeatureMatrix same = Planted.matrix(new double[][] {{1, 1}, {1, 1}, {1, 1}});
        assertThat(of(test(3, 19, 1), same)).isEmpty();
    }

    @Test
    void settings_out_of_range_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> test(1, 39, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> test(3, 18, 1));
    }
}
