package io.github.tarve.segmentation.synthesis.templates;

import io.github.tarve.segmentation.codebook.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The files of a new study. */
public final class StudyTemplates {
    private static final List<String> FILES = List.of(
            "README.md",
            "study.yaml",
            "codebook.yaml",
            "diary.csv",
            "diary_days.csv",
            "residents.csv",
            "survey.csv",
            "population.csv");
    private static final int FORTNIGHT = 14;

    private StudyTemplates() {}

    /**
     * Returns the files by name: instructions, study file, codebook, empty tables with their headers, and a blank diary of
     * two weeks in every language.
     */
    public static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : FILES) {
            files.put(name, resource(name));
        }
        for (Language language : Language.values()) {
            String form = DiaryForm.html(language, FORTNIGHT);
            files.put("diary-form." + language.tag() + ".html", form.getBytes(StandardCharsets.UTF_8));
        }
        return Collections.unmodifiableMap(files);
    }

    /**
     * Returns a blank diary to print on A4 paper in landscape, as a page of HTML without scripts or outside parts.
     *
     * @param language language of the form
     * @param days number of days, at least 1
     */
    public static String diaryForm(Language language, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("a diary of " + days + " days");
        }
        return DiaryForm.html(language, days);
    }

    private static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(StudyTemplates.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
