package io.github.tarve.segmentation.codebook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A published questionnaire whose scoring rule is built in. Its item texts are not: ask its owners for the form and for a
 * licence where one is needed.
 */
public enum Instrument {
    /** EQ-5D-5L: the sum of the five levels, 5 (no problems) to 25; all five answers are needed. No value set is applied. */
    EQ_5D_5L(5, 1, 1, 5, Scoring.LEVEL_SUM, 5),
    /**
     * WHODAS 2.0, 12 items, simple scoring: the sum of the answers, 12 to 60 when they are coded from 1, or 0 to 48 when from
     * 0; one missing answer is replaced by the mean of the other eleven, more leave no score (Üstün, Kostanjsek, Chatterji and
     * Rehm 2010, WHO, ISBN 9789241547598).
     */
    WHODAS_12(12, 0, 1, 5, Scoring.PRORATED_SUM, 11),
    /**
     * CANSAS-P, 22 areas coded 0 no need, 1 met need, 2 unmet need: the numbers of met and of unmet needs among the areas
     * answered, at least 18 of them (Trauer, Tobias and Slade 2008, doi:10.1007/s10597-008-9119-x).
     */
    CANSAS_P(22, 0, 0, 3, Scoring.NEED_COUNTS, 18);

    private final int items;
    private final int lowestFirst;
    private final int highestFirst;
    private final int levels;
    private final Scoring scoring;
    private final int minimumAnswered;

    Instrument(int items, int lowestFirst, int highestFirst, int levels, Scoring scoring, int minimumAnswered) {
        this.items = items;
        this.lowestFirst = lowestFirst;
        this.highestFirst = highestFirst;
        this.levels = levels;
        this.scoring = scoring;
        this.minimumAnswered = minimumAnswered;
    }

    /** Returns the instrument with a name, such as {@code whodas-12}. */
    public static Optional<Instrument> find(String name) {
        return Arrays.stream(values())
                .filter(one -> one.text().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Returns the names of all instruments. */
    public static List<String> names() {
        return Arrays.stream(values()).map(Instrument::text).toList();
    }

    /** Returns the name used in codebooks. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the number of items. */
    public int items() {
        return items;
    }

    /** Returns the codings that it allows, such as {@code 0-4, 1-5}. */
    public String codings() {
        return IntStream.rangeClosed(lowestFirst, highestFirst)
                .mapToObj(first -> first + "-" + (first + levels - 1))
                .collect(Collectors.joining(", "));
    }

    /** Returns whether an item has a coding that the scoring rule is made for. */
    public boolean takes(OrdinalItem item) {
        return item.minimum() >= lowestFirst
                && item.minimum() <= highestFirst
                && item.maximum() == item.minimum() + levels - 1
                && !item.reversed();
    }

    /** Returns how answers become a score. */
    public Scoring scoring() {
        return scoring;
    }

    /** Returns how many items a resident must answer to get a score. */
    public int minimumAnswered() {
        return minimumAnswered;
    }
}
