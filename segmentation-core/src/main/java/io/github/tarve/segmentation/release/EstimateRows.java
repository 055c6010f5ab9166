package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.areas.WeightSummary;
import io.github.tarve.segmentation.areas.WeightedEstimates;
import io.github.tarve.segmentation.profiles.Segmentation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Releases how many people of the population the profiles have; what was computed from a hidden count is hidden with it. */
final class EstimateRows {
    private final Segmentation exact;
    private final Figures figures;
    private final Protection protection;
    private final ProtectedTable table;

    EstimateRows(Segmentation exact, Figures figures, Protection protection, ProtectedTable table) {
        this.exact = exact;
        this.figures = figures;
        this.protection = protection;
        this.table = table;
    }

    Optional<EstimateSection> section() {
        return exact.estimates().map(this::section);
    }

    private EstimateSection section(WeightedEstimates estimates) {
        WeightSummary weights = estimates.weights();
        boolean population = weights.source() == WeightSummary.Source.POPULATION;
        List<EstimateSection.ProfileEstimate> profiles = new ArrayList<>();
        for (int p = 0; p < estimates.profiles().size(); p++) {
            if (protection.released(p)) {
                profiles.add(estimate(
                        p,
                        estimates.profiles().get(p),
                        protection.profileHidden(p),
                        exact.study().used(),
                        population));
            }
        }
        List<EstimateSection.AreaEstimates> areas = new ArrayList<>();
        for (int a = 0; a < estimates.areas().size() && !withheld(); a++) {
            areas.add(area(a, estimates.areas().get(a), population));
        }
        return new EstimateSection(
                weights.source().name().toLowerCase(Locale.ROOT),
                weights.columns(),
                Math.rint(weights.total()),
                figures.number(weights.designEffect()),
                figures.number(weights.effectiveResidents()),
                figures.count(weights.trimmed(), false),
                weights.iterations(),
                weights.converged(),
                figures.number(weights.deviation()),
                weights.collapses().size(),
                weights.absent().stream().map(exact.codebook()::area).toList(),
                estimates.replicates(),
                exact.study().used() < EstimateSection.INDICATIVE_BELOW,
                profiles,
                areas);
    }

    private boolean withheld() {
        return figures.policy().hides() && (table.cells() == 0 || table.withheld());
    }

    private EstimateSection.AreaEstimates area(int a, WeightedEstimates.AreaEstimates area, boolean population) {
        List<EstimateSection.ProfileEstimate> profiles = new ArrayList<>();
        for (int p = 0; p < area.profiles().size(); p++) {
            if (protection.released(p)) {
                boolean hidden = table.cells() == 0 || table.hidden(a, p);
                int count = exact.areas().areas().get(a).shares().get(p).count();
                boolean allowed = figures.percentAllowed(count, protection.areaSize(a));
                profiles.add(
                        estimate(p, area.profiles().get(p), hidden || !allowed, protection.areaSize(a), population));
            }
        }
        return new EstimateSection.AreaEstimates(exact.codebook().area(area.area()), profiles);
    }

    private EstimateSection.ProfileEstimate estimate(
            int p, WeightedEstimates.Estimate estimate, boolean hidden, int base, boolean population) {
        Released<Double> share =
                hidden ? figures.hide(OutputRule.O19) : Released.shown(figures.estimate(estimate.share(), base));
        Released<Double> residents = !population
                ? Figures.undefined()
                : hidden ? figures.hide(OutputRule.O19) : Released.shown(figures.people(estimate.residents()));
        Released<Report.Interval> interval = residents.map(
                ignored -> new Report.Interval(figures.people(estimate.low()), figures.people(estimate.high())));
        if (figures.policy().preset().rounding() > 1 && estimate.share() > 0) {
            // Where counts are rounded (rule O4), numbers of people come from the rounded shares: with equal weights
            // they
            // would be the count.
            double group = estimate.residents() / estimate.share();
            Report.Interval ends = figures.interval(estimate.shareLow(), estimate.shareHigh(), base);
            residents = residents.map(ignored -> figures.people(group * figures.estimate(estimate.share(), base)));
            interval = interval.map(ignored ->
                    new Report.Interval(figures.people(group * ends.low()), figures.people(group * ends.high())));
        }
        return new EstimateSection.ProfileEstimate(
                exact.profiles().get(p).id(),
                residents,
                interval,
                share,
                share.map(ignored -> figures.interval(estimate.shareLow(), estimate.shareHigh(), base)));
    }
}
