package io.github.tarve.segmentation.settings;

import java.util.Locale;

/** A way of building profiles, by the name used in settings and options. */
public enum MethodChoice {
    /** The method follows from the data. */
    AUTO(Availability.NOW),
    /** Least sum of squared distances to a centroid. */
    KMEANS(Availability.NOW),
    /** Least sum of dissimilarities to a medoid. */
    KMEDOIDS(Availability.NOW),
    /** Agglomeration by a linkage. */
    HIERARCHICAL(Availability.NOW),
    /** Centroids for numbers and modes for categories. */
    KPROTOTYPES(Availability.LATER),
    /** Modes for categories. */
    KMODES(Availability.LATER),
    /** Latent classes. */
    LCA(Availability.LATER),
    /** Mixed latent profiles. */
    MIXTURE(Availability.NOW),
    /** Gaussian mixture. */
    GMM(Availability.LATER),
    /** Dense regions. */
    DBSCAN(Availability.LATER);

    /** Whether this version has the method. */
    enum Availability {
        NOW,
        LATER
    }

    private final Availability availability;

    MethodChoice(Availability availability) {
        this.availability = availability;
    }

    /** Returns the name used in settings and options. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns whether this version has the method; the others are known names, refused as not available yet. */
    public boolean available() {
        return availability == Availability.NOW;
    }
}
