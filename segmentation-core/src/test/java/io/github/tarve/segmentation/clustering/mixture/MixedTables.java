package io.github.tarve.segmentation.clustering.mixture;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.features.BinaryFeature;
import io.github.tarve.segmentation.features.CountFeature;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.FeatureRole;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.features.OrdinalFeature;
import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Made-up tables with items of every kind, gaps, weights, exposures and a covariate. */
final class MixedTables {
    static final List<List<String>> COMPOSITIONS = List.of(List.of("part0", "part1", "part2"));

    private static final List<Label> LEVELS =
            List.of(Label.of("a"), Label.of("b"), Label.of("c"), Label.of("d"), Label.of("e"));

    private MixedTables() {}

    /** Returns rows of two overlapping groups. */
    static FeatureMatrix of(int rows, long seed) {
        RandomGenerator random = Seeds.generator(seed, 5);
        List<Feature> features = List.of(
                new NominalFeature(plain("nominal"), LEVELS),
                new OrdinalFeature(plain("ordinal"), LEVELS),
                new BinaryFeature(plain("binary"), Label.of("no"), Label.of("yes"), false),
                new NumericFeature(plain("numeric")),
                new CountFeature(plain("count")),
                new CountFeature(plain("part0")),
                new CountFeature(plain("part1")),
                new CountFeature(plain("part2")),
                new NumericFeature(plain("age").withRole(FeatureRole.COVARIATE)));
        double[][] columns = new double[features.size()][rows];
        double[] weights = new double[rows];
        double[] exposures = new double[rows];
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            double shift = i % 3 == 0 ? 1 : 0;
            ids.add("r" + i);
            weights[i] = random.nextInt(4);
            exposures[i] = 1 + random.nextInt(3);
            columns[0][i] = random.nextInt(3 + (int) shift);
            columns[1][i] = Math.min(4, random.nextInt(3) + 2 * shift);
            columns[2][i] = random.nextDouble() < 0.3 + 0.4 * shift ? 1 : 0;
            columns[3][i] = Math.rint(8 * (random.nextGaussian() + 2 * shift)) / 8;
            columns[4][i] = Math.floor(-Math.log(1 - random.nextDouble()) * (1 + 3 * shift) * exposures[i]);
            for (int p = 0; p < 3; p++) {
                columns[5 + p][i] = random.nextInt(p == 2 ? 2 + 3 * (int) shift : 3);
            }
            columns[8][i] = random.nextInt(5);
            if (random.nextInt(6) == 0) {
                columns[random.nextInt(5)][i] = Double.NaN;
            }
            if (random.nextInt(9) == 0) {
                columns[5 + random.nextInt(3)][i] = Double.NaN;
            }
        }
        weights[0] = 1;
        return FeatureMatrix.of(features, ids, columns, weights, exposures);
    }

    private static FeatureDescription plain(String id) {
        return FeatureDescription.plain(id);
    }

    /** Returns the same rows without the covariate. */
    static FeatureMatrix withoutCovariate(FeatureMatrix data) {
        return data.select(feature -> feature.role() != FeatureRole.COVARIATE);
    }
}
