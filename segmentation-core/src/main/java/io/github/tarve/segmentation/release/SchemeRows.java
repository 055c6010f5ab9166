package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.codebook.Scheme;
import io.github.tarve.segmentation.profiles.SchemeTable;
import io.github.tarve.segmentation.profiles.Segmentation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Releases where profiles fall in schemes. The table is protected like one with sensitive columns. Profile by segment hangs on
 * the sizes of the profiles only, as do profile by area and profile by need, so that they do not narrow each other down; but:
 *
 * <ul>
 *   <li>Schemes may share an axis. Further ones are told of only when nothing is hidden in any.
 *   <li>An axis of a single feature may be told of elsewhere too (yes/no features, help). A table on such an axis is told of
 *       only when nothing is hidden in it.
 *   <li>What is computed from the whole table is hidden when any of it is.
 * </ul>
 */
final class SchemeRows {
    private final Segmentation exact;
    private final Figures figures;
    private final Protection protection;
    private final List<Report.Audit> audits = new ArrayList<>();
    private boolean aside;

    /** How much of schemes is told of. */
    enum Told {
        /** Nothing. */
        NOTHING,
        /** Tables with hidden cells. */
        PARTLY,
        /** Tables without hidden cells. */
        WHOLE
    }

    SchemeRows(Segmentation exact, Figures figures, Protection protection) {
        this.exact = exact;
        this.figures = figures;
        this.protection = protection;
    }

    /** Withholds every scheme beside a map of needs, which tells more where profiles are not told of as groups. */
    void standAside() {
        aside = true;
    }

    /** Returns how much is told of. */
    Told told() {
        Told told = Told.NOTHING;
        List<ProtectedTable> patterns =
                exact.explanation().schemes().stream().map(this::protect).toList();
        boolean anyHidden = patterns.stream().anyMatch(pattern -> pattern.hiddenCells() > 0);
        for (int s = 0; s < patterns.size() && !aside; s++) {
            if (exact.explanation().schemes().get(s).measured()) {
                told = anyHidden ? Told.PARTLY : Told.WHOLE;
            }
        }
        return told;
    }

    /** Returns whether at least half of the cells are hidden, so that profiles are hardly told of. */
    boolean mostlyHidden() {
        int cells = 0;
        int hidden = 0;
        for (SchemeTable table : exact.explanation().schemes()) {
            ProtectedTable pattern = protect(table);
            cells += pattern.cells();
            hidden += pattern.hiddenCells();
        }
        return cells > 0 && 2 * hidden >= cells;
    }

    List<SchemeSection> sections() {
        List<SchemeTable> tables = exact.explanation().schemes();
        List<ProtectedTable> patterns = new ArrayList<>();
        boolean anyHidden = false;
        for (SchemeTable table : tables) {
            ProtectedTable pattern = protect(table);
            patterns.add(pattern);
            anyHidden |= pattern.hiddenCells() > 0;
        }
        List<SchemeSection> sections = new ArrayList<>();
        boolean first = true;
        for (int s = 0; s < tables.size(); s++) {
            SchemeTable table = tables.get(s);
            boolean linked = !first && anyHidden;
            boolean single =
                    table.axes().stream().anyMatch(axis -> axis.measured().size() < 2)
                            && patterns.get(s).hiddenCells() > 0;
            first &= !table.measured();
            sections.add(section(table, patterns.get(s), figures.policy().hides() && (linked || single || aside)));
        }
        return sections;
    }

    /** Returns the audits of what was shown. */
    List<Report.Audit> audits() {
        return audits;
    }

