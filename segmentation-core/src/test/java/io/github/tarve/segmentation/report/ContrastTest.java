package io.github.tarve.segmentation.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.report.charts.ChartStyle;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Contrast ratios by WCAG 2.1: relative luminance of sRGB, (L1 + 0.05) / (L2 + 0.05). */
class ContrastTest {
    private static final List<String> PALETTES = List.of("light", "dark", "print");

    @Test
    void theFormulaIsThatOfTheStandard() {
        assertThat(contrast("#000000", "#ffffff")).isEqualTo(21);
        // WebAIM's contrast checker gives 4.48:1 for this pair.
        assertThat(contrast("#777777", "#ffffff")).isBetween(4.47, 4.49);
    }

    @Test
    void textReachesFourAndAHalf() {
        for (Map<String, String> palette : palettes()) {
            for (String ground : List.of("paper", "wash", "calm", "warn")) {
                atLeast(4.5, palette, "ink", ground);
            }
            atLeast(4.5, palette, "muted", "paper");
            atLeast(4.5, palette, "muted", "wash");
            atLeast(4.5, palette, "accent", "paper");
            atLeast(4.5, palette, "accent", "wash");
            atLeast(4.5, palette, "strict-ink", "strict");
        }
        String css = ChartStyle.css();
        for (int step = 0; step < 5; step++) {
            String text = fill(css, step >= 3 ? "hl" : "hd");
            assertThat(contrast(text, fill(css, "h" + step))).as("h" + step).isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void outlinesAndMarksReachThree() {
        for (Map<String, String> palette : palettes()) {
            for (String mark : List.of("edge", "focus", "calm-edge", "warn-edge")) {
                atLeast(3, palette, mark, "paper");
            }
        }
    }

    private static void atLeast(double least, Map<String, String> palette, String one, String other) {
        assertThat(contrast(palette.get(one), palette.get(other)))
                .as(one + " on " + other + " in " + palette.get("name"))
                .isGreaterThanOrEqualTo(least);
    }

    private static List<Map<String, String>> palettes() {
        List<Map<String, String>> palettes = new java.util.ArrayList<>();
        Matcher block = Pattern.compile(":root \\{([^}]*)}").matcher(ChartStyle.css());
        while (block.find()) {
            Map<String, String> palette = new TreeMap<>();
            Matcher colour = Pattern.compile("--([a-z0-9-]+): (#[0-9a-f]{6});").matcher(block.group(1));
            while (colour.find()) {
                palette.put(colour.group(1), colour.group(2));
            }
            palette.put("name", PALETTES.get(palettes.size()));
            palettes.add(palette);
        }
        assertThat(palettes).hasSize(3);
        return palettes;
    }

    private static String fill(String css, String cssClass) {
        Matcher rule = Pattern.compile("\\.chart \\." + cssClass + " \\{ fill: (#[0-9a-f]{6})")
                .matcher(css);
        assertThat(rule.find()).as(cssClass).isTrue();
        return rule.group(1);
    }

    private static double contrast(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String hex) {
        double[] weight = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double channel = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weight[i] * (channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
