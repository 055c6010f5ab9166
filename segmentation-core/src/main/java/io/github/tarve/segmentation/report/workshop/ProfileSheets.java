package io.github.tarve.segmentation.report.workshop;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.internal.pages.Block;
import io.github.tarve.segmentation.internal.pages.Block.Item;
import io.github.tarve.segmentation.internal.pages.Block.Part;
import io.github.tarve.segmentation.internal.pages.Block.Tone;
import io.github.tarve.segmentation.internal.pages.Icon;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.release.SchemeSection;
import io.github.tarve.segmentation.report.charts.CardCharts;
import io.github.tarve.segmentation.report.words.StabilityWords;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The cards: one sheet per profile, strengths before problems, in plain language. */
final class ProfileSheets {
    private static final int MOST_AREAS = 6;

    private final Report report;
    private final Wording words;
    private final ProfileFindings findings;
    private final CardCharts charts;

    ProfileSheets(Report report, Wording words) {
        this.report = report;
        this.words = words;
        this.findings = new ProfileFindings(report, words);
        this.charts = new CardCharts(words);
    }

    Block.Card sheet(int profile, String stamps) {
        Report.ProfileCard card = report.profiles().get(profile);
        String story = story(card);
        return new Block.Card(
                "profile-" + (profile + 1),
                words.shortLabel(Label.of(card.id()), 6),
                profile % 7,
                words.shortLabel(card.name(), ProfileFindings.NAME),
                stamps.isEmpty() ? story : story + " \u00B7 " + stamps,
                parts(profile, card));
    }

    /** Returns the profile in one line: how many, how they mostly use services. */
    private String story(Report.ProfileCard card) {
        List<String> sentences = new ArrayList<>();
        sentences.add(card.share().value().map(this::inTen).orElse(words.text("card.size.hidden", Wording.HIDDEN)));
        card.channels().stream()
                .filter(channel -> channel.share().value().orElse(0.0) >= 0.4)
                .findFirst()
                .ifPresent(channel -> sentences.add(words.text(
                        "workshop.story.channel", words.shortLabel(channel.channel(), ProfileFindings.NAME))));
        return String.join(" ", sentences);
    }

    private String inTen(double share) {
        long tenths = Math.round(share * 10);
        return tenths < 1
                ? words.text("workshop.story.few")
                : words.text(tenths > 9 ? "workshop.story.all" : "workshop.story.size", words.whole(tenths));
    }

    private List<Part> parts(int profile, Report.ProfileCard card) {
        List<Part> parts = new ArrayList<>();
        parts.add(list("card.resources", Icon.STRENGTH, findings.strengths(card), "workshop.strengths.none"));
        parts.add(list("workshop.needs", Icon.NEED, findings.standsOut(card), "card.apart.none"));
        parts.add(list("card.unmet", Icon.UNMET, findings.unmet(card), "card.unmet.none"));
        UseParts use = new UseParts(report, words, profile);
        use.help().ifPresent(parts::add);
        use.experience().ifPresent(parts::add);
        parts.add(people(profile, card));
        parts.add(use.ways());
        use.fortnight().ifPresent(parts::add);
        position(profile, card).ifPresent(parts::add);
        parts.add(sure(card));
        parts.add(use.missing());
        return parts;
    }

    private Part list(String heading, Icon icon, List<Item> items, String none) {
        Block block = items.isEmpty() ? new Block.Paragraph(words.text(none), Tone.NOTE) : new Block.Bullets(items);
        return new Part(words.text(heading), icon, false, List.of(block));
    }

    private Part people(int profile, Report.ProfileCard card) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(size(card), Tone.BODY));
        report.estimates()
                .ifPresent(section -> section.profiles().stream()
                        .filter(estimate -> estimate.profile().equals(card.id()))
                        .filter(estimate -> !estimate.residents().hidden())
                        .findFirst()
                        .ifPresent(estimate -> blocks.add(new Block.Paragraph(
                                words.text(
                                        "workshop.estimate",
                                        Wording.show(estimate.residents(), value -> words.whole(Math.round(value))),
                                        Wording.show(estimate.interval(), range -> words.range(range, 0))),
                                Tone.BODY))));
        List<CardCharts.Bar> bars = areas(profile, card);
        if (!bars.isEmpty()) {
            blocks.add(charts.bars(
                    new CardCharts.Title(
                            "s-" + profile + "-areas",
                            words.text("workshop.areas", words.cut(card.id(), 12)),
                            words.text("column.area")),
                    bars));
        }
        return new Part(words.text("workshop.people"), Icon.PEOPLE, false, blocks);
    }

    private String size(Report.ProfileCard card) {
        return card.count().hidden() && card.share().hidden()
                ? words.text("card.size.hidden", Wording.HIDDEN)
                : words.text(
                        "workshop.size",
                        words.count(card.count()),
                        words.share(card.share()),
                        words.shareInterval(card.interval()));
    }

    /** Returns the profile's share of each area; of many areas those where it is most common. */
    private List<CardCharts.Bar> areas(int profile, Report.ProfileCard card) {
        if (report.areas().withheld()) {
            return List.of();
        }
        List<CardCharts.Bar> bars = new ArrayList<>();
        for (Report.AreaRow area : report.areas().areas()) {
            area.shares().stream()
                    .filter(share -> share.profile().equals(card.id()))
                    .findFirst()
                    .ifPresent(share -> bars.add(new CardCharts.Bar(
                            words.shortLabel(area.area(), ProfileFindings.NAME),
                            profile,
                            share.share(),
                            share.interval())));
        }
        if (bars.size() <= MOST_AREAS) {
            return bars;
        }
        Comparator<CardCharts.Bar> mostCommon =
                Comparator.comparing(bar -> -bar.share().value().orElse(-1.0));
        return bars.stream().sorted(mostCommon).limit(MOST_AREAS).toList();
    }

    /** Returns where the members stand in the first scheme that may be told of. */
    private Optional<Part> position(int profile, Report.ProfileCard card) {
        for (SchemeSection scheme : report.explanation().schemes()) {
            for (SchemeSection.Row row : scheme.rows()) {
                if (row.profile().equals(card.id()) && row.shares().stream().anyMatch(share -> !share.hidden())) {
                    CardCharts.Title title = new CardCharts.Title(
                            "s-" + profile + "-place",
                            words.shortLabel(scheme.label(), ProfileFindings.NAME) + ": " + words.cut(card.id(), 12),
                            words.text("workshop.column.segment"));
                    return Optional.of(new Part(
                            words.shortLabel(scheme.label(), ProfileFindings.NAME),
                            Icon.MAP,
                            false,
                            List.of(charts.position(title, scheme, row))));
                }
            }
        }
        return Optional.empty();
    }

    private Part sure(Report.ProfileCard card) {
        Block badge = new Block.Callout(
                words.code("verdict", report.verdict().kind()),
                List.of(
                        new StabilityWords(words).of(card.stability()),
                        words.text(
                                "workshop.residents", words.count(report.study().used()))),
                !report.verdict().kind().equals("natural"));
        return new Part(words.text("card.sure"), Icon.SURE, false, List.of(badge));
    }
}
