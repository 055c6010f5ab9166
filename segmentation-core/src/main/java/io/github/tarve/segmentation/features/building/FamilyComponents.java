package io.github.tarve.segmentation.features.building;

import io.github.tarve.segmentation.features.CodingScale;
import java.util.List;

/**
 * How the components of one family of features are computed: coded features, less their means, times loadings.
 *
 * @param sources ids of the features that the components replace
 * @param coding scales of those features
 * @param means mean of each coded column
 * @param components the components, the strongest first
 */
public record FamilyComponents(
        List<String> sources, CodingScale coding, List<Double> means, List<Component> components) {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException when their sizes do not fit together
     */
    public FamilyComponents {
        sources = List.copyOf(sources);
        means = List.copyOf(means);
        components = List.copyOf(components);
        int width = coding.width();
        if (sources.size() != coding.columns().size()
                || means.size() != width
                || components.stream()
                        .anyMatch(component -> component.loadings().size() != width)) {
            throw new IllegalArgumentException(
                    "components of " + sources.size() + " features and " + width + " columns");
        }
    }

    /**
     * One component.
     *
     * @param id its id
     * @param weight its weight in distances
     * @param loadings by coded column
     */
    public record Component(String id, double weight, List<Double> loadings) {
        /** Copies the list. */
        public Component {
            loadings = List.copyOf(loadings);
        }
    }
}
