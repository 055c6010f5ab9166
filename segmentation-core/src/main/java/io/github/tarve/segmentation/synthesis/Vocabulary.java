package io.github.tarve.segmentation.synthesis;

import io.github.tarve.segmentation.codebook.CategoryItem;
import io.github.tarve.segmentation.codebook.Codebook;
import io.github.tarve.segmentation.codebook.Item;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.codebook.MultipleChoiceItem;
import io.github.tarve.segmentation.codebook.OrdinalItem;
import io.github.tarve.segmentation.codebook.Scale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The words of made-up studies: needs, services, channels and survey items in three languages, from a table. */
final class Vocabulary {
    static final String MISSING_CODE = "9";
    private static final String TABLE = "vocabulary.tsv";
    private final List<Term> terms;

    private Vocabulary(List<Term> terms) {
        this.terms = List.copyOf(terms);
    }

    /** One line of the table. */
    record Term(String kind, String of, String detail, Label label) {
        String code() {
            return label.code();
        }
    }

    /** A service: the need it answers, who runs it, its price and its channels. */
    record Service(String code, String need, String provider, double price, List<String> channels) {}

    static Vocabulary read() {
        try (InputStream in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(TABLE), TABLE)) {
            List<Term> terms = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (!line.isEmpty() && line.charAt(0) != '#') {
                    String[] cells = line.split("\t", -1);
                    Map<Language, String> texts =
                            Map.of(Language.EN, cells[4], Language.FI, cells[5], Language.SV, cells[6]);
                    terms.add(new Term(cells[0], cells[2], cells[3], new Label(cells[1], texts)));
                }
            }
            return new Vocabulary(terms);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Term> terms(String kind) {
        return terms.stream().filter(term -> term.kind().equals(kind)).toList();
    }

    /** Returns the services that answer a need. */
    List<Service> services(String need) {
        List<Service> services = new ArrayList<>();
        for (Term term : terms("service")) {
            if (term.of().equals(need)) {
                String[] parts = term.detail().split(";", -1);
                services.add(new Service(
                        term.code(), need, parts[0], Double.parseDouble(parts[1]), List.of(parts[2].split(" ", -1))));
            }
        }
        if (services.isEmpty()) {
            throw new IllegalArgumentException("no service answers the need " + need);
        }
        return services;
    }

    /** Returns weekend use relative to a weekday. */
    double weekend(String need) {
        return terms("need").stream()
                .filter(term -> term.code().equals(need))
                .mapToDouble(term -> Double.parseDouble(term.detail()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown need " + need));
    }

    /** Returns the codebook of a study in the given areas. */
    Codebook codebook(Set<String> areas) {
        Map<String, Label> areaLabels = labels("area");
        areaLabels.keySet().retainAll(areas);
        Map<String, String> serviceNeeds = new LinkedHashMap<>();
        Map<String, Label> services = labels("service");
        for (Term term : terms("service")) {
            if (term.of().isEmpty()) {
                services.remove(term.code());
            } else {
                serviceNeeds.put(term.code(), term.of());
            }
        }
        return new Codebook(
                areaLabels, services, labels("need"), labels("channel"), serviceNeeds, Map.of(), items(), scales());
    }

    private Map<String, Label> labels(String kind) {
        Map<String, Label> labels = new LinkedHashMap<>();
        terms(kind).forEach(term -> labels.put(term.code(), term.label()));
        return labels;
    }

    /** Returns the survey items: ordinal ones by scale, then the means of transport, then the needs that are stated. */
    List<Item> items() {
        Set<String> missing = Set.of(MISSING_CODE);
        List<Item> items = new ArrayList<>();
        for (Term term : terms("item")) {
            boolean reversed = "reversed".equals(term.detail());
            items.add(
                    new OrdinalItem(term.code(), term.label(), 1, 5, reversed, Optional.of(term.of()), missing, true));
        }
        for (Term term : terms("nominal")) {
            items.add(new CategoryItem(term.code(), term.label(), categories(term.code()), Set.of(), false));
        }
        for (Term term : terms("multi")) {
            List<Label> options = terms("need").stream().map(Term::label).toList();
            items.add(new MultipleChoiceItem(term.code(), term.label(), options, Set.of(), false));
        }
        return items;
    }

    private List<Label> categories(String item) {
        return terms("category").stream()
                .filter(term -> term.of().equals(item))
                .map(Term::label)
                .toList();
    }

    private List<Scale> scales() {
        List<Scale> scales = new ArrayList<>();
        for (Term term : terms("scale")) {
            List<String> items = terms("item").stream()
                    .filter(item -> item.of().equals(term.code()))
                    .map(Term::code)
                    .toList();
            scales.add(new Scale(
                    term.code(), term.label(), items, (items.size() + 1) / 2, "resource".equals(term.detail())));
        }
        return scales;
    }
}
