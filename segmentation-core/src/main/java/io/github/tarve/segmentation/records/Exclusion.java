package io.github.tarve.segmentation.records;

/**
 * A resident who was read but takes no part in the segmentation, and why.
 *
 * @param residentId pseudonym of the resident
 * @param reason why
 */
public record Exclusion(String residentId, Reason reason) {
    /** Why a resident takes no part. */
    public enum Reason {
        /** Fewer observed diary days than the study asks for, and no survey answer to go by. */
        TOO_FEW_DAYS,
        /** No area stated in any table while other residents have one. */
        NO_AREA,
        /** Neither a diary day nor a survey answer. */
        NO_DATA,
        /** Sampling weight zero. */
        ZERO_WEIGHT
    }
}
