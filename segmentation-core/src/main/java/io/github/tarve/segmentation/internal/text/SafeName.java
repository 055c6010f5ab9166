package io.github.tarve.segmentation.internal.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** File names made from labels; whatever the label, the name is legal on every system and leads nowhere else. */
public final class SafeName {
    private static final int LONGEST = 40;

    /** Names of devices on Windows, reserved with any extension. */
    private static final Set<String> RESERVED = Set.of(
            "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
            "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private SafeName() {}

    /**
     * Returns the name of one of several files: the slug of its label and its index, so that names of distinct indices
     * differ even where their labels have the same slug.
     *
     * @param label any text
     * @param index position of the label, not negative
     * @throws IllegalArgumentException when the index is negative
     */
    public static String of(String label, int index) {
        if (index < 0) {
            throw new IllegalArgumentException("index " + index);
        }
        String slug = slug(label);
        return slug.isEmpty() ? Integer.toString(index) : slug + "-" + index;
    }

    /**
     * Returns the label in lower-case letters a-z, digits and single hyphens, at most 40 characters, never the name of a
     * device; empty when nothing of the label remains. Letters lose their marks, so that {@code Yli-Ii ä} becomes
     * {@code yli-ii-a}.
     */
    public static String slug(String label) {
        StringBuilder slug = new StringBuilder();
        String plain = Normalizer.normalize(label, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        for (int i = 0; i < plain.length() && slug.length() < LONGEST; i++) {
            char c = plain.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                slug.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK
                    && slug.length() > 0
                    && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        if (slug.length() > 0 && slug.charAt(slug.length() - 1) == '-') {
            slug.setLength(slug.length() - 1);
        }
        String name = slug.toString();
        return RESERVED.contains(name) ? name + "-x" : name;
    }
}
