package io.github.tarve.segmentation.codebook;

/**
 * A place on the earth, in degrees of WGS 84.
 *
 * @param latitude degrees north, from -90 to 90
 * @param longitude degrees east, from -180 to 180
 */
public record Coordinates(double latitude, double longitude) {
    /** The mean radius of the earth in kilometres (Moritz 2000, DOI 10.1007/s001900050278). */
    private static final double RADIUS = 6371.0088;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException when a coordinate is out of its range
     */
    public Coordinates {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("no place at " + latitude + " north, " + longitude + " east");
        }
    }

    /**
     * Returns the length of the great circle to another place in kilometres, 2 R asin sqrt(sin^2(dlat / 2) + cos lat1 cos lat2
     * sin^2(dlon / 2)), on a sphere: within 0.6 % of the ellipsoid, and shorter than any road.
     */
    public double kilometresTo(Coordinates other) {
        double north = StrictMath.sin(Math.toRadians(other.latitude - latitude) / 2);
        double east = StrictMath.sin(Math.toRadians(other.longitude - longitude) / 2);
        double chord = north * north
                + StrictMath.cos(Math.toRadians(latitude))
                        * StrictMath.cos(Math.toRadians(other.latitude))
                        * east
                        * east;
        return 2 * RADIUS * StrictMath.asin(Math.min(1, Math.sqrt(chord)));
    }
}
