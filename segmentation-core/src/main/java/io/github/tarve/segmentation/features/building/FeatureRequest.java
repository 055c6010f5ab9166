package io.github.tarve.segmentation.features.building;

import io.github.tarve.segmentation.features.catalogue.FeaturePreset;
import java.util.List;
import java.util.Map;

/**
 * Which features are wanted. Immutable.
 *
 * @param preset how many features are measured
 * @param add ids of features, background columns or {@code area} that are to build profiles whatever the preset says; they
 *     are spared the rules on summaries, likeness and reliability
 * @param drop ids of features to leave out
 * @param blocks weight by name of a block; a block that is not named keeps its share of the weight 1 of its family, a block
 *     of weight 0 does not build profiles
 * @param form the form in which diaries build profiles
 * @param fatigue what is done about a change of daily contacts over the days of the diary
 * @param weekdays what is done about diaries with too many or too few weekdays
 */
public record FeatureRequest(
        FeaturePreset preset,
        List<String> add,
        List<String> drop,
        Map<String, Double> blocks,
        DiaryForm form,
        FatigueRule fatigue,
        WeekdayRule weekdays) {
    /** Copies the collections. */
    public FeatureRequest {
        add = List.copyOf(add);
        drop = List.copyOf(drop);
        blocks = Map.copyOf(blocks);
    }

    /** Creates a request that only reports fatigue and weekdays. */
    public FeatureRequest(
            FeaturePreset preset, List<String> add, List<String> drop, Map<String, Double> blocks, DiaryForm form) {
        this(preset, add, drop, blocks, form, FatigueRule.REPORT, WeekdayRule.REPORT);
    }

    /** Returns the standard features, as rates and shares. */
    public static FeatureRequest defaults() {
        return new FeatureRequest(FeaturePreset.STANDARD, List.of(), List.of(), Map.of(), DiaryForm.RATES);
    }

    /** Returns the same request with another preset. */
    public FeatureRequest withPreset(FeaturePreset newPreset) {
        return new FeatureRequest(newPreset, add, drop, blocks, form, fatigue, weekdays);
    }

    /** Returns the same request with other features to add. */
    public FeatureRequest withAdd(List<String> newAdd) {
        return new FeatureRequest(preset, newAdd, drop, blocks, form, fatigue, weekdays);
    }

    /** Returns the same request with other features to leave out. */
    public FeatureRequest withDrop(List<String> newDrop) {
        return new FeatureRequest(preset, add, newDrop, blocks, form, fatigue, weekdays);
    }

    /** Returns the same request with other block weights. */
    public FeatureRequest withBlocks(Map<String, Double> newBlocks) {
        return new FeatureRequest(preset, add, drop, newBlocks, form, fatigue, weekdays);
    }

    /** Returns the same request with another form of the diary. */
    public FeatureRequest withForm(DiaryForm newForm) {
        return new FeatureRequest(preset, add, drop, blocks, newForm, fatigue, weekdays);
    }

    /** Returns the same request with another rule for fatigue. */
    public FeatureRequest withFatigue(FatigueRule newFatigue) {
        return new FeatureRequest(preset, add, drop, blocks, form, newFatigue, weekdays);
    }

    /** Returns the same request with another rule for weekdays. */
    public FeatureRequest withWeekdays(WeekdayRule newWeekdays) {
        return new FeatureRequest(preset, add, drop, blocks, form, fatigue, newWeekdays);
    }
}
