package io.github.tarve.segmentation.report;

import io.github.tarve.segmentation.internal.pages.Block;
import io.github.tarve.segmentation.internal.pages.Block.Item;
import io.github.tarve.segmentation.internal.pages.Block.Part;
import io.github.tarve.segmentation.internal.pages.Block.Tone;
import io.github.tarve.segmentation.release.Released;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.report.charts.ReportCharts;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One card per profile: resources and help first, then what sets it apart, needs, unmet needs, channels, the rule. */
final class ProfileCards {
    private static final int MOST_DISTINCTIONS = 5;
    private static final int MOST = 3;
    private static final double STANDS_OUT = 0.10;

    private final Report report;
    private final Wording words;

    ProfileCards(Report report, Wording words) {
        this.report = report;
        this.words = words;
    }

    /** Returns a card without chart, for a sheet of its own, with the stamps that a sheet alone must carry. */
    Block.Card sheet(int profile) {
        StringBuilder line = new StringBuilder(size(profile));
        new Answer(report, words)
                .stamps()
                .forEach(stamp -> line.append(" \u00B7 ").append(stamp.text()));
        return new Block.Card(id(profile), mark(profile), profile % 7, name(profile), line.toString(), parts(profile));
    }

    /** Returns a card with its chart of effects. */
    Block.Card card(int profile, ReportCharts charts, ReportFiles.Names names) {
        List<Part> parts = new ArrayList<>(parts(profile));
        charts.effects(profile)
                .ifPresent(chart -> parts.add(new Part("", true, List.of(chart.figure(names.chart(chart.name()))))));
        return new Block.Card(id(profile), mark(profile), profile % 7, name(profile), size(profile), parts);
    }

    private static String id(int profile) {
        return "profile-" + (profile + 1);
    }

    private String mark(int profile) {
        return words.shortLabel(
                io.github.tarve.segmentation.codebook.Label.of(
                        report.profiles().get(profile).id()),
                6);
    }

    private String name(int profile) {
        return words.label(report.profiles().get(profile).name());
    }

    private String size(int profile) {
        Report.ProfileCard card = report.profiles().get(profile);
        return card.count().hidden() && card.share().hidden()
                ? words.text("card.size.hidden", Wording.HIDDEN)
                : words.text(
                        "card.size",
                        words.count(card.count()),
                        words.share(card.share()),
                        words.shareInterval(card.interval()));
    }

    private List<Part> parts(int profile) {
        Report.ProfileCard card = report.profiles().get(profile);
        List<Part> parts = new ArrayList<>();
        parts.add(part("card.resources", resources(card), "card.resources.none"));
        parts.add(part("card.apart", distinctions(card), "card.apart.none"));
        parts.add(part("card.needs", needs(card), "card.needs.none"));
        parts.add(part("card.unmet", unmet(card), "card.unmet.none"));
        parts.add(part("card.channels", channels(card), "card.channels.none"));
        parts.add(new Part(words.text("card.rule"), false, List.of(new Block.Paragraph(rule(card), Tone.BODY))));
        ExplanationSections.part(report, words, card.id()).ifPresent(parts::add);
        parts.add(new Part(words.text("card.sure"), false, List.of(new Block.Paragraph(sure(card), Tone.BODY))));
        return parts;
    }

    private Part part(String heading, List<Item> items, String none) {
        Block block = items.isEmpty() ? new Block.Paragraph(words.text(none), Tone.NOTE) : new Block.Bullets(items);
        return new Part(words.text(heading), false, List.of(block));
    }

    private List<Item> resources(Report.ProfileCard card) {
        List<Item> items = new ArrayList<>();
        items.add(new Item(words.share(card.informalHelp()), words.text("card.help")));
        card.distinguishing().stream()
                .filter(distinction -> distinction.direction().equals("resource"))
                .filter(ProfileCards::worthTelling)
                .limit(MOST)
                .forEach(distinction -> items.add(distinction(distinction)));
        return items;
    }

    private List<Item> distinctions(Report.ProfileCard card) {
        return card.distinguishing().stream()
                .filter(distinction -> !distinction.direction().equals("resource"))
                .filter(ProfileCards::worthTelling)
                .limit(MOST_DISTINCTIONS)
                .map(this::distinction)
                .toList();
    }

    /** Returns whether a difference is more than hardly one, or hidden; the chart and its table have the others too. */
    private static boolean worthTelling(Report.Distinction distinction) {
        double least = distinction.level().isPresent() ? 0.045 : 0.2;
        return distinction
                .effect()
                .value()
                .map(effect -> Math.abs(effect) >= least)
                .orElse(true);
    }

