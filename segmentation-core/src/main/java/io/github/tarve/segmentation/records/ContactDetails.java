package io.github.tarve.segmentation.records;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What few diaries state of a contact: when in the day, where, by whom and how.
 *
 * @param minuteOfDay minutes since midnight, -1 when the clock time is not stated
 * @param dayPart part of the day, or null when not stated
 * @param serviceArea code of the area where the service was, or null when not stated
 * @param sector code of the sector of the provider, or null when not stated
 * @param urgent whether the contact was urgent or unscheduled, or null when not stated
 * @param travelMode code of the way of travelling, or null when not stated
 * @param entered day on which the entry was written down, or null when not stated
 * @param newNeed whether it was the first time that the need came up, or null when not stated
 */
public record ContactDetails(
        int minuteOfDay,
        @Nullable DayPart dayPart,
        @Nullable String serviceArea,
        @Nullable String sector,
        @Nullable Boolean urgent,
        @Nullable String travelMode,
        @Nullable LocalDate entered,
        @Nullable Boolean newNeed) {
    /** Details of which nothing is stated. */
    public static final ContactDetails NONE = new ContactDetails(-1, null, null, null, null, null, null, null);
}
