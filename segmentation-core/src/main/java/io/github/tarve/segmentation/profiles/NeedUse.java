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
 * @param asked residents who kept a diary and answered a survey item that speaks of the need
 * @param stated residents among those who state the need in the survey
 * @param silent residents among those without any attempt at it in the diary
 */
public record NeedUse(
        String need,
        int residents,
        int needing,
        int unmet,
        int partly,
        long contacts,
        Map<String, Integer> reasons,
        int asked,
        int stated,
        int silent) {
    /** Copies the map. */
    public NeedUse {
        reasons = Map.copyOf(reasons);
    }

    /** Creates the figures of a need that the survey does not ask about. */
    public NeedUse(
            String need,
            int residents,
            int needing,
            int unmet,
            int partly,
            long contacts,
            Map<String, Integer> reasons) {
        this(need, residents, needing, unmet, partly, contacts, reasons, 0, 0, 0);
    }

    /** Returns the residents who are known to need it: those who tried, and those who state it and did not. */
    public int needed() {
        return needing + silent;
    }
}
