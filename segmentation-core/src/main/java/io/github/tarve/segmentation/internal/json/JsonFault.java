package io.github.tarve.segmentation.internal.json;

/** A JSON text is not what it should be; the message names the place and never quotes the text. */
public final class JsonFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final String complaint;

    /** Returns a fault at a place. */
    public JsonFault(String path, String complaint) {
        super((path.isEmpty() ? "$" : path) + ": " + complaint);
        this.path = path;
        this.complaint = complaint;
    }

    /** Returns where it is, empty for the whole text. */
    public String path() {
        return path;
    }

    /** Returns what is wrong. */
    public String complaint() {
        return complaint;
    }
}
