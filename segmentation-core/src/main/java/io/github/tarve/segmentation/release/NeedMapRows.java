package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.profiles.FeatureSummary;
import io.github.tarve.segmentation.profiles.NeedMap;
import io.github.tarve.segmentation.profiles.Segmentation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Releases the map of needs: one form of it ({@link NeedMapForm}), the parts of the first axis by area, means by part.
 *
 * <ul>
 *   <li>A scheme may share an axis with the map. Both are told of only when nothing is hidden in either. Else the schemes are
 *       withheld where profiles are not told of as groups or the schemes hide most of them, and otherwise the map falls to its
 *       first axis. Thirds beside a
 *       scheme cut at the median are told of only when no corner left between the two cuts holds few residents.
 *   <li>Parts by area and by profile (through a scheme) and areas by profile would narrow each other down: areas are told of
 *       beside a scheme only when nothing is hidden in any of the three.
 *   <li>A mean is hidden over few residents, when all are alike or one dominates, and then for every part, as the mean over
 *       everyone is told of elsewhere.
 *   <li>The correlation is told of to one decimal, and only when every resident contributes.
 * </ul>
 */
final class NeedMapRows {
    private final Segmentation exact;
    private final Figures figures;
    private final Protection protection;
    private final Optional<NeedMapForm> free;
    private final List<Report.Audit> audits = new ArrayList<>();

    NeedMapRows(Segmentation exact, Figures figures, Protection protection) {
        this.exact = exact;
        this.figures = figures;
        this.protection = protection;
        this.free = exact.needMap()
                .map(map -> NeedMapForm.choose(map, true, figures.policy().minimumCell()));
    }

    /** Returns whether the map, told of freely, would hide a cell of both axes or leave few residents between two cuts. */
    boolean hidesBesideSchemes() {
        return figures.policy().hides()
                && free.filter(form -> form.grid() && (form.table().hiddenCells() > 0 || narrow()))
                        .isPresent();
    }

    /** Returns whether few residents are in a quarter of the map, but not in the corner of thirds that lies in it. */
    private boolean narrow() {
        NeedMapForm form = free.orElseThrow();
        if (form.cut().parts() != 3) {
            return false;
        }
        boolean narrow = false;
        for (NeedMap.Cut cut : exact.needMap().orElseThrow().cuts()) {
            for (int i = 0; i < 2 && cut.parts() == 2; i++) {
                for (int j = 0; j < 2; j++) {
                    int corner = form.cut().counts().get(2 * i).get(2 * j);
                    narrow |= figures.small(cut.counts().get(i).get(j) - corner);
                }
            }
        }
        return narrow;
    }

    /**
     * Returns the map.
     *
     * @param schemes how much of schemes is told of
     * @param profiles areas by profile
     */
    Optional<NeedMapSection> section(SchemeRows.Told schemes, ProtectedTable profiles) {
        return exact.needMap().map(map -> {
            boolean linked =
                    schemes == SchemeRows.Told.PARTLY || (schemes == SchemeRows.Told.WHOLE && hidesBesideSchemes());
            boolean alone = figures.policy().hides() && linked;
            NeedMapForm form = NeedMapForm.choose(map, !alone, figures.policy().minimumCell());
            if (map.axes().size() > 1 && !form.grid()) {
                figures.hide(OutputRule.O14);
            }
            if (figures.policy().hides()) {
                audits.add(form.table().audit("need map"));
            }
            boolean beside = schemes != SchemeRows.Told.NOTHING;
            boolean open = schemes != SchemeRows.Told.PARTLY && profiles.hiddenCells() == 0;
            Optional<ProtectedTable> areas =
                    map.cuts().get(0).areas().isEmpty() ? Optional.empty() : areas(form, beside, open);
            return section(map, form, areas);
        });
    }

    /** Returns the audits of what was shown. */
    List<Report.Audit> audits() {
        return audits;
    }

    private NeedMapSection section(NeedMap map, NeedMapForm form, Optional<ProtectedTable> areas) {
        boolean any = !map.cuts().get(0).areas().isEmpty();
        return new NeedMapSection(
                map.axes().stream()
                        .map(axis -> new NeedMapSection.Axis(axis.kind().code(), axis.measured()))
                        .toList(),
                form.grid() ? "grid" : "line",
                form.cut().parts(),
                form.firstUnknown(),
                form.secondUnknown(),
                rows(form),
                correlation(map),
                any && areas.isEmpty(),
                areas.map(this::areaRows).orElse(List.of()));
    }

    private List<NeedMapSection.Row> rows(NeedMapForm form) {
        List<Released<Double>> unmet = means(form, NeedMap.PartMeans::unmetShare, true);
        List<Released<Double>> contacts = means(form, NeedMap.PartMeans::contacts, false);
        int everyone = exact.study().used();
        ProtectedTable table = form.table();
        List<NeedMapSection.Row> rows = new ArrayList<>();
        for (int i = 0; i < table.rows(); i++) {
            List<Released<Integer>> cells = new ArrayList<>();
            List<Released<Double>> shares = new ArrayList<>();
            for (int j = 0; form.grid() && j < table.columns(); j++) {
                Released<Integer> cell = figures.count(table.count(i, j), table.hidden(i, j));
                cells.add(cell);
                shares.add(share(cell, table.count(i, j), everyone));
            }
            Released<Integer> count = figures.count(form.count(i), table.rowHidden(i));
            rows.add(new NeedMapSection.Row(
                    count, share(count, form.count(i), everyone), cells, shares, unmet.get(i), contacts.get(i)));
        }
        return rows;
    }

