package io.github.tarve.segmentation.internal.stats;

/**
 * A weighted sum of logarithms. Many logarithms are taken at once, as that of a product, which takes less time; each
 * factor may be off by a rounding, and what sums lose is kept (Neumaier 1974, doi:10.1002/zamm.19740540106). Not thread-safe.
 */
public final class LogSum {
    /** Products of two numbers in this range are normal. */
    private static final double LEAST = 1e-140;

    private static final double MOST = 1e140;

    private double sum;
    private double lost;
    private double product = 1;

    /** Creates a sum of nothing. */
    public LogSum() {}

    /** Adds the logarithm of a positive number, times a weight; with any other number the total is not finite. */
    public void add(double weight, double value) {
        double power = weight == 1 ? value : weight == 2 ? value * value : weight == 3 ? value * value * value : 0;
        if (!(value > 0 && power > LEAST && power < MOST)) {
            plus(weight * StrictMath.log(value));
            return;
        }
        product *= power;
        if (!(product > LEAST && product < MOST)) {
            plus(StrictMath.log(product));
            product = 1;
        }
    }

    /** Adds a number as it is. */
    public void plus(double term) {
        double next = sum + term;
        lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
        sum = next;
    }

    /** Returns the sum so far. */
    public double total() {
        return sum + (lost + StrictMath.log(product));
    }
}
