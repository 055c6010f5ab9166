package io.github.tarve.segmentation.codebook;

import java.util.EnumMap;
import java.util.Map;

/**
 * A code of the study's vocabulary with its texts for people.
 *
 * @param code the code used in files and in machine-readable output
 * @param texts the text by language; languages may be missing
 */
public record Label(String code, Map<Language, String> texts) {
    /** Copies the texts, so that the label never changes. */
    public Label {
        texts = texts.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(texts));
    }

    /** Returns a label without any text of its own, shown as its code. */
    public static Label of(String code) {
        return new Label(code, Map.of());
    }

    /** Returns the text in a language; where it is missing the English one, else any, else the code itself. */
    public String in(Language language) {
        String own = texts.get(language);
        if (own != null) {
            return own;
        }
        for (Language other : Language.values()) {
            String text = texts.get(other);
            if (text != null) {
                return text;
            }
        }
        return code;
    }
}
