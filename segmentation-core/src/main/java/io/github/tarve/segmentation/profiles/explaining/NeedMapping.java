package io.github.tarve.segmentation.profiles.explaining;

import io.github.tarve.segmentation.areas.IndicatorValues;
import io.github.tarve.segmentation.codebook.Codebook;
import io.github.tarve.segmentation.codebook.ItemRole;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.Scale;
import io.github.tarve.segmentation.codebook.Scheme;
import io.github.tarve.segmentation.features.Direction;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.catalogue.Correlation;
import io.github.tarve.segmentation.features.catalogue.FeatureBlock;
import io.github.tarve.segmentation.profiles.FeatureSummary;
import io.github.tarve.segmentation.profiles.NeedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Places residents on the map of needs and resources. A score is the mean of the standardised features of its axis that are
 * known of a resident, empty when less than half of them are.
 *
 * <ul>
 *   <li>Need: contacts a week, number of kinds of need, share of attempts that met no need, stated needs left open, survey
 *       scales of need. Resources: survey scales of resources, survey items on car access and digital skill,
 *       informal help a week.
 *   <li>Without any resource the second axis is unmet need (which then leaves the first), else satisfaction, else there is none.
 *       Without any need the first axis is the resources alone.
 *   <li>An axis on which fewer than half of the residents stand, or all at one point, is not used.
 *   <li>Part j of q ends at the score of the resident number ceil(j n / q) from below; whoever has the same score is with it.
 * </ul>
 *
 * <p>O(residents log residents + residents x terms).
 */
public final class NeedMapping {
    private static final List<String> USE = List.of("contacts_wk", "needs_n");
    private static final List<String> LEFT = List.of("unmet_share", "need_gap_n");
    private static final int[] PARTS = {3, 2};

    private final FeatureMatrix matrix;
    private final Codebook codebook;
    private final List<String> homes;

    private NeedMapping(FeatureMatrix matrix, Codebook codebook, List<String> homes) {
        this.matrix = matrix;
        this.codebook = codebook;
        this.homes = homes;
    }

    /**
     * Places residents.
     *
     * @param matrix every feature, active or not
     * @param codebook which features are scales of the survey
     * @param homes code of each resident's area, empty where it is unknown
     * @return the map, empty when the study measures neither need nor resources
     */
    public static Optional<NeedMap> of(FeatureMatrix matrix, Codebook codebook, List<String> homes) {
        return new NeedMapping(matrix, codebook, homes).map();
    }

    private Optional<NeedMap> map() {
        List<String> strain = scales(false);
        Optional<Placed> need = placed(NeedMap.Kind.NEED, join(USE, join(LEFT, strain)));
        List<Placed> axes = new ArrayList<>();
        Optional<Placed> resources =
                placed(NeedMap.Kind.RESOURCES, join(scales(true), join(means(), List.of("informal_help_wk"))));
        if (resources.isPresent()) {
            need.ifPresent(axes::add);
            axes.add(resources.get());
        } else {
            Optional<Placed> used = placed(NeedMap.Kind.NEED, join(USE, strain));
            Optional<Placed> unmet = placed(NeedMap.Kind.UNMET, LEFT);
            boolean apart = used.isPresent() && unmet.isPresent();
            (apart ? used : need).ifPresent(axes::add);
            Optional<Placed> second = apart ? unmet : placed(NeedMap.Kind.EXPERIENCE, List.of("satisfaction_mean"));
            second.ifPresent(axes::add);
        }
        return axes.isEmpty() ? Optional.empty() : Optional.of(map(axes));
    }

    /** Returns the single items of the survey that tell of resources. */
    private List<String> means() {
        return matrix.features().stream()
                .map(feature -> feature.description())
                .filter(about -> about.block().equals(FeatureBlock.RESOURCES.name())
                        && codebook.role(about.id()).map(ItemRole::resource).orElse(false))
                .map(FeatureDescription::id)
                .toList();
    }

    /** Returns -1 for an item whose high answers mean little. */
    private double weight(String id) {
        return matrix.indexOf(id).isPresent()
                        && codebook.role(id).isPresent()
                        && matrix.feature(matrix.indexOf(id).getAsInt())
                                        .description()
                                        .direction()
                                == Direction.NEED
                ? -1
                : 1;
    }

