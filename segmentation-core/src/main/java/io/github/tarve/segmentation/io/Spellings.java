package io.github.tarve.segmentation.io;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.problems.Excerpt;
import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.ProblemLog;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The codes of one column. Spellings that differ only in letter case or spaces are one code: the codebook's if it has one,
 * else the most frequent spelling, the later in code point order at a tie, whatever the order of the rows.
 */
final class Spellings {
    private static final String LOOK_ALIKES =
            "\u0430a\u0435e\u043Eo\u0440p\u0441c\u0443y\u0445x\u0456i\u0455s\u0458j\u04BBh\u0501d\u043Ak\u043Cm\u0442t\u0432b\u043Dh"
                    + "\u03B1a\u03BFo\u03B9i\u03BDv\u03C1p\u03C4t\u03BAk\u03C5u";

    private final String column;
    private final Map<String, Integer> byText = new HashMap<>();
    private final Map<String, Integer> byKey = new HashMap<>();
    private final List<Map<String, Integer>> counts = new ArrayList<>();
    private final Map<String, String> codebook = new HashMap<>();

    Spellings(String column, Map<String, Label> labels) {
        this.column = column;
        new TreeMap<>(labels).forEach((code, label) -> {
            label.texts().values().forEach(text -> codebook.putIfAbsent(key(text), code));
        });
        labels.keySet().forEach(code -> codebook.put(key(code), code));
    }

    /** Returns the number of the code of a spelling. */
    int code(String text) {
        Integer known = byText.get(text);
        if (known == null) {
            String key = key(text);
            String meant = codebook.get(key);
            String same = meant == null ? key : key(meant);
            known = byKey.computeIfAbsent(same, k -> {
                counts.add(new HashMap<>());
                return counts.size() - 1;
            });
            byText.put(text, known);
        }
        return known;
    }

    /** Counts one use of a spelling. */
    void count(String text, int times) {
        counts.get(code(text)).merge(text, times, Integer::sum);
    }

    /** Returns the codes as they are written, by their numbers. */
    List<String> written() {
        List<String> written = new ArrayList<>();
        for (Map<String, Integer> spellings : counts) {
            String best = "";
            int most = 0;
            for (Map.Entry<String, Integer> spelling : new TreeMap<>(spellings).entrySet()) {
                if (spelling.getValue() >= most) {
                    most = spelling.getValue();
                    best = spelling.getKey();
                }
            }
            written.add(codebook.getOrDefault(key(best), best));
        }
        return written;
    }

    /** Adds warnings about several spellings and about codes that look alike. */
    void report(Location where, ProblemLog log) {
        List<String> written = written();
        for (int i = 0; i < written.size(); i++) {
            List<String> spellings = counts.get(i).keySet().stream().sorted().toList();
            if (spellings.size() > 1 && !codebook.containsKey(key(spellings.get(0)))) {
                log.add(
                        where,
                        ProblemCode.TWO_SPELLINGS,
                        column,
                        spellings.stream().map(Excerpt::of).collect(Collectors.joining(", ")),
                        Excerpt.of(written.get(i)));
            }
        }
        Map<String, String> skeletons = new HashMap<>();
        Map<String, String> tight = new HashMap<>();
        for (String text :
                written.stream().filter(code -> !code.isEmpty()).sorted().toList()) {
            String other = skeletons.putIfAbsent(skeleton(text), text);
            if (other != null) {
                log.add(
                        where,
                        ProblemCode.LOOK_ALIKE,
                        column,
                        Excerpt.of(other),
                        Excerpt.of(text),
                        Excerpt.codePoint(firstForeign(text, other)));
            }
            String close = tight.putIfAbsent(key(text).replaceAll("[\\s_-]+", ""), text);
            if (close != null) {
                log.add(where, ProblemCode.CLOSE_SPELLING, column, Excerpt.of(close), Excerpt.of(text));
            }
        }
    }

    private static int firstForeign(String one, String other) {
        return java.util.stream.IntStream.concat(one.codePoints(), other.codePoints())
                .filter(point -> skeleton(Character.toString(point)).codePointAt(0) != Character.toLowerCase(point))
                .findFirst()
                .orElse(one.codePointAt(0));
    }

    private static String skeleton(String text) {
        String key = key(text);
        StringBuilder skeleton = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            int at = c < 0x370 ? -1 : LOOK_ALIKES.indexOf(c);
            skeleton.append(at >= 0 ? LOOK_ALIKES.charAt(at + 1) : c);
        }
        return skeleton.toString();
    }

    /** Returns a text as spellings are compared. */
    static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
