package io.github.tarve.segmentation.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.codebook.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SettingsReferenceTest {
    @Test
    void theReferencePageIsUpToDate() throws IOException {
        Path page = Path.of(System.getProperty("tarve.root", ".."), "docs", "settings.md");
        String expected = SettingsReference.markdown(Language.EN);
        if (Boolean.getBoolean("update.golden")) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, expected, StandardCharsets.UTF_8);
        }
        assertThat(page).as("made anew with -Dupdate.golden=true").hasContent(expected);
    }

    @Test
    void everySettingStandsOnThePageInEveryLanguage() {
        for (Language language : Language.values()) {
            String page = SettingsReference.markdown(language);
            for (SettingKey key : SettingKey.values()) {
                assertThat(page).contains("`" + key.option() + "`").contains(key.description(language));
            }
        }
    }
}
