package io.github.tarve.segmentation.io;

import java.util.List;

/** The tables of a study, each with its option and its columns. */
public enum TableKind {
    /** Contacts and failed attempts. */
    DIARY(
            "diary",
            List.of("resident_id", "date", "service"),
            List.of(
                    "need",
                    "area",
                    "time",
                    "channel",
                    "need_met",
                    "unmet_reason",
                    "satisfaction",
                    "importance",
                    "minutes",
                    "travel_minutes",
                    "cost_eur",
                    "wait_days",
                    "provider",
                    "helped",
                    "service_area",
                    "sector",
                    "urgent",
                    "travel_mode",
                    "entered",
                    "new_need")),
    /** The status of diary days. */
    DIARY_DAYS("diary-days", List.of("resident_id", "date", "status"), List.of()),
    /** Residents with their areas and background. */
    RESIDENTS("residents", List.of("resident_id"), List.of("area", "weight", "household_id")),
    /** Survey answers, one row a resident. */
    SURVEY("survey", List.of("resident_id"), List.of("area", "weight", "household_id")),
    /** Population counts. */
    POPULATION("population", List.of("area", "count"), List.of());

    private final String option;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> required;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> optional;

    TableKind(String option, List<String> required, List<String> optional) {
        this.option = option;
        this.required = required;
        this.optional = optional;
    }

    /** Returns the option that gives the table, without dashes. */
    public String option() {
        return option;
    }

    /** Returns the names of the columns that must be there. */
    public List<String> required() {
        return required;
    }

    /** Returns the names of the columns that may be there. */
    public List<String> optional() {
        return optional;
    }
}
