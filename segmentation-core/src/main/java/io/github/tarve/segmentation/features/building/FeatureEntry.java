package io.github.tarve.segmentation.features.building;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.Scoring;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.catalogue.FeatureBlock;
import io.github.tarve.segmentation.features.catalogue.FeaturePreset;
import io.github.tarve.segmentation.features.catalogue.FeatureTexts;
import io.github.tarve.segmentation.features.catalogue.MeasuredColumn;
import io.github.tarve.segmentation.internal.texts.Texts;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the dictionary says of a feature that could be measured, whether or not it is in the matrix.
 *
 * @param feature what it is, as measured
 * @param definition how it is computed, in one sentence
 * @param missing when it has no value, in one sentence
 * @param preset the smallest preset that holds it, empty for components
 * @param group features that are parts of one vector with it, empty when there are none
 */
public record FeatureEntry(
        Feature feature, Label definition, Label missing, Optional<FeaturePreset> preset, Optional<String> group) {
    private static final Map<String, Set<String>> RULES = Map.ofEntries(
            Map.entry("three", Set.of("need_diversity", "need_concentration", "service_diversity")),
            Map.entry(
                    "attempt",
                    Set.of(
                            "unmet_share",
                            "partial_share",
                            "need_share.of",
                            "multi_need_day_share",
                            "top_service_share",
                            "recurrence_share")),
            Map.entry(
                    "everyone",
                    Set.of("travel_min_wk", "cost_eur_wk", "informal_help_wk", "informal_help_share", "time_cost_wk")),
            Map.entry("weekend", Set.of("weekend_share")),
            Map.entry("answer", Set.of("silent_needs_n", "need_gap_n", "item", "background")),
            Map.entry("stated_need", Set.of("stated_met_share")),
            Map.entry("active4", Set.of("burstiness")),
            Map.entry("weeks", Set.of("week_ratio")),
            Map.entry("two_days", Set.of("sequence_entropy", "transitions_share")),
            Map.entry("two", Set.of("usual_provider_share")),
            Map.entry("scale", Set.of("scale", "scale.ipsatised")),
            Map.entry("counts", Set.of("scale.sum", "scale.counts")),
            Map.entry("component", Set.of("component")),
            Map.entry("own", Set.of("own")),
            Map.entry(
                    "days",
                    Set.of(
                            "contacts_wk",
                            "contacts_wk.of",
                            "contacts.of",
                            "needs_n",
                            "needs_7d",
                            "active_days_share",
                            "outcome.met",
                            "outcome.partly",
                            "outcome.unmet",
                            "unmet_because.of",
                            "channel.of",
                            "unmet_wk",
                            "unmet.of",
                            "max_daily",
                            "longest_gap_days")));

    /** Returns the id. */
    public String id() {
        return feature.id();
    }

    /** Describes a column that was measured from the diary. */
    static FeatureEntry ofDiary(MeasuredColumn column) {
        String id = column.id();
        int dot = id.indexOf('.');
        String part = dot < 0 ? "own" : id.substring(0, dot) + ".of";
        Texts texts = Texts.load("features", "en");
        return of(column, texts.has("about." + id) ? id : texts.has("about." + part) ? part : "own");
    }

    /**
     * Describes a column that was measured from the survey or the background.
     *
     * @param scales how the columns of scales are scored
     */
    static FeatureEntry ofPeople(MeasuredColumn column, Map<String, Scoring> scales) {
        boolean background = column.feature().description().block().equals(FeatureBlock.BACKGROUND.name());
        Scoring scoring = scales.get(column.id());
        if (scoring == null) {
            return of(column, background ? "background" : "item");
        }
        return of(
                column,
                switch (scoring) {
                    case MEAN -> "scale";
                    case IPSATISED -> "scale.ipsatised";
                    case LEVEL_SUM, PRORATED_SUM -> "scale.sum";
                    case NEED_COUNTS -> "scale.counts";
                });
    }

    /** Describes a component. */
    static FeatureEntry ofComponent(MeasuredColumn column) {
        FeatureEntry entry = of(column, "component");
        return new FeatureEntry(entry.feature, entry.definition, entry.missing, Optional.empty(), entry.group);
    }

    private static FeatureEntry of(MeasuredColumn column, String key) {
        String rule = RULES.entrySet().stream()
                .filter(one -> one.getValue().contains(key))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("stated");
        Label days = Label.of(Integer.toString(column.feature().description().minimumDays()));
        return new FeatureEntry(
                column.feature(),
                column.definition().orElseGet(() -> FeatureTexts.label(column.id(), "about." + key)),
                FeatureTexts.label(column.id(), "missing." + rule, days),
                Optional.of(column.preset()),
                column.group());
    }
}
