package io.github.tarve.segmentation.areas;

import java.util.List;
import java.util.OptionalInt;

/** What profiles are like within areas, beyond how many residents they have there. */
public sealed interface AreaProfiles {
    /**
     * The profiles of everyone, described by area with means drawn towards those of the profile everywhere.
     *
     * @param cells one per area and profile, areas by code
     */
    record Pooled(List<AreaCentroid> cells) implements AreaProfiles {
        /** Copies the list. */
        public Pooled {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Profiles found within each area that is large enough, matched with those of everyone.
     *
     * @param least residents that an area needs
     * @param areas one per area, by code
     * @param transfers how profiles of one area fit the residents of another
     */
    record Separate(int least, List<OwnProfiles> areas, List<Transfer> transfers) implements AreaProfiles {
        /** Copies the lists. */
        public Separate {
            areas = List.copyOf(areas);
            transfers = List.copyOf(transfers);
        }
    }

    /**
     * The profiles of one area.
     *
     * @param area code of the area
     * @param residents its residents with a profile
     * @param agreement adjusted Rand index of its own profiles and those of everyone, over its residents; {@code NaN} without
     *     own ones
     * @param profiles its own profiles, the largest first; empty where it keeps those of everyone
     */
    record OwnProfiles(String area, int residents, double agreement, List<OwnProfile> profiles) {
        /** Copies the list. */
        public OwnProfiles {
            profiles = List.copyOf(profiles);
        }
    }

    /**
     * A profile found within an area.
     *
     * @param residents its residents
     * @param nearest profile of everyone that it was matched with, from 0; empty when the match is not the one nearest to it,
     *     so that the profile is the area's own
     * @param distance root mean square distance to the match, in standard deviations
     * @param differences how its residents differ from the match or, without one, from everyone
     */
    record OwnProfile(int residents, OptionalInt nearest, double distance, List<Difference> differences) {
        /** Copies the list. */
        public OwnProfile {
            differences = List.copyOf(differences);
        }
    }

    /**
     * A difference of means.
     *
     * @param feature id of the feature
     * @param residents residents with a value
     * @param difference their mean less that of those compared with
     * @param effect the difference in standard deviations of everyone
     * @param mean their mean
     * @param deviation their standard deviation (n - 1)
     */
    record Difference(String feature, int residents, double difference, double effect, double mean, double deviation) {}

    /**
     * How the profiles of one area fit the residents of another.
     *
     * @param from code of the area whose model assigns
     * @param to code of the area whose residents are assigned
     * @param agreement adjusted Rand index with the profiles that the second area has itself
     */
    record Transfer(String from, String to, double agreement) {}
}
