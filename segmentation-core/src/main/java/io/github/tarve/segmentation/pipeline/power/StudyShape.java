package io.github.tarve.segmentation.pipeline.power;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.features.BinaryFeature;
import io.github.tarve.segmentation.features.CountFeature;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.features.OrdinalFeature;
import io.github.tarve.segmentation.features.Transform;
import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.internal.stats.Draws;
import io.github.tarve.segmentation.internal.stats.SpecialFunctions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * How large a planned study is and what it measures, to draw studies with planted groups of it.
 *
 * <p>A resident of a group has normal values around the centre of the group; the centres lie in random directions, their mean
 * distance being the separation in standard deviations within a group. A numeric feature is such a value. The others cut its
 * distribution over all groups: a count at a geometric distribution with mean 2, an ordinal feature at five equal shares, a
 * nominal one at three, a binary one at the middle.
 *
 * @param rows number of residents, at least 2
 * @param columns what is measured, at least one
 * @param groups number of equal groups, at least 2
 */
public record StudyShape(int rows, List<Type> columns, int groups) {
    /** Kinds of features. */
    public enum Type {
        /** Any number. */
        NUMERIC,
        /** How often. */
        COUNT,
        /** Five ordered levels. */
        ORDINAL,
        /** Three levels without order. */
        NOMINAL,
        /** Yes or no. */
        BINARY
    }

    private static final int LEVELS = 5;
    private static final int CATEGORIES = 3;
    private static final double MEAN_COUNT = 2;

    /** Copies the list and checks the sizes. */
    public StudyShape {
        columns = List.copyOf(columns);
        if (rows < 2 || columns.isEmpty() || groups < 2 || groups > rows) {
            throw new IllegalArgumentException(rows + " rows, " + columns.size() + " columns, " + groups + " groups");
        }
    }

    /** Returns the same study with another number of residents. */
    public StudyShape withRows(int newRows) {
        return new StudyShape(newRows, columns, groups);
    }

    /** Draws a study with planted groups; row i belongs to group i modulo the number of groups. */
    public FeatureMatrix draw(double separation, long seed) {
        RandomGenerator random = Seeds.generator(seed);
        double[][] centres = centres(separation, random);
        List<Feature> features = new ArrayList<>();
        double[][] values = new double[columns.size()][rows];
        for (int j = 0; j < values.length; j++) {
            Type type = columns.get(j);
            features.add(feature(type, "f" + (j + 1)));
            double[] middle = column(centres, j);
            for (int i = 0; i < rows; i++) {
                double value = middle[i % groups] + Draws.normal(random);
                values[j][i] = type == Type.NUMERIC ? value : cut(type, share(value, middle));
            }
        }
        return FeatureMatrix.of(
                features, IntStream.rangeClosed(1, rows).mapToObj(i -> "r" + i).toList(), values);
    }

    private double[][] centres(double separation, RandomGenerator random) {
        double[][] centres = new double[groups][columns.size()];
        for (double[] centre : centres) {
            Arrays.setAll(centre, j -> Draws.normal(random));
        }
        double sum = 0;
        for (int a = 0; a < groups; a++) {
            for (int b = 0; b < a; b++) {
                double squares = 0;
                for (int j = 0; j < columns.size(); j++) {
                    squares += (centres[a][j] - centres[b][j]) * (centres[a][j] - centres[b][j]);
                }
                sum += Math.sqrt(squares);
            }
        }
        double factor = separation / (sum / (groups * (groups - 1) / 2.0));
        for (double[] centre : centres) {
            Arrays.setAll(centre, j -> centre[j] * factor);
        }
        return centres;
    }

    private static double[] column(double[][] centres, int column) {
        return Arrays.stream(centres).mapToDouble(centre -> centre[column]).toArray();
    }

    /** Returns the share of residents over all groups below a value. */
    private static double share(double value, double[] middle) {
        double sum = 0;
        for (double one : middle) {
            sum += SpecialFunctions.normalCumulative(value - one);
        }
        return sum / middle.length;
    }

    private static double cut(Type type, double share) {
        return switch (type) {
            case COUNT ->
                Math.floor(StrictMath.log(Math.max(1 - share, 1e-12)) / StrictMath.log(MEAN_COUNT / (1 + MEAN_COUNT)));
            case ORDINAL -> Math.min(LEVELS - 1, Math.floor(share * LEVELS));
            case NOMINAL -> Math.min(CATEGORIES - 1, Math.floor(share * CATEGORIES));
            default -> share < 0.5 ? 0 : 1;
        };
    }

    private static Feature feature(Type type, String id) {
        FeatureDescription plain = FeatureDescription.plain(id);
        return switch (type) {
            case NUMERIC -> new NumericFeature(plain);
            case COUNT -> new CountFeature(plain.withTransform(Transform.SQRT));
            case ORDINAL -> new OrdinalFeature(plain, labels(LEVELS));
            case NOMINAL -> new NominalFeature(plain, labels(CATEGORIES));
            case BINARY -> new BinaryFeature(plain, labels(2).get(0), labels(2).get(1), false);
        };
    }

    private static List<Label> labels(int levels) {
        return IntStream.rangeClosed(1, levels)
                .mapToObj(level -> Label.of(Integer.toString(level)))
                .toList();
    }
}
