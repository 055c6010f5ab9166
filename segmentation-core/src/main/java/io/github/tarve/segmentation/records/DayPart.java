package io.github.tarve.segmentation.records;

/** A part of the day. */
public enum DayPart {
    /** From 6 to before 12. */
    MORNING,
    /** From 12 to before 17. */
    AFTERNOON,
    /** From 17 to before 22. */
    EVENING,
    /** From 22 to before 6. */
    NIGHT;

    /**
     * Returns the part of the day at a minute.
     *
     * @param minute minutes since midnight, from 0 to 1439
     */
    public static DayPart at(int minute) {
        if (minute < 0 || minute >= 24 * 60) {
            throw new IllegalArgumentException("minute " + minute + " of a day");
        }
        int hour = minute / 60;
        if (hour < 6 || hour >= 22) {
            return NIGHT;
        }
        return hour < 12 ? MORNING : hour < 17 ? AFTERNOON : EVENING;
    }
}
