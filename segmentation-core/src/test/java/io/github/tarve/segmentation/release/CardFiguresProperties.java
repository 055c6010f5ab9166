package io.github.tarve.segmentation.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.profiles.FeatureSummary;
import io.github.tarve.segmentation.profiles.GroupPicture;
import io.github.tarve.segmentation.profiles.NeedUse;
import io.github.tarve.segmentation.profiles.Segmentation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * Attacks the figures of profile cards. The attacker here knows more than the report says: the exact numbers of residents behind
 * every shown share, who observed which day of the week and all sizes that are shown.
 */
class CardFiguresProperties {
    private static final int T = 5;
    private static final int NEEDS = 3;
    private static final String ALL = "all";

    @Provide
    Arbitrary<int[][]> mixes() {
        return Arbitraries.integers()
                .between(1, 4)
                .flatMap(profiles -> Arbitraries.integers()
                        .between(0, 26)
                        .array(int[].class)
                        .ofSize(profiles)
                        .array(int[][].class)
                        .ofSize(2));
    }

    private static Optional<Segmentation> study(int[][] mix, long seed) {
        return study(mix, NEEDS, seed);
    }

    private static Optional<Segmentation> study(int[][] mix, int needs, long seed) {
        int n = 0;
        for (int[] row : mix) {
            for (int count : row) {
                n += count;
            }
        }
        return n < 20
                ? Optional.empty()
                : Optional.of(
                        SegmentationFixture.of(mix, needs, seed).pictured(seed).build());
    }

    private static Report release(Segmentation exact) {
        return ReleaseOffice.release(exact, ReleasePolicy.of(ReleasePolicy.Preset.DEFAULT));
    }

    private static Map<String, CardFigures> shown(Report report) {
        Map<String, CardFigures> shown = new HashMap<>(Map.of(ALL, report.everyone()));
        report.profiles().forEach(card -> shown.put(card.id(), card.figures()));
        return shown;
    }

