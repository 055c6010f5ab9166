package io.github.tarve.segmentation.clustering;

import io.github.tarve.segmentation.features.FeatureMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A mixture model of mixed data: a share for each class and, within a class, independent items.
 *
 * @param shares share of each class, in canonical order; with covariates or groups the average over the rows
 * @param responses how the items are distributed in each class
 * @param membership how covariates predict the class, empty without covariates
 * @param groups shares of the groups that rows belong to, empty where all rows have the same
 * @param fit how well the model fits
 */
public record LatentProfiles(
        List<Double> shares,
        List<ResponseDistribution> responses,
        Optional<MembershipModel> membership,
        Optional<GroupShares> groups,
        ModelFit fit)
        implements ClusterModel {
    /** Probabilities as close as this to 0 or 1 are on the boundary. */
    private static final double BOUNDARY = 1e-6;

    /** Copies the lists. */
    public LatentProfiles {
        shares = List.copyOf(shares);
        responses = List.copyOf(responses);
    }

    /**
     * An estimate on the boundary of what is possible: a probability of 0 or 1, a rate of 0 or a size without limit. Its
     * standard error means nothing, and with more rows it would move inwards.
     *
     * @param feature the feature
     * @param level the level, -1 for a number
     * @param cluster the class
     */
    public record BoundaryEstimate(String feature, int level, int cluster) {}

    @Override
    public int clusters() {
        return shares.size();
    }

    @Override
    public Optional<ModelFit> fitStatistics() {
        return Optional.of(fit);
    }

    /**
     * Returns the probability of each class given the answers of each row. Missing cells have no say; a row without any
     * answer gets the shares, and so does one of no group that the model knows.
     *
     * @param rows a matrix with the features and covariates of the model
     * @throws IllegalArgumentException when one is not there
     */
    public Memberships memberships(FeatureMatrix rows) {
        List<ResponseDistribution.RowDensity> densities =
                responses.stream().map(response -> response.over(rows)).toList();
        double[][] design = membership
                .map(model -> MembershipModel.design(rows, model.terms()))
                .orElseGet(() -> new double[0][]);
        double[] logShares = shares.stream()
                .mapToDouble(share -> StrictMath.log(Math.max(share, 1e-300)))
                .toArray();
        int[] positions = groups.map(own -> own.positions(rows)).orElseGet(() -> new int[0]);
        double[][] probabilities = new double[rows.rows()][];
        for (int i = 0; i < probabilities.length; i++) {
            double[] logs = logShares.clone();
            if (membership.isPresent() && Arrays.stream(design[i]).noneMatch(Double::isNaN)) {
                logs = membership.get().logShares(design[i]);
            } else if (groups.isPresent() && positions[i] >= 0) {
                logs = groups.get().logShares(positions[i]);
            }
            for (ResponseDistribution.RowDensity density : densities) {
                density.add(i, logs);
            }
            probabilities[i] = normalised(logs);
        }
        return Memberships.of(probabilities);
    }

    /**
     * Returns the probability of each class given the answers of each row alone, were all classes as probable beforehand.
     *
     * @param rows a matrix with the features of the model
     * @throws IllegalArgumentException when one is not there
     */
    public Memberships likelihoods(FeatureMatrix rows) {
        List<ResponseDistribution.RowDensity> densities =
                responses.stream().map(response -> response.over(rows)).toList();
        double[][] probabilities = new double[rows.rows()][];
        for (int i = 0; i < probabilities.length; i++) {
            double[] logs = new double[clusters()];
            for (ResponseDistribution.RowDensity density : densities) {
                density.add(i, logs);
            }
            probabilities[i] = normalised(logs);
        }
        return Memberships.of(probabilities);
    }

    private static double[] normalised(double[] logs) {
        double most = Double.NEGATIVE_INFINITY;
        for (double value : logs) {
            most = Math.max(most, value);
        }
        double sum = 0;
        for (int c = 0; c < logs.length; c++) {
            logs[c] = StrictMath.exp(logs[c] - most);
            sum += logs[c];
        }
        for (int c = 0; c < logs.length; c++) {
            logs[c] /= sum;
        }
        return logs;
    }

    @Override
    public Optional<Memberships> membershipsOf(FeatureMatrix rows) {
        return Optional.of(memberships(rows));
    }

    /**
     * Returns the most probable class of each row, the first of equally probable ones.
     *
     * @param rows a matrix with the features and covariates of the model
     */
    @Override
    public int[] assign(FeatureMatrix rows) {
        return modal(memberships(rows));
    }

    /** Returns the most probable class of each row. */
    public static int[] modal(Memberships memberships) {
        int[] labels = new int[memberships.rows()];
        for (int i = 0; i < labels.length; i++) {
            for (int c = 1; c < memberships.clusters(); c++) {
                if (memberships.probability(i, c) > memberships.probability(i, labels[i])) {
                    labels[i] = c;
                }
            }
        }
        return labels;
    }

    /** Returns the estimates on the boundary. */
    public List<BoundaryEstimate> boundary() {
        List<BoundaryEstimate> found = new ArrayList<>();
        for (ResponseDistribution response : responses) {
            if (response instanceof ResponseDistribution.Categories categories) {
                shares(categories.feature(), categories.probabilities(), found);
            } else if (response instanceof ResponseDistribution.Counts counts) {
                for (int c = 0; c < counts.rates().size(); c++) {
                    boolean limitless =
                            !counts.sizes().isEmpty() && counts.sizes().get(c) > 1e6;
                    if (counts.rates().get(c) < BOUNDARY || limitless) {
                        found.add(new BoundaryEstimate(counts.feature(), -1, c));
                    }
                }
            } else if (response instanceof ResponseDistribution.Composition composition) {
                for (int p = 0; p < composition.features().size(); p++) {
                    int part = p;
                    List<List<Double>> own = composition.shares().stream()
                            .map(row -> List.of(row.get(part)))
                            .toList();
                    shares(composition.features().get(p), own, found);
                }
            }
        }
        return List.copyOf(found);
    }

    private static void shares(String feature, List<List<Double>> byClass, List<BoundaryEstimate> found) {
        for (int c = 0; c < byClass.size(); c++) {
            List<Double> levels = byClass.get(c);
            for (int l = 0; l < levels.size(); l++) {
                if (levels.get(l) < BOUNDARY || (levels.size() > 1 && levels.get(l) > 1 - BOUNDARY)) {
                    found.add(new BoundaryEstimate(feature, l, c));
                }
            }
        }
    }
}
