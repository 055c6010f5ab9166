package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.codebook.Label;
import java.util.List;

/**
 * Where residents fall in one scheme.
 *
 * @param name short name
 * @param label name for people
 * @param source where it comes from, may be empty
 * @param axes its two axes
 * @param segments the segments: both axes low, only the second high, only the first high, both high
 * @param measured whether both axes could be measured
 * @param withheld whether the table is withheld
 * @param unplaced whether some residents could not be placed; they are a last column
 * @param rows one per profile of the report, then everyone with an empty id
 * @param cramersV Cramer's V of profile and segment, bias-corrected
 * @param agreement adjusted Rand index of profiles and segments
 */
public record SchemeSection(
        String name,
        Label label,
        String source,
        List<Axis> axes,
        List<Label> segments,
        boolean measured,
        boolean withheld,
        boolean unplaced,
        List<Row> rows,
        Released<Double> cramersV,
        Released<Double> agreement) {
    /** Copies the lists. */
    public SchemeSection {
        axes = List.copyOf(axes);
        segments = List.copyOf(segments);
        rows = List.copyOf(rows);
    }

    /**
     * One axis.
     *
     * @param label name
     * @param low what low values mean
     * @param high what high values mean
     * @param cut {@code median}, {@code fixed} or {@code reference}
     * @param measured the features that it was made of
     * @param missing terms that the study does not measure
     */
    public record Axis(Label label, Label low, Label high, String cut, List<Label> measured, List<String> missing) {
        /** Copies the lists. */
        public Axis {
            measured = List.copyOf(measured);
            missing = List.copyOf(missing);
        }
    }

    /**
     * The residents of one profile, or everyone.
     *
     * @param profile id of the profile, empty for everyone
     * @param counts residents by segment, then those who could not be placed
     * @param shares the same as shares of the profile
     */
    public record Row(String profile, List<Released<Integer>> counts, List<Released<Double>> shares) {
        /** Copies the lists. */
        public Row {
            counts = List.copyOf(counts);
            shares = List.copyOf(shares);
        }
    }
}
