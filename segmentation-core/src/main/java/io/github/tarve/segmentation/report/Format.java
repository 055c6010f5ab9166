package io.github.tarve.segmentation.report;

import java.util.Locale;
import java.util.Optional;

/** What a report can be written as. */
public enum Format {
    /** {@code report.html}. */
    HTML,
    /** {@code report.md}. */
    MARKDOWN,
    /** {@code report.json}. */
    JSON,
    /** {@code tables/*.csv}. */
    TABLES,
    /** {@code charts/*.svg}. */
    CHARTS,
    /** {@code cards.html}. */
    CARDS,
    /** {@code form.html}. */
    FORM,
    /** {@code privacy.json} and {@code privacy.md}. */
    PRIVACY,
    /** {@code checklist.md}. */
    CHECKLIST;

    /** Returns the lower-case name, as used in options. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the format of a name, in any case; {@code md}, {@code csv} and {@code svg} are understood too. */
    public static Optional<Format> of(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "html" -> Optional.of(HTML);
            case "markdown", "md" -> Optional.of(MARKDOWN);
            case "json" -> Optional.of(JSON);
            case "tables", "csv" -> Optional.of(TABLES);
            case "charts", "svg" -> Optional.of(CHARTS);
            case "cards" -> Optional.of(CARDS);
            case "form" -> Optional.of(FORM);
            case "privacy" -> Optional.of(PRIVACY);
            case "checklist" -> Optional.of(CHECKLIST);
            default -> Optional.empty();
        };
    }
}
