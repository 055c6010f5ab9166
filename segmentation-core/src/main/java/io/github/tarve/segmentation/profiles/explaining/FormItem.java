package io.github.tarve.segmentation.profiles.explaining;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.features.BinaryFeature;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.features.OrdinalFeature;
import io.github.tarve.segmentation.profiles.RuleSearch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A question that could be on the form: the values of a feature in two or three answers of similar size (a category each for
 * features with categories), none with fewer residents than asked for. The answers look at no profile.
 */
final class FormItem {
    private static final int MOST_CATEGORIES = 6;

    private final Feature feature;
    private final boolean survey;
    private final List<Range> ranges;
    private final int[] answers;

    /** An answer: values above a limit up to another, or categories. */
    record Range(double above, double upTo, List<Label> levels) {
        Range {
            levels = List.copyOf(levels);
        }
    }

    private FormItem(Feature feature, boolean survey, List<Range> ranges, int[] answers) {
        this.feature = feature;
        this.survey = survey;
        this.ranges = ranges;
        this.answers = answers;
    }

    /** Returns the question of a feature, empty when its values do not make two answers that are large enough. */
    static Optional<FormItem> of(Feature feature, boolean survey, double[] values, int least) {
        List<Range> ranges = feature instanceof NominalFeature nominal
                ? categories(nominal, values)
                : numbers(feature, values, least);
        int[] answers = new int[values.length];
        int[] sizes = new int[ranges.size()];
        for (int i = 0; i < values.length; i++) {
            answers[i] = answer(feature, ranges, values[i]);
            if (answers[i] >= 0) {
                sizes[answers[i]]++;
            }
        }
        boolean enough = ranges.size() >= 2
                && ranges.size() <= MOST_CATEGORIES
                && Arrays.stream(sizes).allMatch(size -> size >= least);
        return enough ? Optional.of(new FormItem(feature, survey, ranges, answers)) : Optional.empty();
    }

    /** Returns the smallest number of rows of one class that give one answer. */
    int fewest(int[] labels, int classes) {
        int[][] cells = new int[ranges.size()][classes];
        for (int i = 0; i < answers.length; i++) {
            if (answers[i] >= 0) {
                cells[answers[i]][labels[i]]++;
            }
        }
        return Arrays.stream(cells).flatMapToInt(Arrays::stream).min().orElse(0);
    }

    private static List<Range> categories(NominalFeature nominal, double[] values) {
        List<Range> ranges = new ArrayList<>();
        for (int level = 0; level < nominal.levels().size(); level++) {
            double code = level;
            if (Arrays.stream(values).anyMatch(value -> value == code)) {
                ranges.add(new Range(
                        level - 0.5, level + 0.5, List.of(nominal.levels().get(level))));
            }
        }
        return ranges;
    }

    private static List<Range> numbers(Feature feature, double[] values, int least) {
        double[] known = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        List<Double> cuts = new ArrayList<>();
        List<Double> thresholds = RuleSearch.thresholds(values);
        cut(known, thresholds, 1.0 / 3, least).ifPresent(cuts::add);
        cut(known, thresholds, 2.0 / 3, least)
                .filter(cut -> !cuts.contains(cut))
                .ifPresent(cuts::add);
        if (cuts.size() == 2 && between(known, cuts.get(0), cuts.get(1)) < least) {
            cuts.clear();
            cut(known, thresholds, 0.5, least).ifPresent(cuts::add);
        }
        List<Range> ranges = new ArrayList<>();
        double above = Double.NEGATIVE_INFINITY;
        for (int c = 0; c <= cuts.size(); c++) {
            double upTo = c == cuts.size() ? Double.POSITIVE_INFINITY : cuts.get(c);
            ranges.add(new Range(above, upTo, levels(feature, above, upTo)));
            above = upTo;
        }
        return ranges;
    }

    /** Returns the threshold that comes closest to leaving a share of the values below it. */
    private static Optional<Double> cut(double[] known, List<Double> thresholds, double share, int least) {
        Optional<Double> best = Optional.empty();
        double closest = Double.POSITIVE_INFINITY;
        for (double threshold : thresholds) {
            int below = between(known, Double.NEGATIVE_INFINITY, threshold);
            double off = Math.abs((double) below / known.length - share);
            if (below >= least && known.length - below >= least && off < closest) {
                closest = off;
                best = Optional.of(threshold);
            }
        }
        return best;
    }

    private static int between(double[] known, double above, double upTo) {
        return (int) Arrays.stream(known)
                .filter(value -> value > above && value <= upTo)
                .count();
    }

    private static List<Label> levels(Feature feature, double above, double upTo) {
        List<Label> all = List.of();
        if (feature instanceof OrdinalFeature ordinal) {
            all = ordinal.levels();
        } else if (feature instanceof BinaryFeature binary) {
            all = List.of(binary.absent(), binary.present());
        }
        List<Label> inside = new ArrayList<>();
        for (int level = 0; level < all.size(); level++) {
            if (level > above && level <= upTo) {
                inside.add(all.get(level));
            }
        }
        return inside;
    }

    private static int answer(Feature feature, List<Range> ranges, double value) {
        for (int r = 0; r < ranges.size() && !Double.isNaN(value); r++) {
            if (value > ranges.get(r).above() && value <= ranges.get(r).upTo()) {
                return r;
            }
        }
        if (!Double.isNaN(value)) {
            throw new IllegalStateException(value + " of " + feature.id() + " has no answer");
        }
        return -1;
    }

    Feature feature() {
        return feature;
    }

    boolean survey() {
        return survey;
    }

    List<Range> ranges() {
        return ranges;
    }

    /** Returns the number of a row's answer, -1 without one. */
    int answer(int row) {
        return answers[row];
    }
}
