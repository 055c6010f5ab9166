package io.github.tarve.segmentation.release;

/**
 * How many residents lie apart from those most like them, by the local outlier factor.
 *
 * @param apart residents whose factor is above the threshold
 * @param compared residents that have a factor
 * @param neighbours how many neighbours each was compared with
 * @param threshold the factor above which a resident lies apart
 */
public record OutlierSection(Released<Integer> apart, Released<Integer> compared, int neighbours, double threshold) {}
