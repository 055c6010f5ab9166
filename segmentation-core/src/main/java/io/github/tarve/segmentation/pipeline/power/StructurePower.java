package io.github.tarve.segmentation.pipeline.power;

import io.github.tarve.segmentation.clustering.KMeans;
import io.github.tarve.segmentation.dissimilarity.Euclidean;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NumericCoding;
import io.github.tarve.segmentation.features.Scaling;
import io.github.tarve.segmentation.internal.concurrent.Workers;
import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.validation.SilhouetteIndex;
import io.github.tarve.segmentation.validation.structure.NullModel;
import io.github.tarve.segmentation.validation.structure.StructureEvidence;
import io.github.tarve.segmentation.validation.structure.StructureTest;
import java.util.OptionalDouble;
import java.util.function.IntConsumer;

/**
 * How often the test against data without groups finds planted groups: k-means on the standardised features of simulated
 * studies, each compared with up to 39 draws of the copula. The test of a real study draws more and so finds a little more.
 *
 * <ul>
 *   <li>The same residents are drawn for every separation, only further apart, so that a larger one is found more often.
 *   <li>Every study has its own generator, so threads and their order change nothing.
 * </ul>
 *
 * O(studies x draws x fits) for each separation.
 *
 * @param studies number of simulated studies, at least 1
 * @param threads most studies at a time, 0 for one per processor; never changes the result
 */
public record StructurePower(int studies, int threads) {
    /** The power that a study should have. */
    public static final double WANTED = 0.8;

    /** The largest separation that is tried. */
    public static final double WIDEST = 12;

    private static final int DRAWS = 39;
    private static final int STARTS = 3;
    private static final int MOST_GROUPS = 8;
    private static final double STEP = 0.1;

    /** Checks the settings. */
    public StructurePower {
        if (studies < 1 || threads < 0) {
            throw new IllegalArgumentException(studies + " studies, " + threads + " threads");
        }
    }

    /**
     * Returns the share of studies whose groups are found.
     *
     * @param shape the study
     * @param separation mean distance of the centres of groups, in standard deviations within a group
     * @param seed from which every study derives
     */
    public double of(StudyShape shape, double separation, long seed) {
        boolean[] found = new boolean[studies];
        Workers.run(studies, threads, study -> {
            FeatureMatrix data = shape.draw(separation, Seeds.derive(seed, study));
            int most = Math.max(2, Math.min(MOST_GROUPS, shape.rows() / (shape.rows() < 60 ? 8 : 5)));
            found[study] = new StructureTest(
                            NullModel.COPULA,
                            StructureEvidence.Measure.SILHOUETTE,
                            2,
                            shape.rows() < 60 ? Math.min(4, most) : most,
                            DRAWS,
                            DRAWS,
                            1)
                    .of(data, index(), Seeds.derive(seed, study, 1), drawn -> {})
                    .filter(StructureEvidence::rejected)
                    .isPresent();
        });
        int count = 0;
        for (boolean one : found) {
            count += one ? 1 : 0;
        }
        return (double) count / studies;
    }

    private static SilhouetteIndex index() {
        return new SilhouetteIndex(
                rows -> NumericCoding.of(rows, Scaling.STANDARD).matrix(rows),
                new Euclidean(),
                (k, dissimilarity) -> KMeans.of(k).withRestarts(STARTS).withThreads(1));
    }

    /**
     * Returns the smallest separation, to a tenth, whose groups are found with the wanted power; empty when even the widest is
     * not found so often.
     *
     * @param shape the study
     * @param seed from which every study derives
     * @param progress hears how many separations were tried
     */
    public OptionalDouble smallest(StudyShape shape, long seed, IntConsumer progress) {
        int low = 0;
        int high = (int) Math.round(WIDEST / STEP);
        int tried = 0;
        if (of(shape, WIDEST, seed) < WANTED) {
            return OptionalDouble.empty();
        }
        progress.accept(++tried);
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (of(shape, middle * STEP, seed) >= WANTED) {
                high = middle;
            } else {
                low = middle;
            }
            progress.accept(++tried);
        }
        return OptionalDouble.of(Math.rint(high * STEP * 10) / 10);
    }
}
