package io.github.tarve.segmentation.pipeline;

import io.github.tarve.segmentation.settings.KChoice;
import io.github.tarve.segmentation.validation.BootstrapStability;
import io.github.tarve.segmentation.validation.NumberOfClusters;
import io.github.tarve.segmentation.validation.stability.SamplingUnits;
import java.util.Optional;

/**
 * Which numbers of profiles are tried. Left to the tool, the range follows the number of residents: up to min(4, n/8) below
 * 60, up to 8 below 500, up to 12 up to 50 000 and up to 15 beyond.
 *
 * @param from smallest number
 * @param to largest number
 * @param given whether the analyst asked for exactly this number
 * @param automatic whether the range was left to the tool
 */
record ProfileCount(int from, int to, boolean given, boolean automatic) {
    static ProfileCount of(KChoice choice, int residents) {
        if (choice instanceof KChoice.Exactly exactly) {
            return new ProfileCount(exactly.k(), exactly.k(), true, false);
        }
        if (choice instanceof KChoice.Between between) {
            return new ProfileCount(between.low(), between.high(), false, false);
        }
        return new ProfileCount(1, Math.max(1, most(residents)), false, true);
    }

    private static int most(int residents) {
        if (residents < 60) {
            return Math.min(4, residents / 8);
        }
        if (residents < 500) {
            return 8;
        }
        return residents <= 50_000 ? 12 : 15;
    }

    NumberOfClusters.Outcome choose(
            ProfileMethod method, Optional<SamplingUnits> units, SegmentationPlan plan, ProgressListener progress) {
        BootstrapStability stability =
                new BootstrapStability(resamples(method.data().rows()), plan.threads());
        NumberOfClusters.Ending ending =
                automatic ? NumberOfClusters.Ending.WHEN_WORSE : NumberOfClusters.Ending.AT_THE_LAST;
        NumberOfClusters.Outcome outcome = new NumberOfClusters(from, to, stability, ending)
                .choose(
                        method.data(),
                        new NumberOfClusters.Methods(
                                method::algorithm,
                                method::onResample,
                                method.index(),
                                method.comparison(plan.nullModel()),
                                units),
                        plan.seed(),
                        new SelectionProgress(progress, to - from + 1));
        return given ? outcome.given() : outcome;
    }

    private static int resamples(int residents) {
        if (residents < 200) {
            return 100;
        }
        return residents < 1000 ? 50 : 25;
    }
}