    private ProtectedTable protect(SchemeTable table) {
        int[][] counts = new int[table.counts().size()][];
        int columns = table.measured() && unplaced(table) ? Scheme.SEGMENTS + 1 : Scheme.SEGMENTS;
        boolean[] rows = new boolean[counts.length];
        for (int p = 0; p < counts.length; p++) {
            int[] all =
                    table.counts().get(p).stream().mapToInt(Integer::intValue).toArray();
            counts[p] = Arrays.copyOf(all, columns);
            rows[p] = figures.policy().hides() && protection.profileHidden(p);
        }
        if (counts.length == 0 || !figures.policy().hides()) {
            boolean[][] open = new boolean[counts.length][columns];
            return new ProtectedTable(counts, open, rows, new boolean[columns], true, false, -1);
        }
        return TableProtection.protectSensitive(
                counts, rows, new boolean[columns], figures.policy().minimumCell());
    }

    private static boolean unplaced(SchemeTable table) {
        return table.counts().stream().anyMatch(row -> row.get(Scheme.SEGMENTS) > 0);
    }

    private SchemeSection section(SchemeTable table, ProtectedTable pattern, boolean withheld) {
        Scheme scheme = table.scheme();
        boolean told = table.measured() && !withheld && !pattern.withheld();
        List<SchemeSection.Row> rows = new ArrayList<>();
        for (int p = 0; told && p < exact.profiles().size(); p++) {
            if (protection.released(p)) {
                rows.add(row(pattern, p));
            }
        }
        if (told) {
            rows.add(everyone(pattern));
        }
        if (told && figures.policy().hides()) {
            audits.add(pattern.audit("profile x scheme:" + scheme.name()));
        } else if (table.measured() && !told) {
            figures.hide(OutputRule.O14);
        }
        boolean hidden = !told || pattern.hiddenCells() > 0;
        return new SchemeSection(
                scheme.name(),
                scheme.label(),
                scheme.source(),
                List.of(
                        axis(scheme.first(), table.axes().get(0)),
                        axis(scheme.second(), table.axes().get(1))),
                scheme.segments(),
                table.measured(),
                table.measured() && !told,
                table.measured() && unplaced(table),
                rows,
                index(table.cramersV(), hidden),
                index(table.agreement(), hidden));
    }

    private static SchemeSection.Axis axis(Scheme.Axis axis, SchemeTable.AxisFacts facts) {
        return new SchemeSection.Axis(
                axis.label(),
                axis.low(),
                axis.high(),
                axis.cut().name().toLowerCase(Locale.ROOT),
                facts.measured(),
                facts.missing());
    }

    private SchemeSection.Row row(ProtectedTable pattern, int p) {
        List<Released<Integer>> counts = new ArrayList<>();
        List<Released<Double>> shares = new ArrayList<>();
        int size = protection.profileSize(p);
        for (int s = 0; s < pattern.columns(); s++) {
            Released<Integer> count = figures.count(pattern.count(p, s), pattern.hidden(p, s));
            counts.add(count);
            shares.add(
                    count.hidden()
                            ? Released.suppressed()
                            : figures.shareOfGroup(pattern.count(p, s), size, protection.profileHidden(p)));
        }
        return new SchemeSection.Row(exact.profiles().get(p).id(), counts, shares);
    }

    private SchemeSection.Row everyone(ProtectedTable pattern) {
        List<Released<Integer>> counts = new ArrayList<>();
        List<Released<Double>> shares = new ArrayList<>();
        for (int s = 0; s < pattern.columns(); s++) {
            int total = 0;
            for (int p = 0; p < pattern.rows(); p++) {
                total += pattern.count(p, s);
            }
            Released<Integer> count = figures.count(total, pattern.columnHidden(s));
            counts.add(count);
            shares.add(
                    count.hidden()
                            ? Released.suppressed()
                            : figures.share(total, exact.study().used(), false));
        }
        return new SchemeSection.Row("", counts, shares);
    }

    /** Returns an index of the whole table: to one decimal, as two of them are functions of a small table. */
    private Released<Double> index(OptionalDouble value, boolean hidden) {
        if (value.isEmpty()) {
            return Figures.undefined();
        }
        if (hidden && figures.policy().hides()) {
            return figures.hide(OutputRule.O19);
        }
        double shown = value.getAsDouble();
        return Released.shown(figures.policy().hides() ? Math.rint(shown * 10) / 10 + 0.0 : shown);
    }
}
