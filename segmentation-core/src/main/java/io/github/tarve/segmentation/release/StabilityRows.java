package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.profiles.Assignments;
import io.github.tarve.segmentation.profiles.Segmentation;
import io.github.tarve.segmentation.validation.LeaveOneOut;
import io.github.tarve.segmentation.validation.NearOptima;
import io.github.tarve.segmentation.validation.stability.SegmentOrigins;
import io.github.tarve.segmentation.validation.stability.Steadiness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Releases how steady profiles are. Residents by profile and how often they come back are a table protected like any other; it
 * hangs on the sizes of the profiles only. Stability across solutions and without single residents hangs on counts that may be
 * small: it is told in whole 5 %, the first with fewer residents than may be told counted to the largest group that they might
 * have come with.
 */
final class StabilityRows {
    private static final int CLASSES = 3;
    private static final double FIRM = 0.75;
    private static final double HALF = 0.5;

    private final Segmentation exact;
    private final Figures figures;
    private final Protection protection;
    private final List<Report.Audit> audits = new ArrayList<>();

    StabilityRows(Segmentation exact, Figures figures, Protection protection) {
        this.exact = exact;
        this.figures = figures;
        this.protection = protection;
    }

    /** Returns the audits of what was shown. */
    List<Report.Audit> audits() {
        return audits;
    }

    /** Returns how steady the chosen profiles are; empty for fewer than two. */
    Optional<StabilitySection> section() {
        return exact.selection()
                .filter(selection -> selection.chosen() > 1)
                .map(selection -> new StabilitySection(
                        selection.stability().unit().code(),
                        selection.stability().optima().map(this::optima),
                        selection.stability().leaveOneOut().map(this::leaving),
                        profiles()));
    }

    /** Returns how steady a number of profiles is. */
    SteadinessRow row(Steadiness steadiness) {
        return new SteadinessRow(
                number(steadiness.predictionStrength()),
                number(steadiness.instability()),
                steadiness.origins().counts().stream()
                        .filter(row -> row.size() > 1)
                        .map(this::acrossSolutions)
                        .toList());
    }

    private Optional<Double> number(OptionalDouble value) {
        return value.isPresent() ? Optional.of(figures.number(value.getAsDouble())) : Optional.empty();
    }

    private Released<Double> acrossSolutions(List<Integer> origins) {
        int size = origins.stream().mapToInt(Integer::intValue).sum();
        if (size == 0) {
            return Figures.undefined();
        }
        if (figures.small(size)) {
            return figures.hide(OutputRule.O19);
        }
        List<Integer> told = figures.policy().hides() ? withoutSmall(origins) : origins;
        return Released.shown(twentieth(SegmentOrigins.stability(told).orElseThrow()));
    }

    /** Counts the residents of small groups to the largest group. */
    private List<Integer> withoutSmall(List<Integer> origins) {
        List<Integer> told = new ArrayList<>(origins);
        int largest = 0;
        for (int b = 1; b < told.size(); b++) {
            largest = origins.get(b) > origins.get(largest) ? b : largest;
        }
        for (int b = 0; b < told.size(); b++) {
            if (b != largest && figures.small(origins.get(b))) {
                told.set(largest, told.get(largest) + origins.get(b));
                told.set(b, 0);
            }
        }
        return told;
    }

    private StabilitySection.Optima optima(NearOptima optima) {
        OptionalDouble least = optima.leastAgreement();
        return new StabilitySection.Optima(
                optima.starts(),
                optima.near(),
                optima.distinct(),
                least.isPresent() ? Optional.of(hundredth(least.getAsDouble())) : Optional.empty());
    }

    private StabilitySection.Leaving leaving(LeaveOneOut leaving) {
        List<StabilitySection.WithoutOne> profiles = new ArrayList<>();
        for (int p = 0; p < leaving.mean().size(); p++) {
            if (protection.released(p)) {
                profiles.add(new StabilitySection.WithoutOne(
                        exact.profiles().get(p).id(),
                        twentieth(leaving.smallest().get(p)),
                        twentieth(leaving.mean().get(p))));
            }
        }
        int others = exact.study().used() - leaving.decisive();
        return new StabilitySection.Leaving(figures.count(leaving.decisive(), figures.small(others)), profiles);
    }

    private List<StabilitySection.Profile> profiles() {
        Optional<List<Double>> returning = exact.assignments().flatMap(Assignments::returning);
        if (returning.isEmpty() || exact.profiles().isEmpty()) {
            return List.of();
        }
        ProtectedTable pattern = protect(counts(returning.get()));
        if (pattern.withheld()) {
            figures.hide(OutputRule.O14);
            return List.of();
        }
        List<StabilitySection.Profile> profiles = new ArrayList<>();
        for (int p = 0; p < pattern.rows(); p++) {
            if (protection.released(p)) {
                profiles.add(new StabilitySection.Profile(
                        exact.profiles().get(p).id(),
                        figures.count(pattern.count(p, 0), pattern.hidden(p, 0)),
                        figures.count(pattern.count(p, 1), pattern.hidden(p, 1)),
                        figures.count(pattern.count(p, 2), pattern.hidden(p, 2))));
            }
        }
        if (figures.policy().hides()) {
            audits.add(pattern.audit("profile x return"));
        }
        return profiles;
    }

    private int[][] counts(List<Double> returning) {
        int[][] counts = new int[exact.profiles().size()][CLASSES];
        int[] labels = exact.labels();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] >= 0) {
                double share = returning.get(i);
                counts[labels[i]][share >= FIRM ? 0 : share >= HALF ? 1 : 2]++;
            }
        }
        return counts;
    }

    private ProtectedTable protect(int[][] counts) {
        boolean[] rows = new boolean[counts.length];
        for (int p = 0; p < rows.length; p++) {
            rows[p] = figures.policy().hides() && protection.profileHidden(p);
        }
        boolean[] columns = new boolean[CLASSES];
        if (!figures.policy().hides()) {
            return new ProtectedTable(counts, new boolean[counts.length][CLASSES], rows, columns, true, false, -1);
        }
        return TableProtection.protect(counts, rows, columns, figures.policy().minimumCell());
    }

    /** Returns a share or coefficient in whole 5 %. */
    private double twentieth(double value) {
        return figures.policy().hides() ? Math.rint(value * 20) / 20 + 0.0 : value;
    }

    private double hundredth(double value) {
        return figures.policy().hides() ? Math.rint(value * 100) / 100 + 0.0 : value;
    }
}
