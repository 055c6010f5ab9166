package io.github.tarve.segmentation.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Attacks the tables of one need with silent needs, with linear programming instead of the flows of the room. */
class SilentProtectionProperties {
    private static final int T = 5;

    @Property(tries = 120)
    void no_hidden_small_count_can_be_narrowed_down(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 4) int groups,
            @ForAll @IntRange(min = 8, max = 40) int size) {
        RandomGenerator random = io.github.tarve.segmentation.internal.random.Seeds.generator(seed);
        int[][] counts = new int[4][groups];
        for (int g = 0; g < groups; g++) {
            counts[0][g] = size + random.nextInt(size);
            counts[1][g] = random.nextInt(counts[0][g] + 1);
            counts[2][g] = random.nextInt(counts[1][g] + 1);
            counts[3][g] = random.nextInt(counts[0][g] - counts[1][g] + 1);
        }
        int[] totals = new int[4];
        for (int part = 0; part < 4; part++) {
            totals[part] = java.util.Arrays.stream(counts[part]).sum();
        }
        if (SilentProtection.telling(totals[0], totals[1], totals[3], T)) {
            return;
        }
        boolean[] open = new boolean[groups];
        NeedProtection.Detail detail = NeedProtection.detail(totals[0], totals[1], totals[2], T);
        NeedProtection.Pattern need = NeedProtection.protect(counts[0], counts[1], counts[2], open, detail, T);
        SilentProtection.Pattern silent = SilentProtection.protect(counts, open, need, T);
        if (need.detail() == NeedProtection.Detail.NONE) {
            assertThat(silent.hidden()).allMatch(hidden -> hidden);
            return;
        }
        attack(counts, totals, need, silent);
    }

    private static void attack(
            int[][] counts, int[] totals, NeedProtection.Pattern need, SilentProtection.Pattern silent) {
        int groups = counts[0].length;
        boolean split = need.detail() == NeedProtection.Detail.UNMET;
        Attacker attacker = new Attacker();
        List<String> small = new ArrayList<>();
        java.util.Map<String, Integer> allUnmet = new java.util.HashMap<>();
        java.util.Map<String, Integer> allNeed = new java.util.HashMap<>();
        java.util.Map<String, Integer> allSilent = new java.util.HashMap<>();
        for (int g = 0; g < groups; g++) {
            attacker.knows(Map.of("w" + g, 1, "u" + g, -1, "m" + g, -1), 0);
            attacker.knows(Map.of("w" + g, 1, "s" + g, 1, "o" + g, 1), counts[0][g]);
            allUnmet.put("u" + g, 1);
            allNeed.put("w" + g, 1);
            allSilent.put("s" + g, 1);
            boolean needShown = !need.needing().get(g);
            if (needShown) {
                attacker.knows(Map.of("w" + g, 1), counts[1][g]);
            } else if (TableProtection.small(counts[1][g], T)) {
                small.add("w" + g);
            }
            if (!need.unmet().get(g)) {
                attacker.knows(Map.of("u" + g, 1), counts[2][g]);
            } else if (split && TableProtection.small(counts[2][g], T)) {
                small.add("u" + g);
            }
            if (!silent.hidden().get(g)) {
                assertThat(counts[3][g]).matches(count -> !TableProtection.small(count, T));
                attacker.knows(Map.of("s" + g, 1), counts[3][g]);
            } else if (TableProtection.small(counts[3][g], T)) {
                small.add("s" + g);
            }
        }
        attacker.knows(allNeed, totals[1]);
        if (split) {
            attacker.knows(allUnmet, totals[2]);
        }
        boolean any = silent.hidden().stream().anyMatch(hidden -> !hidden) || silent.narrowest() >= 0;
        if (any) {
            attacker.knows(allSilent, totals[3]);
        }
        for (String unknown : small) {
            assertThat(attacker.width(unknown)).as(unknown).isGreaterThanOrEqualTo(T);
        }
    }

    @Test
    void a_single_group_with_few_silent_needs_hides_another_with_it() {
        int[][] counts = {{30, 30, 30}, {12, 14, 13}, {6, 7, 6}, {2, 8, 9}};
        boolean[] open = new boolean[3];
        NeedProtection.Pattern need =
                NeedProtection.protect(counts[0], counts[1], counts[2], open, NeedProtection.Detail.UNMET, T);

        SilentProtection.Pattern silent = SilentProtection.protect(counts, open, need, T);

        assertThat(need.hidden()).isZero();
        assertThat(silent.hidden()).containsExactly(true, true, false);
        assertThat(silent.narrowest()).isGreaterThanOrEqualTo(T);
    }
}
