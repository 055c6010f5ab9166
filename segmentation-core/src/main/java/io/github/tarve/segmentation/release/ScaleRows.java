package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.features.catalogue.ScaleReliability;
import io.github.tarve.segmentation.profiles.StudyFacts;
import java.util.List;
import java.util.Locale;

/** Releases how consistently survey scales measure. */
final class ScaleRows {
    private static final int FEWEST = 10;

    private final StudyFacts facts;
    private final Figures figures;

    ScaleRows(StudyFacts facts, Figures figures) {
        this.facts = facts;
        this.figures = figures;
    }

    List<ScaleRow> rows() {
        return facts.scales().stream().map(this::row).toList();
    }

    private ScaleRow row(ScaleReliability scale) {
        boolean hidden = figures.policy().hides()
                && scale.residents() < Math.max(FEWEST, figures.policy().minimumCell());
        return new ScaleRow(
                new Label(scale.scale(), scale.label().texts()),
                scale.judgement().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                figures.policy().hides() ? Figures.undefined() : Released.shown(scale.residents()),
                figure(scale.alpha().value(), hidden),
                interval(scale.alpha(), hidden),
                figure(scale.omega().value(), hidden),
                interval(scale.omega(), hidden),
                scale.items().stream().map(item -> item(item, hidden)).toList());
    }

    private ScaleRow.ScaleItem item(ScaleReliability.ItemFigures item, boolean hidden) {
        return new ScaleRow.ScaleItem(
                new Label(item.item(), item.label().texts()),
                item.reversed(),
                figure(item.itemRest(), hidden),
                figure(item.alphaIfDropped(), hidden));
    }

    private Released<Double> figure(double value, boolean hidden) {
        if (Double.isNaN(value)) {
            return Figures.undefined();
        }
        return hidden ? figures.hide(OutputRule.O19) : Released.shown(rounded(value));
    }

    private Released<Report.Interval> interval(ScaleReliability.Estimate estimate, boolean hidden) {
        if (Double.isNaN(estimate.low())) {
            return Figures.undefined();
        }
        return hidden
                ? figures.hide(OutputRule.O19)
                : Released.shown(new Report.Interval(rounded(estimate.low()), rounded(estimate.high())));
    }

    private double rounded(double value) {
        return figures.policy().hides() ? Math.rint(value * 100) / 100 : value;
    }
}
