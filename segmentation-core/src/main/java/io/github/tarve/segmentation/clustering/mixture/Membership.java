package io.github.tarve.segmentation.clustering.mixture;

import io.github.tarve.segmentation.clustering.GroupShares;
import io.github.tarve.segmentation.clustering.MembershipModel;
import java.util.Optional;

/**
 * The probability of each class before any answer is seen, by stratum. Its parameters come first in the vector. Immutable.
 */
sealed interface Membership permits CommonShares, LogitShares, HierarchicalShares {
    /** Returns the number of strata. */
    int strata();

    /** Returns the number of entries of a vector of parameters. */
    int size();

    /** Returns the number of free parameters, for groups that borrow from each other their effective number. */
    int parameters();

    /** Writes parameters with which every class is as probable. */
    void initialise(double[] theta);

    /** Writes the probabilities by stratum and class. */
    void shares(double[] theta, double[] into);

    /** Sets the parameters to better ones given how much of each stratum is in each class. */
    void maximise(double[] amounts, double[] theta);

    /** Brings extrapolated parameters back into their range. */
    void project(double[] theta);

    /** Returns the log density of parameters under the priors, without its constant. */
    double logPrior(double[] theta);

    /** Returns the same with what it takes as known set anew, given how much of each stratum is in each class. */
    default Membership refined(double[] amounts) {
        return this;
    }

    /** Returns how covariates predict the class, with the classes in some order. */
    default Optional<MembershipModel> prediction(double[] theta, int[] order) {
        return Optional.empty();
    }

    /** Returns the shares of the groups, with the classes in some order. */
    default Optional<GroupShares> groups(double[] theta, int[] order) {
        return Optional.empty();
    }
}
