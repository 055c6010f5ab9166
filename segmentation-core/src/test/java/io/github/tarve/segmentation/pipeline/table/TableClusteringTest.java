package io.github.tarve.segmentation.pipeline.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.internal.columns.NumberColumn;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableClusteringTest {
    private static final TableColumns TABLE = table(
            "id,area,x,y,likes,mood,w",
            "a,K,0,0,yes,low,1",
            "b,K,1,0,no,mid,1",
            "c,Y,10,10,yes,high,2",
            "d,Y,11,10,no,high,0",
            "e,Y,,10,no,low,1");

    private static TableColumns table(String... lines) {
        List<String> names = Arrays.asList(lines[0].split(",", -1));
        List<List<String>> columns = new ArrayList<>();
        for (int j = 0; j < names.size(); j++) {
            List<String> column = new ArrayList<>();
            for (int i = 1; i < lines.length; i++) {
                column.add(lines[i].split(",", -1)[j]);
            }
            columns.add(column);
        }
        List<Long> numbers = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            numbers.add(i + 1L);
        }
        return new TableColumns("t.csv", names, columns, numbers);
    }

    private static TableResult run(String arguments) {
        return TableClustering.run(ReferenceCasesTest.plan(Arrays.asList(arguments.split(" ", -1))), TABLE);
    }

    private static Map<?, ?> json(TableResult result) throws IOException {
        return (Map<?, ?>) ReferenceCasesTest.read(result.resultJson());
    }

    private static List<String> keys(Map<?, ?> map) {
        return map.keySet().stream().map(String::valueOf).toList();
    }

    private static void refused(String arguments, ProblemCode code, String... values) {
        assertThatThrownBy(() -> run(arguments)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problems().get(0).code()).isEqualTo(code);
            assertThat(refusal.problems().get(0).arguments()).startsWith(values);
            for (Language language : Language.values()) {
                assertThat(refusal.problems().get(0).message(language)).isNotBlank();
                assertThat(refusal.problems().get(0).hint(language)).isNotBlank();
            }
        });
    }

    private static List<String> heard(String arguments) {
        List<String> heard = new ArrayList<>();
        TableClustering.run(
                ReferenceCasesTest.plan(Arrays.asList(arguments.split(" ", -1))),
                TABLE,
                (stage, done, total) -> heard.add(stage + " " + done + "/" + total));
        return heard;
    }

    @Test
    void a_fit_and_a_search_tell_how_far_they_have_come() {
        assertThat(heard("--columns x..y --missing drop --k 2 --scale none --restarts 3"))
                .containsExactly("CLUSTERING 0/1", "CLUSTERING 1/3", "CLUSTERING 2/3", "CLUSTERING 3/3");
        assertThat(heard("--columns x..y --missing drop --k 2 --scale none --method hierarchical"))
                .containsExactly("CLUSTERING 0/1", "CLUSTERING 1/1");
        List<String> search = heard("--columns x..y --missing drop --k 1..2 --scale none --restarts 3 --null none");
        assertThat(search).startsWith("SELECTION 0/200", "SELECTION 20/200", "SELECTION 100/200", "SELECTION 106/200");
        assertThat(search).contains("SELECTION 150/200").endsWith("SELECTION 200/200");
    }

    @Test
    void nobody_is_left_out_silently() throws IOException {
        TableResult result = run("--columns x..y --missing drop --weight w --k 2 --scale none");
        Map<?, ?> json = json(result);
        assertThat(json.get("method")).isEqualTo("kmeans");
        assertThat(json.get("n")).isEqualTo(3.0);
        assertThat(json.get("rows"))
                .isEqualTo(Map.of(
                        "read",
                        5.0,
                        "used",
                        3.0,
                        "leftOut",
                        List.of(
                                Map.of("reason", "missing", "count", 1.0),
                                Map.of("reason", "zero-weight", "count", 1.0))));
        assertThat(result.assignmentsCsv())
                .isEqualTo("id,cluster,left_out\na,1,\nb,1,\nc,2,\nd,,zero-weight\ne,,missing\n");
        assertThat(keys(json)).contains("schema", "criterion", "sizes", "shares", "silhouette", "seed", "generator");
        assertThat(keys(json)).doesNotContain("aic", "bic", "candidates");
    }

    @Test
    void conditions_choose_rows() throws IOException {
        assertThat(run("--columns y --where area=Y --k 1 --id id").rowIds()).containsExactly("c", "d", "e");
        assertThat(run("--columns y --where y=10.0 --k 1").rowIds()).containsExactly("c", "d", "e");
    }

    @Test
    void mixed_columns_go_to_medoids_and_gower() throws IOException {
        Map<?, ?> json =
                json(run("--columns x,area,likes,mood --binary likes --ordinal mood --levels mood=low;mid;high --k 2"));
        assertThat(json.get("method")).isEqualTo("kmedoids");
        assertThat(ReferenceCasesTest.look(json, "settings.dissimilarity")).isEqualTo("gower");
        assertThat(ReferenceCasesTest.look(json, "settings.missing")).isEqualTo("pairwise");
        assertThat(ReferenceCasesTest.look(json, "settings.columns.3.levels")).isEqualTo(List.of("low", "mid", "high"));
        assertThat(ReferenceCasesTest.look(json, "settings.columns.2.levels")).isEqualTo(List.of("no", "yes"));
        assertThat((List<?>) ReferenceCasesTest.look(json, "model.medoids")).hasSize(2);
        assertThat(keys((Map<?, ?>) ReferenceCasesTest.look(json, "model.dissimilarity")))
                .containsExactly("min", "mean", "max");
    }

    @Test
    void a_range_tells_every_candidate() throws IOException {
        Map<?, ?> json = json(run("--columns y,w --k 1..2"));
        assertThat((List<?>) json.get("candidates")).hasSize(2);
        assertThat(json.get("chosen")).isEqualTo(1.0);
        Map<?, ?> verdict = (Map<?, ?>) json.get("verdict");
        assertThat(verdict.get("kind")).isEqualTo("too-few");
        assertThat(verdict.get("p")).isNull();
        assertThat(keys(verdict)).containsExactly("kind", "p", "stable", "calibrated", "stableByChance", "detectable");
        assertThat(json.get("silhouette")).isNull();
    }

    @Test
    void mixtures_tell_their_fit_and_memberships() throws IOException {
        TableResult result = run("--columns y,w --method gmm --covariance EII --k 2 --id id");
        Map<?, ?> json = json(result);
        assertThat(keys(json))
                .containsSubsequence(
                        "criterion", "parameters", "aic", "bic", "abic", "icl", "entropy", "sizes", "shares");
        assertThat(json.get("parameters")).isEqualTo(6.0);
        assertThat(json.get("silhouette")).isNull();
        assertThat(ReferenceCasesTest.look(json, "model.covariance")).isEqualTo("EII");
        assertThat(ReferenceCasesTest.look(json, "model.floor")).isEqualTo(1e-6);
        assertThat(ReferenceCasesTest.look(json, "model.degenerate")).isEqualTo(false);
        assertThat(ReferenceCasesTest.look(json, "settings.scale")).isEqualTo("none");
        String[] lines = result.assignmentsCsv().split("\n", -1);
        assertThat(lines[0]).isEqualTo("id,cluster,left_out,p1,p2");
        String[] first = lines[1].split(",", -1);
        assertThat(Double.parseDouble(first[3]) + Double.parseDouble(first[4])).isCloseTo(1, within(1e-12));
    }

    @Test
    void prototypes_take_numbers_and_categories_and_tell_gamma() throws IOException {
        Map<?, ?> json = json(run("--columns x,y,area,likes --method kprototypes --missing pairwise --k 2"));
        assertThat(ReferenceCasesTest.look(json, "criterion.name")).isEqualTo("cost");
        assertThat(ReferenceCasesTest.look(json, "settings.scale")).isEqualTo("standard");
        assertThat(ReferenceCasesTest.look(json, "model.numbers")).isEqualTo(List.of("x", "y"));
        assertThat(ReferenceCasesTest.look(json, "model.categories")).isEqualTo(List.of("area", "likes"));
        assertThat((Double) ReferenceCasesTest.look(json, "model.gamma")).isPositive();
        assertThat((Double) json.get("silhouette")).isPositive();
        assertThat(json.get("n")).isEqualTo(5.0);
        Map<?, ?> modes = json(run("--columns area,likes,w --method kmodes --k 2"));
        assertThat((List<?>) ReferenceCasesTest.look(modes, "model.modes")).hasSize(2);
        assertThat(ReferenceCasesTest.look(modes, "settings.columns.2.type")).isEqualTo("nominal");
        refused("--columns y,area --method kmodes --numeric y --k 2", ProblemCode.TYPE_NOT_FOR_METHOD, "y", "numeric");
        refused("--columns x,area --method kprototypes --k 2", ProblemCode.MISSING_VALUES, "kprototypes", "x");
    }

    @Test
    void latent_classes_refuse_numbers_and_mixtures_what_is_no_count() throws IOException {
        refused("--columns y,area --method lca --numeric y --k 2", ProblemCode.TYPE_NOT_FOR_METHOD, "y", "numeric");
        refused("--counts area --method mixture --k 2", ProblemCode.NOT_A_COUNT, "area");
        refused("--counts y --method kmeans --k 2", ProblemCode.OPTION_NOT_FOR_METHOD, "--counts", "y", "kmeans");
        refused(
                "--columns y,w --method mixture --covariance VVV --k 1",
                ProblemCode.CHOICE_NOT_FOR_METHOD,
                "--covariance",
                "VVV");
        refused(
                "--columns y,w --method hierarchical --restarts 3 --k 2",
                ProblemCode.OPTION_NOT_FOR_METHOD,
                "--restarts",
                "3");
        refused("--columns y,area --method lca --covariates y --k 2", ProblemCode.COVARIATE_IS_ACTIVE, "y");
        refused("--counts y --method mixture --exposure likes --k 1", ProblemCode.BAD_EXPOSURE, "likes");
        refused("--columns area --method mixture --exposure w --k 1", ProblemCode.OPTION_WITHOUT_EFFECT, "--exposure");
        refused(
                "--columns area --method mixture --dispersion nb --k 1",
                ProblemCode.OPTION_WITHOUT_EFFECT,
                "--dispersion",
                "nb",
                "--counts");
        refused(
                "--columns y --method kmeans --ordinal-as codes --k 1",
                ProblemCode.OPTION_WITHOUT_EFFECT,
                "--ordinal-as",
                "codes",
                "--dissimilarity gower");
        refused(
                "--columns y,area --dissimilarity gower --scale range --k 1",
                ProblemCode.CHOICE_NOT_FOR_METHOD,
                "--scale",
                "range",
                "--dissimilarity gower",
                "none");
        refused(
                "--columns y --method kmeans --standard-errors 9 --k 1",
                ProblemCode.OPTION_NOT_FOR_METHOD,
                "--standard-errors");
        refused(
                "--columns area --method lca --standard-errors 1 --k 1",
                ProblemCode.UNKNOWN_CHOICE,
                "--standard-errors");
        Map<?, ?> json = json(run("--columns area,likes --method lca --k 2"));
        assertThat(ReferenceCasesTest.look(json, "settings.missing")).isEqualTo("full");
        assertThat((List<?>) ReferenceCasesTest.look(json, "model.items")).hasSize(2);
        assertThat(json(run("--columns area,likes --k 1")).get("method")).isEqualTo("lca");
    }

    @Test
    void noise_has_no_cluster_and_is_counted() throws IOException {
        TableResult result = run("--columns w,y --method dbscan --eps 0.5 --min-points 2 --scale none --id id");
        Map<?, ?> json = json(result);
        assertThat(json.get("criterion")).isNull();
        assertThat(json.get("k")).isEqualTo(1.0);
        assertThat(json.get("noise")).isEqualTo(3.0);
        assertThat(ReferenceCasesTest.look(json, "settings.eps")).isEqualTo(0.5);
        assertThat(ReferenceCasesTest.look(json, "model.cores")).isEqualTo(List.of("a", "b"));
        assertThat(result.assignmentsCsv()).isEqualTo("id,cluster,left_out\na,1,\nb,1,\nc,,\nd,,\ne,,\n");
    }

    @Test
    void without_a_form_of_covariances_every_number_of_classes_has_its_own_and_one_is_legal() throws IOException {
        Map<?, ?> json = json(run("--columns y,w --method gmm --k 1..2"));
        assertThat(json.get("chosen")).isEqualTo(1.0);
        assertThat(json.get("reason")).isEqualTo("only-one");
        assertThat((List<?>) json.get("candidates")).hasSize(2);
        assertThat(run("--columns y,w --method gmm --k 1..2 --threads 1").resultJson())
                .isEqualTo(
                        run("--columns y,w --method gmm --k 1..2 --threads 3").resultJson());
    }

    @Test
    void the_same_plan_gives_the_same_bytes() {
        String plan = "--columns y,area --k auto --seed 5";
        assertThat(run(plan + " --threads 4").resultJson())
                .isEqualTo(run(plan + " --threads 1").resultJson());
        assertThat(run(plan).modelJson()).startsWith("{\n  \"schema\": \"tarve/table-model/1\"");
    }

    @Test
    void what_does_not_fit_is_refused_with_the_option_to_use() {
        refused("--columns yy --k 2", ProblemCode.UNKNOWN_COLUMN, "yy", "y");
        refused("--columns y..x --k 2", ProblemCode.UNKNOWN_COLUMN, "y..x");
        refused("--columns x,y --k 2", ProblemCode.MISSING_VALUES, "kmeans", "x");
        refused("--columns y,area --method kmeans --k 2", ProblemCode.NOMINAL_COLUMN, "kmeans", "area");
        refused("--columns y --k 0", ProblemCode.NOT_A_CLUSTER_COUNT, "0");
        refused("--columns y --k 3..2", ProblemCode.NOT_A_CLUSTER_COUNT, "3..2");
        refused("--columns y --k 5", ProblemCode.TOO_FEW_DISTINCT_ROWS, "5", "2");
        refused("--columns mood --ordinal mood --k 2", ProblemCode.LEVELS_NEEDED, "mood");
        refused("--columns area --binary area --k 2", ProblemCode.NOT_BINARY, "area");
        refused("--columns y --numeric x --k 2", ProblemCode.COLUMN_NOT_ACTIVE, "--numeric", "x");
        refused("--columns y --numeric y --binary y --k 2", ProblemCode.COLUMN_TYPED_TWICE, "y");
        refused("--columns area --numeric area --k 2", ProblemCode.NOT_A_NUMBER_CELL, "area", "K");
        refused("--columns mood --ordinal mood --levels mood=low;mid --k 2", ProblemCode.UNKNOWN_LEVEL, "mood", "high");
        refused("--columns area --transform area=sqrt --k 2", ProblemCode.TRANSFORM_NOT_NUMERIC, "area");
        refused("--columns y --method dbscan --k 2", ProblemCode.OPTION_NOT_FOR_METHOD, "--k", "2", "dbscan");
        refused("--columns y --method dbscan", ProblemCode.RADIUS_NEEDED, "1.83", "5");
        refused("--columns y --method nothing --k 2", ProblemCode.UNKNOWN_CHOICE, "--method", "nothing");
        refused("--columns y --missing full --k 2", ProblemCode.CHOICE_NOT_FOR_METHOD, "--missing", "full");
        refused("--columns y --weight area --k 2", ProblemCode.BAD_WEIGHT, "area", "K");
        refused("--columns y --exclude y --k 2", ProblemCode.NO_COLUMNS);
        refused("--columns y --where area=Z --k 2", ProblemCode.NO_ROWS);
    }

    private static void refused(String arguments, TableColumns data, ProblemCode code, String place) {
        assertThatThrownBy(() -> TableClustering.run(ReferenceCasesTest.plan(List.of(arguments.split(" "))), data))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.problems().get(0).code()).isEqualTo(code);
                    assertThat(refusal.problems().get(0).line(Language.EN)).startsWith(place + ": ");
                    for (Language language : Language.values()) {
                        assertThat(refusal.problems().get(0).hint(language)).contains("1e100");
                    }
                });
    }

    @Test
    void numbers_too_large_to_compute_with_are_refused_where_they_stand() {
        TableColumns texts = table("x,y,w", "1,2,1", "2,-1e101,1", "3,4,1e101", "4,5,1");

        refused("--columns y --k 2", texts, ProblemCode.NUMBER_TOO_LARGE, "t.csv:3:2");
        refused("--columns y --transform y=log1p --k 2", texts, ProblemCode.NUMBER_TOO_LARGE, "t.csv:3:2");
        refused("--columns x --weight w --k 2", texts, ProblemCode.BAD_WEIGHT, "t.csv:4:3");
        refused(
                "--columns x --counts x --method mixture --exposure w --k 2",
                texts,
                ProblemCode.BAD_EXPOSURE,
                "t.csv:4:3");

        double[] values = {1, 2, Double.NaN, 2e100};
        List<String> numbers = new NumberColumn(values, 4, false, row -> Double.toString(values[row]));
        refused(
                "--columns z --k 2 --missing drop",
                new TableColumns("t.csv", List.of("z"), List.of(numbers), List.of(2L, 3L, 4L, 5L)),
                ProblemCode.NUMBER_TOO_LARGE,
                "t.csv:5:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kmeans", "kmedoids", "gmm", "mixture", "hierarchical"})
    void the_largest_numbers_are_computed_with(String method) throws IOException {
        TableColumns large = table("x,y", "1,1e100", "2,1e100", "3,9e99", "4,-1e100", "5,-1e100", "6,-9e99");
        for (String scale : List.of("none", "standard", "range")) {
            String line = "--columns x,y --k 2 --scale " + scale + " --method " + method;
            String json = TableClustering.run(ReferenceCasesTest.plan(List.of(line.split(" "))), large)
                    .resultJson();

            assertThat(json).contains("\"sizes\": [3, 3]");
            assertThat(json).doesNotContain("NaN", "Infinity", "\"criterion\": null");
        }
    }
}
