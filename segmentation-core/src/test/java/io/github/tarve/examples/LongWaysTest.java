package io.github.tarve.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.features.building.FeatureBuilder;
import io.github.tarve.segmentation.features.building.FeatureEntry;
import io.github.tarve.segmentation.features.building.FeatureRequest;
import io.github.tarve.segmentation.features.building.MeasuredFeatures;
import io.github.tarve.segmentation.features.catalogue.FeatureCatalogue;
import io.github.tarve.segmentation.records.DiaryEntry;
import io.github.tarve.segmentation.records.NeedOutcome;
import io.github.tarve.segmentation.records.Resident;
import io.github.tarve.segmentation.records.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LongWaysTest {
    private static final LocalDate START = LocalDate.of(2024, 3, 4);

    private static DiaryEntry way(String id, int day, double minutes) {
        double none = Double.NaN;
        return new DiaryEntry(
                id,
                START.plusDays(day),
                "library",
                "leisure",
                NeedOutcome.MET,
                null,
                null,
                0,
                0,
                none,
                minutes,
                none,
                none,
                null,
                null);
    }

    private static MeasuredFeatures measured() {
        List<Resident> residents = new ArrayList<>();
        List<DiaryEntry> diary = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            residents.add(new Resident("r" + i, Optional.empty(), Map.of(), 1));
            for (int day = 0; day <= i; day++) {
                diary.add(way("r" + i, day, 20 + 15 * day));
            }
        }
        Study study =
                Study.builder().residents(residents).diary(START, 14, 7, diary).build();
        return FeatureBuilder.build(
                study, FeatureRequest.defaults(), FeatureCatalogue.standard().with(new LongWays()));
    }

    @Test
    void measures_the_share_of_long_ways() {
        MeasuredFeatures measured = measured();
        int column = measured.matrix().indexOf("long_way_share").orElseThrow();
        // r5 states six ways of 20, 35, 50, 65, 80 and 95 minutes: (3 + 0.5) / (6 + 1); r1 none over an hour: 0.5 / 3.
        assertThat(measured.matrix().value(5, column)).isCloseTo(0.5, within(1e-12));
        assertThat(measured.matrix().value(1, column)).isCloseTo(1 / 6.0, within(1e-12));
    }

    @Test
    void has_its_own_definition_in_the_dictionary() {
        FeatureEntry entry = measured().dictionary().stream()
                .filter(one -> one.id().equals("long_way_share"))
                .findFirst()
                .orElseThrow();
        assertThat(entry.definition().code()).contains("ways over an hour");
    }

    @Test
    void page_shows_this_very_class() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "extending-features.md"));
        String source =
                Files.readString(Path.of("src", "test", "java", "io", "github", "tarve", "examples", "LongWays.java"));
        int from = page.indexOf("```java\n") + "```java\n".length();
        assertThat(page.substring(from, page.indexOf("```", from))).isEqualTo(source);
    }
}
