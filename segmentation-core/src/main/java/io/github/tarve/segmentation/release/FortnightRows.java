package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.features.DiaryPicture;
import io.github.tarve.segmentation.profiles.FeatureSummary;
import io.github.tarve.segmentation.profiles.GroupPicture;
import io.github.tarve.segmentation.release.CardCounts.Hidden;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Releases a typical fortnight of a group of residents.
 *
 * <p>Days are aligned by day of the week, both weeks together: residents start on different days and miss some, services keep to
 * the week, and what differs between the first and the second week of a diary is the writing, not the life (see the section on
 * the quality of the diary). So each cell rests on all residents of the group who observed such a day, not on the few entries of
 * one date.
 *
 * <p>The figure of a day of the week is the mean, over the residents who observed at least one such day, of the part of these
 * days that had a contact. It is shown where the number of these residents with a contact on any such day may be shown by the
 * rules for a yes/no feature: at least the smallest cell with and without, no class disclosure, and safe against sums over the
 * profiles. <em>Why differences tell nothing more:</em> wherever another split of that number among the hidden groups fits all
 * that is shown, so does one of the mean: residents exchanged between hidden groups take their days with them, and all sums
 * over shown groups, over the hidden ones together and over everyone stay as they are. The days of a week do not add up to any
 * published figure, since a resident may have contacts on several. Shares are rounded to whole 5 % below 100 residents, and
 * numbers are not shown at all.
 *
 * <p>When fewer than half of the days of the profiles can be shown, none of them is: of the profiles working days and weekends
 * are shown instead, means over at least twice the smallest cell of residents of whom at least the smallest cell have a contact
 * on such days. Single days stay over everyone only. As no profile shows any single day then, its two means say nothing of one.
 *
 * <p>The need of a day is named when the group's number of residents with the need is shown and at least the smallest cell of
 * them have a contact for it on such days.
 *
 * <p>The made-up fortnight is computed from nothing but figures of the report itself (contacts per week, shares of the days,
 * shares of residents by need; for a need hidden in the profile that of everyone, and its contacts are not named), by the
 * apportionment of Webster and Sainte-Laguë: it cannot tell anything of anybody that these
 * do not, and it is nobody's diary.
 */
final class FortnightRows {
    private static final String CONTACTS = "contacts_wk";
    private static final int MOST_CONTACTS = 42;
    private static final int WORKDAYS = 5;
    private static final String[] PARTS = {"workdays", "weekend"};
    /** Days in the order in which ties are given contacts, so that few contacts are spread over the week. */
    private static final List<Integer> SPREAD = List.of(0, 2, 4, 1, 3, 5, 6);

    private final Figures figures;
    private final FeatureRows features;
    private final CardCounts counts;
    private final List<Report.ProfileNeed> everyone;
    private final List<Hidden> hidden = new ArrayList<>();
    private final List<Hidden> hiddenParts;
    private final boolean singleDays;

    FortnightRows(Figures figures, FeatureRows features, CardCounts counts, List<Report.ProfileNeed> everyone) {
        this.everyone = everyone;
        this.figures = figures;
        this.features = features;
        this.counts = counts;
        for (int d = 0; d < DiaryPicture.WEEK; d++) {
            int day = d;
            hidden.add(counts.counts(
                    "weekday:" + (day + 1),
                    picture -> picture.weekdays().get(day).observed(),
                    picture -> picture.weekdays().get(day).active()));
        }
        hiddenParts = List.of(part(GroupPicture::workdays), part(GroupPicture::weekend));
        int shown = 0;
        int all = 0;
        for (int p = 0; p < counts.profiles(); p++) {
            for (int d = 0; d < DiaryPicture.WEEK; d++) {
                all += observed(d) ? 1 : 0;
                shown += observed(d)
                                && !share(p, d, new Figures(figures.policy())).hidden()
                        ? 1
                        : 0;
            }
        }
        singleDays = !figures.policy().hides() || 2 * shown >= all;
    }

    private Hidden part(Function<GroupPicture, GroupPicture.WeekPart> part) {
        return counts.means(
                picture -> part.apply(picture).share(),
                true,
                group -> part.apply(counts.picture(group)).active()
                                < figures.policy().minimumCell()
                        || extreme(part.apply(counts.picture(group)).share()));
    }

