package io.github.tarve.segmentation.profiles;

import io.github.tarve.segmentation.codebook.Label;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Where residents stand between little and much need, and between weak and good resources: a description of everyone that needs
 * no groups. Both axes are scores of standardised features; each is cut at its own quantiles, so that the parts of an axis hold
 * about as many residents each, residents with the same score always together.
 *
 * @param axes need first, then what stands beside it; a single one when the study measures nothing else
 * @param cuts the same map cut into three parts an axis, and into two
 * @param correlation Spearman's rank correlation of the two axes over residents who stand on both; empty without a second axis
 *     or variation
 * @param paired residents who stand on both axes
 */
public record NeedMap(List<Axis> axes, List<Cut> cuts, OptionalDouble correlation, int paired) {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException without an axis, or with more than two
     */
    public NeedMap {
        axes = List.copyOf(axes);
        cuts = List.copyOf(cuts);
        if (axes.isEmpty() || axes.size() > 2) {
            throw new IllegalArgumentException(axes.size() + " axes");
        }
    }

    /** What an axis tells. */
    public enum Kind {
        /** Contacts, kinds of need, unmet need and survey scales of need. */
        NEED("need"),
        /** Survey scales of resources, and informal help. */
        RESOURCES("resources"),
        /** Needs that were left unmet; then the axis of need is without them. */
        UNMET("unmet"),
        /** Satisfaction with services. */
        EXPERIENCE("experience");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** Returns the code used in files. */
        public String code() {
            return code;
        }
    }

    /**
     * One axis.
     *
     * @param kind what it tells
     * @param measured the features that it was made of
     * @param known residents who stand on it
     */
    public record Axis(Kind kind, List<Label> measured, int known) {
        /** Copies the list. */
        public Axis {
            measured = List.copyOf(measured);
        }
    }

    /**
     * The map with each axis cut into parts, from low to high; residents who do not stand on an axis are its last part.
     *
     * @param parts number of parts, those who do not stand on the axis left out
     * @param counts residents by part of the first axis and part of the second; one column without a second axis
     * @param means what residents in each part of the first axis are like
     * @param areas residents of each area by part of the first axis, areas by code
     */
    public record Cut(int parts, List<List<Integer>> counts, List<PartMeans> means, List<AreaParts> areas) {
        /** Copies the lists. */
        public Cut {
            counts = counts.stream().map(List::copyOf).toList();
            means = List.copyOf(means);
            areas = List.copyOf(areas);
        }
    }

    /**
     * What residents in one part of the first axis are like; nobody where the study does not measure it.
     *
     * @param unmetShare share of a resident's attempts that met no need
     * @param contacts contacts with services a week
     */
    public record PartMeans(FeatureSummary.Values unmetShare, FeatureSummary.Values contacts) {}

    /**
     * The residents of one area.
     *
     * @param area code of the area
     * @param counts residents by part of the first axis
     */
    public record AreaParts(String area, List<Integer> counts) {
        /** Copies the list. */
        public AreaParts {
            counts = List.copyOf(counts);
        }
    }
}
