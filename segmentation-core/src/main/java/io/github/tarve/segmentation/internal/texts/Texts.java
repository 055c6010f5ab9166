package io.github.tarve.segmentation.internal.texts;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One section of the catalogue of texts in one language. The catalogue is the files {@code texts/SECTION.LANGUAGE.properties}
 * (UTF-8); a test checks that every section has the same keys with the same placeholders in every language.
 *
 * <p>A placeholder is {@code {0}}, {@code {1}}...; every other character, quotes and braces included, stands for itself.
 * Arguments are inserted as they are: numbers are to be formatted by the caller, in the reader's language.
 */
public final class Texts {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");

    /** Sections that were read: the files never change while the program runs. */
    private static final ConcurrentMap<String, Texts> READ = new ConcurrentHashMap<>();

    private final String name;
    private final Properties entries;

    private Texts(String name, Properties entries) {
        this.name = name;
        this.entries = entries;
    }

    /**
     * Loads a section.
     *
     * @param section name of the section
     * @param language ISO 639-1 code
     * @throws IllegalArgumentException when there is no such section in that language
     */
    public static Texts load(String section, String language) {
        return READ.computeIfAbsent(section + "." + language + ".properties", Texts::read);
    }

    private static Texts read(String name) {
        try (InputStream stream = Texts.class.getResourceAsStream("/io/github/tarve/segmentation/texts/" + name)) {
            if (stream == null) {
                throw new IllegalArgumentException("no texts " + name);
            }
            Properties entries = new Properties();
            try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                entries.load(reader);
            }
            return new Texts(name, entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the keys of the section, sorted. */
    public Set<String> keys() {
        return new TreeSet<>(entries.stringPropertyNames());
    }

    /** Returns whether the section has a text for the key. */
    public boolean has(String key) {
        return entries.getProperty(key) != null;
    }

    /**
     * Returns a text with its placeholders filled.
     *
     * @throws IllegalArgumentException when the key is unknown or an argument is missing
     */
    public String get(String key, Object... arguments) {
        String text = entries.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key + " in " + name);
        }
        if (text.indexOf('{') < 0) {
            return text;
        }
        Matcher matcher = PLACEHOLDER.matcher(text);
        StringBuilder filled = new StringBuilder(text.length() + 32);
        while (matcher.find()) {
            int index = matcher.group(1).charAt(0) - '0';
            if (index >= arguments.length) {
                throw new IllegalArgumentException("text " + key + " in " + name + " wants argument " + index);
            }
            matcher.appendReplacement(filled, Matcher.quoteReplacement(String.valueOf(arguments[index])));
        }
        return matcher.appendTail(filled).toString();
    }
}
