package io.github.tarve.segmentation.clustering.imputation;

import io.github.tarve.segmentation.dissimilarity.Gower;
import io.github.tarve.segmentation.dissimilarity.RowComparison;
import io.github.tarve.segmentation.dissimilarity.RowOrder;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.internal.concurrent.Interruption;
import io.github.tarve.segmentation.internal.concurrent.Workers;
import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Fills missing cells with values of rows that are like theirs: a random one of the five rows nearest by Gower's dissimilarity
 * that have the value (Andridge and Little 2010, doi:10.1111/j.1751-5823.2010.00103.x). Immutable.
 *
 * <ul>
 *   <li>One donor gives all that a row misses when five rows at least have all of it, so that what belongs together stays
 *       together. Otherwise there is a donor for each set of columns that are missing in the same rows.
 *   <li>Rows as near as the fifth are donors too. Fewer than five rows with the value: all of them. Rows that share no column
 *       with the receiver are the farthest.
 *   <li>Of more than 3000 rows, 2000 may give, in equal steps of the order by value, and of each column 100 that have it.
 *   <li>Every filled cell holds a value of its own column; cells that are there stay.
 *   <li>The draws do not depend on the order of the rows, but for rows that are equal, nor on the number of threads.
 * </ul>
 *
 * <p>O(rows with gaps x rows that may give x columns) to prepare, O(gaps) to draw.
 */
public final class HotDeck {
    /** How many of the nearest rows may give. */
    public static final int DONORS = 5;

    /** Up to so many rows all of them may give. */
    static final int ALL_ROWS = 3000;

    private static final int POOL = 2000;
    private static final int POOL_OF_COLUMN = 100;

    private final FeatureMatrix data;
    private final List<Gap> gaps;

    private HotDeck(FeatureMatrix data, List<Gap> gaps) {
        this.data = data;
        this.gaps = gaps;
    }

    /** Cells that one donor fills: a row and some of its columns; place is the row's position by value. */
    private record Gap(int row, int place, List<Integer> columns, List<Integer> donors) {}

