package io.github.tarve.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.internal.json.JsonValue;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command once for real, and what it says when it is used wrongly. */
class CommandsTest {
    private static final Path FOUNDING = Path.of(System.getProperty("tarve.root"), "datasets", "oulu-founding");

    @TempDir
    Path folder;

    private Path table(String... lines) throws IOException {
        return Files.write(folder.resolve("table.csv"), List.of(lines));
    }

    @Test
    void cluster_prints_json_and_nothing_else() throws IOException {
        // Agriculture of 12 countries (Struyf, Hubert and Rousseeuw 1997) has the same shape: two groups on a line.
        Path table = table("row,x,y", "a,1,1", "b,1,2", "c,2,1", "d,11,11", "e,11,12", "f,12,11");
        Command json = Command.run(
                "cluster", table, "--columns", "x,y", "--scale", "none", "--method", "kmeans", "--k", "2", "--json");
        assertThat(json.err()).isEmpty();
        JsonValue result = JsonValue.read(json.out());
        assertThat(result.get("schema").text()).isEqualTo("tarve/cluster/1");
        // Each group: squares about (4/3, 4/3): 2/3 + 2/3 = 4/3; both: 8/3.
        assertThat(result.get("criterion").get("value").number()).isCloseTo(8.0 / 3, within(1e-12));
        assertThat(result.get("n").small()).isEqualTo(6);
        assertThat(Command.run("cluster", table, "--columns", "x,y", "--k", "2", "--json=false")
                        .out())
                .startsWith("kmeans: 6 rows");
    }

