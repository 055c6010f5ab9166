package io.github.tarve.segmentation.report;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.internal.pages.Block;
import io.github.tarve.segmentation.internal.pages.Block.Cell;
import io.github.tarve.segmentation.internal.pages.Block.Column;
import io.github.tarve.segmentation.internal.pages.Block.Item;
import io.github.tarve.segmentation.internal.pages.Block.Tone;
import io.github.tarve.segmentation.release.ExplanationSection;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.List;

/** The assignment form to print: how to use it, the questions with their points, the sum, and how far to trust it. */
final class FormPage {
    private static final String BOX = "\u2610 ";
    private static final String COUNT = "contacts";
    private static final String LINE = "\u2009____";

    private final Report report;
    private final Wording words;
    private final ExplanationSection.FormSection form;
    private final ExplanationSections sections;

    FormPage(Report report, Wording words, ExplanationSection.FormSection form, ReportFiles.Names names) {
        this.report = report;
        this.words = words;
        this.form = form;
        this.sections = new ExplanationSections(report, words, names);
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(words.text("form.use"), Tone.LEAD));
        if (!form.clearlyBetter()) {
            blocks.add(new Block.Callout(words.text("form.warning.title"), List.of(words.text("form.warning")), true));
        }
        for (int q = 0; q < form.questions().size(); q++) {
            blocks.add(question(q));
        }
        blocks.add(sum());
        blocks.add(new Block.Heading(words.text("form.profiles")));
        List<Item> profiles = new ArrayList<>();
        for (ExplanationSection.FormProfile profile : form.profiles()) {
            profiles.add(new Item(words.plain(profile.profile()), name(profile.profile())));
        }
        blocks.add(new Block.Bullets(profiles));
        blocks.add(new Block.Heading(words.text("form.trust")));
        blocks.add(new Block.Paragraph(sections.accuracy(form), Tone.BODY));
        blocks.add(new Block.Paragraph(words.text("form.care"), Tone.NOTE));
        return blocks;
    }

    private String name(String id) {
        return report.profiles().stream()
                .filter(card -> card.id().equals(id))
                .findFirst()
                .map(card -> words.label(card.name()))
                .orElse("");
    }

    private List<Column> columns(String first) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(first));
        form.profiles().forEach(profile -> columns.add(Column.number(words.plain(profile.profile()))));
        return columns;
    }

    private Block question(int q) {
        ExplanationSection.FormQuestion question = form.questions().get(q);
        List<List<Cell>> rows = new ArrayList<>();
        for (ExplanationSection.FormAnswer answer : question.answers()) {
            List<Cell> row = new ArrayList<>();
            row.add(Cell.of(BOX + answer(question, answer)));
            answer.points().forEach(points -> row.add(Cell.of(words.whole(points))));
            rows.add(row);
        }
        return new Block.Table(asked(q, question), columns(words.text("form.answer")), rows);
    }

    private String asked(int q, ExplanationSection.FormQuestion question) {
        // A choice of many is labelled "question: choice", and the question has its mark already.
        String label = words.label(question.label()).replace("?: ", "? ");
        String number = words.whole(q + 1);
        if (question.survey()) {
            String scale = question.unit().isEmpty() || Wording.isShare(question.unit())
                    ? ""
                    : " (" + words.unitName(question.unit()) + ")";
            return words.text("form.question", number, label + scale);
        }
        return question.unit().endsWith("/wk")
                ? words.text("form.question.week", number, label)
                : words.text(
                        "form.question.days",
                        number,
                        label,
                        words.whole(report.study().days()));
    }

    private String answer(ExplanationSection.FormQuestion question, ExplanationSection.FormAnswer answer) {
        List<Label> levels = answer.levels();
        if (!levels.isEmpty()) {
            String first = words.label(levels.get(0));
            String last = words.label(levels.get(levels.size() - 1));
            return levels.size() == 1
                    ? first
                    : levels.size() == 2 ? words.text("form.or", first, last) : words.text("form.to", first, last);
        }
        String unit = question.unit();
        if (unit.equals(COUNT)) {
            return times(answer);
        }
        if (answer.above().isEmpty()) {
            double upTo = answer.upTo().orElse(0.0);
            return upTo == 0 ? words.text("form.none") : words.text("form.at-most", amount(upTo, unit));
        }
        double above = answer.above().get();
        return answer.upTo().isEmpty()
                ? words.text("form.more-than", amount(above, unit))
                : words.text(
                        "form.between",
                        number(above, unit),
                        amount(answer.upTo().get(), unit));
    }

    /** Returns a range of counts; limits that are no whole numbers come from diaries of unequal lengths. */
    private String times(ExplanationSection.FormAnswer answer) {
        long least = answer.above().map(above -> (long) Math.floor(above) + 1).orElse(0L);
        if (answer.upTo().isEmpty()) {
            return words.text("form.or-more", words.whole(least));
        }
        long most = (long) Math.floor(answer.upTo().get());
        if (most == 0) {
            return words.text("form.none");
        }
        return least >= most ? words.whole(most) : words.text("form.to", words.whole(least), words.whole(most));
    }

    private String number(double value, String unit) {
        return value == Math.rint(value) && !Wording.isShare(unit)
                ? words.whole(Math.round(value))
                : words.amountOnly(value, unit);
    }

    private String amount(double value, String unit) {
        String name = words.unitName(unit);
        return name.isEmpty() ? number(value, unit) : number(value, unit) + "\u00A0" + name;
    }

    private Block sum() {
        List<List<Cell>> rows = new ArrayList<>();
        List<Cell> start = new ArrayList<>();
        start.add(Cell.of(words.text("form.start")));
        form.profiles().forEach(profile -> start.add(Cell.of(words.whole(profile.start()))));
        if (form.profiles().stream().anyMatch(profile -> profile.start() > 0)) {
            rows.add(start);
        }
        for (int q = 0; q < form.questions().size(); q++) {
            rows.add(blank(words.text("form.from-question", words.whole(q + 1))));
        }
        rows.add(blank(words.text("form.sum")));
        return new Block.Table(words.text("form.sum.caption"), columns(words.text("form.points")), rows);
    }

    private List<Cell> blank(String heading) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.of(heading));
        form.profiles().forEach(profile -> row.add(Cell.of(LINE)));
        return row;
    }
}
