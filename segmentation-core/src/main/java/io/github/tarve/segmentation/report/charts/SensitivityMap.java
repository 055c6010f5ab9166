package io.github.tarve.segmentation.report.charts;

import io.github.tarve.segmentation.internal.pages.Block;
import io.github.tarve.segmentation.internal.pages.Block.Cell;
import io.github.tarve.segmentation.internal.pages.Block.Column;
import io.github.tarve.segmentation.internal.svg.SvgDrawing;
import io.github.tarve.segmentation.internal.svg.TextAnchor;
import io.github.tarve.segmentation.release.SensitivitySection;
import io.github.tarve.segmentation.release.SensitivitySection.Way;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.List;

/** How far ways of analysing agree, each pair with its figure; the colours have fixed limits that no figure moves. */
final class SensitivityMap {
    private static final double CELL = 34;
    private static final double WIDEST = 52;

    private final SensitivitySection section;
    private final Wording words;

    SensitivityMap(SensitivitySection section, Wording words) {
        this.section = section;
        this.words = words;
    }

    Chart draw() {
        String title = words.text("chart.sensitivity");
        String finding = finding();
        List<Way> ways = section.ways();
        double cell = Math.min(WIDEST, (Frame.WIDTH - Frame.LEFT) / ways.size());
        SvgDrawing drawing = new SvgDrawing("c-sensitivity", title, finding, Frame.WIDTH);
        List<Column> columns = new ArrayList<>(List.of(Column.text(words.text("column.way"))));
        for (int b = 0; b < ways.size(); b++) {
            drawing.text("th", Frame.LEFT + (b + 0.5) * cell, 16, TextAnchor.MIDDLE, number(b));
            columns.add(Column.number(number(b)));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (int a = 0; a < ways.size(); a++) {
            double y = 26 + a * CELL;
            Frame.name(drawing, y + CELL / 2, name(a));
            List<Cell> row = new ArrayList<>(List.of(Cell.of(name(a))));
            for (int b = 0; b < ways.size(); b++) {
                double agreement = ways.get(a).agreement().get(b);
                square(drawing, Frame.LEFT + b * cell, y, cell, agreement);
                row.add(Cell.of(words.decimal(agreement, 2)));
            }
            rows.add(row);
        }
        double height = 26 + ways.size() * CELL + 4;
        return new Chart("sensitivity", title, finding, new Block.Table(title, columns, rows), drawing, height);
    }

    private void square(SvgDrawing drawing, double x, double y, double width, double agreement) {
        int step = Math.max(0, Math.min(4, (int) (agreement * 5)));
        drawing.rectangle("h" + step, x + 1, y + 1, width - 2, CELL - 2);
        drawing.text(
                step >= 3 ? "hl ts" : "hd ts", x + width / 2, y + 21, TextAnchor.MIDDLE, words.decimal(agreement, 2));
    }

    private String finding() {
        int least = 0;
        int most = 0;
        for (int w = 1; w < section.ways().size(); w++) {
            if (section.ways().get(w).counts()) {
                least = least == 0 || withReport(w) < withReport(least) ? w : least;
                most = most == 0 || withReport(w) > withReport(most) ? w : most;
            }
        }
        return most == 0
                ? words.text("sensitivity.none")
                : words.text(
                        "chart.sensitivity.finding",
                        words.decimal(withReport(most), 2),
                        wayName(section, words, most),
                        words.decimal(withReport(least), 2),
                        wayName(section, words, least));
    }

    private double withReport(int way) {
        return section.ways().get(0).agreement().get(way);
    }

    private String number(int way) {
        return words.whole(way + 1) + (section.ways().get(way).counts() ? "" : "*");
    }

    private String name(int way) {
        String name = wayName(section, words, way);
        return number(way) + "\u00A0 " + (way == 0 ? words.text("sensitivity.report", name) : name);
    }

    /** Returns a way in words: its method, dissimilarity and scaling, and in what else it differs from the report. */
    static String wayName(SensitivitySection section, Wording words, int number) {
        Way way = section.ways().get(number);
        Way main = section.ways().get(0);
        List<String> parts = new ArrayList<>(List.of(words.code("sensitivity.algorithm", way.algorithm())));
        if (!way.dissimilarity().isEmpty()) {
            parts.add(words.code("dissimilarity", way.dissimilarity()));
        }
        // Gower's dissimilarity divides by the range itself.
        if (!way.scaling().isEmpty() && !way.dissimilarity().equals("gower")) {
            parts.add(words.code("sensitivity.scaling", way.scaling()));
        }
        if (!way.days().equals(main.days())) {
            parts.add(words.text("sensitivity.days", words.plain(way.days())));
        }
        if (way.gaps().equals("imputed")) {
            parts.add(words.text("sensitivity.gaps.imputed"));
        }
        return String.join(", ", parts);
    }
}
