package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.profiles.GroupPicture;
import io.github.tarve.segmentation.profiles.NeedUse;
import io.github.tarve.segmentation.profiles.Segmentation;
import io.github.tarve.segmentation.release.CardCounts.Hidden;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Releases what would help: residents with an unmet need for a reason that calls for a lever. Each lever is protected like a yes/no
 * feature over the profiles. As every such resident has some unmet need, the number of residents with a lever is at most the sum
 * of those unmet in each need; a lever with more residents than the shown ones of these add up to would say something of a hidden
 * one, and is hidden everywhere.
 */
final class LeverRows {
    private final Segmentation exact;
    private final Figures figures;
    private final Protection protection;
    private final CardCounts counts;
    private final Map<String, Hidden> levers = new TreeMap<>();

    LeverRows(Segmentation exact, Figures figures, Protection protection, CardCounts counts) {
        this.exact = exact;
        this.figures = figures;
        this.protection = protection;
        this.counts = counts;
        counts.picture(-1).levers().forEach((lever, residents) -> {
            // A list holds only what enough residents stand behind (rule O13).
            if (residents >= Math.max(1, figures.policy().minimumCell())) {
                Hidden hidden =
                        counts.counts("lever:" + lever, GroupPicture::residents, picture -> count(picture, lever));
                levers.put(lever, proving(lever, hidden) ? everything() : hidden);
            }
        });
    }

    private static int count(GroupPicture picture, String lever) {
        return picture.levers().getOrDefault(lever, 0);
    }

    private Hidden everything() {
        return new Hidden(true, java.util.Collections.nCopies(counts.profiles(), true));
    }

    private boolean proving(String lever, Hidden hidden) {
        if (!figures.policy().hides()) {
            return false;
        }
        for (int group = -1; group < counts.profiles(); group++) {
            if (!hidden.of(group) && proving(group, count(counts.picture(group), lever))) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a number of residents with any unmet need says something of a hidden number of one need. */
    private boolean proving(int group, int residents) {
        long shown = 0;
        boolean any = false;
        for (Protection.NeedFigures need : protection.needs()) {
            NeedUse use = group < 0 ? need.overall() : need.profiles().get(group);
            if (unmetHidden(need, group)) {
                any = true;
            } else {
                shown += use.unmet();
            }
        }
        return any && residents > shown;
    }

    private static boolean unmetHidden(Protection.NeedFigures need, int group) {
        return group < 0
                ? need.detail() != NeedProtection.Detail.UNMET
                : need.byProfile().unmet().get(group);
    }

    /** Returns the levers of a group: the shown ones first, the largest first, then the others by code. */
    List<CardFigures.LeverShare> levers(int group) {
        GroupPicture picture = counts.picture(group);
        List<CardFigures.LeverShare> rows = new ArrayList<>();
        levers.forEach((lever, hidden) -> {
            int residents = count(picture, lever);
            Released<Double> share = figures.shareOfGroup(residents, picture.residents(), hidden.of(group));
            rows.add(new CardFigures.LeverShare(
                    exact.codebook().lever(lever), share, share.hidden() ? List.of() : reasons(picture, lever)));
        });
        Comparator<CardFigures.LeverShare> order =
                Comparator.comparing(row -> -row.share().value().orElse(-1.0));
        rows.sort(order.thenComparing(row -> row.lever().code()));
        return rows;
    }

    private List<Label> reasons(GroupPicture picture, String lever) {
        Comparator<Map.Entry<String, Integer>> order = Comparator.comparing(reason -> -reason.getValue());
        return picture.reasons().entrySet().stream()
                .filter(reason ->
                        reason.getValue() >= Math.max(1, figures.policy().minimumCell()))
                .filter(reason -> exact.codebook().leverOf(reason.getKey()).equals(java.util.Optional.of(lever)))
                .sorted(order.thenComparing(Map.Entry::getKey))
                .map(reason -> exact.codebook().reason(reason.getKey()))
                .toList();
    }
}
