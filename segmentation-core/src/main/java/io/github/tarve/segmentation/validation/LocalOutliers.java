package io.github.tarve.segmentation.validation;

import io.github.tarve.segmentation.dissimilarity.Gower;
import io.github.tarve.segmentation.dissimilarity.RowComparison;
import io.github.tarve.segmentation.features.CountFeature;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.internal.concurrent.Interruption;
import io.github.tarve.segmentation.internal.concurrent.Workers;
import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * How far each row lies from its neighbours, compared with how far these lie from theirs: the local outlier factor (Breunig,
 * Kriegel, Ng and Sander 2000, DOI 10.1145/342009.335388) on the Gower dissimilarity d of the active features, counts by
 * exposure.
 *
 * <p>With N(p) the rows other than p within the k-distance of p, reach(p, o) = max(k-distance(o), d(p, o)) and the density
 * lrd(p) = |N(p)| / sum of reach(p, o) over N(p), the factor is the mean of lrd(o) over N(p), divided by lrd(p). It is near 1
 * among neighbours and larger apart from them.
 *
 * <ul>
 *   <li>Rows alike: the k-distance asks for k different rows at a distance above 0 (the k-distinct-distance of the paper), so
 *       that no density is infinite; all rows within it are neighbours, the alike ones too.
 *   <li>With no more than k other different rows the factor means nothing: empty.
 *   <li>A row that has no feature in common with any other has no factor: {@code NaN}.
 *   <li>Many rows: neighbours are sought among 1000 rows drawn by the seed, and from 20 000 rows on among fewer, at least 250,
 *       so that the work stays near 20 million pairs.
 * </ul>
 *
 * <p>O(n m p) for n rows, m of them references, and p features. Immutable.
 *
 * @param factors factor of each row, {@code NaN} where there is none
 * @param neighbours k
 */
public record LocalOutliers(List<Double> factors, int neighbours) {
    /** From this factor on a row counts as lying apart. */
    public static final double APART = 1.5;

    /** The least number of neighbours that the paper advises, so that chance fluctuations even out. */
    private static final int NEIGHBOURS = 10;

    private static final int REFERENCES = 1000;
    private static final int FEWEST_REFERENCES = 250;
    private static final long PAIRS = 20_000_000;
    private static final long DRAWN = 12;
    /** Rows that one thread judges before it looks whether it is to stop. */
    private static final int CHUNK = 64;

    /** Copies the list. */
    public LocalOutliers {
        factors = List.copyOf(factors);
    }

    /**
     * Judges the rows of a matrix by its active features.
     *
     * @param measured the matrix; columns that are not active play no part
     * @param threads most threads at a time, 0 for every processor; never changes the result
     * @param seed the seed of the study, from which the rows among which neighbours are sought are drawn where there are many
     */
    public static Optional<LocalOutliers> of(FeatureMatrix measured, int threads, long seed) {
        return of(measured, NEIGHBOURS, REFERENCES, threads, Seeds.derive(seed, DRAWN));
    }

    static Optional<LocalOutliers> of(FeatureMatrix measured, int neighbours, int most, int threads, long seed) {
        FeatureMatrix active = measured.active();
        int n = active.rows();
        if (n <= neighbours || active.columns() == 0) {
            return Optional.empty();
        }
        double[][] rows = rates(active);
        int size = (int) Math.min(most, Math.max(FEWEST_REFERENCES, PAIRS / n));
        int[] drawn = n <= size ? IntStream.range(0, n).toArray() : drawn(n, size, seed);
        RowComparison comparison = Gower.ranks()
                .comparison(FeatureMatrix.of(active.features(), active.rowIds(), columns(rows, active.columns())))
                .orElseThrow();
        References references = new References(rows, drawn, comparison, neighbours);
        if (references.different() <= neighbours) {
            return Optional.empty();
        }
        references.measure(threads);
        double[] factors = references.factors(threads);
        return Optional.of(new LocalOutliers(Arrays.stream(factors).boxed().toList(), neighbours));
    }

    /** Returns the number of rows that have a factor. */
    public int compared() {
        return (int) factors.stream().filter(factor -> !Double.isNaN(factor)).count();
    }

    /** Returns the number of rows whose factor is above {@link #APART}. */
    public int apart() {
        return (int) factors.stream().filter(factor -> factor > APART).count();
    }

