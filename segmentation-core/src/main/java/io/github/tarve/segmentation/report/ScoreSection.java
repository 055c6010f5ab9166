package io.github.tarve.segmentation.report;

import io.github.tarve.segmentation.internal.pages.Block;
import io.github.tarve.segmentation.internal.pages.Block.Cell;
import io.github.tarve.segmentation.internal.pages.Block.Column;
import io.github.tarve.segmentation.internal.pages.Block.Tone;
import io.github.tarve.segmentation.internal.pages.Page.Section;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.report.score.Score;
import io.github.tarve.segmentation.report.score.Scorecard;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.List;

/** The seven criteria by which segmentations are judged: a light, a figure and a sentence each. */
final class ScoreSection {
    private final Wording words;
    private final List<Score> scores;

    ScoreSection(Report report, Wording words) {
        this.words = words;
        this.scores = Scorecard.of(report);
    }

    List<Section> section() {
        if (scores.isEmpty()) {
            return List.of();
        }
        List<List<Cell>> rows = scores.stream()
                .map(score -> List.of(
                        Cell.of(words.code("score", score.criterion().code())),
                        Cell.of(words.code("light", score.light().code())),
                        figure(score),
                        Cell.of(sentence(score))))
                .toList();
        Block.Table table = new Block.Table(
                words.text("score.caption"),
                List.of(
                        Column.text(words.text("score.column.criterion")),
                        Column.text(words.text("score.column.light")),
                        Column.number(words.text("score.column.figure")),
                        Column.text(words.text("score.column.meaning"))),
                rows);
        return List.of(new Section(
                "scorecard",
                words.text("section.scorecard"),
                List.of(new Block.Paragraph(words.text("score.intro"), Tone.BODY), table)));
    }

    private Cell figure(Score score) {
        boolean measured = !score.value().value().orElse(0.0).isNaN();
        return measured ? Wording.cell(score.value(), value -> amount(score, value)) : Cell.of(Wording.NOTHING);
    }

    private String amount(Score score, double value) {
        return switch (score.unit()) {
            case "share" -> words.percent(value);
            case "sd" -> words.signed(value, 1);
            default -> words.decimal(value, 2);
        };
    }

    private String sentence(Score score) {
        if (score.light() == Score.Light.UNKNOWN) {
            return words.text(score.value().hidden() ? "score.hidden" : "score.unmeasured");
        }
        List<String> details = new ArrayList<>();
        double value = score.value().value().orElse(Double.NaN);
        details.add(score.unit().equals("sd") ? words.decimal(Math.abs(value), 1) : amount(score, value));
        boolean share = score.criterion() == Score.Criterion.STABILITY;
        for (double detail : score.details()) {
            details.add(
                    Double.isNaN(detail)
                            ? Wording.NOTHING
                            : share ? words.decimal(detail, 2) : words.whole(Math.round(detail)));
        }
        return words.code("score.means", score.criterion().code() + variant(score, value), details.toArray());
    }

    /** Returns which of several sentences fits the figures. */
    private static String variant(Score score, double value) {
        return switch (score.criterion()) {
            case STABILITY -> score.details().get(0).isNaN() ? ".alone" : "";
            case PARSIMONY -> score.details().get(0) == 2 ? ".two" : value < 0 ? ".less" : "";
            case INTERNAL_VALIDITY -> value < 0 ? ".less" : "";
            default -> "";
        };
    }
}
