package io.github.tarve.segmentation.release;

import java.util.List;
import java.util.Optional;

/**
 * Whether other reasonable choices give the same profiles.
 *
 * @param sample residents drawn for it; empty when everybody took part
 * @param ways every way of analysing, the one of this report first
 * @param choices what each choice changes
 * @param agreement mean adjusted Rand index of the ways that count with the report; empty without any
 * @param core share of residents who are in the same profile in every way that counts
 * @param steady share of residents who are in the same profile in at least 80 % of them
 * @param profiles one per profile of the report, then everyone with an empty id; empty when the table is withheld
 */
public record SensitivitySection(
        Optional<Integer> sample,
        List<Way> ways,
        List<Choice> choices,
        Optional<Double> agreement,
        Released<Double> core,
        Released<Double> steady,
        List<Profile> profiles) {
    /** Copies the lists. */
    public SensitivitySection {
        ways = List.copyOf(ways);
        choices = List.copyOf(choices);
        profiles = List.copyOf(profiles);
    }

    /** Returns how many ways beside that of the report count. */
    public int counted() {
        return (int) ways.stream().skip(1).filter(Way::counts).count();
    }

    /**
     * One way of analysing. A choice that the way does not have is empty.
     *
     * @param algorithm code of the method
     * @param dissimilarity code of the dissimilarity
     * @param scaling code of the scaling
     * @param days observed days that a diary needs
     * @param gaps code of what becomes of missing cells
     * @param counts whether it leaves no profile so small that nobody would go by it
     * @param agreement adjusted Rand index with each way, in the same order
     */
    public record Way(
            String algorithm,
            String dissimilarity,
            String scaling,
            String days,
            String gaps,
            boolean counts,
            List<Double> agreement) {
        /** Copies the list. */
        public Way {
            agreement = List.copyOf(agreement);
        }
    }

    /**
     * What one choice changes.
     *
     * @param choice code: {@code algorithm}, {@code dissimilarity}, {@code scaling}, {@code days} or {@code gaps}
     * @param alone mean agreement of two ways that differ in it alone, empty without such ways
     * @param values the values tried
     */
    public record Choice(String choice, Optional<Double> alone, List<Value> values) {
        /** Copies the list. */
        public Choice {
            values = List.copyOf(values);
        }
    }

    /**
     * One value of a choice.
     *
     * @param value its code
     * @param ways ways with it that count, that of the report left out
     * @param agreement their mean agreement with the report, empty without any
     */
    public record Value(String value, int ways, Optional<Double> agreement) {}

    /**
     * How steady the residents of one profile are.
     *
     * @param profile id of the profile, empty for everyone
     * @param core residents who never change
     * @param mostly residents who keep their profile in at least 80 % of the ways, but not in all
     * @param borderline the others
     * @param coreShare share of those who never change
     */
    public record Profile(
            String profile,
            Released<Integer> core,
            Released<Integer> mostly,
            Released<Integer> borderline,
            Released<Double> coreShare) {}
}
