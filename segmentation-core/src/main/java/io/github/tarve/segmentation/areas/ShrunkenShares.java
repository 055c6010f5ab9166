package io.github.tarve.segmentation.areas;

import io.github.tarve.segmentation.clustering.Memberships;
import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Shrunken shares with intervals that integrate over the weight of the overall mix, the overall mix and, where the method
 * gives probabilities, over who belongs to which profile: {@value #IMPUTATIONS} partitions drawn from the memberships, each
 * with a posterior of its own.
 */
final class ShrunkenShares {
    private static final int IMPUTATIONS = 20;
    private static final int DRAWS = 96;
    private static final int DRAWS_PER_IMPUTATION = 16;
    private static final double TAIL = 0.025;

    private final AreaCounts counts;
    private final List<AreaCounts> imputedCounts = new ArrayList<>();
    private final List<MixPosterior> posteriors = new ArrayList<>();
    /** Expected number of residents by area and profile, and of everyone in the last row. */
    private final double[][] expected;

    ShrunkenShares(
            AreaCounts counts, Partition partition, Optional<Memberships> memberships, Shrinkage shrinkage, long seed) {
        this.counts = counts;
        this.expected = new double[counts.areas().size() + 1][counts.profiles()];
        for (int i = 0; i < partition.rows(); i++) {
            if (partition.label(i) >= 0) {
                for (int k = 0; k < counts.profiles(); k++) {
                    double probability = memberships.isPresent()
                            ? probability(memberships.get(), i, k)
                            : partition.label(i) == k ? 1 : 0;
                    expected[counts.areas().size()][k] += probability;
                    if (counts.area(i) >= 0) {
                        expected[counts.area(i)][k] += probability;
                    }
                }
            }
        }
        int imputations = memberships.isPresent() ? IMPUTATIONS : 1;
        for (int imputation = 0; imputation < imputations; imputation++) {
            AreaCounts drawn = counts;
            if (memberships.isPresent()) {
                int[] labels = draw(memberships.get(), partition, Seeds.generator(seed, 0, imputation));
                drawn = counts.withLabels(labels);
            }
            imputedCounts.add(drawn);
            posteriors.add(posterior(drawn, shrinkage, imputations, Seeds.derive(seed, 1, imputation)));
        }
    }

    private static MixPosterior posterior(AreaCounts counts, Shrinkage shrinkage, int imputations, long seed) {
        int draws = imputations == 1 ? DRAWS : DRAWS_PER_IMPUTATION;
        return shrinkage instanceof Shrinkage.Fixed fixed
                ? MixPosterior.fixed(counts, fixed.residents(), draws, seed)
                : MixPosterior.estimated(counts, draws, seed);
    }

    /** Memberships may have columns for profiles that nobody was assigned to; the rest is brought back to a sum of 1. */
    private double probability(Memberships memberships, int row, int profile) {
        double sum = 0;
        for (int k = 0; k < counts.profiles(); k++) {
            sum += memberships.probability(row, k);
        }
        return sum > 0 ? memberships.probability(row, profile) / sum : 1.0 / counts.profiles();
    }

    private int[] draw(Memberships memberships, Partition partition, RandomGenerator random) {
        int[] labels = partition.labels();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] >= 0) {
                double u = random.nextDouble();
                int k = 0;
                while (k < counts.profiles() - 1 && u >= probability(memberships, i, k)) {
                    u -= probability(memberships, i, k++);
                }
                labels[i] = k;
            }
        }
        return labels;
    }

    /** Posterior mean of n / (n + m). */
    double evidence(int area) {
        double sum = 0;
        for (MixPosterior posterior : posteriors) {
            sum += posterior.evidence(counts.total(area));
        }
        return sum / posteriors.size();
    }

    List<Share> of(int area) {
        List<Share> shares = new ArrayList<>();
        double evidence = evidence(area);
        for (int k = 0; k < counts.profiles(); k++) {
            int count = counts.count(area, k);
            if (counts.profiles() == 1) {
                shares.add(new Share(count, 1, 1, 1));
                continue;
            }
            double estimate = evidence * share(area, k)
                    + (1 - evidence) * share(counts.areas().size(), k);
            BetaMixture mixture = mixture(area, k);
            double low = Math.min(estimate, mixture.quantile(TAIL));
            shares.add(new Share(count, estimate, low, Math.max(estimate, mixture.quantile(1 - TAIL))));
        }
        return shares;
    }

    private double share(int group, int profile) {
        double total = 0;
        for (double residents : expected[group]) {
            total += residents;
        }
        return total == 0 ? 0 : expected[group][profile] / total;
    }

    private BetaMixture mixture(int area, int profile) {
        List<BetaMixture.Component> components = new ArrayList<>();
        for (int imputation = 0; imputation < posteriors.size(); imputation++) {
            MixPosterior posterior = posteriors.get(imputation);
            int count = imputedCounts.get(imputation).count(area, profile);
            int n = counts.total(area);
            for (int i = 0; i < posterior.points(); i++) {
                double m = posterior.residents(i);
                double pi = posterior.mix(i, profile);
                components.add(new BetaMixture.Component(
                        count + m * pi, n - count + m * (1 - pi), posterior.weight(i) / posteriors.size()));
            }
        }
        return BetaMixture.of(components);
    }
}
