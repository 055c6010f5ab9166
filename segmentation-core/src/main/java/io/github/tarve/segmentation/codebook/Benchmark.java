package io.github.tarve.segmentation.codebook;

/**
 * A published share to read a study's own beside, always with its source.
 *
 * @param need code of the need, or empty for needs of every kind
 * @param indicator which share it is
 * @param value the share, 0 to 1
 * @param source where it was published
 * @param year when it was measured
 */
public record Benchmark(String need, Indicator indicator, double value, String source, int year) {
    /** Which share. */
    public enum Indicator {
        /** Those who need it, of everyone. */
        NEEDED,
        /** Those left without, of those who need it. */
        UNMET,
        /** Those who never tried, of those who need it. */
        SILENT
    }

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException when it is no share or the source is empty
     */
    public Benchmark {
        if (!(value >= 0 && value <= 1) || source.isBlank()) {
            throw new IllegalArgumentException("benchmark of " + value + " from '" + source + "'");
        }
    }
}
