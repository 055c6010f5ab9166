package io.github.tarve.segmentation.clustering.prototypes;

import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.Convergence;
import io.github.tarve.segmentation.clustering.Criterion;
import io.github.tarve.segmentation.clustering.FitParts;
import io.github.tarve.segmentation.clustering.FitProgress;
import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.clustering.Prototypes;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.internal.concurrent.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Runs the starts of a method of prototypes and keeps the best. */
final class PrototypeSearch {
    private static final double SAME = 1e-9;

    private final FeatureMatrix data;
    private final MixedRows rows;
    private final List<Integer> numbers;
    private final List<Integer> categories;
    private final int k;
    private final int maxIterations;

    PrototypeSearch(
            FeatureMatrix data,
            MixedRows rows,
            List<Integer> numbers,
            List<Integer> categories,
            int k,
            int maxIterations) {
        this.data = data;
        this.rows = rows;
        this.numbers = numbers;
        this.categories = categories;
        this.k = k;
        this.maxIterations = maxIterations;
    }

    /** Returns the best of some starts, the earliest of equals. */
    Clustering best(String name, int restarts, int threads, long seed, FitProgress progress) {
        int starts = k == 1 || k == rows.count ? 1 : restarts;
        PrototypeStarts from = new PrototypeStarts(rows, k, seed);
        PrototypeDescent[] descents = new PrototypeDescent[starts];
        double[] costs = new double[starts];
        FitParts parts = new FitParts(starts, progress);
        Workers.run(starts, threads, start -> {
            descents[start] = descent(from.labels(start));
            costs[start] = descents[start].cost();
            parts.one();
        });
        int best = IntStream.range(0, starts).reduce(0, (a, b) -> costs[b] < costs[a] ? b : a);
        int atBest = (int) IntStream.range(0, starts)
                .filter(start -> costs[start] <= costs[best] * (1 + SAME))
                .count();
        Prototypes model = ordered(model(descents[best]));
        return new Clustering(
                name,
                Partition.canonical(model.assign(data), data.weights(), k),
                model,
                new Criterion("cost", cost(model), false),
                new Convergence(descents[best].iterations(), descents[best].converged(), starts, atBest),
                Optional.empty());
    }

    /**
     * Runs one start to the end. Rows that are equally near to several prototypes can make a further descent possible when
     * they go to another of them; the one they go to must not depend on the order of the rows.
     */
    private PrototypeDescent descent(int[] labels) {
        PrototypeDescent lowest = new PrototypeDescent(rows, k, labels);
        lowest.run(maxIterations);
        while (true) {
            PrototypeDescent again = new PrototypeDescent(rows, k, lowest.nearestByValue());
            again.run(maxIterations);
            if (again.cost() >= lowest.cost() * (1 - SAME)) {
                return lowest;
            }
            lowest = again;
        }
    }

    private Prototypes ordered(Prototypes found) {
        Prototypes model = found;
        int[] order = Partition.order(model.assign(data), data.weights(), k);
        // Ties go to the first cluster, so a new order can change who has them; an order that stays is soon reached.
        for (int round = 0; round < k && !isIdentity(order); round++) {
            model = model.reordered(order);
            order = Partition.order(model.assign(data), data.weights(), k);
        }
        return model;
    }

    private static boolean isIdentity(int[] order) {
        return IntStream.range(0, order.length).allMatch(c -> order[c] == c);
    }

    private double cost(Prototypes model) {
        int[] labels = model.assign(data);
        double sum = 0;
        double lost = 0;
        for (int i = 0; i < labels.length; i++) {
            boolean counts = labels[i] >= 0 && data.weight(i) > 0;
            double term = counts ? data.weight(i) * model.dissimilarity(data, i, labels[i]) : 0;
            double next = sum + term;
            lost += sum >= term ? (sum - next) + term : (term - next) + sum;
            sum = next;
        }
        return sum + lost;
    }

    private Prototypes model(PrototypeDescent descent) {
        List<List<Double>> means = new ArrayList<>();
        List<List<Integer>> modes = new ArrayList<>();
        for (int c = 0; c < k; c++) {
            List<Double> mean = new ArrayList<>();
            for (int j = 0; j < rows.numbers; j++) {
                mean.add(rows.original(descent.mean(c, j), j));
            }
            List<Integer> mode = new ArrayList<>();
            for (int j = 0; j < rows.categories; j++) {
                mode.add(descent.mode(c, j));
            }
            means.add(mean);
            modes.add(mode);
        }
        return new Prototypes(numbers, categories, means, modes, rows.gamma);
    }
}
