package io.github.tarve.segmentation.report.charts;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.internal.pages.Block;
import io.github.tarve.segmentation.internal.pages.Block.Cell;
import io.github.tarve.segmentation.internal.pages.Block.Column;
import io.github.tarve.segmentation.internal.svg.SvgDrawing;
import io.github.tarve.segmentation.internal.svg.TextAnchor;
import io.github.tarve.segmentation.release.Released;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.report.words.NameLines;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shares of two things at once, each cell with its figure; the colours have fixed limits that no figure moves. */
final class HeatMaps {
    /** Squares narrower than this have no figure; the table beside the map has it. */
    private static final double NARROW = 30;

    private static final double CELL = 34;
    private static final double LEFT = Frame.LEFT;

    private final Report report;
    private final Wording words;

    HeatMaps(Report report, Wording words) {
        this.report = report;
        this.words = words;
    }

    /** Returns the needs of each profile. */
    Chart needs() {
        List<String> columns = profileNames();
        List<String> rows =
                report.needs().stream().map(need -> words.label(need.need())).toList();
        List<List<Released<Double>>> cells = new ArrayList<>();
        for (int need = 0; need < rows.size(); need++) {
            int row = need;
            cells.add(report.profiles().stream()
                    .map(card -> row < card.needs().size()
                            ? card.needs().get(row).needingShare()
                            : Released.<Double>suppressed())
                    .toList());
        }
        return draw(new Grid("needs", "column.need", rows, columns, cells, marks()));
    }

    /** Returns the needs of each area. */
    Chart areaNeeds() {
        List<Report.AreaRow> areas = report.areas().areas();
        List<String> rows =
                report.needs().stream().map(need -> words.label(need.need())).toList();
        List<List<Released<Double>>> cells = new ArrayList<>();
        for (int need = 0; need < rows.size(); need++) {
            int row = need;
            cells.add(areas.stream()
                    .map(area -> row < area.needs().size()
                            ? area.needs().get(row).needingShare()
                            : Released.<Double>suppressed())
                    .toList());
        }
        List<String> columns =
                areas.stream().map(area -> words.label(area.area())).toList();
        List<String> heads =
                areas.stream().map(area -> words.shortLabel(area.area(), 18)).toList();
        return draw(new Grid("area-needs", "column.need", rows, columns, cells, heads));
    }

    /** Returns the channels of each profile, in alphabetical order, since the order of use differs by profile. */
    Chart channels() {
        List<Label> channels = report.profiles().stream()
                .flatMap(card -> card.channels().stream())
                .map(Report.ChannelShare::channel)
                .distinct()
                .sorted(java.util.Comparator.comparing(Label::code))
                .toList();
        List<List<Released<Double>>> cells = new ArrayList<>();
        for (Label channel : channels) {
            cells.add(
                    report.profiles().stream().map(card -> share(card, channel)).toList());
        }
        List<String> rows = channels.stream().map(words::label).toList();
        return draw(new Grid("channels", "column.channel", rows, profileNames(), cells, marks()));
    }

    private Released<Double> share(Report.ProfileCard card, Label channel) {
        // A channel that is not listed was not used; only where nothing is hidden may that be said.
        boolean internal = report.edition() == Report.Edition.INTERNAL;
        return card.channels().stream()
                .filter(use -> use.channel().code().equals(channel.code()))
                .map(Report.ChannelShare::share)
                .findFirst()
                .orElse(internal ? Released.shown(0.0) : Released.suppressed());
    }

    private Chart draw(Grid grid) {
        String title = words.text("chart." + grid.name);
        String finding = finding(grid) + advice(grid);
        double cell = cell(grid.heads);
        SvgDrawing drawing = new SvgDrawing("c-" + grid.name, title, finding, Frame.WIDTH);
        double y = heads(drawing, grid.heads, cell);
        List<List<Cell>> table = new ArrayList<>();
        int withheld = withheldRows(grid);
        for (int i = 0; i < grid.rows.size(); i++) {
            if (withheld > 1 && hidden(grid.cells.get(i))) {
                continue;
            }
            Frame.name(drawing, y + CELL / 2, grid.rows.get(i));
            List<Cell> line = new ArrayList<>(List.of(Cell.of(grid.rows.get(i))));
            for (int j = 0; j < grid.columns.size(); j++) {
                Released<Double> share = grid.cells.get(i).get(j);
                square(drawing, LEFT + j * cell, y, cell, share);
                line.add(words.shareCell(share));
            }
            table.add(line);
            y += CELL;
        }
        if (withheld > 1) {
            String rest = words.text("chart." + grid.name + ".withheld", words.whole(withheld));
            drawing.text("tm", 0, y + 18, TextAnchor.START, rest);
            y += CELL;
            List<Cell> line = new ArrayList<>(List.of(Cell.of(rest)));
            grid.columns.forEach(column -> line.add(new Cell(Wording.HIDDEN, true)));
            table.add(line);
        }
        List<Column> columns = new ArrayList<>(List.of(Column.text(words.text(grid.rowHeading))));
        grid.columns.forEach(column -> columns.add(Column.number(column)));
        return new Chart(grid.name, title, finding, new Block.Table(title, columns, table), drawing, y + 4);
    }

