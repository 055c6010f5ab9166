package io.github.tarve.segmentation.profiles.explaining;

import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.codebook.Codebook;
import io.github.tarve.segmentation.codebook.Scheme;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.profiles.SchemeTable;
import io.github.tarve.segmentation.validation.AdjustedRandIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** Places residents in a scheme and compares it with the profiles. O(residents x terms). */
final class SchemePlacement {
    private SchemePlacement() {}

    static SchemeTable of(Scheme scheme, FeatureMatrix matrix, Partition partition, Codebook codebook) {
        AxisScores first = new AxisScores(scheme.first(), matrix, codebook);
        AxisScores second = new AxisScores(scheme.second(), matrix, codebook);
        List<SchemeTable.AxisFacts> facts = List.of(first.facts(), second.facts());
        if (!first.measured() || !second.measured()) {
            return new SchemeTable(scheme, facts, List.of(), OptionalDouble.empty(), OptionalDouble.empty());
        }
        int[] one = first.sides();
        int[] other = second.sides();
        int[][] counts = new int[partition.clusters() + 1][Scheme.SEGMENTS + 1];
        int[] rows = new int[partition.rows()];
        int[] segments = new int[partition.rows()];
        int n = 0;
        for (int i = 0; i < partition.rows(); i++) {
            int segment = one[i] < 0 || other[i] < 0 ? Scheme.SEGMENTS : 2 * one[i] + other[i];
            int profile = partition.label(i);
            counts[profile < 0 ? partition.clusters() : profile][segment]++;
            if (profile >= 0 && segment < Scheme.SEGMENTS) {
                rows[n] = profile;
                segments[n++] = segment;
            }
        }
        boolean rest = Arrays.stream(counts[partition.clusters()]).sum() > 0;
        int[][] told = rest ? counts : Arrays.copyOf(counts, partition.clusters());
        return new SchemeTable(
                scheme,
                facts,
                lists(told),
                cramersV(Arrays.copyOf(counts, partition.clusters()), n),
                n < 2
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(AdjustedRandIndex.of(partition(rows, n), partition(segments, n))));
    }

    private static Partition partition(int[] labels, int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        int[] dense = Arrays.copyOf(labels, n);
        int[] present = Arrays.stream(dense).distinct().sorted().toArray();
        for (int i = 0; i < n; i++) {
            dense[i] = Arrays.binarySearch(present, dense[i]);
        }
        return Partition.canonical(dense, ones);
    }

    private static List<List<Integer>> lists(int[][] counts) {
        List<List<Integer>> rows = new ArrayList<>();
        for (int[] row : counts) {
            rows.add(Arrays.stream(row).boxed().toList());
        }
        return rows;
    }

    /**
     * Returns Cramer's V with the bias correction of Bergsma (2013, doi:10.1016/j.jkss.2012.10.002) over those placed; empty
     * with fewer than two filled rows or columns.
     */
    static OptionalDouble cramersV(int[][] counts, int n) {
        double[] rowTotals = new double[counts.length];
        double[] columnTotals = new double[Scheme.SEGMENTS];
        for (int k = 0; k < counts.length; k++) {
            for (int s = 0; s < Scheme.SEGMENTS; s++) {
                rowTotals[k] += counts[k][s];
                columnTotals[s] += counts[k][s];
            }
        }
        double r = Arrays.stream(rowTotals).filter(total -> total > 0).count();
        double c = Arrays.stream(columnTotals).filter(total -> total > 0).count();
        if (r < 2 || c < 2) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (int k = 0; k < counts.length; k++) {
            for (int s = 0; s < Scheme.SEGMENTS; s++) {
                if (counts[k][s] > 0) {
                    sum += (double) counts[k][s] * counts[k][s] / (rowTotals[k] * columnTotals[s]);
                }
            }
        }
        double phi2 = Math.max(0, sum - 1 - (r - 1) * (c - 1) / (n - 1.0));
        double side = Math.min(r - (r - 1) * (r - 1) / (n - 1.0), c - (c - 1) * (c - 1) / (n - 1.0)) - 1;
        return OptionalDouble.of(side > 0 ? Math.min(1, Math.sqrt(phi2 / side)) : 0);
    }
}