    /**
     * Prepares a table.
     *
     * @param threads most threads at a time, 0 for every processor
     * @throws IllegalArgumentException when a column has no value at all
     */
    public static HotDeck of(FeatureMatrix data, int threads) {
        int[] order = RowOrder.of(data).rows();
        int[] places = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            places[order[place]] = place;
        }
        List<int[]> patterns = patterns(data);
        Pool pool = new Pool(data, order, places);
        RowComparison.ToReferences distances =
                Gower.ranks().comparison(data).orElseThrow().to(values(data, pool.rows));
        List<List<Gap>> found = new ArrayList<>();
        for (int i = 0; i < data.rows(); i++) {
            found.add(List.of());
        }
        Workers.run(data.rows(), threads, i -> {
            Interruption.check();
            found.set(i, gaps(pool, i, patterns, distances));
        });
        return new HotDeck(data, found.stream().flatMap(List::stream).toList());
    }

    private static List<List<Double>> values(FeatureMatrix data, int[] rows) {
        return Arrays.stream(rows)
                .mapToObj(i -> Arrays.stream(row(data, i)).boxed().toList())
                .toList();
    }

    private static double[] row(FeatureMatrix data, int row) {
        return IntStream.range(0, data.columns())
                .mapToDouble(j -> data.value(row, j))
                .toArray();
    }

    /** Returns the columns with gaps, those together that are missing in the same rows. */
    private static List<int[]> patterns(FeatureMatrix data) {
        Map<List<Integer>, List<Integer>> byRows = new LinkedHashMap<>();
        for (int j = 0; j < data.columns(); j++) {
            int column = j;
            List<Integer> missing = IntStream.range(0, data.rows())
                    .filter(i -> data.missing(i, column))
                    .boxed()
                    .toList();
            if (missing.size() == data.rows() && !missing.isEmpty()) {
                throw new IllegalArgumentException("column " + data.feature(j).id() + " has no value to give");
            }
            if (!missing.isEmpty()) {
                byRows.computeIfAbsent(missing, rows -> new ArrayList<>()).add(j);
            }
        }
        return byRows.values().stream()
                .map(columns -> columns.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    private static List<Gap> gaps(Pool pool, int row, List<int[]> patterns, RowComparison.ToReferences distances) {
        FeatureMatrix data = pool.data;
        List<int[]> missing = patterns.stream()
                .filter(columns -> data.missing(row, columns[0]))
                .toList();
        if (missing.isEmpty()) {
            return List.of();
        }
        double[] to = new double[pool.rows.length];
        distances.of(row(data, row), to);
        int[] all = missing.stream().flatMapToInt(Arrays::stream).sorted().toArray();
        int[] complete = pool.having(all);
        if (complete.length >= DONORS) {
            return List.of(pool.gap(row, all, complete, to));
        }
        return missing.stream()
                .map(columns -> pool.gap(row, columns, pool.having(columns), to))
                .toList();
    }

    /** The rows that may give. */
    private static final class Pool {
        private final FeatureMatrix data;
        private final int[] places;
        private final int[] rows;

        Pool(FeatureMatrix data, int[] order, int[] places) {
            this.data = data;
            this.places = places;
            rows = order.length <= ALL_ROWS ? IntStream.range(0, order.length).toArray() : some(order);
        }

        private int[] some(int[] order) {
            boolean[] taken = new boolean[order.length];
            take(order, POOL, taken);
            for (int j = 0; j < data.columns(); j++) {
                int column = j;
                int[] having = Arrays.stream(order)
                        .filter(i -> !data.missing(i, column))
                        .toArray();
                if (having.length < order.length) {
                    take(having, POOL_OF_COLUMN, taken);
                }
            }
            return IntStream.range(0, taken.length).filter(i -> taken[i]).toArray();
        }

        /** Takes so many rows, or all, in equal steps. */
        private static void take(int[] from, int most, boolean[] taken) {
            int steps = Math.min(most, from.length);
            for (int step = 0; step < steps; step++) {
                taken[from[(int) ((step + 0.5) * from.length / steps)]] = true;
            }
        }

        /** Returns the places in the pool of the rows that have some columns. */
        int[] having(int[] columns) {
            return IntStream.range(0, rows.length)
                    .filter(i -> has(rows[i], columns))
                    .toArray();
        }

        private boolean has(int row, int[] columns) {
            for (int j : columns) {
                if (data.missing(row, j)) {
                    return false;
                }
            }
            return true;
        }

        Gap gap(int row, int[] columns, int[] candidates, double[] to) {
            double[] near = Arrays.stream(candidates)
                    .mapToDouble(i -> far(to[i]))
                    .sorted()
                    .toArray();
            double farthest = near[Math.min(DONORS, near.length) - 1];
            List<Integer> donors = Arrays.stream(candidates)
                    .filter(i -> far(to[i]) <= farthest)
                    .map(i -> rows[i])
                    .boxed()
                    .sorted(Comparator.comparingInt(i -> places[i]))
                    .toList();
            return new Gap(row, places[row], Arrays.stream(columns).boxed().toList(), donors);
        }
    }

    private static double far(double distance) {
        return Double.isNaN(distance) ? Double.POSITIVE_INFINITY : distance;
    }

    /** Returns the table with its gaps. */
    public FeatureMatrix data() {
        return data;
    }

    /** Returns the number of rows with a gap. */
    public int rowsWithGaps() {
        return (int) gaps.stream().mapToInt(Gap::row).distinct().count();
    }

    /**
     * Returns the table with its gaps filled.
     *
     * @param seed from which the draws derive
     * @param number which of the fillings of this seed
     */
    public FeatureMatrix filled(long seed, int number) {
        double[][] columns = new double[data.columns()][];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = data.column(j);
        }
        for (Gap gap : gaps) {
            int first = gap.columns().get(0);
            int drawn = Seeds.generator(seed, number, gap.place(), first)
                    .nextInt(gap.donors().size());
            int donor = gap.donors().get(drawn);
            for (int j : gap.columns()) {
                columns[j][gap.row()] = data.value(donor, j);
            }
        }
        double[] exposure =
                IntStream.range(0, data.rows()).mapToDouble(data::exposure).toArray();
        return FeatureMatrix.of(data.features(), data.rowIds(), columns, data.weights(), exposure);
    }
}
