package io.github.tarve.segmentation.problems;

/**
 * Where a problem stands.
 *
 * @param file name of the file or the option, empty when the problem has no place
 * @param line physical line, from 1, 0 when it concerns the whole file
 * @param column number of the field in its record, from 1, 0 when it concerns the whole line
 * @param columnName header of the field, empty when unknown
 */
public record Location(String file, long line, int column, String columnName) {
    /** Returns no place at all. */
    public static Location none() {
        return new Location("", 0, 0, "");
    }

    /** Returns a whole file. */
    public static Location file(String file) {
        return new Location(file, 0, 0, "");
    }

    /** Returns a whole line of a file. */
    public static Location line(String file, long line) {
        return new Location(file, line, 0, "");
    }
}
