package io.github.tarve.segmentation.profiles;

import java.util.Map;

/**
 * One need domain within a group of residents. Counts are of residents, never of diary lines, unless said otherwise.
 *
 * @param need code of the need
 * @param residents residents of the group
 * @param needing residents who used or tried to use a service for this need
 * @param unmet residents among them with at least one attempt that was not met
 * @param partly residents among them with at least one attempt met in part and none unmet
 * @param contacts diary lines for this need
 * @param reasons residents by unmet reason code, among those counted in {@code unmet}
 */
public record NeedUse(
        String need, int residents, int needing, int unmet, int partly, long contacts, Map<String, Integer> reasons) {
    /** Copies the map. */
    public NeedUse {
        reasons = Map.copyOf(reasons);
    }
}