    private static List<String> join(List<String> some, List<String> others) {
        List<String> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private List<String> scales(boolean resource) {
        return codebook.scales().stream()
                .filter(scale -> scale.resource() == resource)
                .map(Scale::id)
                .toList();
    }

    /** The residents on one axis; scores are {@code NaN} for those who do not stand on it. */
    private record Placed(NeedMap.Axis axis, List<Double> scores) {
        double[] values() {
            return scores.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    private Optional<Placed> placed(NeedMap.Kind kind, List<String> features) {
        List<Scheme.Term> terms = features.stream()
                .distinct()
                .map(id -> new Scheme.Term(
                        Scheme.Kind.FEATURE, id, weight(id), OptionalDouble.empty(), OptionalDouble.empty()))
                .toList();
        Label none = Label.of(kind.code());
        AxisScores scores = new AxisScores(
                new Scheme.Axis(kind.code(), none, none, none, Scheme.Cut.MEDIAN, 0, terms), matrix, codebook);
        if (!scores.measured()) {
            return Optional.empty();
        }
        double[] values = scores.scores();
        double[] known =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        boolean varies = Arrays.stream(known).distinct().count() > 1;
        if (!varies || 2 * known.length < values.length) {
            return Optional.empty();
        }
        return Optional.of(new Placed(
                new NeedMap.Axis(kind, scores.facts().measured(), known.length),
                Arrays.stream(values).boxed().toList()));
    }

    private NeedMap map(List<Placed> axes) {
        double[] first = axes.get(0).values();
        Optional<double[]> second = axes.size() > 1 ? Optional.of(axes.get(1).values()) : Optional.empty();
        List<NeedMap.Cut> cuts = new ArrayList<>();
        for (int parts : PARTS) {
            cuts.add(cut(parts, first, second));
        }
        double[] paired = first.clone();
        double[] other = second.map(double[]::clone).orElseGet(() -> new double[0]);
        int both = 0;
        for (int i = 0; i < other.length; i++) {
            if (Double.isNaN(paired[i]) || Double.isNaN(other[i])) {
                paired[i] = Double.NaN;
                other[i] = Double.NaN;
            } else {
                both++;
            }
        }
        double correlation = second.isEmpty()
                ? Double.NaN
                : Correlation.pearson(Correlation.ranks(paired), Correlation.ranks(other));
        return new NeedMap(
                axes.stream().map(Placed::axis).toList(),
                cuts,
                Double.isNaN(correlation) ? OptionalDouble.empty() : OptionalDouble.of(correlation),
                both);
    }

    private NeedMap.Cut cut(int parts, double[] first, Optional<double[]> second) {
        int[] rows = parts(first, parts);
        int[] columns = second.map(scores -> parts(scores, parts)).orElseGet(() -> new int[first.length]);
        int[][] counts = new int[parts + 1][second.isPresent() ? parts + 1 : 1];
        TreeMap<String, int[]> areas = new TreeMap<>();
        for (int i = 0; i < rows.length; i++) {
            counts[rows[i]][columns[i]]++;
            if (!homes.get(i).isEmpty()) {
                areas.computeIfAbsent(homes.get(i), home -> new int[parts + 1])[rows[i]]++;
            }
        }
        List<NeedMap.PartMeans> means = new ArrayList<>();
        for (int part = 0; part <= parts; part++) {
            means.add(new NeedMap.PartMeans(values("unmet_share", rows, part), values("contacts_wk", rows, part)));
        }
        return new NeedMap.Cut(
                parts,
                Arrays.stream(counts).map(NeedMapping::list).toList(),
                means,
                areas.entrySet().stream()
                        .map(area -> new NeedMap.AreaParts(area.getKey(), list(area.getValue())))
                        .toList());
    }

    private static List<Integer> list(int[] counts) {
        return Arrays.stream(counts).boxed().toList();
    }

    /** Returns the part of each resident, from 0; those without a score are in the part after the last. */
    static int[] parts(double[] scores, int parts) {
        double[] known = Arrays.stream(scores)
                .filter(score -> !Double.isNaN(score))
                .sorted()
                .toArray();
        int[] placed = new int[scores.length];
        for (int i = 0; i < scores.length; i++) {
            placed[i] = Double.isNaN(scores[i]) ? parts : 0;
            for (int j = 1; j < parts && placed[i] < parts; j++) {
                int last = (j * known.length + parts - 1) / parts - 1;
                placed[i] += scores[i] > known[last] ? 1 : 0;
            }
        }
        return placed;
    }

    private FeatureSummary.Values values(String feature, int[] rows, int part) {
        OptionalInt column = matrix.indexOf(feature);
        double[] values = column.isEmpty() ? new double[0] : IndicatorValues.of(matrix, column.getAsInt());
        double[] own = new double[values.length];
        int n = 0;
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            if (rows[i] == part && !Double.isNaN(values[i])) {
                own[n++] = values[i];
                sum += values[i];
            }
        }
        double[] known = Arrays.copyOf(own, n);
        double deviation = n < 2 ? Double.NaN : Math.sqrt(Correlation.variance(known));
        return new FeatureSummary.Values(n, n == 0 ? Double.NaN : sum / n, deviation, List.of());
    }
}
