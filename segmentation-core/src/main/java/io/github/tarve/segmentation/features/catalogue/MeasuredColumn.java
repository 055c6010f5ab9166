package io.github.tarve.segmentation.features.catalogue;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.features.Feature;
import java.util.Optional;

/**
 * One measured feature: its values by resident and its place in the catalogue. Immutable.
 *
 * <p>Features of one <em>group</em> are parts of one vector, such as the rates of all needs or the shares of all channels;
 * how reliable they are is judged together. A feature that <em>summarises</em> a group is a function of its parts, such as
 * the number of contacts of all needs: beside active parts it only describes.
 */
public final class MeasuredColumn {
    private final Feature feature;
    private final double[] values;
    private final FeaturePreset preset;
    private final Optional<String> group;
    private final Optional<String> summaryOf;
    private final Optional<Norm> norm;
    private final Optional<Label> definition;

    private MeasuredColumn(
            Feature feature,
            double[] values,
            FeaturePreset preset,
            Optional<String> group,
            Optional<String> summaryOf,
            Optional<Norm> norm,
            Optional<Label> definition) {
        this.feature = feature;
        this.values = values;
        this.preset = preset;
        this.group = group;
        this.summaryOf = summaryOf;
        this.norm = norm;
        this.definition = definition;
    }

    /**
     * Returns a column.
     *
     * @param feature what was measured
     * @param values untransformed values by resident, {@code NaN} where missing; copied
     * @param preset the smallest preset that holds the feature
     */
    public static MeasuredColumn of(Feature feature, double[] values, FeaturePreset preset) {
        return new MeasuredColumn(
                feature,
                values.clone(),
                preset,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Returns the column as a part of a group. */
    public MeasuredColumn inGroup(String newGroup) {
        return new MeasuredColumn(feature, values, preset, Optional.of(newGroup), summaryOf, norm, definition);
    }

    /** Returns the column as a summary of a group. */
    public MeasuredColumn summarising(String parts) {
        return new MeasuredColumn(feature, values, preset, group, Optional.of(parts), norm, definition);
    }

    /** Returns the column with what its values took from everyone in the study. */
    public MeasuredColumn withNorm(Norm newNorm) {
        return new MeasuredColumn(feature, values, preset, group, summaryOf, Optional.of(newNorm), definition);
    }

    /** Returns the column with a sentence that says how it is computed, for features of your own. */
    public MeasuredColumn definedAs(Label newDefinition) {
        return new MeasuredColumn(feature, values, preset, group, summaryOf, norm, Optional.of(newDefinition));
    }

    /** Returns the column with another description of the same values. */
    public MeasuredColumn with(Feature newFeature) {
        return new MeasuredColumn(newFeature, values, preset, group, summaryOf, norm, definition);
    }

    /** Returns what was measured. */
    public Feature feature() {
        return feature;
    }

    /** Returns the identifier. */
    public String id() {
        return feature.id();
    }

    /** Returns the values by resident as a copy. */
    public double[] values() {
        return values.clone();
    }

    /** Returns the value of one resident, {@code NaN} when it is missing. */
    public double value(int resident) {
        return values[resident];
    }

    /** Returns the number of residents. */
    public int residents() {
        return values.length;
    }

    /** Returns the smallest preset that holds the feature. */
    public FeaturePreset preset() {
        return preset;
    }

    /** Returns the group that the feature is a part of, if any. */
    public Optional<String> group() {
        return group;
    }

    /** Returns the group that the feature summarises, if any. */
    public Optional<String> summaryOf() {
        return summaryOf;
    }

    /** Returns what the values took from everyone in the study, if anything. */
    public Optional<Norm> norm() {
        return norm;
    }

    /** Returns the sentence that says how the column is computed, if it has one of its own. */
    public Optional<Label> definition() {
        return definition;
    }
}
