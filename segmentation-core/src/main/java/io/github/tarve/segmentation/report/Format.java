package io.github.tarve.segmentation.report;

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
    /** The same, unless {@link #TABLES} is asked for, with semicolons, decimal commas and a byte-order mark, for Excel in Finland. */
    EXCEL_TABLES,
    /** The same tables as sheets of {@code tables.xlsx}. */
    WORKBOOK,
    /** {@code charts/*.svg}. */
    CHARTS,
    /** {@code cards.html}. */
    CARDS,
    /** {@code form.html}. */
    FORM,
    /** {@code privacy.json} and {@code privacy.md}. */
    PRIVACY,
    /** {@code checklist.md}. */
    CHECKLIST,
    /** {@code methods.md}. */
    METHODS
}
