package io.github.tarve.segmentation.pipeline.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableModelTest {
    private static final String HEADER = "id,x,y,kind,mood,helped,visits,days,w";
    private static final String KMEDOIDS = "--columns kind,mood,helped,x --ordinal mood --levels mood=low;mid;high"
            + " --asymmetric helped --method kmedoids --k 3";

    /** Returns rows of three kinds with ties, some of them with gaps. */
    private static TableColumns table(long seed, int rows, boolean gaps) {
        RandomGenerator random = Seeds.generator(seed, 8);
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (int i = 0; i < rows; i++) {
            int group = i % 3;
            String x = String.valueOf(Math.rint((4 * group + random.nextGaussian()) * 10) / 10);
            String y = String.valueOf(Math.abs(Math.rint((3 * group + random.nextGaussian()) * 10) / 10));
            String kind = random.nextInt(5) == 0
                    ? "other"
                    : List.of("red", "green", "blue").get(group);
            String mood = List.of("low", "mid", "high").get((group + random.nextInt(2)) % 3);
            String helped = random.nextInt(4) < group ? "yes" : "no";
            int days = 7 + random.nextInt(8);
            long visits = Math.round(random.nextDouble() * days * (group + 0.2));
            String[] cells = {x, y, kind, mood, helped};
            if (gaps && random.nextInt(3) == 0) {
                cells[2 + random.nextInt(3)] = random.nextBoolean() ? "" : "NA";
            }
            lines.add("r" + i + "," + String.join(",", cells) + "," + visits + "," + days + ","
                    + (random.nextInt(6) == 0 ? "0" : String.valueOf(1 + random.nextInt(3))));
        }
        return columns(lines);
    }

    private static TableColumns columns(List<String> lines) {
        List<String> names = Arrays.asList(lines.get(0).split(",", -1));
        List<List<String>> columns = new ArrayList<>();
        for (int j = 0; j < names.size(); j++) {
            int column = j;
            columns.add(lines.stream()
                    .skip(1)
                    .map(line -> line.split(",", -1)[column])
                    .toList());
        }
        return new TableColumns("new.csv", names, columns, List.of());
    }

    private static TableResult run(String arguments, TableColumns table) {
        return TableClustering.run(ReferenceCasesTest.plan(Arrays.asList(arguments.split(" ", -1))), table);
    }

    private static TableModel model(String arguments, TableColumns table) {
        return TableModel.read("model.json", run(arguments, table).modelJson());
    }

    private static void refused(Runnable what, ProblemCode code, String... arguments) {
        assertThatThrownBy(what::run).isInstanceOfSatisfying(Refusal.class, refusal -> {
            Problem problem = refusal.problems().get(0);
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.arguments().subList(0, arguments.length)).containsExactly(arguments);
            for (Language language : Language.values()) {
                assertThat(problem.message(language)).isNotBlank().doesNotContain("{0}");
                assertThat(problem.hint(language)).isNotBlank().doesNotContain("{0}");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--columns x,y --method kmeans --k 3",
                "--columns x,y,visits --transform y=sqrt,visits=log1p --scale range --method kmeans --k 4 --weight w",
                "--columns x,mood --ordinal mood --levels mood=low;mid;high --method kmeans --k 3 --missing drop",
                KMEDOIDS,
                KMEDOIDS + " --ordinal-as codes --weight w",
                "--columns x,y --method kmedoids --dissimilarity manhattan --k 3 --scale none",
                "--columns kind,mood --method kmedoids --dissimilarity hamming --k 3 --missing drop",
                "--columns helped,kind --binary helped --method kmedoids --dissimilarity jaccard --k 2 --missing drop",
                "--columns x,kind,helped --binary helped --method hierarchical --linkage average --k 4",
                "--columns x,y --method hierarchical --k 3 --weight w",
                "--columns kind,mood,helped --method lca --k 2 --restarts 4",
                "--columns kind,mood,x --ordinal mood --levels mood=low;mid;high --method mixture --k 3 --restarts 4",
                "--counts visits --exposure days --dispersion nb --method mixture --k 2 --restarts 4",
                "--columns kind,helped --covariates x --method lca --k 2 --restarts 4",
                "--columns x,y --method gmm --k 3 --covariance VVI --restarts 4",
                "--columns kind,mood,helped --method kmodes --k 3 --missing drop",
                "--columns x,kind,y --method kprototypes --k 3 --missing drop",
                "--columns x,y --method dbscan --eps 0.4 --min-points 4"
            })
    void rows_that_were_clustered_get_the_cluster_that_they_had(String arguments) {
        TableColumns table = table(3, 60, true);
        TableResult result = run(arguments, table);
        TableAssignment again =
                TableModel.read("model.json", result.modelJson()).assign(table, AssignWishes.none());
        boolean weighted = arguments.contains("--weight");
        List<String> expected = result.assignmentsCsv().lines().toList();
        List<String> found = again.csv().lines().toList();
        assertThat(found).hasSameSizeAs(expected);
        int compared = 0;
        for (int i = 0; i < found.size(); i++) {
            // Rows without weight do not build clusters but can be assigned all the same.
            if (!weighted || !expected.get(i).endsWith("zero-weight")) {
                assertThat(found.get(i)).isEqualTo(expected.get(i));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(45);
    }

    @Test
    void a_row_is_assigned_alike_alone_and_among_others() {
        TableColumns table = table(5, 50, true);
        for (String arguments : List.of(KMEDOIDS, "--columns x,y --method kmeans --k 3")) {
            TableModel model = model(arguments, table);
            String[] all = model.assign(table, AssignWishes.none()).csv().split("\n", -1);
            for (int i = 0; i < 50; i += 7) {
                int row = i;
                List<List<String>> one = table.columns().stream()
                        .map(column -> List.of(column.get(row)))
                        .toList();
                String alone = model.assign(
                                new TableColumns("one.csv", table.names(), one, List.of()), AssignWishes.none())
                        .csv();
                assertThat(alone).isEqualTo(all[0] + "\n" + all[i + 1] + "\n");
            }
        }
    }

    @Test
    void columns_may_stand_elsewhere_and_go_by_other_names() {
        TableColumns table = table(5, 30, false);
        TableModel model = model(KMEDOIDS, table);
        List<String> names = new ArrayList<>(table.names());
        List<List<String>> columns = new ArrayList<>(table.columns());
        java.util.Collections.reverse(names);
        java.util.Collections.reverse(columns);
        names.replaceAll(name -> name.equals("mood") ? "Mieliala" : name);
        TableColumns other = new TableColumns("other.csv", names, columns, List.of());
        AssignWishes wishes =
                new AssignWishes(Optional.empty(), Map.of(), Optional.empty(), Map.of("mood", "Mieliala"));
        assertThat(model.assign(other, wishes).labels())
                .isEqualTo(model.assign(table, AssignWishes.none()).labels());
        refused(
                () -> model.assign(other, AssignWishes.none()),
                ProblemCode.MODEL_COLUMN_MISSING,
                "mood",
                "kind",
                "mood");
    }

    @Test
    void what_a_model_cannot_use_is_refused_with_the_column() {
        TableModel model = model(KMEDOIDS, table(5, 30, false));
        refused(
                () -> model.assign(
                        columns(List.of("x,kind,mood,helped", "1,red,low,yes", "2,pink,low,no")), AssignWishes.none()),
                ProblemCode.MODEL_UNKNOWN_LEVEL,
                "kind",
                "pink");
        refused(
                () -> model.assign(columns(List.of("x,kind,mood,helped", "much,red,low,yes")), AssignWishes.none()),
                ProblemCode.NOT_A_NUMBER_CELL,
                "x",
                "much");
        refused(
                () -> model.assign(
                        columns(List.of("x,kind", "1,red")),
                        new AssignWishes(Optional.of(MissingRule.FULL), Map.of(), Optional.empty(), Map.of())),
                ProblemCode.MODEL_COLUMN_MISSING,
                "mood");
        TableModel complete = model("--columns x,y --method kmeans --k 2", table(5, 30, false));
        refused(
                () -> complete.assign(columns(List.of("x,y", "1,")), AssignWishes.none()),
                ProblemCode.MISSING_VALUES,
                "kmeans",
                "y");
        refused(
                () -> complete.assign(
                        columns(List.of("x,y", "1,")),
                        new AssignWishes(Optional.of(MissingRule.FULL), Map.of(), Optional.empty(), Map.of())),
                ProblemCode.CHOICE_NOT_FOR_METHOD,
                "--missing",
                "full",
                "kmeans");
    }

    @Test
    void nobody_is_left_out_silently() {
        TableColumns few = columns(List.of("id,x,y,area", "a,1,,K", "b,,,K", "c,9,9,Y", "d,8,8,K"));
        TableModel model = model("--columns x,y --method kmeans --k 2", table(5, 30, false));
        TableAssignment dropped = model.assign(
                few, new AssignWishes(Optional.of(MissingRule.DROP), Map.of("area", "K"), Optional.empty(), Map.of()));
        assertThat(dropped.leftOut()).containsExactly(Map.entry("missing", 2), Map.entry("where", 1));
        assertThat(dropped.csv()).startsWith("id,cluster,left_out\na,,missing\nb,,missing\nc,,where\nd,");
        TableAssignment paired = model.assign(
                few, new AssignWishes(Optional.of(MissingRule.PAIRWISE), Map.of(), Optional.of("area"), Map.of()));
        assertThat(paired.leftOut()).containsExactly(Map.entry("no-answer", 1));
        assertThat(paired.ids()).containsExactly("K", "K", "Y", "K");
        assertThat(paired.labels()[1]).isEqualTo(-1);
        assertThat(paired.sizes()).hasSize(2);
        assertThat(paired.noise()).isZero();
        // A row that shares no answered column with a medoid: nothing says how alike they are.
        TableColumns gaps = columns(List.of("a,b", "1,", "1,", "2,", "9,"));
        TableColumns fit = columns(List.of("a,b", "1,", "1,", "2,", "9,"));
        TableModel pairs = model("--columns a,b --method kmedoids --dissimilarity gower --numeric b --k 2", fit);
        assertThat(pairs.assign(gaps, AssignWishes.none()).leftOut()).isEmpty();
        TableColumns strange = columns(List.of("a,b", ",7"));
        assertThat(pairs.assign(strange, AssignWishes.none()).leftOut())
                .containsExactly(Map.entry("nothing-in-common", 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"schema\": \"tarve/table-model/1\" | \"schema\": \"tarve/cluster/1\"      | schema",
                "\"method\": \"kmedoids\"            | \"method\": \"kmedoid\"              | method",
                "\"method\": \"kmedoids\"            | \"method\": 7                        | method",
                "\"k\": 3                            | \"k\": 1000000000                    | k",
                "\"k\": 3                            | \"k\": 3.5                           | k",
                "\"k\": 3                            | \"k\": 1e999                         | k",
                "\"missing\": \"pairwise\"           | \"missing\": null                    | settings.missing",
                "\"role\": \"active\"                | \"role\": \"boss\"                   | settings.columns[0].role",
                "\"divisor\": 1                      | \"divisor\": 0                       | settings.columns[0]",
                "\"divisor\": 1                      | \"divisor\": \"1\"                   | settings.columns[0].divisor",
                "\"shift\": 0                        | \"shift\": null                      | settings.columns[0]",
                "\"type\": \"nominal\"               | \"type\": \"numeric\"                | settings.columns[0]",
                "\"name\": \"mood\"                  | \"name\": \"kind\"                   | settings.columns[1].name",
                "\"kind\": \"medoids\"               | \"kind\": \"prophet\"                | clusters.kind",
                "\"kind\": \"medoids\"               | \"kind\": \"custom-model\"           | clusters.kind",
                "\"measure\": \"gower\"              | \"measure\": \"feeling\"             | clusters.comparison.measure",
                "\"weight\": 1                       | \"weight\": -1                       | clusters.comparison.columns[0]",
                "\"weight\": 1                       | \"weight\": null                     | clusters.comparison.columns[0].weight",
                "\"values\": [                       | \"values\": [[1], [2, 3],            | clusters",
                "\"clusters\": {                     | \"clusters\": [], \"no\": {          | clusters",
                "\"clusters\": {                     | \"no\": {                            | clusters",
                "\"schema\":                         | \"schema\": \"a\", \"schema\":       | $"
            })
    void a_hostile_model_is_refused_with_place_and_reason(String from, String to, String place) {
        String json = run(KMEDOIDS, table(5, 30, false)).modelJson();
        assertThat(json).contains(from);
        String changed = json.replaceFirst(java.util.regex.Pattern.quote(from), to);
        refused(() -> TableModel.read("bad.json", changed), ProblemCode.MODEL_UNREADABLE, place);
    }

    @Test
    void a_thousand_million_clusters_are_refused_before_memory_runs_out() {
        String json = run("--columns x,y --method dbscan --eps 0.4 --min-points 4", table(5, 40, false))
                .modelJson();
        String changed = json.replaceFirst("\"k\": [0-9]+", "\"k\": 1000000000")
                .replaceFirst("\"clusters\": [0-9]+", "\"clusters\": 1000000000");
        assertThat(changed).contains("\"clusters\": 1000000000");
        refused(() -> TableModel.read("huge.json", changed), ProblemCode.MODEL_UNREADABLE, "k");
    }

    @Test
    void what_is_no_model_is_refused() {
        for (String text : List.of("", "{", "[]", "7", "null", "{}", "{\"schema\": 1}", "\0", "{} {}")) {
            refused(() -> TableModel.read("bad.json", text), ProblemCode.MODEL_UNREADABLE);
        }
        refused(() -> TableModel.read("deep.json", "[".repeat(100_000)), ProblemCode.MODEL_UNREADABLE, "$");
        refused(
                () -> TableModel.read("new.json", "{\"schema\": \"tarve/table-model/2\"}"),
                ProblemCode.MODEL_TOO_NEW,
                "tarve/table-model/2",
                "tarve/table-model/1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kmeans --columns x,y       | \"centroids\": [  | \"centroids\": [[1, 2, 3],                        | clusters",
                "kmeans --columns x,y       | \"clusters\": {   | \"clusters\": {\"kind\": \"dendrogram\"}, \"no\": { | clusters",
                "hierarchical --columns x,y | \"labels\": [0    | \"labels\": [9                                  | clusters",
                "hierarchical --columns x,y | \"labels\": [     | \"labels\": [0, 0,                              | clusters.leaves",
                "gmm --columns x,y          | \"shares\": [     | \"shares\": [0.1,                               | k",
                "gmm --columns x,y          | \"means\": [      | \"means\": [[1], [2], [3],                      | clusters",
                "kmodes --columns kind,mood | \"modes\": [      | \"modes\": [[7, 7], [-1, 0], [0, 0],            | clusters",
                "lca --columns kind,helped  | \"shares\": [     | \"shares\": [0.1,                               | k"
            })
    void sizes_that_do_not_fit_are_refused(String method, String from, String to, String place) {
        String json = run("--k 2 --method " + method, table(5, 30, false)).modelJson();
        int at = json.lastIndexOf(from);
        assertThat(at).isPositive();
        String changed = json.substring(0, at) + to + json.substring(at + from.length());
        refused(() -> TableModel.read("bad.json", changed), ProblemCode.MODEL_UNREADABLE, place);
    }
}
