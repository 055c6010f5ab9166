package io.github.tarve.segmentation.clustering;

import io.github.tarve.segmentation.features.FeatureMatrix;
import java.util.List;

/**
 * Clusters described by a mean of each column of numbers and a mode of each column of categories. How far a row is from a
 * cluster: sum of w_j (x_j - mean_j)^2 over numbers + gamma x sum of w_j [x_j is not the mode] over categories, w_j being the
 * weight of the feature; missing cells count nothing.
 *
 * @param numbers the columns that are numbers
 * @param categories the columns that are categories
 * @param means by cluster, in canonical order, the mean of each column of numbers
 * @param modes by cluster the most frequent level of each column of categories, the lowest of equals
 * @param gamma how much a difference in a category counts
 */
public record Prototypes(
        List<Integer> numbers,
        List<Integer> categories,
        List<List<Double>> means,
        List<List<Integer>> modes,
        double gamma)
        implements ClusterModel {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException when their sizes do not fit together
     */
    public Prototypes {
        numbers = List.copyOf(numbers);
        categories = List.copyOf(categories);
        means = means.stream().map(List::copyOf).toList();
        modes = modes.stream().map(List::copyOf).toList();
        int numeric = numbers.size();
        int categorical = categories.size();
        if (means.size() != modes.size()
                || means.stream().anyMatch(mean -> mean.size() != numeric)
                || modes.stream().anyMatch(mode -> mode.size() != categorical)) {
            throw new IllegalArgumentException(
                    "means of " + means.size() + " and modes of " + modes.size() + " clusters");
        }
    }

    @Override
    public int clusters() {
        return means.size();
    }

    /** Returns the nearest cluster of each row, the first of equals; -1 for a row without any value. */
    @Override
    public int[] assign(FeatureMatrix rows) {
        if (rows.columns() != numbers.size() + categories.size()) {
            throw new IllegalArgumentException(
                    rows.columns() + " columns for " + numbers.size() + " numbers and " + categories.size());
        }
        int[] labels = new int[rows.rows()];
        for (int i = 0; i < labels.length; i++) {
            double least = Double.POSITIVE_INFINITY;
            labels[i] = -1;
            for (int c = 0; c < clusters() && hasValue(rows, i); c++) {
                double distance = dissimilarity(rows, i, c);
                if (distance < least) {
                    least = distance;
                    labels[i] = c;
                }
            }
        }
        return labels;
    }

    private static boolean hasValue(FeatureMatrix rows, int row) {
        for (int j = 0; j < rows.columns(); j++) {
            if (!rows.missing(row, j)) {
                return true;
            }
        }
        return rows.columns() == 0;
    }

    /** Returns how far a row is from a cluster. */
    public double dissimilarity(FeatureMatrix rows, int row, int cluster) {
        double sum = 0;
        for (int at = 0; at < numbers.size(); at++) {
            int column = numbers.get(at);
            double difference = rows.value(row, column) - means.get(cluster).get(at);
            if (!Double.isNaN(difference)) {
                sum += rows.feature(column).description().weight() * difference * difference;
            }
        }
        for (int at = 0; at < categories.size(); at++) {
            int column = categories.get(at);
            double value = rows.value(row, column);
            if (!Double.isNaN(value) && value != modes.get(cluster).get(at)) {
                sum += gamma * rows.feature(column).description().weight();
            }
        }
        return sum;
    }

    /** Returns the same clusters in another order: cluster c becomes cluster {@code order[c]}. */
    public Prototypes reordered(int[] order) {
        Integer[] from = new Integer[order.length];
        for (int c = 0; c < order.length; c++) {
            from[order[c]] = c;
        }
        return new Prototypes(
                numbers,
                categories,
                List.of(from).stream().map(means::get).toList(),
                List.of(from).stream().map(modes::get).toList(),
                gamma);
    }
}
