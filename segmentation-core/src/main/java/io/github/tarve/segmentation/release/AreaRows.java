package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.areas.AreaComparison;
import io.github.tarve.segmentation.areas.AreaMix;
import io.github.tarve.segmentation.areas.Share;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.features.BinaryFeature;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.profiles.FeatureSummary;
import io.github.tarve.segmentation.profiles.Segmentation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Releases the profiles over the areas. */
final class AreaRows {
    private final Segmentation exact;
    private final Figures figures;
    private final Protection protection;
    private final ProtectedTable table;
    private final NeedRows needs;
    private final FeatureRows features;
    private final AreaProfileRows content;
    private final Map<String, boolean[]> hiddenIndicators = new HashMap<>();

    AreaRows(
            Segmentation exact,
            Figures figures,
            Protection protection,
            ProtectedTable table,
            NeedRows needs,
            FeatureRows features,
            AreaProfileRows content) {
        this.exact = exact;
        this.figures = figures;
        this.protection = protection;
        this.table = table;
        this.needs = needs;
        this.features = features;
        this.content = content;
    }

    Report.AreaSection section(Optional<Report.Merge> advice) {
        List<Report.AreaRow> rows = new ArrayList<>();
        for (int a = 0; a < protection.areaCodes().size(); a++) {
            rows.add(row(a));
        }
        AreaComparison areas = exact.areas();
        boolean withheld = figures.policy().hides() && table.cells() > 0 && table.withheld();
        return new Report.AreaSection(withheld, rows, p(), areas.permutations(), association(), advice);
    }

    /**
     * Returns the p-value. Next to hidden cells to one digit only, and not at all when the table has a single degree of
     * freedom: it is a function of the whole table.
     */
    private Optional<Double> p() {
        OptionalDouble p = exact.areas().p();
        if (p.isEmpty() || exactly()) {
            return p.isEmpty() ? Optional.empty() : Optional.of(figures.number(p.getAsDouble()));
        }
        boolean single = (table.rows() - 1) * (table.columns() - 1) < 2;
        return single ? Optional.empty() : Optional.of(Figures.significant(p.getAsDouble(), 1));
    }

    /** Returns Cramer's V, unless it could be solved for a hidden cell. */
    private Optional<Double> association() {
        OptionalDouble v = exact.areas().cramersV();
        if (v.isEmpty()) {
            return Optional.empty();
        }
        if (!exactly()) {
            figures.hide(OutputRule.O19);
            return Optional.empty();
        }
        return Optional.of(figures.number(v.getAsDouble()));
    }

    private boolean exactly() {
        return !figures.policy().hides() || table.hiddenCells() == 0;
    }

    private Report.AreaRow row(int a) {
        String code = protection.areaCodes().get(a);
        Label label = exact.codebook().area(code);
        boolean hidden = protection.areaHidden(a);
        int n = protection.areaSize(a);
        Released<Integer> residents = figures.count(n, hidden);
        if (exact.areas().areas().isEmpty()) {
            return new Report.AreaRow(label, residents, List.of(), Figures.undefined(), List.of(), needs.ofArea(a));
        }
        AreaMix area = exact.areas().areas().get(a);
        return new Report.AreaRow(
                label,
                residents,
                shares(area, a, n),
                hidden ? figures.hide(OutputRule.O19) : Released.shown(figures.estimate(area.evidence(), n)),
                decomposition(area, a),
                needs.ofArea(a));
    }

    private List<Report.AreaShare> shares(AreaMix area, int a, int n) {
        List<Report.AreaShare> shares = new ArrayList<>();
        for (int p = 0; p < area.shares().size(); p++) {
            if (protection.released(p)) {
                shares.add(share(area.shares().get(p), exact.profiles().get(p).id(), table.hidden(a, p), n));
            }
        }
        return shares;
    }

    private Report.AreaShare share(Share share, String profile, boolean cellHidden, int n) {
        Released<Double> figure;
        if (cellHidden) {
            figure = figures.hide(OutputRule.O19);
        } else if (!figures.percentAllowed(share.count(), n)) {
            figure = figures.hide(OutputRule.O5);
        } else {
            figure = Released.shown(figures.estimate(share.estimate(), n));
        }
        return new Report.AreaShare(
                profile,
                figures.count(share.count(), cellHidden),
                figure,
                figure.map(ignored -> figures.interval(share.low(), share.high(), n)));
    }

