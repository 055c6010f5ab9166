package io.github.tarve.segmentation.report.words;

import io.github.tarve.segmentation.release.Report;
import java.util.List;

/** Says in words how much a profile differs from the other residents. */
public final class DifferenceWords {
    private static final List<Double> MEANS = List.of(0.25, 0.625, 1.0);
    private static final List<Double> SHARES = List.of(0.15, 0.5, 1.0);

    private final Wording words;

    /** Speaks one language. */
    public DifferenceWords(Wording words) {
        this.words = words;
    }

    /** Returns whether a difference is more than hardly one, or hidden. */
    public static boolean worthTelling(Report.Distinction distinction) {
        double least = distinction.level().isPresent() ? 0.045 : 0.2;
        return distinction
                .effect()
                .value()
                .map(effect -> Math.abs(effect) >= least)
                .orElse(true);
    }

    /**
     * Says how large a difference is; the limits are Cohen's for g, and 5, 15 and 30 points for shares of residents who gave
     * an answer.
     */
    public String degree(Report.Distinction distinction, double effect) {
        boolean share =
                Wording.isShare(distinction.unit()) && distinction.level().isPresent();
        return share ? text("common.", Math.abs(effect) / 0.3, SHARES, effect) : degree("degree.", effect);
    }

    /** Says in the same way how much more common something counted is. */
    public String frequency(double effect) {
        return degree("common.", effect);
    }

    private String degree(String key, double effect) {
        return text(key, Math.abs(effect) / 0.8, MEANS, effect);
    }

    private String text(String key, double size, List<Double> limits, double effect) {
        long degree = limits.stream().filter(limit -> size >= limit).count();
        return words.text(key + (effect < 0 ? "less." : "more.") + degree);
    }
}
