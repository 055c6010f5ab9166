package io.github.tarve.segmentation.features.catalogue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the features of a study took from all of its residents.
 *
 * @param needs needs that were counted by themselves, {@link DiaryFrame#OTHER} last when rare ones were counted together;
 *     empty when no feature depends on which
 * @param channels the same of channels
 * @param reasons the same of reasons for unmet needs
 * @param features norms by feature
 */
public record StudyNorms(
        Optional<List<String>> needs,
        Optional<List<String>> channels,
        Optional<List<String>> reasons,
        Map<String, Norm> features) {
    /** Copies the collections. */
    public StudyNorms {
        needs = needs.map(List::copyOf);
        channels = channels.map(List::copyOf);
        reasons = reasons.map(List::copyOf);
        features = Collections.unmodifiableMap(new TreeMap<>(features));
    }

    /** Returns norms of nothing: every study is measured by itself. */
    public static StudyNorms none() {
        return new StudyNorms(Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
    }

    /** Returns the norm of a feature when it is of a kind. */
    <N extends Norm> Optional<N> of(String feature, Class<N> kind) {
        return Optional.ofNullable(features.get(feature))
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
