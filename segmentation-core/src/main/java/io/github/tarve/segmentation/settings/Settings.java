package io.github.tarve.segmentation.settings;

import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.internal.text.Quoted;
import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The settings that hold for one run, each with where its value comes from. Immutable; every value in it has been
 * checked against its type, so the getters cannot fail. A later value replaces an earlier one, except that named values
 * (columns, weights of blocks) are replaced name by name.
 */
public final class Settings {
    private static final Settings DEFAULTS = new Settings(new EnumMap<>(SettingKey.class));

    private final Map<SettingKey, Setting> chosen;

    private Settings(Map<SettingKey, Setting> chosen) {
        this.chosen = chosen;
    }

    /** Returns the settings where nothing was set. */
    public static Settings defaults() {
        return DEFAULTS;
    }

    /**
     * Returns the same settings with one value replaced, written as an option takes it: the values of a list separated by
     * commas, a named value as {@code NAME=VALUE}.
     *
     * @param key the setting
     * @param text the value
     * @param where place for messages: {@code Location.file("--k")} for an option
     * @throws Refusal when the value is not legal
     */
    public Settings with(SettingKey key, String text, Location where) {
        return with(key, text, Origin.at(where));
    }

    /**
     * Returns the same settings with one value replaced, written as an option takes it.
     *
     * @throws Refusal when the value is not legal
     */
    public Settings with(SettingKey key, String text, Origin origin) {
        return switch (key.type().arity()) {
            case ONE -> put(key, new Setting(List.of(canonical(key, text, origin)), origin));
            case LIST -> withList(key, Arrays.asList(text.split(",", -1)), origin);
            case PAIRS -> {
                int equals = text.indexOf('=');
                if (equals < 1) {
                    throw Refusal.at(origin.where(), ProblemCode.NOT_A_PAIR, key.key(), Quoted.of(text), key.option());
                }
                yield withPair(key, text.substring(0, equals).strip(), text.substring(equals + 1), origin);
            }
        };
    }

    /**
     * Returns the same settings with the values of a list replaced; the values may hold commas.
     *
     * @throws Refusal when a value is not legal
     * @throws IllegalArgumentException when the setting does not hold a list
     */
    public Settings withList(SettingKey key, List<String> values, Origin origin) {
        if (key.type().arity() != ValueType.Arity.LIST) {
            throw new IllegalArgumentException(key + " does not hold a list");
        }
        List<String> parts = values.stream()
                .map(value -> canonical(key, value, origin))
                .distinct()
                .toList();
        return put(key, new Setting(parts, origin));
    }

    /**
     * Returns the same settings with one more named value; for {@link SettingKey#COLUMNS} the value {@code ignore} means
     * that the column of that header is not read.
     *
     * @throws Refusal when the value is not legal
     * @throws IllegalArgumentException when the setting does not hold named values
     */
    public Settings withPair(SettingKey key, String name, String value, Origin origin) {
        if (key.type().arity() != ValueType.Arity.PAIRS) {
            throw new IllegalArgumentException(key + " does not hold named values");
        }
        String canonical = canonical(key, value, origin);
        if (key == SettingKey.COLUMNS && canonical.equals("ignore")) {
            List<String> ignored =
                    new java.util.ArrayList<>(setting(SettingKey.COLUMNS_IGNORE).parts());
            ignored.add(name);
            return withList(SettingKey.COLUMNS_IGNORE, ignored, origin);
        }
        return put(key, setting(key).withPair(name, canonical, origin));
    }

    /** Returns whether somebody set the value, be it to the default. */
    public boolean isSet(SettingKey key) {
        return chosen.containsKey(key);
    }

    /** Returns where the value comes from. */
    public Origin origin(SettingKey key) {
        return setting(key).origin();
    }

    /** Returns the value as an option would take it, empty when it is not set and has no default. */
    public String text(SettingKey key) {
        return setting(key).text(key);
    }

    /** Returns the value, empty when it is not set and has no default. */
    public Optional<String> value(SettingKey key) {
        return setting(key).parts().stream().findFirst();
    }

    /** Returns the values of a list. */
    public List<String> list(SettingKey key) {
        return setting(key).parts();
    }

    /** Returns whether a switch is on. */
    public boolean on(SettingKey key) {
        return value(key).orElse("false").equals("true");
    }

    /** Returns a whole number, empty when it is not set or is a word. */
    public OptionalInt number(SettingKey key) {
        Optional<String> text = value(key);
        return text.isPresent() && text.get().matches("-?\\d+")
                ? OptionalInt.of(Integer.parseInt(text.get()))
                : OptionalInt.empty();
    }

