package io.github.tarve.segmentation.codebook;

import java.util.Locale;
import java.util.Optional;

/** A language in which the tool speaks to people. */
public enum Language {
    /** English, the default. */
    EN,
    /** Finnish. */
    FI,
    /** Swedish. */
    SV;

    /** Returns the lower-case ISO 639-1 code, as used in options and in the {@code lang} attribute of pages. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the language with the given code.
     *
     * @param tag an ISO 639-1 code in any case
     * @return the language, or empty when the tool does not speak it
     */
    public static Optional<Language> of(String tag) {
        for (Language language : values()) {
            if (language.tag().equalsIgnoreCase(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
