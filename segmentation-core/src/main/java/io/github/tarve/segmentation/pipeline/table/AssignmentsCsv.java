package io.github.tarve.segmentation.pipeline.table;

import io.github.tarve.segmentation.clustering.Memberships;
import io.github.tarve.segmentation.internal.json.ShortestNumber;
import java.util.Optional;

/**
 * The text of {@code assignments.csv}, row by row: id, cluster from 1 or nothing for noise, for a row left out instead the
 * reason, and the probability of each cluster where the method gives them. Not thread-safe.
 */
final class AssignmentsCsv {
    /** Characters of a row of many, about. */
    private static final int USUAL = 12;

    private final StringBuilder text;
    private final Optional<Memberships> memberships;
    private final int probabilities;

    /** Begins with the header, for about some rows. */
    AssignmentsCsv(int rows, Optional<Memberships> memberships, int clusters) {
        this.memberships = memberships;
        this.probabilities = memberships.isPresent() ? clusters : 0;
        text = new StringBuilder(Math.max(64, rows * USUAL)).append("id,cluster,left_out");
        for (int c = 1; c <= probabilities; c++) {
            text.append(",p").append(c);
        }
        text.append('\n');
    }

    /**
     * Adds a row.
     *
     * @param label its cluster from 0, below 0 for none
     * @param position its place in the memberships, below 0 for none
     */
    void row(String id, int label, PreparedTable.LeftOut reason, int position) {
        append(id);
        text.append(',');
        if (label >= 0) {
            text.append(label + 1);
        }
        text.append(',').append(reason.code());
        for (int c = 0; c < probabilities; c++) {
            text.append(',');
            if (position >= 0) {
                text.append(ShortestNumber.of(memberships.orElseThrow().probability(position, c)));
            }
        }
        text.append('\n');
    }

    private void append(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';') {
                text.append('"').append(id.replace("\"", "\"\"")).append('"');
                return;
            }
        }
        text.append(id);
    }

    String finish() {
        return text.toString();
    }
}
