package io.github.tarve.segmentation.synthesis;

import io.github.tarve.segmentation.records.Study;
import java.util.List;

/**
 * A made-up study with the truth behind it.
 *
 * @param recipe how it was made
 * @param seed seed it was made from
 * @param study the study, as a reader of its files would see it before leaving anybody out
 * @param truth the planted profile of every resident, in the order of {@link Study#residents()}
 */
public record SyntheticStudy(StudyRecipe recipe, long seed, Study study, List<Truth> truth) {
    /** Copies the list. */
    public SyntheticStudy {
        truth = List.copyOf(truth);
    }

    /**
     * What is true of one resident.
     *
     * @param residentId pseudonym
     * @param area code of the area
     * @param profile id of the planted profile
     */
    public record Truth(String residentId, String area, String profile) {}
}
