package io.github.tarve.segmentation.pipeline.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.problems.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Every option with every method either changes the result or is refused. */
class IgnoredOptionsTest {
    private static final Map<String, String> BASES = bases();
    private static final List<String> OPTIONS = List.of(
            "--scale range",
            "--dissimilarity manhattan",
            "--dissimilarity gower",
            "--ordinal-as codes",
            "--linkage average",
            "--covariance EEI",
            "--covariates g",
            "--exposure w",
            "--dispersion nb",
            "--eps 0.9",
            "--min-points 3",
            "--standard-errors 3",
            "--restarts 1",
            "--null independent",
            "--weight w",
            "--transform x=sqrt",
            "--transform m=sqrt",
            "--asymmetric t",
            "--where g=a");

    private static Map<String, String> bases() {
        Map<String, String> bases = new LinkedHashMap<>();
        bases.put("kmeans", "--columns x..y --k 3");
        bases.put("kmeans chosen", "--columns x..y --k 2..3");
        bases.put("kmedoids", "--columns x..y --k 3");
        bases.put(
                "kmedoids gower", "--columns x..t --ordinal m --levels m=a;b;c --binary t --dissimilarity gower --k 3");
        bases.put("kmedoids hamming", "--columns m..g --dissimilarity hamming --k 3");
        bases.put("kmedoids jaccard", "--columns t,h --binary t,h --dissimilarity jaccard --k 2");
        bases.put("kprototypes", "--columns x..g --nominal m,t,g --k 3");
        bases.put("kmodes", "--columns m..g --k 2");
        bases.put("lca", "--columns m..h --k 2");
        bases.put("mixture", "--columns x..m --k 2");
        bases.put("mixture nominal", "--columns m,t --k 2");
        bases.put("mixture counts", "--counts n --k 2");
        bases.put("gmm", "--columns x..y --covariance VII --k 2");
        bases.put("hierarchical", "--columns x..y --k 3");
        bases.put("dbscan", "--columns x..y --eps 0.3");
        return bases;
    }

    private static TableColumns table() {
        RandomGenerator random = Seeds.generator(11, 4);
        List<String> names = List.of("x", "y", "m", "t", "g", "h", "n", "w");
        List<List<String>> columns = new ArrayList<>();
        names.forEach(name -> columns.add(new ArrayList<>()));
        List<Long> lines = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int group = i % 3;
            String[] row = {
                String.valueOf(Math.round(100 * Math.abs(5 * group + 3 * random.nextGaussian())) / 100.0),
                String.valueOf(Math.round(100 * (group + 30 * random.nextDouble())) / 100.0),
                List.of("a", "b", "c").get(random.nextInt(4) == 0 ? random.nextInt(3) : group),
                random.nextInt(3) == group ? "yes" : "no",
                random.nextBoolean() ? "a" : "b",
                random.nextInt(3) <= group ? "yes" : "no",
                String.valueOf(random.nextInt(3 + 4 * group)),
                String.valueOf(1 + random.nextInt(4))
            };
            for (int j = 0; j < row.length; j++) {
                columns.get(j).add(row[j]);
            }
            lines.add(i + 2L);
        }
        return new TableColumns("t.csv", names, columns, lines);
    }

    private static Map<?, ?> run(String arguments, TableColumns table) throws IOException {
        TableResult result =
                TableClustering.run(ReferenceCasesTest.plan(Arrays.asList(arguments.split(" ", -1))), table);
        Map<String, Object> json = new LinkedHashMap<>();
        ((Map<?, ?>) ReferenceCasesTest.read(result.resultJson()))
                .forEach((key, value) -> json.put(String.valueOf(key), value));
        json.remove("settings");
        json.put("assignments", result.assignmentsCsv());
        return json;
    }

    @Test
    void no_option_is_accepted_and_ignored() throws IOException {
        TableColumns table = table();
        List<String> ignored = new ArrayList<>();
        for (Map.Entry<String, String> base : BASES.entrySet()) {
            String plain = "--method " + base.getKey().split(" ", -1)[0] + " " + base.getValue();
            Map<?, ?> usual = run(plain, table);
            for (String option : OPTIONS) {
                if (plain.contains(option.split(" ", -1)[0] + " ")) {
                    continue;
                }
                try {
                    if (run(plain + " " + option, table).equals(usual)) {
                        ignored.add(base.getKey() + " " + option);
                    }
                } catch (Refusal refused) {
                    assertThat(refused.problems()).isNotEmpty();
                }
            }
        }
        assertThat(ignored).isEmpty();
    }
}
