package io.github.tarve.segmentation.io;

import io.github.tarve.segmentation.codebook.Coordinates;
import io.github.tarve.segmentation.internal.text.Quoted;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.Optional;

/** Reads where an area or a service of a codebook is: {@code latitude} and {@code longitude} in degrees of WGS 84. */
final class CodebookPlaces {
    private static final String DEGREES = "[+-]?\\d{1,12}([.]\\d{1,15})?";

    private CodebookPlaces() {}

    /**
     * Returns the place, empty when neither coordinate is there.
     *
     * @throws Refusal when one is missing, is no number or out of its range
     */
    static Optional<Coordinates> place(ConfigSection section) {
        boolean north = section.node("latitude").isPresent();
        boolean east = section.node("longitude").isPresent();
        if (!north && !east) {
            return Optional.empty();
        }
        if (!north || !east) {
            throw Refusal.at(
                    section.where(north ? "latitude" : "longitude"),
                    ProblemCode.KEY_MISSING,
                    north ? "longitude" : "latitude",
                    section.name());
        }
        return Optional.of(new Coordinates(degrees(section, "latitude", 90), degrees(section, "longitude", 180)));
    }

    private static double degrees(ConfigSection section, String key, int most) {
        String text = section.text(key).orElseThrow();
        if (!text.matches(DEGREES)) {
            throw Refusal.at(section.where(key), ProblemCode.NUMBER_EXPECTED, section.path(key), Quoted.of(text));
        }
        double degrees = Double.parseDouble(text);
        if (Math.abs(degrees) > most) {
            throw Refusal.at(
                    section.where(key), ProblemCode.CODEBOOK_DEGREES, section.path(key), Quoted.of(text), -most, most);
        }
        return degrees;
    }
}
