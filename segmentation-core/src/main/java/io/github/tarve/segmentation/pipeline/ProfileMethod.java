package io.github.tarve.segmentation.pipeline;

import io.github.tarve.segmentation.clustering.Agglomerative;
import io.github.tarve.segmentation.clustering.Centroids;
import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.ClusteringAlgorithm;
import io.github.tarve.segmentation.clustering.Dispersion;
import io.github.tarve.segmentation.clustering.KMedoids;
import io.github.tarve.segmentation.clustering.KPod;
import io.github.tarve.segmentation.clustering.LatentProfiles;
import io.github.tarve.segmentation.clustering.Linkage;
import io.github.tarve.segmentation.clustering.Memberships;
import io.github.tarve.segmentation.clustering.imputation.HotDeck;
import io.github.tarve.segmentation.clustering.imputation.ImputedConsensus;
import io.github.tarve.segmentation.clustering.mixture.LatentProfileAnalysis;
import io.github.tarve.segmentation.clustering.mixture.MembershipDraws;
import io.github.tarve.segmentation.clustering.mixture.Priors;
import io.github.tarve.segmentation.clustering.mixture.ProfileForm;
import io.github.tarve.segmentation.dissimilarity.Dissimilarity;
import io.github.tarve.segmentation.dissimilarity.DissimilarityMatrix;
import io.github.tarve.segmentation.dissimilarity.Euclidean;
import io.github.tarve.segmentation.dissimilarity.Gower;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NumericCoding;
import io.github.tarve.segmentation.features.Scaling;
import io.github.tarve.segmentation.features.building.DiaryForm;
import io.github.tarve.segmentation.features.building.FeatureGroup;
import io.github.tarve.segmentation.features.building.MeasuredFeatures;
import io.github.tarve.segmentation.profiles.MethodFacts;
import io.github.tarve.segmentation.settings.MethodChoice;
import io.github.tarve.segmentation.validation.NullComparison;
import io.github.tarve.segmentation.validation.NumberOfClusters;
import io.github.tarve.segmentation.validation.Silhouette;
import io.github.tarve.segmentation.validation.SilhouetteIndex;
import io.github.tarve.segmentation.validation.structure.GroupIndex;
import io.github.tarve.segmentation.validation.structure.InformationGain;
import io.github.tarve.segmentation.validation.structure.NullModel;
import io.github.tarve.segmentation.validation.structure.StructureEvidence.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A clustering method made ready for one study: the coding of its features, the algorithm for each number of profiles, and
 * the index that fits it.
 *
 * <p>The mixture takes counts with exposure and categories as they are, and the shares of its profiles differ by area. k-means works on the numeric coding (transformed, standardised, block-weighted, categories as dummies) and, where cells
 * are missing, counts only those that are there (k-POD); k-medoids and agglomeration work on Gower dissimilarities. Where the
 * analyst asks for it, missing cells are filled several times instead and the method gives way to the consensus.
 */
final class ProfileMethod {
    /** A resident placed elsewhere by one filling in five depends on the gaps. */
    private static final double DEPENDENT = 0.8;

    private static final int RESAMPLE_RESTARTS = 2;
    private static final int MIXTURE_RESAMPLE_RESTARTS = 4;
    private static final Set<String> COMPOSITIONS = Set.of("counts.channels", "counts.outcomes");

    private final MethodChoice choice;
    private final FeatureMatrix measured;
    private final FeatureMatrix data;
    private final ProfileForm form;
    private final int restarts;
    private final int threads;
    private final Dissimilarity gower = Gower.ranks();
    private final Optional<HotDeck> deck;
    /** Rows whose pairs are compared for the silhouette. */
    private final int[] compared;

    private final Optional<DissimilarityMatrix> pairs;

