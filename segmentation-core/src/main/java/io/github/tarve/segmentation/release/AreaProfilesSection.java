package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.codebook.Label;
import java.util.List;
import java.util.Optional;

/**
 * What profiles are like within areas.
 *
 * @param mode {@code separate} or {@code pooled}
 * @param least residents of an area that gets profiles of its own, 0 for {@code pooled}
 * @param areas one per area
 * @param transfers how profiles of one area fit the residents of another, for {@code separate}
 */
public record AreaProfilesSection(String mode, int least, List<AreaPart> areas, List<Transfer> transfers) {
    /** Copies the lists. */
    public AreaProfilesSection {
        areas = List.copyOf(areas);
        transfers = List.copyOf(transfers);
    }

    /**
     * One area.
     *
     * @param area code and name
     * @param own whether it has profiles of its own
     * @param agreement adjusted Rand index of its own profiles and those of everyone, empty without own ones
     * @param profiles its profiles
     */
    public record AreaPart(Label area, boolean own, Optional<Released<Double>> agreement, List<ProfilePart> profiles) {
        /** Copies the list. */
        public AreaPart {
            profiles = List.copyOf(profiles);
        }
    }

    /**
     * One profile within an area.
     *
     * @param profile id of the profile of everyone that it is or is matched with; empty for one of the area's own
     * @param count its residents in the area
     * @param described whether enough residents stand behind it to tell how it differs
     * @param differences how it differs from the profile everywhere or, for one of the area's own, from everyone; the largest
     *     first
     */
    public record ProfilePart(
            Optional<String> profile, Released<Integer> count, boolean described, List<Difference> differences) {
        /** Copies the list. */
        public ProfilePart {
            differences = List.copyOf(differences);
        }
    }

    /**
     * A difference of means.
     *
     * @param feature id of the feature
     * @param label its name
     * @param unit unit of the difference
     * @param difference the difference, shrunken for {@code pooled}
     * @param evidence how much of it comes from the area itself, empty for {@code separate}
     */
    public record Difference(
            String feature,
            Label label,
            String unit,
            Released<Double> difference,
            Optional<Released<Double>> evidence) {}

    /**
     * How the profiles of one area fit the residents of another.
     *
     * @param from area whose profiles are carried over
     * @param to area whose residents are assigned to them
     * @param agreement adjusted Rand index with the profiles that the second area has itself
     */
    public record Transfer(Label from, Label to, Released<Double> agreement) {}
}
