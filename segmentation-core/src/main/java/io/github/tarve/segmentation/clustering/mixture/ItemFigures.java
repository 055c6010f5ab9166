package io.github.tarve.segmentation.clustering.mixture;

import io.github.tarve.segmentation.clustering.ResponseDistribution;
import io.github.tarve.segmentation.clustering.StandardErrors;
import io.github.tarve.segmentation.clustering.StandardErrors.Figure;
import io.github.tarve.segmentation.clustering.StandardErrors.Kind;
import java.util.ArrayList;
import java.util.List;

/** The numbers of an item's distribution, in the order and shape of its standard errors. */
final class ItemFigures {
    private ItemFigures() {}

    static StandardErrors.Item of(ResponseDistribution response) {
        List<Figure> figures = new ArrayList<>();
        if (response instanceof ResponseDistribution.Categories categories) {
            figures.add(new Figure(Kind.PROBABILITIES, categories.probabilities()));
        } else if (response instanceof ResponseDistribution.OrderedCategories ordered) {
            figures.add(new Figure(Kind.INTERCEPTS, List.of(ordered.intercepts())));
            figures.add(new Figure(Kind.SLOPES, List.of(ordered.slopes())));
            figures.add(new Figure(Kind.PROBABILITIES, ordered.probabilities()));
        } else if (response instanceof ResponseDistribution.Normal normal) {
            figures.add(new Figure(Kind.MEANS, List.of(normal.means())));
            figures.add(new Figure(Kind.VARIANCES, List.of(normal.variances())));
        } else if (response instanceof ResponseDistribution.Counts counts) {
            figures.add(new Figure(Kind.RATES, List.of(counts.rates())));
            if (!counts.sizes().isEmpty()) {
                figures.add(new Figure(Kind.SIZES, List.of(counts.sizes())));
            }
        } else if (response instanceof ResponseDistribution.Composition composition) {
            figures.add(new Figure(Kind.PART_SHARES, composition.shares()));
        }
        return new StandardErrors.Item(response.features(), figures);
    }
}
