package io.github.tarve.segmentation.codebook;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A way of grouping residents that is known beforehand: two axes, each cut in two, and a name for each of the four segments.
 *
 * @param name short name
 * @param label name for people
 * @param source where it comes from, may be empty
 * @param first the first axis
 * @param second the second axis
 * @param segments the segments: both axes low, only the second high, only the first high, both high
 */
public record Scheme(String name, Label label, String source, Axis first, Axis second, List<Label> segments) {
    /** Number of segments. */
    public static final int SEGMENTS = 4;

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException when there are not four segments
     */
    public Scheme {
        segments = List.copyOf(segments);
        if (segments.size() != SEGMENTS) {
            throw new IllegalArgumentException(segments.size() + " segments");
        }
    }

    /**
     * One axis: the weighted mean of its terms.
     *
     * @param id short name
     * @param label name for people
     * @param low what low values mean
     * @param high what high values mean
     * @param cut where low ends
     * @param at the cut itself, for {@link Cut#FIXED}
     * @param terms what it is made of
     */
    public record Axis(String id, Label label, Label low, Label high, Cut cut, double at, List<Term> terms) {
        /** Copies the list. */
        public Axis {
            terms = List.copyOf(terms);
        }
    }

    /** Where the low side of an axis ends; values at the cut are low. */
    public enum Cut {
        /** At the median of the study's residents, over standardised terms. */
        MEDIAN,
        /** At a number given, over terms in their own units. */
        FIXED,
        /** At the mean of a reference population, over terms standardised by its means and standard deviations. */
        REFERENCE
    }

    /**
     * One term of an axis.
     *
     * @param kind what it names
     * @param name id of a feature or of a survey scale; {@code resource} or {@code need} for all scales of that kind
     * @param weight its weight; negative where more of it means less on the axis
     * @param mean mean in the reference population, for {@link Cut#REFERENCE}
     * @param deviation standard deviation in the reference population, for {@link Cut#REFERENCE}
     */
    public record Term(Kind kind, String name, double weight, OptionalDouble mean, OptionalDouble deviation) {}

    /** What a term names. */
    public enum Kind {
        /** A feature or survey scale. */
        FEATURE,
        /** Every survey scale that measures resources, or every one that measures need. */
        SCALES
    }
}
