package io.github.tarve.segmentation.features.building;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.features.BinaryFeature;
import io.github.tarve.segmentation.features.CountFeature;
import io.github.tarve.segmentation.features.Direction;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.FeatureRole;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.features.OrdinalFeature;
import io.github.tarve.segmentation.features.Transform;
import io.github.tarve.segmentation.features.catalogue.DiaryFrame;
import io.github.tarve.segmentation.features.catalogue.MeasuredColumn;
import io.github.tarve.segmentation.problems.Excerpt;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.records.Resident;
import io.github.tarve.segmentation.records.Study;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Measures the features of a recipe in a study. */
final class RecipeMeasurement {
    private final Study study;
    private final FeatureRecipe recipe;
    private final Map<String, MeasuredColumn> measured = new LinkedHashMap<>();
    private final double[] exposure;
    private final List<Problem> notices = new ArrayList<>();

    /**
     * Prepares the measurement.
     *
     * @param columns everything that can be measured in the study
     * @param exposure observed weeks by resident
     */
    RecipeMeasurement(
            Study study, FeatureRecipe recipe, List<MeasuredColumn> columns, double[] exposure, DiaryFrame frame) {
        this.study = study;
        this.recipe = recipe;
        this.exposure = exposure.clone();
        columns.forEach(column -> measured.put(column.id(), column));
        merged("need", recipe.norms().needs().isPresent(), frame.needs());
        merged("channel", recipe.norms().channels().isPresent(), frame.channels());
        merged("unmet_reason", recipe.norms().reasons().isPresent(), frame.reasons());
    }

    private void merged(String column, boolean used, DiaryFrame.Codes codes) {
        if (used && !codes.rare().isEmpty()) {
            String list = codes.rare().stream()
                    .limit(5)
                    .map(code -> Excerpt.of(code.code()))
                    .collect(Collectors.joining(", "));
            notices.add(Problem.of(ProblemCode.MODEL_CODES_MERGED, column, list));
        }
    }

    RepeatedFeatures measure() {
        refuseMissing();
        Map<String, double[]> values = new HashMap<>();
        for (FeatureRecipe.Item item : recipe.features()) {
            values.put(item.id(), values(item));
        }
        List<String> empty = recipe.features().stream()
                .map(FeatureRecipe.Item::id)
                .filter(id ->
                        Arrays.stream(values.getOrDefault(id, new double[0])).allMatch(Double::isNaN))
                .toList();
        if (!empty.isEmpty() && !study.residents().isEmpty()) {
            notices.add(Problem.of(ProblemCode.MODEL_FEATURE_EMPTY, String.join(", ", empty)));
        }
        List<String> rows = study.residents().stream().map(Resident::id).toList();
        return new RepeatedFeatures(withGroups(matrix(recipe, values, rows, exposure)), notices);
    }

    /** Adds the groups of the residents, with the levels of this study. */
    private FeatureMatrix withGroups(FeatureMatrix matrix) {
        List<Feature> features = new ArrayList<>(matrix.features());
        Map<String, double[]> values = new HashMap<>();
        for (int j = 0; j < matrix.columns(); j++) {
            values.put(matrix.feature(j).id(), matrix.column(j));
        }
        measured.values().stream()
                .filter(column -> column.feature().role() == FeatureRole.GROUP && !values.containsKey(column.id()))
                .forEach(column -> {
                    features.add(column.feature());
                    values.put(column.id(), column.values());
                });
        return matrix(features, values, matrix.rowIds(), exposure);
    }

    /** Returns the features for a resident with nothing but zeros and one with no value. */
    static FeatureMatrix trial(FeatureRecipe recipe) {
        Map<String, double[]> values = new HashMap<>();
        recipe.features().forEach(item -> values.put(item.id(), new double[] {0, Double.NaN}));
        return matrix(recipe, values, List.of("1", "2"), new double[] {1, 1});
    }

    /** Returns the matrix of a recipe from the values of its features: active ones, components, then those replaced. */
    private static FeatureMatrix matrix(
            FeatureRecipe recipe, Map<String, double[]> measured, List<String> rows, double[] exposure) {
        Map<String, double[]> values = new HashMap<>(measured);
        Map<String, Feature> features = new LinkedHashMap<>();
        Map<String, Feature> ordered = new LinkedHashMap<>();
        for (FeatureRecipe.Item item : recipe.features()) {
            Feature feature = feature(recipe, item);
            features.put(item.id(), feature);
            if (feature.role() == FeatureRole.ACTIVE) {
                ordered.put(item.id(), feature);
            }
        }
        for (FamilyComponents family : recipe.components()) {
            List<Feature> sources = new ArrayList<>();
            for (String id : family.sources()) {
                sources.add(Objects.requireNonNull(features.get(id)));
            }
            double[][] scores = Components.scores(matrix(sources, values, rows, exposure), family);
            for (int c = 0; c < scores.length; c++) {
                FamilyComponents.Component component = family.components().get(c);
                ordered.put(component.id(), component(component));
                values.put(component.id(), scores[c]);
            }
        }
        ordered.putAll(features);
        return matrix(List.copyOf(ordered.values()), values, rows, exposure);
    }

