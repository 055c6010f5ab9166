package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.profiles.ChannelUse;
import io.github.tarve.segmentation.profiles.FeatureSummary;
import io.github.tarve.segmentation.profiles.GroupPicture;
import io.github.tarve.segmentation.profiles.Segmentation;
import io.github.tarve.segmentation.release.CardCounts.Hidden;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Releases when and how residents use services, how they rate contacts, what would help and who is missing: by profile and over
 * everyone.
 *
 * <ul>
 *   <li>Shares of residents are protected as counts; means rest on at least twice the smallest cell of residents, each with
 *       the mean of the own contacts, and are rounded: ratings to one decimal, amounts to two digits.
 *   <li>Ratings of a need are hidden where the number of residents with the need is.
 *   <li>Parts of the day are told over everyone only when nothing of them is hidden in any profile and nobody is without one;
 *       so nothing hidden follows from a difference.
 *   <li>The levers of a group are hidden when they would prove that a hidden number of unmet residents is not zero.
 * </ul>
 */
final class CardRows {
    private final Segmentation exact;
    private final Figures figures;
    private final Protection protection;
    private final Optional<CardCounts> counts;
    private final Optional<FortnightRows> fortnight;
    private final Map<String, Hidden> hidden = new HashMap<>();
    private final Optional<LeverRows> levers;
    private final List<Report.ProfileNeed> needs;

    CardRows(
            Segmentation exact,
            Figures figures,
            Protection protection,
            FeatureRows features,
            List<Report.NeedRow> needs) {
        this.exact = exact;
        this.figures = figures;
        this.protection = protection;
        this.needs = needs.stream()
                .map(need -> new Report.ProfileNeed(
                        need.need(),
                        need.needing(),
                        need.needingShare(),
                        need.unmet(),
                        need.unmetShare(),
                        need.reasons()))
                .toList();
        this.counts = exact.pictures()
                .filter(pictures -> pictures.everyone().residents() > 0)
                .map(pictures -> new CardCounts(pictures, figures, protection, features));
        this.fortnight = counts.filter(found -> exact.study().window().isPresent())
                .map(found -> new FortnightRows(figures, features, found, this.needs));
        this.levers = counts.map(found -> new LeverRows(exact, figures, protection, found));
        counts.ifPresent(this::protect);
    }

    private void protect(CardCounts found) {
        hidden.put("travel-minutes", found.means(GroupPicture::travelMinutes, true, p -> false));
        hidden.put("wait-days", found.means(GroupPicture::waitDays, true, p -> false));
        hidden.put("days", found.means(GroupPicture::daysObserved, false, p -> false));
        hidden.put("satisfaction", found.means(picture -> picture.overall().satisfaction(), false, p -> false));
        hidden.put("importance", found.means(picture -> picture.overall().importance(), false, p -> false));
        for (Protection.NeedFigures need : protection.needs()) {
            String code = need.overall().need();
            java.util.function.IntPredicate without = p -> p < 0
                    ? need.detail() == NeedProtection.Detail.NONE
                    : need.byProfile().needing().get(p);
            hidden.put("satisfaction:" + code, found.means(p -> rating(p, code).satisfaction(), false, without));
            hidden.put("importance:" + code, found.means(p -> rating(p, code).importance(), false, without));
        }
        hidden.put("diary", found.counts("without diary", GroupPicture::residents, GroupPicture::withoutDiary));
        hidden.put("survey", found.counts("without survey", GroupPicture::residents, GroupPicture::withoutSurvey));
    }

    private static GroupPicture.Rating rating(GroupPicture picture, String need) {
        FeatureSummary.Values nobody = new FeatureSummary.Values(0, Double.NaN, Double.NaN, List.of());
        return picture.ratings().getOrDefault(need, new GroupPicture.Rating(nobody, nobody));
    }

    /** Returns the figures over everyone. */
    CardFigures everyone() {
        return of(-1, needs);
    }

    /** Returns the figures of a profile. */
    CardFigures ofProfile(int profile, List<Report.ProfileNeed> rows) {
        return of(profile, rows);
    }

    private CardFigures of(int group, List<Report.ProfileNeed> rows) {
        if (counts.isEmpty()) {
            return CardFigures.none();
        }
        GroupPicture picture = counts.get().picture(group);
        return new CardFigures(
                fortnight.map(found -> found.fortnight(group, rows)),
                new CardFigures.Timing(dayParts(group), measures(group, picture)),
                new CardFigures.Experience(rating(group, "", picture.overall()), ratings(group, picture, rows)),
                levers.map(found -> found.levers(group)).orElse(List.of()),
                missing(group, picture));
    }

    /** Returns the audits of what was shown. */
    List<Report.Audit> audits() {
        return counts.map(CardCounts::audits).orElse(List.of());
    }

    private List<CardFigures.DayPartShare> dayParts(int group) {
        List<ChannelUse> uses = used(group);
        ContactShares shares = new ContactShares(figures);
        if (uses.isEmpty()) {
            return List.of();
        }
        boolean withheld = group < 0 ? dayPartsNarrow() : protection.profileHidden(group);
        if (shares.alike(uses)) {
            figures.hide(OutputRule.O9);
            return List.of();
        }
        boolean[] parts = shares.hidden(uses, figures.policy().hides() && withheld);
        List<CardFigures.DayPartShare> rows = new ArrayList<>();
        for (int c = 0; c < parts.length; c++) {
            rows.add(new CardFigures.DayPartShare(
                    uses.get(c).channel(), shares.share(uses.get(c), ContactShares.total(uses), parts[c])));
        }
        return rows;
    }