    /** Returns whether a mean would be shown as nobody or everybody. */
    private boolean extreme(FeatureSummary.Values share) {
        double value = rounded(figures, share.mean(), share.residents());
        return value <= 0 || value >= 1;
    }

    private boolean observed(int d) {
        return counts.picture(-1).weekdays().get(d).observed() > 0;
    }

    /** Returns a share rounded to whole 5 %, or as finely as the policy allows from 100 residents on. */
    static double rounded(Figures figures, double share, int residents) {
        return residents < 100 ? Math.rint(share * 20) / 20 : figures.estimate(share, residents);
    }

    CardFigures.Fortnight fortnight(int group, List<Report.ProfileNeed> needs) {
        List<CardFigures.Weekday> days = new ArrayList<>();
        for (int d = 0; d < DiaryPicture.WEEK && (group < 0 || singleDays); d++) {
            if (observed(d)) {
                Released<Double> share = share(group, d, figures);
                Optional<Label> need = share.hidden()
                        ? Optional.empty()
                        : need(counts.picture(group).weekdays().get(d), needs);
                days.add(new CardFigures.Weekday(d + 1, share, need));
            }
        }
        List<CardFigures.WeekPart> parts = singleDays ? List.of() : parts(group);
        List<CardFigures.Weekday> placing = days.isEmpty() ? weekdays(parts) : days;
        return new CardFigures.Fortnight(days, parts, contacts(group, placing, needs));
    }

    private List<CardFigures.WeekPart> parts(int group) {
        GroupPicture picture = counts.picture(group);
        List<CardFigures.WeekPart> parts = new ArrayList<>();
        for (int part = 0; part < PARTS.length; part++) {
            FeatureSummary.Values share = (part == 0 ? picture.workdays() : picture.weekend()).share();
            if (share.residents() > 0) {
                parts.add(new CardFigures.WeekPart(
                        PARTS[part],
                        hiddenParts.get(part).of(group)
                                ? figures.hide(OutputRule.O6)
                                : Released.shown(rounded(figures, share.mean(), share.residents()))));
            }
        }
        return parts;
    }

    /** Returns the observed days of the week, each with the share of its part. */
    private List<CardFigures.Weekday> weekdays(List<CardFigures.WeekPart> parts) {
        List<CardFigures.Weekday> days = new ArrayList<>();
        for (CardFigures.WeekPart part : parts) {
            boolean work = part.part().equals(PARTS[0]);
            for (int d = work ? 0 : WORKDAYS; d < (work ? WORKDAYS : DiaryPicture.WEEK); d++) {
                if (observed(d)) {
                    days.add(new CardFigures.Weekday(d + 1, part.share(), Optional.empty()));
                }
            }
        }
        return days;
    }

    private Released<Double> share(int group, int d, Figures tally) {
        GroupPicture.Weekday day = counts.picture(group).weekdays().get(d);
        if (day.observed() == 0) {
            return Figures.undefined();
        }
        if (!figures.policy().hides()) {
            return Released.shown(day.share());
        }
        if (hidden.get(d).of(group) || figures.telling(day.active(), day.observed())) {
            return tally.hide(figures.small(day.active()) ? OutputRule.O1 : OutputRule.O3);
        }
        double value = rounded(figures, day.share(), day.observed());
        return value <= 0 || value >= 1 ? tally.hide(OutputRule.O9) : Released.shown(value);
    }

    private Optional<Label> need(GroupPicture.Weekday day, List<Report.ProfileNeed> needs) {
        int most = Math.max(1, figures.policy().minimumCell()) - 1;
        Optional<Label> found = Optional.empty();
        for (Report.ProfileNeed need : needs) {
            int residents = day.needs().getOrDefault(need.need().code(), 0);
            if (!need.needing().hidden() && residents > most) {
                most = residents;
                found = Optional.of(need.need());
            }
        }
        return found;
    }

