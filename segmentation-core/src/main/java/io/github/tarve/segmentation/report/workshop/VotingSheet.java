package io.github.tarve.segmentation.report.workshop;

import io.github.tarve.segmentation.internal.pages.Block;
import io.github.tarve.segmentation.internal.pages.Block.Cell;
import io.github.tarve.segmentation.internal.pages.Block.Column;
import io.github.tarve.segmentation.internal.pages.Block.Part;
import io.github.tarve.segmentation.internal.pages.Icon;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A blank sheet on which each participant says what matters most; it asks for no name. */
final class VotingSheet {
    private static final int MOST_NEEDS = 10;
    private static final String BOX = "\u2610";

    private final Report report;
    private final Wording words;

    VotingSheet(Report report, Wording words) {
        this.report = report;
        this.words = words;
    }

    Block.Card sheet(String stamps) {
        List<Part> parts = new ArrayList<>();
        List<String> groups = Stream.of("resident", "official", "staff", "other")
                .map(group -> words.text("workshop.vote." + group))
                .toList();
        parts.add(new Part(words.text("workshop.vote.who"), Icon.PEOPLE, true, List.of(new Block.Boxes(groups))));
        if (report.showsGroups() && report.profiles().size() > 1) {
            parts.add(new Part(words.text("workshop.vote.profiles"), Icon.VOTE, true, List.of(profiles())));
        }
        if (!report.needs().isEmpty()) {
            parts.add(new Part(words.text("workshop.vote.needs"), Icon.NEED, true, List.of(needs())));
        }
        parts.add(new Part(words.text("workshop.vote.missing"), Icon.PEN, true, List.of(new Block.Lines(4))));
        return new Block.Card("vote", "", 0, words.text("workshop.vote"), stamps, parts);
    }

    private Block profiles() {
        List<List<Cell>> rows = report.profiles().stream()
                .map(card -> Cell.row(
                        words.cut(card.id(), 12) + " " + words.shortLabel(card.name(), ProfileFindings.NAME), "", ""))
                .toList();
        return new Block.Table(
                words.text("workshop.vote.profiles.caption"),
                List.of(
                        Column.text(words.text("column.profile")),
                        Column.text(words.text("workshop.column.points")),
                        Column.text(words.text("workshop.column.help"))),
                rows);
    }

    /** Returns the needs to choose from: those most often unmet first, then the most common. */
    private Block needs() {
        Comparator<Report.NeedRow> worst = Comparator.comparing(need ->
                -need.unmetShare().value().filter(share -> !share.isNaN()).orElse(-1.0));
        List<List<Cell>> rows = report.needs().stream()
                .sorted(worst)
                .limit(MOST_NEEDS)
                .map(need -> List.of(
                        Cell.of(words.shortLabel(need.need(), ProfileFindings.NAME)),
                        words.shareCell(need.unmetShare()),
                        Cell.of(BOX),
                        Cell.of(BOX),
                        Cell.of(BOX)))
                .toList();
        return new Block.Table(
                words.text("workshop.vote.needs.caption"),
                List.of(
                        Column.text(words.text("column.need")),
                        Column.number(words.text("column.unmet-share")),
                        Column.text(words.text("workshop.column.first")),
                        Column.text(words.text("workshop.column.second")),
                        Column.text(words.text("workshop.column.third"))),
                rows);
    }
}
