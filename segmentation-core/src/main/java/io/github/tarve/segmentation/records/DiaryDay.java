package io.github.tarve.segmentation.records;

import java.time.LocalDate;

/**
 * The status of one resident's diary on one day.
 *
 * @param residentId pseudonym of the resident
 * @param date the day
 * @param status whether the day was observed
 */
public record DiaryDay(String residentId, LocalDate date, DayStatus status) {}
