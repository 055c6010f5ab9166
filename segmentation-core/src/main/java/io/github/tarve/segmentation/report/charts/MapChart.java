package io.github.tarve.segmentation.report.charts;

import io.github.tarve.segmentation.internal.pages.Block;
import io.github.tarve.segmentation.internal.pages.Block.Cell;
import io.github.tarve.segmentation.internal.pages.Block.Column;
import io.github.tarve.segmentation.internal.svg.SvgDrawing;
import io.github.tarve.segmentation.internal.svg.TextAnchor;
import io.github.tarve.segmentation.release.NeedMapSection;
import io.github.tarve.segmentation.release.Released;
import io.github.tarve.segmentation.report.words.MapWords;
import io.github.tarve.segmentation.report.words.NameLines;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * The map of needs and resources: much need at the top, good resources on the right, residents and their share in each cell. The
 * shade of a cell says how many residents it holds against what it would hold if all cells held as many, in fixed steps.
 */
final class MapChart {
    /** Width of the map; narrower than other charts, so that it can be read on a telephone. */
    static final double WIDTH = 420;

    private static final double LEFT = 102;
    private static final double CELL = 76;
    private static final double GAP = 18;

    private final NeedMapSection map;
    private final Wording words;
    private final MapWords names;
    private final List<String> rows;
    private final List<String> columns;

    MapChart(NeedMapSection map, Wording words) {
        this.map = map;
        this.words = words;
        this.names = new MapWords(map, words);
        this.rows = names.parts(0, map.firstUnknown());
        this.columns = map.grid() ? names.parts(1, map.secondUnknown()) : List.of(words.text("column.residents"));
    }

    Chart draw() {
        String title = map.grid()
                ? words.text("chart.map", names.name(0), names.name(1))
                : words.text("chart.map.line", names.name(0));
        String finding = finding();
        SvgDrawing drawing = new SvgDrawing("c-map", title, finding, WIDTH);
        double cell = (WIDTH - LEFT - (map.secondUnknown() ? GAP : 0)) / columns.size();
        for (int j = 0; j < columns.size(); j++) {
            lines(drawing, x(j, cell) + cell / 2, 24, TextAnchor.MIDDLE, NameLines.of(columns.get(j), cell - 16, 13));
        }
        double y = 48;
        for (int part = map.parts() - 1; part >= 0; part--) {
            row(drawing, y, part, cell);
            y += CELL;
        }
        if (map.firstUnknown()) {
            y += GAP;
            row(drawing, y, map.parts(), cell);
            y += CELL;
        }
        return new Chart("map", title, finding, table(title), drawing, y + 4);
    }

    private double x(int column, double cell) {
        return LEFT + column * cell + (column >= map.parts() ? GAP : 0);
    }

    private void row(SvgDrawing drawing, double y, int part, double cell) {
        lines(drawing, LEFT - 8, y + CELL / 2, TextAnchor.END, NameLines.of(rows.get(part), LEFT - 22, 13));
        NeedMapSection.Row row = map.rows().get(part);
        for (int j = 0; j < columns.size(); j++) {
            Released<Integer> count = map.grid() ? row.cells().get(j) : row.count();
            Released<Double> share = map.grid() ? row.shares().get(j) : row.share();
            boolean outside = part == map.parts() || (map.grid() && j == map.parts());
            cell(drawing, x(j, cell), y, cell, new Figure(count, share, outside));
        }
    }

    /** What one cell says; those outside the map are not shaded. */
    private record Figure(Released<Integer> count, Released<Double> share, boolean outside) {}

    private static void lines(SvgDrawing drawing, double x, double middle, TextAnchor anchor, List<String> lines) {
        double first = middle + 4.5 - (lines.size() - 1) * 7.5;
        for (int i = 0; i < lines.size(); i++) {
            drawing.text("th", x, first + i * 15, anchor, lines.get(i));
        }
    }

    private void cell(SvgDrawing drawing, double x, double y, double width, Figure figure) {
        double middle = x + width / 2;
        if (figure.count().hidden()) {
            drawing.hatched(x + 1, y + 1, width - 2, CELL - 2);
            drawing.rectangle("plate", middle - 16, y + CELL / 2 - 13, 32, 26);
            drawing.text("tc", middle, y + CELL / 2 + 4, TextAnchor.MIDDLE, Wording.HIDDEN);
            return;
        }
        int step = figure.outside() ? 0 : step(figure.share());
        drawing.rectangle("h" + step, x + 1, y + 1, width - 2, CELL - 2);
        String ink = step >= 3 ? "hl" : "hd";
        boolean both = !figure.share().hidden();
        drawing.text(
                "big " + ink, middle, y + CELL / 2 + (both ? 2 : 8), TextAnchor.MIDDLE, words.count(figure.count()));
        if (both) {
            drawing.text(ink, middle, y + CELL / 2 + 21, TextAnchor.MIDDLE, words.share(figure.share()));
        }
    }

    /** Returns the shade: below a half, below the whole, up to one and a half, up to twice, and beyond what even cells hold. */
    private int step(Released<Double> share) {
        int cells = map.parts() * (map.grid() ? map.parts() : 1);
        return share.value()
                .map(value -> Math.max(0, Math.min(4, (int) Math.floor(value * cells * 2 + 1e-9))))
                .orElse(1);
    }

    /** Tells of much need with few resources where that is shown, else of the cell with the most residents. */
    private String finding() {
        if (!map.grid()) {
            return words.text("chart.map.line.finding");
        }
        int row = map.parts() - 1;
        int column = map.axes().get(1).kind().equals("unmet") ? map.parts() - 1 : 0;
        if (map.rows().get(row).shares().get(column).hidden()) {
            double most = -1;
            for (int i = 0; i < map.parts(); i++) {
                for (int j = 0; j < map.parts(); j++) {
                    double share = map.rows().get(i).shares().get(j).value().orElse(-1.0);
                    if (share > most) {
                        most = share;
                        row = i;
                        column = j;
                    }
                }
            }
            if (most < 0) {
                return words.text("chart.hidden.finding");
            }
        }
        return words.text(
                "chart.map.finding",
                rows.get(row),
                columns.get(column),
                words.count(map.rows().get(row).cells().get(column)),
                words.share(map.rows().get(row).shares().get(column)));
    }

    private Block.Table table(String title) {
        List<Column> heads = new ArrayList<>(List.of(Column.text(names.axis(0))));
        columns.forEach(column -> heads.add(Column.number(column)));
        if (map.grid()) {
            heads.add(Column.number(words.text("column.residents")));
        }
        List<List<Cell>> lines = new ArrayList<>();
        for (int i = 0; i < map.rows().size(); i++) {
            NeedMapSection.Row row = map.rows().get(i);
            List<Cell> line = new ArrayList<>(List.of(Cell.of(rows.get(i))));
            for (int j = 0; j < row.cells().size(); j++) {
                line.add(cell(row.cells().get(j), row.shares().get(j)));
            }
            line.add(cell(row.count(), row.share()));
            lines.add(line);
        }
        return new Block.Table(title, heads, lines);
    }

    private Cell cell(Released<Integer> count, Released<Double> share) {
        return share.hidden() || count.hidden()
                ? words.countCell(count)
                : Cell.of(words.count(count) + " (" + words.share(share) + ")");
    }
}
