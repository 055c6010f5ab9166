package io.github.tarve.segmentation.codebook;

import java.util.Locale;
import java.util.Set;

/** Words that say yes, in English, Finnish and Swedish. */
public final class YesWords {
    private static final Set<String> WORDS =
            Set.of("yes", "true", "1", "x", "kyllä", "kylla", "on", "joo", "ja", "y", "k");

    private YesWords() {}

    /** Returns whether a word says yes, whatever its letter case. */
    public static boolean contains(String word) {
        return WORDS.contains(word.toLowerCase(Locale.ROOT));
    }
}
