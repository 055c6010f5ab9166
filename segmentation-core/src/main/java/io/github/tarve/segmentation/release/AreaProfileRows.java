package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.areas.AreaCentroid;
import io.github.tarve.segmentation.areas.AreaProfiles;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.features.BinaryFeature;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.profiles.FeatureSummary;
import io.github.tarve.segmentation.profiles.Segmentation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Releases what profiles are like within areas. A mean of a profile in an area is told of where at least twice the smallest
 * count stands behind it (rule O6) and no hidden mean follows from those shown and from the means over the profile and over the
 * area: the pattern is that of a table of the residents with a value, protected at twice the smallest count. Yes/no features
 * are told of in the internal edition only: by area and profile they make a third table next to two that are published.
 */
final class AreaProfileRows {
    private static final int TOLD = 3;
    /** Smallest difference told of, in standard deviations: below it even the experts' rule of thumb calls it none. */
    private static final double SMALLEST = 0.2;

    private final Segmentation exact;
    private final Figures figures;
    private final Protection protection;
    private final ProtectedTable table;
    private final FeatureRows features;
    private final Map<List<Integer>, ProtectedTable> patterns = new LinkedHashMap<>();
    private final List<Report.Audit> audits = new ArrayList<>();
    private final Set<List<String>> narrowed = new HashSet<>();

    AreaProfileRows(
            Segmentation exact, Figures figures, Protection protection, ProtectedTable table, FeatureRows features) {
        this.exact = exact;
        this.figures = figures;
        this.protection = protection;
        this.table = table;
        this.features = features;
    }

    Optional<AreaProfilesSection> section() {
        if (exact.areaProfiles().isEmpty() || table.cells() == 0) {
            return Optional.empty();
        }
        AreaProfiles profiles = exact.areaProfiles().get();
        if (profiles instanceof AreaProfiles.Pooled pooled) {
            return Optional.of(new AreaProfilesSection("pooled", 0, pooled(pooled.cells()), List.of()));
        }
        return Optional.of(separate((AreaProfiles.Separate) profiles));
    }

    /** Returns the audits of what was shown. */
    List<Report.Audit> audits() {
        return audits;
    }

    /**
     * Returns whether means of profiles in an area were told next to hidden ones: the split into mix and rate is one more
     * equation in these means.
     */
    boolean narrowed(int area, String feature) {
        return narrowed.contains(List.of(Integer.toString(area), feature));
    }

    private boolean hides() {
        return figures.policy().hides();
    }

    private List<AreaProfilesSection.AreaPart> pooled(List<AreaCentroid> cells) {
        int profiles = exact.profiles().size();
        List<AreaProfilesSection.AreaPart> parts = new ArrayList<>();
        for (int a = 0; a < protection.areaCodes().size(); a++) {
            List<AreaProfilesSection.ProfilePart> rows = new ArrayList<>();
            for (int p = 0; p < profiles; p++) {
                if (protection.released(p)) {
                    rows.add(pooled(cells, a, p));
                }
            }
            parts.add(new AreaProfilesSection.AreaPart(area(a), false, Optional.empty(), rows));
        }
        for (ProtectedTable pattern : patterns.values()) {
            worst(pattern.audit("means by area and profile"));
        }
        return parts;
    }

    /** Keeps the audit with the narrowest range of all patterns. */
    private void worst(Report.Audit audit) {
        boolean worse = audits.isEmpty()
                || !audit.passed()
                || (audit.narrowest() >= 0
                        && (audits.get(0).narrowest() < 0
                                || audit.narrowest() < audits.get(0).narrowest()));
        if (worse && (audits.isEmpty() || audits.get(0).passed())) {
            audits.clear();
            audits.add(audit);
        }
    }

    private AreaProfilesSection.ProfilePart pooled(List<AreaCentroid> cells, int a, int p) {
        AreaCentroid cell = cells.get(a * exact.profiles().size() + p);
        List<Told> told = new ArrayList<>();
        boolean described = !small(cell.residents());
        boolean any = false;
        for (int f = 0; f < cell.values().size() && described; f++) {
            AreaCentroid.Value value = cell.values().get(f);
            if (shown(cells, f, a, p) && value.evidence() > 0) {
                any = true;
                told.add(new Told(value.feature(), value.difference(), value.effect(), Optional.of(value.evidence())));
            } else {
                any |= shown(cells, f, a, p);
            }
        }
        List<AreaProfilesSection.Difference> differences = differences(told);
        if (hides()) {
            differences.forEach(difference -> narrow(cells, difference.feature(), a));
        }
        return new AreaProfilesSection.ProfilePart(
                Optional.of(exact.profiles().get(p).id()),
                figures.count(cell.residents(), table.hidden(a, p)),
                any,
                differences);
    }

