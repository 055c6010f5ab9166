package io.github.tarve.segmentation.features.building;

/** What is done about diaries of which too many or too few observed days are weekdays. */
public enum WeekdayRule {
    /** It is reported. */
    REPORT,
    /** Days count so that weekdays and weekends weigh five to two in a resident's contacts a week. */
    BALANCE
}
