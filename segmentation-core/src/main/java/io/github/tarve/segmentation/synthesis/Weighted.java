package io.github.tarve.segmentation.synthesis;

import java.util.ArrayList;
import java.util.List;

/**
 * A code with a number: a weekly rate, a probability, a mean.
 *
 * @param code the code
 * @param value the number
 */
public record Weighted(String code, double value) {
    /**
     * Returns the list written in a text such as {@code "illness 1.5, dental 0.3"}, in the order of the text.
     *
     * @throws IllegalArgumentException when a part is not a code and a number
     */
    public static List<Weighted> list(String text) {
        List<Weighted> parts = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String trimmed = part.strip();
            int space = trimmed.indexOf(' ');
            if (space < 0) {
                throw new IllegalArgumentException("no number in \"" + trimmed + "\"");
            }
            parts.add(new Weighted(
                    trimmed.substring(0, space),
                    Double.parseDouble(trimmed.substring(space + 1).strip())));
        }
        return List.copyOf(parts);
    }

    /** Returns the number of a code in a list, 0 when the list does not hold it. */
    public static double of(List<Weighted> list, String code) {
        for (Weighted part : list) {
            if (part.code().equals(code)) {
                return part.value();
            }
        }
        return 0;
    }
}