    private void narrow(List<AreaCentroid> cells, String feature, int a) {
        for (int f = 0; f < cells.get(0).values().size(); f++) {
            if (cells.get(0).values().get(f).feature().equals(feature)) {
                for (int p = 0; p < exact.profiles().size(); p++) {
                    if (!shown(cells, f, a, p)) {
                        narrowed.add(List.of(Integer.toString(a), feature));
                    }
                }
            }
        }
    }

    private boolean small(int residents) {
        return residents == 0 || (hides() && residents < figures.policy().minimumGroup());
    }

    private boolean shown(List<AreaCentroid> cells, int f, int a, int p) {
        AreaCentroid.Value value =
                cells.get(a * exact.profiles().size() + p).values().get(f);
        if (value.residents() == 0 || features.summary(value.feature()).isEmpty()) {
            return false;
        }
        if (!hides()) {
            return true;
        }
        Feature feature = features.summary(value.feature()).get().feature();
        return !(feature instanceof BinaryFeature)
                && !table.hidden(a, p)
                && !pattern(cells, f).hidden(a, p)
                && value.deviation() > 0
                && !Dominance.certain(value.residents(), value.mean(), value.deviation());
    }

    /** Protects the residents with a value by area and profile, those without an area or a profile as lines of their own. */
    private ProtectedTable pattern(List<AreaCentroid> cells, int f) {
        int columns = exact.profiles().size();
        int[][] counts = new int[table.rows()][table.columns()];
        List<Integer> key = new ArrayList<>();
        for (int a = 0; a < counts.length; a++) {
            for (int p = 0; p < counts[a].length; p++) {
                counts[a][p] = a < protection.areaCodes().size() && p < columns
                        ? cells.get(a * columns + p).values().get(f).residents()
                        : table.count(a, p);
                key.add(counts[a][p]);
            }
        }
        return patterns.computeIfAbsent(key, any -> {
            boolean[] rows = new boolean[table.rows()];
            boolean[] lines = new boolean[table.columns()];
            for (int a = 0; a < rows.length; a++) {
                rows[a] = table.rowHidden(a);
            }
            for (int p = 0; p < lines.length; p++) {
                lines[p] = table.columnHidden(p);
            }
            return TableProtection.protect(counts, rows, lines, figures.policy().minimumGroup());
        });
    }

    private AreaProfilesSection separate(AreaProfiles.Separate separate) {
        List<AreaProfilesSection.AreaPart> parts = new ArrayList<>();
        boolean[] hiddenArea = new boolean[separate.areas().size()];
        for (int a = 0; a < separate.areas().size(); a++) {
            AreaProfiles.OwnProfiles own = separate.areas().get(a);
            int[] sizes = own.profiles().stream()
                    .mapToInt(AreaProfiles.OwnProfile::residents)
                    .toArray();
            boolean[] hidden = hides()
                    ? Protection.ordered(
                            sizes, new boolean[sizes.length], figures.policy().minimumCell())
                    : new boolean[sizes.length];
            hiddenArea[a] = hides() && (protection.areaHidden(a) || table.withheld() || any(hidden));
            parts.add(area(a, own, hidden, hiddenArea[a]));
        }
        List<AreaProfilesSection.Transfer> transfers = new ArrayList<>();
        for (AreaProfiles.Transfer transfer : separate.transfers()) {
            int from = protection.areaCodes().indexOf(transfer.from());
            int to = protection.areaCodes().indexOf(transfer.to());
            transfers.add(new AreaProfilesSection.Transfer(
                    area(from), area(to), agreement(transfer.agreement(), hiddenArea[from] || hiddenArea[to])));
        }
        return new AreaProfilesSection("separate", separate.least(), parts, transfers);
    }

    private static boolean any(boolean[] hidden) {
        for (boolean one : hidden) {
            if (one) {
                return true;
            }
        }
        return false;
    }

    /** Returns an index of agreement: to one decimal, as two of them are functions of a small table. */
    private Released<Double> agreement(double value, boolean hidden) {
        if (hidden) {
            return figures.hide(OutputRule.O19);
        }
        return Released.shown(hides() ? Math.rint(value * 10) / 10 : value);
    }

