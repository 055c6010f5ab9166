package io.github.tarve.segmentation.synthesis;

import io.github.tarve.segmentation.codebook.CategoryItem;
import io.github.tarve.segmentation.codebook.Codebook;
import io.github.tarve.segmentation.codebook.Item;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.codebook.MultipleChoiceItem;
import io.github.tarve.segmentation.codebook.NumberItem;
import io.github.tarve.segmentation.codebook.OrdinalItem;
import io.github.tarve.segmentation.codebook.Scale;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes a codebook as YAML. Labels are in the order of their codes, items and scales in their own. */
final class CodebookText {
    private final StringBuilder text = new StringBuilder();

    private CodebookText() {}

    static String of(Codebook codebook) {
        CodebookText writer = new CodebookText();
        writer.line("# Labels in English, Finnish and Swedish, and the survey's items.");
        writer.labels("areas", codebook.areas(), Map.of());
        writer.labels("services", codebook.services(), codebook.serviceNeeds());
        writer.labels("needs", codebook.needs(), Map.of());
        writer.labels("channels", codebook.channels(), Map.of());
        if (!codebook.profileNames().isEmpty()) {
            writer.labels("profiles", codebook.profileNames(), Map.of());
        }
        writer.line("items:");
        codebook.items().forEach(writer::item);
        writer.line("scales:");
        codebook.scales().forEach(writer::scale);
        return writer.text.toString();
    }

    private void labels(String section, Map<String, Label> labels, Map<String, String> needs) {
        line(section + ":");
        new TreeMap<>(labels).forEach((code, label) -> {
            String need = needs.get(code);
            line("  " + code + ": {" + (need == null ? "" : "need: " + need + ", ") + texts(label) + "}");
        });
    }

    private void item(Item item) {
        line("  " + item.id() + ":");
        line("    label: {" + texts(item.label()) + "}");
        if (item instanceof OrdinalItem ordinal) {
            line("    type: likert");
            line("    range: " + ordinal.minimum() + ".." + ordinal.maximum());
            if (ordinal.reversed()) {
                line("    reverse: true");
            }
            ordinal.scale().ifPresent(scale -> line("    scale: " + scale));
        } else if (item instanceof CategoryItem category) {
            line("    type: nominal");
            options("categories", category.categories());
        } else if (item instanceof MultipleChoiceItem choice) {
            line("    type: multi");
            options("categories", choice.options());
        } else if (item instanceof NumberItem number) {
            line("    type: number");
            if (!Double.isInfinite(number.minimum()) && !Double.isInfinite(number.maximum())) {
                line("    range: [" + number.minimum() + ", " + number.maximum() + "]");
            }
        }
        if (!item.missingCodes().isEmpty()) {
            line("    missing: [" + quoted(new TreeSet<>(item.missingCodes())) + "]");
        }
        if (!item.active()) {
            line("    active: false");
        }
    }

    private void options(String key, List<Label> options) {
        line("    " + key + ":");
        for (Label option : options) {
            line("      " + option.code() + ": {" + texts(option) + "}");
        }
    }

    private void scale(Scale scale) {
        line("  " + scale.id() + ":");
        line("    label: {" + texts(scale.label()) + "}");
        line("    minimum: " + scale.minimumAnswered());
        line("    resource: " + scale.resource());
    }

    private static String texts(Label label) {
        StringBuilder texts = new StringBuilder();
        for (Language language : Language.values()) {
            String own = label.texts().get(language);
            if (own != null) {
                texts.append(texts.isEmpty() ? "" : ", ")
                        .append(language.tag())
                        .append(": ")
                        .append(quoted(Set.of(own)));
            }
        }
        return texts.toString();
    }

    private static String quoted(Collection<String> texts) {
        return String.join(
                ", ",
                texts.stream()
                        .map(value -> '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                        .toList());
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
