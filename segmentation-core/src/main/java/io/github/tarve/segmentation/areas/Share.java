package io.github.tarve.segmentation.areas;

/**
 * An estimated share with its 95 % interval.
 *
 * @param count number of residents behind it
 * @param estimate the share, 0 to 1; shrunken where it is one of an area
 * @param low lower end of the interval
 * @param high upper end of the interval
 */
public record Share(int count, double estimate, double low, double high) {
    private static final double NORMAL_975 = 1.959963984540054;

    /**
     * Returns a counted share with its 95 % score interval (Wilson 1927, doi:10.1080/01621459.1927.10502953). Of nobody the
     * share is 0 and the interval 0 to 1.
     *
     * @param count how many have it
     * @param total out of how many
     */
    public static Share wilson(int count, int total) {
        if (count < 0 || count > total) {
            throw new IllegalArgumentException(count + " out of " + total);
        }
        if (total == 0) {
            return new Share(0, 0, 0, 1);
        }
        double z2 = NORMAL_975 * NORMAL_975;
        double share = (double) count / total;
        double centre = (share + z2 / (2 * total)) / (1 + z2 / total);
        double half =
                NORMAL_975 / (1 + z2 / total) * Math.sqrt(share * (1 - share) / total + z2 / (4.0 * total * total));
        double low = count == 0 ? 0 : Math.max(0, centre - half);
        double high = count == total ? 1 : Math.min(1, centre + half);
        return new Share(count, share, low, high);
    }
}
