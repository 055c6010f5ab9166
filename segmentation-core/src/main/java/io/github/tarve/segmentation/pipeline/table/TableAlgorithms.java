package io.github.tarve.segmentation.pipeline.table;

import io.github.tarve.segmentation.clustering.Agglomerative;
import io.github.tarve.segmentation.clustering.ClusteringAlgorithm;
import io.github.tarve.segmentation.clustering.Covariance;
import io.github.tarve.segmentation.clustering.Dispersion;
import io.github.tarve.segmentation.clustering.KMeans;
import io.github.tarve.segmentation.clustering.KMedoids;
import io.github.tarve.segmentation.clustering.Linkage;
import io.github.tarve.segmentation.clustering.Prototypes;
import io.github.tarve.segmentation.clustering.density.Dbscan;
import io.github.tarve.segmentation.clustering.gaussian.GaussianMixture;
import io.github.tarve.segmentation.clustering.mixture.LatentProfileAnalysis;
import io.github.tarve.segmentation.clustering.mixture.ProfileForm;
import io.github.tarve.segmentation.clustering.prototypes.KModes;
import io.github.tarve.segmentation.clustering.prototypes.KPrototypes;
import io.github.tarve.segmentation.dissimilarity.Dissimilarity;
import io.github.tarve.segmentation.dissimilarity.Euclidean;
import io.github.tarve.segmentation.dissimilarity.Precomputed;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.validation.NullComparison;
import io.github.tarve.segmentation.validation.PrototypeSilhouette;
import io.github.tarve.segmentation.validation.SilhouetteIndex;
import io.github.tarve.segmentation.validation.structure.GroupIndex;
import io.github.tarve.segmentation.validation.structure.InformationGain;
import io.github.tarve.segmentation.validation.structure.StructureEvidence.Measure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** The method of a plan for any number of clusters. */
final class TableAlgorithms {
    private static final int FEW_STARTS = 5;
    private static final int FEW_ROWS = 200;
    private static final int MANY_ROWS = 2000;
    private static final int SMALL = 1000;
    private static final int LARGE = 10_000;

    private final TablePlan plan;
    private final TableMethod method;
    private final Optional<Dissimilarity> dissimilarity;
    private final MixtureForms forms;

    /**
     * Prepares the method.
     *
     * @param dissimilarity how unlike the rows are, for methods that need it
     */
    TableAlgorithms(TablePlan plan, TableMethod method, Optional<Dissimilarity> dissimilarity) {
        this.plan = plan;
        this.method = method;
        this.dissimilarity = dissimilarity;
        this.forms = new MixtureForms(plan.options().covariance());
    }

    /** Returns the method for all rows. */
    ClusteringAlgorithm onAllRows(int k) {
        return algorithm(k, Integer.MAX_VALUE, plan.threads(), forms::onAllRows);
    }

    /**
     * Returns the method for resamples, with fewer starts and one thread. Too few starts would make clusters look less stable
     * than they are.
     */
    ClusteringAlgorithm onResamples(int k, int rows) {
        boolean model = method.family() == TableMethod.Family.LIKELIHOOD;
        if (model || rows > LARGE) {
            return algorithm(k, FEW_STARTS, 1, forms::onResamples);
        }
        int starts = rows <= SMALL ? 10 : 20;
        return algorithm(k, method == TableMethod.KMEDOIDS ? swapStarts(rows) : starts, 1, forms::onResamples);
    }

    /** Where swaps end hardly depends on where they began, and less so the more rows there are. */
    private static int swapStarts(int rows) {
        return rows <= FEW_ROWS ? 10 : rows <= MANY_ROWS ? 4 : 2;
    }

    /** Returns how the clusters are compared with data without groups. */
    Optional<NullComparison> comparison(FeatureMatrix data, Optional<Dissimilarity> original) {
        return plan.comparison()
                .map(model -> new NullComparison(model, measure(), data, index(data.rows(), original), plan.threads()));
    }

    private Measure measure() {
        return method.family() == TableMethod.Family.LIKELIHOOD ? Measure.INFORMATION_GAIN : Measure.SILHOUETTE;
    }