    private ProfileMethod(
            MethodChoice choice, FeatureMatrix measured, FeatureMatrix data, ProfileForm form, SegmentationPlan plan) {
        this.choice = choice;
        this.measured = measured;
        this.data = data;
        this.form = form;
        this.restarts = plan.restarts();
        this.threads = plan.threads();
        this.deck = plan.imputes() && data.hasMissing()
                ? Optional.of(ImputedConsensus.prepare(data, plan.threads()))
                : Optional.empty();
        this.compared = deck.isPresent()
                ? someRows(data.rows())
                : IntStream.range(0, data.rows()).toArray();
        this.pairs = deck.map(known -> ImputedConsensus.meanDissimilarity(
                        known, choice == MethodChoice.KMEANS ? new Euclidean() : gower, compared, plan.seed()))
                .or(() -> pairs(choice, data));
    }

    /** Returns all rows where they are few, else rows in equal steps: their order means nothing. */
    private static int[] someRows(int rows) {
        int most = Math.min(rows, SilhouetteIndex.ROWS);
        return IntStream.range(0, most)
                .map(i -> (int) ((i + 0.5) * rows / most))
                .toArray();
    }

    private static Optional<DissimilarityMatrix> pairs(MethodChoice choice, FeatureMatrix data) {
        if (choice == MethodChoice.MIXTURE) {
            return Optional.empty();
        }
        if (choice != MethodChoice.KMEANS) {
            return Optional.of(Gower.ranks().of(data));
        }
        // Without gaps the silhouette needs no table of pairs.
        return data.hasMissing() ? Optional.of(new Euclidean().of(data)) : Optional.empty();
    }

    /**
     * Returns the method of a plan for measured features; {@link MethodChoice#AUTO} takes the mixture, which fits how
     * diaries and surveys arise.
     */
    static ProfileMethod of(SegmentationPlan plan, MeasuredFeatures measured) {
        MethodChoice choice = settled(plan.method());
        FeatureMatrix active = measured.matrix().active();
        ProfileForm form = form(measured, active);
        FeatureMatrix data = switch (choice) {
            case KMEANS -> coded(active);
            case MIXTURE -> measured.matrix().activeInGroups();
            default -> active;
        };
        return new ProfileMethod(choice, active, data, form, plan);
    }

    /** Returns the method that is used where the choice is left to the tool. */
    static MethodChoice settled(MethodChoice wanted) {
        return wanted == MethodChoice.AUTO ? MethodChoice.MIXTURE : wanted;
    }

    /** Returns the form in which a method takes diaries. */
    static DiaryForm diaryForm(MethodChoice wanted) {
        return settled(wanted) == MethodChoice.MIXTURE ? DiaryForm.COUNTS : DiaryForm.RATES;
    }

    /** Needs are counts of their own, channels and outcomes each split a total. */
    private static ProfileForm form(MeasuredFeatures measured, FeatureMatrix active) {
        List<List<String>> compositions = new ArrayList<>();
        for (FeatureGroup group : measured.groups()) {
            if (COMPOSITIONS.contains(group.id())) {
                List<String> parts = group.features().stream()
                        .filter(id -> active.indexOf(id).isPresent())
                        .toList();
                if (!parts.isEmpty()) {
                    compositions.add(parts);
                }
            }
        }
        return ProfileForm.usual()
                .withDispersion(Dispersion.NEGATIVE_BINOMIAL)
                .withCompositions(compositions)
                .withPriors(Priors.weak());
    }

    private static FeatureMatrix coded(FeatureMatrix active) {
        return NumericCoding.of(active, Scaling.STANDARD).matrix(active);
    }

    /** Returns the matrix that the algorithm sees. */
    FeatureMatrix data() {
        return data;
    }

    /** Returns the name of the dissimilarity behind a clustering of a study. */
    static String dissimilarityOf(Clustering clustering) {
        if (clustering.model() instanceof LatentProfiles) {
            return "none";
        }
        return clustering.model() instanceof Centroids
                ? new Euclidean().name()
                : Gower.ranks().name();
    }

    /** Returns the algorithm for a number of profiles. */
    ClusteringAlgorithm algorithm(int k) {
        return algorithm(k, restarts);
    }

    /** Returns the algorithm for a number of profiles on a resample, with fewer starts. */
    ClusteringAlgorithm onResample(int k) {
        return algorithm(
                k, Math.min(restarts, choice == MethodChoice.MIXTURE ? MIXTURE_RESAMPLE_RESTARTS : RESAMPLE_RESTARTS));
    }

