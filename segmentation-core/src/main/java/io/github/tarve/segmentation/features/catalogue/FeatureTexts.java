package io.github.tarve.segmentation.features.catalogue;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.internal.texts.Texts;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** Names of features in every language of the tool. */
public final class FeatureTexts {
    private FeatureTexts() {}

    /**
     * Returns a label whose texts stand in the section {@code features} of the catalogue.
     *
     * @param code code of the label
     * @param key key of the text
     * @param arguments what the placeholders stand for, each in the language of the text
     */
    public static Label label(String code, String key, Label... arguments) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Object[] words =
                    Arrays.stream(arguments).map(label -> label.in(language)).toArray();
            texts.put(language, Texts.load("features", language.tag()).get(key, words));
        }
        return new Label(code, texts);
    }
}
