package io.github.tarve.segmentation.internal.smile;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import smile.clustering.DBSCAN;
import smile.neighbor.Neighbor;
import smile.neighbor.RNNSearch;

/**
 * Groups of points that hang together by neighbours, by the DBSCAN of Smile 2.6.0. All points are cores, so that its treatment
 * of border points plays no part; it draws no random numbers, and the distances are the caller's.
 */
public final class DenseGroups {
    private DenseGroups() {}

    /**
     * Returns the group of each point, from 0 in the order of first points.
     *
     * @param points number of points
     * @param neighbours the points near a point, itself included
     * @throws NoClassDefFoundError when Smile is not on the class path
     */
    public static int[] of(int points, IntFunction<int[]> neighbours) {
        if (points == 0) {
            return new int[0];
        }
        Integer[] data = new Integer[points];
        Arrays.setAll(data, i -> i);
        int[] groups = DBSCAN.fit(data, new Known(data, neighbours), 1, 1).y;
        return Arrays.copyOf(groups, points);
    }

    /** A search whose answers are known. */
    private static final class Known implements RNNSearch<Integer, Integer> {
        private final Integer[] data;
        private final IntFunction<int[]> neighbours;

        Known(Integer[] data, IntFunction<int[]> neighbours) {
            this.data = data;
            this.neighbours = neighbours;
        }

        @Override
        public void range(Integer point, double radius, List<Neighbor<Integer, Integer>> found) {
            for (int other : neighbours.apply(point)) {
                found.add(new Neighbor<>(data[other], data[other], other, 0));
            }
        }
    }
}
