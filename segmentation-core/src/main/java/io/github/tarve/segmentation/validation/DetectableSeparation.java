package io.github.tarve.segmentation.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * The smallest separation of three equal groups that the test against data without groups finds in four of five studies, by
 * simulation with numeric features and k-means: {@code tarve power --residents N --features P --studies 60}. The separation is the mean distance of the centres
 * of the groups over all features, in standard deviations within a group. Between the simulated sizes it is interpolated
 * linearly in the logarithms; beyond the largest number of rows it stays, which is on the safe side.
 */
final class DetectableSeparation {
    private static final String TABLE = "detectable.csv";

    private DetectableSeparation() {}

    /** Returns the separation; empty below the smallest size simulated, and where none was found often enough. */
    static OptionalDouble of(int rows, int columns) {
        NavigableMap<Integer, NavigableMap<Integer, Double>> table = Table.CELLS;
        if (columns < 1 || rows < table.firstKey()) {
            return OptionalDouble.empty();
        }
        int low = Objects.requireNonNull(table.floorKey(rows));
        Integer high = table.ceilingKey(rows);
        double below = atColumns(Objects.requireNonNull(table.get(low)), columns);
        if (high == null || high == low) {
            return finite(below);
        }
        double above = atColumns(Objects.requireNonNull(table.get(high)), columns);
        return finite(below + (above - below) * share(low, high, rows));
    }

    private static OptionalDouble finite(double separation) {
        return Double.isFinite(separation) ? OptionalDouble.of(separation) : OptionalDouble.empty();
    }

    private static double atColumns(NavigableMap<Integer, Double> row, int columns) {
        int wanted = Math.max(row.firstKey(), Math.min(columns, row.lastKey()));
        int low = Objects.requireNonNull(row.floorKey(wanted));
        int high = Objects.requireNonNull(row.ceilingKey(wanted));
        double below = Objects.requireNonNull(row.get(low));
        double above = Objects.requireNonNull(row.get(high));
        return low == high ? below : below + (above - below) * share(low, high, wanted);
    }

    private static double share(int low, int high, int at) {
        return (StrictMath.log(at) - StrictMath.log(low)) / (StrictMath.log(high) - StrictMath.log(low));
    }

    /** Read when first needed. */
    private static final class Table {
        private static final NavigableMap<Integer, NavigableMap<Integer, Double>> CELLS = read();

        private static NavigableMap<Integer, NavigableMap<Integer, Double>> read() {
            NavigableMap<Integer, NavigableMap<Integer, Double>> cells = new TreeMap<>();
            for (String line : lines()) {
                String[] fields = line.split(",", -1);
                cells.computeIfAbsent(Integer.valueOf(fields[0]), rows -> new TreeMap<>())
                        .put(Integer.valueOf(fields[1]), Double.valueOf(fields[2]));
            }
            return cells;
        }

        private static List<String> lines() {
            try (InputStream in =
                    Objects.requireNonNull(DetectableSeparation.class.getResourceAsStream(TABLE), TABLE)) {
                List<String> lines = new ArrayList<>(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList());
                lines.remove(0);
                return lines;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
