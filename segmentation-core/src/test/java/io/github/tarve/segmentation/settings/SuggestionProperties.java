package io.github.tarve.segmentation.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class SuggestionProperties {
    /** The recursion of the definition, without a table. */
    private static int oracle(String a, int i, String b, int j) {
        if (i == 0 || j == 0) {
            return i + j;
        }
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(
                Math.min(oracle(a, i - 1, b, j) + 1, oracle(a, i, b, j - 1) + 1), oracle(a, i - 1, b, j - 1) + cost);
        if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
            best = Math.min(best, oracle(a, i - 2, b, j - 2) + 1);
        }
        return best;
    }

    @Property(tries = 200)
    void theDistanceIsThatOfTheDefinition(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 6) String a,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 6) String b) {
        assertThat(Suggestion.distance(a, b)).isEqualTo(oracle(a, a.length(), b, b.length()));
        assertThat(Suggestion.distance(a, b)).isEqualTo(Suggestion.distance(b, a));
    }

    // "ca" and "abc": 3 under optimal string alignment, 2 where a part may be edited twice; both by hand.
    @Example
    void knownDistances() {
        assertThat(Suggestion.distance("ca", "abc")).isEqualTo(3);
        assertThat(Suggestion.distance("kmeanz", "kmeans")).isEqualTo(1);
        assertThat(Suggestion.distance("satisfactoin", "satisfaction")).isEqualTo(1);
        assertThat(Suggestion.distance("", "abc")).isEqualTo(3);
    }

    @Example
    void onlyCloseNamesAreSuggested() {
        List<String> legal = List.of("kmeans", "kmedoids", "min-cell", "satisfaction");
        assertThat(Suggestion.nearest("kmeanz", legal)).contains("kmeans");
        assertThat(Suggestion.nearest("MIN_CEL", legal)).contains("min-cell");
        assertThat(Suggestion.nearest("satisfactoin_mean", legal)).contains("satisfaction");
        assertThat(Suggestion.nearest("colour", legal)).isEmpty();
        assertThat(Suggestion.nearest("", legal)).isEmpty();
        assertThat(Suggestion.nearest("x".repeat(100_000), legal)).isEmpty();
        assertThat(Suggestion.nearest("kmeans", List.of())).isEmpty();
    }
}
