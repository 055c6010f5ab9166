package io.github.tarve.segmentation.report.words;

import io.github.tarve.segmentation.release.OutlierSection;

/** Says in words how many residents lie apart from those most like them. */
public final class OutlierWords {
    private OutlierWords() {}

    /** Says how many residents lie apart. */
    public static String of(OutlierSection found, Wording words) {
        return words.text(
                "quality.outliers.text",
                words.count(found.apart()),
                words.count(found.compared()),
                words.whole(found.neighbours()),
                words.decimal(found.threshold(), 1));
    }
}