    /** Returns a file or folder: relative ones start from the folder of the study file, or of the command. */
    public Optional<Path> path(SettingKey key) {
        Path folder = origin(key).folder();
        return value(key).map(text -> folder.resolve(text));
    }

    /** Returns the headers by canonical column name. */
    public Map<String, String> columns() {
        return new TreeMap<>(setting(SettingKey.COLUMNS).pairs());
    }

    /** Returns the weights of blocks by name. */
    public SortedMap<String, Double> blocks() {
        SortedMap<String, Double> weights = new TreeMap<>();
        setting(SettingKey.FEATURES_BLOCKS)
                .pairs()
                .forEach((name, value) -> weights.put(name, Double.parseDouble(value)));
        return weights;
    }

    /** Returns the method. */
    public MethodChoice method() {
        return MethodChoice.valueOf(text(SettingKey.SEGMENTS_METHOD).toUpperCase(Locale.ROOT));
    }

    /** Returns how many profiles are asked for. */
    public KChoice k() {
        return Numbers.choice(text(SettingKey.SEGMENTS_K));
    }

    /** Returns the seed. */
    public long seed() {
        return Long.parseLong(text(SettingKey.SEGMENTS_SEED));
    }

    /** Returns the number of threads, empty when the computer decides. */
    public OptionalInt threads() {
        return number(SettingKey.THREADS);
    }

    /** Returns the settings with a number of threads as if asked for, these when there is none. */
    public Settings withThreads(OptionalInt threads) {
        return threads.isEmpty()
                ? this
                : with(
                        SettingKey.THREADS,
                        Integer.toString(threads.getAsInt()),
                        Origin.option(SettingKey.THREADS.option()));
    }

    /** Returns the first day of the diary, if it was given. */
    public Optional<LocalDate> diaryStart() {
        return value(SettingKey.DIARY_START).map(LocalDate::parse);
    }

    /** Returns the delimiter of the tables, empty when it is to be found out. */
    public Optional<Character> delimiter() {
        return switch (text(SettingKey.READING_DELIMITER)) {
            case "comma" -> Optional.of(',');
            case "semicolon" -> Optional.of(';');
            case "tab" -> Optional.of('\t');
            case "pipe" -> Optional.of('|');
            case "space" -> Optional.of(' ');
            default -> Optional.empty();
        };
    }

    /**
     * Returns the smallest number of residents that may be shown: the one that was set, else that of the preset (statfi 3,
     * default 5, strict 8 because counts up to 7 are hidden, research 10).
     */
    public int minCell() {
        return number(SettingKey.PRIVACY_MIN_CELL)
                .orElse(
                        switch (text(SettingKey.PRIVACY_PRESET)) {
                            case "statfi" -> 3;
                            case "strict" -> 8;
                            case "research" -> 10;
                            default -> 5;
                        });
    }

    /** Returns the languages of the report. */
    public List<Language> languages() {
        return list(SettingKey.REPORT_LANGUAGES).stream()
                .map(tag -> Language.of(tag).orElseThrow())
                .toList();
    }

    /**
     * Returns every setting that can change the result, as text by key: those that were set and the defaults, for the
     * reader of a result. The output folder and the number of threads are left out, inputs too, which are told by their
     * content; a setting without a value is not there.
     */
    public SortedMap<String, String> effective() {
        SortedMap<String, String> texts = new TreeMap<>();
        for (SettingKey key : SettingKey.values()) {
            String text = text(key);
            if (key.affectsResult() && !key.section().equals("inputs") && !text.isEmpty()) {
                texts.put(key.key(), key == SettingKey.REPORT_SCHEMES ? withoutFolders(text) : text);
            }
        }
        return texts;
    }

    /** Returns names of files without their folders, which say more of the analyst than of the analysis. */
    private static String withoutFolders(String names) {
        return names.replaceAll("[^,\\s][^,]*[/\\\\]", "");
    }

    /**
     * Returns the same settings as {@link #effective()}, each as its values, a named value as its name and its value: for
     * the manifest, without loss.
     */
    public SortedMap<String, List<String>> effectiveValues() {
        SortedMap<String, List<String>> values = new TreeMap<>();
        effective().keySet().forEach(key -> values.put(key, setting(keyOf(key)).parts()));
        return values;
    }

