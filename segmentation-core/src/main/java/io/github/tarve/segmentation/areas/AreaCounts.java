package io.github.tarve.segmentation.areas;

import io.github.tarve.segmentation.clustering.Partition;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/** Residents by area and profile; rows without area or profile are in no cell. */
final class AreaCounts {
    private final List<String> areas;
    private final int[] areaOfRow;
    private final int[][] cells;
    private final int[] areaTotals;
    private final int[] everyone;
    private final int profiles;

    private AreaCounts(List<String> areas, int[] areaOfRow, int[][] cells, int[] everyone, int profiles) {
        this.everyone = everyone;
        this.areas = areas;
        this.areaOfRow = areaOfRow;
        this.cells = cells;
        this.profiles = profiles;
        this.areaTotals =
                Arrays.stream(cells).mapToInt(row -> Arrays.stream(row).sum()).toArray();
    }

    static AreaCounts of(List<String> areaPerRow, Partition partition) {
        if (areaPerRow.size() != partition.rows()) {
            throw new IllegalArgumentException(areaPerRow.size() + " areas for " + partition.rows() + " rows");
        }
        TreeSet<String> codes = new TreeSet<>(areaPerRow);
        codes.remove("");
        List<String> areas = List.copyOf(codes);
        int[] areaOfRow = new int[areaPerRow.size()];
        for (int i = 0; i < areaOfRow.length; i++) {
            String code = areaPerRow.get(i);
            areaOfRow[i] = code.isEmpty() ? -1 : Collections.binarySearch(areas, code);
        }
        return count(areas, areaOfRow, partition.labels(), partition.clusters());
    }

    private static AreaCounts count(List<String> areas, int[] areaOfRow, int[] labels, int profiles) {
        int[][] cells = new int[areas.size()][profiles];
        int[] everyone = new int[profiles];
        for (int i = 0; i < areaOfRow.length; i++) {
            if (labels[i] >= 0) {
                everyone[labels[i]]++;
                if (areaOfRow[i] >= 0) {
                    cells[areaOfRow[i]][labels[i]]++;
                }
            }
        }
        return new AreaCounts(areas, areaOfRow, cells, everyone, profiles);
    }

    /** Counts the same residents under other labels. */
    AreaCounts withLabels(int[] labels) {
        return count(areas, areaOfRow, labels, profiles);
    }

    List<String> areas() {
        return areas;
    }

    int profiles() {
        return profiles;
    }

    int area(int row) {
        return areaOfRow[row];
    }

    int count(int area, int profile) {
        return cells[area][profile];
    }

    int total(int area) {
        return areaTotals[area];
    }

    /** Returns the share of a profile among all residents with a profile, those of no known area included. */
    double overall(int profile) {
        int total = Arrays.stream(everyone).sum();
        return total == 0 ? 0 : (double) everyone[profile] / total;
    }

    /** Mean number of residents of areas that have any. */
    double meanTotal() {
        return Arrays.stream(areaTotals).filter(n -> n > 0).average().orElse(1);
    }
}
