package io.github.tarve.segmentation.profiles.explaining;

import io.github.tarve.segmentation.areas.IndicatorValues;
import io.github.tarve.segmentation.codebook.Codebook;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.Scale;
import io.github.tarve.segmentation.codebook.Scheme;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.FeatureRole;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.features.OrdinalFeature;
import io.github.tarve.segmentation.features.Scaling;
import io.github.tarve.segmentation.profiles.SchemeTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * The scores of residents on one axis of a scheme: sum w z / sum |w| over the terms that are known of a resident, where z is the
 * value standardised over the study, or by the reference population, or in its own units, as the cut asks.
 *
 * <ul>
 *   <li>Terms that the study does not measure are left out; an axis without any other is not measured.
 *   <li>A resident of whom less than half of the weight is known has no score.
 *   <li>A term that does not vary is 0 for everyone.
 * </ul>
 */
final class AxisScores {
    private final Scheme.Axis axis;
    private final double[] sums;
    private final double[] weights;
    private final List<Label> measured = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private double weight;

    AxisScores(Scheme.Axis axis, FeatureMatrix matrix, Codebook codebook) {
        this.axis = axis;
        this.sums = new double[matrix.rows()];
        this.weights = new double[matrix.rows()];
        for (Scheme.Term term : axis.terms()) {
            List<Integer> columns = columns(term, matrix, codebook);
            if (columns.isEmpty()) {
                missing.add(term.kind() == Scheme.Kind.SCALES ? "scales: " + term.name() : term.name());
            }
            for (int column : columns) {
                add(term, term.weight() / columns.size(), matrix, column);
            }
        }
    }

    private static List<Integer> columns(Scheme.Term term, FeatureMatrix matrix, Codebook codebook) {
        List<String> ids = new ArrayList<>();
        if (term.kind() == Scheme.Kind.FEATURE) {
            ids.add(term.name());
        } else {
            for (Scale scale : codebook.scales()) {
                if (scale.resource() == term.name().equals("resource")) {
                    ids.add(scale.id());
                }
            }
        }
        List<Integer> columns = new ArrayList<>();
        for (String id : ids) {
            OptionalInt column = matrix.indexOf(id);
            if (column.isPresent() && usable(matrix, column.getAsInt())) {
                columns.add(column.getAsInt());
            }
        }
        return columns;
    }

    private static boolean usable(FeatureMatrix matrix, int column) {
        return matrix.feature(column).role() != FeatureRole.GROUP
                && !(matrix.feature(column) instanceof NominalFeature)
                && Arrays.stream(matrix.column(column)).anyMatch(value -> !Double.isNaN(value));
    }

    private void add(Scheme.Term term, double share, FeatureMatrix matrix, int column) {
        measured.add(matrix.feature(column).description().label());
        double[] values = IndicatorValues.of(matrix, column);
        if (matrix.feature(column) instanceof OrdinalFeature ordinal) {
            inUnits(ordinal, values);
        }
        Scaling.Line line = switch (axis.cut()) {
            case MEDIAN -> Scaling.STANDARD.fit(values);
            case FIXED -> Scaling.NONE.fit(values);
            case REFERENCE ->
                new Scaling.Line(term.mean().orElseThrow(), term.deviation().orElseThrow());
        };
        weight += Math.abs(share);
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                sums[i] += share * line.apply(values[i]);
                weights[i] += Math.abs(share);
            }
        }
    }

    /** Replaces positions of answers by the numbers that stand for them, where they are numbers. */
    private static void inUnits(OrdinalFeature ordinal, double[] values) {
        boolean numbers =
                ordinal.levels().stream().allMatch(level -> level.code().matches("-?\\d{1,9}(\\.\\d{1,9})?"));
        for (int i = 0; i < values.length && numbers; i++) {
            if (!Double.isNaN(values[i])) {
                values[i] =
                        Double.parseDouble(ordinal.levels().get((int) values[i]).code());
            }
        }
    }

    boolean measured() {
        return !measured.isEmpty();
    }

    SchemeTable.AxisFacts facts() {
        return new SchemeTable.AxisFacts(measured, missing);
    }

    /** Returns the score of each resident, {@code NaN} where too little is known. */
    double[] scores() {
        double[] scores = new double[sums.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = weights[i] > 0 && weights[i] >= weight / 2 - 1e-12 ? sums[i] / weights[i] : Double.NaN;
        }
        return scores;
    }

    /** Returns the side of each resident: 0 low, 1 high, -1 unknown. */
    int[] sides() {
        double[] scores = scores();
        double cut = switch (axis.cut()) {
            case MEDIAN -> median(scores);
            case FIXED -> axis.at();
            case REFERENCE -> 0;
        };
        return Arrays.stream(scores)
                .mapToInt(score -> Double.isNaN(score) ? -1 : score > cut ? 1 : 0)
                .toArray();
    }

    private static double median(double[] scores) {
        double[] known = Arrays.stream(scores)
                .filter(score -> !Double.isNaN(score))
                .sorted()
                .toArray();
        int half = known.length / 2;
        return known.length == 0
                ? 0
                : known.length % 2 == 1 ? known[half] : known[half - 1] + (known[half] - known[half - 1]) / 2;
    }
}
