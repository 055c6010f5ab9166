package io.github.tarve.segmentation.settings;

import io.github.tarve.segmentation.problems.Location;
import java.nio.file.Path;

/**
 * Where the value of a setting comes from.
 *
 * @param source what kind of place it is
 * @param where the place, for messages; the file and line, or the option
 * @param folder the folder that relative paths start from; empty path for the working folder
 */
public record Origin(Source source, Location where, Path folder) {
    /** What kind of place a value comes from. */
    public enum Source {
        /** Nobody set it: the default of the catalogue. */
        DEFAULT,
        /** A study file. */
        FILE,
        /** An option of the command line, or a call of the library. */
        OPTION
    }

    /** Returns the origin of a default. */
    public static Origin standard() {
        return new Origin(Source.DEFAULT, Location.none(), Path.of(""));
    }

    /** Returns a place in a study file, whose folder relative paths start from. */
    public static Origin file(Location where, Path folder) {
        return new Origin(Source.FILE, where, folder);
    }

    /** Returns an option of the command line, such as {@code --k}; relative paths start from the working folder. */
    public static Origin option(String option) {
        return new Origin(Source.OPTION, Location.file(option), Path.of(""));
    }

    /** Returns a place that is not in a file of its own: an option or a call. */
    static Origin at(Location where) {
        return new Origin(Source.OPTION, where, Path.of(""));
    }

    /** Returns the origin in words: {@code default}, {@code study.yaml:6} or {@code --k}. */
    public String text() {
        if (source == Source.DEFAULT) {
            return "default";
        }
        return where.line() > 0 ? where.file() + ":" + where.line() : where.file();
    }
}
