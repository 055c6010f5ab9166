package io.github.tarve.segmentation.areas;

/**
 * An estimated share with its 95 % interval.
 *
 * @param count number of residents behind it
 * @param estimate the share, 0 to 1; shrunken where it is one of an area
 * @param low lower end of the interval
 * @param high upper end of the interval
 */
public record Share(int count, double estimate, double low, double high) {}
