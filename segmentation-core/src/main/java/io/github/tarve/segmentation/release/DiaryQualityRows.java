package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.features.quality.ContactTrend;
import io.github.tarve.segmentation.features.quality.DiaryQuality;
import io.github.tarve.segmentation.profiles.Segmentation;
import io.github.tarve.segmentation.validation.LocalOutliers;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * Releases how good the diary is. Figures over few residents are hidden; so are the figures of another rule of days when few
 * residents make the difference to the rule in force, since the difference of the two would tell of them.
 */
final class DiaryQualityRows {
    private final Segmentation exact;
    private final Figures figures;

    DiaryQualityRows(Segmentation exact, Figures figures) {
        this.exact = exact;
        this.figures = figures;
    }

    Optional<DiaryQualitySection> section() {
        return exact.diaryQuality().map(this::section);
    }

    private DiaryQualitySection section(DiaryQuality quality) {
        boolean balanced = enough(quality.residents());
        boolean fewDiffer =
                figures.small(quality.reweighed()) || figures.small(quality.residents() - quality.reweighed());
        return new DiaryQualitySection(
                slope(quality.trend(), trend -> Math.expm1(trend)),
                interval(quality.trend(), trend -> Math.expm1(trend)),
                slope(quality.weeks(), Math::exp),
                interval(quality.weeks(), Math::exp),
                number(Math.expm1(quality.dispersedSlope()), quality.trend().isPresent()),
                exact.provenance().settings().getOrDefault("diary.fatigue", "").equals("adjust"),
                exact.provenance().settings().getOrDefault("diary.weekdays", "").equals("balance"),
                part(quality.weekdayHeavy(), quality.residents()),
                part(quality.balanced(), quality.residents()),
                number(quality.rawRate(), balanced),
                fewDiffer && figures.policy().hides()
                        ? figures.hide(OutputRule.O19)
                        : number(quality.balancedRate(), balanced),
                quality.dated() == 0 ? Figures.undefined() : backFilled(quality),
                quality.surveyed() == 0 ? Figures.undefined() : part(quality.straightLined(), quality.surveyed()),
                uncoded(quality),
                rules(quality),
                quality.recall().stream().map(this::recall).toList(),
                quality.seasons().stream().map(this::area).toList());
    }

    private Label area(String code) {
        return exact.codebook().area(code);
    }

    /** A share of entries, not of residents: to the percent, and only over many residents. */
    private Released<Double> backFilled(DiaryQuality quality) {
        double share = (double) quality.late() / quality.dated();
        if (!figures.policy().hides()) {
            return Released.shown(share);
        }
        return enough(quality.residents()) ? Released.shown(Math.rint(share * 100) / 100) : figures.hide(OutputRule.O6);
    }

    /** A share of entries too, and hidden where few residents wrote them. */
    private Released<Double> uncoded(DiaryQuality quality) {
        if (quality.entries() == 0) {
            return Figures.undefined();
        }
        double share = (double) quality.uncoded() / quality.entries();
        if (!figures.policy().hides()) {
            return Released.shown(share);
        }
        return enough(quality.residents()) && !figures.small(quality.uncodedResidents())
                ? Released.shown(Math.rint(share * 100) / 100)
                : figures.hide(OutputRule.O6);
    }

    /** Residents apart from those most like them; their number is hidden like any other count. */
    Optional<OutlierSection> outliers() {
        return exact.outliers().map(found -> {
            int without = exact.study().used() - found.compared();
            return new OutlierSection(
                    part(found.apart(), found.compared()),
                    part(found.compared(), found.compared() + without),
                    found.neighbours(),
                    LocalOutliers.APART);
        });
    }

    private boolean enough(int residents) {
        return !figures.policy().hides() || residents >= figures.policy().minimumGroup();
    }

    /** A number of residents, hidden when it or those without are few. */
    private Released<Integer> part(int count, int all) {
        return figures.count(count, figures.small(all - count));
    }

    private Released<Double> number(double value, boolean shown) {
        if (Double.isNaN(value)) {
            return Figures.undefined();
        }
        return shown ? Released.shown(figures.number(value)) : figures.hide(OutputRule.O6);
    }

    private Released<Double> slope(Optional<ContactTrend> trend, DoubleUnaryOperator scale) {
        return trend.map(found -> number(scale.applyAsDouble(found.slope()), enough(found.residents())))
                .orElseGet(Figures::undefined);
    }

    private Released<Report.Interval> interval(Optional<ContactTrend> trend, DoubleUnaryOperator scale) {
        return slope(trend, scale)
                .map(ignored -> new Report.Interval(
                        figures.number(scale.applyAsDouble(trend.orElseThrow().low())),
                        figures.number(scale.applyAsDouble(trend.orElseThrow().high()))));
    }

    private List<DiaryQualitySection.DayRule> rules(DiaryQuality quality) {
        int inForce = exact.study().window().map(window -> window.minimumDays()).orElse(0);
        int used = quality.rules().stream()
                .filter(rule -> rule.days() == inForce)
                .mapToInt(DiaryQuality.DayRule::residents)
                .findFirst()
                .orElse(quality.residents());
        return quality.rules().stream().map(rule -> rule(rule, used)).toList();
    }

    private DiaryQualitySection.DayRule rule(DiaryQuality.DayRule rule, int used) {
        int difference = Math.abs(rule.residents() - used);
        boolean few = figures.policy().hides()
                && difference > 0
                && difference < figures.policy().minimumGroup();
        boolean hidden = few || !enough(rule.residents());
        return new DiaryQualitySection.DayRule(
                rule.days(),
                figures.count(rule.residents(), few),
                hidden ? figures.hide(OutputRule.O19) : number(rule.contacts(), true),
                hidden ? figures.hide(OutputRule.O19) : number(rule.unmetShare(), true));
    }

    private DiaryQualitySection.Recall recall(DiaryQuality.Recall recall) {
        boolean shown = enough(recall.residents());
        boolean few = figures.small(exact.study().used() - recall.residents());
        Released<Double> correlation = number(recall.correlation(), shown);
        return new DiaryQualitySection.Recall(
                recall.item(),
                figures.count(recall.residents(), few),
                correlation,
                correlation.map(
                        ignored -> new Report.Interval(figures.number(recall.low()), figures.number(recall.high()))));
    }
}
