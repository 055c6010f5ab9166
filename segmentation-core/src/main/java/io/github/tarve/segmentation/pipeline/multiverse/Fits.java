package io.github.tarve.segmentation.pipeline.multiverse;

import io.github.tarve.segmentation.clustering.Agglomerative;
import io.github.tarve.segmentation.clustering.ClusteringAlgorithm;
import io.github.tarve.segmentation.clustering.KMedoids;
import io.github.tarve.segmentation.clustering.KPod;
import io.github.tarve.segmentation.clustering.Linkage;
import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.clustering.imputation.ImputedConsensus;
import io.github.tarve.segmentation.dissimilarity.Dissimilarity;
import io.github.tarve.segmentation.dissimilarity.Euclidean;
import io.github.tarve.segmentation.dissimilarity.Gower;
import io.github.tarve.segmentation.dissimilarity.Precomputed;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NumericCoding;
import io.github.tarve.segmentation.features.Scaling;
import io.github.tarve.segmentation.features.building.MeasuredFeatures;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Fits of the residents of a sample under one rule of days. Tables and dissimilarities are made once and shared. */
final class Fits {
    private static final int STARTS = 2;
    private static final int FILLINGS = 5;

    private final Optional<MeasuredFeatures> counts;
    private final Optional<MeasuredFeatures> rates;
    private final int[] places;
    private final int[] rows;
    private final MixtureMethod mixture;
    private final Map<Way, FeatureMatrix> tables = new ConcurrentHashMap<>();
    private final Map<Way, Dissimilarity> pairs = new ConcurrentHashMap<>();

    /**
     * Prepares fits.
     *
     * @param counts features for the mixture, empty when there are none or it is not asked for
     * @param rates features for the other ways, empty when there are none
     * @param places row of each resident of the sample in the features, -1 for those who take no part
     * @param mixture the mixture
     */
    Fits(Optional<MeasuredFeatures> counts, Optional<MeasuredFeatures> rates, int[] places, MixtureMethod mixture) {
        this.counts = counts;
        this.rates = rates;
        this.places = places.clone();
        this.rows = Arrays.stream(places).filter(place -> place >= 0).toArray();
        this.mixture = mixture;
    }

    /** Returns the cluster of each resident of the sample, -1 for those who take no part; empty when the data forbid it. */
    Optional<List<Integer>> labels(GridPoint point, int k, long seed) {
        try {
            return point.way() == Way.MIXTURE
                    ? counts.map(features -> spread(mixture.of(features, k)
                            .fit(features.matrix().activeInGroups().rows(rows), seed)
                            .partition()))
                    : rates.map(features -> {
                        FeatureMatrix table = table(point.way(), features);
                        return spread(
                                algorithm(point, k, table).fit(table, seed).partition());
                    });
        } catch (Refusal refused) {
            return Optional.empty();
        }
    }

    private List<Integer> spread(Partition partition) {
        Integer[] labels = new Integer[places.length];
        int row = 0;
        for (int i = 0; i < labels.length; i++) {
            labels[i] = places[i] < 0 ? -1 : partition.label(row++);
        }
        return Arrays.asList(labels);
    }

    private FeatureMatrix table(Way way, MeasuredFeatures features) {
        return tables.computeIfAbsent(way.table(), asked -> {
            FeatureMatrix active = features.matrix().active().rows(rows);
            FeatureMatrix known = active.select(feature -> hasValue(active, feature.id()));
            Scaling scaling = asked.scaling().orElse(Scaling.NONE);
            return asked.gower() ? known : NumericCoding.of(known, scaling).matrix(known);
        });
    }

    private static boolean hasValue(FeatureMatrix matrix, String id) {
        int column = matrix.indexOf(id).orElseThrow();
        return IntStream.range(0, matrix.rows()).anyMatch(i -> !matrix.missing(i, column));
    }

    private ClusteringAlgorithm algorithm(GridPoint point, int k, FeatureMatrix table) {
        boolean imputed = point.gaps() == GridPoint.Gaps.IMPUTED && table.hasMissing();
        Dissimilarity plain = point.way().gower() ? Gower.ranks() : new Euclidean();
        ClusteringAlgorithm method = switch (point.way().method()) {
            case KMEANS -> KPod.of(k).withRestarts(STARTS).withThreads(1);
            case KMEDOIDS ->
                // The first start, BUILD, is the best of few.
                KMedoids.of(k, imputed ? plain : known(point.way(), plain, table))
                        .withRestarts(1)
                        .withThreads(1);
            default -> Agglomerative.of(k, imputed ? plain : known(point.way(), plain, table), Linkage.AVERAGE);
        };
        return imputed ? ImputedConsensus.of(method, 1).withFillings(FILLINGS) : method;
    }

    private Dissimilarity known(Way way, Dissimilarity plain, FeatureMatrix table) {
        return pairs.computeIfAbsent(way.table(), asked -> Precomputed.of(plain, table));
    }
}
