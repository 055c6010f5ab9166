package io.github.tarve.segmentation.profiles;

import io.github.tarve.segmentation.features.ServiceUse;

/**
 * Needs of every kind together, over everyone; counts are of residents.
 *
 * @param tried residents with an attempt at anything in the diary
 * @param unmet residents among them with at least one attempt that was not met
 * @param asked residents with a diary and an answer to a survey item that speaks of a need
 * @param silent residents among them with at least one silent need
 */
public record AnyNeed(int tried, int unmet, int asked, int silent) {
    /** Returns nobody's needs. */
    public static AnyNeed none() {
        return new AnyNeed(0, 0, 0, 0);
    }

    /** Counts the residents of a study. */
    public static AnyNeed of(ServiceUse use) {
        int[] counts = new int[4];
        for (int resident = 0; resident < use.residents(); resident++) {
            boolean[] any = new boolean[4];
            for (int need = 0; need < use.needs().size(); need++) {
                any[0] |= use.attempts(resident, need) > 0;
                any[1] |= use.unmet(resident, need) > 0;
                any[2] |= use.asked(resident, need);
                any[3] |= use.silent(resident, need);
            }
            for (int part = 0; part < any.length; part++) {
                counts[part] += any[part] ? 1 : 0;
            }
        }
        return new AnyNeed(counts[0], counts[1], counts[2], counts[3]);
    }
}
