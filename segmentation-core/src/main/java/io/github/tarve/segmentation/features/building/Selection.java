package io.github.tarve.segmentation.features.building;

import io.github.tarve.segmentation.features.BinaryFeature;
import io.github.tarve.segmentation.features.FeatureRole;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.features.catalogue.Correlation;
import io.github.tarve.segmentation.features.catalogue.FeatureBlock;
import io.github.tarve.segmentation.features.catalogue.MeasuredColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The features that still build profiles, and the rules that take some out. One study's state; every rule logs what it
 * takes.
 */
final class Selection {
    private static final double NEAR_CONSTANT = 0.95;
    private static final int FEWEST_PERSONS = 5;
    private static final double ALIKE = 0.85;
    private static final double RELIABLE = 0.4;

    private final Set<String> wished;
    private final List<DroppedFeature> dropped = new ArrayList<>();
    private final List<MeasuredColumn> describing;
    private List<MeasuredColumn> active;

    /**
     * Creates a selection.
     *
     * @param active the candidates in the order of the catalogue
     * @param describing columns that only describe
     * @param wished ids that the analyst asked for by name
     */
    Selection(List<MeasuredColumn> active, List<MeasuredColumn> describing, Set<String> wished) {
        this.active = List.copyOf(active);
        this.describing = new ArrayList<>(describing);
        this.wished = Set.copyOf(wished);
    }

    List<MeasuredColumn> active() {
        return active;
    }

    List<MeasuredColumn> describing() {
        return List.copyOf(describing);
    }

    List<DroppedFeature> dropped() {
        return List.copyOf(dropped);
    }

    /** Puts other columns in the place of the active ones, which go on as descriptions for the reason given. */
    void replace(List<MeasuredColumn> replaced, List<DroppedFeature> reasons, List<MeasuredColumn> with) {
        List<MeasuredColumn> left = new ArrayList<>(active);
        left.removeAll(replaced);
        left.addAll(with);
        replaced.forEach(column -> describing.add(
                column.with(column.feature().with(column.feature().description().withRole(FeatureRole.REPLACED)))));
        dropped.addAll(reasons);
        active = List.copyOf(left);
    }

    /** Puts the same columns with other descriptions in the place of the active ones. */
    void redescribe(List<MeasuredColumn> columns) {
        active = List.copyOf(columns);
    }

    /** Logs a drop that was decided elsewhere. */
    void log(DroppedFeature drop) {
        dropped.add(drop);
    }

    /** Takes out every active column for which the rule gives a reason. */
    void apply(Function<MeasuredColumn, Optional<DroppedFeature>> rule) {
        List<MeasuredColumn> left = new ArrayList<>();
        for (MeasuredColumn column : active) {
            Optional<DroppedFeature> drop = rule.apply(column);
            if (drop.isEmpty()) {
                left.add(column);
                continue;
            }
            dropped.add(drop.get());
            if (drop.get().reason().stillDescribes()) {
                describing.add(column);
            }
        }
        active = List.copyOf(left);
    }

    /** Columns without values, (nearly) constant ones and marks of fewer than five persons. */
    void dropWithoutVariation() {
        apply(Selection::withoutVariation);
    }

    private static Optional<DroppedFeature> withoutVariation(MeasuredColumn column) {
        double[] values = Arrays.stream(column.values())
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        if (values.length == 0) {
            return Optional.of(DroppedFeature.of(column.id(), DropReason.NO_DATA));
        }
        int most = 0;
        for (int from = 0; from < values.length; ) {
            int to = from;
            while (to < values.length && values[to] - values[from] <= 1e-12 * Math.abs(values[from])) {
                to++;
            }
            most = Math.max(most, to - from);
            from = to;
        }
        double share = (double) most / values.length;
        if (share > NEAR_CONSTANT) {
            return Optional.of(DroppedFeature.of(column.id(), DropReason.NEAR_CONSTANT, 100 * share));
        }
        if (column.feature() instanceof BinaryFeature) {
            long persons = Arrays.stream(values).filter(value -> value > 0).count();
            if (persons < FEWEST_PERSONS) {
                return Optional.of(DroppedFeature.of(column.id(), DropReason.FEW_PERSONS, (double) persons));
            }
        }
        return Optional.empty();
    }

