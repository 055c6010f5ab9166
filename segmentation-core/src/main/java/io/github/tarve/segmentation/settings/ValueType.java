package io.github.tarve.segmentation.settings;

import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.internal.text.Quoted;
import io.github.tarve.segmentation.internal.texts.Texts;
import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What kind of value a setting takes: checks a text and brings it into its one canonical form. */
public sealed interface ValueType {
    /**
     * Returns the canonical form of a value.
     *
     * @param key the setting, for messages
     * @param value text as it was written
     * @param where place of the text, for messages
     * @throws Refusal when the text is not a legal value
     */
    String canonical(SettingKey key, String value, Location where);

    /** Returns the legal values in words. */
    String text(Language language);

    /** Returns whether a setting holds several values of this type. */
    default Arity arity() {
        return Arity.ONE;
    }

    /** How many values a setting holds. */
    enum Arity {
        /** One value. */
        ONE,
        /** A list. */
        LIST,
        /** Values by name, written {@code NAME=VALUE} on the command line. */
        PAIRS
    }

    /** Any text that is not blank. */
    record AnyText() implements ValueType {
        @Override
        public String canonical(SettingKey key, String value, Location where) {
            return value.strip();
        }

        @Override
        public String text(Language language) {
            return words(language, "type.text");
        }
    }

    /** A file or folder of this computer. */
    record LocalPath() implements ValueType {
        // One letter before the colon is a drive of Windows; other file names may hold a colon too.
        private static final Pattern SCHEME =
                Pattern.compile("(?i)([a-z][a-z0-9+.-]+:/|(data|file|jar|mailto):).*", Pattern.DOTALL);

        @Override
        public String canonical(SettingKey key, String value, Location where) {
            if (SCHEME.matcher(value).matches()) {
                throw Refusal.at(where, ProblemCode.VALUE_IS_URL, key.key(), Quoted.of(value));
            }
            try {
                return java.nio.file.Path.of(value).toString().isEmpty() ? "." : value;
            } catch (java.nio.file.InvalidPathException e) {
                throw Refusal.at(where, ProblemCode.VALUE_NOT_A_PATH, key.key(), Quoted.of(value));
            }
        }

        @Override
        public String text(Language language) {
            return words(language, "type.path");
        }
    }

    /**
     * A whole number, or one word.
     *
     * @param minimum smallest legal number
     * @param maximum largest legal number
     * @param word a legal word such as {@code auto}, empty when there is none
     * @param floor what the minimum protects
     */
    record WholeNumber(long minimum, long maximum, String word, Floor floor) implements ValueType {
        @Override
        public String canonical(SettingKey key, String value, Location where) {
            if (!word.isEmpty() && word.equalsIgnoreCase(value)) {
                return word;
            }
            return Long.toString(Numbers.whole(key, value, where, this));
        }

        @Override
        public String text(Language language) {
            String numbers = words(language, "type.whole", minimum, maximum);
            return word.isEmpty() ? numbers : words(language, "type.or", numbers, "`" + word + "`");
        }
    }

    /** What the minimum of a number protects. */
    enum Floor {
        /** Sense: a smaller number means nothing. */
        SENSE,
        /** The privacy of residents. */
        PRIVACY
    }

    /**
     * A number, or one of a few words.
     *
     * @param minimum smallest legal number
     * @param maximum largest legal number
     * @param names legal words
     */
    record DecimalNumber(double minimum, double maximum, List<String> names) implements ValueType {
        /** Copies the words. */
        public DecimalNumber {
            names = List.copyOf(names);
        }

        @Override
        public String canonical(SettingKey key, String value, Location where) {
            String lower = value.toLowerCase(Locale.ROOT);
            return names.contains(lower) ? lower : Numbers.decimal(key, value, where, minimum, maximum);
        }

        @Override
        public String text(Language language) {
            String numbers = words(language, "type.decimal", Numbers.plain(minimum), Numbers.plain(maximum));
            return names.isEmpty() ? numbers : words(language, "type.or", numbers, code(names));
        }
    }

