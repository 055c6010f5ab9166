package io.github.tarve.segmentation.report.words;

import io.github.tarve.segmentation.release.NeedMapSection;
import java.util.ArrayList;
import java.util.List;

/** The names of the axes and parts of a map of needs. */
public final class MapWords {
    private final NeedMapSection map;
    private final Wording words;

    /** Names the axes of one map. */
    public MapWords(NeedMapSection map, Wording words) {
        this.map = map;
        this.words = words;
    }

    /** Returns the name of an axis, as it begins a line. */
    public String axis(int axis) {
        return words.code("map.axis", map.axes().get(axis).kind());
    }

    /** Returns the name of an axis within a sentence. */
    public String name(int axis) {
        return words.code("map.name", map.axes().get(axis).kind());
    }

    /** Returns the names of the parts of an axis, from low to high, and of those who do not stand on it. */
    public List<String> parts(int axis, boolean unknown) {
        String kind = map.axes().get(axis).kind();
        List<String> parts = new ArrayList<>();
        for (int part = 0; part < map.parts(); part++) {
            String level = part == 0 ? "low" : part == map.parts() - 1 ? "high" : "middle";
            parts.add(words.code("map.level", kind + "." + level));
        }
        if (unknown) {
            parts.add(words.text("map.unknown"));
        }
        return parts;
    }

    /** Returns the codes of the parts of an axis, as in files. */
    public static List<String> codes(int parts, boolean unknown) {
        List<String> codes = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            codes.add(part == 0 ? "low" : part == parts - 1 ? "high" : "middle");
        }
        if (unknown) {
            codes.add("unknown");
        }
        return codes;
    }
}