    /** Writes the heads of the columns, rising where one is wider than its column, and returns where the rows begin. */
    private static double heads(SvgDrawing drawing, List<String> heads, double cell) {
        boolean fit = fit(heads, cell);
        double y = fit ? 26 : 20 + longest(heads) * 0.77;
        for (int j = 0; j < heads.size(); j++) {
            double middle = LEFT + (j + 0.5) * cell;
            if (fit) {
                drawing.text("th", middle, 16, TextAnchor.MIDDLE, heads.get(j));
            } else {
                drawing.rising("tb", middle, y - 6, heads.get(j));
            }
        }
        return y;
    }

    private static boolean fit(List<String> heads, double cell) {
        return heads.stream().allMatch(head -> NameLines.width(head) * 13 <= cell - 6);
    }

    private static double longest(List<String> heads) {
        return heads.stream()
                .mapToDouble(head -> NameLines.width(head) * 12)
                .max()
                .orElse(0);
    }

    /** Returns the width of a column; rising heads need room to the right of the last one. */
    private static double cell(List<String> heads) {
        double cell = Math.min(140, (Frame.WIDTH - LEFT) / Math.max(1, heads.size()));
        return fit(heads, cell) ? cell : Math.min(cell, (Frame.WIDTH - LEFT - longest(heads) * 0.64) / heads.size());
    }

    private static boolean hidden(List<Released<Double>> cells) {
        return cells.stream().allMatch(Released::hidden);
    }

    private static int withheldRows(Grid grid) {
        return (int) grid.cells.stream().filter(HeatMaps::hidden).count();
    }

    /** Says why most of a map is hidden and what helps, when it is. */
    private String advice(Grid grid) {
        long cells = grid.cells.stream().mapToLong(List::size).sum();
        long hidden = grid.cells.stream()
                .flatMap(List::stream)
                .filter(Released::hidden)
                .count();
        return cells > 0 && hidden * 2 > cells ? " " + words.text("chart.hidden.advice") : "";
    }

    private void square(SvgDrawing drawing, double x, double y, double width, Released<Double> share) {
        Optional<Double> value = share.value();
        if (value.isEmpty()) {
            drawing.hatched(x + 1, y + 1, width - 2, CELL - 2);
            if (width < NARROW) {
                return;
            }
            drawing.rectangle("plate", x + width / 2 - 12, y + 9, 24, 16);
            drawing.text("tc", x + width / 2, y + 22, TextAnchor.MIDDLE, Wording.HIDDEN);
            return;
        }
        int step = Double.isNaN(value.get()) ? 0 : Math.min(4, (int) (value.get() * 5));
        drawing.rectangle("h" + step, x + 1, y + 1, width - 2, CELL - 2);
        if (width >= NARROW) {
            String ink = (width < 40 ? "ts " : "") + (step >= 3 ? "hl" : "hd");
            drawing.text(ink, x + width / 2, y + 22, TextAnchor.MIDDLE, words.percent(value.get()));
        }
    }

    private String finding(Grid grid) {
        String best = words.text("chart.hidden.finding");
        double widest = 0;
        for (int i = 0; i < grid.rows.size(); i++) {
            int top = -1;
            double high = -1;
            double low = 2;
            for (int j = 0; j < grid.columns.size(); j++) {
                double share = grid.cells.get(i).get(j).value().orElse(Double.NaN);
                if (share > high) {
                    high = share;
                    top = j;
                }
                low = share < low ? share : low;
            }
            if (top >= 0 && high - low > widest) {
                widest = high - low;
                best = words.text(
                        "chart." + grid.name + ".finding",
                        grid.rows.get(i),
                        grid.columns.get(top),
                        words.percent(high),
                        words.percent(low));
            }
        }
        return best;
    }

    private List<String> profileNames() {
        return report.profiles().stream().map(card -> words.label(card.name())).toList();
    }

    private List<String> marks() {
        return report.profiles().stream().map(card -> words.plain(card.id())).toList();
    }

    /** What one heat map holds. */
    private record Grid(
            String name,
            String rowHeading,
            List<String> rows,
            List<String> columns,
            List<List<Released<Double>>> cells,
            List<String> heads) {}
}
