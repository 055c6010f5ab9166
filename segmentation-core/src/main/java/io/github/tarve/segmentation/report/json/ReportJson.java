package io.github.tarve.segmentation.report.json;

import io.github.tarve.segmentation.internal.json.JsonFault;
import io.github.tarve.segmentation.internal.json.JsonValue;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.release.Report;

/**
 * The report as JSON, schema {@code tarve/report/1} (published as {@code docs/schema/report-1.schema.json}). Every suppressed
 * figure is {@code {"suppressed": true}}; null stands only for what was not computed. Written and read again without loss, so
 * that a report can be rendered in another language or format without the data.
 */
public final class ReportJson {
    /** The name of the schema. */
    public static final String SCHEMA = "tarve/report/1";

    private ReportJson() {}

    /** Returns a report as JSON. */
    public static String write(Report report) {
        return new ReportJsonWriter().write(report);
    }

    /** Returns what was hidden and why as JSON, schema {@code tarve/privacy/1}. */
    public static String writePrivacy(Report report) {
        return new ReportJsonWriter().writePrivacy(report);
    }

    /**
     * Reads a report.
     *
     * @throws Refusal when the text is not such a report; the place is named
     */
    public static Report read(String text) {
        try {
            return new ReportJsonReader(JsonValue.read(text)).read();
        } catch (JsonFault e) {
            throw Refusal.of(ProblemCode.UNREADABLE_REPORT, e.path().isEmpty() ? "$" : e.path(), e.complaint());
        }
    }
}
