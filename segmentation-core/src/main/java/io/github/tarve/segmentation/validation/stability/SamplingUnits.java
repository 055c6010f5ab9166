package io.github.tarve.segmentation.validation.stability;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * What is drawn when rows are drawn anew: single rows, or groups of rows that are alike because they belong together, such as the
 * members of a household. Drawing members one by one makes clusters look more stable than they are. Immutable.
 */
public final class SamplingUnits {
    private final int[] unitOf;
    private final int count;

    private SamplingUnits(int[] unitOf, int count) {
        this.unitOf = unitOf;
        this.count = count;
    }

    /** Returns every row as a unit of its own. */
    public static SamplingUnits rows(int rows) {
        int[] unitOf = new int[rows];
        for (int i = 0; i < rows; i++) {
            unitOf[i] = i;
        }
        return new SamplingUnits(unitOf, rows);
    }

    /**
     * Returns rows with the same name as one unit, in the order in which the names appear.
     *
     * @param names by row; an empty name is a unit of its own
     */
    public static SamplingUnits of(List<String> names) {
        Map<String, Integer> units = new HashMap<>();
        int[] unitOf = new int[names.size()];
        int count = 0;
        for (int i = 0; i < unitOf.length; i++) {
            String name = names.get(i);
            Integer known = name.isEmpty() ? null : units.get(name);
            if (known == null) {
                known = count++;
                units.put(name, known);
            }
            unitOf[i] = known;
        }
        return new SamplingUnits(unitOf, count);
    }

    /** Returns the units of some of the rows, which are the units without their other rows. */
    public SamplingUnits among(int[] rows) {
        Map<Integer, Integer> units = new HashMap<>();
        int[] some = new int[rows.length];
        for (int at = 0; at < rows.length; at++) {
            Integer known = units.putIfAbsent(unitOf[rows[at]], units.size());
            some[at] = known == null ? units.size() - 1 : known;
        }
        return new SamplingUnits(some, units.size());
    }

    /** Returns the number of units. */
    public int count() {
        return count;
    }

    /** Returns the number of rows. */
    public int rows() {
        return unitOf.length;
    }

    /** Returns how often each row is drawn when as many units are drawn with replacement as there are. */
    public double[] resample(RandomGenerator random) {
        double[] times = new double[count];
        for (int draw = 0; draw < count; draw++) {
            times[random.nextInt(count)]++;
        }
        return byRow(times);
    }

    /** Returns 1 for the rows of a random half of the units and 0 for the others; of an odd number the half is the smaller. */
    public double[] half(RandomGenerator random) {
        int[] order = new int[count];
        for (int u = 0; u < count; u++) {
            int place = random.nextInt(u + 1);
            order[u] = order[place];
            order[place] = u;
        }
        double[] in = new double[count];
        for (int u = 0; u < count / 2; u++) {
            in[order[u]] = 1;
        }
        return byRow(in);
    }

    private double[] byRow(double[] byUnit) {
        double[] values = new double[unitOf.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = byUnit[unitOf[i]];
        }
        return values;
    }
}
