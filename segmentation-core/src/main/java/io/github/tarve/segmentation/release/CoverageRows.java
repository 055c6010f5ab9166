package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.areas.Share;
import io.github.tarve.segmentation.codebook.Benchmark;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.profiles.AnyNeed;
import io.github.tarve.segmentation.profiles.NeedUse;
import io.github.tarve.segmentation.profiles.Segmentation;
import io.github.tarve.segmentation.release.Protection.NeedFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Releases how far needs are met. Nothing is shown here of what {@link NeedRows} hides; silent needs are protected on top of it,
 * and with a hidden number of silent needs go all figures over those who need it.
 */
final class CoverageRows {
    private final Segmentation exact;
    private final Figures figures;
    private final Protection protection;
    private final List<NeedFigures> needs;
    private final List<Label> names;
    private final List<List<Label>> reasons;
    private final boolean asks;
    private final List<SilentProtection.Pattern> byProfile = new ArrayList<>();
    private final List<SilentProtection.Pattern> byArea = new ArrayList<>();

    CoverageRows(Segmentation exact, Figures figures, Protection protection, NeedRows needs) {
        this.exact = exact;
        this.figures = figures;
        this.protection = protection;
        this.needs = needs.figures();
        List<Report.NeedRow> rows = needs.overall();
        this.names = rows.stream().map(Report.NeedRow::need).toList();
        this.reasons = rows.stream().map(Report.NeedRow::reasons).toList();
        this.asks = exact.needs().stream().anyMatch(need -> need.asked() > 0);
        for (NeedFigures need : this.needs) {
            protect(need);
        }
    }

    private void protect(NeedFigures need) {
        SilentProtection.Pattern profiles =
                pattern(need.overall(), need.profiles(), need.byProfile(), protection.profileLines());
        SilentProtection.Pattern areas = pattern(need.overall(), need.areas(), need.byArea(), protection.areaLines());
        if (protection.crossed() && profiles.hiddenCount() + areas.hiddenCount() > 0) {
            // As with needs: only one of the two next to areas x profiles, unless nothing is hidden in either.
            areas = SilentProtection.Pattern.nothing(areas.hidden().size());
        }
        byProfile.add(profiles);
        byArea.add(areas);
    }

    private SilentProtection.Pattern pattern(
            NeedUse overall, List<NeedUse> groups, NeedProtection.Pattern shown, boolean[] hidden) {
        int n = shown.needing().size();
        if (n == 0 || hides(overall)) {
            return SilentProtection.Pattern.nothing(n);
        }
        int[][] counts = new int[4][n];
        int[] left = {overall.residents(), overall.needing(), overall.unmet(), overall.silent()};
        for (int g = 0; g < groups.size(); g++) {
            NeedUse use = groups.get(g);
            int[] own = {use.residents(), use.needing(), use.unmet(), use.silent()};
            for (int part = 0; part < own.length; part++) {
                counts[part][g] = own[part];
                left[part] -= own[part];
            }
        }
        if (n > groups.size()) {
            for (int part = 0; part < left.length; part++) {
                counts[part][n - 1] = Math.max(0, left[part]);
            }
        }
        return SilentProtection.protect(
                counts,
                java.util.Arrays.copyOf(hidden, n),
                shown,
                figures.policy().hides() ? figures.policy().minimumCell() : 0);
    }

    /** Returns whether silent needs are hidden over everyone, and so everywhere. */
    private boolean hides(NeedUse overall) {
        return figures.policy().hides()
                && (overall.asked() == 0
                        || SilentProtection.telling(
                                overall.residents(),
                                overall.needing(),
                                overall.silent(),
                                figures.policy().minimumCell()));
    }

    Optional<CoverageSection> section() {
        if (needs.isEmpty()) {
            return Optional.empty();
        }
        List<CoverageSection.Row> rows = new ArrayList<>();
        for (int i = 0; i < needs.size(); i++) {
            rows.add(row(i));
        }
        return Optional.of(new CoverageSection(asks, rows, published(""), any()));
    }

    private CoverageSection.Any any() {
        AnyNeed any = exact.anyNeed();
        int everyone = exact.study().used();
        boolean triedHidden = figures.small(everyone - any.tried());
        boolean askedHidden = figures.small(everyone - any.asked());
        Released<Double> unmet = figures.shareOfGroup(any.unmet(), any.tried(), triedHidden);
        Released<Double> silent = figures.shareOfGroup(any.silent(), any.asked(), askedHidden);
        return new CoverageSection.Any(
                figures.count(any.tried(), triedHidden),
                unmet,
                interval(unmet, any.unmet(), any.tried()),
                figures.count(any.asked(), askedHidden),
                silent,
                interval(silent, any.silent(), any.asked()));
    }

