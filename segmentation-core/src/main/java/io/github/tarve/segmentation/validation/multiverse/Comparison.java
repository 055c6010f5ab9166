package io.github.tarve.segmentation.validation.multiverse;

import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.validation.AdjustedRandIndex;
import io.github.tarve.segmentation.validation.PartitionAgreement;
import io.github.tarve.segmentation.validation.multiverse.Multiverse.Effect;
import io.github.tarve.segmentation.validation.multiverse.Multiverse.Standing;
import io.github.tarve.segmentation.validation.multiverse.Multiverse.Steadiness;
import io.github.tarve.segmentation.validation.multiverse.Multiverse.Value;
import io.github.tarve.segmentation.validation.multiverse.Multiverse.Way;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** The work behind {@link Multiverse#of}. */
final class Comparison {
    /** Numerator and denominator of the share of ways in which a steady row keeps its cluster; whole, so that 4 of 5 is enough. */
    private static final int STEADY_OF_TEN = 8;

    private final List<Universe> universes;
    private final int least;
    private final int rows;
    private final List<Standing> standings;
    private final double[][] agreement;

    Comparison(List<Universe> universes, int least) {
        if (universes.isEmpty()) {
            throw new IllegalArgumentException("no main result");
        }
        this.universes = List.copyOf(universes);
        this.least = least;
        this.rows = universes.get(0).labels().size();
        if (universes.stream().anyMatch(universe -> universe.labels().size() != rows)) {
            throw new IllegalArgumentException("ways of different numbers of rows");
        }
        // The main result is what it is: its size was judged where it was chosen.
        this.standings = IntStream.range(0, universes.size())
                .mapToObj(u -> u == 0 || universes.get(u).smallest() >= least ? Standing.COUNTED : Standing.LOPSIDED)
                .toList();
        this.agreement = new double[universes.size()][universes.size()];
        for (int a = 0; a < agreement.length; a++) {
            for (int b = a; b < agreement.length; b++) {
                Common common = common(a, b);
                agreement[a][b] = AdjustedRandIndex.of(common.first(), common.second());
                agreement[b][a] = agreement[a][b];
            }
        }
    }

    /** Two partitions of the rows that take part in both. */
    private record Common(List<Integer> positions, Partition first, Partition second) {}

    private Common common(int a, int b) {
        List<Integer> first = universes.get(a).labels();
        List<Integer> second = universes.get(b).labels();
        List<Integer> both = IntStream.range(0, rows)
                .filter(i -> first.get(i) >= 0 && second.get(i) >= 0)
                .boxed()
                .toList();
        return new Common(both, partition(first, both), partition(second, both));
    }

    private static Partition partition(List<Integer> labels, List<Integer> positions) {
        double[] ones = new double[positions.size()];
        Arrays.fill(ones, 1);
        return Partition.canonical(positions.stream().mapToInt(labels::get).toArray(), ones);
    }

    Multiverse multiverse() {
        List<Way> ways = new ArrayList<>();
        for (int u = 0; u < universes.size(); u++) {
            Universe universe = universes.get(u);
            int part =
                    (int) universe.labels().stream().filter(label -> label >= 0).count();
            ways.add(new Way(universe.choices(), part, standings.get(u)));
        }
        return new Multiverse(
                ways,
                Arrays.stream(agreement)
                        .map(row -> Arrays.stream(row).boxed().toList())
                        .toList(),
                rows,
                least,
                steadiness(),
                Arrays.stream(Choice.values())
                        .flatMap(choice -> effect(choice).stream())
                        .toList());
    }

    private List<Steadiness> steadiness() {
        int[] part = new int[rows];
        int[] kept = new int[rows];
        for (int u = 1; u < universes.size(); u++) {
            if (standings.get(u) == Standing.COUNTED) {
                count(u, part, kept);
            }
        }
        List<Integer> main = universes.get(0).labels();
        int clusters = main.stream().mapToInt(label -> label + 1).max().orElse(0);
        int[][] classes = new int[clusters][3];
        for (int i = 0; i < rows; i++) {
            if (main.get(i) >= 0) {
                classes[main.get(i)][kind(part[i], kept[i])]++;
            }
        }
        return Arrays.stream(classes)
                .map(counts -> new Steadiness(counts[0], counts[1], counts[2]))
                .toList();
    }

    /** A row of which no way says anything has not been seen to keep its cluster. */
    private static int kind(int part, int kept) {
        if (part == 0) {
            return 2;
        }
        return kept == part ? 0 : 10 * kept >= STEADY_OF_TEN * part ? 1 : 2;
    }

    private void count(int u, int[] part, int[] kept) {
        Common common = common(0, u);
        int[] matched = new int[common.second().clusters()];
        Arrays.fill(matched, -1);
        PartitionAgreement.of(common.first(), common.second())
                .matches()
                .forEach(match -> matched[match.second()] = match.first());
        for (int place = 0; place < common.positions().size(); place++) {
            int row = common.positions().get(place);
            part[row]++;
            kept[row] += matched[common.second().label(place)] == common.first().label(place) ? 1 : 0;
        }
    }

    private Optional<Effect> effect(Choice choice) {
        List<String> values = universes.stream()
                .flatMap(universe -> universe.value(choice).stream())
                .distinct()
                .toList();
        if (values.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(new Effect(
                choice,
                alone(choice),
                values.stream().map(value -> value(choice, value)).toList()));
    }

    private Value value(Choice choice, String value) {
        int[] with = IntStream.range(1, universes.size())
                .filter(u -> standings.get(u) == Standing.COUNTED)
                .filter(u ->
                        universes.get(u).value(choice).filter(value::equals).isPresent())
                .toArray();
        return new Value(
                value,
                with.length,
                Arrays.stream(with).mapToDouble(u -> agreement[0][u]).average());
    }

    private OptionalDouble alone(Choice choice) {
        List<Double> pairs = new ArrayList<>();
        for (int a = 0; a < universes.size(); a++) {
            for (int b = a + 1; b < universes.size(); b++) {
                boolean counted = standings.get(a) == Standing.COUNTED && standings.get(b) == Standing.COUNTED;
                if (counted && differAlone(universes.get(a), universes.get(b), choice)) {
                    pairs.add(agreement[a][b]);
                }
            }
        }
        return pairs.stream().mapToDouble(Double::doubleValue).average();
    }

    private static boolean differAlone(Universe a, Universe b, Choice choice) {
        for (Choice other : Choice.values()) {
            Optional<String> first = a.value(other);
            Optional<String> second = b.value(other);
            boolean comparable = first.isPresent() && second.isPresent();
            if (other == choice ? !comparable || first.equals(second) : comparable && !first.equals(second)) {
                return false;
            }
        }
        return true;
    }
}
