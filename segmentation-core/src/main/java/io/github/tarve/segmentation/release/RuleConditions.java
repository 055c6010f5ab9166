package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.features.BinaryFeature;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.profiles.FeatureSummary;
import io.github.tarve.segmentation.profiles.ProfileRule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Releases the conditions of rules: thresholds rounded, positions of levels as their labels. */
final class RuleConditions {
    private final FeatureRows features;
    private final Figures figures;

    RuleConditions(FeatureRows features, Figures figures) {
        this.features = features;
        this.figures = figures;
    }

    Report.RuleCondition of(ProfileRule.Condition condition) {
        FeatureSummary summary = features.summary(condition.feature())
                .orElseThrow(() -> new IllegalArgumentException("feature " + condition.feature() + " has no summary"));
        return of(summary.feature(), condition);
    }

    private Report.RuleCondition of(Feature feature, ProfileRule.Condition condition) {
        ProfileRule.Comparison comparison = condition.comparison();
        List<Label> levels = FeatureRows.levels(feature);
        Optional<Label> label = Optional.empty();
        if (comparison == ProfileRule.Comparison.IS) {
            int level = FeatureRows.position(feature, condition.level());
            label = Optional.of(level < 0 ? Label.of(condition.level()) : levels.get(level));
        } else if (!levels.isEmpty()) {
            // Values of ordinals and binaries are positions of levels, which mean nothing to a reader.
            int below = (int) Math.max(0, Math.min(levels.size() - 1, Math.floor(condition.threshold())));
            boolean yes = feature instanceof BinaryFeature && comparison == ProfileRule.Comparison.MORE_THAN;
            label = Optional.of(levels.get(yes ? 1 : below));
            comparison = feature instanceof BinaryFeature ? ProfileRule.Comparison.IS : comparison;
        }
        return new Report.RuleCondition(
                feature.description().label(),
                comparison.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                label.isPresent() ? 0 : figures.number(condition.threshold()),
                label,
                label.isPresent() ? "" : FeatureScale.of(feature).unit());
    }

    /** Returns the opposite of a condition. */
    Report.RuleCondition not(ProfileRule.Condition condition) {
        if (condition.comparison() == ProfileRule.Comparison.IS) {
            Report.RuleCondition is = of(condition);
            return new Report.RuleCondition(is.label(), "is-not", is.threshold(), is.level(), is.unit());
        }
        ProfileRule.Comparison opposite = condition.comparison() == ProfileRule.Comparison.AT_MOST
                ? ProfileRule.Comparison.MORE_THAN
                : ProfileRule.Comparison.AT_MOST;
        return of(new ProfileRule.Condition(condition.feature(), opposite, condition.threshold(), condition.level()));
    }
}