    /**
     * Returns the settings that {@link #effectiveValues()} describes.
     *
     * @throws Refusal when a key or value is not legal
     */
    public static Settings ofEffectiveValues(Map<String, List<String>> values) {
        Settings settings = defaults();
        for (Map.Entry<String, List<String>> entry : values.entrySet()) {
            SettingKey key = keyOf(entry.getKey());
            Origin origin = Origin.option(key.option());
            List<String> parts = entry.getValue();
            if (key.type().arity() == ValueType.Arity.ONE) {
                settings = settings.with(key, parts.get(0), origin);
            } else if (key.type().arity() == ValueType.Arity.LIST) {
                settings = settings.withList(key, parts, origin);
            } else {
                for (int i = 0; i + 1 < parts.size(); i += 2) {
                    settings = settings.withPair(key, parts.get(i), parts.get(i + 1), origin);
                }
            }
        }
        return settings;
    }

    private static SettingKey keyOf(String key) {
        List<String> keys = java.util.Arrays.stream(SettingKey.values())
                .map(SettingKey::key)
                .toList();
        return SettingKey.find(key).orElseThrow(() -> UnknownNames.key(Location.none(), key, keys));
    }

    /**
     * Checks the names of a list, or of named values, against those that exist, once they are known.
     *
     * @throws Refusal with the closest legal name for each name that does not exist
     */
    public void requireNames(SettingKey key, Collection<String> legal) {
        Setting setting = setting(key);
        Collection<String> names =
                key.type().arity() == ValueType.Arity.PAIRS ? setting.pairs().keySet() : setting.parts();
        for (String name : names) {
            if (!legal.contains(name)) {
                throw UnknownNames.refusal(setting.origin().where(), key.key(), name, legal);
            }
        }
    }

    /**
     * Checks settings against each other.
     *
     * @throws Refusal when two settings contradict each other
     */
    public Settings checked() {
        int days = number(SettingKey.DIARY_DAYS).orElseThrow();
        int minimum = number(SettingKey.DIARY_MIN_DAYS).orElseThrow();
        if (minimum > days && isSet(SettingKey.DIARY_MIN_DAYS)) {
            throw Refusal.at(origin(SettingKey.DIARY_MIN_DAYS).where(), ProblemCode.MIN_DAYS_ABOVE_DAYS, minimum, days);
        }
        return this;
    }

    /**
     * Returns the observed days that a diary needs to be used: the one that was set, else half of the diary, at most 7.
     */
    public int minDays() {
        int days = number(SettingKey.DIARY_DAYS).orElseThrow();
        int standard = number(SettingKey.DIARY_MIN_DAYS).orElseThrow();
        return isSet(SettingKey.DIARY_MIN_DAYS) ? standard : Math.min(standard, (days + 1) / 2);
    }

    /** Returns these settings with every value replaced that the other ones set. */
    public Settings overriddenBy(Settings other) {
        Settings merged = this;
        for (Map.Entry<SettingKey, Setting> entry : other.chosen.entrySet()) {
            SettingKey key = entry.getKey();
            Setting setting = entry.getValue();
            if (key.type().arity() == ValueType.Arity.PAIRS) {
                for (Map.Entry<String, String> pair : setting.pairs().entrySet()) {
                    merged = merged.put(
                            key, merged.setting(key).withPair(pair.getKey(), pair.getValue(), setting.origin()));
                }
            } else {
                merged = merged.put(key, setting);
            }
        }
        return merged;
    }

    /** Returns where each value that was set comes from, by key. */
    public Map<String, String> origins() {
        Map<String, String> texts = new LinkedHashMap<>();
        chosen.forEach((key, setting) -> texts.put(key.key(), setting.origin().text()));
        return texts;
    }

    private Setting setting(SettingKey key) {
        Setting setting = chosen.get(key);
        return setting == null ? Setting.standard(key) : setting;
    }

    private Settings put(SettingKey key, Setting setting) {
        Map<SettingKey, Setting> more = new EnumMap<>(SettingKey.class);
        more.putAll(chosen);
        more.put(key, setting);
        return new Settings(more);
    }

    private static String canonical(SettingKey key, String value, Origin origin) {
        if (value.isBlank() && key.type() instanceof ValueType.LocalPath) {
            throw Refusal.at(
                    origin.where(), ProblemCode.EMPTY_PATH, key.option().substring(2));
        }
        if (value.isBlank()) {
            throw Refusal.at(origin.where(), ProblemCode.VALUE_MISSING, key.key(), key.option());
        }
        return key.type().canonical(key, value.strip(), origin.where());
    }
}
