package io.github.tarve.segmentation.features.catalogue;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.internal.texts.Texts;
import java.util.Locale;
import java.util.Map;

/**
 * Names of common background columns and of their levels, for studies whose codebook does not name them. Headers are
 * known in English, Finnish and Swedish.
 */
final class BackgroundNames {
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("age_group", "age_group"),
            Map.entry("agegroup", "age_group"),
            Map.entry("age", "age_group"),
            Map.entry("ikäryhmä", "age_group"),
            Map.entry("ikaryhma", "age_group"),
            Map.entry("ikä", "age_group"),
            Map.entry("ika", "age_group"),
            Map.entry("åldersgrupp", "age_group"),
            Map.entry("aldersgrupp", "age_group"),
            Map.entry("ålder", "age_group"),
            Map.entry("life_situation", "life_situation"),
            Map.entry("elämäntilanne", "life_situation"),
            Map.entry("elamantilanne", "life_situation"),
            Map.entry("livssituation", "life_situation"),
            Map.entry("gender", "gender"),
            Map.entry("sex", "gender"),
            Map.entry("sukupuoli", "gender"),
            Map.entry("kön", "gender"),
            Map.entry("kon", "gender"),
            Map.entry("household", "household"),
            Map.entry("household_type", "household"),
            Map.entry("kotitalous", "household"),
            Map.entry("asuntokunta", "household"),
            Map.entry("hushåll", "household"),
            Map.entry("hushall", "household"),
            Map.entry("language", "language"),
            Map.entry("mother_tongue", "language"),
            Map.entry("kieli", "language"),
            Map.entry("äidinkieli", "language"),
            Map.entry("aidinkieli", "language"),
            Map.entry("språk", "language"),
            Map.entry("modersmål", "language"),
            Map.entry("education", "education"),
            Map.entry("koulutus", "education"),
            Map.entry("utbildning", "education"),
            Map.entry("employment", "employment"),
            Map.entry("työtilanne", "employment"),
            Map.entry("tyotilanne", "employment"),
            Map.entry("sysselsättning", "employment"));

    private BackgroundNames() {}

    /** Returns the name of a column, its header when it is not a common one. */
    static Label column(String header) {
        String known = KNOWN.get(plain(header));
        return known == null ? Label.of(header) : FeatureTexts.label(header, "background." + known);
    }

    /** Returns the name of a level of a column, its code when it is not a common one. */
    static Label level(String header, String code) {
        String known = KNOWN.get(plain(header));
        String key = "background." + known + "." + plain(code);
        return known != null && Texts.load("features", "en").has(key) ? FeatureTexts.label(code, key) : Label.of(code);
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }
}
