package io.github.tarve.segmentation.areas;

import io.github.tarve.segmentation.clustering.Memberships;
import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.internal.stats.Draws;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Shrunken shares with intervals that integrate over the weight of the overall mix, the overall mix and, where the method
 * gives probabilities, over who belongs to which profile: {@value #IMPUTATIONS} partitions, each with a posterior of its own.
 * A partition is drawn by Gibbs sampling: profiles given the answers and the shares of the home area, shares given the
 * profiles (data augmentation; Tanner and Wong 1987, doi:10.1080/01621459.1987.10478458), every one with another draw of
 * what the answers say.
 */
final class ShrunkenShares {
    private static final int IMPUTATIONS = 40;
    private static final int SWEEPS = 10;
    private static final int DRAWS = 96;
    private static final int DRAWS_PER_IMPUTATION = 4;
    private static final double TAIL = 0.025;
    private static final double LEAST_SHAPE = 1e-6;

    private final AreaCounts counts;
    private final List<AreaCounts> imputedCounts = new ArrayList<>();
    private final List<MixPosterior> posteriors = new ArrayList<>();

    ShrunkenShares(
            AreaCounts counts, Partition partition, List<Memberships> likelihoods, Shrinkage shrinkage, long seed) {
        this.counts = counts;
        int imputations = likelihoods.isEmpty() ? 1 : IMPUTATIONS;
        for (int imputation = 0; imputation < imputations; imputation++) {
            AreaCounts drawn = likelihoods.isEmpty()
                    ? counts
                    : drawn(
                            partition,
                            likelihoods.get(imputation % likelihoods.size()),
                            shrinkage,
                            Seeds.derive(seed, 0, imputation));
            imputedCounts.add(drawn);
            posteriors.add(posterior(drawn, shrinkage, imputations, Seeds.derive(seed, 1, imputation)));
        }
    }

    private AreaCounts drawn(Partition partition, Memberships likelihoods, Shrinkage shrinkage, long seed) {
        MixPosterior rough = posterior(counts, shrinkage, IMPUTATIONS, Seeds.derive(seed, 1));
        RandomGenerator random = Seeds.generator(seed, 2);
        int point = rough.draw(random);
        int[] labels = partition.labels();
        AreaCounts drawn = counts;
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            double[][] shares = shares(drawn, rough, point, random);
            for (int i = 0; i < labels.length; i++) {
                if (labels[i] >= 0) {
                    labels[i] = draw(
                            likelihoods, i, shares[counts.area(i) < 0 ? shares.length - 1 : counts.area(i)], random);
                }
            }
            drawn = counts.withLabels(labels);
        }
        return drawn;
    }

    /** Draws the shares of each area, and last those of people of no known area. */
    private double[][] shares(AreaCounts drawn, MixPosterior posterior, int point, RandomGenerator random) {
        double[][] shares = new double[counts.areas().size() + 1][counts.profiles()];
        for (int a = 0; a < shares.length; a++) {
            double[] shapes = new double[counts.profiles()];
            for (int k = 0; k < shapes.length; k++) {
                double before = posterior.residents(point) * posterior.mix(point, k);
                shapes[k] = Math.max(LEAST_SHAPE, before) + (a < counts.areas().size() ? drawn.count(a, k) : 0);
            }
            double[] logs = Draws.logDirichlet(random, shapes);
            for (int k = 0; k < shapes.length; k++) {
                shares[a][k] = StrictMath.exp(logs[k]);
            }
        }
        return shares;
    }

    /** Likelihoods may have columns for profiles that nobody was assigned to; those are left out. */
    private int draw(Memberships likelihoods, int row, double[] shares, RandomGenerator random) {
        double sum = 0;
        for (int k = 0; k < shares.length; k++) {
            sum += shares[k] * likelihoods.probability(row, k);
        }
        double u = random.nextDouble() * sum;
        int k = 0;
        while (k < shares.length - 1 && u >= shares[k] * likelihoods.probability(row, k)) {
            u -= shares[k] * likelihoods.probability(row, k++);
        }
        return k;
    }

    private static MixPosterior posterior(AreaCounts counts, Shrinkage shrinkage, int imputations, long seed) {
        int draws = imputations == 1 ? DRAWS : DRAWS_PER_IMPUTATION;
        return shrinkage instanceof Shrinkage.Fixed fixed
                ? MixPosterior.fixed(counts, fixed.residents(), draws, seed)
                : MixPosterior.estimated(counts, draws, seed);
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
        for (int k = 0; k < counts.profiles(); k++) {
            int count = counts.count(area, k);
            if (counts.profiles() == 1) {
                shares.add(new Share(count, 1, 1, 1));
                continue;
            }
            double estimate = estimate(area, k);
            BetaMixture mixture = BetaMixture.of(components(area, k));
            double low = Math.min(estimate, mixture.quantile(TAIL));
            shares.add(new Share(count, estimate, low, Math.max(estimate, mixture.quantile(1 - TAIL))));
        }
        return shares;
    }

    /** Returns the mean of evidence times own share plus the rest times the overall mix. */
    private double estimate(int area, int profile) {
        double sum = 0;
        int n = counts.total(area);
        for (int imputation = 0; imputation < posteriors.size(); imputation++) {
            AreaCounts drawn = imputedCounts.get(imputation);
            double own = n == 0 ? 0 : (double) drawn.count(area, profile) / n;
            double evidence = posteriors.get(imputation).evidence(n);
            sum += evidence * own + (1 - evidence) * drawn.overall(profile);
        }
        return sum / posteriors.size();
    }

    private List<BetaMixture.Component> components(int area, int profile) {
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
        return components;
    }
}
