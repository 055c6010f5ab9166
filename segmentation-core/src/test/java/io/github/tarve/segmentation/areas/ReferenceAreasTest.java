package io.github.tarve.segmentation.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.KMeans;
import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.internal.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Areas of published data, against figures that R computed (in the reference folder, with calls and versions). */
class ReferenceAreasTest {
    private static Path reference() {
        String folder = System.getProperty("tarve.reference", "");
        assumeTrue(!folder.isEmpty(), "no reference data");
        return Path.of(folder);
    }

    /** chisq.test(table(a, b), correct = FALSE) of satisfaction in Copenhagen housing (Madsen 1976). */
    @ParameterizedTest
    @CsvSource({"Infl, Sat_by_Infl", "Type, Sat_by_Type", "Cont, Sat_by_Cont"})
    void chiSquareOfCopenhagenHousing(String column, String name) throws IOException {
        Path folder = reference();
        Map<String, List<String>> table = csv(folder.resolve("data/copenhagen_housing.csv"));
        JsonValue expected = JsonValue.read(Files.readString(folder.resolve("reference/copenhagen_housing.json")))
                .get("crosstabs")
                .get(name);
        Partition partition = Partition.canonical(codes(table.get(column)), RakingTest.ones(1681));
        AreaAssociation association = new AreaAssociation(AreaCounts.of(table.get("Sat"), partition), partition);
        double chiSquare = association.chiSquare();
        assertThat(chiSquare).isEqualTo(expected.get("chi2").number(), within(1e-7));
        int sides = Math.min(3, partition.clusters()) - 1;
        assertThat(Math.sqrt(chiSquare / (1681.0 * sides)))
                .isEqualTo(expected.get("cramers_v").number(), within(1e-9));
    }

    /** k-means of the means of 194 communes; a lower inertia than R's is as good. */
    @Test
    void areasOfVietnamCluster() throws IOException {
        Path folder = reference();
        JsonValue level = JsonValue.read(Files.readString(folder.resolve("reference/vietnam_ind.json")))
                .get("area_level");
        List<String> columns =
                level.get("columns").items().stream().map(JsonValue::text).toList();
        FeatureMatrix means = standardised(people(folder, columns), columns);
        assertThat(means.rows()).isEqualTo(194);
        for (JsonValue expected : level.get("kmeans").items()) {
            Clustering clustering =
                    KMeans.of(expected.get("k").small()).withRestarts(100).fit(means, 1);
            double inertia = expected.get("inertia").number();
            assertThat(clustering.criterion().value()).isLessThanOrEqualTo(inertia * (1 + 1e-9));
        }
    }

    /** Every indicator of every commune: mix and rate add up to the difference of plain means. */
    @Test
    void mixAndRateOfVietnamAddUp() throws IOException {
        Path folder = reference();
        List<String> columns = List.of("illdays", "actdays", "pharvis", "insurance", "lnhhexp", "illness", "injury");
        Map<String, List<double[]>> people = people(folder, columns);
        List<String> areas = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        people.forEach((area, members) -> members.forEach(row -> {
            areas.add(area);
            rows.add(row);
        }));
        FeatureMatrix matrix = matrix(columns, rows);
        Partition partition = KMeans.of(4).withRestarts(3).fit(matrix, 1).partition();
        AreaComparison comparison = new AreaMixEstimator(new Shrinkage.None(), 0, 1).compare(areas, partition, matrix);
        for (AreaMix area : comparison.areas()) {
            assertThat(area.decomposition()).hasSize(columns.size());
            for (int j = 0; j < columns.size(); j++) {
                AreaMix.Decomposition split = area.decomposition().get(j);
                int column = j;
                double own = mean(people.getOrDefault(area.area(), List.of()), column);
                double total = mean(rows, column);
                double scale = Math.ulp(Math.max(Math.abs(own), Math.abs(total)));
                assertThat(split.mix() + split.rate()).isEqualTo(split.difference());
                assertThat(split.difference()).isEqualTo(own - total, within(2000 * scale));
            }
        }
    }

    private static double mean(List<double[]> rows, int column) {
        double sum = 0;
        double lost = 0;
        for (double[] row : rows) {
            double y = row[column] - lost;
            double next = sum + y;
            lost = (next - sum) - y;
            sum = next;
        }
        return sum / rows.size();
    }

    /** Complete rows by commune. */
    private static Map<String, List<double[]>> people(Path folder, List<String> columns) throws IOException {
        Map<String, List<String>> table = csv(folder.resolve("data/vietnam_ind.csv"));
        Map<String, List<double[]>> people = new TreeMap<>();
        for (int i = 0; i < table.get("commune").size(); i++) {
            int row = i;
            if (table.values().stream().noneMatch(column -> column.get(row).isEmpty())) {
                double[] values = columns.stream()
                        .mapToDouble(
                                column -> Double.parseDouble(table.get(column).get(row)))
                        .toArray();
                people.computeIfAbsent(table.get("commune").get(i), area -> new ArrayList<>())
                        .add(values);
            }
        }
        return people;
    }

    private static FeatureMatrix standardised(Map<String, List<double[]>> people, List<String> columns) {
        List<double[]> means = new ArrayList<>();
        for (List<double[]> members : people.values()) {
            double[] mean = new double[columns.size()];
            for (int j = 0; j < mean.length; j++) {
                mean[j] = mean(members, j);
            }
            means.add(mean);
        }
        for (int j = 0; j < columns.size(); j++) {
            double centre = mean(means, j);
            double squares = 0;
            for (double[] row : means) {
                squares += (row[j] - centre) * (row[j] - centre);
            }
            for (double[] row : means) {
                row[j] = (row[j] - centre) / Math.sqrt(squares / (means.size() - 1));
            }
        }
        return matrix(columns, means);
    }

    private static FeatureMatrix matrix(List<String> columns, List<double[]> rows) {
        double[][] values = new double[columns.size()][rows.size()];
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            ids.add("r" + i);
            for (int j = 0; j < values.length; j++) {
                values[j][i] = rows.get(i)[j];
            }
        }
        return FeatureMatrix.of(
                columns.stream()
                        .map(column -> new NumericFeature(FeatureDescription.plain(column)))
                        .toList(),
                ids,
                values);
    }

    private static int[] codes(List<String> values) {
        List<String> names = List.copyOf(new TreeSet<>(values));
        return values.stream().mapToInt(names::indexOf).toArray();
    }

    private static Map<String, List<String>> csv(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] header = lines.get(0).replace("\"", "").split(",", -1);
        Map<String, List<String>> table = new TreeMap<>();
        Arrays.stream(header).forEach(name -> table.put(name, new ArrayList<>()));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.replace("\"", "").split(",", -1);
            for (int j = 0; j < header.length; j++) {
                table.get(header[j]).add(cells[j]);
            }
        }
        return table;
    }
}
