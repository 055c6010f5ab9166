package io.github.tarve.segmentation.validation.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Against pairs of rows counted one by one. */
class StabilityProperties {
    @Provide
    Arbitrary<int[]> labels() {
        return Arbitraries.integers().between(-1, 2).array(int[].class).ofSize(13);
    }

    @Provide
    Arbitrary<int[]> halves() {
        return Arbitraries.integers().between(0, 1).array(int[].class).ofSize(13);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void prediction_counts_pairs(
            @ForAll("labels") int[] found, @ForAll("labels") int[] predicted, @ForAll("halves") int[] in) {
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
        double[] among = Arrays.stream(in).asDoubleStream().toArray();
        assertThat(PredictionStrength.weakest(found, predicted, among)).isCloseTo(weakest, within(1e-12));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void instability_counts_pairs(@ForAll("labels") int[] first, @ForAll("labels") int[] second) {
        double differing = 0;
        for (int i = 0; i < first.length; i++) {
            for (int j = 0; j < first.length; j++) {
                differing += (first[i] == first[j]) == (second[i] == second[j]) ? 0 : 1;
            }
        }
        assertThat(Recurrence.differing(first, second)).isCloseTo(differing / 169, within(1e-12));
    }
}
