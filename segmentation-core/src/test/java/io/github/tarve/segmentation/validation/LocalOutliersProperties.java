package io.github.tarve.segmentation.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.dissimilarity.DissimilarityMatrix;
import io.github.tarve.segmentation.dissimilarity.Gower;
import io.github.tarve.segmentation.features.FeatureMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LocalOutliersProperties {
    /** Whatever the ties and gaps, and where neighbours are sought among some rows only, it is the definition, word for word. */
    @Property(tries = 60)
    void agrees_with_the_definition(
            @ForAll @Size(min = 12, max = 40) List<@IntRange(min = 0, max = 60) Integer> cells,
            @ForAll @IntRange(min = 1, max = 4) int neighbours,
            @ForAll boolean sampled) {
        int n = cells.size();
        double[][] columns = new double[2][n];
        for (int i = 0; i < n; i++) {
            int cell = cells.get(i);
            columns[0][i] = cell % 7;
            columns[1][i] = cell == 60 ? Double.NaN : Math.floorDiv(cell, 7);
        }
        FeatureMatrix matrix = LocalOutliersTest.matrix(columns);
        int size = sampled ? n - 4 : n;
        int[] drawn = sampled
                ? LocalOutliers.drawn(n, size, 7)
                : IntStream.range(0, n).toArray();
        Set<List<Double>> kinds = new HashSet<>();
        Arrays.stream(drawn).forEach(i -> kinds.add(List.of(columns[0][i], columns[1][i])));

        var outliers = LocalOutliers.of(matrix, neighbours, size, 1, 7);

        assertThat(outliers.isPresent()).isEqualTo(kinds.size() > neighbours);
        outliers.ifPresent(found -> {
            double[] expected = naive(Gower.ranks().of(matrix), columns, drawn, neighbours);
            for (int i = 0; i < n; i++) {
                if (Double.isNaN(expected[i])) {
                    assertThat(found.factors().get(i)).isNaN();
                } else {
                    assertThat(found.factors().get(i)).isCloseTo(expected[i], within(1e-9));
                }
            }
        });
    }

    private static double[] naive(DissimilarityMatrix d, double[][] columns, int[] drawn, int k) {
        int n = columns[0].length;
        double[] distance = new double[n];
        List<List<Integer>> near = new ArrayList<>();
        for (int p = 0; p < n; p++) {
            double within = Double.NaN;
            Set<List<Double>> met = new HashSet<>();
            int row = p;
            List<Integer> others = Arrays.stream(drawn)
                    .filter(o -> o != row)
                    .boxed()
                    .sorted(java.util.Comparator.comparingDouble(o -> d.between(row, o)))
                    .toList();
            for (int o : others) {
                if (d.between(p, o) > 0 && met.size() < k) {
                    met.add(List.of(columns[0][o], columns[1][o]));
                    within = d.between(p, o);
                }
            }
            distance[p] = within;
            double reach = within;
            near.add(others.stream()
                    .filter(o -> d.between(row, o) == 0 || d.between(row, o) <= reach)
                    .toList());
        }
        double[] density = new double[n];
        for (int p = 0; p < n; p++) {
            int row = p;
            density[p] = 1
                    / near.get(p).stream()
                            .mapToDouble(o -> Math.max(distance[o], d.between(row, o)))
                            .filter(reach -> reach > 0)
                            .average()
                            .orElse(Double.NaN);
        }
        double[] factors = new double[n];
        for (int p = 0; p < n; p++) {
            factors[p] = near.get(p).stream()
                            .mapToDouble(o -> density[o])
                            .filter(value -> !Double.isNaN(value))
                            .average()
                            .orElse(Double.NaN)
                    / density[p];
        }
        return factors;
    }
}
