package io.github.tarve.segmentation.report;

import io.github.tarve.segmentation.internal.pages.Block;
import io.github.tarve.segmentation.internal.pages.Block.Cell;
import io.github.tarve.segmentation.internal.pages.Block.Column;
import io.github.tarve.segmentation.internal.pages.Block.Tone;
import io.github.tarve.segmentation.internal.pages.Page.Section;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was hidden and why: rules and numbers of figures, never the figures. */
final class PrivacySections {
    private static final int MANY = 6;

    private final Report report;
    private final Wording words;

    PrivacySections(Report report, Wording words) {
        this.report = report;
        this.words = words;
    }

    Section section() {
        Report.PrivacySection privacy = report.privacy();
        List<Block> blocks = new ArrayList<>();
        if (report.edition() == Report.Edition.INTERNAL) {
            blocks.add(new Block.Callout(
                    words.text("privacy.internal.title"), List.of(words.text("privacy.internal")), true));
        } else {
            blocks.add(new Block.Paragraph(
                    words.text(
                            "privacy.intro",
                            words.code("preset", privacy.preset()),
                            words.whole(privacy.minimumCell()),
                            Wording.HIDDEN),
                    Tone.BODY));
        }
        if (privacy.withheldProfiles() > 0) {
            blocks.add(new Block.Paragraph(
                    words.text("privacy.profiles", words.whole(privacy.withheldProfiles())), Tone.BODY));
        }
        if (!privacy.rules().isEmpty()) {
            blocks.add(rules(privacy));
        }
        if (!privacy.audits().isEmpty()) {
            blocks.add(new Block.Paragraph(words.text("privacy.audit"), Tone.BODY));
            Block audits = audits(privacy);
            boolean many = privacy.audits().size() > MANY;
            blocks.add(many ? new Block.Disclosure(words.text("privacy.audits"), List.of(audits)) : audits);
        }
        if (report.edition() == Report.Edition.INTERNAL && privacy.risk().isPresent()) {
            Report.Risk risk = privacy.risk().get();
            blocks.add(new Block.Paragraph(
                    words.text(
                            "privacy.risk",
                            words.list(risk.columns().stream().map(words::plain).toList()),
                            words.whole(risk.smallestClass()),
                            words.whole(risk.unique())),
                    Tone.BODY));
        }
        return new Section("privacy", words.text("section.privacy"), blocks);
    }

    private Block rules(Report.PrivacySection privacy) {
        return new Block.Table(
                words.text("privacy.rules"),
                List.of(
                        Column.text(words.text("column.rule")),
                        Column.text(words.text("column.meaning")),
                        Column.number(words.text("column.hidden"))),
                privacy.rules().stream()
                        .map(rule -> Cell.row(
                                words.plain(rule.rule()),
                                words.knows("rule-text", rule.rule())
                                        ? words.code("rule-text", rule.rule())
                                        : Wording.NOTHING,
                                words.whole(rule.hidden())))
                        .toList());
    }

    /** Returns the name of a table such as {@code profile x need:health} in words. */
    private String table(String name) {
        int colon = name.indexOf(':');
        String kind = (colon < 0 ? name : name.substring(0, colon))
                .replace(" x ", "-")
                .replace(' ', '-');
        if (colon < 0) {
            return words.code("table", kind);
        }
        String code = name.substring(colon + 1);
        Optional<Report.AreaRow> area = report.areas().areas().stream()
                .filter(row -> row.area().code().equals(code))
                .findFirst();
        if (kind.equals("own-profiles") && area.isPresent()) {
            return words.code("table", kind) + ": " + words.label(area.get().area());
        }
        return words.code("table", kind)
                + ": "
                + report.needs().stream()
                        .filter(need -> need.need().code().equals(code))
                        .findFirst()
                        .map(need -> words.label(need.need()))
                        .orElse(words.plain(code));
    }

    private Block audits(Report.PrivacySection privacy) {
        return new Block.Table(
                words.text("privacy.audits"),
                List.of(
                        Column.text(words.text("column.table")),
                        Column.number(words.text("column.cells")),
                        Column.number(words.text("column.hidden")),
                        Column.text(words.text("column.passed")),
                        Column.number(words.text("column.narrowest"))),
                privacy.audits().stream()
                        .map(audit -> Cell.row(
                                table(audit.table()),
                                words.whole(audit.cells()),
                                words.whole(audit.hidden()),
                                words.text(audit.passed() ? "audit.passed" : "audit.failed"),
                                audit.narrowest() < 0 ? Wording.NOTHING : words.whole(audit.narrowest())))
                        .toList());
    }
}
