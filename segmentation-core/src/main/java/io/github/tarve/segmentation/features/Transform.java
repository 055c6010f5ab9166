package io.github.tarve.segmentation.features;

/** How values are changed before distances are computed; tables for people show untransformed values. */
public enum Transform {
    /** Unchanged. */
    NONE,
    /** Square root, for rates. */
    SQRT,
    /** ln(1 + x), for amounts with a long tail. */
    LOG1P,
    /** Arcsine of the square root, for shares. */
    ARCSINE_SQRT;

    /** Returns the transformed value; {@code NaN} stays {@code NaN}. */
    public double apply(double value) {
        return switch (this) {
            case NONE -> value;
            case SQRT -> Math.sqrt(value);
            case LOG1P -> StrictMath.log1p(value);
            case ARCSINE_SQRT -> StrictMath.asin(Math.sqrt(Math.min(1, Math.max(0, value))));
        };
    }
}
