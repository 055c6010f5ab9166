package io.github.tarve.segmentation.clustering.gaussian;

import io.github.tarve.segmentation.clustering.Agglomerative;
import io.github.tarve.segmentation.clustering.ClusteringAlgorithm;
import io.github.tarve.segmentation.clustering.KMeans;
import io.github.tarve.segmentation.clustering.Linkage;
import io.github.tarve.segmentation.dissimilarity.Euclidean;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.internal.linear.SymmetricEigen;
import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Where the starts begin. The first four are Ward's clusters and those of k-means, each on columns of equal variance and on
 * uncorrelated ones (sphered, as clusters that are long in the same direction then become round); from the fifth on rows join
 * the nearest of k rows drawn by k-means++, on the columns, on the sphered ones, and on some of the sphered ones.
 */
final class Starts {
    /** The first start that is drawn. */
    static final int DRAWN = 4;
    /** After so many starts the ways of drawing come again. */
    static final int WAYS = 6;

    private static final int MOST_ROWS_TO_JOIN = 2000;
    private static final double FLAT = 1e-10;

    private final WorkingRows rows;
    private final int k;
    private final long seed;
    private final int kmeansStarts;
    private final double[] sphered;

    /**
     * Prepares starts.
     *
     * @param kmeansStarts number of starts of each k-means
     */
    Starts(WorkingRows rows, int k, long seed, int kmeansStarts) {
        this.rows = rows;
        this.k = k;
        this.seed = seed;
        this.kmeansStarts = kmeansStarts;
        this.sphered = sphere(rows);
    }

    /** Returns the class of each point at a start. */
    int[] labels(int start) {
        if (k == 1) {
            return new int[rows.count];
        }
        double[] points = start % 2 == 0 ? rows.points : sphered;
        RandomGenerator random = Seeds.generator(seed, start);
        return switch (start) {
            case 0, 1 -> hierarchical(points, random);
            case 2, 3 -> kmeans(points, Seeds.derive(seed, start));
            default -> nearest(points, start % 3 == 0 ? someColumns(random) : allColumns(), random);
        };
    }

    private int[] hierarchical(double[] points, RandomGenerator random) {
        ClusteringAlgorithm ward = Agglomerative.of(k, new Euclidean(), Linkage.WARD);
        int[] sample = sample(random);
        FeatureMatrix matrix = matrix(points, sample);
        int[] found = ward.fit(matrix, seed).partition().labels();
        if (sample.length == rows.count) {
            return found;
        }
        double[] centres = new double[k * rows.dimension];
        double[] sizes = new double[k];
        for (int i = 0; i < sample.length; i++) {
            sizes[found[i]] += matrix.weight(i);
            for (int j = 0; j < rows.dimension; j++) {
                centres[found[i] * rows.dimension + j] += matrix.weight(i) * matrix.value(i, j);
            }
        }
        for (int at = 0; at < centres.length; at++) {
            centres[at] /= sizes[at / rows.dimension];
        }
        return join(points, allColumns(), centres);
    }

    private int[] kmeans(double[] points, long startSeed) {
        int[] all = new int[rows.count];
        Arrays.setAll(all, i -> i);
        return KMeans.of(k)
                .withRestarts(kmeansStarts)
                .withThreads(1)
                .fit(matrix(points, all), startSeed)
                .partition()
                .labels();
    }

    /** Returns all points, or of many some drawn by weight without replacement, in increasing order. */
    private int[] sample(RandomGenerator random) {
        int[] all = new int[rows.count];
        Arrays.setAll(all, i -> i);
        if (rows.count <= MOST_ROWS_TO_JOIN) {
            return all;
        }
        // Efraimidis and Spirakis 2006, doi:10.1016/j.ipl.2005.11.003: the largest u^(1/w) are such a sample.
        double[] keys = new double[rows.count];
        Arrays.setAll(keys, i -> -StrictMath.log(1 - random.nextDouble()) / rows.weights[i]);
        Integer[] order = Arrays.stream(all).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (a, b) -> Double.compare(keys[a], keys[b]));
        return Arrays.stream(order)
                .limit(MOST_ROWS_TO_JOIN)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    private FeatureMatrix matrix(double[] points, int[] picked) {
        List<NumericFeature> features = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        double[][] columns = new double[rows.dimension][picked.length];
        double[] weights = new double[picked.length];
        double[] ones = new double[picked.length];
        Arrays.fill(ones, 1);
        for (int j = 0; j < rows.dimension; j++) {
            features.add(new NumericFeature(FeatureDescription.plain("x" + j)));
        }
        for (int i = 0; i < picked.length; i++) {
            ids.add(String.valueOf(i));
            weights[i] = rows.weights[picked[i]];
            for (int j = 0; j < rows.dimension; j++) {
                columns[j][i] = points[picked[i] * rows.dimension + j];
            }
        }
        return FeatureMatrix.of(features, ids, columns, weights, ones);
    }

