package io.github.tarve.segmentation.report;

import io.github.tarve.segmentation.internal.pages.Block;
import io.github.tarve.segmentation.internal.pages.Block.Cell;
import io.github.tarve.segmentation.internal.pages.Block.Column;
import io.github.tarve.segmentation.internal.pages.Block.Item;
import io.github.tarve.segmentation.internal.pages.Block.Tone;
import io.github.tarve.segmentation.internal.pages.Page.Section;
import io.github.tarve.segmentation.release.DiaryQualitySection;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.report.words.FatigueWords;
import io.github.tarve.segmentation.report.words.OutlierWords;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.List;

/** How good the diary is. */
final class QualitySections {
    private final Report report;
    private final Wording words;

    QualitySections(Report report, Wording words) {
        this.report = report;
        this.words = words;
    }

    List<Section> all() {
        return report.diaryQuality()
                .map(quality -> List.of(new Section("quality", words.text("section.quality"), blocks(quality))))
                .orElse(List.of());
    }

    private List<Block> blocks(DiaryQualitySection quality) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(words.text("quality.intro"), Tone.BODY));
        if (!quality.seasons().isEmpty()) {
            blocks.add(new Block.Callout(
                    words.text("quality.seasons.title"),
                    List.of(words.text("quality.seasons", words.labels(quality.seasons()))),
                    true));
        }
        List<Item> facts = new ArrayList<>();
        facts.add(new Item(words.text("quality.fatigue"), FatigueWords.of(quality, words)));
        facts.add(new Item(words.text("quality.weekdays"), weekdays(quality)));
        quality.backFilled()
                .value()
                .ifPresent(share -> facts.add(
                        new Item(words.text("quality.late"), words.text("quality.late.text", words.percent(share)))));
        quality.straightLined()
                .value()
                .ifPresent(count -> facts.add(new Item(
                        words.text("quality.straight"), words.text("quality.straight.text", words.whole(count)))));
        quality.uncoded()
                .value()
                .ifPresent(share -> facts.add(new Item(
                        words.text("quality.free-text"), words.text("quality.free-text.text", words.percent(share)))));
        report.outliers()
                .ifPresent(found -> facts.add(new Item(words.text("quality.outliers"), OutlierWords.of(found, words))));
        blocks.add(new Block.Facts(facts));
        blocks.add(rules(quality));
        if (!quality.recall().isEmpty()) {
            blocks.add(recall(quality));
        }
        return blocks;
    }

    private String weekdays(DiaryQualitySection quality) {
        return words.text(
                        "quality.weekdays.text",
                        words.count(quality.weekdayHeavy()),
                        Wording.show(quality.rawRate(), rate -> words.decimal(rate, 2)),
                        Wording.show(quality.balancedRate(), rate -> words.decimal(rate, 2)))
                + " "
                + words.text(quality.weighed() ? "quality.weekdays.balanced" : "quality.weekdays.reported");
    }

    private Block rules(DiaryQualitySection quality) {
        return new Block.Table(
                words.text("quality.rules.caption"),
                List.of(
                        Column.text(words.text("quality.rules.days")),
                        Column.number(words.text("column.residents")),
                        Column.number(words.text("quality.rules.contacts")),
                        Column.number(words.text("quality.rules.unmet"))),
                quality.rules().stream()
                        .map(rule -> List.of(
                                Cell.of(words.text(
                                        rule.days() == report.study().minimumDays()
                                                ? "quality.rules.in-force"
                                                : "quality.rules.least",
                                        words.whole(rule.days()))),
                                words.countCell(rule.residents()),
                                Wording.cell(rule.contacts(), rate -> words.decimal(rate, 2)),
                                words.shareCell(rule.unmetShare())))
                        .toList());
    }

    private Block recall(DiaryQualitySection quality) {
        return new Block.Table(
                words.text("quality.recall.caption"),
                List.of(
                        Column.text(words.text("quality.recall.item")),
                        Column.number(words.text("column.residents")),
                        Column.number(words.text("quality.recall.rho")),
                        Column.number(words.text("column.interval"))),
                quality.recall().stream()
                        .map(recall -> List.of(
                                Cell.of(words.label(recall.item())),
                                words.countCell(recall.residents()),
                                Wording.cell(recall.correlation(), rho -> words.decimal(rho, 2)),
                                Wording.cell(recall.interval(), ends -> words.range(ends, 2))))
                        .toList());
    }
}
