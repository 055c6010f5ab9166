package io.github.tarve.segmentation.features.building;

/** What is done about a change of daily contacts over the days of the diary. */
public enum FatigueRule {
    /** It is reported. */
    REPORT,
    /** Days count by the contacts that the change leads to expect, the first one as 1. */
    ADJUST
}