    private GroupIndex index(int rows, Optional<Dissimilarity> original) {
        int starts = NullComparison.starts(rows, measure());
        if (method.family() == TableMethod.Family.LIKELIHOOD) {
            return new InformationGain(k -> algorithm(k, starts, 1, forms::onResamples));
        }
        if (method == TableMethod.KPROTOTYPES || method == TableMethod.KMODES) {
            return table -> new GroupIndex.Trial(
                    table,
                    k -> algorithm(k, starts, 1, forms::onResamples),
                    found -> PrototypeSilhouette.of(table, found.partition(), (Prototypes) found.model())
                            .mean());
        }
        return new SilhouetteIndex(
                table -> table,
                original.orElseGet(Euclidean::new),
                (k, shared) -> new TableAlgorithms(plan, method, Optional.of(shared))
                        .algorithm(k, starts, 1, forms::onResamples),
                method == TableMethod.KMEANS ? GroupIndex.MANY_ROWS : SilhouetteIndex.ROWS);
    }

    private ClusteringAlgorithm algorithm(
            int k, int most, int threads, Function<GaussianMixture, ClusteringAlgorithm> form) {
        return switch (method) {
            case KMEANS ->
                KMeans.of(k)
                        .withRestarts(restarts(KMeans.DEFAULT_RESTARTS, most))
                        .withThreads(threads);
            case KMEDOIDS ->
                KMedoids.of(k, dissimilarity.orElseThrow())
                        .withRestarts(restarts(KMedoids.DEFAULT_RESTARTS, most))
                        .withThreads(threads);
            case DBSCAN -> new Dbscan(radius(), minPoints(plan), dissimilarity.orElseThrow());
            case HIERARCHICAL -> Agglomerative.of(k, dissimilarity.orElseThrow(), linkage(plan));
            case KPROTOTYPES ->
                KPrototypes.of(k)
                        .withRestarts(restarts(KPrototypes.DEFAULT_RESTARTS, most))
                        .withThreads(threads);
            case KMODES ->
                KModes.of(k)
                        .withRestarts(restarts(KPrototypes.DEFAULT_RESTARTS, most))
                        .withThreads(threads);
            case LCA, MIXTURE ->
                new LatentProfileAnalysis(
                        method.code(),
                        k,
                        restarts(LatentProfileAnalysis.DEFAULT_RESTARTS, most),
                        LatentProfileAnalysis.DEFAULT_ITERATIONS,
                        threads,
                        form(plan));
            case GMM -> form.apply(mixture(k, most, threads));
        };
    }

    private static ProfileForm form(TablePlan plan) {
        ProfileForm form =
                ProfileForm.usual().withDispersion(plan.options().dispersion().orElse(Dispersion.POISSON));
        return plan.options().covariance().filter(one -> one == Covariance.EEI).isPresent()
                ? form.withVariances(ProfileForm.Variances.EQUAL)
                : form;
    }

    private GaussianMixture mixture(int k, int most, int threads) {
        return GaussianMixture.of(k, Covariance.VVI)
                .withRestarts(restarts(GaussianMixture.DEFAULT_RESTARTS, most))
                .withThreads(threads);
    }

    private double radius() {
        return plan.options().eps().orElseThrow(() -> {
            Precomputed known = (Precomputed) dissimilarity.orElseThrow();
            double[] ones = new double[known.matrix().rows()];
            Arrays.fill(ones, 1);
            double suggested =
                    Dbscan.suggestedEps(known.matrix(), ones, minPoints(plan)).orElse(1);
            String rounded = new BigDecimal(suggested)
                    .round(new MathContext(3, RoundingMode.UP))
                    .toPlainString();
            return Refusal.of(ProblemCode.RADIUS_NEEDED, rounded, minPoints(plan));
        });
    }

    static int minPoints(TablePlan plan) {
        return plan.options().minPoints().orElse(Dbscan.DEFAULT_MIN_POINTS);
    }

    private int restarts(int usual, int most) {
        return Math.min(most, plan.restarts().orElse(usual));
    }

    static Linkage linkage(TablePlan plan) {
        return plan.options().linkage().orElse(Linkage.WARD);
    }
}