    @Test
    void cluster_tells_why_this_number_and_whether_there_are_clusters() throws IOException {
        StringBuilder rows = new StringBuilder("x,y");
        for (int i = 0; i < 60; i++) {
            int group = i % 3;
            rows.append('\n')
                    .append(10 * group + i % 7 / 7.0)
                    .append(',')
                    .append(group == 1 ? 9 + i % 5 / 5.0 : i % 4 / 4.0);
        }
        Path table = Files.writeString(folder.resolve("groups.csv"), rows.append('\n'));
        Command told = Command.run("cluster", table, "--k", "1..4");
        assertThat(told.exitCode()).isZero();
        assertThat(told.out()).contains("k = 3", "Natural: there are clusters", "p = 0.010 (99 draws)");
        Command alone = Command.run("cluster", table, "--k", "1..4", "--null", "none", "--lang", "sv");
        assertThat(alone.out()).contains("De jämfördes inte med data utan grupper.");
        assertThat(Command.run("cluster", table, "--k", "3", "--null", "gaussian")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void power_tells_what_a_study_finds_and_what_it_needs() throws IOException {
        Command one =
                Command.run("power", "--residents", "40", "--features", "3", "--separation", "9", "--studies", "10");
        assertThat(one.exitCode()).isZero();
        assertThat(one.out()).contains("40 residents, groups 9.0 apart: found in ", "That is enough");
        Command needed = Command.run(
                "power", "--separation", "9", "--types", "numeric=2,binary=1", "--studies", "10", "--lang", "fi");
        assertThat(needed.exitCode()).isZero();
        assertThat(needed.out()).contains("asukasta, ryhmien etäisyys 9,0");
        Command json = Command.run("power", "--residents", "40", "--separation", "9", "--studies", "10", "--json");
        JsonValue answer = JsonValue.read(json.out());
        assertThat(answer.get("schema").text()).isEqualTo("tarve/power/1");
        assertThat(answer.get("features").small()).isEqualTo(6);
    }

    @Test
    void power_refuses_what_it_cannot_simulate() {
        assertThat(Command.run("power").exitCode()).isEqualTo(2);
        assertThat(Command.run("power", "--residents", "19").err()).contains("--residents 19 is out of range");
        assertThat(Command.run("power", "--residents", "50", "--separation", "-1")
                        .exitCode())
                .isEqualTo(2);
        assertThat(Command.run("power", "--residents", "50", "--types", "word=2")
                        .err())
                .contains("numeric, count, ordinal, nominal, binary");
        assertThat(Command.run("power", "--residents", "50", "--types", "count=2", "--features", "3")
                        .err())
                .contains("--types");
    }

    @Test
    void cluster_writes_its_files_and_tells_where() throws IOException {
        Path table = table("id;x;kind", "a;1,5;red", "b;1,0;red", "c;9,5;blue", "d;9,0;blue");
        Path out = folder.resolve("out");
        Command written = Command.run(
                "cluster",
                table,
                "--id",
                "id",
                "--nominal",
                "kind",
                "--k",
                "2",
                "--threads",
                "1",
                "--out",
                out,
                "--delimiter",
                "semicolon",
                "--decimal",
                "comma",
                "--method",
                "kmedoids",
                "--restarts",
                "3",
                "--seed",
                "5");
        assertThat(written.err()).isEmpty();
        assertThat(written.out()).contains("kmedoids", "[2, 2]", out.toString());
        assertThat(out.resolve("assignments.csv")).content().contains("a,").contains("d,");
        assertThat(out.resolve("result.json")).isNotEmptyFile();
        assertThat(out.resolve("model.json")).isNotEmptyFile();
        assertThat(Command.run("cluster", table, "--out", out).exitCode()).isEqualTo(4);
        assertThat(Command.run("cluster", table, "--k", "2", "--exclude", "id", "--overwrite", "--out", out)
                        .exitCode())
                .isZero();
    }

    @Test
    void cluster_refuses_what_it_does_not_know() throws IOException {
        Path table = table("x,y", "1,2", "3,4", "5,9");
        Command method = Command.run("cluster", table, "--method", "kmeanz");
        assertThat(method.exitCode()).isEqualTo(2);
        assertThat(method.err()).contains("kmeanz", "kmeans");
        assertThat(Command.run("cluster", table, "--k", "9").exitCode()).isEqualTo(3);
        assertThat(Command.run("cluster", table, "--threads", "0", "--k", "1").exitCode())
                .isEqualTo(2);
        assertThat(Command.run("cluster", table, "--columns", "x,z", "--k", "1").err())
                .contains("z");
    }

    @Test
    void check_tells_what_it_found_in_three_languages() {
        Command english = Command.run("check", FOUNDING);
        assertThat(english.exitCode()).isZero();
        assertThat(english.out()).contains("32 residents read", "Kiiminki 12", "No personal data found");
        assertThat(Command.run("check", FOUNDING, "--lang", "fi").out()).contains("32 asukasta");
        assertThat(Command.run("check", FOUNDING, "--lang", "sv").out()).contains("32 invånare", "Kiminge 12");
        Path out = folder.resolve("check");
        assertThat(Command.run("check", FOUNDING, "--out", out).exitCode()).isZero();
        assertThat(out.resolve("check.json")).content().contains("INTERNAL");
        Command risky = Command.run("check", FOUNDING, "--min-k", "5");
        assertThat(risky.exitCode()).isEqualTo(5);
        assertThat(risky.err()).contains("age_group");
    }

    @Test
    void features_writes_the_matrix_and_its_dictionary() throws IOException {
        Path out = folder.resolve("features");
        Command written = Command.run("features", FOUNDING, "--features", "minimal", "--out", out);
        assertThat(written.exitCode()).isZero();
        assertThat(Files.readAllLines(out.resolve("features.csv"))).hasSize(33);
        JsonValue dictionary = JsonValue.read(Files.readString(out.resolve("features.json")));
        assertThat(dictionary.get("features").items())
                .anySatisfy(f -> assertThat(f.get("id").text()).isEqualTo("contacts_wk"));
        Command unknown =
                Command.run("features", FOUNDING, "--drop-feature", "contact_wk", "--out", out, "--overwrite");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("contacts_wk");
    }

    @Test
    void run_takes_settings_from_options_and_shows_progress() {
        Path out = folder.resolve("run");
        Command run = Command.run(
                "run",
                FOUNDING,
                "--k",
                "2",
                "--method",
                "kmedoids",
                "--restarts",
                "5",
                "--report-lang",
                "sv",
                "--formats",
                "html,csv",
                "--out",
                out,
                "--progress",
                "on",
                "--internal",
                "--shrink",
                "4",
                "--block",
                "UNMET=2",
                "-v");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(out.resolve("release/report.html")).content().contains("lang=\"sv\"");
        assertThat(out.resolve("release/report.md")).doesNotExist();
        assertThat(out.resolve("internal/assignments.csv")).isNotEmptyFile();
        assertThat(Command.run("verify", out, "--threads", "2").exitCode()).isZero();
        assertThat(Command.run("run", FOUNDING, "--out", out, "--overwrite", "--fail-on-warning", "-q")
                        .exitCode())
                .isIn(0, 3);
    }

    @Test
    void wrong_use_is_told_with_the_way_out() {
        Command none = Command.run("run");
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("--diary");
        Command typo = Command.run("run", "--dairy", "x.csv");
        assertThat(typo.exitCode()).isEqualTo(2);
        assertThat(typo.err()).contains("--dairy");
        Command tongue = Command.run("power", "--lang", "xx");
        assertThat(tongue.exitCode()).isEqualTo(2);
        assertThat(tongue.err()).contains("--lang", "xx");
        assertThat(Command.run("rum").exitCode()).isEqualTo(2);
        assertThat(Command.run().exitCode()).isEqualTo(2);
        assertThat(Command.run("--version").out()).startsWith("tarve ");
        Command json = Command.run("run", "--diary", "nowhere.csv", "--messages", "json", "--out", folder.resolve("o"));
        assertThat(json.exitCode()).isEqualTo(4);
        assertThat(JsonValue.read(json.err().lines().findFirst().orElseThrow())
                        .get("severity")
                        .text())
                .isEqualTo("error");
        assertThat(Command.run("verify", folder.resolve("nowhere")).exitCode()).isEqualTo(4);
    }

    @Test
    void init_writes_templates_that_can_be_read() {
        Path study = folder.resolve("study");
        Command init = Command.run("init", study);
        assertThat(init.exitCode()).isZero();
        assertThat(study.resolve("study.yaml")).isNotEmptyFile();
        assertThat(study.resolve("diary-form.fi.html")).isNotEmptyFile();
        Command empty = Command.run("check", study);
        assertThat(empty.exitCode()).isEqualTo(3);
        assertThat(empty.err()).contains("no records");
    }

    @Test
    void datasets_are_listed_shown_and_made() {
        assertThat(Command.run("datasets", "list").out())
                .contains("oulu-founding", "null-32", "district-2000", "messy");
        assertThat(Command.run("datasets", "show", "null-32").out()).contains("32");
        Path messy = folder.resolve("messy");
        assertThat(Command.run("datasets", "make", "messy", "--out", messy).exitCode())
                .isZero();
        Command run = Command.run("run", messy, "--out", folder.resolve("messy-report"), "--restarts", "5");
        assertThat(run.exitCode()).as(run.err()).isZero();
        Command unknown = Command.run("datasets", "show", "nul-32");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("null-32");
        assertThat(Command.run("datasets").exitCode()).isEqualTo(2);
    }

    @Test
    void completion_and_man_pages_are_made_from_the_commands() throws IOException {
        GeneratedDocs.main(new String[] {folder.resolve("docs").toString()});
        assertThat(folder.resolve("docs/completion/tarve.bash")).content().contains("_complete_tarve");
        assertThat(folder.resolve("docs/man/man1/tarve-run.1"))
                .content()
                .startsWith(".TH TARVE-RUN 1")
                .contains(".SH OPTIONS", "\\-\\-diary=");
    }

    @Test
    void a_person_at_a_terminal_gets_colours_only_there() {
        StringWriter out = new StringWriter();
        Main.run(new String[] {"--help"}, new PrintWriter(out, true), new PrintWriter(new StringWriter(), true), true);
        assertThat(Command.run("--help").out()).doesNotContain("\u001B");
        assertThat(out.toString()).contains("tarve");
    }

    @Test
    void a_bug_asks_for_a_report_and_keeps_the_data_out_of_it() throws IOException {
        String log = CrashLog.write(new IllegalStateException("R001 said something", new IOException("secret")));
        assertThat(Path.of(log)).content().contains("IllegalStateException").doesNotContain("R001", "secret");
        Files.delete(Path.of(log));
    }

    @Test
    void assign_gives_new_rows_their_cluster() throws IOException {
        Path table = table("id,x,y", "a,1,1", "b,1,2", "c,2,1", "d,11,11", "e,11,12", "f,12,11");
        Path model = folder.resolve("model");
        Command.run("cluster", table, "--k", "2", "--method", "kmeans", "--out", model);
        Path file = model.resolve("model.json");
        Path out = folder.resolve("assigned");
        Command assigned = Command.run("assign", file, table, "--out", out);
        assertThat(assigned.exitCode()).isZero();
        assertThat(assigned.out()).contains("6 of 6 assigned: [3, 3]").contains("assigned");
        assertThat(Files.readString(out.resolve("assignments.csv")))
                .isEqualTo(Files.readString(model.resolve("assignments.csv")));
        Path few = Files.write(folder.resolve("new.csv"), List.of("nr,X,y", "1,0,0", "2,,12", "3,13,13"));
        Command json = Command.run(
                "assign", file, "--table", few, "--column", "x=X", "--missing", "drop", "--id", "nr", "--json");
        assertThat(json.exitCode()).isZero();
        JsonValue result = JsonValue.read(json.out());
        assertThat(result.get("schema").text()).isEqualTo("tarve/assignment/1");
        assertThat(result.get("assigned").small()).isEqualTo(2);
        assertThat(result.get("leftOut").items().get(0).get("reason").text()).isEqualTo("missing");
        assertThat(result.get("agreement").get("exact").truth()).isTrue();
        assertThat(folder.resolve("tarve-assignments")).doesNotExist();
        assertThat(Command.run("assign", file, table, "--out", out).exitCode()).isEqualTo(4);
        assertThat(Command.run("assign", file, table, "--out", out, "--overwrite")
                        .exitCode())
                .isZero();
    }

    @Test
    void assign_gives_residents_their_profile() throws IOException {
        Path run = folder.resolve("run");
        Command.run("run", FOUNDING, "--k", "3", "--restarts", "2", "--internal", "--out", run, "-q");
        Path out = folder.resolve("assigned");
        Command exact = Command.run("assign", run.resolve("internal/model.json"), FOUNDING, "--out", out);
        assertThat(exact.exitCode()).isZero();
        assertThat(Files.readString(out.resolve("assignments.csv")))
                .isEqualTo(Files.readString(run.resolve("internal/assignments.csv")));
        Command released =
                Command.run("assign", run.resolve("model.json"), FOUNDING, "--out", out, "--overwrite", "--lang", "fi");
        assertThat(released.exitCode()).isZero();
        assertThat(released.out()).contains("32/32 sijoitettu").contains("Julkaistava malli");
    }

    @Test
    void assign_says_what_it_needs() throws IOException {
        Path table = table("id,x,y", "a,1,1", "b,1,2", "c,2,1", "d,11,11");
        Path model = folder.resolve("model");
        Command.run("cluster", table, "--k", "2", "--method", "kmeans", "--out", model);
        Path file = model.resolve("model.json");
        assertThat(Command.run("assign").exitCode()).isEqualTo(2);
        Command none = Command.run("assign", file);
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("--table");
        assertThat(Command.run("assign", file, table, "--table", table).exitCode())
                .isEqualTo(2);
        assertThat(Command.run("assign", file, "--diary", table).exitCode()).isEqualTo(2);
        assertThat(Command.run("assign", folder.resolve("nothing.json"), table).exitCode())
                .isEqualTo(4);
        assertThat(Command.run("assign", table, table).exitCode()).isEqualTo(3);
        Path other = Files.write(folder.resolve("other.csv"), List.of("id,x", "a,1"));
        Command lacking = Command.run("assign", file, other);
        assertThat(lacking.exitCode()).isEqualTo(3);
        assertThat(lacking.err()).contains("\"y\"").contains("--column \"y=HEADER\"");
        String hetu = "131052-900W";
        Path personal = Files.write(folder.resolve("personal.csv"), List.of("id,x,y,note", "a,1,1," + hetu));
        Command refused = Command.run("assign", file, personal);
        assertThat(refused.exitCode()).isEqualTo(5);
        assertThat(refused.err()).doesNotContain(hetu);
        Command ignored = Command.run("assign", file, personal, "--ignore", "note", "--out", folder.resolve("ignored"));
        assertThat(ignored.exitCode()).isZero();
    }
}