    private ClusteringAlgorithm algorithm(int k, int starts) {
        return deck.<ClusteringAlgorithm>map(known -> consensus(k, starts, known))
                .orElseGet(() -> plain(k, starts));
    }

    private ImputedConsensus consensus(int k, int starts, HotDeck known) {
        return ImputedConsensus.of(plain(k, starts), threads).with(known);
    }

    /** Returns how sure the profile of each resident is; empty when no missing value was filled. */
    Optional<List<Double>> certainty(Clustering found, long seed) {
        return deck.map(known ->
                consensus(found.k(), restarts, known).consensus(data, seed).certainty());
    }

    /** Returns what the filling of missing values did; empty when none was filled. */
    Optional<MethodFacts.Gaps> gaps(Optional<List<Double>> certainty) {
        return deck.flatMap(known -> certainty.map(sure -> new MethodFacts.Gaps(
                ImputedConsensus.FILLINGS,
                known.rowsWithGaps(),
                (int) sure.stream().filter(share -> share <= DEPENDENT).count(),
                data.rows(),
                compared.length)));
    }

    private ClusteringAlgorithm plain(int k, int starts) {
        return switch (choice) {
            case KMEANS -> KPod.of(k).withRestarts(starts).withThreads(threads);
            case KMEDOIDS -> KMedoids.of(k, gower).withRestarts(starts).withThreads(threads);
            case HIERARCHICAL -> Agglomerative.of(k, gower, Linkage.AVERAGE);
            case MIXTURE ->
                LatentProfileAnalysis.profiles(k)
                        .withForm(form)
                        .withRestarts(starts)
                        .withThreads(threads);
            default -> throw new IllegalArgumentException("no profiles by " + choice);
        };
    }

    /**
     * Returns draws of what the answers of each resident say of the profiles, for methods that give probabilities; empty for
     * the others.
     */
    List<Memberships> likelihoods(Clustering found, int draws, long seed) {
        return found.model() instanceof LatentProfiles && algorithm(found.k()) instanceof LatentProfileAnalysis fitted
                ? MembershipDraws.of(fitted, data, found, draws, seed)
                : List.of();
    }

    /**
     * Returns how the profiles are compared with data without groups: on the features as measured, without the areas, for
     * what differs by area need not be a group.
     */
    Optional<NullComparison> comparison(Optional<NullModel> model) {
        boolean likelihood = choice == MethodChoice.MIXTURE;
        Measure measure = likelihood ? Measure.INFORMATION_GAIN : Measure.SILHOUETTE;
        int starts = Math.min(restarts, NullComparison.starts(data.rows(), measure));
        GroupIndex index = likelihood
                ? new InformationGain(k -> LatentProfileAnalysis.profiles(k)
                        .withForm(form)
                        .withRestarts(starts)
                        .withThreads(1))
                : new SilhouetteIndex(
                        choice == MethodChoice.KMEANS ? ProfileMethod::coded : rows -> rows,
                        choice == MethodChoice.KMEANS ? new Euclidean() : gower,
                        (k, shared) -> onDraw(k, starts, shared),
                        choice == MethodChoice.KMEANS ? GroupIndex.MANY_ROWS : SilhouetteIndex.ROWS);
        return model.map(known -> new NullComparison(known, measure, measured, index, threads));
    }

    private ClusteringAlgorithm onDraw(int k, int starts, Dissimilarity shared) {
        return switch (choice) {
            case KMEANS -> KPod.of(k).withRestarts(starts).withThreads(1);
            case KMEDOIDS -> KMedoids.of(k, shared).withRestarts(starts).withThreads(1);
            default -> Agglomerative.of(k, shared, Linkage.AVERAGE);
        };
    }

    /** Returns the silhouette of a clustering. */
    NumberOfClusters.Index index() {
        if (choice == MethodChoice.MIXTURE) {
            return (rows, clustering) -> Optional.empty();
        }
        return (FeatureMatrix rows, Clustering clustering) -> Optional.of(
                pairs.map(matrix -> Silhouette.among(matrix, compared, clustering.partition(), rows.weights()))
                        .orElseGet(() -> Silhouette.euclidean(rows, clustering.partition())));
    }
}
