package io.github.tarve.segmentation.pipeline.power;

import io.github.tarve.segmentation.clustering.KMeans;
import io.github.tarve.segmentation.dissimilarity.Euclidean;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NumericCoding;
import io.github.tarve.segmentation.features.Scaling;
import io.github.tarve.segmentation.internal.concurrent.Workers;
import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.validation.SilhouetteIndex;
import io.github.tarve.segmentation.validation.structure.GroupIndex;
import io.github.tarve.segmentation.validation.structure.NullModel;
import io.github.tarve.segmentation.validation.structure.StructureEvidence;
import io.github.tarve.segmentation.validation.structure.StructureTest;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
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

    private static final List<Integer> LADDER =
            List.of(20, 25, 32, 40, 50, 63, 80, 100, 125, 160, 200, 250, 320, 400, 500, 630, 800, 1000);
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
                (k, dissimilarity) -> KMeans.of(k).withRestarts(STARTS).withThreads(1),
                GroupIndex.MANY_ROWS);
    }

    /**
     * What was simulated.
     *
     * @param curve every size and separation that was tried, in increasing order
     * @param separation smallest separation, to a tenth, whose groups are found with the wanted power; empty when even the
     *     widest is not, or was not asked for
     * @param residents fewest residents, of a ladder of sizes, that find the groups with the wanted power; empty when even the
     *     most do not, or were not asked for
     */
    public record Answer(List<Point> curve, OptionalDouble separation, OptionalInt residents) {
        /** Copies the list. */
        public Answer {
            curve = List.copyOf(curve);
        }
    }

    /**
     * The power at one size and separation.
     *
     * @param residents number of residents
     * @param separation mean distance of the centres of groups, in standard deviations within a group
     * @param power share of studies whose groups are found
     */
    public record Point(int residents, double separation, double power) {}

    /**
     * Looks for the smallest separation that is found with the wanted power.
     *
     * @param shape the study
     * @param seed from which every study derives
     * @param progress hears how many separations were tried, of about eight
     */
    public Answer smallest(StudyShape shape, long seed, IntConsumer progress) {
        NavigableMap<Double, Point> tried = new TreeMap<>();
        int low = 0;
        int high = (int) Math.round(WIDEST / STEP);
        if (point(shape, WIDEST, seed, tried, progress) < WANTED) {
            return new Answer(List.copyOf(tried.values()), OptionalDouble.empty(), OptionalInt.empty());
        }
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (point(shape, Math.rint(middle * STEP * 10) / 10, seed, tried, progress) >= WANTED) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return new Answer(
                List.copyOf(tried.values()), OptionalDouble.of(Math.rint(high * STEP * 10) / 10), OptionalInt.empty());
    }

    private double point(
            StudyShape shape, double separation, long seed, NavigableMap<Double, Point> tried, IntConsumer progress) {
        double power = of(shape, separation, seed);
        tried.put(separation, new Point(shape.rows(), separation, power));
        progress.accept(tried.size());
        return power;
    }

    /**
     * Looks for the fewest residents that find groups of a given separation with the wanted power, among 20, 25, 32, 40, 50,
     * 63, 80, 100 and so on up to 1000.
     *
     * @param shape the study; its number of residents does not matter
     * @param separation mean distance of the centres of groups, in standard deviations within a group
     * @param seed from which every study derives
     * @param progress hears how many sizes were tried
     */
    public Answer fewest(StudyShape shape, double separation, long seed, IntConsumer progress) {
        List<Point> curve = new ArrayList<>();
        for (int rows : LADDER) {
            if (rows < 2 * shape.groups()) {
                continue;
            }
            Point point = new Point(rows, separation, of(shape.withRows(rows), separation, seed));
            curve.add(point);
            progress.accept(curve.size());
            if (point.power() >= WANTED) {
                return new Answer(curve, OptionalDouble.empty(), OptionalInt.of(rows));
            }
        }
        return new Answer(curve, OptionalDouble.empty(), OptionalInt.empty());
    }
}
