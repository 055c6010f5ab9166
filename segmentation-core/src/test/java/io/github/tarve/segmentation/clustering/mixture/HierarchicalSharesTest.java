package io.github.tarve.segmentation.clustering.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.GroupShares;
import io.github.tarve.segmentation.clustering.LatentProfiles;
import io.github.tarve.segmentation.clustering.Memberships;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.features.BinaryFeature;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.FeatureRole;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class HierarchicalSharesTest {
    private static double[] fixedPoint(HierarchicalShares shares, double[] amounts) {
        double[] theta = new double[shares.size()];
        shares.initialise(theta);
        for (int step = 0; step < 500; step++) {
            shares.maximise(amounts, theta);
        }
        return theta;
    }

    private static double[] groups(HierarchicalShares shares, double[] theta) {
        double[] own = new double[shares.strata() * 2];
        shares.shares(theta, own);
        return own;
    }

    /**
     * By hand: groups of 10 with 8 and 2 in the first class, m = 10 (the mean size). Both mixes are (1/2, 1/2) by symmetry, so
     * the shares are (8 + 5) / 20 and (2 + 5) / 20.
     */
    @Test
    void shares_are_drawn_to_the_common_mix() {
        HierarchicalShares shares = HierarchicalShares.of(2, "area", List.of("a", "b"), new double[] {10, 10, 0}, 0);
        assertThat(shares.weight()).isEqualTo(10);
        double[] own = groups(shares, fixedPoint(shares, new double[] {8, 2, 2, 8, 0, 0}));
        assertThat(own[0]).isEqualTo(13.0 / 20, within(1e-9));
        assertThat(own[2]).isEqualTo(7.0 / 20, within(1e-9));
    }

    /** The smaller the group, the nearer its shares are to the mix. */
    @Test
    void small_groups_say_little() {
        HierarchicalShares shares =
                HierarchicalShares.of(2, "area", List.of("a", "b", "c"), new double[] {200, 2, 200, 0}, 0);
        double[] own = groups(shares, fixedPoint(shares, new double[] {100, 100, 2, 0, 100, 100, 0, 0}));
        assertThat(own[2]).isBetween(0.5, 0.6);
    }

    @Property(tries = 40)
    void a_step_never_goes_down(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        RandomGenerator random = Seeds.generator(seed, 3);
        double[] amounts = new double[12];
        double[] sizes = new double[4];
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = i / 3 == 2 ? 0 : 10 * random.nextDouble();
            sizes[i / 3] += amounts[i];
        }
        HierarchicalShares shares = HierarchicalShares.of(3, "area", List.of("a", "b", "c"), sizes, 1);
        double[] theta = new double[shares.size()];
        shares.initialise(theta);
        double before = Double.NEGATIVE_INFINITY;
        for (int step = 0; step < 20; step++) {
            double[] own = new double[12];
            shares.shares(theta, own);
            double objective = shares.logPrior(theta);
            for (int i = 0; i < own.length; i++) {
                objective += amounts[i] > 0 ? amounts[i] * Math.log(own[i]) : 0;
            }
            assertThat(objective).isGreaterThanOrEqualTo(before - 1e-9 * Math.abs(before));
            before = objective;
            shares.maximise(amounts, theta);
        }
    }

    @Test
    void groups_that_differ_keep_their_own_and_those_alike_share() {
        HierarchicalShares shares =
                HierarchicalShares.of(2, "area", List.of("a", "b", "c", "d"), new double[] {40, 40, 40, 40, 0}, 0);
        HierarchicalShares apart = shares.refined(new double[] {38, 2, 2, 38, 38, 2, 2, 38, 0, 0});
        HierarchicalShares alike = shares.refined(new double[] {20, 20, 20, 20, 20, 20, 20, 20, 0, 0});
        assertThat(apart.weight()).isLessThan(6);
        assertThat(alike.weight()).isGreaterThan(60);
        assertThat(apart.parameters()).isEqualTo(4);
        assertThat(alike.parameters()).isLessThan(3);
    }

    /** Two classes that ten answers tell apart; nine tenths of area a are of the first, a tenth of area b. */
    private static FeatureMatrix planted(int rows, boolean unknown) {
        RandomGenerator random = Seeds.generator(4, rows);
        List<Feature> features = new ArrayList<>();
        for (int j = 0; j < 10; j++) {
            features.add(new BinaryFeature(FeatureDescription.plain("q" + j), Label.of("no"), Label.of("yes"), false));
        }
        features.add(new NominalFeature(
                FeatureDescription.plain("area").withRole(FeatureRole.GROUP), List.of(Label.of("a"), Label.of("b"))));
        double[][] columns = new double[features.size()][rows];
        for (int i = 0; i < rows; i++) {
            int area = i % 2;
            boolean first = random.nextDouble() < (area == 0 ? 0.9 : 0.1);
            for (int j = 0; j < 10; j++) {
                columns[j][i] = random.nextDouble() < (first ? 0.75 : 0.25) ? 1 : 0;
            }
            columns[10][i] = unknown ? Double.NaN : area;
        }
        return FeatureMatrix.of(
                features, IntStream.range(0, rows).mapToObj(i -> "r" + i).toList(), columns);
    }

    @Test
    void the_shares_of_areas_are_found_and_help_to_tell_who_belongs_where() {
        FeatureMatrix data = planted(600, false);
        Clustering found = LatentProfileAnalysis.profiles(2).withThreads(1).fit(data, 1);
        LatentProfiles model = (LatentProfiles) found.model();
        GroupShares groups = model.groups().orElseThrow();
        int first = groups.shares().get(0).get(0) > 0.5 ? 0 : 1;
        assertThat(groups.groups()).containsExactly("a", "b");
        assertThat(groups.shares().get(0).get(first)).isEqualTo(0.9, within(0.05));
        assertThat(groups.shares().get(1).get(first)).isEqualTo(0.1, within(0.05));
        assertThat(model.assign(data)).isEqualTo(found.partition().labels());
        // even answers leave the shares of the area, and of everyone where the area is not known
        double[][] even = new double[11][3];
        for (int j = 0; j < 10; j++) {
            Arrays.fill(even[j], j % 2);
        }
        even[10] = new double[] {0, 1, Double.NaN};
        Memberships rows = model.memberships(FeatureMatrix.of(data.features(), List.of("x", "y", "z"), even));
        assertThat(rows.probability(0, first)).isGreaterThan(0.8);
        assertThat(rows.probability(1, first)).isLessThan(0.2);
        assertThat(rows.probability(2, first)).isBetween(0.3, 0.7);
    }

    @Test
    void without_known_areas_everyone_has_the_same_shares() {
        FeatureMatrix data = planted(200, true);
        Clustering grouped = LatentProfileAnalysis.profiles(2).withThreads(1).fit(data, 1);
        Clustering plain = LatentProfileAnalysis.profiles(2)
                .withThreads(1)
                .fit(data.select(feature -> feature.role() != FeatureRole.GROUP), 1);
        assertThat(grouped.criterion().value()).isEqualTo(plain.criterion().value(), within(0.01));
        assertThat(grouped.partition()).isEqualTo(plain.partition());
    }

    @Test
    void draws_do_not_depend_on_threads_and_say_what_the_answers_say() {
        FeatureMatrix data = planted(200, false);
        LatentProfileAnalysis one = LatentProfileAnalysis.profiles(2).withThreads(1);
        Clustering found = one.fit(data, 1);
        List<Memberships> draws = MembershipDraws.of(one, data, found, 8, 3);
        assertThat(MembershipDraws.of(one.withThreads(2), data, found, 8, 3)).isEqualTo(draws);
        assertThat(draws).hasSize(8);
        int agree = 0;
        for (int i = 0; i < data.rows(); i++) {
            int label = found.partition().label(i);
            double mean = 0;
            for (Memberships draw : draws) {
                mean += draw.probability(i, label) / draws.size();
            }
            agree += mean > 0.5 ? 1 : 0;
        }
        assertThat(agree).isGreaterThan(150);
    }
}
