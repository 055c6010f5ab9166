package io.github.tarve.segmentation.features.catalogue;

import io.github.tarve.segmentation.records.DiaryDay;
import io.github.tarve.segmentation.records.DiaryEntry;
import java.util.List;

/**
 * Measures features from the diary: open, add, merge, finish. Open for measurements of your own.
 *
 * <p>An extractor is immutable settings; what it has seen so far is in the state. States merge: any split of the diary
 * into states, merged in any order, must finish to the same columns as one pass. The builder relies on it to measure odd
 * and even days apart (for reliability) and to join them for the values.
 *
 * @param <A> what has been seen so far; it may be changed by {@code add} and {@code merge}
 */
public interface FeatureExtractor<A> {
    /** Returns the smallest preset that holds any of the columns; a diary of a smaller one is not shown to the extractor. */
    default FeaturePreset preset() {
        return FeaturePreset.MINIMAL;
    }

    /** Returns the state in which nothing has been seen. */
    A open(DiaryFrame frame);

    /** Adds one diary entry of a resident. */
    void add(A state, DiaryFrame frame, int resident, DiaryEntry entry);

    /** Adds the status of one diary day of a resident; does nothing unless the extractor needs it. */
    default void addDay(A state, DiaryFrame frame, int resident, DiaryDay day) {}

    /** Adds what another state of this extractor has seen, and returns the sum; {@code other} is not used again. */
    A merge(A state, A other);

    /**
     * Returns the columns. A study that lacks what a feature needs gets a column of {@code NaN}, never no column.
     *
     * @param state everything that was seen; not changed
     * @param frame the study
     * @param exposure observed days
     */
    List<MeasuredColumn> finish(A state, DiaryFrame frame, Exposure exposure);
}
