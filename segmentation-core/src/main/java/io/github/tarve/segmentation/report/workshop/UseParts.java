package io.github.tarve.segmentation.report.workshop;

import io.github.tarve.segmentation.internal.pages.Block;
import io.github.tarve.segmentation.internal.pages.Block.Item;
import io.github.tarve.segmentation.internal.pages.Block.Part;
import io.github.tarve.segmentation.internal.pages.Block.Tone;
import io.github.tarve.segmentation.internal.pages.Icon;
import io.github.tarve.segmentation.release.CardFigures;
import io.github.tarve.segmentation.release.Released;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.report.charts.CardCharts;
import io.github.tarve.segmentation.report.charts.ExperienceChart;
import io.github.tarve.segmentation.report.charts.FortnightChart;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The parts of one card on how its people use services, how that went, what would help, and who is missing. */
final class UseParts {
    private static final int MOST_CHANNELS = 4;
    private static final int MOST_NEEDS = 4;
    private static final int MOST_LEVERS = 4;

    private final Report report;
    private final Wording words;
    private final int profile;
    private final Report.ProfileCard card;

    UseParts(Report report, Wording words, int profile) {
        this.report = report;
        this.words = words;
        this.profile = profile;
        this.card = report.profiles().get(profile);
    }

    private String title(String key) {
        return words.text(key, words.plain(card.id()));
    }

    Part ways() {
        List<Block> blocks = new ArrayList<>();
        List<CardCharts.Bar> bars = card.channels().stream()
                .filter(channel -> !channel.share().hidden())
                .limit(MOST_CHANNELS)
                .map(channel -> new CardCharts.Bar(
                        words.shortLabel(channel.channel(), ProfileFindings.NAME),
                        profile,
                        channel.share(),
                        Released.suppressed()))
                .toList();
        if (!bars.isEmpty()) {
            CardCharts.Title title = new CardCharts.Title(
                    "s-" + profile + "-ways", title("workshop.ways"), words.text("workshop.column.channel"));
            blocks.add(new CardCharts(words).bars(title, bars));
        }
        List<Item> items = new ArrayList<>();
        card.figures().timing().measures().stream()
                .filter(measure -> !measure.mean().hidden())
                .forEach(measure -> items.add(measure(measure)));
        card.figures().timing().dayParts().stream()
                .filter(part -> part.share().value().isPresent())
                .max(Comparator.comparing(part -> part.share().value().orElse(0.0)))
                .ifPresent(part -> items.add(new Item(
                        words.text("workshop.day-part"),
                        words.code("day-part", part.part()) + " (" + words.share(part.share()) + ")")));
        if (!items.isEmpty()) {
            blocks.add(new Block.Bullets(items));
        }
        if (blocks.isEmpty()) {
            blocks.add(new Block.Paragraph(words.text("card.channels.none"), Tone.NOTE));
        }
        return new Part(words.text("card.channels"), Icon.WAYS, false, blocks);
    }

    private Item measure(CardFigures.Measure measure) {
        String mine = Wording.show(measure.mean(), value -> words.decimal(value, 0));
        Optional<String> others = report.everyone().timing().measures().stream()
                .filter(other ->
                        other.code().equals(measure.code()) && !other.mean().hidden())
                .findFirst()
                .map(other -> Wording.show(other.mean(), value -> words.decimal(value, 0)));
        String key = "measure." + measure.code();
        return new Item(
                words.text(key),
                others.isPresent() ? words.text(key + ".both", mine, others.get()) : words.text(key + ".one", mine));
    }

    Optional<Part> fortnight() {
        return card.figures()
                .fortnight()
                .flatMap(one -> new FortnightChart(one, words)
                        .draw("s-" + profile + "-fortnight", title("workshop.fortnight.title"))
                        .map(figure -> new Part(
                                words.text("workshop.fortnight"),
                                Icon.CALENDAR,
                                false,
                                List.of(
                                        figure,
                                        new Block.Paragraph(
                                                words.text(
                                                        one.contacts().isEmpty()
                                                                ? "workshop.fortnight.shares"
                                                                : "workshop.fortnight.contacts"),
                                                Tone.NOTE)))));
    }