    private AreaProfilesSection.AreaPart area(int a, AreaProfiles.OwnProfiles own, boolean[] hidden, boolean whole) {
        if (own.profiles().isEmpty()) {
            return new AreaProfilesSection.AreaPart(area(a), false, Optional.empty(), List.of());
        }
        int[] sizes = new int[hidden.length];
        int everyone = 0;
        for (int g = 0; g < sizes.length; g++) {
            sizes[g] = own.profiles().get(g).residents();
            everyone += sizes[g];
        }
        if (hides()) {
            int hiddenSizes = 0;
            for (boolean one : hidden) {
                hiddenSizes += one ? 1 : 0;
            }
            int smallest = figures.policy().minimumCell();
            String name = "own profiles:" + own.area();
            audits.add(Report.Audit.of(name, sizes.length, hiddenSizes, narrowest(sizes, hidden), smallest));
        }
        boolean[] means = features.means(sizes, everyone, hidden);
        List<AreaProfilesSection.ProfilePart> rows = new ArrayList<>();
        for (int g = 0; g < sizes.length; g++) {
            rows.add(own(own.profiles().get(g), hidden[g] || (whole && hides()), means[g], hidden[g]));
        }
        return new AreaProfilesSection.AreaPart(area(a), true, Optional.of(agreement(own.agreement(), whole)), rows);
    }

    /** Returns the width of the narrowest range of a hidden size, given their sum; -1 when none is hidden. */
    private static int narrowest(int[] sizes, boolean[] hidden) {
        int sum = 0;
        for (int g = 0; g < sizes.length; g++) {
            sum += hidden[g] ? sizes[g] : 0;
        }
        return any(hidden) ? sum : -1;
    }

    private AreaProfilesSection.ProfilePart own(
            AreaProfiles.OwnProfile profile, boolean countHidden, boolean meansHidden, boolean sizeHidden) {
        boolean described = !meansHidden && !sizeHidden;
        Optional<String> match = profile.nearest().isPresent()
                        && protection.released(profile.nearest().getAsInt())
                ? Optional.of(exact.profiles().get(profile.nearest().getAsInt()).id())
                : Optional.empty();
        List<Told> told = new ArrayList<>();
        for (AreaProfiles.Difference difference :
                described ? profile.differences() : List.<AreaProfiles.Difference>of()) {
            if (tellable(difference, profile)) {
                told.add(
                        new Told(difference.feature(), difference.difference(), difference.effect(), Optional.empty()));
            }
        }
        return new AreaProfilesSection.ProfilePart(
                match, figures.count(profile.residents(), countHidden), described, differences(told));
    }

    private boolean tellable(AreaProfiles.Difference difference, AreaProfiles.OwnProfile profile) {
        Optional<FeatureSummary> summary = features.summary(difference.feature());
        if (summary.isEmpty() || !hides()) {
            return summary.isPresent();
        }
        return !(summary.get().feature() instanceof BinaryFeature)
                && difference.residents() == profile.residents()
                && difference.deviation() > 0
                && !Dominance.certain(difference.residents(), difference.mean(), difference.deviation());
    }

    /** A difference that may be told. */
    private record Told(String feature, double difference, double effect, Optional<Double> evidence) {}

    private List<AreaProfilesSection.Difference> differences(List<Told> told) {
        return told.stream()
                .filter(one -> Math.abs(one.effect()) >= SMALLEST)
                .sorted(Comparator.comparingDouble((Told one) -> -Math.abs(one.effect()))
                        .thenComparing(Told::feature))
                .limit(TOLD)
                .map(this::difference)
                .toList();
    }

    private AreaProfilesSection.Difference difference(Told told) {
        Feature feature = features.summary(told.feature())
                .orElseThrow(() -> new IllegalArgumentException("feature " + told.feature() + " has no summary"))
                .feature();
        return new AreaProfilesSection.Difference(
                feature.id(),
                feature.description().label(),
                FeatureScale.of(feature).unit(),
                Released.shown(hides() ? Figures.significant(told.difference(), 2) : told.difference()),
                told.evidence().map(evidence -> Released.shown(figures.estimate(evidence, 1))));
    }

    private Label area(int a) {
        return exact.codebook().area(protection.areaCodes().get(a));
    }
}
