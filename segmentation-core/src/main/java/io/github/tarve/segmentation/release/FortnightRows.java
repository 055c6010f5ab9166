package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.features.DiaryPicture;
import io.github.tarve.segmentation.profiles.GroupPicture;
import io.github.tarve.segmentation.release.CardCounts.Hidden;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * <p>The need of a day is named when the group's number of residents with the need is shown and at least the smallest cell of
 * them have a contact for it on such days.
 *
 * <p>The made-up fortnight is computed from nothing but figures of the report itself (contacts per week, shares of the days,
 * shares of residents by need), by the apportionment of Webster and Sainte-Laguë: it cannot tell anything of anybody that these
 * do not, and it is nobody's diary.
 */
final class FortnightRows {
    private static final String CONTACTS = "contacts_wk";
    private static final int MOST_CONTACTS = 42;

    private final Figures figures;
    private final FeatureRows features;
    private final CardCounts counts;
    private final List<Hidden> hidden = new ArrayList<>();

    FortnightRows(Figures figures, FeatureRows features, CardCounts counts) {
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
    }

    /** Returns a share rounded to whole 5 %, or as finely as the policy allows from 100 residents on. */
    static double rounded(Figures figures, double share, int residents) {
        return residents < 100 ? Math.rint(share * 20) / 20 : figures.estimate(share, residents);
    }

    CardFigures.Fortnight fortnight(int group, List<Report.ProfileNeed> needs) {
        List<CardFigures.Weekday> days = new ArrayList<>();
        for (int d = 0; d < DiaryPicture.WEEK; d++) {
            if (counts.picture(-1).weekdays().get(d).observed() > 0) {
                Released<Double> share = share(group, d);
                Optional<Label> need = share.hidden()
                        ? Optional.empty()
                        : need(counts.picture(group).weekdays().get(d), needs);
                days.add(new CardFigures.Weekday(d + 1, share, need));
            }
        }
        return new CardFigures.Fortnight(days, contacts(group, days, needs));
    }

    private Released<Double> share(int group, int d) {
        GroupPicture.Weekday day = counts.picture(group).weekdays().get(d);
        if (day.observed() == 0) {
            return Figures.undefined();
        }
        if (!figures.policy().hides()) {
            return Released.shown(day.share());
        }
        if (hidden.get(d).of(group) || figures.telling(day.active(), day.observed())) {
            return figures.hide(figures.small(day.active()) ? OutputRule.O1 : OutputRule.O3);
        }
        double value = rounded(figures, day.share(), day.observed());
        return value <= 0 || value >= 1 ? figures.hide(OutputRule.O9) : Released.shown(value);
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
        if (perWeek.isEmpty() || shown.isEmpty()) {
            return List.of();
        }
        double expected = 2 * perWeek.get() * shown.size() / days.size();
        int[] perDay = apportion(
                (int) Math.min(MOST_CONTACTS, Math.rint(expected)),
                shown.stream().mapToDouble(day -> day.share().value().orElse(0.0)).toArray());
        List<Report.ProfileNeed> known =
                needs.stream().filter(need -> !need.needingShare().hidden()).toList();
        int[] left = apportion(
                IntStream.of(perDay).sum(),
                known.stream()
                        .mapToDouble(need -> need.needingShare().value().orElse(0.0))
                        .toArray());
        List<CardFigures.TypicalContact> contacts = new ArrayList<>();
        boolean[] odd = odd(perDay);
        for (int week = 0; week < 2; week++) {
            for (int d = 0; d < perDay.length; d++) {
                int here = perDay[d] / 2 + (perDay[d] % 2 == 1 && odd[d] == (week == 0) ? 1 : 0);
                for (int c = 0; c < here; c++) {
                    int place = next(left, known, c == 0 ? shown.get(d).need() : Optional.empty());
                    contacts.add(new CardFigures.TypicalContact(
                            7 * week + shown.get(d).day(),
                            place < 0 ? Optional.empty() : Optional.of(known.get(place).need())));
                }
            }
        }
        return contacts;
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
