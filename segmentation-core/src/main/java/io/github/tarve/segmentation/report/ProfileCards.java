package io.github.tarve.segmentation.report;

import io.github.tarve.segmentation.internal.pages.Block;
import io.github.tarve.segmentation.internal.pages.Block.Item;
import io.github.tarve.segmentation.internal.pages.Block.Part;
import io.github.tarve.segmentation.internal.pages.Block.Tone;
import io.github.tarve.segmentation.internal.pages.Icon;
import io.github.tarve.segmentation.release.Released;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.report.charts.ReportCharts;
import io.github.tarve.segmentation.report.words.DifferenceWords;
import io.github.tarve.segmentation.report.words.RuleWords;
import io.github.tarve.segmentation.report.words.StabilityWords;
import io.github.tarve.segmentation.report.words.Wording;
import io.github.tarve.segmentation.report.workshop.ProfileFindings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One card per profile: resources and help first, then what sets it apart, needs, unmet needs, channels, the rule. */
final class ProfileCards {
    private static final int MOST_DISTINCTIONS = 5;
    private static final int MOST = 3;

    private final Report report;
    private final Wording words;

    ProfileCards(Report report, Wording words) {
        this.report = report;
        this.words = words;
    }

    /** Returns a card with its chart of effects. */
    Block.Card card(int profile, ReportCharts charts, ReportFiles.Names names) {
        List<Part> parts = new ArrayList<>(parts(profile));
        charts.effects(profile)
                .ifPresent(chart ->
                        parts.add(new Part("", Icon.NONE, true, List.of(chart.figure(names.chart(chart.name()))))));
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
        ProfileFindings findings = new ProfileFindings(report, words);
        List<Part> parts = new ArrayList<>();
        parts.add(part("card.resources", resources(card), "card.resources.none"));
        parts.add(part("card.apart", distinctions(card), "card.apart.none"));
        parts.add(part("card.needs", findings.needs(card), "card.needs.none"));
        parts.add(part("card.unmet", findings.unmet(card), "card.unmet.none"));
        parts.add(part("card.channels", findings.channels(card), "card.channels.none"));
        parts.add(new Part(
                words.text("card.rule"), Icon.NONE, false, List.of(new Block.Paragraph(rule(card), Tone.BODY))));
        ExplanationSections.part(report, words, card.id()).ifPresent(parts::add);
        parts.add(new Part(
                words.text("card.sure"),
                Icon.NONE,
                false,
                List.of(new Block.Paragraph(new StabilityWords(words).of(card.stability()), Tone.BODY))));
        return parts;
    }

    private Part part(String heading, List<Item> items, String none) {
        Block block = items.isEmpty() ? new Block.Paragraph(words.text(none), Tone.NOTE) : new Block.Bullets(items);
        return new Part(words.text(heading), Icon.NONE, false, List.of(block));
    }

    private List<Item> resources(Report.ProfileCard card) {
        List<Item> items = new ArrayList<>();
        items.add(new Item(words.share(card.informalHelp()), words.text("card.help")));
        card.distinguishing().stream()
                .filter(distinction -> distinction.direction().equals("resource"))
                .filter(DifferenceWords::worthTelling)
                .limit(MOST)
                .forEach(distinction -> items.add(distinction(distinction)));
        return items;
    }

    private List<Item> distinctions(Report.ProfileCard card) {
        return card.distinguishing().stream()
                .filter(distinction -> !distinction.direction().equals("resource"))
                .filter(DifferenceWords::worthTelling)
                .limit(MOST_DISTINCTIONS)
                .map(this::distinction)
                .toList();
    }

    private Item distinction(Report.Distinction distinction) {
        Optional<Double> effect = distinction.effect().value();
        if (effect.isEmpty()) {
            return new Item(words.feature(distinction) + ":", Wording.HIDDEN);
        }
        String text = words.text(
                "card.difference",
                new DifferenceWords(words).degree(distinction, effect.get()),
                Wording.show(distinction.inProfile(), value -> words.amountOnly(value, distinction.unit())),
                words.released(distinction.inRest(), distinction.unit()),
                words.signed(effect.get(), 2),
                Wording.show(distinction.interval(), range -> words.range(range, 2)));
        return new Item(
                words.feature(distinction) + ":", distinction.clear() ? text : text + " " + words.text("card.unclear"));
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
        String conditions = words.list(
                rule.conditions().stream().map(new RuleWords(words)::condition).toList());
        if (rule.coverage().hidden() && rule.precision().hidden()) {
            return words.text("card.rule.hidden", conditions);
        }
        if (rule.precision().hidden()) {
            return words.text("card.rule.coverage", conditions, words.share(rule.coverage()));
        }
        return words.text("card.rule.text", conditions, words.share(rule.coverage()), words.share(rule.precision()));
    }
}