    private Released<Double> share(Released<Integer> count, int exactly, int everyone) {
        return count.hidden() ? Released.suppressed() : figures.share(exactly, everyone, false);
    }

    private List<Released<Double>> means(
            NeedMapForm form, Function<NeedMap.PartMeans, FeatureSummary.Values> measure, boolean share) {
        boolean hidden = false;
        List<Released<Double>> means = new ArrayList<>();
        for (int i = 0; i < form.table().rows(); i++) {
            FeatureSummary.Values values = measure.apply(form.cut().means().get(i));
            boolean nobody = values.residents() == 0;
            hidden |= !nobody && figures.policy().hides() && telling(values, share);
            double mean = share ? figures.estimate(values.mean(), values.residents()) : figures.number(values.mean());
            means.add(nobody ? Figures.undefined() : Released.shown(mean));
        }
        if (!hidden) {
            return means;
        }
        return means.stream()
                .map(mean -> mean.hidden() ? mean : figures.<Double>hide(OutputRule.O6))
                .toList();
    }

    private boolean telling(FeatureSummary.Values values, boolean share) {
        double mean = figures.estimate(values.mean(), values.residents());
        return values.residents() < figures.policy().minimumGroup()
                || !(values.deviation() > 0)
                || (share
                        ? mean <= 0 || mean >= 1
                        : Dominance.certain(values.residents(), values.mean(), values.deviation()));
    }

    private Released<Double> correlation(NeedMap map) {
        if (map.correlation().isEmpty()) {
            return Figures.undefined();
        }
        double shown = map.correlation().getAsDouble();
        if (!figures.policy().hides()) {
            return Released.shown(shown);
        }
        boolean all = map.paired() == exact.study().used()
                && map.paired() >= figures.policy().minimumGroup();
        return all ? Released.shown(Math.rint(shown * 10) / 10 + 0.0) : figures.hide(OutputRule.O6);
    }

    /** Returns parts by area, unless they have to be withheld. */
    private Optional<ProtectedTable> areas(NeedMapForm form, boolean beside, boolean open) {
        int[][] counts = areaCounts(form);
        if (!figures.policy().hides()) {
            boolean[][] none = new boolean[counts.length][form.table().rows()];
            return Optional.of(new ProtectedTable(
                    counts,
                    none,
                    new boolean[counts.length],
                    new boolean[form.table().rows()],
                    true,
                    false,
                    -1));
        }
        boolean[] lines = Arrays.copyOf(protection.areaLines(), counts.length);
        boolean[] parts = form.hiddenRows();
        ProtectedTable table = TableProtection.protectSensitive(
                counts, lines, parts, figures.policy().minimumCell());
        boolean same = true;
        for (int a = 0; a < lines.length; a++) {
            same &= table.rowHidden(a) == lines[a];
        }
        for (int i = 0; i < parts.length; i++) {
            same &= table.columnHidden(i) == parts[i];
        }
        boolean narrowed = beside && !(open && table.hiddenCells() == 0);
        narrowed |= table.hiddenCells() == table.cells();
        if (!same || narrowed || table.withheld() || !table.safe()) {
            figures.hide(OutputRule.O14);
            return Optional.empty();
        }
        audits.add(table.audit("area x need map"));
        return Optional.of(table);
    }

    /** Returns residents by area and part; residents without an area are one more line where there are any. */
    private int[][] areaCounts(NeedMapForm form) {
        int parts = form.table().rows();
        List<String> codes = protection.areaCodes();
        int[] rest = new int[parts];
        for (int i = 0; i < parts; i++) {
            rest[i] = form.count(i);
        }
        int[][] counts = new int[codes.size() + 1][parts];
        for (NeedMap.AreaParts area : form.cut().areas()) {
            int a = codes.indexOf(area.area());
            for (int i = 0; a >= 0 && i < parts; i++) {
                counts[a][i] = area.counts().get(i);
                rest[i] -= counts[a][i];
            }
        }
        counts[codes.size()] = rest;
        return Arrays.stream(rest).sum() > 0 ? counts : Arrays.copyOf(counts, codes.size());
    }

    private List<NeedMapSection.AreaRow> areaRows(ProtectedTable table) {
        List<NeedMapSection.AreaRow> rows = new ArrayList<>();
        for (int a = 0; a < protection.areaCodes().size(); a++) {
            Label label = exact.codebook().area(protection.areaCodes().get(a));
            int size = protection.areaSize(a);
            List<Released<Integer>> counts = new ArrayList<>();
            List<Released<Double>> shares = new ArrayList<>();
            for (int i = 0; i < table.columns(); i++) {
                Released<Integer> count = figures.count(table.count(a, i), table.hidden(a, i));
                counts.add(count);
                shares.add(
                        count.hidden()
                                ? Released.suppressed()
                                : figures.shareOfGroup(table.count(a, i), size, protection.areaHidden(a)));
            }
            rows.add(new NeedMapSection.AreaRow(label, counts, shares));
        }
        return rows;
    }
}
