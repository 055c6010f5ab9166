package io.github.tarve.segmentation.settings;

import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.internal.texts.Texts;

/** The catalogue of settings as a page for people. */
public final class SettingsReference {
    private SettingsReference() {}

    /** Returns the page in Markdown, one table per section of the study file. */
    public static String markdown(Language language) {
        Texts texts = Texts.load("settings", language.tag());
        StringBuilder page = new StringBuilder(8192);
        page.append("# ").append(texts.get("reference.title")).append("\n\n");
        page.append(texts.get("reference.intro")).append('\n');
        for (String section : SettingKey.sections()) {
            page.append("\n## `").append(section).append("`\n\n");
            table(page, texts, language, section);
        }
        page.append("\n## ").append(texts.get("reference.other")).append("\n\n");
        table(page, texts, language, "");
        return page.toString();
    }

    private static void table(StringBuilder page, Texts texts, Language language, String section) {
        page.append("| ").append(texts.get("reference.key"));
        page.append(" | ").append(texts.get("reference.option"));
        page.append(" | ").append(texts.get("reference.values"));
        page.append(" | ").append(texts.get("reference.default"));
        page.append(" | ").append(texts.get("reference.meaning")).append(" |\n|---|---|---|---|---|\n");
        for (SettingKey key : SettingKey.values()) {
            if (!(key == SettingKey.COLUMNS ? "columns" : key.section()).equals(section)) {
                continue;
            }
            String name = key == SettingKey.COLUMNS ? "columns.NAME" : key.key();
            String standard = key.standard().isEmpty() ? "" : "`" + key.standard() + "`";
            page.append("| `").append(name);
            page.append("` | `").append(key.option());
            page.append("` | ").append(key.type().text(language));
            page.append(" | ").append(standard);
            page.append(" | ").append(key.description(language)).append(" |\n");
        }
    }
}
