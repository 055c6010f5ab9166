package io.github.tarve.segmentation.io.csv;

import java.util.Locale;
import java.util.Set;

/** The cell texts that mean "no value" wherever a code or a number is expected. */
public final class MissingWords {
    private static final Set<String> WORDS = Set.of(
            "",
            "na",
            "n/a",
            "-",
            "--",
            "\u2013",
            "\u2014",
            ".",
            "null",
            "none",
            "missing",
            "no answer",
            "ei tietoa",
            "ei tiedossa",
            "ei vastausta",
            "ei vastattu",
            "puuttuu",
            "inget svar",
            "saknas",
            "uppgift saknas",
            "eos",
            "en osaa sanoa",
            "don't know",
            "do not know",
            "vet ej",
            "vet inte",
            "#n/a");

    private MissingWords() {}

    /** Returns whether a trimmed text means "no value". */
    public static boolean missing(String text) {
        return text.length() <= 14 && (text.isEmpty() || WORDS.contains(text.toLowerCase(Locale.ROOT)));
    }
}
