package io.github.tarve.segmentation.internal.svg;

/** Which end of a text stands at its point. */
public enum TextAnchor {
    /** The beginning. */
    START("start"),
    /** The middle. */
    MIDDLE("middle"),
    /** The end. */
    END("end");

    private final String keyword;

    TextAnchor(String keyword) {
        this.keyword = keyword;
    }

    /** Returns the keyword of SVG. */
    public String keyword() {
        return keyword;
    }
}
