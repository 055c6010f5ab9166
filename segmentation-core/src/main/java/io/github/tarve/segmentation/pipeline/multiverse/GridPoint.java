package io.github.tarve.segmentation.pipeline.multiverse;

import io.github.tarve.segmentation.validation.multiverse.Choice;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One point of the grid of choices.
 *
 * @param way method, dissimilarity and scaling
 * @param days observed days that a diary needs; 0 in a study without a diary
 * @param gaps what becomes of missing cells
 */
record GridPoint(Way way, int days, Gaps gaps) {
    /** What becomes of missing cells. */
    enum Gaps {
        /** The method makes the best of what is there. */
        AVAILABLE,
        /** They are filled several times from rows that are alike, and the results give way to a consensus. */
        IMPUTED
    }

    /** Ways on which the further choices are tried: one by squared distances, one by Gower. */
    private static final List<Way> USUAL = List.of(Way.KMEANS_STANDARD, Way.KMEDOIDS_GOWER);

    /**
     * Returns the grid around the main result, which comes first. Every way is tried with the rule of days of the main result,
     * without filling; other rules of days on the main way and two usual ones, filling, which clusters several times, on the main
     * way and k-means: what they change shows there already, and the whole stays cheap.
     *
     * @param main the main result
     * @param otherDays further rules of days
     * @param gaps whether cells are missing at all
     */
    static List<GridPoint> around(GridPoint main, List<Integer> otherDays, boolean gaps) {
        Set<GridPoint> points = new LinkedHashSet<>();
        points.add(main);
        for (Way way : Way.values()) {
            points.add(new GridPoint(way, main.days(), Gaps.AVAILABLE));
        }
        Set<Way> varied = new LinkedHashSet<>();
        varied.add(main.way());
        varied.addAll(USUAL);
        for (int days : otherDays) {
            varied.forEach(way -> points.add(new GridPoint(way, days, Gaps.AVAILABLE)));
        }
        if (gaps) {
            points.add(new GridPoint(Way.KMEANS_STANDARD, main.days(), Gaps.IMPUTED));
            if (main.way() != Way.MIXTURE) {
                points.add(new GridPoint(main.way(), main.days(), Gaps.IMPUTED));
            }
        }
        return new ArrayList<>(points);
    }

    /**
     * Returns the choices as codes.
     *
     * @param gapsThere whether cells are missing at all; what becomes of them is no choice otherwise
     */
    Map<Choice, String> choices(boolean gapsThere) {
        Map<Choice, String> choices = new EnumMap<>(way.choices());
        if (days > 0) {
            choices.put(Choice.DAYS, Integer.toString(days));
        }
        if (gapsThere && way != Way.MIXTURE) {
            choices.put(Choice.GAPS, gaps.name().toLowerCase(Locale.ROOT));
        }
        return choices;
    }
}
