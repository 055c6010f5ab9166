package io.github.tarve.segmentation.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.internal.json.JsonFault;
import io.github.tarve.segmentation.internal.json.JsonValue;
import io.github.tarve.segmentation.release.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every number that a page shows is one of report.json, rounded as shown, or stands in the fixed words of the pages. */
class PageNumbersTest {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?(?:[eE]-?\\d+)?");
    private static final Pattern SHOWN =
            Pattern.compile("(?<![\\p{L}\\d.,])(?:\\d{1,3}(?:\u00A0\\d{3})+|\\d+)(?:[.,]\\d+)*(?![\\p{L}\\d])");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyNumberOfAPageIsInTheJson(Language language) {
        for (Report report : List.of(ReportFixture.rich(), ReportFixture.internal(), ReportFixture.tooFew())) {
            Map<String, byte[]> files =
                    ReportFiles.render(report, List.of(language), EnumSet.of(Format.HTML, Format.CARDS, Format.JSON));
            NavigableSet<Double> known = known(text(files, "report.json"), language);
            for (String page : List.of("report.html", "cards.html")) {
                List<String> shown = shown(text(files, page));
                assertThat(shown).as(page).hasSizeGreaterThan(20);
                assertThat(shown.stream().filter(number -> !stands(number, language, known)))
                        .as("numbers of " + page + " in " + language)
                        .isEmpty();
            }
            assertThat(stands("0" + (language == Language.EN ? "." : ",") + "12345", language, known))
                    .as("an invented number")
                    .isFalse();
        }
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    /** Returns the numbers of the JSON, the lengths of its lists, and the numbers in its texts and in the fixed words. */
    private static NavigableSet<Double> known(String json, Language language) {
        // The fixed scales of charts.
        NavigableSet<Double> known = new TreeSet<>(List.of(0.0, 25.0, 50.0, 75.0, 100.0));
        Matcher inJson = NUMBER.matcher(json);
        while (inJson.find()) {
            known.add(Double.parseDouble(inJson.group()));
        }
        lengths(JsonValue.read(json), known);
        Matcher inWords = NUMBER.matcher(
                words(language).replaceAll("\\{[^}]*}", " ").replaceAll("(?<=\\d)[,\u00A0](?=\\d{3})", ""));
        while (inWords.find()) {
            known.add(Double.parseDouble(inWords.group()));
        }
        return known;
    }

    /** Returns the fixed words, without what is filled in. */
    private static String words(Language language) {
        StringBuilder words = new StringBuilder();
        for (String catalogue : List.of("report", "papers")) {
            String file = "/io/github/tarve/segmentation/texts/" + catalogue + "." + language.tag() + ".properties";
            try (InputStream stream = PageNumbersTest.class.getResourceAsStream(file)) {
                words.append(new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return words.toString();
    }

    private static void lengths(JsonValue value, NavigableSet<Double> known) {
        try {
            known.add((double) value.items().size());
            value.items().forEach(item -> lengths(item, known));
        } catch (JsonFault noList) {
            try {
                value.keys().forEach(key -> lengths(value.get(key), known));
            } catch (JsonFault noObject) {
                return;
            }
        }
    }

    /** Returns the numbers that a reader sees, pictures and what they say aloud included. */
    private static List<String> shown(String html) {
        String body = html.substring(html.indexOf("<main"), html.indexOf("</main>"))
                // The items of the checklist are numbered.
                .replaceAll("(<th scope=\"row\">)\\d+\\. ", "$1")
                .replaceAll("<(?!title|desc|text)[^>]*>", " ")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("&#?\\w+;", " ");
        List<String> shown = new ArrayList<>();
        Matcher number = SHOWN.matcher(body);
        while (number.find()) {
            shown.add(number.group());
        }
        return shown;
    }

    /** Returns whether a number is a known one, or a hundred times one, rounded to as many decimals as it has. */
    private static boolean stands(String shown, Language language, NavigableSet<Double> known) {
        String plain = language == Language.EN
                ? shown.replace(",", "")
                : shown.replace("\u00A0", "").replace(',', '.');
        if (plain.chars().filter(c -> c == '.').count() > 1) {
            // A date or a version: each of its parts is known.
            return List.of(plain.split("\\.", -1)).stream().allMatch(part -> stands(part, language, known));
        }
        int decimals = plain.contains(".") ? plain.length() - plain.indexOf('.') - 1 : 0;
        double value = Double.parseDouble(plain);
        double half = 0.5 * Math.pow(10, -decimals) + 1e-9;
        for (double scale : new double[] {1, 100}) {
            if (!known.subSet((value - half) / scale, true, (value + half) / scale, true)
                    .isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
