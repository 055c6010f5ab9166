package io.github.tarve.segmentation.validation.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Against pairs of rows counted one by one. */
class StabilityProperties {
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void prediction_counts_pairs(
            @ForAll @Size(14) int @IntRange(min = 0, max = 2) [] found,
            @ForAll @Size(14) int @IntRange(min = -1, max = 2) [] predicted,
            @ForAll @Size(14) int @IntRange(min = 0, max = 1) [] in) {
        double[] among = new double[in.length];
        for (int i = 0; i < in.length; i++) {
            among[i] = in[i];
        }
        double weakest = 1;
        for (int cluster = 0; cluster <= 2; cluster++) {
            double pairs = 0;
            double kept = 0;
            for (int i = 0; i < found.length; i++) {
                for (int j = 0; j < found.length; j++) {
                    if (i != j && in[i] + in[j] == 2 && found[i] == cluster && found[j] == cluster) {
                        pairs++;
                        kept += predicted[i] >= 0 && predicted[i] == predicted[j] ? 1 : 0;
                    }
                }
            }
            weakest = pairs > 0 ? Math.min(weakest, kept / pairs) : weakest;
        }
        assertThat(PredictionStrength.weakest(found, predicted, among)).isCloseTo(weakest, within(1e-12));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void instability_counts_pairs(
            @ForAll @Size(11) int @IntRange(min = -1, max = 3) [] first,
            @ForAll @Size(11) int @IntRange(min = -1, max = 2) [] second) {
        double differing = 0;
        for (int i = 0; i < first.length; i++) {
            for (int j = 0; j < first.length; j++) {
                differing += (first[i] == first[j]) == (second[i] == second[j]) ? 0 : 1;
            }
        }
        assertThat(Recurrence.differing(first, second)).isCloseTo(differing / 121, within(1e-12));
    }
}
