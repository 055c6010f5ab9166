package io.github.tarve.segmentation.records;

import java.time.LocalDate;

/**
 * The days over which the diary was kept, and how observed days are known.
 *
 * @param start first day
 * @param days number of days, at least 1
 * @param minimumDays observed days below which a resident's diary is too short to be used
 * @param source how observed days are known
 */
public record DiaryWindow(LocalDate start, int days, int minimumDays, Source source) {
    /** How observed days are known. */
    public enum Source {
        /** From a table of diary days. */
        REPORTED,
        /** Assumed: everyone with a diary or survey row was observed on every day of the window. */
        ASSUMED,
        /** Inferred: the days from a resident's first entry to the last. */
        SPAN
    }

    /** Returns the last day of the window. */
    public LocalDate end() {
        return start.plusDays(days - 1L);
    }
}
