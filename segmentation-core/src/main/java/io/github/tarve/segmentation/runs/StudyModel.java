package io.github.tarve.segmentation.runs;

import io.github.tarve.segmentation.clustering.Centroids;
import io.github.tarve.segmentation.clustering.ClusterModel;
import io.github.tarve.segmentation.clustering.LatentProfiles;
import io.github.tarve.segmentation.clustering.Memberships;
import io.github.tarve.segmentation.features.CodingScale;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NumericCoding;
import io.github.tarve.segmentation.features.Scaling;
import io.github.tarve.segmentation.features.building.FeatureBuilder;
import io.github.tarve.segmentation.features.building.FeatureRecipe;
import io.github.tarve.segmentation.features.building.RepeatedFeatures;
import io.github.tarve.segmentation.internal.json.JsonFault;
import io.github.tarve.segmentation.internal.json.JsonValue;
import io.github.tarve.segmentation.internal.json.RecordJson;
import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.profiles.Assignments;
import io.github.tarve.segmentation.records.Study;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The profiles of a study as a model file keeps them: how residents are measured and which profile they then belong to.
 * The exact model gives the residents it was made from the profiles that they had, but for residents without any usable
 * value, who have none; the model for release does so for the share that it states. Immutable.
 */
public final class StudyModel {
    private static final int MOST_PROFILES = 10_000;

    private final String method;
    private final List<String> profiles;
    private final FeatureRecipe recipe;
    private final OptionalDouble agreement;
    private final Function<FeatureMatrix, Found> rule;

    private StudyModel(
            String method,
            List<String> profiles,
            FeatureRecipe recipe,
            OptionalDouble agreement,
            Function<FeatureMatrix, Found> rule) {
        this.method = method;
        this.profiles = List.copyOf(profiles);
        this.recipe = recipe;
        this.agreement = agreement;
        this.rule = rule;
    }

    /** What a model says of some rows. */
    private record Found(List<Integer> labels, Optional<Memberships> memberships) {
        static Found of(int[] labels, Optional<Memberships> memberships) {
            return new Found(Arrays.stream(labels).boxed().toList(), memberships);
        }
    }

    /** Returns the exact model of a result. */
    public static StudyModel of(Assignments assignments) {
        List<String> profiles = IntStream.rangeClosed(
                        1, assignments.clustering().k())
                .mapToObj(profile -> "P" + profile)
                .toList();
        ClusterModel clusters = assignments.clustering().model();
        return exact(
                assignments.clustering().algorithm(), profiles, assignments.recipe(), coding(assignments), clusters);
    }

    /** Returns the scales of the coding that the clusters live in, empty when they take the features as they are. */
    static Optional<CodingScale> coding(Assignments assignments) {
        return assignments.clustering().model() instanceof Centroids
                ? Optional.of(CodingScale.of(assignments.features().active(), Scaling.STANDARD))
                : Optional.empty();
    }

    private static StudyModel exact(
            String method,
            List<String> profiles,
            FeatureRecipe recipe,
            Optional<CodingScale> coding,
            ClusterModel clusters) {
        return new StudyModel(method, profiles, recipe, OptionalDouble.empty(), measured -> {
            FeatureMatrix active = measured.active();
            FeatureMatrix data = coding.map(
                            scales -> NumericCoding.of(active, scales).matrix(active))
                    .orElseGet(() -> clusters instanceof LatentProfiles ? measured.activeInGroups() : active);
            int[] labels = clusters.assign(data);
            for (int i = 0; i < labels.length; i++) {
                labels[i] = answered(active, i) ? labels[i] : -1;
            }
            return Found.of(labels, clusters.membershipsOf(data));
        });
    }

    private static boolean answered(FeatureMatrix active, int row) {
        return IntStream.range(0, active.columns()).anyMatch(j -> !active.missing(row, j));
    }

    /**
     * Reads a model file.
     *
     * @throws Refusal naming the place when it is no model of a study or from a later version
     */
    public static StudyModel read(SavedModel saved) {
        Location where = Location.file(saved.file().toString());
        try {
            JsonValue json = JsonValue.read(saved.text());
            String schema = json.get("schema").text();
            return switch (schema) {
                case ExactModel.SCHEMA -> exact(json);
                case ReleaseModel.SCHEMA -> released(json);
                default -> {
                    boolean later = schema.matches("tarve/(release-)?model/[0-9]{1,9}");
                    String known = schema.startsWith("tarve/release") ? ReleaseModel.SCHEMA : ExactModel.SCHEMA;
                    throw later
                            ? Refusal.at(where, ProblemCode.MODEL_TOO_NEW, schema, known)
                            : new JsonFault("schema", "not " + known);
                }
            };
        } catch (JsonFault fault) {
            throw Refusal.at(
                    where,
                    ProblemCode.MODEL_UNREADABLE,
                    fault.path().isEmpty() ? "$" : fault.path(),
                    fault.complaint());
        }
    }

