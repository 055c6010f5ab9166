package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.features.BinaryFeature;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.OrdinalFeature;
import java.util.List;

/**
 * The scale on which people know the values of a feature. Values of ordinal features are positions of levels from 0; people
 * know the codes of the levels where these are whole numbers in order, such as 1 to 5, and else count levels from 1.
 *
 * @param unit unit of the values: {@code share} for yes and no, such as {@code 1-5} for levels, else the unit of the feature
 * @param first what the first level is called, 0 for anything but levels
 */
record FeatureScale(String unit, int first) {
    /** Returns the scale of a feature. */
    static FeatureScale of(Feature feature) {
        String unit = feature.description().unit();
        if (feature instanceof BinaryFeature) {
            return new FeatureScale("share", 0);
        }
        if (feature instanceof OrdinalFeature ordinal && ordinal.levels().size() > 1) {
            int first = first(ordinal.levels());
            String range = first + "-" + (first + ordinal.levels().size() - 1);
            return new FeatureScale(unit.isEmpty() ? range : unit, first);
        }
        return new FeatureScale(unit, 0);
    }

    /** Returns a value on the scale. */
    double value(double value) {
        return value + first;
    }

    private static int first(List<Label> levels) {
        for (int j = 0; j < levels.size(); j++) {
            String code = levels.get(j).code();
            String expected = Integer.toString(number(levels.get(0).code()) + j);
            if (number(levels.get(0).code()) < 0 || !code.equals(expected)) {
                return 1;
            }
        }
        return number(levels.get(0).code());
    }

    /** Returns a code as a number, -1 when it is not one. */
    private static int number(String code) {
        boolean digits = !code.isEmpty() && code.length() < 4 && code.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(code) : -1;
    }
}
