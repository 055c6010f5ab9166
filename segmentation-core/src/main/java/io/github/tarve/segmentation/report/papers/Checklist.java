package io.github.tarve.segmentation.report.papers;

import io.github.tarve.segmentation.internal.pages.Block;
import io.github.tarve.segmentation.internal.pages.Block.Cell;
import io.github.tarve.segmentation.internal.pages.Block.Column;
import io.github.tarve.segmentation.internal.pages.Block.Tone;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.report.papers.ChecklistItem.State;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * What a paper or a decision document has to say about a segmentation, item by item: filled in where the report knows it,
 * left to the author where only people know, and marked as not done where the run did not do it.
 */
public final class Checklist {
    private final Report report;
    private final Wording words;

    /** Fills in the checklist of one report in one language. */
    public Checklist(Report report, Wording words) {
        this.report = report;
        this.words = words;
    }

    /** Returns the thirty items in their order. */
    List<ChecklistItem> items() {
        List<ChecklistItem> items = new ArrayList<>(new ChecklistOfStudy(report, words).items());
        ChecklistOfModel model = new ChecklistOfModel(report, words);
        items.addAll(model.items());
        items.addAll(new ChecklistOfResults(report, words, model).items());
        items.addAll(new ChecklistOfRun(report, words, model).items());
        return items;
    }

    /** Returns the counts of states, the items, and every number of profiles that was tried. */
    public List<Block> blocks() {
        List<ChecklistItem> items = items();
        List<List<Cell>> rows = new ArrayList<>();
        for (ChecklistItem item : items) {
            String question = (rows.size() + 1) + ". " + words.paper("item." + item.key());
            rows.add(Cell.row(question, item.state().mark(), item.value()));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(
                words.paper(
                        "checklist.counts",
                        words.whole(count(items, State.AUTO)),
                        words.whole(count(items, State.AUTHOR)),
                        words.whole(count(items, State.MISSING))),
                Tone.BODY));
        blocks.add(new Block.Paragraph(words.paper("checklist.intro"), Tone.BODY));
        blocks.add(new Block.Table(
                words.paper("checklist.title"),
                List.of(
                        Column.text(words.text("column.item")),
                        Column.text(words.text("column.state")),
                        Column.text(words.text("column.value"))),
                rows));
        report.selection().ifPresent(selection -> blocks.add(candidates(selection)));
        return blocks;
    }

    /** Returns the same for the report, which has the numbers of profiles elsewhere: the counts, and the items on demand. */
    public List<Block> inReport() {
        List<Block> blocks = blocks();
        return List.of(
                blocks.get(0),
                new Block.Disclosure(words.paper("checklist.title"), List.of(blocks.get(1), blocks.get(2))));
    }

    private static long count(List<ChecklistItem> items, State state) {
        return items.stream().filter(item -> item.state() == state).count();
    }

    /** Returns every number of profiles tried with every index, one profile included. */
    private Block.Table candidates(Report.SelectionSection selection) {
        List<Column> columns = new ArrayList<>();
        for (String column : List.of(
                "k",
                "criterion",
                "silhouette",
                "bic",
                "abic",
                "entropy",
                "null-mean",
                "null-q95",
                "z",
                "least-stability")) {
            columns.add(Column.number(words.text("column." + column)));
        }
        columns.add(Column.text(words.text("column.admissible")));
        return new Block.Table(
                words.paper("checklist.candidates"),
                columns,
                selection.candidates().stream().map(this::candidate).toList());
    }

    private List<Cell> candidate(Report.CandidateRow row) {
        return Cell.row(
                words.whole(row.k()),
                words.decimal(row.criterion(), 1),
                row.silhouette().map(width -> words.decimal(width, 2)).orElse(Wording.NOTHING),
                row.fit().map(fit -> words.decimal(fit.bic(), 0)).orElse(Wording.NOTHING),
                row.fit().map(fit -> words.decimal(fit.adjustedBic(), 0)).orElse(Wording.NOTHING),
                row.fit().map(fit -> words.decimal(fit.entropy(), 2)).orElse(Wording.NOTHING),
                row.level().map(level -> level(level.nullMean())).orElse(Wording.NOTHING),
                row.level().map(level -> level(level.nullQ95())).orElse(Wording.NOTHING),
                row.level().map(level -> words.decimal(level.z(), 1)).orElse(Wording.NOTHING),
                row.stability().stream()
                        .min(Double::compare)
                        .map(least -> words.decimal(least, 2))
                        .orElse(Wording.NOTHING),
                words.text(row.admissible() ? "candidate.yes" : "candidate.no"));
    }

    private String level(double value) {
        return words.decimal(value, Math.abs(value) < 10 ? 2 : 0);
    }
}
