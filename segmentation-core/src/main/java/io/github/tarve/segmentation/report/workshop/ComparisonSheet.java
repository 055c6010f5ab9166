package io.github.tarve.segmentation.report.workshop;

import io.github.tarve.segmentation.internal.pages.Block;
import io.github.tarve.segmentation.internal.pages.Block.Cell;
import io.github.tarve.segmentation.internal.pages.Block.Column;
import io.github.tarve.segmentation.internal.pages.Block.Item;
import io.github.tarve.segmentation.internal.pages.Block.Tone;
import io.github.tarve.segmentation.internal.pages.Icon;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The poster: all profiles side by side. */
final class ComparisonSheet {
    private static final int LONGEST = 60;

    private final Report report;
    private final Wording words;

    ComparisonSheet(Report report, Wording words) {
        this.report = report;
        this.words = words;
    }

    Block sheet(String line) {
        ProfileFindings findings = new ProfileFindings(report, words);
        List<List<Cell>> rows = new ArrayList<>();
        for (Report.ProfileCard card : report.profiles()) {
            rows.add(List.of(
                    Cell.of(words.cut(card.id(), 12) + " " + words.shortLabel(card.name(), ProfileFindings.NAME)),
                    new Cell(words.share(card.share()), card.share().hidden()),
                    names(findings.strengths(card)),
                    names(findings.standsOut(card)),
                    names(findings.unmet(card)),
                    names(findings.channels(card))));
        }
        Block.Table table = new Block.Table(
                words.text("workshop.compare.caption"),
                List.of(
                        Column.text(words.text("column.profile")),
                        Column.number(words.text("column.share")),
                        Column.text(words.text("card.resources")),
                        Column.text(words.text("card.apart")),
                        Column.text(words.text("card.unmet")),
                        Column.text(words.text("card.channels"))),
                rows);
        return new Block.Card(
                "compare",
                "",
                0,
                words.text("workshop.compare"),
                line,
                List.of(
                        new Block.Part("", Icon.NONE, true, List.of(table)),
                        new Block.Part(
                                words.text("workshop.talk"),
                                Icon.PEN,
                                true,
                                List.of(
                                        new Block.Bullets(List.of(
                                                new Item("", words.text("workshop.compare.ask.1")),
                                                new Item("", words.text("workshop.compare.ask.2")),
                                                new Item("", words.text("workshop.compare.ask.3")))),
                                        new Block.Paragraph(
                                                words.text("workshop.hidden", Wording.HIDDEN), Tone.NOTE)))));
    }

    /** Returns what a list is about, without its figures. */
    private Cell names(List<Item> items) {
        String text = items.stream().map(this::name).collect(Collectors.joining("; "));
        return Cell.of(text.isEmpty() ? Wording.NOTHING : text);
    }

    private String name(Item item) {
        boolean named = item.lead().endsWith(":");
        return words.cut(named ? item.lead().substring(0, item.lead().length() - 1) : item.text(), LONGEST);
    }
}
