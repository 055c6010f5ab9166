package io.github.tarve.benchmarks;

import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.KMeans;
import io.github.tarve.segmentation.clustering.KMedoids;
import io.github.tarve.segmentation.clustering.mixture.LatentProfileAnalysis;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.dissimilarity.Gower;
import io.github.tarve.segmentation.dissimilarity.Precomputed;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.validation.Silhouette;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Measures the inner loops: k-means, the Gower matrix, FasterPAM, expectation maximisation, the silhouette. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class KernelBenchmarks {
    private static final int COLUMNS = 20;

    private FeatureMatrix numbers = numeric(10_000);
    private FeatureMatrix mixed = categories(2_000);
    private Precomputed pairs = Precomputed.of(Gower.ranks(), mixed);
    private FeatureMatrix answers = categories(5_000);
    private Clustering clusters = KMeans.of(8).withRestarts(1).withThreads(1).fit(numbers, 1);

    /** Makes the tables anew in each fork. */
    @Setup
    public void prepare() {
        numbers = numeric(10_000);
        mixed = categories(2_000);
        pairs = Precomputed.of(Gower.ranks(), mixed);
        answers = categories(5_000);
        clusters = KMeans.of(8).withRestarts(1).withThreads(1).fit(numbers, 1);
    }

    /** k-means with one start on 10,000 rows. */
    @Benchmark
    public Clustering kMeans() {
        return KMeans.of(8).withRestarts(1).withThreads(1).fit(numbers, 1);
    }

    /** The Gower dissimilarities of 2,000 rows. */
    @Benchmark
    public Precomputed gowerMatrix() {
        return Precomputed.of(Gower.ranks(), mixed);
    }

    /** FasterPAM with one start on 2,000 rows whose dissimilarities are known. */
    @Benchmark
    public Clustering fasterPam() {
        return KMedoids.of(6, pairs).withRestarts(1).withThreads(1).fit(mixed, 1);
    }

    /** Expectation maximisation of four latent classes with one start on 5,000 rows. */
    @Benchmark
    public Clustering expectationMaximisation() {
        return LatentProfileAnalysis.classes(4).withRestarts(1).withThreads(1).fit(answers, 1);
    }

    /** The silhouette with squared Euclidean dissimilarities on 10,000 rows. */
    @Benchmark
    public Silhouette silhouette() {
        return Silhouette.squaredEuclidean(numbers, clusters.partition());
    }

    private static RandomGenerator random() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    }

    private static FeatureMatrix numeric(int rows) {
        RandomGenerator random = random();
        List<Feature> features = new ArrayList<>();
        double[][] values = new double[COLUMNS][rows];
        for (int j = 0; j < COLUMNS; j++) {
            features.add(new NumericFeature(FeatureDescription.plain("x" + j)));
            for (int i = 0; i < rows; i++) {
                values[j][i] = 2 * ((i * (j + 7)) % 8 == 0 ? 1 : 0) + random.nextDouble() + random.nextDouble();
            }
        }
        return FeatureMatrix.of(features, ids(rows), values);
    }

    private static FeatureMatrix categories(int rows) {
        RandomGenerator random = random();
        List<Label> levels = List.of(Label.of("1"), Label.of("2"), Label.of("3"));
        List<Feature> features = new ArrayList<>();
        double[][] values = new double[COLUMNS][rows];
        for (int j = 0; j < COLUMNS; j++) {
            features.add(new NominalFeature(FeatureDescription.plain("q" + j), levels));
            for (int i = 0; i < rows; i++) {
                values[j][i] = random.nextBoolean() ? (i + j) % 4 % 3 : random.nextInt(3);
            }
        }
        return FeatureMatrix.of(features, ids(rows), values);
    }

    private static List<String> ids(int rows) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            ids.add(Integer.toString(i));
        }
        return ids;
    }
}