    Optional<Part> experience() {
        CardFigures.Experience experience = card.figures().experience();
        CardFigures.Rating overall = experience.overall();
        if (!ExperienceChart.shown(overall.satisfaction(), overall.importance())) {
            return overall.satisfaction().hidden()
                    ? Optional.empty()
                    : Optional.of(new Part(
                            words.text("workshop.experience"),
                            Icon.SCALES,
                            false,
                            List.of(new Block.Paragraph(
                                    words.text(
                                            "workshop.experience.satisfaction",
                                            Wording.show(overall.satisfaction(), value -> words.decimal(value, 1))),
                                    Tone.BODY))));
        }
        List<ExperienceChart.Point> points = new ArrayList<>();
        points.add(point(words.text("workshop.experience.all"), overall));
        experience.needs().stream()
                .filter(need -> ExperienceChart.shown(
                        need.rating().satisfaction(), need.rating().importance()))
                .limit(MOST_NEEDS)
                .forEach(need -> points.add(point(words.shortLabel(need.need(), ProfileFindings.NAME), need.rating())));
        List<String> key = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            ExperienceChart.Point point = points.get(i);
            key.add((i == 0 ? "\u25C6" : words.whole(i)) + "\u00A0"
                    + words.text(
                            "experience.point",
                            point.name(),
                            words.decimal(point.importance(), 1),
                            words.decimal(point.satisfaction(), 1)));
        }
        Block.Figure figure = new ExperienceChart(words)
                .draw("s-" + profile + "-experience", title("workshop.experience.title"), points);
        return Optional.of(new Part(
                words.text("workshop.experience"),
                Icon.SCALES,
                false,
                List.of(figure, new Block.Paragraph(String.join("; ", key) + ".", Tone.NOTE))));
    }

    private static ExperienceChart.Point point(String name, CardFigures.Rating rating) {
        return new ExperienceChart.Point(
                name,
                rating.satisfaction().value().orElse(Double.NaN),
                rating.importance().value().orElse(Double.NaN));
    }

    /** Returns what would help the profile, or everyone where that is hidden. */
    Optional<Part> help() {
        if (card.figures().levers().isEmpty()) {
            return Optional.empty();
        }
        List<Item> own = levers(card.figures().levers(), "workshop.lever");
        List<Item> all = levers(report.everyone().levers(), "workshop.lever.everyone");
        List<Block> blocks = new ArrayList<>();
        if (own.isEmpty()) {
            blocks.add(new Block.Paragraph(
                    words.text(all.isEmpty() ? "workshop.lever.none" : "workshop.lever.others"), Tone.NOTE));
        }
        if (!own.isEmpty() || !all.isEmpty()) {
            blocks.add(new Block.Bullets(own.isEmpty() ? all : own));
        }
        return Optional.of(new Part(words.text("workshop.help"), Icon.IDEA, false, blocks));
    }

    private List<Item> levers(List<CardFigures.LeverShare> levers, String key) {
        return levers.stream()
                .filter(lever -> lever.share().value().orElse(0.0) > 0)
                .limit(MOST_LEVERS)
                .map(lever -> new Item(
                        words.shortLabel(lever.lever(), ProfileFindings.NAME) + ":",
                        words.text(key, words.share(lever.share()))
                                + (lever.reasons().isEmpty()
                                        ? ""
                                        : " "
                                                + words.text(
                                                        "card.unmet.reasons",
                                                        words.shortLabels(lever.reasons(), ProfileFindings.NAME)))))
                .toList();
    }

    Part missing() {
        CardFigures.Missing missing = card.figures().missing();
        List<Item> items = new ArrayList<>();
        items.add(new Item("", words.text("workshop.missing.volunteers")));
        add(items, "workshop.missing.days", missing.daysObserved());
        add(items, "workshop.missing.diary", missing.withoutDiary());
        add(items, "workshop.missing.survey", missing.withoutSurvey());
        report.study().leftOut().stream()
                .filter(left -> !left.count().hidden())
                .limit(2)
                .forEach(left -> items.add(new Item(words.count(left.count()), words.code("left-out", left.reason()))));
        return new Part(words.text("workshop.missing"), Icon.MISSING, false, List.of(new Block.Bullets(items)));
    }

    private void add(List<Item> items, String key, Released<Double> share) {
        share.value()
                .filter(value -> !value.isNaN())
                .filter(value -> key.endsWith("days") ? value < 0.995 : value > 0)
                .ifPresent(value -> items.add(new Item("", words.text(key, words.percent(value)))));
    }
}
