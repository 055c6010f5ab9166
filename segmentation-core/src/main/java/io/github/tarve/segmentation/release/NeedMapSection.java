package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.codebook.Label;
import java.util.List;

/**
 * Where residents stand on the map of needs and resources.
 *
 * @param axes the axes that were measured, need first; one or two
 * @param form {@code grid}, or {@code line} when only the first axis is told of
 * @param parts into how many parts each axis is cut, from low to high
 * @param firstUnknown whether some residents do not stand on the first axis; they are a last row
 * @param secondUnknown whether some residents do not stand on the second axis; they are a last cell of each row
 * @param rows one per part of the first axis, the lowest first
 * @param correlation Spearman's rank correlation of the two axes
 * @param areasWithheld whether areas are withheld
 * @param areas one per area
 */
public record NeedMapSection(
        List<Axis> axes,
        String form,
        int parts,
        boolean firstUnknown,
        boolean secondUnknown,
        List<Row> rows,
        Released<Double> correlation,
        boolean areasWithheld,
        List<AreaRow> areas) {
    /** Copies the lists. */
    public NeedMapSection {
        axes = List.copyOf(axes);
        rows = List.copyOf(rows);
        areas = List.copyOf(areas);
    }

    /** Returns whether both axes are told of together. */
    public boolean grid() {
        return form.equals("grid");
    }

    /**
     * One axis.
     *
     * @param kind {@code need}, {@code resources}, {@code unmet} or {@code experience}
     * @param measured the features that it was made of
     */
    public record Axis(String kind, List<Label> measured) {
        /** Copies the list. */
        public Axis {
            measured = List.copyOf(measured);
        }
    }

    /**
     * The residents in one part of the first axis.
     *
     * @param count residents
     * @param share share of everyone
     * @param cells residents by part of the second axis, the lowest first; empty in a {@code line}
     * @param shares the same as shares of everyone
     * @param unmetShare mean share of a resident's attempts that met no need
     * @param contacts mean number of contacts with services a week
     */
    public record Row(
            Released<Integer> count,
            Released<Double> share,
            List<Released<Integer>> cells,
            List<Released<Double>> shares,
            Released<Double> unmetShare,
            Released<Double> contacts) {
        /** Copies the lists. */
        public Row {
            cells = List.copyOf(cells);
            shares = List.copyOf(shares);
        }
    }

    /**
     * The residents of one area by part of the first axis.
     *
     * @param area code and name
     * @param counts residents, as in {@link NeedMapSection#rows()}
     * @param shares the same as shares of the area
     */
    public record AreaRow(Label area, List<Released<Integer>> counts, List<Released<Double>> shares) {
        /** Copies the lists. */
        public AreaRow {
            counts = List.copyOf(counts);
            shares = List.copyOf(shares);
        }
    }
}
