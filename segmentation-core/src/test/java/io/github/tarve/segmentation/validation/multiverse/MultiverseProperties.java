package io.github.tarve.segmentation.validation.multiverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.validation.multiverse.Multiverse.Standing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class MultiverseProperties {
    private static Universe universe(String algorithm, Integer... labels) {
        return new Universe(Map.of(Choice.ALGORITHM, algorithm), List.of(labels));
    }

    private static List<Universe> random(long seed, int ways, int rows, int k) {
        RandomGenerator random = Seeds.generator(seed, 1);
        List<Universe> universes = new ArrayList<>();
        List<Integer> main = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            main.add(i < k ? i : random.nextInt(k));
        }
        universes.add(new Universe(Map.of(Choice.ALGORITHM, "a", Choice.DAYS, "7"), main));
        for (int w = 1; w < ways; w++) {
            List<Integer> labels = new ArrayList<>();
            for (int label : main) {
                int kind = random.nextInt(8);
                labels.add(kind == 0 ? -1 : kind == 1 ? random.nextInt(k) : label);
            }
            universes.add(new Universe(
                    Map.of(Choice.ALGORITHM, w % 2 == 0 ? "a" : "b", Choice.DAYS, w % 3 == 0 ? "10" : "7"), labels));
        }
        return universes;
    }

    @Property(tries = 40)
    void agrees_with_counting_pairs_and_trying_every_matching(@ForAll long seed) {
        int k = 3;
        List<Universe> universes = random(seed, 5, 24, k);
        Multiverse multiverse = Multiverse.of(universes, 1);
        for (int a = 0; a < universes.size(); a++) {
            for (int b = 0; b < universes.size(); b++) {
                assertThat(multiverse.agreement().get(a).get(b))
                        .isCloseTo(
                                naiveIndex(
                                        universes.get(a).labels(),
                                        universes.get(b).labels()),
                                within(1e-12));
            }
        }
        int matched = 0;
        for (int w = 1; w < universes.size(); w++) {
            matched += bestMatch(universes.get(0).labels(), universes.get(w).labels(), k);
        }
        // Ties of matchings may change who agrees, never how many.
        assertThat(multiverse.core()).isLessThanOrEqualTo(24);
        int[] part = new int[24];
        for (int w = 1; w < universes.size(); w++) {
            for (int i = 0; i < 24; i++) {
                part[i] += universes.get(w).labels().get(i) >= 0 ? 1 : 0;
            }
        }
        int changes = java.util.Arrays.stream(part).sum() - matched;
        assertThat(24 - multiverse.core())
                .isBetween(
                        0,
                        Math.max(0, changes)
                                + (int) java.util.Arrays.stream(part)
                                        .filter(p -> p == 0)
                                        .count());
        if (changes == 0) {
            assertThat(multiverse.core()).isEqualTo((int)
                    java.util.Arrays.stream(part).filter(p -> p > 0).count());
        } else {
            assertThat(multiverse.core()).isLessThan(24);
        }
    }

    private static double naiveIndex(List<Integer> first, List<Integer> second) {
        double both = 0;
        double inFirst = 0;
        double inSecond = 0;
        double all = 0;
        for (int i = 0; i < first.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (first.get(i) < 0 || first.get(j) < 0 || second.get(i) < 0 || second.get(j) < 0) {
                    continue;
                }
                boolean a = first.get(i).equals(first.get(j));
                boolean b = second.get(i).equals(second.get(j));
                all++;
                both += a && b ? 1 : 0;
                inFirst += a ? 1 : 0;
                inSecond += b ? 1 : 0;
            }
        }
        double expected = inFirst * inSecond / all;
        return (both - expected) / ((inFirst + inSecond) / 2 - expected);
    }

    /** The most rows that agree under any of the k! ways of naming the clusters of the second partition. */
    private static int bestMatch(List<Integer> first, List<Integer> second, int k) {
        int best = 0;
        for (int[] names : new int[][] {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}}) {
            assertThat(names).hasSize(k);
            int agreeing = 0;
            for (int i = 0; i < first.size(); i++) {
                agreeing += second.get(i) >= 0 && names[second.get(i)] == first.get(i) ? 1 : 0;
            }
            best = Math.max(best, agreeing);
        }
        return best;
    }

    @Property(tries = 30)
    void labels_play_no_part(@ForAll long seed) {
        List<Universe> universes = random(seed, 5, 30, 3);
        List<Universe> renamed = new ArrayList<>();
        renamed.add(universes.get(0));
        for (Universe universe : universes.subList(1, universes.size())) {
            renamed.add(new Universe(
                    universe.choices(),
                    universe.labels().stream()
                            .map(label -> label < 0 ? label : (label + 1) % 3)
                            .toList()));
        }
        Multiverse one = Multiverse.of(universes, 1);
        Multiverse other = Multiverse.of(renamed, 1);
        assertThat(other.agreement()).isEqualTo(one.agreement());
        assertThat(other.effects()).isEqualTo(one.effects());
        assertThat(other.clusters()).isEqualTo(one.clusters());
    }

    @Property(tries = 30)
    void ways_that_say_the_same_agree_by_one_and_all_are_core(@ForAll long seed) {
        Universe main = random(seed, 1, 20, 4).get(0);
        Multiverse multiverse = Multiverse.of(Collections.nCopies(6, main), 1);
        assertThat(multiverse.agreement()).allSatisfy(row -> assertThat(row).containsOnly(1.0));
        assertThat(multiverse.core()).isEqualTo(20);
        assertThat(multiverse.steady()).isEqualTo(20);
        assertThat(multiverse.effects()).isEmpty();
    }

    @Example
    void counts_who_stays_by_hand() {
        // Row 3 leaves its cluster in one way of five (80 % is steady), row 7 in two of five.
        Integer[] main = {0, 0, 0, 0, 1, 1, 1, 1};
        Multiverse multiverse = Multiverse.of(
                List.of(
                        universe("a", main),
                        universe("a", 1, 1, 1, 1, 0, 0, 0, 0),
                        universe("b", 0, 0, 0, 1, 1, 1, 1, 1),
                        universe("b", 0, 0, 0, 0, 1, 1, 1, 0),
                        universe("b", 5, 5, 5, 5, 2, 2, 2, 5),
                        universe("b", 0, 0, 0, 0, 1, 1, 1, 1)),
                1);
        assertThat(multiverse.clusters())
                .containsExactly(new Multiverse.Steadiness(3, 1, 0), new Multiverse.Steadiness(3, 0, 1));
        assertThat(multiverse.core()).isEqualTo(6);
        assertThat(multiverse.steady()).isEqualTo(7);
        // Seven of eight agree: 4 + 4 against 3 + 5 of 8 rows has together 9, 12 and 13 pairs of 28.
        double seven = (9 - 12 * 13 / 28.0) / ((12 + 13) / 2.0 - 12 * 13 / 28.0);
        assertThat(multiverse.agreement().get(0).get(2)).isCloseTo(seven, within(1e-12));
        assertThat(multiverse.effects()).hasSize(1);
        Multiverse.Effect effect = multiverse.effects().get(0);
        assertThat(effect.values().get(0)).isEqualTo(new Multiverse.Value("a", 1, OptionalDouble.of(1)));
        assertThat(effect.values().get(1).ways()).isEqualTo(4);
        assertThat(effect.values().get(1).agreement().orElseThrow()).isCloseTo((3 * seven + 1) / 4, within(1e-12));
    }

    @Example
    void a_lopsided_way_is_compared_but_does_not_count() {
        Multiverse multiverse = Multiverse.of(
                List.of(
                        universe("a", 0, 0, 0, 1, 1, 1),
                        universe("b", 0, 0, 0, 0, 0, 1),
                        universe("c", 1, 1, 1, 0, 0, 0)),
                2);
        assertThat(multiverse.ways())
                .extracting(Multiverse.Way::standing)
                .containsExactly(Standing.COUNTED, Standing.LOPSIDED, Standing.COUNTED);
        assertThat(multiverse.core()).isEqualTo(6);
        assertThat(multiverse.counted()).isEqualTo(1);
        assertThat(multiverse.agreementWithMain()).hasValue(1);
        assertThat(multiverse.effects().get(0).values().get(1))
                .isEqualTo(new Multiverse.Value("b", 0, OptionalDouble.empty()));
        Multiverse alone = Multiverse.of(multiverse.ways().isEmpty() ? List.of() : List.of(universe("a", 0, 0, 1)), 1);
        assertThat(alone.core()).isZero();
        assertThat(alone.agreementWithMain()).isEmpty();
    }

    @Example
    void a_choice_alone_compares_ways_that_are_alike_otherwise() {
        List<Integer> split = List.of(0, 0, 1, 1);
        List<Integer> crossed = List.of(0, 1, 0, 1);
        Multiverse multiverse = Multiverse.of(
                List.of(
                        // No scaling of its own: comparable with every scaling.
                        new Universe(Map.of(Choice.ALGORITHM, "m", Choice.DAYS, "7"), split),
                        new Universe(Map.of(Choice.ALGORITHM, "k", Choice.SCALING, "s", Choice.DAYS, "7"), split),
                        new Universe(Map.of(Choice.ALGORITHM, "k", Choice.SCALING, "r", Choice.DAYS, "7"), crossed),
                        new Universe(Map.of(Choice.ALGORITHM, "k", Choice.SCALING, "r", Choice.DAYS, "5"), split)),
                1);
        Map<Choice, OptionalDouble> alone = new java.util.EnumMap<>(Choice.class);
        multiverse.effects().forEach(effect -> alone.put(effect.choice(), effect.alone()));
        assertThat(new TreeSet<>(alone.keySet())).containsExactly(Choice.ALGORITHM, Choice.SCALING, Choice.DAYS);
        // m-ks agree by 1, m-kr (7 days) by -0.5.
        assertThat(alone.get(Choice.ALGORITHM).orElseThrow()).isCloseTo(0.25, within(1e-12));
        assertThat(alone.get(Choice.SCALING).orElseThrow()).isCloseTo(-0.5, within(1e-12));
        assertThat(alone.get(Choice.DAYS).orElseThrow()).isCloseTo(-0.5, within(1e-12));
        assertThat(multiverse.ways().get(0).value(Choice.SCALING)).isEqualTo(Optional.empty());
    }

    @Example
    void refuses_what_cannot_be_compared() {
        assertThatThrownBy(() -> Multiverse.of(List.of(), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Multiverse.of(List.of(universe("a", 0, 1), universe("a", 0)), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
