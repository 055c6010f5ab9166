package io.github.tarve.segmentation.internal.pages;

/** Line icons that stand before the headings of a sheet; decoration only, so no reader needs them. */
public enum Icon {
    /** No icon. */
    NONE(""),
    /** Hands that hold: strengths and help. */
    STRENGTH("M12 20C5 15 3 12 3 8.5A4.5 4.5 0 0 1 12 7a4.5 4.5 0 0 1 9 1.5C21 12 19 15 12 20Z"),
    /** Two people: how many. */
    PEOPLE(
            "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20c0-4 3-6 6.5-6s6.5 2 6.5 6M16 4.6a3.5 3.5 0 0 1 0 6M18 14.5c2.2.8 3.5 2.7 3.5 5.5"),
    /** A flag: needs that stand out. */
    NEED("M5 21V4M5 4h13l-3 4.5 3 4.5H5"),
    /** A closed door: needs that were not met. */
    UNMET("M6 21V3h12v18M3 21h18M14.5 12v1M9.5 8l5 0"),
    /** A signpost: how services are used. */
    WAYS("M12 21V3M12 5h7l2 2-2 2h-7M12 11H5l-2 2 2 2h7"),
    /** A calendar: a typical fortnight. */
    CALENDAR("M4 6h16v14H4ZM4 10h16M8 3v4M16 3v4M8 14h2M14 14h2M8 17h2"),
    /** Four fields: the place on a map. */
    MAP("M4 4h16v16H4ZM12 4v16M4 12h16"),
    /** A pair of scales: satisfaction beside importance. */
    SCALES("M12 4v16M7 20h10M5 7h14M5 7l-2.5 6h5ZM19 7l-2.5 6h5Z"),
    /** A lamp: what would help. */
    IDEA("M9 18h6M10 21h4M12 3a6 6 0 0 0-3.5 10.9c.6.5.9 1.2.9 2.1h5.2c0-.9.3-1.6.9-2.1A6 6 0 0 0 12 3Z"),
    /** A shield: how sure. */
    SURE("M12 3l7.5 2.5V11c0 5-3 8-7.5 10-4.5-2-7.5-5-7.5-10V5.5ZM8.5 11.5l2.5 2.5 4.5-5"),
    /** A dashed person: who is missing. */
    MISSING(
            "M12 11.5a3.7 3.7 0 1 0 0-7.4M8.6 6.3a3.7 3.7 0 0 0 1.2 4.5M5 20.5c0-2.5 1.2-4.5 3-5.6M19 20.5c0-3-1.7-5.5-4.5-6.3"),
    /** A pin: an area. */
    PLACE("M12 21c-4.5-5-6.5-8-6.5-11a6.5 6.5 0 0 1 13 0c0 3-2 6-6.5 11ZM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z"),
    /** A ticked box: a vote. */
    VOTE("M4 4h16v16H4ZM8 12l3 3 5.5-6.5"),
    /** A pen: room to write. */
    PEN("M4 20l1-4L16 5l3 3L8 19ZM13.5 7.5l3 3");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /** Returns the path of its lines in a square of 24 by 24; empty for none. */
    public String path() {
        return path;
    }
}
