package io.github.tarve.segmentation.clustering.prototypes;

import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.Convergence;
import io.github.tarve.segmentation.clustering.Criterion;
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
    Clustering best(String name, int restarts, int threads, long seed) {
        int starts = k == 1 || k == rows.count ? 1 : restarts;
        PrototypeStarts from = new PrototypeStarts(rows, k, seed);
        PrototypeDescent[] descents = new PrototypeDescent[starts];
        double[] costs = new double[starts];
        Workers.run(starts, threads, start -> {
            descents[start] = new PrototypeDescent(rows, k, from.labels(start));
            costs[start] = descents[start].run(maxIterations);
        });
        int best = IntStream.range(0, starts).reduce(0, (a, b) -> costs[b] < costs[a] ? b : a);
        int atBest = (int) IntStream.range(0, starts)
                .filter(start -> costs[start] <= costs[best] * (1 + SAME))
                .count();
        Prototypes model = model(descents[best]).sorted();
        double cost = cost(model);
        int iterations = descents[best].iterations();
        boolean converged = descents[best].converged();
        // Of equally near prototypes a row goes to the smaller, and the rows that moved can make a further descent
        // possible.
        for (boolean lower = true; lower; ) {
            PrototypeDescent again = again(model);
            Prototypes other = model(again).sorted();
            double otherCost = cost(other);
            lower = otherCost < cost * (1 - SAME);
            if (lower) {
                model = other;
                cost = otherCost;
                iterations += again.iterations();
                converged = again.converged();
            }
        }
        model = model.reordered(Partition.order(model.assign(data), data.weights(), k));
        return new Clustering(
                name,
                Partition.canonical(model.assign(data), data.weights(), k),
                model,
                new Criterion("cost", cost, false),
                new Convergence(iterations, converged, starts, atBest),
                Optional.empty());
    }

    private PrototypeDescent again(Prototypes model) {
        int[] labels = model.assign(data);
        int[] ofPoints = IntStream.of(rows.rowOf).map(row -> labels[row]).toArray();
        PrototypeDescent again = new PrototypeDescent(rows, k, ofPoints);
        again.run(maxIterations);
        return again;
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
