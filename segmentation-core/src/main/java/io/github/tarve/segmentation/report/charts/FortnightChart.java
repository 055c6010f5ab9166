package io.github.tarve.segmentation.report.charts;

import io.github.tarve.segmentation.internal.pages.Block;
import io.github.tarve.segmentation.internal.pages.Block.Cell;
import io.github.tarve.segmentation.internal.pages.Block.Column;
import io.github.tarve.segmentation.internal.svg.SvgDrawing;
import io.github.tarve.segmentation.internal.svg.TextAnchor;
import io.github.tarve.segmentation.release.CardFigures;
import io.github.tarve.segmentation.release.Released;
import io.github.tarve.segmentation.report.words.NameLines;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The strip of a typical fortnight: the contacts of nobody in particular on fourteen days, or, where too much is hidden for that,
 * how many of the group have a contact on each weekday, or on working days and weekends.
 */
public final class FortnightChart {
    private static final double WIDTH = 340;
    private static final double DAY = WIDTH / 7;
    private static final double HEIGHT = 36;
    private static final int WEEK = 7;

    private final Wording words;
    private final CardFigures.Fortnight fortnight;

    /** Draws one fortnight. */
    public FortnightChart(CardFigures.Fortnight fortnight, Wording words) {
        this.fortnight = fortnight;
        this.words = words;
    }

    /** Returns the strip, when there is anything to draw. */
    public Optional<Block.Figure> draw(String id, String title) {
        if (!fortnight.contacts().isEmpty()) {
            return Optional.of(contacts(id, title));
        }
        List<Share> shares = fortnight.weekdays().isEmpty()
                ? fortnight.parts().stream()
                        .map(part -> new Share(words.code("week-part", part.part()), part.share()))
                        .toList()
                : fortnight.weekdays().stream()
                        .map(day -> new Share(words.text("weekday." + day.day()), day.share()))
                        .toList();
        return shares.stream().allMatch(share -> share.share().hidden())
                ? Optional.empty()
                : Optional.of(shares(id, title, shares));
    }

    private record Share(String name, Released<Double> share) {}

    private Block.Figure contacts(String id, String title) {
        List<String> said = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        for (CardFigures.TypicalContact contact : fortnight.contacts()) {
            String need = contact.need().map(words::label).orElse(words.text("fortnight.contact"));
            said.add(words.text("weekday." + weekday(contact)) + " " + week(contact) + ": " + need);
            rows.add(List.of(
                    Cell.of(words.text("weekday." + weekday(contact))),
                    Cell.of(String.valueOf(week(contact))),
                    Cell.of(need)));
        }
        SvgDrawing drawing = new SvgDrawing(id, title, String.join("; ", said), WIDTH);
        heads(drawing);
        for (int day = 1; day <= 2 * WEEK; day++) {
            int here = day;
            Optional<CardFigures.TypicalContact> contact = fortnight.contacts().stream()
                    .filter(one -> one.day() == here)
                    .findFirst();
            double x = (day - 1) % WEEK * DAY;
            int week = (day - 1) / WEEK;
            double y = 18 + week * (HEIGHT + 3);
            drawing.rectangle(contact.isPresent() ? "h2" : "h0", x + 1, y, DAY - 2, HEIGHT);
            if (contact.isPresent() && contact.get().need().isEmpty()) {
                drawing.circle("dot", x + DAY / 2, y + HEIGHT / 2, 4);
            }
            contact.flatMap(CardFigures.TypicalContact::need)
                    .ifPresent(need -> inside(drawing, x + DAY / 2, y, words.label(need)));
        }
        Block.Table table = new Block.Table(
                title,
                List.of(
                        Column.text(words.text("fortnight.column.day")),
                        Column.number(words.text("fortnight.column.week")),
                        Column.text(words.text("column.need"))),
                rows);
        return new Block.Figure("", title, "", drawing.finish(20 + 2 * (HEIGHT + 3), "", List.of()), table);
    }

    private static int weekday(CardFigures.TypicalContact contact) {
        return (contact.day() - 1) % WEEK + 1;
    }

    private static int week(CardFigures.TypicalContact contact) {
        return (contact.day() - 1) / WEEK + 1;
    }

    private void heads(SvgDrawing drawing) {
        for (int day = 1; day <= WEEK; day++) {
            drawing.text("ts", (day - 0.5) * DAY, 12, TextAnchor.MIDDLE, words.text("weekday.short." + day));
        }
    }

    private static void inside(SvgDrawing drawing, double middle, double y, String need) {
        List<String> lines = NameLines.of(need, DAY - 6, 8.5);
        double first = y + HEIGHT / 2 + 3 - (lines.size() - 1) * 4.75;
        for (int i = 0; i < lines.size(); i++) {
            drawing.text("ty hd", middle, first + i * 9.5, TextAnchor.MIDDLE, lines.get(i));
        }
    }

    private Block.Figure shares(String id, String title, List<Share> shares) {
        List<String> said = shares.stream()
                .map(day -> day.name() + " " + words.share(day.share()))
                .toList();
        SvgDrawing drawing = new SvgDrawing(id, title, words.list(said), WIDTH);
        double width = WIDTH / shares.size();
        boolean days = shares.size() == WEEK;
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            Share day = shares.get(i);
            double middle = (i + 0.5) * width;
            drawing.text(
                    "ts", middle, 12, TextAnchor.MIDDLE, days ? words.text("weekday.short." + (i + 1)) : day.name());
            cell(drawing, i * width, width, day.share());
            rows.add(List.of(Cell.of(day.name()), words.shareCell(day.share())));
        }
        Block.Table table = new Block.Table(
                title,
                List.of(Column.text(words.text("fortnight.column.day")), Column.number(words.text("column.share"))),
                rows);
        return new Block.Figure("", title, "", drawing.finish(22 + HEIGHT, "", List.of()), table);
    }

    private void cell(SvgDrawing drawing, double x, double width, Released<Double> share) {
        double middle = x + width / 2;
        if (share.value().isEmpty()) {
            drawing.hatched(x + 1, 18, width - 2, HEIGHT);
            drawing.rectangle("plate", middle - 12, 28, 24, 20);
            drawing.text("tc", middle, 42, TextAnchor.MIDDLE, Wording.HIDDEN);
            return;
        }
        int step = Math.max(0, Math.min(4, (int) Math.floor(share.value().get() * 5)));
        drawing.rectangle("h" + step, x + 1, 18, width - 2, HEIGHT);
        drawing.text(step >= 3 ? "hl" : "hd", middle, 42, TextAnchor.MIDDLE, words.share(share));
    }
}
