package io.github.tarve.segmentation.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.validation.CramersV;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class AssociationAuditProperties {
    /** The widths are never more than those over all the tables with the same totals that are told of alike. */
    @Property(tries = 40)
    void every_range_is_possible(@ForAll long seed, @ForAll boolean beyondChance, @ForAll boolean strengthTold) {
        RandomGenerator random = Seeds.generator(seed);
        int[][] counts = new int[2][3];
        for (int[] row : counts) {
            for (int j = 0; j < 3; j++) {
                row[j] = random.nextInt(9);
            }
        }
        int smallest = 3 + random.nextInt(3);
        int[] rows = TableProtection.rowTotals(counts);
        int[] columns = TableProtection.columnTotals(counts);
        if (rows[0] == 0 || rows[1] == 0) {
            return;
        }
        double observed = chiSquare(counts, rows, columns);
        Strength strength = strength(observed, rows[0] + rows[1], columns);
        int[][] free = widths(rows, columns, table -> true);
        int[][] told = widths(rows, columns, table -> {
            double chiSquare = chiSquare(table, rows, columns);
            boolean side = beyondChance
                    ? chiSquare >= observed - 1e-9 || 10 * p(rows, columns, chiSquare) < 0.05
                    : chiSquare <= observed + 1e-9 || p(rows, columns, chiSquare) >= 0.05;
            return side && (!strengthTold || strength(chiSquare, rows[0] + rows[1], columns) == strength);
        });
        int bound = Integer.MAX_VALUE;
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 3; j++) {
                boolean guarded = TableProtection.small(counts[i][j], smallest)
                        || NeedProtection.classDisclosure(rows[i], counts[i][j], smallest);
                if (guarded && free[i][j] >= smallest) {
                    bound = Math.min(bound, told[i][j]);
                }
            }
        }
        int narrowest = new AssociationAudit(counts, new boolean[][] {{true, true, true}, {true, true, true}}, 10)
                .narrowest(beyondChance, strengthTold, smallest);
        assertThat(narrowest).isLessThanOrEqualTo(bound);
    }

    /** Returns how far apart each count is over all the tables with the same totals that pass a test. */
    private static int[][] widths(int[] rows, int[] columns, Predicate<int[][]> test) {
        int[][] low = {{99, 99, 99}, {99, 99, 99}};
        int[][] high = new int[2][3];
        for (int[][] table : tables(rows, columns)) {
            for (int i = 0; i < 2 && test.test(table); i++) {
                for (int j = 0; j < 3; j++) {
                    low[i][j] = Math.min(low[i][j], table[i][j]);
                    high[i][j] = Math.max(high[i][j], table[i][j]);
                }
            }
        }
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 3; j++) {
                high[i][j] -= low[i][j];
            }
        }
        return high;
    }

    private static List<int[][]> tables(int[] rows, int[] columns) {
        List<int[][]> tables = new ArrayList<>();
        for (int a = 0; a <= columns[0]; a++) {
            for (int b = 0; b <= columns[1]; b++) {
                int c = rows[0] - a - b;
                if (c >= 0 && c <= columns[2]) {
                    tables.add(new int[][] {{a, b, c}, {columns[0] - a, columns[1] - b, columns[2] - c}});
                }
            }
        }
        return tables;
    }

    /** The exact permutation p-value: tables with given totals have probabilities in proportion to 1 / prod n_ij!. */
    private static double p(int[] rows, int[] columns, double observed) {
        double all = 0;
        double extreme = 0;
        for (int[][] table : tables(rows, columns)) {
            double weight = 1;
            for (int[] row : table) {
                for (int count : row) {
                    for (int i = 2; i <= count; i++) {
                        weight /= i;
                    }
                }
            }
            all += weight;
            extreme += chiSquare(table, rows, columns) >= observed - 1e-9 ? weight : 0;
        }
        return extreme / all;
    }

    private static Strength strength(double chiSquare, int n, int[] columns) {
        int filled = (int) Arrays.stream(columns).filter(total -> total > 0).count();
        return Strength.of(CramersV.corrected(chiSquare, n, 2, filled));
    }

    private static double chiSquare(int[][] table, int[] rows, int[] columns) {
        double n = rows[0] + rows[1];
        double sum = 0;
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 3; j++) {
                double expected = rows[i] * columns[j] / n;
                sum += expected > 0 ? (table[i][j] - expected) * (table[i][j] - expected) / expected : 0;
            }
        }
        return sum;
    }
}
