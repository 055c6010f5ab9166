package io.github.tarve.segmentation.features.catalogue;

/** How many features are measured. Every preset holds those before it. */
public enum FeaturePreset {
    /** Totals and scales only: for very small studies. */
    MINIMAL,
    /** Needs, channels and outcomes one by one, satisfaction, travel, help and every survey item. */
    STANDARD,
    /** Also rhythm, providers, reasons, costs, waiting, durations and importance. */
    FULL
}
