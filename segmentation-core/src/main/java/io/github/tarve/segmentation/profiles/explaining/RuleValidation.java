package io.github.tarve.segmentation.profiles.explaining;

import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.profiles.ProfileRule;
import io.github.tarve.segmentation.profiles.RuleCheck;
import io.github.tarve.segmentation.profiles.RuleSearch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Cross-validation of the short rules: for each of {@value #PARTS} parts of the residents the rules are searched anew on the
 * others and counted on the part.
 */
final class RuleValidation {
    private static final int PARTS = 10;

    private RuleValidation() {}

    static List<RuleCheck> of(Sample sample, long seed) {
        int classes = sample.classes();
        if (classes < 2) {
            return List.of();
        }
        int[] labels = sample.labels();
        FeatureMatrix measured = sample.matrix().measured();
        int[] covered = new int[classes];
        int[] matched = new int[classes];
        int[] folds = Folds.of(labels, classes, PARTS, seed);
        for (int part = 0; part < PARTS; part++) {
            int[] test = Folds.rows(folds, part, true);
            if (test.length == 0) {
                continue;
            }
            int[] train = Folds.rows(folds, part, false);
            int[] own = Arrays.stream(train).map(i -> labels[i]).toArray();
            double[] ones = new double[own.length];
            Arrays.fill(ones, 1);
            int[] canonical = Partition.order(own, ones, classes);
            RuleSearch search = new RuleSearch(measured.rows(train), Partition.canonical(own, ones, classes));
            for (int k = 0; k < classes; k++) {
                Optional<ProfileRule> rule = search.best(canonical[k]);
                for (int i : test) {
                    if (rule.isPresent() && Conditions.hold(measured, rule.get(), i)) {
                        matched[k]++;
                        covered[k] += labels[i] == k ? 1 : 0;
                    }
                }
            }
        }
        List<RuleCheck> checks = new ArrayList<>();
        int[] sizes = sample.sizes();
        for (int k = 0; k < classes; k++) {
            checks.add(new RuleCheck(sample.profile(k), covered[k], matched[k], sizes[k]));
        }
        return checks;
    }
}
