package io.github.tarve.segmentation.pipeline.multiverse;

import io.github.tarve.segmentation.features.Scaling;
import io.github.tarve.segmentation.settings.MethodChoice;
import io.github.tarve.segmentation.validation.multiverse.Choice;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The valid combinations of a method, a dissimilarity and a scaling. */
public enum Way {
    /** The mixture, which has neither dissimilarity nor scaling. */
    MIXTURE(MethodChoice.MIXTURE, null, null),
    /** k-means on standardised columns. */
    KMEANS_STANDARD(MethodChoice.KMEANS, Measure.EUCLIDEAN, Scaling.STANDARD),
    /** k-means on columns from 0 to 1. */
    KMEANS_RANGE(MethodChoice.KMEANS, Measure.EUCLIDEAN, Scaling.RANGE),
    /** k-medoids on standardised columns. */
    KMEDOIDS_STANDARD(MethodChoice.KMEDOIDS, Measure.EUCLIDEAN, Scaling.STANDARD),
    /** k-medoids on columns from 0 to 1. */
    KMEDOIDS_RANGE(MethodChoice.KMEDOIDS, Measure.EUCLIDEAN, Scaling.RANGE),
    /** k-medoids by Gower's dissimilarity, which divides by the range itself. */
    KMEDOIDS_GOWER(MethodChoice.KMEDOIDS, Measure.GOWER, Scaling.RANGE),
    /** Average linkage on standardised columns. */
    HIERARCHICAL_STANDARD(MethodChoice.HIERARCHICAL, Measure.EUCLIDEAN, Scaling.STANDARD),
    /** Average linkage on columns from 0 to 1. */
    HIERARCHICAL_RANGE(MethodChoice.HIERARCHICAL, Measure.EUCLIDEAN, Scaling.RANGE),
    /** Average linkage by Gower's dissimilarity. */
    HIERARCHICAL_GOWER(MethodChoice.HIERARCHICAL, Measure.GOWER, Scaling.RANGE);

    private final MethodChoice method;
    private final Optional<Measure> measure;
    private final Optional<Scaling> scaling;

    Way(
            MethodChoice method,
            @org.jspecify.annotations.Nullable Measure measure,
            @org.jspecify.annotations.Nullable Scaling scaling) {
        this.method = method;
        this.measure = Optional.ofNullable(measure);
        this.scaling = Optional.ofNullable(scaling);
    }

    /** How unlike two rows are. */
    enum Measure {
        EUCLIDEAN,
        GOWER
    }

    /**
     * Returns the way that a method of the settings goes.
     *
     * @throws IllegalArgumentException for a method that no way has
     */
    public static Way of(MethodChoice method) {
        return switch (method) {
            case MIXTURE -> MIXTURE;
            case KMEANS -> KMEANS_STANDARD;
            case KMEDOIDS -> KMEDOIDS_GOWER;
            case HIERARCHICAL -> HIERARCHICAL_GOWER;
            default -> throw new IllegalArgumentException("no way by " + method);
        };
    }

    MethodChoice method() {
        return method;
    }

    Optional<Scaling> scaling() {
        return scaling;
    }

    boolean gower() {
        return measure.filter(Measure.GOWER::equals).isPresent();
    }

    /** Returns the first way on the same table: coded alike, or as it is. */
    Way table() {
        return gower() ? KMEDOIDS_GOWER : scaling.equals(KMEANS_RANGE.scaling) ? KMEANS_RANGE : KMEANS_STANDARD;
    }

    /** Returns the choices that make the way. */
    Map<Choice, String> choices() {
        Map<Choice, String> choices = new EnumMap<>(Choice.class);
        choices.put(Choice.ALGORITHM, method.text());
        measure.ifPresent(known -> choices.put(Choice.DISSIMILARITY, code(known)));
        scaling.ifPresent(known -> choices.put(Choice.SCALING, code(known)));
        return choices;
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
