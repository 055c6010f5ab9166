package io.github.tarve.segmentation.report.charts;

import io.github.tarve.segmentation.internal.pages.Block;
import io.github.tarve.segmentation.internal.svg.SvgDrawing;
import java.util.List;

/**
 * One chart: the picture, what it says in words, and the same figures as a table.
 *
 * @param name name of its file without ending, lower-case ASCII
 * @param title what it is
 * @param finding what it says
 * @param table the same figures
 * @param drawing the picture
 * @param height height of the picture
 */
public record Chart(String name, String title, String finding, Block.Table table, SvgDrawing drawing, double height) {
    /** Returns the chart as a block of a page; the page holds its CSS. */
    public Block.Figure figure(String file) {
        return new Block.Figure(file, title, finding, drawing.finish(height, "", List.of()), table);
    }

    /**
     * Returns the chart as a file of its own, with its CSS.
     *
     * @param stamps what must be written below it, as on the page
     */
    public String file(List<String> stamps) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + drawing.finish(height, ChartStyle.css(), stamps);
    }
}
