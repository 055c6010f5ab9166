package io.github.tarve.segmentation.validation;

import io.github.tarve.segmentation.clustering.Partition;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** The rows that have both a value and a cluster; clusters without such a row are left out. Never changed once made. */
final class LabelledValues {
    private final double[] values;
    private final int[] labels;
    private final int[] sizes;

    private LabelledValues(double[] values, int[] labels, int[] sizes) {
        this.values = values;
        this.labels = labels;
        this.sizes = sizes;
    }

    static LabelledValues of(double[] column, Partition partition) {
        int[] rows = IntStream.range(0, column.length)
                .filter(i -> !Double.isNaN(column[i]) && partition.label(i) >= 0)
                .toArray();
        int[] clusters =
                Arrays.stream(rows).map(partition::label).distinct().sorted().toArray();
        int[] labels = Arrays.stream(rows)
                .map(i -> Arrays.binarySearch(clusters, partition.label(i)))
                .toArray();
        int[] sizes = new int[clusters.length];
        for (int label : labels) {
            sizes[label]++;
        }
        return new LabelledValues(
                Arrays.stream(rows).mapToDouble(i -> column[i]).toArray(), labels, sizes);
    }

    Optional<DescriptorTest.Untested> untested() {
        if (values.length == 0) {
            return Optional.of(DescriptorTest.Untested.NO_VALUES);
        }
        if (Arrays.stream(values).allMatch(value -> value == values[0])) {
            return Optional.of(DescriptorTest.Untested.CONSTANT);
        }
        return sizes.length < 2 ? Optional.of(DescriptorTest.Untested.ONE_CLUSTER) : Optional.empty();
    }

    int rows() {
        return values.length;
    }

    double[] values() {
        return values.clone();
    }

    int[] labels() {
        return labels.clone();
    }

    /** Returns the rows of each cluster, all of them positive. */
    int[] sizes() {
        return sizes.clone();
    }
}
