package io.github.tarve.segmentation.dissimilarity;

/** How far apart the levels of an ordinal column lie. */
public enum OrdinalScale {
    /**
     * By ranks with ties (Podani 1999): two levels are as far apart as the number of rows strictly between them, plus one.
     */
    RANKS,
    /** By the positions of the levels, equally far from each other. */
    CODES
}
