package io.github.tarve.segmentation.clustering;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.features.NumericFeature;
import java.util.ArrayList;
import java.util.List;

/** Made-up tables with categories for tests. */
public final class Categories {
    private Categories() {}

    /** Returns a matrix of which the first columns are numbers and the others nominal, with levels 0 to 19. */
    public static FeatureMatrix matrix(double[][] rows, int numbers) {
        List<Label> levels = new ArrayList<>();
        for (int level = 0; level < 20; level++) {
            levels.add(Label.of("l" + level));
        }
        FeatureMatrix plain = Planted.matrix(rows);
        List<Feature> features = new ArrayList<>();
        double[][] columns = new double[plain.columns()][];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = plain.column(j);
            features.add(
                    j < numbers
                            ? new NumericFeature(FeatureDescription.plain("x" + j))
                            : new NominalFeature(FeatureDescription.plain("x" + j), levels));
        }
        return FeatureMatrix.of(features, plain.rowIds(), columns);
    }
}