    /** Counts of different exposure compare as rates. */
    private static double[][] rates(FeatureMatrix active) {
        double[][] rows = new double[active.rows()][active.columns()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                double value = active.value(i, j);
                boolean count = active.feature(j) instanceof CountFeature;
                rows[i][j] = count ? (active.exposure(i) > 0 ? value / active.exposure(i) : Double.NaN) : value;
            }
        }
        return rows;
    }

    private static double[][] columns(double[][] rows, int p) {
        double[][] columns = new double[p][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < p; j++) {
                columns[j][i] = rows[i][j];
            }
        }
        return columns;
    }

    /** Draws rows without replacement, in the order of the matrix (selection sampling). */
    static int[] drawn(int n, int size, long seed) {
        RandomGenerator random = Seeds.generator(seed);
        int[] rows = new int[size];
        int taken = 0;
        for (int i = 0; taken < size; i++) {
            if (random.nextInt(n - i) < size - taken) {
                rows[taken++] = i;
            }
        }
        return rows;
    }

    /** The rows among which neighbours are sought. */
    private static final class References {
        private final double[][] rows;
        private final int[] drawn;
        private final int neighbours;
        private final int[] position;
        private final int[] kind;
        private final int different;
        private final RowComparison.ToReferences distances;
        private final double[] reach;
        private final double[] density;

        References(double[][] rows, int[] drawn, RowComparison comparison, int neighbours) {
            this.rows = rows;
            this.drawn = drawn;
            this.neighbours = neighbours;
            this.position = new int[rows.length];
            Arrays.fill(position, -1);
            this.kind = new int[drawn.length];
            Map<List<Double>, Integer> kinds = new HashMap<>();
            List<List<Double>> values = new ArrayList<>();
            for (int r = 0; r < drawn.length; r++) {
                position[drawn[r]] = r;
                List<Double> row = Arrays.stream(rows[drawn[r]]).boxed().toList();
                values.add(row);
                int next = kinds.size();
                Integer known = kinds.putIfAbsent(row, next);
                kind[r] = known == null ? next : known;
            }
            this.different = kinds.size();
            this.distances = comparison.to(values);
            this.reach = new double[drawn.length];
            this.density = new double[drawn.length];
        }

        int different() {
            return different;
        }

        /** A row's neighbours among the references. */
        private static final class Neighbours {
            private final double within;
            private final int[] who;
            private final double[] distances;

            Neighbours(double within, int[] who, double[] distances) {
                this.within = within;
                this.who = who;
                this.distances = distances;
            }
        }

        private Neighbours neighbours(int row) {
            double[] to = new double[drawn.length];
            distances.of(rows[row], to);
            double within = within(to);
            int own = position[row];
            int[] who = IntStream.range(0, to.length)
                    .filter(r -> r != own && (to[r] == 0 || to[r] <= within))
                    .toArray();
            return new Neighbours(
                    within, who, Arrays.stream(who).mapToDouble(r -> to[r]).toArray());
        }

        /** Returns the least distance within which there are k different references at a distance above 0, or all of them. */
        private double within(double[] to) {
            double[] nearest = new double[neighbours];
            int[] kinds = new int[neighbours];
            int found = 0;
            for (int r = 0; r < to.length; r++) {
                boolean nearer = to[r] > 0 && (found < neighbours || to[r] < nearest[found - 1]);
                if (nearer && !contains(kinds, found, kind[r])) {
                    int at = found < neighbours ? found++ : found - 1;
                    for (; at > 0 && nearest[at - 1] > to[r]; at--) {
                        nearest[at] = nearest[at - 1];
                        kinds[at] = kinds[at - 1];
                    }
                    nearest[at] = to[r];
                    kinds[at] = kind[r];
                }
            }
            return found == 0 ? Double.NaN : nearest[found - 1];
        }

        private static boolean contains(int[] kinds, int size, int kind) {
            for (int t = 0; t < size; t++) {
                if (kinds[t] == kind) {
                    return true;
                }
            }
            return false;
        }

        void measure(int threads) {
            Neighbours[] all = new Neighbours[drawn.length];
            each(drawn.length, threads, r -> all[r] = neighbours(drawn[r]));
            for (int r = 0; r < reach.length; r++) {
                reach[r] = all[r].within;
            }
            for (int r = 0; r < density.length; r++) {
                density[r] = density(all[r]);
            }
        }

        private static void each(int rows, int threads, IntConsumer work) {
            Workers.run((rows + CHUNK - 1) / CHUNK, threads, chunk -> {
                Interruption.check();
                for (int i = chunk * CHUNK; i < Math.min(rows, (chunk + 1) * CHUNK); i++) {
                    work.accept(i);
                }
            });
        }

        private double density(Neighbours near) {
            double sum = 0;
            int count = 0;
            for (int t = 0; t < near.who.length; t++) {
                double distance = Math.max(reach[near.who[t]], near.distances[t]);
                if (distance > 0) {
                    sum += distance;
                    count++;
                }
            }
            return count / sum;
        }

        double[] factors(int threads) {
            double[] factors = new double[rows.length];
            each(factors.length, threads, i -> factors[i] = factor(i));
            return factors;
        }

        private double factor(int row) {
            Neighbours near = neighbours(row);
            double sum = 0;
            int count = 0;
            for (int r : near.who) {
                if (!Double.isNaN(density[r])) {
                    sum += density[r];
                    count++;
                }
            }
            return sum / count / density(near);
        }
    }
}
