package io.github.tarve.segmentation.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tarve.segmentation.codebook.Benchmark;
import io.github.tarve.segmentation.codebook.ItemMeanings;
import io.github.tarve.segmentation.codebook.ItemRole;
import io.github.tarve.segmentation.codebook.NeedQuestion;
import io.github.tarve.segmentation.problems.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodebookMeaningsTest {
    @TempDir
    private Path folder;

    private ItemMeanings read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("codebook.yaml"), text);
        return CodebookReader.read(file).details().meanings();
    }

    @Test
    void items_say_which_need_they_speak_of_and_what_they_recall() throws IOException {
        ItemMeanings meanings = read("""
                items:
                  ride: {type: likert, need: mobility, needed: [4, 5]}
                  usual: {type: number, recall: contacts_wk}
                  leisure: {type: likert, need: ""}
                benchmarks:
                  - {need: illness, indicator: unmet, value: 16 %, source: "FinSote, THL", year: 2018}
                  - {indicator: silent, value: 0.25, source: own study, year: 2020}
                """);

        assertThat(meanings.needs())
                .isEqualTo(Map.of(
                        "ride",
                        new NeedQuestion("mobility", Set.of("4", "5")),
                        "leisure",
                        new NeedQuestion("", Set.of())));
        assertThat(meanings.recalls()).isEqualTo(Map.of("usual", "contacts_wk"));
        assertThat(meanings.benchmarks())
                .containsExactly(
                        new Benchmark("illness", Benchmark.Indicator.UNMET, 0.16, "FinSote, THL", 2018),
                        new Benchmark("", Benchmark.Indicator.SILENT, 0.25, "own study", 2020));
    }

    @Test
    void items_may_have_a_role_among_the_resources() throws IOException {
        assertThat(read("items:\n  q7: {type: number, role: carer_hours}\n").roles())
                .isEqualTo(Map.of("q7", ItemRole.CARER_HOURS));
        assertThatThrownBy(() -> read("items:\n  q7: {type: number, role: carer_hour}\n"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("did you mean carer");
    }

    @Test
    void a_benchmark_without_a_source_or_beyond_a_share_is_refused() {
        assertThatThrownBy(() -> read("benchmarks:\n  - {indicator: unmet, value: 0.2, year: 2018}\n"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("source");
        assertThatThrownBy(() -> read("benchmarks:\n  - {indicator: unmet, value: 16, source: someone, year: 2018}\n"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("16");
    }

    @Test
    void answers_that_state_a_need_want_the_need() {
        assertThatThrownBy(() -> read("items:\n  ride: {type: likert, needed: [4]}\n"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("need");
    }
}