    private static StudyModel exact(JsonValue json) {
        ClusterModel clusters = RecordJson.read(json.get("clusters"), ClusterModel.class);
        List<String> profiles = profiles(json.get("profiles").items());
        if (clusters.clusters() != profiles.size()) {
            throw new JsonFault("clusters", "not as many as profiles");
        }
        FeatureRecipe recipe = RecordJson.read(json.get("recipe"), FeatureRecipe.class);
        Optional<CodingScale> coding = json.find("coding").map(scales -> RecordJson.read(scales, CodingScale.class));
        return tried(exact(json.get("method").text(), profiles, recipe, coding, clusters));
    }

    private static StudyModel released(JsonValue json) {
        FeatureRecipe recipe = RecordJson.read(json.get("recipe"), FeatureRecipe.class);
        int p = recipe.features().size();
        List<JsonValue> items = json.get("profiles").items();
        List<String> profiles =
                profiles(items.stream().map(item -> item.get("id")).toList());
        List<JsonValue> features = json.get("features").items();
        if (features.size() != p) {
            throw new JsonFault("features", "not those of the recipe");
        }
        double[] spread = new double[p];
        double[][][] centres = new double[items.size()][p][];
        for (int j = 0; j < p; j++) {
            FeatureRecipe.Item feature = recipe.features().get(j);
            if (!features.get(j).get("id").text().equals(feature.id())) {
                throw new JsonFault(features.get(j).path(), "not the feature of the recipe");
            }
            spread[j] = features.get(j).find("deviation").map(JsonValue::number).orElse(0.0);
            int width = Math.max(1, Prototypes.levels(feature));
            for (int k = 0; k < centres.length; k++) {
                JsonValue centre = items.get(k).get("centres").get(feature.id());
                centres[k][j] =
                        centre.items().stream().mapToDouble(JsonValue::number).toArray();
                if (centres[k][j].length != width) {
                    throw new JsonFault(centre.path(), "not " + width + " numbers");
                }
            }
        }
        double agreement = json.get("agreement").number();
        if (!(agreement >= 0 && agreement <= 1)) {
            throw new JsonFault("agreement", "not a share");
        }
        boolean[] allowed = new boolean[centres.length];
        Arrays.fill(allowed, true);
        return tried(new StudyModel("prototypes", profiles, recipe, OptionalDouble.of(agreement), measured -> {
            FeatureMatrix explained = measured.measured();
            return Found.of(Prototypes.of(explained, centres, spread).assign(allowed), Optional.empty());
        }));
    }

    private static List<String> profiles(List<JsonValue> ids) {
        if (ids.size() > MOST_PROFILES) {
            throw new JsonFault("profiles", "more than " + MOST_PROFILES);
        }
        List<String> profiles = ids.stream().map(JsonValue::text).toList();
        if (new HashSet<>(profiles).size() != profiles.size()) {
            throw new JsonFault("profiles", "one is there twice");
        }
        return profiles;
    }

    /** Returns a model that was tried on nobody and on residents of whom nothing is known. */
    private static StudyModel tried(StudyModel model) {
        try {
            Found found = model.rule.apply(FeatureBuilder.trial(model.recipe));
            if (found.labels().stream().anyMatch(label -> label >= model.profiles.size())) {
                throw new JsonFault("clusters", "beyond their number");
            }
            return model;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new JsonFault("clusters", "sizes that do not fit each other or the recipe");
        }
    }

    /** Returns the name of the method. */
    public String method() {
        return method;
    }

    /** Returns the ids of the profiles. */
    public List<String> profiles() {
        return profiles;
    }

    /** Returns how often a model for release gives the profile of the exact model, at least; empty for an exact model. */
    public OptionalDouble agreement() {
        return agreement;
    }

    /**
     * Assigns the residents of a study to the profiles.
     *
     * @throws Refusal when the study lacks what the model measures, or has it on another scale
     */
    public StudyAssignment assign(Study study) {
        RepeatedFeatures measured = FeatureBuilder.repeat(study, recipe);
        Found found = rule.apply(measured.matrix());
        List<String> areas = study.residents().stream()
                .map(resident -> resident.area().orElse(""))
                .toList();
        return new StudyAssignment(
                measured.matrix().rowIds(), areas, profiles, found.labels(), found.memberships(), measured.notices());
    }
}
