package io.github.tarve.segmentation.features.catalogue;

/**
 * Observed diary days by resident: what counts are divided by. A day without entries counts when it was observed, a missing
 * day does not. Immutable.
 */
public final class Exposure {
    private final double[] days;
    private final double[] amounts;
    private final int minimumDays;
    private final Part part;

    private Exposure(double[] days, double[] amounts, int minimumDays, Part part) {
        this.days = days;
        this.amounts = amounts;
        this.minimumDays = minimumDays;
        this.part = part;
    }

    /** Which days are covered. */
    public enum Part {
        /** All days. */
        WHOLE,
        /** Every other day, to see how far a measurement repeats itself; rates are then left as they were counted. */
        HALF
    }

    /**
     * Returns an exposure.
     *
     * @param days observed days by resident, {@code NaN} for residents whose diary cannot be used; copied
     * @param minimumDays observed days below which a diary cannot be used
     * @param part which days are covered
     */
    public static Exposure of(double[] days, int minimumDays, Part part) {
        return new Exposure(days.clone(), days.clone(), minimumDays, part);
    }

    /**
     * Returns the same days, counted by how many contacts they lead to expect in rates.
     *
     * @param newAmounts sums of the relative intensities of the observed days by resident; copied
     */
    public Exposure adjusted(double[] newAmounts) {
        return new Exposure(days, newAmounts.clone(), minimumDays, part);
    }

    /** Returns what rates divide a resident's counts by: the observed days, or the sum of their relative intensities. */
    public double amount(int resident) {
        return usable(resident) ? amounts[resident] : Double.NaN;
    }

    /** Returns a resident's observed days, {@code NaN} when the diary is missing or too short. */
    public double days(int resident) {
        return days[resident];
    }

    /** Returns whether a resident's diary can be used. */
    public boolean usable(int resident) {
        return !Double.isNaN(days[resident]);
    }

    /** Returns the number of residents. */
    public int residents() {
        return days.length;
    }

    /** Returns the observed days below which a diary cannot be used. */
    public int minimumDays() {
        return minimumDays;
    }

    /** Returns which days are covered. */
    public Part part() {
        return part;
    }
}
