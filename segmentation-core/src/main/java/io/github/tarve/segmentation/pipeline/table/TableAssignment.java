package io.github.tarve.segmentation.pipeline.table;

import io.github.tarve.segmentation.clustering.Memberships;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The clusters of new rows, and why some have none. Immutable. */
public final class TableAssignment {
    private final List<String> ids;
    private final int[] labels;
    private final List<PreparedTable.LeftOut> reasons;
    private final int[] positions;
    private final Optional<Memberships> memberships;
    private final int clusters;

    /**
     * Puts an assignment together.
     *
     * @param labels cluster of every row, -1 for noise and for rows left out
     * @param reasons for each row why it was left out
     * @param positions for each row its number in the memberships, -1 for rows that have none
     */
    TableAssignment(
            List<String> ids,
            int[] labels,
            List<PreparedTable.LeftOut> reasons,
            int[] positions,
            Optional<Memberships> memberships,
            int clusters) {
        this.ids = List.copyOf(ids);
        this.labels = labels.clone();
        this.reasons = List.copyOf(reasons);
        this.positions = positions.clone();
        this.memberships = memberships;
        this.clusters = clusters;
    }

    /** Returns the ids of all rows. */
    public List<String> ids() {
        return ids;
    }

    /** Returns the number of clusters of the model. */
    public int clusters() {
        return clusters;
    }

    /** Returns the cluster of each row from 0, -1 for noise and for rows left out, as a copy. */
    public int[] labels() {
        return labels.clone();
    }

    /** Returns how many rows each cluster got. */
    public int[] sizes() {
        int[] sizes = new int[clusters];
        Arrays.stream(labels).filter(label -> label >= 0).forEach(label -> sizes[label]++);
        return sizes;
    }

    /** Returns how many rows are noise, of methods that know noise. */
    public int noise() {
        int noise = 0;
        for (int i = 0; i < labels.length; i++) {
            noise += labels[i] < 0 && used(i) ? 1 : 0;
        }
        return noise;
    }

    /** Returns how many rows were left out, by the code of the reason. */
    public Map<String, Integer> leftOut() {
        Map<String, Integer> counts = new TreeMap<>();
        for (int i = 0; i < labels.length; i++) {
            if (!used(i)) {
                counts.merge(reasons.get(i).code(), 1, Integer::sum);
            }
        }
        return counts;
    }

    private boolean used(int row) {
        return reasons.get(row) == PreparedTable.LeftOut.USED;
    }

    /**
     * Returns {@code assignments.csv} in the form in which {@code tarve cluster} writes it: id, cluster from 1 or nothing
     * for noise, for a row left out instead the reason, and the probability of each cluster where the method gives them.
     */
    public String csv() {
        AssignmentsCsv csv = new AssignmentsCsv(labels.length, memberships, clusters);
        for (int i = 0; i < labels.length; i++) {
            csv.row(ids.get(i), used(i) ? labels[i] : -1, reasons.get(i), positions[i]);
        }
        return csv.finish();
    }
}
