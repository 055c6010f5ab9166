package io.github.tarve.segmentation.report;

import io.github.tarve.segmentation.internal.pages.Block;
import io.github.tarve.segmentation.internal.pages.Block.Cell;
import io.github.tarve.segmentation.internal.pages.Block.Column;
import io.github.tarve.segmentation.internal.pages.Block.Item;
import io.github.tarve.segmentation.internal.pages.Block.Tone;
import io.github.tarve.segmentation.internal.pages.Icon;
import io.github.tarve.segmentation.internal.pages.Page.Section;
import io.github.tarve.segmentation.release.ExplanationSection;
import io.github.tarve.segmentation.release.Released;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.release.SchemeSection;
import io.github.tarve.segmentation.report.words.RuleWords;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** By what people recognise the profiles: schemes known beforehand, a small tree, the form, and names that last. */
final class ExplanationSections {
    private final Report report;
    private final Wording words;
    private final ReportFiles.Names names;

    ExplanationSections(Report report, Wording words, ReportFiles.Names names) {
        this.report = report;
        this.words = words;
        this.names = names;
    }

    /** Returns where the profiles fall in schemes. */
    List<Section> schemes() {
        if (report.explanation().schemes().isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(paragraph(words.text("schemes.intro"), Tone.BODY));
        report.explanation().schemes().forEach(scheme -> blocks.addAll(scheme(scheme)));
        return List.of(new Section("schemes", words.text("section.schemes"), blocks));
    }

    private List<Block> scheme(SchemeSection scheme) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(words.label(scheme.label())));
        List<Item> axes = new ArrayList<>();
        scheme.axes().forEach(axis -> axes.add(new Item(words.label(axis.label()) + ":", axis(axis))));
        blocks.add(new Block.Bullets(axes));
        if (!scheme.measured()) {
            blocks.add(paragraph(words.text("schemes.not-measured"), Tone.BODY));
        } else if (scheme.withheld()) {
            blocks.add(paragraph(words.text("schemes.withheld"), Tone.BODY));
        } else {
            blocks.add(table(scheme));
            blocks.add(paragraph(agreement(scheme), Tone.NOTE));
        }
        if (!scheme.source().isEmpty()) {
            blocks.add(paragraph(words.text("schemes.source", words.plain(scheme.source())), Tone.NOTE));
        }
        return blocks;
    }

    private String axis(SchemeSection.Axis axis) {
        String sides = words.text("schemes.sides", words.label(axis.low()), words.label(axis.high()));
        if (axis.measured().isEmpty()) {
            return sides + " " + words.text("schemes.nothing", String.join(", ", plain(axis.missing())));
        }
        String made = words.text("schemes.made", words.labels(axis.measured()), words.code("schemes.cut", axis.cut()));
        return axis.missing().isEmpty()
                ? sides + " " + made
                : sides + " " + made + " " + words.text("schemes.missing", String.join(", ", plain(axis.missing())));
    }

    private List<String> plain(List<String> codes) {
        return codes.stream().map(words::plain).toList();
    }

    private Block table(SchemeSection scheme) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(words.text("column.profile")));
        scheme.segments().forEach(segment -> columns.add(Column.number(words.label(segment))));
        if (scheme.unplaced()) {
            columns.add(Column.number(words.text("schemes.unplaced")));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (SchemeSection.Row row : scheme.rows()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.of(row.profile().isEmpty() ? words.text("column.everyone") : profile(row.profile())));
            for (int s = 0; s < row.counts().size(); s++) {
                cells.add(cell(row.counts().get(s), row.shares().get(s)));
            }
            rows.add(cells);
        }
        return new Block.Table(words.text("schemes.caption", words.label(scheme.label())), columns, rows);
    }

    private Cell cell(Released<Integer> count, Released<Double> share) {
        return share.hidden() || count.hidden()
                ? words.countCell(count)
                : Cell.of(words.count(count) + " (" + words.share(share) + ")");
    }

    private String agreement(SchemeSection scheme) {
        if (scheme.cramersV().hidden() || scheme.agreement().hidden()) {
            return words.text("schemes.agreement.hidden");
        }
        int decimals = report.edition() == Report.Edition.INTERNAL ? 2 : 1;
        return words.text(
                "schemes.agreement",
                Wording.show(scheme.cramersV(), value -> words.decimal(value, decimals)),
                Wording.show(scheme.agreement(), value -> words.decimal(value, decimals)));
    }

    /** Returns how to recognise the profiles: the tree, the form, names that were kept. */
    List<Section> recognition() {
        ExplanationSection section = report.explanation();
        List<Block> blocks = new ArrayList<>();
        section.form().ifPresent(form -> blocks.addAll(form(form)));
        if (section.form().isEmpty() && section.tree().isPresent() && report.edition() == Report.Edition.RELEASE) {
            blocks.add(paragraph(words.text("recognition.form.withheld"), Tone.BODY));
        }
        section.tree().ifPresent(tree -> blocks.addAll(tree(tree)));
        if (section.identities().stream().anyMatch(one -> one.earlier().isPresent())
                || !section.gone().isEmpty()) {
            blocks.addAll(kept(section));
        }
        return blocks.isEmpty()
                ? List.of()
                : List.of(new Section("recognition", words.text("section.recognition"), blocks));
    }

    private List<Block> form(ExplanationSection.FormSection form) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(words.text("recognition.form")));
        List<String> questions = form.questions().stream()
                .map(question -> words.label(question.label()))
                .toList();
        blocks.add(paragraph(
                words.text("recognition.form.text", names.of("form.html"), String.join("; ", questions)), Tone.BODY));
        blocks.add(paragraph(accuracy(form), Tone.BODY));
        if (!form.clearlyBetter()) {
            blocks.add(new Block.Callout(words.text("form.warning.title"), List.of(words.text("form.warning")), true));
        }
        return blocks;
    }

    /** Says how often the form is right, beside guessing. */
    String accuracy(ExplanationSection.FormSection form) {
        return words.text(
                "form.accuracy",
                words.share(form.accuracy()),
                words.shareInterval(form.interval()),
                words.share(form.guess()));
    }

    private List<Block> tree(ExplanationSection.TreeSection tree) {
        RuleWords rules = new RuleWords(words);
        List<Item> paths = new ArrayList<>();
        for (ExplanationSection.Path path : tree.paths()) {
            List<String> conditions =
                    path.conditions().stream().map(rules::condition).toList();
            paths.add(new Item(profile(path.profile()) + ":", words.list(conditions)));
        }
        return List.of(
                new Block.Heading(words.text("recognition.tree")),
                paragraph(
                        words.text(
                                "recognition.tree.text", words.percent(tree.fidelity()), words.percent(tree.chance())),
                        Tone.BODY),
                new Block.Bullets(paths));
    }

    private List<Block> kept(ExplanationSection section) {
        List<Item> items = new ArrayList<>();
        for (ExplanationSection.Identity identity : section.identities()) {
            Optional<String> earlier = identity.earlier();
            items.add(new Item(
                    profile(identity.profile()) + ":",
                    earlier.isPresent()
                            ? words.text(
                                    "recognition.kept",
                                    words.plain(earlier.get()),
                                    words.percent(identity.similarity().orElse(0.0)))
                            : words.text("recognition.new")));
        }
        section.gone().forEach(gone -> items.add(new Item(words.label(gone) + ":", words.text("recognition.gone"))));
        return List.of(new Block.Heading(words.text("recognition.names")), new Block.Bullets(items));
    }

    /** Returns a profile as its id and name. */
    String profile(String id) {
        return report.profiles().stream()
                .filter(card -> card.id().equals(id))
                .findFirst()
                .map(card -> words.plain(id) + " " + words.label(card.name()))
                .orElse(words.plain(id));
    }

    /** Returns the part of a profile's card that says where its members fall in the first scheme, when that may be said. */
    static Optional<Block.Part> part(Report report, Wording words, String profile) {
        for (SchemeSection scheme : report.explanation().schemes()) {
            for (SchemeSection.Row row : scheme.rows()) {
                if (row.profile().equals(profile) && row.shares().stream().anyMatch(share -> !share.hidden())) {
                    return Optional.of(new Block.Part(
                            words.label(scheme.label()),
                            Icon.NONE,
                            false,
                            List.of(new Block.Bullets(shares(words, scheme, row)))));
                }
            }
        }
        return Optional.empty();
    }

    private static List<Item> shares(Wording words, SchemeSection scheme, SchemeSection.Row row) {
        List<Item> items = new ArrayList<>();
        for (int s = 0; s < row.shares().size(); s++) {
            String segment = s < scheme.segments().size()
                    ? words.label(scheme.segments().get(s))
                    : words.text("schemes.unplaced");
            items.add(new Item(words.share(row.shares().get(s)), segment));
        }
        return items;
    }

    private static Block paragraph(String text, Tone tone) {
        return new Block.Paragraph(text, tone);
    }
}
