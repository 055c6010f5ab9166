package io.github.tarve.segmentation.report.words;

import java.util.Optional;

/** Says in words how surely a profile is found again. */
public final class StabilityWords {
    private final Wording words;

    /** Speaks one language. */
    public StabilityWords(Wording words) {
        this.words = words;
    }

    /** Returns a sentence on a mean Jaccard index. */
    public String of(Optional<Double> stability) {
        if (stability.isEmpty() || stability.get().isNaN()) {
            return words.text("card.stability.none");
        }
        double value = stability.get();
        String key = value >= 0.85 ? "high" : value >= 0.75 ? "enough" : value >= 0.6 ? "weak" : "poor";
        return words.text("card.stability." + key, words.decimal(value, 2));
    }
}
