package io.github.tarve.segmentation.features.building;

import io.github.tarve.segmentation.features.BinaryFeature;
import io.github.tarve.segmentation.features.CountFeature;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureRole;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.features.OrdinalFeature;
import io.github.tarve.segmentation.features.Transform;
import io.github.tarve.segmentation.features.catalogue.Norm;
import io.github.tarve.segmentation.features.catalogue.StudyNorms;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How the features that build profiles were measured, so that other residents can be measured alike: which features, on what
 * scales and with what weights, which codes were counted together, what was taken from all residents, and how components are
 * computed. Holds nothing of a single resident.
 *
 * @param minimumDays observed days below which a diary cannot be used
 * @param features the measured features, in the order of the matrix
 * @param norms what they took from all residents
 * @param components components that stand for features, by family
 * @param fatigue change of the logarithm of daily contacts by one more day of the diary, where days were adjusted for it
 * @param weekdays what was done about too many or too few weekdays, where something was
 */
public record FeatureRecipe(
        int minimumDays,
        List<Item> features,
        StudyNorms norms,
        List<FamilyComponents> components,
        Optional<Double> fatigue,
        Optional<WeekdayRule> weekdays) {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException when an id is there twice or a component is of a feature that is not there
     */
    public FeatureRecipe {
        features = List.copyOf(features);
        components = List.copyOf(components);
        Set<String> ids = new HashSet<>();
        for (Item item : features) {
            if (!ids.add(item.id())) {
                throw new IllegalArgumentException("a feature that is there twice");
            }
        }
        for (FamilyComponents family : components) {
            if (!ids.containsAll(family.sources())) {
                throw new IllegalArgumentException("components of features that are not there");
            }
            family.components().forEach(component -> {
                if (!ids.add(component.id())) {
                    throw new IllegalArgumentException("a component that is there twice");
                }
            });
        }
    }

    /** Creates a recipe without an adjustment of days. */
    public FeatureRecipe(int minimumDays, List<Item> features, StudyNorms norms, List<FamilyComponents> components) {
        this(minimumDays, features, norms, components, Optional.empty(), Optional.empty());
    }

    /** Returns the same recipe with days adjusted for fatigue, a change of 0 adjusting nothing, and by a rule for weekdays. */
    FeatureRecipe withDays(double change, WeekdayRule rule) {
        return new FeatureRecipe(
                minimumDays,
                features,
                norms,
                components,
                change == 0 ? Optional.empty() : Optional.of(change),
                rule == WeekdayRule.REPORT ? Optional.empty() : Optional.of(rule));
    }

    /** What the values of a feature are. */
    public enum Kind {
        /** A number. */
        NUMERIC,
        /** A number of events. */
        COUNT,
        /** An ordered category. */
        ORDINAL,
        /** A category. */
        NOMINAL,
        /** Yes or no. */
        BINARY;

        static Kind of(Feature feature) {
            if (feature instanceof CountFeature) {
                return COUNT;
            }
            if (feature instanceof OrdinalFeature) {
                return ORDINAL;
            }
            if (feature instanceof NominalFeature) {
                return NOMINAL;
            }
            return feature instanceof BinaryFeature ? BINARY : NUMERIC;
        }
    }

    /**
     * One measured feature.
     *
     * @param id its id
     * @param kind what its values are
     * @param role {@link FeatureRole#ACTIVE}, or {@link FeatureRole#REPLACED} when components stand for it
     * @param unit unit of the untransformed value
     * @param levels codes of the levels of a category, in the order of their values
     * @param transform change before distances are computed
     * @param weight weight in distances
     * @param group features that are parts of one vector with it, empty when there are none
     * @param source what it is measured from
     */
    public record Item(
            String id,
            Kind kind,
            FeatureRole role,
            String unit,
            List<String> levels,
            Transform transform,
            double weight,
            Optional<String> group,
            Source source) {
        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException when the weight is out of its range or a level is there twice
         */
        public Item {
            levels = List.copyOf(levels);
            if (!(weight >= 0)
                    || Double.isInfinite(weight)
                    || Set.copyOf(levels).size() != levels.size()) {
                throw new IllegalArgumentException("a weight of " + weight + " and " + levels.size() + " levels");
            }
        }
    }

    /** What a feature is measured from. */
    public enum Source {
        /** The diary. */
        DIARY,
        /** The survey. */
        SURVEY,
        /** Background columns. */
        BACKGROUND
    }

    /** Returns the recipe of nothing. */
    public static FeatureRecipe empty() {
        return new FeatureRecipe(1, List.of(), StudyNorms.none(), List.of());
    }

    /** Returns the recipe of the measured features alone, norms rounded, for files that leave. */
    public FeatureRecipe forRelease() {
        Map<String, Norm> rounded = new TreeMap<>();
        norms.features().forEach((id, norm) -> rounded.put(id, norm.rounded()));
        StudyNorms released = new StudyNorms(norms.needs(), norms.channels(), norms.reasons(), rounded);
        return new FeatureRecipe(
                minimumDays,
                features,
                released,
                List.of(),
                fatigue.map(change -> Math.rint(change * 1000) / 1000),
                weekdays);
    }
}