    private static FeatureMatrix matrix(
            List<Feature> features, Map<String, double[]> values, List<String> rows, double[] exposure) {
        double[] weights = new double[rows.size()];
        Arrays.fill(weights, 1);
        double[][] columns = new double[features.size()][];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = Objects.requireNonNull(values.get(features.get(j).id()));
        }
        return FeatureMatrix.of(features, rows, columns, weights, exposure);
    }

    private static Feature component(FamilyComponents.Component component) {
        return new NumericFeature(new FeatureDescription(
                component.id(),
                Label.of(component.id()),
                "",
                "",
                Direction.NEUTRAL,
                FeatureRole.COMPONENT,
                0,
                Transform.NONE,
                component.weight()));
    }

    private void refuseMissing() {
        Map<FeatureRecipe.Source, List<String>> lacking = new LinkedHashMap<>();
        for (FeatureRecipe.Item item : recipe.features()) {
            boolean diary = item.source() == FeatureRecipe.Source.DIARY;
            boolean there = diary
                    ? study.window().isPresent() && measured.containsKey(item.id())
                    : measured.containsKey(item.id()) || sibling(item).isPresent();
            if (!there) {
                lacking.computeIfAbsent(item.source(), source -> new ArrayList<>())
                        .add(item.id());
            }
        }
        if (!lacking.isEmpty()) {
            throw new Refusal(lacking.entrySet().stream()
                    .map(one -> Problem.of(
                            ProblemCode.MODEL_FEATURE_MISSING,
                            String.join(", ", one.getValue()),
                            switch (one.getKey()) {
                                case DIARY -> "--diary";
                                case SURVEY -> "--survey, --codebook";
                                case BACKGROUND -> "--residents, --survey";
                            }))
                    .toList());
        }
    }

    /** Returns another option of the same multiple-choice item: an option that nobody chose is not there by itself. */
    private Optional<MeasuredColumn> sibling(FeatureRecipe.Item item) {
        return item.group()
                .filter(group -> group.startsWith("item."))
                .flatMap(group -> measured.values().stream()
                        .filter(column -> column.group().equals(item.group()))
                        .findFirst());
    }

    private static Feature feature(FeatureRecipe recipe, FeatureRecipe.Item item) {
        FeatureDescription description = new FeatureDescription(
                item.id(),
                Label.of(item.id()),
                "",
                item.unit(),
                Direction.NEUTRAL,
                item.role(),
                recipe.minimumDays(),
                item.transform(),
                item.weight());
        List<Label> levels = item.levels().stream().map(Label::of).toList();
        return switch (item.kind()) {
            case NOMINAL -> new NominalFeature(description, levels);
            case ORDINAL -> new OrdinalFeature(description, levels);
            case BINARY -> new BinaryFeature(description, Label.of("no"), Label.of("yes"), true);
            case COUNT -> new CountFeature(description);
            case NUMERIC -> new NumericFeature(description);
        };
    }

    private double[] values(FeatureRecipe.Item item) {
        MeasuredColumn column = measured.get(item.id());
        if (column == null) {
            double[] others = sibling(item).orElseThrow().values();
            return Arrays.stream(others)
                    .map(value -> Double.isNaN(value) ? value : 0)
                    .toArray();
        }
        if (FeatureRecipe.Kind.of(column.feature()) != item.kind()) {
            throw Refusal.of(
                    ProblemCode.MODEL_OTHER_SCALE,
                    Excerpt.of(item.id()),
                    name(item.kind()),
                    name(FeatureRecipe.Kind.of(column.feature())));
        }
        String unit = column.feature().description().unit();
        if (!within(unit, item.unit())) {
            throw Refusal.of(ProblemCode.MODEL_OTHER_SCALE, Excerpt.of(item.id()), item.unit(), unit);
        }
        double[] values = column.values();
        List<String> levels = levels(column.feature());
        for (int i = 0; i < values.length && !levels.isEmpty(); i++) {
            if (!Double.isNaN(values[i])) {
                String level = levels.get((int) values[i]);
                values[i] = item.levels().indexOf(level);
                if (values[i] < 0) {
                    throw Refusal.of(
                            ProblemCode.MODEL_UNKNOWN_ANSWER,
                            Excerpt.of(item.id()),
                            Excerpt.of(level),
                            listed(item.levels()));
                }
            }
        }
        return values;
    }

    /** Returns whether a unit is the same, or a range within the other: a range that was inferred shows what was answered. */
    private static boolean within(String unit, String known) {
        if (unit.equals(known) || unit.isEmpty() || known.isEmpty()) {
            return true;
        }
        if (!unit.matches("[0-9]{1,6}-[0-9]{1,6}") || !known.matches("[0-9]{1,6}-[0-9]{1,6}")) {
            return false;
        }
        String[] here = unit.split("-", 2);
        String[] there = known.split("-", 2);
        return Integer.parseInt(here[0]) >= Integer.parseInt(there[0])
                && Integer.parseInt(here[1]) <= Integer.parseInt(there[1]);
    }

    private static String name(FeatureRecipe.Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String listed(List<String> levels) {
        String list = levels.stream().limit(7).map(Excerpt::of).collect(Collectors.joining(", "));
        return levels.size() > 7 ? list + ", ..." : list;
    }

    /** Returns the codes of a feature's levels, none of a number or of yes and no. */
    static List<String> levels(Feature feature) {
        if (feature instanceof NominalFeature nominal) {
            return nominal.levels().stream().map(Label::code).toList();
        }
        return feature instanceof OrdinalFeature ordinal
                ? ordinal.levels().stream().map(Label::code).toList()
                : List.of();
    }
}
