package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.codebook.Codebook;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.profiles.NeedUse;
import io.github.tarve.segmentation.release.Protection.NeedFigures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Releases needs: over everyone, by profile and by area. */
final class NeedRows {
    private final Codebook codebook;
    private final Figures figures;
    private final List<NeedFigures> needs;

    NeedRows(Codebook codebook, Figures figures, Protection protection) {
        this.codebook = codebook;
        this.figures = figures;
        // Hidden needs come last, by code: the order must not tell how large they are.
        Comparator<NeedFigures> order = Comparator.comparing(need -> need.detail() == NeedProtection.Detail.NONE);
        order = order.thenComparing(need -> need.detail() == NeedProtection.Detail.NONE
                ? 0
                : -need.overall().needing());
        this.needs = protection.needs().stream()
                .sorted(order.thenComparing(need -> need.overall().need()))
                .toList();
    }

    /** Returns the exact figures in the order of the rows. */
    List<NeedFigures> figures() {
        return needs;
    }

    /** Returns needs over everyone. */
    List<Report.NeedRow> overall() {
        List<Report.NeedRow> rows = new ArrayList<>();
        for (NeedFigures need : needs) {
            Report.ProfileNeed row = row(
                    need.overall(),
                    need.detail() == NeedProtection.Detail.NONE,
                    need.detail() != NeedProtection.Detail.UNMET);
            rows.add(new Report.NeedRow(
                    row.need(), row.needing(), row.needingShare(), row.unmet(), row.unmetShare(), row.reasons()));
        }
        return rows;
    }

    /** Returns the needs of a profile, in the order of {@link #overall()}. */
    List<Report.ProfileNeed> ofProfile(int profile) {
        return needs.stream()
                .map(need -> row(
                        need.profiles().get(profile),
                        need.byProfile().needing().get(profile),
                        need.byProfile().unmet().get(profile)))
                .toList();
    }

    /** Returns the needs of an area, in the order of {@link #overall()}. */
    List<Report.ProfileNeed> ofArea(int area) {
        return needs.stream()
                .map(need -> row(
                        need.areas().get(area),
                        need.byArea().needing().get(area),
                        need.byArea().unmet().get(area)))
                .toList();
    }

    /** Returns the audits of the tables of needs. */
    List<Report.Audit> audits() {
        List<Report.Audit> audits = new ArrayList<>();
        for (NeedFigures need : needs) {
            audit(audits, "profile x need:" + need.overall().need(), need.byProfile());
            audit(audits, "area x need:" + need.overall().need(), need.byArea());
        }
        return audits;
    }

    private void audit(List<Report.Audit> audits, String name, NeedProtection.Pattern pattern) {
        if (!pattern.needing().isEmpty()) {
            int smallest = figures.policy().minimumCell();
            int cells = 2 * pattern.needing().size();
            audits.add(Report.Audit.of(name, cells, pattern.hidden(), pattern.narrowest(), smallest));
        }
    }

    private Report.ProfileNeed row(NeedUse use, boolean needingHidden, boolean unmetHidden) {
        boolean noUnmet = needingHidden || (unmetHidden && use.needing() > 0);
        return new Report.ProfileNeed(
                codebook.need(use.need()),
                count(
                        use.needing(),
                        use.residents(),
                        needingHidden && figures.policy().hides()),
                figures.shareOfGroup(use.needing(), use.residents(), needingHidden),
                count(use.unmet(), use.needing(), noUnmet),
                figures.shareOfGroup(use.unmet(), use.needing(), noUnmet),
                noUnmet ? List.of() : reasons(use));
    }

    private Released<Integer> count(int count, int base, boolean hidden) {
        boolean telling = hidden && !figures.small(count) && figures.telling(count, base);
        return telling ? figures.hide(OutputRule.O9) : figures.count(count, hidden);
    }

    private List<Label> reasons(NeedUse use) {
        Comparator<Map.Entry<String, Integer>> order = Comparator.comparing(reason -> -reason.getValue());
        return use.reasons().entrySet().stream()
                .filter(reason ->
                        reason.getValue() >= Math.max(1, figures.policy().minimumCell()))
                .sorted(order.thenComparing(Map.Entry::getKey))
                .map(reason -> codebook.reason(reason.getKey()))
                .toList();
    }
}