    private List<Report.DecompositionRow> decomposition(AreaMix area, int a) {
        boolean mixHidden = figures.policy().hides() && rowHidden(a);
        List<Report.DecompositionRow> rows = new ArrayList<>();
        for (AreaMix.Decomposition part : area.decomposition()) {
            FeatureSummary summary = features.summary(part.feature())
                    .orElseThrow(() -> new IllegalArgumentException("feature " + part.feature() + " has no summary"));
            boolean[] hidden = hiddenIndicators.computeIfAbsent(part.feature(), id -> hiddenIndicator(summary));
            boolean partsHidden = hidden[a] || mixHidden || solvable(a) || content.narrowed(a, part.feature());
            rows.add(new Report.DecompositionRow(
                    summary.feature().description().label(),
                    FeatureScale.of(summary.feature()).unit(),
                    term(part.difference(), summary.feature(), hidden[a]),
                    term(part.mix(), summary.feature(), partsHidden),
                    term(part.rate(), summary.feature(), partsHidden)));
        }
        return rows;
    }

    /** Of two profiles, mean and split of an area give the mean of either: both must have enough residents (rule O6). */
    private boolean solvable(int a) {
        boolean small = false;
        for (int p = 0; p < table.columns() && table.columns() == 2; p++) {
            small |= table.count(a, p) < figures.policy().minimumGroup();
        }
        return small && figures.policy().hides();
    }

    private Released<Double> term(double value, Feature feature, boolean hidden) {
        if (hidden || !Double.isFinite(value)) {
            return figures.hide(OutputRule.O19);
        }
        return Released.shown(feature instanceof BinaryFeature ? figures.estimate(value, 1) : figures.number(value));
    }

    private boolean rowHidden(int a) {
        for (int p = 0; p < table.columns(); p++) {
            if (table.hidden(a, p)) {
                return true;
            }
        }
        return false;
    }

    /** Returns for each area whether its difference from the total is hidden: it gives the mean of the area away. */
    private boolean[] hiddenIndicator(FeatureSummary summary) {
        int n = protection.areaCodes().size();
        boolean[] hidden = new boolean[n];
        if (!figures.policy().hides()) {
            return hidden;
        }
        int[] residents = new int[n];
        for (int a = 0; a < n; a++) {
            hidden[a] = protection.areaHidden(a) || summary.feature() instanceof NominalFeature;
            for (AreaMix.Decomposition part : exact.areas().areas().get(a).decomposition()) {
                residents[a] += part.feature().equals(summary.feature().id()) ? part.residents() : 0;
            }
        }
        if (summary.feature() instanceof BinaryFeature) {
            return yesNo(
                    summary, hidden, exact.study().used() - summary.overall().residents());
        }
        return features.means(residents, summary.overall().residents(), hidden);
    }

    private boolean[] yesNo(FeatureSummary summary, boolean[] hidden, int missing) {
        int[] residents = new int[hidden.length];
        int[] counts = new int[hidden.length];
        // A third table next to areas x profiles and profiles x feature is safe only when nothing is hidden in these.
        boolean whole = missing == 0 && table.hiddenCells() == 0 && !features.anyMeanHidden(summary);
        for (int a = 0; a < hidden.length; a++) {
            residents[a] = protection.areaSize(a);
            for (AreaMix.Decomposition part : exact.areas().areas().get(a).decomposition()) {
                if (part.feature().equals(summary.feature().id())) {
                    double count = (part.difference() + summary.overall().mean()) * residents[a];
                    counts[a] = (int) Math.max(0, Math.min(residents[a], Math.rint(count)));
                    whole &= Math.abs(count - counts[a]) < 1e-6;
                }
            }
        }
        NeedProtection.Pattern pattern = protection.yesNo(
                residents, counts, exact.study().used(), FeatureRows.present(summary.overall()), false);
        for (int a = 0; a < hidden.length; a++) {
            hidden[a] |= !whole
                    || pattern.detail() == NeedProtection.Detail.NONE
                    || pattern.needing().get(a)
                    || figures.telling(counts[a], residents[a])
                    || !figures.percentAllowed(counts[a], residents[a]);
        }
        return hidden;
    }
}
