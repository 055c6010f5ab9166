package io.github.tarve.segmentation.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.clustering.KMeans;
import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NumericFeature;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeparateProfilesTest {
    private final List<String> areas = new ArrayList<>();
    private final List<double[]> points = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();

    /** Two areas with the same two groups, one with other groups, and one of five residents. */
    @Test
    void areasFindTheirProfilesAndCarryThemOver() {
        square("north", 25, 0, 0, 0);
        square("north", 20, 10, 0, 1);
        square("south", 22, 0, 0.1, 0);
        square("south", 30, 10, 0.1, 1);
        square("tiny", 5, 0, 0, 0);
        AreaProfiles.Separate separate = find();
        assertThat(separate.least()).isEqualTo(40);
        assertThat(separate.areas())
                .extracting(AreaProfiles.OwnProfiles::area)
                .containsExactly("north", "south", "tiny");
        assertThat(separate.areas().get(0).agreement()).isEqualTo(1, within(1e-12));
        assertThat(separate.areas().get(0).profiles())
                .allSatisfy(profile -> assertThat(profile.nearest()).isPresent());
        // Largest first; the largest of everyone is the first group, of 52 residents, in the south it is the second.
        assertThat(separate.areas().get(1).profiles().get(0).residents()).isEqualTo(30);
        assertThat(separate.areas().get(1).profiles().get(0).nearest()).hasValue(1);
        assertThat(separate.areas().get(2).profiles()).isEmpty();
        assertThat(separate.areas().get(2).agreement()).isNaN();
        assertThat(separate.areas().get(2).residents()).isEqualTo(5);
        assertThat(separate.transfers())
                .hasSize(2)
                .allSatisfy(transfer -> assertThat(transfer.agreement()).isEqualTo(1, within(1e-12)));
    }

    /** In the south both groups lie where everyone's second one does: one of them is the area's own. */
    @Test
    void profileWithoutNearestMatchIsTheAreasOwn() {
        square("north", 60, 0, 0, 0);
        square("south", 30, 10, 0, 1);
        square("south", 25, 10, 4, 1);
        AreaProfiles.Separate separate = find();
        assertThat(separate.areas().get(1).profiles())
                .filteredOn(profile -> profile.nearest().isEmpty())
                .hasSize(1)
                .allSatisfy(profile -> assertThat(profile.differences())
                        .anySatisfy(difference ->
                                assertThat(difference.difference()).isNotZero()));
    }

    private void square(String area, int residents, double x, double y, int label) {
        for (int i = 0; i < residents; i++) {
            areas.add(area);
            points.add(new double[] {x + (i % 2) * 0.5, y + (i / 2 % 2) * 0.5});
            labels.add(label);
        }
    }

    private AreaProfiles.Separate find() {
        int n = points.size();
        double[][] columns = new double[2][n];
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            ids.add("r" + i);
            columns[0][i] = points.get(i)[0];
            columns[1][i] = points.get(i)[1];
        }
        FeatureMatrix matrix = FeatureMatrix.of(
                List.of(
                        new NumericFeature(FeatureDescription.plain("x")),
                        new NumericFeature(FeatureDescription.plain("y"))),
                ids,
                columns);
        Partition joint =
                Partition.canonical(labels.stream().mapToInt(Integer::intValue).toArray(), RakingTest.ones(n), 2);
        return SeparateProfiles.find(areas, joint, matrix, matrix, KMeans.of(2), 1);
    }
}
