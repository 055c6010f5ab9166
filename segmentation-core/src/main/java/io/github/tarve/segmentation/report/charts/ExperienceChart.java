package io.github.tarve.segmentation.report.charts;

import io.github.tarve.segmentation.internal.pages.Block;
import io.github.tarve.segmentation.internal.pages.Block.Cell;
import io.github.tarve.segmentation.internal.pages.Block.Column;
import io.github.tarve.segmentation.internal.svg.SvgDrawing;
import io.github.tarve.segmentation.internal.svg.TextAnchor;
import io.github.tarve.segmentation.release.Released;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.List;

/** Satisfaction beside importance, each from 1 to 5: numbered points whose names stand in the list beside. */
public final class ExperienceChart {
    private static final double WIDTH = 340;
    private static final double LEFT = 44;
    private static final double TOP = 10;
    private static final double SIDE = 110;
    private static final double ACROSS = 280;

    private final Wording words;

    /** Draws in one language. */
    public ExperienceChart(Wording words) {
        this.words = words;
    }

    /**
     * One point, both of whose figures are shown.
     *
     * @param name what was rated
     * @param satisfaction from 1 to 5
     * @param importance from 1 to 5
     */
    public record Point(String name, double satisfaction, double importance) {}

    /** Draws points, the first of them set apart. */
    public Block.Figure draw(String id, String title, List<Point> points) {
        List<String> said = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        for (Point point : points) {
            String satisfaction = words.decimal(point.satisfaction(), 1);
            String importance = words.decimal(point.importance(), 1);
            said.add(words.text("experience.point", point.name(), importance, satisfaction));
            rows.add(Cell.row(point.name(), importance, satisfaction));
        }
        SvgDrawing drawing = new SvgDrawing(id, title, String.join("; ", said), WIDTH);
        drawing.rectangle("band", LEFT, TOP, ACROSS, SIDE);
        drawing.line("gr", x(3), TOP, x(3), TOP + SIDE);
        drawing.line("gr", LEFT, y(3), LEFT + ACROSS, y(3));
        for (int value = 1; value <= 5; value += 2) {
            drawing.text("ts", x(value), TOP + SIDE + 12, TextAnchor.MIDDLE, words.whole(value));
            drawing.text("ts", LEFT - 6, y(value) + 4, TextAnchor.END, words.whole(value));
        }
        drawing.text(
                "ts",
                LEFT + ACROSS,
                TOP + SIDE + 25,
                TextAnchor.END,
                words.text("experience.satisfaction") + " \u2192");
        drawing.text("ts", LEFT + 5, TOP + 12, TextAnchor.START, "\u2191 " + words.text("experience.importance"));
        marks(drawing, points);
        Block.Table table = new Block.Table(
                title,
                List.of(
                        Column.text(words.text("column.need")),
                        Column.number(words.text("experience.importance")),
                        Column.number(words.text("experience.satisfaction"))),
                rows);
        return new Block.Figure("", title, "", drawing.finish(TOP + SIDE + 30, "", List.of()), table);
    }

    /** Draws the points, and their numbers where neither a point nor another number stands. */
    private void marks(SvgDrawing drawing, List<Point> points) {
        List<double[]> taken = new ArrayList<>();
        for (int i = points.size() - 1; i >= 0; i--) {
            double x = x(points.get(i).satisfaction());
            double y = y(points.get(i).importance());
            if (i == 0) {
                drawing.diamond("dot", x, y, 6);
            } else {
                drawing.circle("dot open", x, y, 3.5);
            }
            taken.add(new double[] {x, y});
        }
        for (int i = 1; i < points.size(); i++) {
            double x = x(points.get(i).satisfaction());
            double y = y(points.get(i).importance());
            double[] free = free(x, y, taken);
            drawing.line("gr", x, y, free[0], free[1]);
            drawing.text("ts", free[0], free[1] + 4, TextAnchor.MIDDLE, words.whole(i));
            taken.add(free);
        }
    }

    /** Returns the nearest place around a point that keeps its distance from everything drawn. */
    private static double[] free(double x, double y, List<double[]> taken) {
        for (double radius = 12; radius < 60; radius += 6) {
            for (int turn = 0; turn < 8; turn++) {
                double placeX = x + radius * StrictMath.cos(turn * Math.PI / 4);
                double placeY = y - radius * StrictMath.sin(turn * Math.PI / 4);
                boolean inside =
                        placeX > LEFT + 6 && placeX < LEFT + ACROSS - 6 && placeY > TOP + 6 && placeY < TOP + SIDE - 6;
                if (inside
                        && taken.stream()
                                .allMatch(other -> StrictMath.hypot(placeX - other[0], placeY - other[1]) > 11)) {
                    return new double[] {placeX, placeY};
                }
            }
        }
        return new double[] {x, y};
    }

    private static double x(double satisfaction) {
        return LEFT + (satisfaction - 1) / 4 * ACROSS;
    }

    private static double y(double importance) {
        return TOP + SIDE - (importance - 1) / 4 * SIDE;
    }

    /** Returns whether both figures may be shown. */
    public static boolean shown(Released<Double> satisfaction, Released<Double> importance) {
        return satisfaction.value().filter(value -> !value.isNaN()).isPresent()
                && importance.value().filter(value -> !value.isNaN()).isPresent();
    }
}
