package io.github.tarve.segmentation.features.building;

import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureRole;
import io.github.tarve.segmentation.features.catalogue.MeasuredColumn;
import io.github.tarve.segmentation.features.catalogue.Norm;
import io.github.tarve.segmentation.features.catalogue.StudyNorms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes down how the features of a study were measured.
 *
 * @param diary how the diary was measured
 * @param survey ids of the columns of the survey
 */
record RecipeWriting(DiaryMeasurement diary, Set<String> survey) {
    RecipeWriting {
        survey = Set.copyOf(survey);
    }

    /** Returns the recipe of those columns of a matrix that build profiles. */
    FeatureRecipe of(List<MeasuredColumn> columns, List<FamilyComponents> components, int minimumDays) {
        List<FeatureRecipe.Item> items = new ArrayList<>();
        Map<String, Norm> norms = new TreeMap<>();
        for (MeasuredColumn column : columns) {
            FeatureRole role = column.feature().role();
            if (role == FeatureRole.ACTIVE || role == FeatureRole.REPLACED) {
                items.add(item(column));
                column.norm().ifPresent(norm -> norms.put(column.id(), norm));
            }
        }
        StudyNorms all = new StudyNorms(
                codes(
                        items,
                        Set.of(
                                "contacts_wk.",
                                "contacts.",
                                "need_diversity",
                                "need_share.",
                                "unmet.",
                                "sequence_entropy"),
                        diary.frame().needs().kept()),
                codes(
                        items,
                        Set.of("channel_share.", "channel."),
                        diary.frame().channels().kept()),
                codes(items, Set.of("unmet_because."), diary.frame().reasons().kept()),
                norms);
        return new FeatureRecipe(minimumDays, items, all, components);
    }

    private FeatureRecipe.Item item(MeasuredColumn column) {
        Feature feature = column.feature();
        FeatureDescription description = feature.description();
        return new FeatureRecipe.Item(
                column.id(),
                FeatureRecipe.Kind.of(feature),
                description.role(),
                description.unit(),
                RecipeMeasurement.levels(feature),
                description.transform(),
                description.weight(),
                column.group(),
                diary.measured(column.id())
                        ? FeatureRecipe.Source.DIARY
                        : survey.contains(column.id()) ? FeatureRecipe.Source.SURVEY : FeatureRecipe.Source.BACKGROUND);
    }

    private static Optional<List<String>> codes(
            List<FeatureRecipe.Item> items, Set<String> prefixes, List<String> kept) {
        return items.stream()
                        .anyMatch(item -> item.source() == FeatureRecipe.Source.DIARY
                                && prefixes.stream().anyMatch(item.id()::startsWith))
                ? Optional.of(kept)
                : Optional.empty();
    }
}
