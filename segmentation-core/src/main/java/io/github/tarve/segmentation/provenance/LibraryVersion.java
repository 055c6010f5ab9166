package io.github.tarve.segmentation.provenance;

/** The version of this library. */
public final class LibraryVersion {
    private LibraryVersion() {}

    /** Returns the version from the jar's manifest, {@code development} when the classes do not come from a jar. */
    public static String current() {
        String version = LibraryVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
