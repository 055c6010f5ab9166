package io.github.tarve.segmentation.synthesis.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.internal.texts.Texts;
import io.github.tarve.segmentation.settings.SettingKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class StudyTemplatesTest {
    private static final Map<String, byte[]> FILES = StudyTemplates.files();

    private static String text(String name) {
        return new String(FILES.get(name), StandardCharsets.UTF_8);
    }

    @Test
    void holdsTheFilesOfANewStudy() {
        assertThat(FILES.keySet())
                .containsExactly(
                        "README.md",
                        "study.yaml",
                        "codebook.yaml",
                        "diary.csv",
                        "diary_days.csv",
                        "residents.csv",
                        "survey.csv",
                        "population.csv",
                        "diary-form.en.html",
                        "diary-form.fi.html",
                        "diary-form.sv.html");
    }

    /** Every key of the template, switched off or not, is a key that the study file knows. */
    @Test
    void everyKeyOfTheStudyFileExists() {
        Pattern line = Pattern.compile("^(?:# )?(  )?([a-z-]+):.*");
        String section = "";
        int keys = 0;
        for (String text : text("study.yaml").lines().toList()) {
            Matcher matcher = line.matcher(text.replaceFirst("^  # ", "  "));
            if (!matcher.matches()) {
                continue;
            }
            if (matcher.group(1) == null) {
                section = matcher.group(2);
            } else if (!section.equals("columns")) {
                String key = section + "." + matcher.group(2);
                assertThat(SettingKey.find(key)).as(key).isPresent();
                keys++;
            }
        }
        assertThat(keys).isGreaterThan(25);
    }

    @Test
    @SuppressWarnings("unchecked")
    void bothYamlFilesParseAndFitTheTables() {
        Load yaml = new Load(LoadSettings.builder().build());
        Map<String, Object> study = (Map<String, Object>) yaml.loadFromString(text("study.yaml"));
        assertThat(study.keySet()).containsExactly("study", "inputs", "diary");
        assertThat(FILES.keySet()).containsAll(((Map<String, String>) study.get("inputs")).values());
        Map<String, Object> codebook = (Map<String, Object>) yaml.loadFromString(text("codebook.yaml"));
        Map<String, Object> items = (Map<String, Object>) codebook.get("items");
        assertThat("resident_id," + String.join(",", items.keySet()) + "\n").isEqualTo(text("survey.csv"));
    }

    @Test
    void theReadmeExplainsEveryDiaryColumn() {
        for (String column : text("diary.csv").strip().split(",", -1)) {
            assertThat(text("README.md")).contains("`" + column + "`");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFormHasADayForEveryDayAndAHeadForEveryColumn(Language language) {
        String form = text("diary-form." + language.tag() + ".html");
        Texts texts = Texts.load("diary-form", language.tag());
        assertThat(form).contains("<html lang=\"" + language.tag() + "\">", "size: A4 landscape");
        assertThat(form.split("<section class=\"day\">", -1)).hasSize(15);
        assertThat(form.split("<caption>", -1)).hasSize(15);
        assertThat(form.split("<th scope=\"col\">", -1)).hasSize(1 + 14 * 9);
        assertThat(form).contains(texts.get("day", 14)).doesNotContain(texts.get("day", 15));
        assertThat(form).doesNotContain("<script", "http", "{0}");
        assertThat(StudyTemplates.diaryForm(language, 3).split("<section", -1)).hasSize(4);
    }

    @Test
    void theFormsSpeakOfTheSameThings() {
        assertThat(List.of("fi", "sv"))
                .allSatisfy(tag -> assertThat(Texts.load("diary-form", tag).keys())
                        .isEqualTo(Texts.load("diary-form", "en").keys()));
        assertThatThrownBy(() -> StudyTemplates.diaryForm(Language.EN, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