    private CoverageSection.Row row(int i) {
        NeedFigures need = needs.get(i);
        NeedUse overall = need.overall();
        boolean silentHidden = need.detail() == NeedProtection.Detail.NONE || hides(overall);
        boolean unmetHidden = need.detail() != NeedProtection.Detail.UNMET;
        List<CoverageSection.Line> profiles = new ArrayList<>();
        for (int p = 0; p < need.profiles().size(); p++) {
            if (protection.released(p)) {
                profiles.add(line(
                        need.profiles().get(p),
                        need.byProfile().needing().get(p),
                        need.byProfile().unmet().get(p),
                        byProfile.get(i).hidden().get(p)));
            }
        }
        List<CoverageSection.Line> areas = new ArrayList<>();
        for (int a = 0; a < need.areas().size(); a++) {
            areas.add(line(
                    need.areas().get(a),
                    need.byArea().needing().get(a),
                    need.byArea().unmet().get(a),
                    byArea.get(i).hidden().get(a)));
        }
        boolean statedHidden = silentHidden
                || figures.small(overall.stated())
                || figures.small(overall.stated() - overall.silent())
                || figures.small(overall.asked() - overall.stated());
        boolean askedHidden = figures.small(overall.residents() - overall.asked());
        Released<Double> quiet = overall.asked() == 0
                ? Figures.undefined()
                : figures.shareOfGroup(overall.silent(), overall.stated(), statedHidden);
        return new CoverageSection.Row(
                names.get(i),
                figures.count(overall.asked(), askedHidden),
                overall.asked() == 0 ? Figures.undefined() : figures.count(overall.stated(), statedHidden),
                quiet,
                interval(quiet, overall.silent(), overall.stated()),
                line(overall, need.detail() == NeedProtection.Detail.NONE, unmetHidden, silentHidden),
                profiles,
                areas,
                reasons.get(i),
                published(overall.need()));
    }

    private CoverageSection.Line line(NeedUse use, boolean needHidden, boolean unmetHidden, boolean silentHidden) {
        int base = asks ? use.needed() : use.needing();
        boolean hidden = needHidden || (asks && silentHidden && figures.policy().hides());
        boolean noUnmet = hidden || (unmetHidden && use.needing() > 0);
        Released<Double> unmet = figures.shareOfGroup(use.unmet(), base, noUnmet);
        Released<Double> silent = asks ? figures.shareOfGroup(use.silent(), base, hidden) : Figures.undefined();
        return new CoverageSection.Line(
                figures.count(base, hidden),
                figures.count(use.unmet(), noUnmet),
                unmet,
                interval(unmet, use.unmet(), base),
                asks ? figures.count(use.silent(), hidden) : Figures.undefined(),
                silent,
                interval(silent, use.silent(), base));
    }

    private Released<Report.Interval> interval(Released<Double> share, int count, int base) {
        Share wilson = Share.wilson(count, base);
        return share.map(ignored -> figures.interval(wilson.low(), wilson.high(), base));
    }

    private List<CoverageSection.Published> published(String need) {
        return exact.codebook().details().meanings().benchmarks().stream()
                .filter(benchmark -> benchmark.need().equals(need))
                .map(CoverageRows::published)
                .toList();
    }

    private static CoverageSection.Published published(Benchmark benchmark) {
        return new CoverageSection.Published(
                benchmark.indicator().name().toLowerCase(Locale.ROOT),
                benchmark.value(),
                benchmark.source(),
                benchmark.year());
    }

    /** Returns the audits of the tables of silent needs. */
    List<Report.Audit> audits() {
        List<Report.Audit> audits = new ArrayList<>();
        if (asks) {
            for (int i = 0; i < needs.size(); i++) {
                String code = needs.get(i).overall().need();
                audit(audits, "profile x silent need:" + code, byProfile.get(i));
                audit(audits, "area x silent need:" + code, byArea.get(i));
            }
        }
        return audits;
    }

    private void audit(List<Report.Audit> audits, String name, SilentProtection.Pattern pattern) {
        if (!pattern.hidden().isEmpty()) {
            int smallest = figures.policy().minimumCell();
            int cells = pattern.hidden().size();
            audits.add(Report.Audit.of(name, cells, pattern.hiddenCount(), pattern.narrowest(), smallest));
        }
    }
}
