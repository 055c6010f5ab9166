package io.github.tarve.segmentation.report.workshop;

import io.github.tarve.segmentation.internal.pages.Block.Item;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.report.words.DifferenceWords;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What the released figures say about one profile, as items of lists. */
public final class ProfileFindings {
    /** Letters of a name of which no sheet shows more. */
    static final int NAME = 70;

    private static final int MOST = 3;
    private static final double STANDS_OUT = 0.10;
    /** Contacts by need; what counts on a card is the need. */
    private static final String CONTACTS = "contacts_wk.";

    private final Report report;
    private final Wording words;

    /** Looks at one report in one language. */
    public ProfileFindings(Report report, Wording words) {
        this.report = report;
        this.words = words;
    }

    /** Returns what the profile has more of than others: help from people close by, and other resources. */
    List<Item> strengths(Report.ProfileCard card) {
        List<Item> items = new ArrayList<>();
        if (card.informalHelp().value().orElse(0.0) > 0) {
            items.add(new Item(words.share(card.informalHelp()), words.text("card.help")));
        }
        card.distinguishing().stream()
                .filter(ProfileFindings::strength)
                .limit(MOST)
                .forEach(distinction -> items.add(difference(distinction)));
        return items;
    }

    private static boolean strength(Report.Distinction distinction) {
        return distinction.direction().equals("resource")
                && distinction.clear()
                && distinction.effect().value().orElse(0.0) > 0
                && DifferenceWords.worthTelling(distinction);
    }

    /** Returns needs that are more common than among everyone, then other clear differences, three in all. */
    List<Item> standsOut(Report.ProfileCard card) {
        List<Item> items = new ArrayList<>(needs(card));
        card.distinguishing().stream()
                .filter(distinction -> distinction.clear() && !strength(distinction))
                .filter(distinction -> !distinction.effect().hidden() && DifferenceWords.worthTelling(distinction))
                .limit(Math.max(1, MOST - items.size()))
                .forEach(distinction -> items.add(difference(distinction)));
        return items;
    }

    /** Returns a difference in plain words, without statistics. */
    private Item difference(Report.Distinction distinction) {
        boolean contacts = distinction.feature().startsWith(CONTACTS);
        String name = words.cut(words.feature(distinction), NAME);
        String unit = Wording.isShare(distinction.unit()) ? "" : words.unitName(distinction.unit());
        DifferenceWords degrees = new DifferenceWords(words);
        double effect = distinction.effect().value().orElse(0.0);
        return new Item(
                (contacts ? name.substring(name.indexOf(": ") + 1).strip() : name) + ":",
                words.text(
                        unit.isEmpty() ? "workshop.difference" : "workshop.difference.unit",
                        contacts ? degrees.frequency(effect) : degrees.degree(distinction, effect),
                        Wording.show(distinction.inProfile(), value -> words.amountOnly(value, distinction.unit())),
                        Wording.show(distinction.inRest(), value -> words.amountOnly(value, distinction.unit())),
                        unit));
    }

    /** Returns the needs that more of the profile have than of everyone, by ten percentage points or more. */
    public List<Item> needs(Report.ProfileCard card) {
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
                        words.shortLabel(card.needs().get(excess.need).need(), NAME) + ":",
                        words.text(
                                "card.need",
                                words.share(card.needs().get(excess.need).needingShare()),
                                words.share(report.needs().get(excess.need).needingShare()))))
                .toList();
    }

    /** Returns the needs that were most often not met, with the reasons. */
    public List<Item> unmet(Report.ProfileCard card) {
        return card.needs().stream()
                .filter(need -> need.unmetShare().value().orElse(0.0) > 0)
                .sorted(Comparator.comparing(
                        (Report.ProfileNeed need) -> need.unmetShare().value().orElse(0.0), Comparator.reverseOrder()))
                .limit(MOST)
                .map(need -> new Item(
                        words.shortLabel(need.need(), NAME) + ":",
                        words.text("card.unmet.share", words.share(need.unmetShare()))
                                + (need.reasons().isEmpty()
                                        ? ""
                                        : " "
                                                + words.text(
                                                        "card.unmet.reasons",
                                                        words.shortLabels(need.reasons(), NAME)))))
                .toList();
    }

    /** Returns the channels most used. */
    public List<Item> channels(Report.ProfileCard card) {
        return card.channels().stream()
                .filter(channel -> !channel.share().hidden())
                .limit(MOST)
                .map(channel -> new Item(words.share(channel.share()), words.shortLabel(channel.channel(), NAME)))
                .toList();
    }
}
