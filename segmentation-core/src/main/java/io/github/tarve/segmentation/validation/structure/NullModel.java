package io.github.tarve.segmentation.validation.structure;

import io.github.tarve.segmentation.features.FeatureMatrix;
import java.util.Arrays;
import java.util.Optional;

/** What data without groups is taken to look like. */
public enum NullModel {
    /**
     * A Gaussian copula: the observed values of every feature, and the observed rank correlations between them. The only
     * one that does not mistake a common factor or skewed counts for groups (Hennig and Lin 2015,
     * doi:10.1007/s11222-015-9566-5).
     */
    COPULA("copula"),
    /** The observed values of every feature, features independent of each other. For comparison only. */
    INDEPENDENT("independent"),
    /**
     * Normal values with the observed means, variances and correlations for numeric features and counts; other features as
     * with the copula. For comparison only.
     */
    GAUSSIAN("gaussian");

    private final String code;

    NullModel(String code) {
        this.code = code;
    }

    /** Returns the code used in files and options. */
    public String code() {
        return code;
    }

    /** Returns the model with a code, empty for {@code none}. */
    public static Optional<NullModel> of(String code) {
        if (code.equals("none")) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(values())
                .filter(model -> model.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code)));
    }

    /** Fits the model to rows, all of whose features take part. */
    public NullData of(FeatureMatrix data) {
        return new NullData(this, data);
    }
}
