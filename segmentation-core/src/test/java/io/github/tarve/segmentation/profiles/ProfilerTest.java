package io.github.tarve.segmentation.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.areas.Share;
import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.codebook.Codebook;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.features.FeatureRole;
import io.github.tarve.segmentation.records.NeedOutcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProfilerTest {
    /**
     * Hedges 1981: g = J (m1 - m2) / s. By hand for 2, 4, 6 and 1, 2, 3, 2: means 4 and 2, s^2 = (8 + 2) / 5 = 2, d =
     * 1.414214, J = 1 - 3 / 19 = 0.842105, g = 1.190917.
     */
    @Test
    void hedgesGByHand() {
        Moments first = Moments.of(new double[] {2, 4, 6});
        Moments second = Moments.of(new double[] {1, 2, 3, 2});
        assertThat(first.hedgesG(second)).isEqualTo(1.190917, within(1e-6));
        assertThat(second.hedgesG(first)).isEqualTo(-1.190917, within(1e-6));
    }

    @Test
    void hedgesGAtItsEdges() {
        Moments one = Moments.of(new double[] {1, 1});
        Moments two = Moments.of(new double[] {2, 2});
        assertThat(two.hedgesG(one)).isEqualTo(Moments.LARGEST);
        assertThat(one.hedgesG(one)).isZero();
        assertThat(one.hedgesG(Moments.NONE)).isNaN();
        assertThat(Moments.of(new double[] {1}).hedgesG(Moments.of(new double[] {2})))
                .isNaN();
        assertThat(Moments.of(new double[] {Double.NaN})).isEqualTo(Moments.NONE);
    }

    @Test
    void mergedMomentsAreThoseOfTheWhole() {
        Moments merged = Moments.of(new double[] {2, 4, 6}).merge(Moments.of(new double[] {1, 2, 3, 2}));
        // mean 20/7, squares 4+16+36+1+4+9+4 - 400/7 = 16.857143
        assertThat(merged.count()).isEqualTo(7);
        assertThat(merged.mean()).isEqualTo(20.0 / 7, within(1e-12));
        assertThat(merged.squares()).isEqualTo(16.857142857142858, within(1e-9));
        assertThat(merged.deviation()).isEqualTo(Math.sqrt(16.857142857142858 / 6), within(1e-9));
    }

    @Test
    void needsAreCountedByResident() {
        Profiling profiling = Profiler.describe(town().input());
        CustomerProfile first = profiling.profiles().get(0);
        assertThat(first.id()).isEqualTo("P1");
        assertThat(first.share()).isEqualTo(Share.wilson(6, 10));
        NeedUse health = first.needs().get(0);
        assertThat(health).isEqualTo(new NeedUse("health", 6, 6, 2, 4, 14, Map.of("cost", 2)));
        assertThat(first.channels()).containsExactly(new ChannelUse("phone", 6, 14, 3, 3));
        assertThat(first.informalHelp()).isZero();
        CustomerProfile second = profiling.profiles().get(1);
        assertThat(second.needs())
                .containsExactly(
                        new NeedUse("mobility", 4, 4, 0, 0, 8, Map.of()),
                        new NeedUse("health", 4, 0, 0, 0, 0, Map.of()));
        assertThat(second.informalHelp()).isEqualTo(4);
        assertThat(profiling.needs()).extracting(NeedUse::need).containsExactly("health", "mobility");
        assertThat(profiling.areaNeeds())
                .extracting(Segmentation.AreaNeeds::area)
                .containsExactly("A", "B");
        assertThat(profiling.areaNeeds().get(0).needs().get(0))
                .isEqualTo(new NeedUse("health", 5, 3, 1, 2, 7, Map.of("cost", 1)));
    }

    @Test
    void whatStandsOutComesFirst() {
        CustomerProfile first = Profiler.describe(town().input()).profiles().get(0);
        DistinguishingFeature strongest = first.distinguishing().get(0);
        assertThat(strongest.feature()).isEqualTo("contacts_wk");
        assertThat(strongest.clear()).isTrue();
        assertThat(strongest.inProfile()).isEqualTo(5.5, within(1e-12));
        assertThat(strongest.inRest()).isEqualTo(1.5, within(1e-12));
        assertThat(strongest.residents()).isEqualTo(6);
        assertThat(strongest.residentsRest()).isEqualTo(4);
        assertThat(strongest.low()).isLessThanOrEqualTo(strongest.effect());
        assertThat(strongest.high()).isGreaterThanOrEqualTo(strongest.effect());
        DistinguishingFeature rented = first.distinguishing().stream()
                .filter(effect -> effect.level().equals("rented"))
                .findFirst()
                .orElseThrow();
        // 4 of 6 against 1 of 4
        assertThat(rented.effect()).isEqualTo(4.0 / 6 - 0.25, within(1e-12));
        assertThat(first.distinguishing())
                .extracting(DistinguishingFeature::feature)
                .doesNotContain("area");
    }

    @Test
    void summariesCountLevelsAndSkipMissingValues() {
        FeatureSummary home = Profiler.describe(town().input()).features().get(1);
        assertThat(home.feature().id()).isEqualTo("home");
        assertThat(home.overall().levels()).containsExactly(5, 5);
        assertThat(home.overall().mean()).isNaN();
        assertThat(home.byProfile().get(0).levels()).containsExactly(4, 2);
        FeatureSummary age = Profiler.describe(town().input()).features().get(2);
        assertThat(age.byProfile().get(0).residents()).isEqualTo(5);
        assertThat(age.byProfile().get(0).mean()).isEqualTo(42, within(1e-12));
    }

    @Test
    void theRuleTellsTheProfilesApart() {
        ProfileRule rule =
                Profiler.describe(town().input()).profiles().get(0).rule().orElseThrow();
        assertThat(rule.conditions())
                .containsExactly(new ProfileRule.Condition("contacts_wk", ProfileRule.Comparison.MORE_THAN, 2, ""));
        assertThat(rule.covered()).isEqualTo(6);
        assertThat(rule.matched()).isEqualTo(6);
    }

    @Test
    void namesComeFromNeedAndWay() {
        List<CustomerProfile> profiles = Profiler.describe(town().input()).profiles();
        assertThat(profiles.get(0).name().in(Language.EN)).isEqualTo("Health in focus, often by phone");
        assertThat(profiles.get(0).name().in(Language.FI)).isEqualTo("Painopisteenä terveys, usein puhelimitse");
        assertThat(profiles.get(0).name().in(Language.SV)).isEqualTo("Hälsa i fokus, ofta per telefon");
        assertThat(profiles.get(1).name().in(Language.EN)).startsWith("Mobility in focus, ");
    }

    @Test
    void labelsOfTheCodebookAndNamesOfAnalystsWin() {
        Codebook codebook = new Codebook(
                Map.of(),
                Map.of(),
                Map.of("mobility", new Label("mobility", Map.of(Language.FI, "Kyydit", Language.EN, "Rides"))),
                Map.of(),
                Map.of(),
                Map.of("P1", new Label("P1", Map.of(Language.EN, "The callers"))),
                List.of(),
                List.of());
        List<CustomerProfile> profiles =
                Profiler.describe(town().codebook(codebook).input()).profiles();
        assertThat(profiles.get(0).name().in(Language.FI)).isEqualTo("The callers");
        assertThat(profiles.get(1).name().in(Language.FI)).startsWith("Painopisteenä kyydit, ");
        assertThat(profiles.get(1).name().in(Language.EN)).startsWith("Rides in focus, ");
    }

    @Test
    void likeProfilesGetDistinctNames() {
        Town town = new Town();
        for (int k = 0; k < 3; k++) {
            for (int i = 0; i < 5; i++) {
                town.lines(town.resident("A", k), "health", "phone", NeedOutcome.MET, 2);
            }
        }
        List<CustomerProfile> profiles = Profiler.describe(town.input()).profiles();
        for (Language language : Language.values()) {
            assertThat(profiles).extracting(p -> p.name().in(language)).doesNotHaveDuplicates();
        }
        assertThat(profiles.get(1).name().in(Language.EN)).isEqualTo("Often by phone (P2)");
        assertThat(profiles)
                .allMatch(p -> p.distinguishing().isEmpty() && p.rule().isEmpty());
    }

    @Test
    void withoutDiaryNamesComeFromActiveFeatures() {
        Town town = new Town().numeric("age", FeatureRole.DESCRIPTOR, 20, 21, 22, 23, 60, 61, 62, 63);
        town.numeric("trust", FeatureRole.ACTIVE, 1, 2, 1, 2, 6, 7, 6, 7);
        for (int i = 0; i < 8; i++) {
            town.resident("", i / 4);
        }
        List<CustomerProfile> profiles = Profiler.describe(town.input()).profiles();
        assertThat(profiles.get(0).name().in(Language.EN)).isEqualTo("Below average: trust");
        assertThat(profiles.get(1).name().in(Language.FI)).isEqualTo("Keskimääräistä enemmän: trust");
        assertThat(profiles.get(1).name().in(Language.SV)).isEqualTo("Över genomsnittet: trust");
    }

    @Test
    void withoutProfilesEveryoneIsStillDescribed() {
        ProfilingInput input = town().input();
        int[] nobody = new int[10];
        java.util.Arrays.fill(nobody, -1);
        Profiling profiling = Profiler.describe(new ProfilingInput(
                input.matrix(),
                input.use(),
                input.areas(),
                Partition.canonical(nobody, new double[10]),
                List.of(),
                input.codebook(),
                1));
        assertThat(profiling.profiles()).isEmpty();
        assertThat(profiling.needs()).hasSize(2);
        assertThat(profiling.features().get(0).byProfile()).isEmpty();
        assertThat(profiling.features().get(0).overall().residents()).isEqualTo(10);
    }

    @Test
    void oneProfileHasNothingThatSetsItApart() {
        Town town = new Town().numeric("x", FeatureRole.ACTIVE, 1, 2, 3);
        for (int i = 0; i < 3; i++) {
            town.resident("A", 0);
        }
        CustomerProfile only = Profiler.describe(town.input()).profiles().get(0);
        assertThat(only.distinguishing()).isEmpty();
        assertThat(only.rule()).isEmpty();
        assertThat(only.stability()).isNaN();
        assertThat(only.name().in(Language.SV)).isEqualTo("Nära genomsnittet");
    }

    @Test
    void sizesMustAgree() {
        ProfilingInput input = town().input();
        assertThatThrownBy(() -> new ProfilingInput(
                        input.matrix(), input.use(), List.of("A"), input.partition(), List.of(), input.codebook(), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Six who phone about health, two of them refused for its cost; four who are helped to get about. */
    private static Town town() {
        Town town = new Town();
        for (int i = 0; i < 6; i++) {
            int resident = town.resident(i < 3 ? "A" : "B", 0);
            if (i % 3 == 0) {
                town.lines(resident, "health", "phone", NeedOutcome.UNMET, "cost", false, 3);
            } else {
                town.lines(resident, "health", "phone", NeedOutcome.PARTLY_MET, 1)
                        .lines(resident, "health", "phone", NeedOutcome.MET, 1);
            }
        }
        for (int i = 0; i < 4; i++) {
            town.lines(town.resident(i < 2 ? "A" : "B", 1), "mobility", "in_person", NeedOutcome.MET, null, true, 2);
        }
        return town.numeric("contacts_wk", FeatureRole.ACTIVE, 3, 4, 5, 6, 7, 8, 1, 1, 2, 2)
                .nominal("home", List.of("rented", "owned"), 0, 0, 0, 0, 1, 1, 0, 1, 1, 1)
                .numeric("age", FeatureRole.DESCRIPTOR, Double.NaN, 40, 41, 42, 43, 44, 60, 40, 50, 41)
                .numeric("area", FeatureRole.GROUP, 0, 0, 0, 1, 1, 1, 0, 0, 1, 1);
    }
}
