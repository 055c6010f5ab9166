package io.github.tarve.segmentation.report;

import io.github.tarve.segmentation.internal.pages.Block;
import io.github.tarve.segmentation.internal.pages.Block.Cell;
import io.github.tarve.segmentation.internal.pages.Block.Column;
import io.github.tarve.segmentation.internal.pages.Block.Tone;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.release.StabilitySection;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How steady the chosen profiles are: under half of the residents, other starts, resamples, and without single residents. */
final class StabilityBlocks {
    private final Report report;
    private final Wording words;

    StabilityBlocks(Report report, Wording words) {
        this.report = report;
        this.words = words;
    }

    List<Block> of(Report.SelectionSection selection) {
        List<String> sentences = new ArrayList<>();
        boolean halved = selection.candidates().stream()
                .anyMatch(row ->
                        row.k() > 1 && row.steadiness().predictionStrength().isPresent());
        if (halved) {
            sentences.add(selection
                    .largestPredicted()
                    .filter(k -> k > 1)
                    .map(k -> words.text("steady.predicted", words.whole(k)))
                    .orElse(words.text("steady.predicted.none")));
        }
        selection.stability().flatMap(StabilitySection::optima).ifPresent(optima -> sentences.add(optima(optima)));
        if (selection
                .stability()
                .filter(section -> section.unit().equals("household"))
                .isPresent()) {
            sentences.add(words.text("steady.household"));
        }
        List<Block> blocks = new ArrayList<>();
        if (!sentences.isEmpty()) {
            blocks.add(new Block.Paragraph(String.join(" ", sentences), Tone.NOTE));
        }
        selection.stability().ifPresent(section -> blocks.addAll(profiles(section)));
        return blocks;
    }

    private String optima(StabilitySection.Optima optima) {
        String near = words.text("steady.optima", words.whole(optima.starts()), words.whole(optima.near()));
        return near
                + " "
                + optima.leastAgreement()
                        .map(least -> words.text(
                                "steady.optima.several", words.whole(optima.distinct()), words.decimal(least, 2)))
                        .orElse(words.text("steady.optima.one"));
    }

    private List<Block> profiles(StabilitySection section) {
        List<Block> blocks = new ArrayList<>();
        if (!section.profiles().isEmpty()) {
            blocks.add(new Block.Table(
                    words.text("steady.returns"),
                    List.of(
                            Column.text(words.text("column.profile")),
                            Column.number(words.text("column.firm")),
                            Column.number(words.text("column.doubtful")),
                            Column.number(words.text("column.loose"))),
                    section.profiles().stream()
                            .map(profile -> List.of(
                                    Cell.of(name(profile.profile())),
                                    words.countCell(profile.firm()),
                                    words.countCell(profile.doubtful()),
                                    words.countCell(profile.loose())))
                            .toList()));
        }
        section.leaving().ifPresent(leaving -> {
            blocks.add(new Block.Paragraph(
                    leaving.decisive()
                            .value()
                            .map(count -> words.text("steady.decisive", words.whole(count)))
                            .orElse(words.text("steady.decisive.hidden")),
                    Tone.NOTE));
            blocks.add(new Block.Table(
                    words.text("steady.leaving"),
                    List.of(
                            Column.text(words.text("column.profile")),
                            Column.number(words.text("column.smallest")),
                            Column.number(words.text("column.mean"))),
                    leaving.profiles().stream()
                            .map(one -> Cell.row(
                                    name(one.profile()),
                                    words.decimal(one.smallest(), 2),
                                    words.decimal(one.mean(), 2)))
                            .toList()));
        });
        return blocks;
    }

    private String name(String id) {
        Optional<Report.ProfileCard> card =
                report.profiles().stream().filter(one -> one.id().equals(id)).findFirst();
        return words.plain(id) + card.map(one -> " " + words.label(one.name())).orElse("");
    }
}
