package io.github.tarve.segmentation.clustering.mixture;

import io.github.tarve.segmentation.clustering.Dispersion;
import java.util.List;

/**
 * Which distributions a mixture uses where there is a choice, and its priors.
 *
 * @param dispersion how counts scatter
 * @param variances whether classes share the variance of a number
 * @param compositions ids of count features that split one total, one list per total
 * @param priors what is believed before any answer
 */
public record ProfileForm(Dispersion dispersion, Variances variances, List<List<String>> compositions, Priors priors) {
    /** Whether classes share the variance of a numeric feature. */
    public enum Variances {
        /** One variance for all classes. */
        EQUAL,
        /** A variance for each class. */
        OWN
    }

    /** Copies the lists. */
    public ProfileForm {
        compositions = compositions.stream().map(List::copyOf).toList();
    }

    /** Returns Poisson counts, own variances, no compositions and no priors. */
    public static ProfileForm usual() {
        return new ProfileForm(Dispersion.POISSON, Variances.OWN, List.of(), Priors.none());
    }

    /** Returns the same with another dispersion of counts. */
    public ProfileForm withDispersion(Dispersion newDispersion) {
        return new ProfileForm(newDispersion, variances, compositions, priors);
    }

    /** Returns the same with other variances. */
    public ProfileForm withVariances(Variances newVariances) {
        return new ProfileForm(dispersion, newVariances, compositions, priors);
    }

    /** Returns the same with other compositions. */
    public ProfileForm withCompositions(List<List<String>> newCompositions) {
        return new ProfileForm(dispersion, variances, newCompositions, priors);
    }

    /** Returns the same with other priors. */
    public ProfileForm withPriors(Priors newPriors) {
        return new ProfileForm(dispersion, variances, compositions, newPriors);
    }
}
