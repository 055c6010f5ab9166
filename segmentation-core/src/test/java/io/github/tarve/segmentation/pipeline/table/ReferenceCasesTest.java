package io.github.tarve.segmentation.pipeline.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Published and peer-computed results on public data sets, where the folder of reference data is given. */
class ReferenceCasesTest {
    private static final Set<String> METHODS = Set.of("kmeans", "kmedoids", "hierarchical", "gmm", "lca", "mixture");

    private final Map<String, TableColumns> tables = new HashMap<>();

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        String folder = System.getProperty("tarve.reference", "");
        assumeTrue(!folder.isEmpty(), "no folder of reference data: set -Dtarve.reference");
        List<?> cases = (List<?>) read(Path.of(folder, "cases.json").toFile());
        return cases.stream()
                .map(one -> (Map<?, ?>) one)
                .filter(one -> METHODS.contains(String.valueOf(one.get("needs"))))
                .map(one -> DynamicTest.dynamicTest(String.valueOf(one.get("id")), () -> check(Path.of(folder), one)));
    }

    private void check(Path folder, Map<?, ?> one) throws IOException {
        String name = String.valueOf(one.get("data"));
        if (!tables.containsKey(name)) {
            tables.put(name, PlainCsv.read(folder.resolve(name)));
        }
        TablePlan plan = plan((List<?>) one.get("args"));
        Object result = read(TableClustering.run(plan, tables.get(name)).resultJson());
        for (Object expectation : (List<?>) one.get("expect")) {
            compare(result, (Map<?, ?>) expectation);
        }
    }

    static TablePlan plan(List<?> arguments) {
        TablePlan.Builder plan = TablePlan.builder();
        for (int i = 0; i < arguments.size(); i += 2) {
            String option = String.valueOf(arguments.get(i));
            String value = String.valueOf(arguments.get(i + 1));
            switch (option) {
                case "--method" -> plan.method(value);
                case "--k" -> plan.k(value);
                case "--columns" -> plan.columns(value);
                case "--exclude" -> plan.exclude(value);
                case "--numeric" -> plan.type(ColumnType.NUMERIC, value);
                case "--nominal" -> plan.type(ColumnType.NOMINAL, value);
                case "--ordinal" -> plan.type(ColumnType.ORDINAL, value);
                case "--binary" -> plan.type(ColumnType.BINARY, value);
                case "--asymmetric" -> plan.type(ColumnType.ASYMMETRIC, value);
                case "--levels" -> plan.levels(value);
                case "--ordinal-as" -> plan.ordinalAs(value);
                case "--transform" -> plan.transform(value);
                case "--scale" -> plan.scale(value);
                case "--dissimilarity" -> plan.dissimilarity(value);
                case "--linkage" -> plan.linkage(value);
                case "--covariance" -> plan.covariance(value);
                case "--eps" -> plan.eps(Double.parseDouble(value));
                case "--min-points" -> plan.minPoints(Integer.parseInt(value));
                case "--standard-errors" -> plan.standardErrors(Integer.parseInt(value));
                case "--missing" -> plan.missing(value);
                case "--counts" -> plan.counts(value);
                case "--exposure" -> plan.exposure(value);
                case "--dispersion" -> plan.dispersion(value);
                case "--covariates" -> plan.covariates(value);
                case "--where" -> plan.where(value);
                case "--weight" -> plan.weight(value);
                case "--id" -> plan.id(value);
                case "--null" -> plan.nullModel(value);
                case "--restarts" -> plan.restarts(Integer.parseInt(value));
                case "--seed" -> plan.seed(Long.parseLong(value));
                case "--threads" -> plan.threads(Integer.parseInt(value));
                default -> throw new IllegalArgumentException(option);
            }
        }
        return plan.build();
    }

    private static void compare(Object result, Map<?, ?> expectation) {
        String path = String.valueOf(expectation.get("path"));
        Object got = look(result, path);
        double tolerance = expectation.containsKey("tolerance") ? number(expectation.get("tolerance")) : 0;
        String better = String.valueOf(expectation.containsKey("better") ? expectation.get("better") : "equal");
        if (expectation.get("value") instanceof List<?> wanted) {
            List<Double> found = doubles((List<?>) got);
            List<Double> want = doubles(wanted);
            if (expectation.containsKey("top") || Boolean.TRUE.equals(expectation.get("sorted"))) {
                found.sort(Comparator.reverseOrder());
                want.sort(Comparator.reverseOrder());
            }
            if (expectation.containsKey("top")) {
                int top = (int) number(expectation.get("top"));
                assertThat(found).as(path).hasSizeGreaterThanOrEqualTo(top);
                found = found.subList(0, top);
                want = want.subList(0, top);
            }
            assertThat(found).as(path).hasSameSizeAs(want);
            for (int i = 0; i < want.size(); i++) {
                near(path + "[" + i + "]", found.get(i), want.get(i), tolerance, better);
            }
        } else {
            near(path, number(got), number(expectation.get("value")), tolerance, better);
        }
    }

    private static void near(String path, double got, double want, double tolerance, String better) {
        switch (better) {
            case "low" -> assertThat(got).as(path).isLessThanOrEqualTo(want + tolerance);
            case "high" -> assertThat(got).as(path).isGreaterThanOrEqualTo(want - tolerance);
            default -> assertThat(got).as(path).isCloseTo(want, within(tolerance));
        }
    }

    static Object look(Object result, String path) {
        Object at = result;
        for (String step : path.split("\\.", -1)) {
            at = at instanceof List<?> list ? list.get(Integer.parseInt(step)) : ((Map<?, ?>) at).get(step);
            assertThat(at).as(path).isNotNull();
        }
        return at;
    }

    private static List<Double> doubles(List<?> list) {
        List<Double> doubles = new ArrayList<>();
        list.forEach(value -> doubles.add(number(value)));
        return doubles;
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    static Object read(File file) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(file)) {
            parser.nextToken();
            return value(parser);
        }
    }

    static Object read(String json) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            parser.nextToken();
            return value(parser);
        }
    }

    private static Object value(JsonParser parser) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> object = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String key = parser.currentName();
                    parser.nextToken();
                    object.put(key, value(parser));
                }
                return object;
            }
            case START_ARRAY -> {
                List<Object> array = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(value(parser));
                }
                return array;
            }
            case VALUE_TRUE, VALUE_FALSE -> {
                return parser.getBooleanValue();
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                return parser.getDoubleValue();
            }
            case VALUE_NULL -> {
                return null;
            }
            default -> {
                return parser.getText();
            }
        }
    }
}
