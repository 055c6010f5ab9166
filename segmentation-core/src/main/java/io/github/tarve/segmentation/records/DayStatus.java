package io.github.tarve.segmentation.records;

/** What is known of one resident's diary on one day. */
public enum DayStatus {
    /** Observed, with at least one entry. */
    EVENTS,
    /** Observed, and nothing happened. */
    NONE,
    /** Not observed: the diary was not kept that day. */
    MISSING;

    /** Returns whether the day counts as exposure. */
    public boolean observed() {
        return this != MISSING;
    }
}
