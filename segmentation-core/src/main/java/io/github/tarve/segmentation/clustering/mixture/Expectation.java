package io.github.tarve.segmentation.clustering.mixture;

import io.github.tarve.segmentation.internal.stats.LogSum;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/**
 * Steps of expectation and maximisation (Dempster, Laird and Rubin 1977) for one start. Densities are tables by level, so a
 * pattern's density is a product of a few entries; slots of many levels are added up as logarithms instead. Holds buffers:
 * one object per thread.
 */
final class Expectation {
    /** Slots with more levels are summed as logarithms. */
    private static final int MOST_LEVELS = 512;
    /** Those of measurements are too where exponentials of all their levels would cost more than one for every pattern. */
    private static final int FEW_LEVELS = 32;

    /** Of the least probability told from 0, which stands for 0 where all else is 0 as well. */
    private static final double LOG_LEAST = StrictMath.log(Double.MIN_NORMAL);

    private static final double UNDERFLOW = 1e-250;
    /** Arithmetic with smaller numbers is slow, and they change no sum. */
    private static final double NEGLIGIBLE = 1e-40;

    private final Patterns patterns;
    private final Membership membership;
    private final List<Indicator> indicators;
    private final int k;
    private final int products;
    private final int[] starts;
    private final int[] offsets;
    private final int width;
    private final int[] slotOrder;
    private final double[] table;
    private final double[] amounts;
    private final double[] logs;
    private final double[] shares;
    private final double[] strataAmounts;
    private final double[][] columnAmounts;
    private final double[][] columnDensities;
    private final int[] ownerOf;
    private final int[] placeIn;
    private double shift;

    Expectation(Patterns patterns, Membership membership, List<Indicator> indicators, int k) {
        this.patterns = patterns;
        this.membership = membership;
        this.indicators = indicators;
        this.k = k;
        List<Patterns.Slot> slots = patterns.slots();
        width = slots.size();
        boolean[] logarithms = logarithms(slots, patterns.count());
        slotOrder = IntStream.concat(
                        IntStream.range(0, width).filter(s -> !logarithms[s]),
                        IntStream.range(0, width).filter(s -> logarithms[s]))
                .toArray();
        products = (int) IntStream.range(0, width).filter(s -> !logarithms[s]).count();
        starts = new int[width + 1];
        for (int at = 0; at < width; at++) {
            starts[at + 1] = starts[at] + slots.get(slotOrder[at]).levels() * k;
        }
        table = new double[starts[width]];
        amounts = new double[starts[width]];
        offsets = new int[patterns.count() * width];
        for (int at = 0; at < width; at++) {
            placeOffsets(at);
        }
        logs = new double[k];
        shares = new double[membership.strata() * k];
        strataAmounts = new double[shares.length];
        int columns = patterns.columns().size();
        columnAmounts = new double[columns][];
        columnDensities = new double[columns][];
        for (int j = 0; j < columns; j++) {
            columnAmounts[j] = new double[patterns.columns().get(j).codesInUse() * k];
            columnDensities[j] = new double[columnAmounts[j].length];
        }
        ownerOf = new int[columns];
        placeIn = new int[columns];
        for (int m = 0; m < indicators.size(); m++) {
            List<Integer> own = indicators.get(m).columns();
            for (int place = 0; place < own.size(); place++) {
                ownerOf[own.get(place)] = m;
                placeIn[own.get(place)] = place;
            }
        }
    }

    private void placeOffsets(int at) {
        for (int i = 0; i < patterns.count(); i++) {
            offsets[i * width + at] = starts[at] + patterns.code(slotOrder[at], i) * k;
        }
    }

    /** Returns which slots are summed as logarithms. */
    private static boolean[] logarithms(List<Patterns.Slot> slots, int patterns) {
        int measured = 0;
        for (Patterns.Slot slot : slots) {
            measured += isMeasured(slot) ? slot.levels() : 0;
        }
        boolean[] logarithms = new boolean[slots.size()];
        for (int s = 0; s < logarithms.length; s++) {
            Patterns.Slot slot = slots.get(s);
            logarithms[s] = slot.levels() > MOST_LEVELS || (measured > patterns && isMeasured(slot));
        }
        return logarithms;
    }

    private static boolean isMeasured(Patterns.Slot slot) {
        return slot.members().size() == 1 && slot.levels() > FEW_LEVELS;
    }

    /** Returns the number of entries of a vector of parameters. */
    int size() {
        int size = membership.size();
        for (Indicator indicator : indicators) {
            size += indicator.size();
        }
        return size;
    }

    /**
     * One step: returns the log-likelihood plus log prior at some parameters and writes better parameters.
     *
     * @param theta parameters
     * @param next where the better ones are written; may be the same array
     */
    double step(double[] theta, double[] next) {
        double objective = expect(theta) + logPrior(theta);
        if (next != theta) {
            System.arraycopy(theta, 0, next, 0, theta.length);
        }
        maximise(next);
        return objective;
    }

