package io.github.tarve.segmentation.clustering;

import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NominalFeature;
import java.util.Arrays;
import java.util.List;

/**
 * Shares of the classes in each group of residents, such as an area, drawn towards the mix that the groups have in common.
 *
 * @param feature the feature that tells the group
 * @param groups codes of the groups
 * @param shares shares by group and class
 * @param weight for how many residents the common mix counts in each group
 */
public record GroupShares(String feature, List<String> groups, List<List<Double>> shares, double weight) {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException when there are not as many shares as groups
     */
    public GroupShares {
        groups = List.copyOf(groups);
        shares = shares.stream().map(List::copyOf).toList();
        if (shares.size() != groups.size()) {
            throw new IllegalArgumentException(shares.size() + " shares for " + groups.size() + " groups");
        }
    }

    /** Returns the position of each row's group, -1 where it is not told or not known here. */
    int[] positions(FeatureMatrix rows) {
        int[] positions = new int[rows.rows()];
        Arrays.fill(positions, -1);
        int column = rows.indexOf(feature).orElse(-1);
        if (column < 0) {
            return positions;
        }
        Feature told = rows.feature(column);
        if (told instanceof NominalFeature nominal) {
            int[] known = nominal.codes().stream().mapToInt(groups::indexOf).toArray();
            for (int i = 0; i < positions.length; i++) {
                if (!rows.missing(i, column)) {
                    positions[i] = known[(int) rows.value(i, column)];
                }
            }
        }
        return positions;
    }

    /** Returns the log probabilities of the classes in a group. */
    double[] logShares(int group) {
        return shares.get(group).stream()
                .mapToDouble(share -> StrictMath.log(Math.max(share, 1e-300)))
                .toArray();
    }
}