    private List<ChannelUse> used(int group) {
        return counts.orElseThrow().picture(group).dayParts().stream()
                .filter(part -> part.contacts() > 0)
                .toList();
    }

    /** Returns whether parts of the day over everyone could give away what is hidden of a profile. */
    private boolean dayPartsNarrow() {
        int profiles = exact.profiles().size();
        int rest = exact.study().used();
        for (int p = 0; p < profiles; p++) {
            rest -= exact.profiles().get(p).share().count();
            List<ChannelUse> uses = used(p);
            ContactShares shares = new ContactShares(figures);
            if (!protection.released(p) || protection.profileHidden(p) || shares.alike(uses)) {
                return true;
            }
            for (boolean part : shares.hidden(uses, false)) {
                if (part) {
                    return true;
                }
            }
        }
        return profiles > 0 && rest > 0;
    }

    private List<CardFigures.Measure> measures(int group, GroupPicture picture) {
        List<CardFigures.Measure> measures = new ArrayList<>();
        measure(measures, "travel-minutes", group, GroupPicture::travelMinutes, picture);
        measure(measures, "wait-days", group, GroupPicture::waitDays, picture);
        return measures;
    }

    private void measure(
            List<CardFigures.Measure> measures,
            String code,
            int group,
            Function<GroupPicture, FeatureSummary.Values> values,
            GroupPicture picture) {
        if (values.apply(counts.orElseThrow().picture(-1)).residents() > 0) {
            measures.add(new CardFigures.Measure(
                    code,
                    mean(
                            values.apply(picture),
                            code,
                            group,
                            value -> figures.policy().hides() ? Figures.significant(value, 2) : value)));
        }
    }

    private Released<Double> mean(
            FeatureSummary.Values values, String figure, int group, java.util.function.DoubleUnaryOperator rounding) {
        if (values.residents() == 0) {
            return Figures.undefined();
        }
        boolean none = hidden.getOrDefault(figure, new Hidden(true, List.of())).of(group);
        return none ? figures.hide(OutputRule.O6) : Released.shown(rounding.applyAsDouble(values.mean()));
    }

    private CardFigures.Rating rating(int group, String need, GroupPicture.Rating rating) {
        String end = need.isEmpty() ? "" : ":" + need;
        return new CardFigures.Rating(
                mean(rating.satisfaction(), "satisfaction" + end, group, this::decimal),
                mean(rating.importance(), "importance" + end, group, this::decimal));
    }

    /** Rounds a rating to one decimal (rule O6). */
    private double decimal(double value) {
        return figures.policy().hides() ? Math.rint(value * 10) / 10 : value;
    }

    /** Returns the ratings by need in the order of the needs, those of which nothing is shown last and by code. */
    private List<CardFigures.NeedRating> ratings(int group, GroupPicture picture, List<Report.ProfileNeed> rows) {
        List<CardFigures.NeedRating> shown = new ArrayList<>();
        List<CardFigures.NeedRating> last = new ArrayList<>();
        TreeSet<String> rated =
                new TreeSet<>(counts.orElseThrow().picture(-1).ratings().keySet());
        for (Report.ProfileNeed need : rows) {
            if (rated.contains(need.need().code())) {
                CardFigures.Rating rating = rating(
                        group, need.need().code(), rating(picture, need.need().code()));
                boolean none =
                        rating.satisfaction().hidden() && rating.importance().hidden();
                (none ? last : shown).add(new CardFigures.NeedRating(need.need(), rating));
            }
        }
        last.sort(Comparator.comparing(row -> row.need().code()));
        shown.addAll(last);
        return shown;
    }

    private CardFigures.Missing missing(int group, GroupPicture picture) {
        boolean reported = exact.pictures().orElseThrow().daysReported();
        return new CardFigures.Missing(
                reported
                        ? mean(
                                picture.daysObserved(),
                                "days",
                                group,
                                value -> figures.policy().hides()
                                        ? FortnightRows.rounded(figures, value, picture.residents())
                                        : value)
                        : Figures.undefined(),
                reported ? withoutDiary(group, picture) : Figures.undefined(),
                withoutSurvey(group, picture));
    }

    private Released<Double> withoutDiary(int group, GroupPicture picture) {
        int all = counts.orElseThrow().picture(-1).withoutDiary();
        return part("diary", group, picture.withoutDiary(), all, picture.residents());
    }

    /** That nobody at all is without says how the study went and nothing of a group; other shares are protected. */
    private Released<Double> part(String figure, int group, int count, int all, int base) {
        if (all == 0 && base > 0) {
            return Released.shown(0.0);
        }
        boolean none = hidden.getOrDefault(figure, new Hidden(true, List.of())).of(group);
        return figures.shareOfGroup(count, base, none);
    }

    private Released<Double> withoutSurvey(int group, GroupPicture picture) {
        int surveyed = exact.study().surveyed();
        if (surveyed == 0) {
            return Figures.undefined();
        }
        return part("survey", group, picture.withoutSurvey(), exact.study().used() - surveyed, picture.residents());
    }
}
