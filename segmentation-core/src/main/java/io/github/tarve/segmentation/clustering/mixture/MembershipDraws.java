package io.github.tarve.segmentation.clustering.mixture;

import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.LatentProfiles;
import io.github.tarve.segmentation.clustering.Memberships;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.internal.concurrent.Workers;
import io.github.tarve.segmentation.internal.random.Seeds;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How the answers of the rows speak for each class when the model itself is uncertain: draws of the model by the bootstrap,
 * each fitted from the estimate up, with few rows from elsewhere too. A row is judged by a model that was fitted without it (out of the bag; Breiman 1996), for
 * a model is too sure of the rows that made it: those in a draw's bag by the next draw that leaves them out. Every draw has its
 * own generator, so threads change nothing. O(draws x steps x different rows x items x k).
 */
public final class MembershipDraws {
    private static final double TOLERANCE = 1e-7;
    private static final int MOST_STARTS = 6;
    /** Tables with more different rows have one best model that all resamples find. */
    private static final int FEW = 200;

    private MembershipDraws() {}

    /** One draw: the likelihoods of the rows, and which patterns the model was fitted without. */
    private record Draw(Memberships likelihoods, BitSet without) {}

    /**
     * Returns draws of the probabilities of the classes for each row, were all as probable beforehand; fewer than asked for
     * where a draw has too few different rows.
     *
     * @param algorithm how the model was fitted
     * @param data the rows it was fitted to
     * @param found what came out
     * @param draws number of draws
     * @param seed from which they derive
     */
    public static List<Memberships> of(
            LatentProfileAnalysis algorithm, FeatureMatrix data, Clustering found, int draws, long seed) {
        Refits refits = new Refits(algorithm, data, found);
        int starts = Math.min(MOST_STARTS, FEW / refits.patterns().count());
        Draw[] drawn = new Draw[draws];
        Workers.run(draws, algorithm.threads(), d -> {
            double[] weights = refits.resample(Seeds.generator(seed, d));
            LatentProfiles model = refits.of(weights, TOLERANCE, starts, Seeds.derive(seed, d));
            if (model != null) {
                BitSet without = new BitSet();
                for (int i = 0; i < weights.length; i++) {
                    without.set(i, weights[i] == 0);
                }
                drawn[d] = new Draw(model.likelihoods(data), without);
            }
        });
        List<Draw> usable = Stream.of(drawn).filter(Objects::nonNull).toList();
        int[] patterns = refits.patternOfRow(data.rows());
        return IntStream.range(0, usable.size())
                .mapToObj(d -> judged(usable, d, patterns))
                .toList();
    }

    private static Memberships judged(List<Draw> draws, int first, int[] patterns) {
        int k = draws.get(first).likelihoods().clusters();
        double[][] judged = new double[patterns.length][k];
        for (int i = 0; i < judged.length; i++) {
            Memberships by = judge(draws, first, patterns[i]).likelihoods();
            for (int c = 0; c < k; c++) {
                judged[i][c] = by.probability(i, c);
            }
        }
        return Memberships.of(judged);
    }

    /** Returns the draw or the next one that was fitted without a pattern, or the draw itself where none was. */
    private static Draw judge(List<Draw> draws, int first, int pattern) {
        for (int d = 0; d < draws.size(); d++) {
            Draw next = draws.get((first + d) % draws.size());
            if (pattern < 0 || next.without().get(pattern)) {
                return next;
            }
        }
        return draws.get(first);
    }
}