    private Item distinction(Report.Distinction distinction) {
        Optional<Double> effect = distinction.effect().value();
        if (effect.isEmpty()) {
            return new Item(words.feature(distinction) + ":", Wording.HIDDEN);
        }
        String text = words.text(
                "card.difference",
                degree(
                        effect.get(),
                        Wording.isShare(distinction.unit())
                                && distinction.level().isPresent()),
                Wording.show(distinction.inProfile(), value -> words.amountOnly(value, distinction.unit())),
                words.released(distinction.inRest(), distinction.unit()),
                words.signed(effect.get(), 2),
                Wording.show(distinction.interval(), range -> words.range(range, 2)));
        return new Item(
                words.feature(distinction) + ":", distinction.clear() ? text : text + " " + words.text("card.unclear"));
    }

    /** Says how large a difference is; the limits are Cohen's for g, and 5, 15 and 30 points for shares. */
    private String degree(double effect, boolean share) {
        double size = Math.abs(effect) / (share ? 0.3 : 0.8);
        String degree =
                size >= 1 ? "3" : size >= (share ? 0.5 : 0.625) ? "2" : size >= (share ? 0.15 : 0.25) ? "1" : "0";
        return words.text((share ? "common." : "degree.") + (effect < 0 ? "less." : "more.") + degree);
    }

    private List<Item> needs(Report.ProfileCard card) {
        record Excess(int need, double points) {}
        return IntStream.range(0, Math.min(card.needs().size(), report.needs().size()))
                .mapToObj(i -> new Excess(
                        i,
                        card.needs().get(i).needingShare().value().orElse(Double.NaN)
                                - report.needs().get(i).needingShare().value().orElse(Double.NaN)))
                .filter(excess -> excess.points >= STANDS_OUT)
                .sorted(Comparator.comparingDouble(Excess::points).reversed())
                .limit(MOST)
                .map(excess -> new Item(
                        words.label(card.needs().get(excess.need).need()) + ":",
                        words.text(
                                "card.need",
                                words.share(card.needs().get(excess.need).needingShare()),
                                words.share(report.needs().get(excess.need).needingShare()))))
                .toList();
    }

    private List<Item> unmet(Report.ProfileCard card) {
        return card.needs().stream()
                .filter(need -> need.unmetShare().value().orElse(0.0) > 0)
                .sorted(Comparator.comparing(
                        (Report.ProfileNeed need) -> need.unmetShare().value().orElse(0.0), Comparator.reverseOrder()))
                .limit(MOST)
                .map(need -> new Item(
                        words.label(need.need()) + ":",
                        words.text("card.unmet.share", words.share(need.unmetShare()))
                                + (need.reasons().isEmpty()
                                        ? ""
                                        : " " + words.text("card.unmet.reasons", words.labels(need.reasons())))))
                .toList();
    }

    private List<Item> channels(Report.ProfileCard card) {
        return card.channels().stream()
                .filter(channel -> !channel.share().hidden())
                .limit(MOST)
                .map(channel -> new Item(words.share(channel.share()), words.label(channel.channel())))
                .toList();
    }

    private String rule(Report.ProfileCard card) {
        Optional<Released<Double>> outside = card.rule().isEmpty()
                ? Optional.empty()
                : report.explanation().check(card.id()).map(check -> check.precision());
        boolean told = outside.filter(precision -> !precision.hidden()).isPresent();
        return told
                ? ruleText(card) + " " + words.text("card.rule.outside", words.share(outside.get()))
                : ruleText(card);
    }

    private String ruleText(Report.ProfileCard card) {
        if (card.rule().isEmpty()) {
            return words.text("card.rule.none");
        }
        Report.Rule rule = card.rule().get();
        String conditions =
                words.list(rule.conditions().stream().map(this::condition).toList());
        if (rule.coverage().hidden() && rule.precision().hidden()) {
            return words.text("card.rule.hidden", conditions);
        }
        if (rule.precision().hidden()) {
            return words.text("card.rule.coverage", conditions, words.share(rule.coverage()));
        }
        return words.text("card.rule.text", conditions, words.share(rule.coverage()), words.share(rule.precision()));
    }

    /** Returns a condition of a rule in words. */
    String condition(Report.RuleCondition condition) {
        String label = words.label(condition.label());
        String value = condition.level().map(words::label).orElseGet(() -> threshold(condition));
        return words.text(
                "rule." + (words.knows("rule", condition.comparison()) ? condition.comparison() : "is"), label, value);
    }

    /** Returns a threshold; whole ones of counts stand without decimals. */
    private String threshold(Report.RuleCondition condition) {
        double value = condition.threshold();
        return condition.unit().equals("contacts") && value == Math.rint(value)
                ? words.whole(Math.round(value)) + "\u00A0" + words.unitName(condition.unit())
                : words.amount(value, condition.unit());
    }

    private String sure(Report.ProfileCard card) {
        if (card.stability().isEmpty() || card.stability().get().isNaN()) {
            return words.text("card.stability.none");
        }
        double stability = card.stability().get();
        String key = stability >= 0.85 ? "high" : stability >= 0.75 ? "enough" : stability >= 0.6 ? "weak" : "poor";
        return words.text("card.stability." + key, words.decimal(stability, 2));
    }
}
