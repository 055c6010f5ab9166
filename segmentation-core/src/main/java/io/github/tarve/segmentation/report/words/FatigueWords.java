package io.github.tarve.segmentation.report.words;

import io.github.tarve.segmentation.release.DiaryQualitySection;
import io.github.tarve.segmentation.release.Released;
import io.github.tarve.segmentation.release.Report.Interval;
import java.util.ArrayList;
import java.util.List;

/** Says in words whether contacts change over the diary. */
public final class FatigueWords {
    private FatigueWords() {}

    /** Says whether contacts change over the diary. */
    public static String of(DiaryQualitySection quality, Wording words) {
        if (quality.trend().hidden() || quality.trendInterval().value().isEmpty()) {
            return words.text("quality.fatigue.none");
        }
        Interval range = quality.trendInterval().value().get();
        String verdict = range.high() < 0
                ? "quality.fatigue.falls"
                : range.low() > 0 ? "quality.fatigue.rises" : "quality.fatigue.flat";
        List<String> sentences = new ArrayList<>();
        sentences.add(words.text(
                "quality.fatigue.trend",
                change(quality.trend(), words),
                words.change(range.low()),
                words.change(range.high())));
        if (!quality.weeks().hidden()) {
            sentences.add(words.text(
                    "quality.fatigue.weeks",
                    Wording.show(quality.weeks(), ratio -> words.decimal(ratio, 2)),
                    Wording.show(quality.weeksInterval(), ends -> words.range(ends, 2))));
        }
        sentences.add(words.text(verdict));
        if (!quality.dispersed().hidden()) {
            sentences.add(words.text("quality.fatigue.check", change(quality.dispersed(), words)));
        }
        sentences.add(words.text(quality.adjusted() ? "quality.fatigue.adjusted" : "quality.fatigue.reported"));
        return String.join(" ", sentences);
    }

    private static String change(Released<Double> share, Wording words) {
        return Wording.show(share, words::change);
    }
}