    /** Returns the log density of parameters under the priors, without its constant. */
    double logPrior(double[] theta) {
        double sum = membership.logPrior(theta);
        for (Indicator indicator : indicators) {
            sum += indicator.logPrior(theta);
        }
        return sum;
    }

    /** Brings extrapolated parameters back into their range. */
    void project(double[] theta, double[] from) {
        membership.project(theta);
        for (Indicator indicator : indicators) {
            indicator.project(theta, from);
        }
    }

    /** Moves probabilities off the boundary. */
    void loosen(double[] theta) {
        indicators.forEach(indicator -> indicator.loosen(theta));
    }

    /** Fills the amounts of each level in each class and returns the log-likelihood, but for constants of the rows. */
    double expect(double[] theta) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted");
        }
        fillTables(theta);
        membership.shares(theta, shares);
        Arrays.fill(amounts, 0);
        Arrays.fill(strataAmounts, 0);
        double[] density = new double[k];
        LogSum logs = new LogSum();
        for (int i = 0; i < patterns.count(); i++) {
            double weight = patterns.weight(i);
            logs.add(weight, distribute(i, density));
            if (shift != 0) {
                logs.plus(weight * shift);
            }
        }
        return logs.total();
    }

    /** Returns how much of each stratum is in each class. */
    double[] strataAmounts(double[] theta) {
        expect(theta);
        return strataAmounts.clone();
    }

    /** Returns the most probable class of each pattern. */
    int[] modal(double[] theta) {
        fillTables(theta);
        membership.shares(theta, shares);
        int[] modal = new int[patterns.count()];
        double[] density = new double[k];
        for (int i = 0; i < modal.length; i++) {
            distribute(i, density);
            for (int c = 1; c < k; c++) {
                modal[i] = density[c] > density[modal[i]] ? c : modal[i];
            }
        }
        return modal;
    }

    /** Returns the probability of each class by pattern. */
    double[][] memberships(double[] theta) {
        fillTables(theta);
        membership.shares(theta, shares);
        double[][] memberships = new double[patterns.count()][k];
        for (int i = 0; i < memberships.length; i++) {
            distribute(i, memberships[i]);
            for (int c = 0; c < k; c++) {
                memberships[i][c] /= patterns.weight(i);
            }
        }
        return memberships;
    }

    /**
     * Sets parameters to those that are most likely given memberships.
     *
     * @param memberships by pattern and class
     * @param theta initial parameters, changed
     */
    void follow(double[][] memberships, double[] theta) {
        Arrays.fill(amounts, 0);
        Arrays.fill(strataAmounts, 0);
        for (int i = 0; i < memberships.length; i++) {
            for (int c = 0; c < k; c++) {
                double amount = patterns.weight(i) * memberships[i][c];
                strataAmounts[patterns.stratum(i) * k + c] += amount;
                for (int at = i * width; at < (i + 1) * width; at++) {
                    amounts[offsets[at] + c] += amount;
                }
            }
        }
        maximise(theta);
    }

    /** Spreads a pattern's weight over the classes and returns its density, less what {@link #shift} is the logarithm of. */
    private double distribute(int i, double[] density) {
        int stratum = patterns.stratum(i) * k;
        int from = i * width;
        for (int c = 0; c < k; c++) {
            density[c] = shares[stratum + c];
        }
        for (int at = from; at < from + products; at++) {
            int offset = offsets[at];
            for (int c = 0; c < k; c++) {
                density[c] *= table[offset + c];
            }
        }
        shift = products < width ? addLogs(from, density) : 0;
        double sum = 0;
        for (int c = 0; c < k; c++) {
            sum += density[c];
        }
        if (!(sum > UNDERFLOW)) {
            shift = byLogs(i, density);
            sum = 0;
            for (int c = 0; c < k; c++) {
                sum += density[c];
            }
        }
        double share = patterns.weight(i) / sum;
        for (int c = 0; c < k; c++) {
            double amount = density[c] * share;
            density[c] = amount > NEGLIGIBLE ? amount : 0;
            strataAmounts[stratum + c] += density[c];
        }
        for (int at = from; at < from + width; at++) {
            int offset = offsets[at];
            for (int c = 0; c < k; c++) {
                amounts[offset + c] += density[c];
            }
        }
        return sum;
    }

    /** Multiplies in the slots kept as logarithms, less their largest sum, which is returned. */
    private double addLogs(int from, double[] density) {
        double most = Double.NEGATIVE_INFINITY;
        Arrays.fill(logs, 0);
        for (int at = from + products; at < from + width; at++) {
            int offset = offsets[at];
            for (int c = 0; c < k; c++) {
                logs[c] += table[offset + c];
            }
        }
        for (int c = 0; c < k; c++) {
            most = Math.max(most, logs[c]);
        }
        for (int c = 0; c < k; c++) {
            density[c] *= StrictMath.exp(logs[c] - most);
        }
        return most;
    }

    /** The same by logarithms throughout, where products fall out of range. */
    private double byLogs(int i, double[] density) {
        int stratum = patterns.stratum(i) * k;
        int from = i * width;
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < k; c++) {
            double log = StrictMath.log(shares[stratum + c]);
            for (int at = from; at < from + width; at++) {
                double entry = table[offsets[at] + c];
                log += at < from + products ? StrictMath.log(Math.max(entry, Double.MIN_NORMAL)) : entry;
            }
            density[c] = log;
            most = Math.max(most, log);
        }
        for (int c = 0; c < k; c++) {
            density[c] = StrictMath.exp(density[c] - most);
        }
        return most;
    }

    private void fillTables(double[] theta) {
        for (int at = 0; at < width; at++) {
            Patterns.Slot slot = patterns.slots().get(slotOrder[at]);
            if (at >= products) {
                int column = slot.members().get(0);
                double[] densities = columnDensities[column];
                indicators.get(ownerOf[column]).logDensities(theta, placeIn[column], densities);
                fillMissing(column, 0);
                for (int entry = 0; entry < densities.length; entry++) {
                    // Two levels that are impossible in different classes must not leave a pattern without any.
                    boolean never = densities[entry] == Double.NEGATIVE_INFINITY;
                    table[starts[at] + entry] = never ? LOG_LEAST : densities[entry];
                }
            } else {
                fillProducts(theta, slot, starts[at]);
            }
        }
    }

    /** Builds the table of a slot from those of its columns, one column after the other. */
    private void fillProducts(double[] theta, Patterns.Slot slot, int start) {
        int filled = 1;
        Arrays.fill(table, start, start + k, 1);
        for (int column : slot.members()) {
            LevelColumn coded = patterns.columns().get(column);
            double[] densities = columnDensities[column];
            indicators.get(ownerOf[column]).densities(theta, placeIn[column], densities, coded.levels() * k);
            fillMissing(column, 1);
            int codes = coded.codesInUse();
            // From the last to the first, so that no entry is overwritten before it is read.
            for (int f = filled - 1; f >= 0; f--) {
                for (int l = codes - 1; l >= 0; l--) {
                    for (int c = 0; c < k; c++) {
                        table[start + (f * codes + l) * k + c] = table[start + f * k + c] * densities[l * k + c];
                    }
                }
            }
            filled *= codes;
        }
    }

    /** A missing cell has density 1 in every class. */
    private void fillMissing(int column, double value) {
        LevelColumn coded = patterns.columns().get(column);
        if (coded.codesInUse() > coded.levels()) {
            Arrays.fill(columnDensities[column], coded.levels() * k, coded.codesInUse() * k, value);
        }
    }

    /** Returns how much of each column's levels is in each class, level first. */
    double[][] columnAmounts(double[] theta) {
        expect(theta);
        spread();
        return Arrays.stream(columnAmounts).map(double[]::clone).toArray(double[][]::new);
    }

    private void spread() {
        for (int at = 0; at < width; at++) {
            spread(patterns.slots().get(slotOrder[at]), starts[at]);
        }
    }

    /** Sets every parameter from the amounts. */
    private void maximise(double[] theta) {
        spread();
        membership.maximise(strataAmounts, theta);
        for (Indicator indicator : indicators) {
            double[][] own = new double[indicator.columns().size()][];
            for (int place = 0; place < own.length; place++) {
                own[place] = columnAmounts[indicator.columns().get(place)];
            }
            indicator.maximise(own, theta);
        }
    }

    /** Adds up the amounts of a slot by the levels of each of its columns. */
    private void spread(Patterns.Slot slot, int start) {
        if (slot.members().size() == 1) {
            System.arraycopy(amounts, start, columnAmounts[slot.members().get(0)], 0, slot.levels() * k);
            return;
        }
        int after = slot.levels();
        for (int column : slot.members()) {
            int codes = patterns.columns().get(column).codesInUse();
            after /= codes;
            double[] into = columnAmounts[column];
            Arrays.fill(into, 0);
            for (int code = 0; code < slot.levels(); code++) {
                int level = code / after % codes;
                for (int c = 0; c < k; c++) {
                    into[level * k + c] += amounts[start + code * k + c];
                }
            }
        }
    }

    /**
     * Sets parameters as though some patterns were sure to be in each class.
     *
     * @param members patterns by class
     * @param marginal share of each level by column, added with half the weight of the members
     * @param theta initial parameters, changed
     */
    void seed(int[][] members, double[][] marginal, double[] theta) {
        for (double[] column : columnAmounts) {
            Arrays.fill(column, 0);
        }
        Arrays.fill(strataAmounts, 1);
        for (int c = 0; c < k; c++) {
            for (int j = 0; j < columnAmounts.length; j++) {
                int levels = patterns.columns().get(j).levels();
                for (int l = 0; l < levels; l++) {
                    columnAmounts[j][l * k + c] = 0.5 * members[c].length * marginal[j][l];
                }
                for (int member : members[c]) {
                    columnAmounts[j][patterns.columnCode(j, member) * k + c] += 1;
                }
            }
        }
        for (Indicator indicator : indicators) {
            double[][] own = new double[indicator.columns().size()][];
            for (int place = 0; place < own.length; place++) {
                own[place] = columnAmounts[indicator.columns().get(place)];
            }
            indicator.maximise(own, theta);
        }
        project(theta, theta);
    }
}