    /** Makes up a fortnight: as many contacts as the shown days have on average, on the days and for the needs shown. */
    private List<CardFigures.TypicalContact> contacts(
            int group, List<CardFigures.Weekday> days, List<Report.ProfileNeed> needs) {
        List<CardFigures.Weekday> shown =
                days.stream().filter(day -> !day.share().hidden()).toList();
        Optional<Double> perWeek = features.shownMean(CONTACTS, group).value();
        if (perWeek.isEmpty() || 2 * shown.size() < days.size() || shown.isEmpty()) {
            return List.of();
        }
        double expected = 2 * perWeek.get() * shown.size() / days.size();
        int[] perDay = spread((int) Math.min(MOST_CONTACTS, Math.rint(expected)), shown);
        int[] left = apportion(IntStream.of(perDay).sum(), weights(needs));
        List<CardFigures.TypicalContact> contacts = new ArrayList<>();
        boolean[] odd = odd(perDay);
        for (int week = 0; week < 2; week++) {
            for (int d = 0; d < perDay.length; d++) {
                int here = perDay[d] / 2 + (perDay[d] % 2 == 1 && odd[d] == (week == 0) ? 1 : 0);
                for (int c = 0; c < here; c++) {
                    int place = next(left, needs, c == 0 ? shown.get(d).need() : Optional.empty());
                    contacts.add(new CardFigures.TypicalContact(
                            7 * week + shown.get(d).day(),
                            place < 0 || needs.get(place).needingShare().hidden()
                                    ? Optional.empty()
                                    : Optional.of(needs.get(place).need())));
                }
            }
        }
        return contacts;
    }

    /** Returns the share of residents with each need: of the group, else of everyone, else 0. */
    private double[] weights(List<Report.ProfileNeed> needs) {
        double[] weights = new double[needs.size()];
        for (int i = 0; i < weights.length; i++) {
            Released<Double> own = needs.get(i).needingShare();
            Released<Double> share = own.hidden() ? everyone.get(i).needingShare() : own;
            weights[i] = share.value().orElse(0.0);
        }
        return weights;
    }

    /** Shares contacts out among days by their shares. */
    private static int[] spread(int contacts, List<CardFigures.Weekday> shown) {
        List<Integer> order = IntStream.range(0, shown.size())
                .boxed()
                .sorted(Comparator.comparing(i -> SPREAD.indexOf(shown.get(i).day() - 1)))
                .toList();
        int[] given = apportion(
                contacts,
                order.stream()
                        .mapToDouble(i -> shown.get(i).share().value().orElse(0.0))
                        .toArray());
        int[] perDay = new int[given.length];
        for (int i = 0; i < given.length; i++) {
            perDay[order.get(i)] = given[i];
        }
        return perDay;
    }

    /** Returns for which days the odd contact is in the first week: every other one. */
    private static boolean[] odd(int[] perDay) {
        boolean[] first = new boolean[perDay.length];
        boolean turn = true;
        for (int d = 0; d < perDay.length; d++) {
            first[d] = turn;
            turn ^= perDay[d] % 2 == 1;
        }
        return first;
    }

    /** Takes one contact of a need: of the day's own as long as some are left, else of the one with most left. */
    private static int next(int[] left, List<Report.ProfileNeed> known, Optional<Label> own) {
        int pick = -1;
        for (int i = 0; i < left.length; i++) {
            boolean same = own.isPresent()
                    && own.get().code().equals(known.get(i).need().code());
            if (same && left[i] > 0) {
                pick = i;
                break;
            }
            if (left[i] > 0 && (pick < 0 || left[i] > left[pick])) {
                pick = i;
            }
        }
        if (pick >= 0) {
            left[pick]--;
        }
        return pick;
    }

    /** Shares out seats by weights with the divisors 1, 3, 5, ... (Webster, Sainte-Laguë); ties go to the first. */
    static int[] apportion(int seats, double[] weights) {
        int[] given = new int[weights.length];
        for (int s = 0; s < seats; s++) {
            int pick = -1;
            double best = 0;
            for (int i = 0; i < given.length; i++) {
                double claim = weights[i] / (2 * given[i] + 1);
                if (claim > best) {
                    best = claim;
                    pick = i;
                }
            }
            if (pick >= 0) {
                given[pick]++;
            }
        }
        return given;
    }
}
