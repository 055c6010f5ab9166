package io.github.tarve.segmentation.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SafeNameProperties {
    @Property(tries = 300)
    void everyLabelGivesALegalName(@ForAll String label, @ForAll @IntRange(max = 99_999) int index) {
        assertThat(SafeName.of(label, index)).matches("[a-z0-9]+(-[a-z0-9]+)*").hasSizeLessThanOrEqualTo(48);
    }

    @Property(tries = 300)
    void namesOfDistinctIndicesDiffer(
            @ForAll String a, @ForAll String b, @ForAll @IntRange(max = 50) int i, @ForAll @IntRange(max = 50) int j) {
        if (i != j) {
            assertThat(SafeName.of(a, i)).isNotEqualTo(SafeName.of(b, j));
        }
    }

    @Example
    void labelsBecomeSlugs() {
        assertThat(SafeName.slug("Yli-Ii ä")).isEqualTo("yli-ii-a");
        assertThat(SafeName.slug("CON")).isEqualTo("con-x");
        assertThat(SafeName.slug("../../etc/passwd")).isEqualTo("etc-passwd");
        assertThat(SafeName.slug("日本")).isEmpty();
        assertThat(SafeName.of("日本", 3)).isEqualTo("3");
        assertThat(SafeName.slug("x".repeat(100))).hasSize(40);
        assertThat(SafeName.slug("İI")).isEqualTo("ii");
        assertThatIllegalArgumentException().isThrownBy(() -> SafeName.of("a", -1));
    }

    @Example
    void quotedValuesDoNotActOnATerminal() {
        assertThat(Quoted.of("a\u001B[31m\u202E\"\\")).isEqualTo("\"a\\u001B[31m\\u202E\\\"\\\\\"");
        assertThat(Quoted.of("ä".repeat(41))).isEqualTo("\"" + "ä".repeat(40) + "…\"");
        assertThat(Quoted.of("\uD83D\uDE00")).isEqualTo("\"\uD83D\uDE00\"");
        assertThat(Quoted.of("\uD83D")).isEqualTo("\"\\uD83D\"");
        assertThat(Quoted.of("")).isEqualTo("\"\"");
    }
}
