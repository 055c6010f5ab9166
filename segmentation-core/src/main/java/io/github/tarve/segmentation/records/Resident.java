package io.github.tarve.segmentation.records;

import java.util.Map;
import java.util.Optional;

/**
 * One resident under a pseudonym.
 *
 * @param id pseudonym, as in the files
 * @param area code of the home area, empty when no table states it
 * @param background answers on background columns (age group, life situation...), by column; never active by default
 * @param weight sampling weight, 1 when none is given; finite and not negative
 * @param household pseudonym of the household, empty when no table states it; says who is drawn together when residents are drawn
 *     anew, and is neither a feature nor ever written
 */
public record Resident(
        String id, Optional<String> area, Map<String, String> background, double weight, Optional<String> household) {
    /** Copies the map. */
    public Resident {
        background = Map.copyOf(background);
    }

    /** Creates a resident of whose household nothing is known. */
    public Resident(String id, Optional<String> area, Map<String, String> background, double weight) {
        this(id, area, background, weight, Optional.empty());
    }
}