    /** A whole number of 64 bits. */
    record Seed() implements ValueType {
        @Override
        public String canonical(SettingKey key, String value, Location where) {
            return Long.toString(Numbers.seed(key, value, where));
        }

        @Override
        public String text(Language language) {
            return words(language, "type.seed");
        }
    }

    /**
     * One or several of a few names.
     *
     * @param choices the names and their other spellings
     * @param arity whether several may be given
     */
    record Names(Choices choices, Arity arity) implements ValueType {
        @Override
        public String canonical(SettingKey key, String value, Location where) {
            return choices.canonical(key, value, where);
        }

        @Override
        public String text(Language language) {
            return words(language, arity == Arity.LIST ? "type.several" : "type.one", code(choices.names()));
        }
    }

    /** A list of free names, checked later against those that exist. */
    record FreeNames() implements ValueType {
        @Override
        public String canonical(SettingKey key, String value, Location where) {
            return value.strip();
        }

        @Override
        public String text(Language language) {
            return words(language, "type.names");
        }

        @Override
        public Arity arity() {
            return Arity.LIST;
        }
    }

    /** Texts by name. */
    record TextsByName() implements ValueType {
        @Override
        public String canonical(SettingKey key, String value, Location where) {
            return value.strip();
        }

        @Override
        public String text(Language language) {
            return words(language, "type.columns");
        }

        @Override
        public Arity arity() {
            return Arity.PAIRS;
        }
    }

    /** Weights by name. */
    record WeightsByName() implements ValueType {
        private static final double LARGEST = 1000;

        @Override
        public String canonical(SettingKey key, String value, Location where) {
            return Numbers.decimal(key, value, where, 0, LARGEST);
        }

        @Override
        public String text(Language language) {
            return words(language, "type.weights", Numbers.plain(LARGEST));
        }

        @Override
        public Arity arity() {
            return Arity.PAIRS;
        }
    }

    /** How many profiles: {@code N}, {@code A..B} or {@code auto}. */
    record NumberOfProfiles() implements ValueType {
        @Override
        public String canonical(SettingKey key, String value, Location where) {
            return Numbers.profiles(key, value, where);
        }

        @Override
        public String text(Language language) {
            return words(language, "type.k", Numbers.LARGEST_K);
        }
    }

    /** A day: {@code 2024-03-31} or {@code 31.3.2024}. */
    record Day() implements ValueType {
        private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
        private static final Pattern FINNISH = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

        @Override
        public String canonical(SettingKey key, String value, Location where) {
            return day(value)
                    .orElseThrow(() ->
                            Refusal.at(where, ProblemCode.VALUE_NOT_A_DATE, key.key(), Quoted.of(value), key.option()));
        }

        private static Optional<String> day(String value) {
            java.util.regex.Matcher iso = ISO.matcher(value);
            java.util.regex.Matcher finnish = FINNISH.matcher(value);
            try {
                if (iso.matches()) {
                    return Optional.of(java.time.LocalDate.parse(value).toString());
                }
                if (finnish.matches()) {
                    return Optional.of(java.time.LocalDate.of(
                                    Integer.parseInt(finnish.group(3)),
                                    Integer.parseInt(finnish.group(2)),
                                    Integer.parseInt(finnish.group(1)))
                            .toString());
                }
                return Optional.empty();
            } catch (java.time.DateTimeException e) {
                return Optional.empty();
            }
        }

        @Override
        public String text(Language language) {
            return words(language, "type.day");
        }
    }

    private static String words(Language language, String key, Object... arguments) {
        return Texts.load("settings", language.tag()).get(key, arguments);
    }

    private static String code(List<String> names) {
        List<String> marked = new ArrayList<>();
        names.forEach(name -> marked.add("`" + name + "`"));
        return String.join(", ", marked);
    }
}
