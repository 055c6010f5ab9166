package io.github.tarve.segmentation.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tarve.segmentation.internal.json.JsonValue;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.report.ReportFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportJsonTest {
    static Stream<Report> reports() {
        return Stream.of(
                ReportFixture.rich(),
                ReportFixture.internal(),
                ReportFixture.tooFew(),
                ReportFixture.hostile("\"}],\u0000\u202E\n\uD800 {{7*7}}"));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void readsWhatItWrites(Report report) {
        String text = ReportJson.write(report);
        // A lone surrogate cannot be encoded and becomes an escape that reads back as itself.
        assertThat(ReportJson.read(text)).isEqualTo(report);
        assertThat(ReportJson.write(ReportJson.read(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void writesNothingThatTheSchemaDoesNotKnow(Report report) throws IOException {
        List<String> complaints = new ArrayList<>();
        JsonValue schema = schema("report-1");
        new SchemaCheck(schema, complaints).check(JsonValue.read(ReportJson.write(report)), schema);
        JsonValue privacy = schema("privacy-1");
        new SchemaCheck(privacy, complaints).check(JsonValue.read(ReportJson.writePrivacy(report)), privacy);
        assertThat(complaints).isEmpty();
    }

    @Test
    void theSchemaCheckFindsStrangeKeysAndWrongTypes() throws IOException {
        List<String> complaints = new ArrayList<>();
        JsonValue schema = schema("report-1");
        String text = ReportJson.write(ReportFixture.rich())
                .replaceFirst("\"kind\": \"reproducible\"", "\"kind\": \"great\"")
                .replaceFirst("\"restarts\": 50", "\"starts\": \"50\"");
        new SchemaCheck(schema, complaints).check(JsonValue.read(text), schema);
        assertThat(complaints).anyMatch(c -> c.contains("verdict.kind")).anyMatch(c -> c.contains("method"));
    }

    @Test
    void hiddenFiguresAreMarkedAndNeverNull() {
        JsonValue root = JsonValue.read(ReportJson.write(ReportFixture.rich()));
        JsonValue hidden =
                root.get("areas").items().get(1).get("profiles").items().get(2);
        for (String key : List.of("count", "share", "interval")) {
            assertThat(hidden.get(key).keys()).containsExactly("suppressed");
            assertThat(hidden.get(key).get("suppressed").truth()).isTrue();
        }
        assertThat(root.get("areas").items().get(2).get("area").text()).isEqualTo("Ylikiiminki");
        assertThat(root.get("residents").get("used").small()).isEqualTo(84);
        assertThat(root.get("profiles").items().get(0).get("name").text())
                .isEqualTo("Families juggling everyday services");
    }

    @Test
    void refusesWhatIsNotAReportAndNamesThePlace() {
        String text = ReportJson.write(ReportFixture.rich());
        assertThatThrownBy(() -> ReportJson.read("<html>")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> ReportJson.read(text + "{}")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> ReportJson.read("[".repeat(5000))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> ReportJson.read(text.replace("tarve/report/1", "tarve/report/9")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("schema");
        assertThatThrownBy(() -> ReportJson.read(text.replaceFirst("\"count\": 36", "\"count\": 3.5")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("profiles[0].count");
        assertThatThrownBy(() -> ReportJson.read(text.replaceFirst("\"count\": 36", "\"count\": null")))
                .isInstanceOf(Refusal.class);
    }

    private static JsonValue schema(String name) throws IOException {
        Path root = Path.of(System.getProperty("tarve.root", ".."));
        return JsonValue.read(Files.readString(root.resolve("docs/schema/" + name + ".schema.json")));
    }
}
