package io.github.tarve.segmentation.report;

import io.github.tarve.segmentation.codebook.Codebook;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.release.CardFigures;
import io.github.tarve.segmentation.release.Released;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Figures of profile cards for tests of reports: the first profile has single days, the third is mostly hidden. */
public final class CardFixture {
    private static final Label ILLNESS = Codebook.empty().need("illness");
    private static final Label HOUSING = Codebook.empty().need("housing");

    private CardFixture() {}

    /** Returns the figures over everyone. */
    public static CardFigures everyone() {
        return figures(0);
    }

    /** Returns the figures of a profile from 0 to 2. */
    public static CardFigures figures(int profile) {
        boolean hidden = profile == 2;
        List<CardFigures.Weekday> days = new ArrayList<>();
        for (int day = 1; day <= 7 && !hidden; day++) {
            days.add(
                    day == 7
                            ? new CardFigures.Weekday(day, Released.suppressed(), Optional.empty())
                            : new CardFigures.Weekday(
                                    day,
                                    Released.shown(day / 10.0),
                                    day % 2 == 0 ? Optional.of(ILLNESS) : Optional.empty()));
        }
        List<CardFigures.WeekPart> parts = hidden
                ? List.of(
                        new CardFigures.WeekPart("workdays", Released.shown(0.35)),
                        new CardFigures.WeekPart("weekend", Released.suppressed()))
                : List.of();
        Released<Double> some = hidden ? Released.suppressed() : Released.shown(0.4 + profile / 10.0);
        Label price = Codebook.empty().lever("price");
        Label time = Codebook.empty().lever("time");
        return new CardFigures(
                Optional.of(new CardFigures.Fortnight(
                        days,
                        parts,
                        List.of(
                                new CardFigures.TypicalContact(1, Optional.of(ILLNESS)),
                                new CardFigures.TypicalContact(9, Optional.empty())))),
                new CardFigures.Timing(
                        hidden
                                ? List.of()
                                : List.of(
                                        new CardFigures.DayPartShare("morning", Released.shown(0.6)),
                                        new CardFigures.DayPartShare("afternoon", Released.shown(0.4))),
                        List.of(
                                new CardFigures.Measure("travel-minutes", Released.shown(12.0 + 8 * profile)),
                                new CardFigures.Measure("wait-days", Released.suppressed()))),
                new CardFigures.Experience(
                        new CardFigures.Rating(Released.shown(3.4), some),
                        List.of(
                                new CardFigures.NeedRating(
                                        ILLNESS, new CardFigures.Rating(Released.shown(2.9), Released.shown(4.4))),
                                new CardFigures.NeedRating(
                                        HOUSING,
                                        new CardFigures.Rating(Released.suppressed(), Released.suppressed())))),
                List.of(
                        new CardFigures.LeverShare(
                                time,
                                some,
                                hidden ? List.of() : List.of(Codebook.empty().reason("waiting"))),
                        new CardFigures.LeverShare(price, Released.suppressed(), List.of())),
                new CardFigures.Missing(Released.shown(0.9), Released.suppressed(), Released.shown(0.0)));
    }

    /** Returns the figures with a hostile label wherever the study's own words show. */
    static CardFigures hostile(CardFigures figures, Label bad) {
        CardFigures.Fortnight fortnight = figures.fortnight().orElseThrow();
        return new CardFigures(
                Optional.of(new CardFigures.Fortnight(
                        fortnight.weekdays().stream()
                                .map(day -> new CardFigures.Weekday(
                                        day.day(), day.share(), day.need().map(need -> bad)))
                                .toList(),
                        fortnight.parts(),
                        fortnight.contacts().stream()
                                .map(contact -> new CardFigures.TypicalContact(
                                        contact.day(), contact.need().map(need -> bad)))
                                .toList())),
                figures.timing(),
                new CardFigures.Experience(
                        figures.experience().overall(),
                        figures.experience().needs().stream()
                                .map(need -> new CardFigures.NeedRating(bad, need.rating()))
                                .toList()),
                figures.levers().stream()
                        .map(lever -> new CardFigures.LeverShare(bad, lever.share(), List.of(bad)))
                        .toList(),
                figures.missing());
    }
}