    private int[] allColumns() {
        int[] all = new int[rows.dimension];
        Arrays.setAll(all, j -> j);
        return all;
    }

    private int[] someColumns(RandomGenerator random) {
        int[] all = allColumns();
        int some = Math.max(1, all.length / 2);
        for (int at = 0; at < some; at++) {
            int other = at + random.nextInt(all.length - at);
            int kept = all[at];
            all[at] = all[other];
            all[other] = kept;
        }
        return Arrays.copyOf(all, some);
    }

    /** Draws k points, each with probability by weight x squared distance from those drawn, and joins the rest to them. */
    private int[] nearest(double[] points, int[] columns, RandomGenerator random) {
        int p = rows.dimension;
        double[] centres = new double[k * p];
        double[] chances = rows.weights.clone();
        double[] squared = new double[rows.count];
        Arrays.fill(squared, Double.POSITIVE_INFINITY);
        for (int c = 0; c < k; c++) {
            System.arraycopy(points, draw(chances, random) * p, centres, c * p, p);
            for (int i = 0; i < rows.count; i++) {
                squared[i] = Math.min(squared[i], squared(points, i, centres, c, columns));
                chances[i] = rows.weights[i] * squared[i];
            }
        }
        return join(points, columns, centres);
    }

    private int draw(double[] chances, RandomGenerator random) {
        double left = random.nextDouble() * Arrays.stream(chances).sum();
        int last = 0;
        for (int i = 0; i < chances.length; i++) {
            if (chances[i] > 0) {
                last = i;
                left -= chances[i];
                if (left < 0) {
                    break;
                }
            }
        }
        return last;
    }

    private int[] join(double[] points, int[] columns, double[] centres) {
        int[] labels = new int[rows.count];
        for (int i = 0; i < labels.length; i++) {
            double least = Double.POSITIVE_INFINITY;
            for (int c = 0; c < k; c++) {
                double distance = squared(points, i, centres, c, columns);
                if (distance < least) {
                    least = distance;
                    labels[i] = c;
                }
            }
        }
        return labels;
    }

    private double squared(double[] points, int point, double[] centres, int centre, int[] columns) {
        double sum = 0;
        for (int j : columns) {
            double difference = points[point * rows.dimension + j] - centres[centre * rows.dimension + j];
            sum += difference * difference;
        }
        return sum;
    }

    /** Returns the points turned to their principal axes, every axis of variance 1; flat axes become 0. */
    private static double[] sphere(WorkingRows rows) {
        int p = rows.dimension;
        double[][] covariance = new double[p][p];
        for (int i = 0; i < rows.count; i++) {
            for (int a = 0; a < p; a++) {
                double part = rows.weights[i] / rows.total * rows.points[i * p + a];
                for (int b = 0; b < p; b++) {
                    covariance[a][b] += part * rows.points[i * p + b];
                }
            }
        }
        SymmetricEigen eigen = SymmetricEigen.of(covariance);
        double[] sphered = new double[rows.points.length];
        for (int r = 0; r < p; r++) {
            double value = eigen.value(r);
            if (value > FLAT * eigen.value(0)) {
                for (int i = 0; i < rows.count; i++) {
                    double sum = 0;
                    for (int j = 0; j < p; j++) {
                        sum += eigen.vector(r, j) * rows.points[i * p + j];
                    }
                    sphered[i * p + r] = sum / Math.sqrt(value);
                }
            }
        }
        return sphered;
    }
}
