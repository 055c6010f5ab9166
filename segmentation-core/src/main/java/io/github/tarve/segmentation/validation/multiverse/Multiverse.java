package io.github.tarve.segmentation.validation.multiverse;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far the clusters hang on choices of the analyst: the same rows clustered in several ways that could all be defended
 * (Steegen, Tuerlinckx, Gelman and Vanpaemel 2016, doi:10.1177/1745691616658637), compared with the main result, which is the
 * first way. Immutable; nothing in it tells of a single row.
 *
 * <ul>
 *   <li>Two ways are compared over the rows that take part in both, by the adjusted Rand index.
 *   <li>The clusters of a way are matched with those of the main result so that as many rows as possible agree (Kuhn 1955,
 *       doi:10.1002/nav.3800020109); labels play no part.
 *   <li>A <em>core</em> row is in its own cluster of the main result in every way in which it takes part, a <em>steady</em>
 *       one in at least 80 % of them, the main result itself not counted; the others are <em>borderline</em>.
 *   <li>A way whose smallest cluster has fewer rows than a result may have is <em>lopsided</em>: it is compared, but says
 *       nothing of cores and choices, for nobody would go by it.
 *   <li>Without another way that counts there are no cores.
 * </ul>
 *
 * @param ways every way, the main result first
 * @param agreement adjusted Rand index by way and way
 * @param compared rows that were clustered; fewer than all when a sample was taken
 * @param least rows that the smallest cluster needs for a way to count
 * @param clusters the clusters of the main result, in its order
 * @param effects what each choice changes, for choices that have more than one value
 */
public record Multiverse(
        List<Way> ways,
        List<List<Double>> agreement,
        int compared,
        int least,
        List<Steadiness> clusters,
        List<Effect> effects) {
    /** Copies the lists. */
    public Multiverse {
        ways = List.copyOf(ways);
        agreement = agreement.stream().map(List::copyOf).toList();
        clusters = List.copyOf(clusters);
        effects = List.copyOf(effects);
    }

    /** Whether a way says something of cores and choices. */
    public enum Standing {
        /** It does. */
        COUNTED,
        /** It leaves a cluster so small that nobody would go by it. */
        LOPSIDED
    }

    /**
     * One way of analysing.
     *
     * @param choices the value of each choice as a code; a choice that the way does not have is left out
     * @param rows rows that take part
     * @param standing whether it counts
     */
    public record Way(Map<Choice, String> choices, int rows, Standing standing) {
        /** Copies the map. */
        public Way {
            Map<Choice, String> ordered = new EnumMap<>(Choice.class);
            ordered.putAll(choices);
            choices = Collections.unmodifiableMap(ordered);
        }

        /** Returns the value of a choice, empty when this way does not have it. */
        public Optional<String> value(Choice choice) {
            return Universe.value(choices, choice);
        }
    }

    /**
     * How steady the rows of one cluster are.
     *
     * @param core rows that never change
     * @param mostly rows that are in their cluster in at least 80 % of the ways, but not in all
     * @param borderline the others
     */
    public record Steadiness(int core, int mostly, int borderline) {
        /** Returns the rows of the cluster. */
        public int rows() {
            return core + mostly + borderline;
        }
    }

    /**
     * What one choice changes.
     *
     * @param choice the choice
     * @param alone mean agreement of two ways that differ in this choice alone; empty without such ways. A choice that a way
     *     does not have counts as equal to any
     * @param values the values that were tried
     */
    public record Effect(Choice choice, OptionalDouble alone, List<Value> values) {
        /** Copies the list. */
        public Effect {
            values = List.copyOf(values);
        }
    }

    /**
     * One value of a choice.
     *
     * @param value code of the value
     * @param ways ways with the value that count, the main result left out
     * @param agreement their mean agreement with the main result; empty without any
     */
    public record Value(String value, int ways, OptionalDouble agreement) {}

    /**
     * Compares ways of analysing the same rows.
     *
     * <p>O(ways^2 (rows + k^2)).
     *
     * @param universes the ways, the main result first
     * @param least rows that the smallest cluster needs for a way to count
     * @throws IllegalArgumentException without a way, or when they have different numbers of rows
     */
    public static Multiverse of(List<Universe> universes, int least) {
        return new Comparison(universes, least).multiverse();
    }

    /** Returns the rows that never change. */
    public int core() {
        return clusters.stream().mapToInt(Steadiness::core).sum();
    }

    /** Returns the rows that are in their cluster in at least 80 % of the ways, cores among them. */
    public int steady() {
        return core() + clusters.stream().mapToInt(Steadiness::mostly).sum();
    }

    /** Returns the number of ways that count, the main result left out. */
    public int counted() {
        return (int) ways.stream()
                .skip(1)
                .filter(way -> way.standing() == Standing.COUNTED)
                .count();
    }

    /** Returns the mean agreement of the ways that count with the main result; empty without any. */
    public OptionalDouble agreementWithMain() {
        return java.util.stream.IntStream.range(1, ways.size())
                .filter(u -> ways.get(u).standing() == Standing.COUNTED)
                .mapToDouble(u -> agreement.get(0).get(u))
                .average();
    }
}
