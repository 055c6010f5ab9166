package io.github.tarve.segmentation.report;

import io.github.tarve.segmentation.internal.pages.Block;
import io.github.tarve.segmentation.internal.pages.Page.Stamp;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.List;

/** The answer in a few sentences, before any chart: how many residents, how many profiles, how far to trust them. */
final class Answer {
    private static final int MOST_AREAS = 4;

    private final Report report;
    private final Wording words;

    Answer(Report report, Wording words) {
        this.report = report;
        this.words = words;
    }

    String title() {
        String title = words.plain(report.study().title());
        if (!title.isEmpty()) {
            return title;
        }
        List<String> areas = report.areas().areas().stream()
                .map(area -> words.label(area.area()))
                .toList();
        return areas.isEmpty() || areas.size() > MOST_AREAS
                ? words.text("title")
                : words.text("title.areas", words.list(areas));
    }

    List<Stamp> stamps() {
        List<Stamp> stamps = new ArrayList<>();
        if (report.edition() == Report.Edition.INTERNAL) {
            stamps.add(new Stamp(words.text("stamp.internal"), true, true));
        }
        if (report.method().map(Report.Method::exploratory).orElse(false)) {
            boolean few = report.verdict().kind().equals("too-few");
            stamps.add(new Stamp(words.text(few ? "stamp.exploratory" : "stamp.exploratory.unsupported"), true, false));
        }
        if (report.study().synthetic()) {
            stamps.add(new Stamp(words.text("stamp.synthetic"), false, false));
        }
        return stamps;
    }

    /** Returns who took part, as one sentence. */
    String residents() {
        Report.StudySection study = report.study();
        if (study.read().hidden() || study.used().hidden()) {
            return words.text("answer.residents.used", words.count(study.used()));
        }
        if (study.used().equals(study.read())) {
            return words.text("answer.residents.all", words.count(study.used()));
        }
        return words.text("answer.residents.some", words.count(study.used()), words.count(study.read()));
    }

    /** Returns how many profiles there are, as one sentence. */
    String profiles() {
        int profiles = report.profiles().size();
        if (report.selection().isEmpty()) {
            return words.text("answer.none");
        }
        if (!report.showsGroups()) {
            return words.text("map.answer");
        }
        if (report.privacy().withheldProfiles() > 0) {
            return words.text(
                    "answer.profiles.withheld",
                    words.whole(profiles),
                    words.whole(report.privacy().withheldProfiles()));
        }
        return profiles == 1
                ? words.text("answer.profiles.one")
                : words.text("answer.profiles.many", words.whole(profiles));
    }

    /** Returns the profiles by name, one a line. */
    private Block names() {
        return new Block.Bullets(report.profiles().stream()
                .map(card -> new Block.Item(
                        words.plain(card.id()),
                        words.text("quote", words.label(card.name())) + " \u2013 "
                                + (card.count().hidden()
                                        ? words.text("card.size.hidden", Wording.HIDDEN)
                                        : words.text(
                                                "answer.size", words.count(card.count()), words.share(card.share())))))
                .toList());
    }

    String verdictHeading() {
        return words.code("verdict", report.verdict().kind());
    }

    /** Returns what the verdict means for use, as sentences. */
    List<String> verdict() {
        Report.Verdict verdict = report.verdict();
        List<String> sentences = new ArrayList<>();
        sentences.add(meaning());
        if (report.selection().isEmpty()) {
            return sentences;
        }
        if (verdict.p().isPresent()) {
            sentences.add(words.text("verdict.p", words.p(verdict.p().get())));
        }
        if (!verdict.kind().equals("natural")) {
            verdict.test()
                    .flatMap(Report.StructureTestRow::detectable)
                    .ifPresent(least -> sentences.add(words.text("verdict.detectable", words.decimal(least, 1))));
        }
        if (!verdict.calibrated()) {
            sentences.add(words.text("verdict.uncalibrated"));
        }
        if (report.profiles().size() > 1) {
            boolean likely = verdict.kind().equals("constructive")
                    && verdict.test()
                            .flatMap(Report.StructureTestRow::stableByChance)
                            .isPresent();
            String stable = likely ? "verdict.stable-by-chance" : "verdict.stable";
            sentences.add(words.text(verdict.stable() ? stable : "verdict.unstable"));
        }
        return sentences;
    }

    private String meaning() {
        return words.code("verdict-means", report.verdict().kind()) + " " + use();
    }

    /** Returns what the verdict means for use, as one sentence. */
    String use() {
        if (!report.showsGroups()) {
            return words.text("map.use");
        }
        return words.code("verdict-use", report.verdict().kind());
    }

    /** Returns why no groups are told of, as one sentence or two. */
    String mapMeaning() {
        return words.code("map-means", report.verdict().kind());
    }

    boolean caution() {
        return !report.verdict().kind().equals("natural");
    }

    /** Returns what the areas show, as one sentence. */
    String areas() {
        Report.AreaSection areas = report.areas();
        if (areas.withheld()) {
            return words.text("answer.areas.withheld");
        }
        if (areas.areas().isEmpty() || report.profiles().isEmpty()) {
            return words.text("answer.areas.none");
        }
        if (areas.p().isEmpty()) {
            return words.text("answer.areas.untested", words.whole(areas.areas().size()));
        }
        return words.text(
                areas.p().get() < 0.05 ? "answer.areas.differ" : "answer.areas.alike",
                words.whole(areas.areas().size()),
                words.p(areas.p().get()));
    }

    /** Returns how much is hidden, as one sentence. */
    String hidden() {
        if (report.edition() == Report.Edition.INTERNAL) {
            return words.text("answer.hidden.internal");
        }
        int hidden = report.privacy().rules().stream()
                .mapToInt(Report.RuleCount::hidden)
                .sum();
        return hidden == 0
                ? words.text("answer.hidden.none")
                : words.text("answer.hidden.some", words.whole(hidden), Wording.HIDDEN);
    }

    /** Returns the blocks of the first screen. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(residents() + " " + profiles(), Block.Tone.LEAD));
        boolean groups = report.showsGroups();
        if (!report.profiles().isEmpty() && groups) {
            blocks.add(names());
        }
        if (!groups) {
            blocks.add(new Block.Callout(words.text("map.title"), List.of(mapMeaning(), words.text("map.not")), true));
        }
        blocks.add(new Block.Callout(verdictHeading(), verdict(), caution()));
        List<Block.Tile> tiles = new ArrayList<>();
        tiles.add(new Block.Tile(words.count(report.study().used()), words.text("tile.residents")));
        if (report.selection().isPresent() && groups) {
            tiles.add(new Block.Tile(words.whole(report.profiles().size()), words.text("tile.profiles")));
        }
        if (!report.areas().areas().isEmpty()) {
            tiles.add(new Block.Tile(words.whole(report.areas().areas().size()), words.text("tile.areas")));
        }
        if (report.study().days() > 0) {
            tiles.add(new Block.Tile(words.whole(report.study().days()), words.text("tile.days")));
        }
        blocks.add(new Block.Tiles(tiles));
        if (report.selection().isPresent() && groups) {
            blocks.add(new Block.Paragraph(areas() + " " + hidden(), Block.Tone.BODY));
        } else {
            blocks.add(new Block.Paragraph(hidden(), Block.Tone.BODY));
        }
        return blocks;
    }
}
