package io.github.tarve.segmentation.codebook;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A list of codes with their names. Codes are found whatever their letter case, with spaces and hyphens for underscores, and
 * under their other names. Immutable.
 */
public final class CodeList {
    private final List<Code> codes;
    private final Map<String, Code> byKey;

    private CodeList(List<Code> codes, Map<String, Code> byKey) {
        this.codes = codes;
        this.byKey = byKey;
    }

    /**
     * One code.
     *
     * @param label the code with its name in every language
     * @param also other codes for the same
     * @param properties what else the list says of it, such as {@code digital}
     */
    public record Code(Label label, Set<String> also, Map<String, String> properties) {
        /** Copies the collections. */
        public Code {
            also = Set.copyOf(also);
            properties = Map.copyOf(properties);
        }
    }

    /**
     * Returns a list.
     *
     * @throws IllegalArgumentException when two codes share a name
     */
    public static CodeList of(List<Code> codes) {
        Map<String, Code> byKey = new HashMap<>();
        for (Code code : codes) {
            put(byKey, code.label().code(), code);
            code.also().forEach(other -> put(byKey, other, code));
        }
        return new CodeList(List.copyOf(codes), Map.copyOf(byKey));
    }

    private static void put(Map<String, Code> byKey, String name, Code code) {
        if (byKey.put(key(name), code) != null) {
            throw new IllegalArgumentException("code " + name + " is there twice");
        }
    }

    private static String key(String code) {
        return code.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }

    /** Returns the codes in display order. */
    public List<Code> codes() {
        return codes;
    }

    /** Returns a code by any of its names. */
    public Optional<Code> find(String code) {
        return Optional.ofNullable(byKey.get(key(code)));
    }

    /** Returns the label of a code that goes on under the code as it was written, empty when the list does not have it. */
    public Optional<Label> label(String code) {
        return find(code).map(found -> new Label(code, found.label().texts()));
    }

    /** Returns a property of a code, empty when the list does not state it. */
    public Optional<String> property(String code, String property) {
        return find(code).map(found -> found.properties().get(property));
    }
}
