package io.github.tarve.segmentation.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The value of one setting, in canonical form.
 *
 * @param parts nothing when it is not set, the value, the values of a list, or name and value in turn
 * @param origin where it comes from
 */
record Setting(List<String> parts, Origin origin) {
    /** Copies the parts. */
    Setting {
        parts = List.copyOf(parts);
    }

    static Setting standard(SettingKey key) {
        List<String> parts;
        if (key.standard().isEmpty()) {
            parts = List.of();
        } else if (key.type().arity() == ValueType.Arity.LIST) {
            parts = Arrays.asList(key.standard().split(",", -1));
        } else {
            parts = List.of(key.standard());
        }
        return new Setting(parts, Origin.standard());
    }

    /** Returns the values by name, in the order in which they were set. */
    Map<String, String> pairs() {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i + 1 < parts.size(); i += 2) {
            pairs.put(parts.get(i), parts.get(i + 1));
        }
        return pairs;
    }

    Setting withPair(String name, String value, Origin newOrigin) {
        Map<String, String> pairs = pairs();
        pairs.put(name, value);
        List<String> flat = new ArrayList<>(pairs.size() * 2);
        pairs.forEach((n, v) -> {
            flat.add(n);
            flat.add(v);
        });
        return new Setting(flat, newOrigin);
    }

    /** Returns the value as one text, as an option would take it. */
    String text(SettingKey key) {
        if (key.type().arity() != ValueType.Arity.PAIRS) {
            return String.join(",", parts);
        }
        List<String> pairs = new ArrayList<>();
        new java.util.TreeMap<>(pairs()).forEach((name, value) -> pairs.add(name + "=" + value));
        return String.join(",", pairs);
    }
}