    /**
     * Features that do not repeat themselves within the diary: reliability below 0.4 beyond its sampling error, that is with
     * the upper bound of its interval below 0.4, so that small studies are not judged by chance. The parts of a group are
     * judged together. Unmet need is spared: it is what profiles are for, and rare events never repeat themselves well.
     */
    void dropUnreliable(Map<String, FeatureReliability> reliability) {
        apply(column -> {
            FeatureReliability found = reliability.get(column.group().orElse(column.id()));
            return found == null || !unreliable(column, reliability)
                    ? Optional.empty()
                    : Optional.of(
                            DroppedFeature.of(column.id(), DropReason.UNRELIABLE, found.estimate(), found.upper()));
        });
    }

    private boolean unreliable(MeasuredColumn column, Map<String, FeatureReliability> reliability) {
        FeatureReliability found = reliability.get(column.group().orElse(column.id()));
        boolean spared = wished.contains(column.id()) || BlockWeights.block(column) == FeatureBlock.UNMET;
        return found != null && found.upper() < RELIABLE && !spared;
    }

    /** Functions of parts that are active themselves and are not about to be dropped as unreliable. */
    void dropSummaries(Map<String, FeatureReliability> reliability) {
        Set<String> groups = new HashSet<>();
        active.stream()
                .filter(column -> !unreliable(column, reliability))
                .forEach(column -> column.group().ifPresent(groups::add));
        apply(column -> column.summaryOf().filter(groups::contains).isPresent() && !wished.contains(column.id())
                ? Optional.of(DroppedFeature.of(column.id(), DropReason.SUMMARY))
                : Optional.empty());
    }

    /**
     * Features whose rank correlation with a more reliable one is above 0.85 or below -0.85. The most reliable is kept
     * first, then the next that is like none of those kept. A summary is not compared with its own parts. Ranks are among all values of a feature, pairs are complete ones; unknown reliability, as of survey items, counts as 1, and ties
     * go by the order of the catalogue.
     */
    void dropAlike(Map<String, FeatureReliability> reliability) {
        List<MeasuredColumn> order = new ArrayList<>(active);
        order.removeIf(column -> column.feature() instanceof NominalFeature);
        order.sort(Comparator.comparingDouble((MeasuredColumn column) -> -rank(column, reliability)));
        Map<String, DroppedFeature> alike = new LinkedHashMap<>();
        Map<MeasuredColumn, double[]> kept = new LinkedHashMap<>();
        for (MeasuredColumn column : order) {
            double[] ranks = Correlation.ranks(column.values());
            Optional<DroppedFeature> drop =
                    wished.contains(column.id()) ? Optional.empty() : likeOne(column, ranks, kept);
            drop.ifPresentOrElse(found -> alike.put(column.id(), found), () -> kept.put(column, ranks));
        }
        apply(column -> Optional.ofNullable(alike.get(column.id())));
    }

    /** Returns whether one column is a function of a vector that the other is a part of: the rule on summaries judges them. */
    private static boolean summaryOf(MeasuredColumn column, MeasuredColumn part) {
        return column.summaryOf().isPresent() && column.summaryOf().equals(part.group());
    }

    private double rank(MeasuredColumn column, Map<String, FeatureReliability> reliability) {
        if (wished.contains(column.id())) {
            return 2;
        }
        FeatureReliability found = reliability.get(column.id());
        return found == null || Double.isNaN(found.estimate()) ? 1 : found.estimate();
    }

    private static Optional<DroppedFeature> likeOne(
            MeasuredColumn column, double[] ranks, Map<MeasuredColumn, double[]> kept) {
        for (Map.Entry<MeasuredColumn, double[]> other : kept.entrySet()) {
            if (summaryOf(column, other.getKey()) || summaryOf(other.getKey(), column)) {
                continue;
            }
            double rho = Correlation.pearson(ranks, other.getValue());
            if (Math.abs(rho) > ALIKE) {
                return Optional.of(new DroppedFeature(
                        column.id(),
                        DropReason.CORRELATED,
                        List.of(rho),
                        List.of(other.getKey().id())));
            }
        }
        return Optional.empty();
    }
}
