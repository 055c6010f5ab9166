package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.release.Report.Interval;
import java.util.List;

/**
 * How consistently the items of one survey scale measure one thing. Figures are over everyone; a release has them to two
 * decimals, from ten residents on, and without how many residents answered.
 *
 * @param scale id and name
 * @param judgement {@code consistent}, {@code inconsistent}, {@code unclear} or {@code too-few}
 * @param residents residents behind the figure with the fewest
 * @param alpha Cronbach's alpha
 * @param alphaInterval its 95 % interval
 * @param omega McDonald's omega
 * @param omegaInterval its 95 % interval
 * @param items one per item
 */
public record ScaleRow(
        Label scale,
        String judgement,
        Released<Integer> residents,
        Released<Double> alpha,
        Released<Interval> alphaInterval,
        Released<Double> omega,
        Released<Interval> omegaInterval,
        List<ScaleItem> items) {
    /** Copies the list. */
    public ScaleRow {
        items = List.copyOf(items);
    }

    /**
     * How one item fits its scale.
     *
     * @param item id and wording
     * @param reversed whether its answers were turned round
     * @param itemRest correlation with the sum of the other items
     * @param alphaIfDropped Cronbach's alpha of the other items
     */
    public record ScaleItem(Label item, boolean reversed, Released<Double> itemRest, Released<Double> alphaIfDropped) {}
}
