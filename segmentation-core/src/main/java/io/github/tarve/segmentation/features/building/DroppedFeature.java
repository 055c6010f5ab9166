package io.github.tarve.segmentation.features.building;

import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.internal.texts.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A feature that does not build profiles, and why.
 *
 * @param id id of the feature
 * @param reason why
 * @param figures the numbers of the reason, in its order
 * @param others ids of other features that the reason names
 */
public record DroppedFeature(String id, DropReason reason, List<Double> figures, List<String> others) {
    /** Copies the lists. */
    public DroppedFeature {
        figures = List.copyOf(figures);
        others = List.copyOf(others);
    }

    static DroppedFeature of(String id, DropReason reason, double... figures) {
        return new DroppedFeature(
                id, reason, java.util.Arrays.stream(figures).boxed().toList(), List.of());
    }

    /** Returns the reason as a sentence, with at most two decimals. */
    public String text(Language language) {
        List<String> arguments = new ArrayList<>();
        for (double figure : figures) {
            arguments.add(number(figure, language));
        }
        arguments.add(String.join(", ", others));
        return Texts.load("features", language.tag()).get("drop." + reason.name(), arguments.toArray());
    }

    private static String number(double figure, Language language) {
        if (Double.isNaN(figure)) {
            return "-";
        }
        BigDecimal rounded =
                BigDecimal.valueOf(figure).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        String text = rounded.toPlainString();
        return language == Language.EN ? text : text.replace('.', ',');
    }
}
