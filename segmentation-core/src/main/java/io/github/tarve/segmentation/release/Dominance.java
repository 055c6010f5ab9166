package io.github.tarve.segmentation.release;

/**
 * Whether one or two residents make up most of a sum (rule O10): the largest more than half, the two largest more than two
 * thirds, or everybody but these two less than 10 % of the largest, so that the second could estimate the first.
 */
final class Dominance {
    private Dominance() {}

    /**
     * Returns whether a sum is dominated; an empty sum is not.
     *
     * @param total the sum
     * @param largest its largest part
     * @param second its second largest part
     */
    static boolean dominated(double total, double largest, double second) {
        return total > 0
                && (largest > 0.5 * total
                        || 3 * (largest + second) > 2 * total
                        || total - largest - second < 0.1 * largest);
    }

    /**
     * Returns whether the mean and standard deviation of amounts that are not negative prove that one resident has more than
     * half of their sum: as {@code sum(x^2) <= max(x) * sum(x)}, the largest share is at least
     * {@code sum(x^2) / sum(x)^2}.
     */
    static boolean certain(int n, double mean, double deviation) {
        if (n < 2 || !(mean > 0) || Double.isNaN(deviation)) {
            return false;
        }
        double sum = n * mean;
        double squares = (n - 1) * deviation * deviation + sum * mean;
        return squares > 0.5 * sum * sum;
    }
}
