package io.github.tarve.segmentation.pipeline;

import io.github.tarve.segmentation.features.building.FatigueRule;
import io.github.tarve.segmentation.features.building.FeatureRequest;
import io.github.tarve.segmentation.features.building.WeekdayRule;
import io.github.tarve.segmentation.features.catalogue.FeaturePreset;
import io.github.tarve.segmentation.settings.MethodChoice;
import io.github.tarve.segmentation.settings.SettingKey;
import io.github.tarve.segmentation.settings.Settings;
import java.util.Locale;

/** The features that the settings ask for. */
public final class FeatureWishes {
    private FeatureWishes() {}

    /** Returns the request that the settings of the section {@code features} stand for. */
    public static FeatureRequest of(Settings settings) {
        return new FeatureRequest(
                FeaturePreset.valueOf(settings.text(SettingKey.FEATURES_PRESET).toUpperCase(Locale.ROOT)),
                settings.list(SettingKey.FEATURES_ADD),
                settings.list(SettingKey.FEATURES_DROP),
                settings.blocks(),
                ProfileMethod.diaryForm(MethodChoice.valueOf(
                        settings.text(SettingKey.SEGMENTS_METHOD).toUpperCase(Locale.ROOT))),
                FatigueRule.valueOf(settings.text(SettingKey.DIARY_FATIGUE).toUpperCase(Locale.ROOT)),
                WeekdayRule.valueOf(settings.text(SettingKey.DIARY_WEEKDAYS).toUpperCase(Locale.ROOT)));
    }
}
