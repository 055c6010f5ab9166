package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.profiles.Segmentation;
import io.github.tarve.segmentation.release.CoarseningAdvisor.Grouping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Decides between the table of areas by profiles as far as it can be shown, a merge of it in full, and both: whatever shows the
 * most counts and passes the audit of all that is published together.
 *
 * @param table the table as it is to be shown
 * @param merge the merge to show, if any
 */
record Advice(ProtectedTable table, Optional<Report.Merge> merge) {
    private static final int CELLS_TRIED = 300;

    /** Decides for one segmentation. */
    static Advice of(Segmentation exact, Protection protection, Figures figures) {
        ProtectedTable table = protection.table();
        int areas = protection.areaCodes().size();
        boolean restLine =
                table.rows() != areas || table.columns() != exact.profiles().size();
        if (table.cells() == 0
                || table.hiddenCells() == 0
                || restLine
                || !figures.policy().hides()) {
            return new Advice(table, Optional.empty());
        }
        int smallest = figures.policy().minimumCell();
        int[][] counts = counts(table);
        List<Grouping> merges = CoarseningAdvisor.merges(counts, smallest).stream()
                .filter(merge -> merge.rowGroups() > 1 && merge.columnGroups() > 1)
                .limit(Math.max(3, CELLS_TRIED / table.cells()))
                .toList();
        int visible = table.cells() - table.hiddenCells();
        ProtectedTable blank = table.withCellsHidden();
        Advice best = new Advice(table, Optional.empty());
        int most = visible;
        for (Grouping merge : merges) {
            if (visible + merge.cells() > most && MergeAudit.passes(counts, table, merge, smallest)) {
                most = visible + merge.cells();
                best = new Advice(table, Optional.of(released(exact, protection, figures, counts, merge)));
            }
            if (merge.cells() > most && MergeAudit.passes(counts, blank, merge, smallest)) {
                most = merge.cells();
                best = new Advice(blank, Optional.of(released(exact, protection, figures, counts, merge)));
            }
        }
        return best;
    }

    private static int[][] counts(ProtectedTable table) {
        int[][] counts = new int[table.rows()][table.columns()];
        for (int i = 0; i < table.rows(); i++) {
            for (int j = 0; j < table.columns(); j++) {
                counts[i][j] = table.count(i, j);
            }
        }
        return counts;
    }

    private static Report.Merge released(
            Segmentation exact, Protection protection, Figures figures, int[][] counts, Grouping merge) {
        List<List<Label>> areas = new ArrayList<>();
        for (int g = 0; g < merge.rowGroups(); g++) {
            areas.add(new ArrayList<>());
        }
        for (int a = 0; a < merge.rows().size(); a++) {
            areas.get(merge.rows().get(a))
                    .add(exact.codebook().area(protection.areaCodes().get(a)));
        }
        List<List<String>> profiles = new ArrayList<>();
        for (int g = 0; g < merge.columnGroups(); g++) {
            profiles.add(new ArrayList<>());
        }
        for (int p = 0; p < merge.columns().size(); p++) {
            profiles.get(merge.columns().get(p)).add(exact.profiles().get(p).id());
        }
        List<List<Integer>> rounded = Arrays.stream(CoarseningAdvisor.merged(counts, merge))
                .map(row -> Arrays.stream(row).mapToObj(figures::rounded).toList())
                .toList();
        return new Report.Merge(areas, profiles, rounded);
    }
}
