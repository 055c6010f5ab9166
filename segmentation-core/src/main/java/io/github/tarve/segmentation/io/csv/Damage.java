package io.github.tarve.segmentation.io.csv;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs that UTF-8 text was taken for Latin text and encoded again. */
public final class Damage {
    private static final Pattern SIGN = Pattern.compile("[\u00C3\u00C2][\u0080-\u00BF]");

    private Damage() {}

    /** Returns the first sign of double encoding in a text, such as the two characters that stand for one letter. */
    public static Optional<String> sign(String text) {
        if (text.indexOf('\u00C3') < 0 && text.indexOf('\u00C2') < 0) {
            return Optional.empty();
        }
        Matcher matcher = SIGN.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }
}
