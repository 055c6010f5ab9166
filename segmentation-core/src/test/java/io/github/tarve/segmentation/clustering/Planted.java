package io.github.tarve.segmentation.clustering;

import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Made-up tables of numbers for tests. */
public final class Planted {
    private Planted() {}

    /** Returns a matrix of numeric columns from rows. */
    public static FeatureMatrix matrix(double[][] rows) {
        int p = rows.length == 0 ? 1 : rows[0].length;
        List<Feature> features = new ArrayList<>();
        double[][] columns = new double[p][rows.length];
        List<String> ids = new ArrayList<>();
        for (int j = 0; j < p; j++) {
            features.add(new NumericFeature(FeatureDescription.plain("x" + j)));
        }
        for (int i = 0; i < rows.length; i++) {
            ids.add("r" + i);
            for (int j = 0; j < p; j++) {
                columns[j][i] = rows[i][j];
            }
        }
        return FeatureMatrix.of(features, ids, columns);
    }

    /** Returns groups of normal rows, 10 standard deviations apart on every axis; row i is in group i modulo the groups. */
    public static double[][] groups(int groups, int each, int columns, long seed) {
        RandomGenerator random = Seeds.generator(seed, 77);
        double[][] rows = new double[groups * each][columns];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns; j++) {
                rows[i][j] = 10.0 * ((i % groups + j) % groups) + random.nextGaussian() * 0.5;
            }
        }
        return rows;
    }

    /** Returns rows of small whole numbers, with ties and copies on purpose. */
    public static double[][] grid(int rows, int columns, int values, long seed) {
        RandomGenerator random = Seeds.generator(seed, 78);
        double[][] grid = new double[rows][columns];
        for (double[] row : grid) {
            for (int j = 0; j < columns; j++) {
                row[j] = random.nextInt(values);
            }
        }
        return grid;
    }

    /** Returns rows without ties. */
    public static double[][] noise(int rows, int columns, long seed) {
        RandomGenerator random = Seeds.generator(seed, 79);
        double[][] noise = new double[rows][columns];
        for (double[] row : noise) {
            for (int j = 0; j < columns; j++) {
                row[j] = random.nextGaussian();
            }
        }
        return noise;
    }
}
