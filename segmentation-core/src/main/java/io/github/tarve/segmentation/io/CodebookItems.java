package io.github.tarve.segmentation.io;

import io.github.tarve.segmentation.codebook.CategoryItem;
import io.github.tarve.segmentation.codebook.Item;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.MultipleChoiceItem;
import io.github.tarve.segmentation.codebook.NumberItem;
import io.github.tarve.segmentation.codebook.OrdinalItem;
import io.github.tarve.segmentation.internal.document.DocumentNode;
import io.github.tarve.segmentation.internal.document.ScalarNode;
import io.github.tarve.segmentation.internal.document.SequenceNode;
import io.github.tarve.segmentation.internal.text.Quoted;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.settings.UnknownNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one item of a codebook. */
final class CodebookItems {
    private static final List<String> TYPES = List.of("likert", "ordinal", "nominal", "multi", "number");
    private static final List<String> COMMON =
            List.of("id", "type", "label", "missing", "active", "need", "needed", "recall", "role");
    private static final Map<String, List<String>> OWN = Map.of(
            "likert", List.of("range", "reverse", "scale"),
            "ordinal", List.of("range", "reverse", "scale"),
            "nominal", List.of("categories"),
            "multi", List.of("categories", "options"),
            "number", List.of("range"));
    private static final Pattern DOTS = Pattern.compile("([+-]?[0-9.]*?[0-9]|)\\s*[.][.]\\s*([+-]?[0-9][0-9.]*|)");
    private static final Pattern DASH = Pattern.compile("([0-9]+)\\s*[-–]\\s*([0-9]+)");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}([.]\\d{1,15})?");
    private static final int FARTHEST = 1000;
    private static final int MOST_OPTIONS = 52;

    private final Set<String> missing;
    private final Map<String, String> scales;

    /**
     * Creates a reader.
     *
     * @param missing cell texts that mean "no answer" where an item does not name its own
     * @param scales scale by item, from the scales that list their items
     */
    CodebookItems(Set<String> missing, Map<String, String> scales) {
        this.missing = Set.copyOf(missing);
        this.scales = Map.copyOf(scales);
    }

    /** Bounds of answers. */
    private record Range(double low, double high) {
        boolean whole() {
            return low == StrictMath.rint(low)
                    && high == StrictMath.rint(high)
                    && StrictMath.abs(low) <= FARTHEST
                    && StrictMath.abs(high) <= FARTHEST;
        }
    }

    Item item(String id, ConfigSection section) {
        String type = section.text("type")
                .map(text -> text.toLowerCase(Locale.ROOT))
                .orElseThrow(() ->
                        Refusal.at(section.place(section.mapping()), ProblemCode.KEY_MISSING, "type", section.name()));
        if (!TYPES.contains(type)) {
            throw UnknownNames.refusal(section.where("type"), section.path("type"), type, TYPES);
        }
        List<String> legal = new ArrayList<>(COMMON);
        legal.addAll(OWN.getOrDefault(type, List.of()));
        section.requireKeys(legal);
        Label label = section.node("label")
                .map(node -> CodebookLabels.label(section, section.path("label"), id, node, List.of()))
                .orElse(Label.of(id));
        Set<String> codes = section.texts("missing").map(Set::copyOf).orElse(missing);
        return switch (type) {
            case "likert", "ordinal" -> ordinal(id, label, codes, section, type);
            case "nominal" ->
                new CategoryItem(id, label, options(section, "categories"), codes, section.flag("active", false));
            case "multi" -> multiple(id, label, codes, section);
            default -> number(id, label, codes, section);
        };
    }

    private Item ordinal(String id, Label label, Set<String> codes, ConfigSection section, String type) {
        Optional<Range> given = section.node("range").map(node -> range(section, node));
        if (given.isEmpty() && !type.equals("likert")) {
            throw Refusal.at(section.place(section.mapping()), ProblemCode.CODEBOOK_RANGE_MISSING, section.name());
        }
        Range range = given.orElse(new Range(1, 5));
        if (!range.whole() || range.low() >= range.high()) {
            throw notARange(section, section.node("range").orElse(section.mapping()));
        }
        Optional<String> scale = section.text("scale").or(() -> Optional.ofNullable(scales.get(id)));
        return new OrdinalItem(
                id,
                label,
                (int) range.low(),
                (int) range.high(),
                section.flag("reverse", false),
                scale,
                codes,
                section.flag("active", true));
    }

    private static Item multiple(String id, Label label, Set<String> codes, ConfigSection section) {
        String key = section.node("options").isPresent() ? "options" : "categories";
        if (key.equals("options") && section.node("categories").isPresent()) {
            throw Refusal.at(
                    section.where("options"), ProblemCode.KEY_SET_TWICE, Quoted.of("options"), Quoted.of("categories"));
        }
        List<Label> options = options(section, key);
        if (options.size() > MOST_OPTIONS) {
            throw Refusal.at(
                    section.where(key),
                    ProblemCode.CODEBOOK_TOO_MANY_OPTIONS,
                    section.path(key),
                    options.size(),
                    MOST_OPTIONS);
        }
        return new MultipleChoiceItem(id, label, options, codes, section.flag("active", false));
    }

    private static Item number(String id, Label label, Set<String> codes, ConfigSection section) {
        Range range = section.node("range")
                .map(node -> range(section, node))
                .orElse(new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
        return new NumberItem(id, label, range.low(), range.high(), codes, section.flag("active", false));
    }

    private static List<Label> options(ConfigSection section, String key) {
        return List.copyOf(CodebookLabels.labels(section, key, List.of()).values());
    }

    /** Returns the bounds of {@code 1..5}, {@code 1-5}, {@code 0..} or {@code [1, 5]}. */
    private static Range range(ConfigSection section, DocumentNode node) {
        String low;
        String high;
        if (node instanceof SequenceNode sequence && sequence.items().size() == 2) {
            low = bound(section, sequence.items().get(0));
            high = bound(section, sequence.items().get(1));
        } else if (node instanceof ScalarNode scalar) {
            Matcher dots = DOTS.matcher(scalar.text().strip());
            Matcher dash = DASH.matcher(scalar.text().strip());
            Matcher match = dots.matches() ? dots : dash;
            if (!match.matches()) {
                throw notARange(section, node);
            }
            low = match.group(1);
            high = match.group(2);
        } else {
            throw notARange(section, node);
        }
        boolean legal = (low.isEmpty() || NUMBER.matcher(low).matches())
                && (high.isEmpty() || NUMBER.matcher(high).matches())
                && !(low.isEmpty() && high.isEmpty());
        if (!legal) {
            throw notARange(section, node);
        }
        Range range = new Range(
                low.isEmpty() ? Double.NEGATIVE_INFINITY : Double.parseDouble(low),
                high.isEmpty() ? Double.POSITIVE_INFINITY : Double.parseDouble(high));
        if (range.low() >= range.high()) {
            throw notARange(section, node);
        }
        return range;
    }

    private static String bound(ConfigSection section, DocumentNode node) {
        return ConfigSection.isNull(node) ? "" : section.scalar(section.path("range"), node);
    }

    private static Refusal notARange(ConfigSection section, DocumentNode node) {
        String value;
        if (node instanceof ScalarNode scalar) {
            value = scalar.text();
        } else if (node instanceof SequenceNode sequence
                && sequence.items().stream().allMatch(item -> item instanceof ScalarNode)) {
            value = sequence.items().stream()
                    .map(item -> ((ScalarNode) item).text())
                    .toList()
                    .toString();
        } else {
            value = "{}";
        }
        return Refusal.at(section.place(node), ProblemCode.CODEBOOK_RANGE, section.path("range"), Quoted.of(value));
    }
}
