package io.github.tarve.segmentation.report.charts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The CSS of charts, and of the page around them. */
public final class ChartStyle {
    private ChartStyle() {}

    /** Returns the CSS of charts, for files of their own and for pages. */
    public static String css() {
        return resource("chart.css");
    }

    /** Returns the CSS of pages, that of charts included. */
    public static String page() {
        return css() + resource("page.css");
    }

    private static String resource(String name) {
        String path = "/io/github/tarve/segmentation/report/" + name;
        try (InputStream stream = ChartStyle.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("no resource " + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