    private static Map<String, GroupPicture> truth(Segmentation exact) {
        Map<String, GroupPicture> truth = new HashMap<>();
        truth.put(ALL, exact.pictures().orElseThrow().everyone());
        for (int p = 0; p < exact.profiles().size(); p++) {
            truth.put(
                    exact.profiles().get(p).id(),
                    exact.pictures().orElseThrow().profiles().get(p));
        }
        return truth;
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void no_hidden_number_behind_a_share_can_be_narrowed_down(@ForAll("mixes") int[][] mix, @ForAll long seed) {
        Optional<Segmentation> study = study(mix, seed);
        if (study.isEmpty()) {
            return;
        }
        Segmentation exact = study.get();
        Report report = release(exact);
        assertThat(report.privacy().audits()).allMatch(Report.Audit::passed);
        for (int d = 1; d <= 7; d++) {
            int day = d;
            attack(
                    exact,
                    report,
                    picture -> picture.weekdays().get(day - 1).observed(),
                    picture -> picture.weekdays().get(day - 1).active(),
                    figures -> figures.fortnight().orElseThrow().weekdays().stream()
                            .anyMatch(cell -> cell.day() == day && !cell.share().hidden()));
        }
        for (String lever : List.of("time", "nearer")) {
            attack(
                    exact,
                    report,
                    GroupPicture::residents,
                    picture -> picture.levers().getOrDefault(lever, 0),
                    figures -> figures.levers().stream()
                            .anyMatch(row -> row.lever().code().equals(lever)
                                    && !row.share().hidden()));
        }
    }

    private static void attack(
            Segmentation exact,
            Report report,
            ToIntFunction<GroupPicture> base,
            ToIntFunction<GroupPicture> count,
            Function<CardFigures, Boolean> shown) {
        Attacker attacker = new Attacker();
        Map<String, GroupPicture> truth = truth(exact);
        Map<String, Integer> with = new HashMap<>(Map.of(ALL + " with", -1));
        Map<String, Integer> without = new HashMap<>(Map.of(ALL + " without", -1));
        for (String group : truth.keySet()) {
            if (!group.equals(ALL)) {
                with.put(group + " with", 1);
                without.put(group + " without", 1);
            }
            attacker.knows(Map.of(group + " with", 1, group + " without", 1, group + " base", -1), 0);
        }
        attacker.knows(with, 0);
        attacker.knows(without, 0);
        attacker.knows(Map.of(ALL + " base", 1), base.applyAsInt(truth.get(ALL)));
        report.profiles().stream()
                .filter(card -> !card.count().hidden())
                .forEach(card -> attacker.knows(Map.of(card.id() + " base", 1), base.applyAsInt(truth.get(card.id()))));
        shown(report).forEach((group, figures) -> {
            if (shown.apply(figures)) {
                attacker.knows(Map.of(group + " with", 1), count.applyAsInt(truth.get(group)));
            }
        });
        truth.forEach((group, picture) -> {
            int own = count.applyAsInt(picture);
            int all = base.applyAsInt(picture);
            boolean whole = all > 0 && (own == 0 || own == all);
            // A lever that nobody or few name is in no list at all; the attacker knows nothing of it.
            if (TableProtection.small(own, T) || whole) {
                assertThat(attacker.width(group + " with")).as(group).isGreaterThanOrEqualTo(T);
            }
            if (TableProtection.small(all - own, T) || whole) {
                assertThat(attacker.width(group + " without")).as(group).isGreaterThanOrEqualTo(T);
            }
        });
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void levers_do_not_narrow_down_hidden_unmet_needs(
            @ForAll("mixes") int[][] mix, @ForAll long seed, @ForAll @IntRange(min = 1, max = 2) int needs) {
        Optional<Segmentation> study = study(mix, needs, seed);
        if (study.isEmpty()) {
            return;
        }
        Segmentation exact = study.get();
        Report report = release(exact);
        Attacker attacker = new Attacker();
        Map<String, GroupPicture> truth = truth(exact);
        for (int d = 0; d < needs; d++) {
            learnUnmet(attacker, report, exact, "N" + d);
        }
        shown(report)
                .forEach((group, figures) -> figures.levers().stream()
                        .filter(row -> !row.share().hidden())
                        .forEach(row -> {
                            // At most as many have the lever as are unmet in all needs together; what is left over is
                            // unknown.
                            Map<String, Integer> sum = new HashMap<>(
                                    Map.of(group + " over " + row.lever().code(), -1));
                            for (int d = 0; d < needs; d++) {
                                sum.put("N" + d + group + " unmet", 1);
                            }
                            attacker.knows(
                                    sum,
                                    truth.get(group).levers().get(row.lever().code()));
                        }));
        for (int d = 0; d < needs; d++) {
            String need = "N" + d;
            for (var profile : exact.profiles()) {
                NeedUse use = find(profile.needs(), need);
                if (TableProtection.small(use.unmet(), T)) {
                    assertThat(attacker.width(need + profile.id() + " unmet"))
                            .as(need + profile.id())
                            .isGreaterThanOrEqualTo(T);
                }
            }
        }
    }

    private static NeedUse find(List<NeedUse> needs, String need) {
        return needs.stream().filter(use -> use.need().equals(need)).findFirst().orElseThrow();
    }

    private static void learnUnmet(Attacker attacker, Report report, Segmentation exact, String need) {
        for (String part : List.of("unmet", "met", "without")) {
            Map<String, Integer> sum = new HashMap<>(Map.of(need + ALL + " " + part, -1));
            exact.profiles().forEach(profile -> sum.put(need + profile.id() + " " + part, 1));
            attacker.knows(sum, 0);
        }
        List<String> groups = new ArrayList<>(List.of(ALL));
        exact.profiles().forEach(profile -> groups.add(profile.id()));
        for (String group : groups) {
            String key = need + group;
            attacker.knows(Map.of(key + " unmet", 1, key + " met", 1, key + " need", -1), 0);
            attacker.knows(Map.of(key + " need", 1, key + " without", 1, key + " size", -1), 0);
        }
        attacker.knows(
                Map.of(need + ALL + " size", 1), report.study().used().value().orElseThrow());
        for (Report.NeedRow row : report.needs()) {
            if (row.need().code().equals(need)) {
                row.needing().value().ifPresent(count -> attacker.knows(Map.of(need + ALL + " need", 1), count));
                row.unmet().value().ifPresent(count -> attacker.knows(Map.of(need + ALL + " unmet", 1), count));
            }
        }
        for (Report.ProfileCard card : report.profiles()) {
            card.count().value().ifPresent(count -> attacker.knows(Map.of(need + card.id() + " size", 1), count));
            for (Report.ProfileNeed row : card.needs()) {
                if (row.need().code().equals(need)) {
                    row.needing()
                            .value()
                            .ifPresent(count -> attacker.knows(Map.of(need + card.id() + " need", 1), count));
                    row.unmet()
                            .value()
                            .ifPresent(count -> attacker.knows(Map.of(need + card.id() + " unmet", 1), count));
                }
            }
        }
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void means_rest_on_enough_residents_and_so_does_what_is_left_of_everyone(
            @ForAll("mixes") int[][] mix, @ForAll long seed) {
        Optional<Segmentation> study = study(mix, seed);
        if (study.isEmpty()) {
            return;
        }
        Segmentation exact = study.get();
        Report report = release(exact);
        means(exact, report, GroupPicture::travelMinutes, figures -> measure(figures, "travel-minutes"));
        means(exact, report, GroupPicture::waitDays, figures -> measure(figures, "wait-days"));
        means(
                exact,
                report,
                GroupPicture::daysObserved,
                figures -> figures.missing().daysObserved());
        means(
                exact,
                report,
                picture -> picture.overall().satisfaction(),
                figures -> figures.experience().overall().satisfaction());
        means(
                exact,
                report,
                picture -> picture.overall().importance(),
                figures -> figures.experience().overall().importance());
        means(exact, report, picture -> picture.workdays().share(), figures -> part(figures, "workdays"));
        means(exact, report, picture -> picture.weekend().share(), figures -> part(figures, "weekend"));
        FeatureSummary.Values nobody = new FeatureSummary.Values(0, Double.NaN, Double.NaN, List.of());
        for (int d = 0; d < NEEDS; d++) {
            String need = "N" + d;
            means(
                    exact,
                    report,
                    picture -> picture.ratings().containsKey(need)
                            ? picture.ratings().get(need).satisfaction()
                            : nobody,
                    figures -> figures.experience().needs().stream()
                            .filter(row -> row.need().code().equals(need))
                            .map(row -> row.rating().satisfaction())
                            .findFirst()
                            .orElse(Released.suppressed()));
        }
    }

    private static Released<Double> measure(CardFigures figures, String code) {
        return figures.timing().measures().stream()
                .filter(measure -> measure.code().equals(code))
                .map(CardFigures.Measure::mean)
                .findFirst()
                .orElse(Released.suppressed());
    }

    private static Released<Double> part(CardFigures figures, String part) {
        return figures.fortnight().orElseThrow().parts().stream()
                .filter(row -> row.part().equals(part))
                .map(CardFigures.WeekPart::share)
                .findFirst()
                .orElse(Released.suppressed());
    }

    private static void means(
            Segmentation exact,
            Report report,
            Function<GroupPicture, FeatureSummary.Values> values,
            Function<CardFigures, Released<Double>> mean) {
        Map<String, CardFigures> shown = shown(report);
        int left = 0;
        int groups = 0;
        boolean any = false;
        for (Map.Entry<String, GroupPicture> group : truth(exact).entrySet()) {
            int residents = values.apply(group.getValue()).residents();
            boolean hidden = !shown.containsKey(group.getKey())
                    || mean.apply(shown.get(group.getKey())).hidden();
            assertThat(hidden || residents >= 2 * T).as(group.getKey()).isTrue();
            if (!group.getKey().equals(ALL)) {
                left += hidden ? residents : 0;
                groups += hidden && residents > 0 ? 1 : 0;
                any |= !hidden;
            }
        }
        if (!mean.apply(shown.get(ALL)).hidden() && any) {
            assertThat(groups).isNotEqualTo(1);
            assertThat(left == 0 || left >= 2 * T).isTrue();
        }
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void a_made_up_fortnight_names_only_what_the_card_shows(@ForAll("mixes") int[][] mix, @ForAll long seed) {
        Optional<Segmentation> study = study(mix, seed);
        if (study.isEmpty()) {
            return;
        }
        Report report = release(study.get());
        for (Report.ProfileCard card : report.profiles()) {
            CardFigures.Fortnight fortnight = card.figures().fortnight().orElseThrow();
            List<String> told = card.needs().stream()
                    .filter(need -> !need.needing().hidden())
                    .map(need -> need.need().code())
                    .toList();
            assertThat(fortnight.contacts()).allSatisfy(contact -> {
                assertThat(contact.day()).isBetween(1, 14);
                contact.need().ifPresent(need -> assertThat(told).contains(need.code()));
            });
            assertThat(fortnight.weekdays())
                    .allSatisfy(
                            day -> day.need().ifPresent(need -> assertThat(told).contains(need.code())));
            assertThat(fortnight.weekdays().isEmpty() || fortnight.parts().isEmpty())
                    .isTrue();
        }
    }

    // Three parties with 53 000, 24 000 and 23 000 votes share 7 seats as 3, 2 and 2 (the example of the Webster method
    // in
    // Balinski and Young, Fair Representation, as commonly quoted).
    @Example
    void seats_are_shared_by_webster() {
        assertThat(FortnightRows.apportion(7, new double[] {53, 24, 23})).containsExactly(3, 2, 2);
        assertThat(FortnightRows.apportion(3, new double[] {0, 0})).containsExactly(0, 0);
        assertThat(FortnightRows.apportion(2, new double[] {1, 1, 1})).containsExactly(1, 1, 0);
    }

    @Example
    void the_internal_edition_hides_nothing() {
        Segmentation exact = SegmentationFixture.foundingScale().pictured(3).build();
        Report report = ReleaseOffice.release(exact, ReleasePolicy.open());
        GroupPicture first = exact.pictures().orElseThrow().profiles().get(0);
        CardFigures figures = report.profiles().get(0).figures();
        assertThat(figures.fortnight().orElseThrow().weekdays())
                .hasSize(7)
                .allSatisfy(day -> assertThat(day.share().value())
                        .hasValue(first.weekdays().get(day.day() - 1).share()));
        assertThat(figures.levers()).hasSize(2);
        assertThat(figures.experience().overall().satisfaction().value())
                .hasValue(first.overall().satisfaction().mean());
        assertThat(figures.timing().dayParts())
                .hasSize(3)
                .noneMatch(part -> part.share().hidden());
    }

    @Example
    void at_the_founding_scale_working_days_and_ratings_are_left() {
        Segmentation exact = SegmentationFixture.foundingScale().pictured(3).build();
        Report report = release(exact);
        assertThat(report.everyone().fortnight().orElseThrow().weekdays())
                .anyMatch(day -> !day.share().hidden());
        assertThat(report.profiles())
                .anySatisfy(card -> assertThat(card.figures()
                                .experience()
                                .overall()
                                .satisfaction()
                                .hidden())
                        .isFalse());
    }
}
