package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.profiles.Segmentation;
import io.github.tarve.segmentation.validation.multiverse.Choice;
import io.github.tarve.segmentation.validation.multiverse.Multiverse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Releases whether other reasonable choices give the same profiles. Residents by profile and steadiness are a table protected
 * like any other; it hangs on the sizes of the profiles only. Shares are of whole 5 %, and hidden with their counts. Of the
 * other ways nothing is told but how far they agree, to two decimals: neither the sizes of their clusters nor how many residents
 * take part.
 */
final class SensitivityRows {
    private static final int CLASSES = 3;

    private final Segmentation exact;
    private final Figures figures;
    private final Protection protection;
    private final List<Report.Audit> audits = new ArrayList<>();

    SensitivityRows(Segmentation exact, Figures figures, Protection protection) {
        this.exact = exact;
        this.figures = figures;
        this.protection = protection;
    }

    Optional<SensitivitySection> section() {
        return exact.multiverse().map(this::section);
    }

    /** Returns the audits of what was shown. */
    List<Report.Audit> audits() {
        return audits;
    }

    private SensitivitySection section(Multiverse multiverse) {
        boolean sampled = multiverse.compared() < exact.study().used();
        boolean told = multiverse.counted() > 0;
        ProtectedTable pattern = protect(multiverse);
        List<SensitivitySection.Profile> profiles = new ArrayList<>();
        if (told && !pattern.withheld()) {
            for (int p = 0; p < multiverse.clusters().size(); p++) {
                if (protection.released(p)) {
                    profiles.add(row(pattern, p));
                }
            }
            profiles.add(everyone(pattern));
            if (figures.policy().hides()) {
                audits.add(pattern.audit("profile x steadiness"));
            }
        } else if (told) {
            figures.hide(OutputRule.O14);
        }
        boolean coreHidden = !told || pattern.withheld() || pattern.columnHidden(0);
        boolean steadyHidden = !told || pattern.withheld() || pattern.columnHidden(CLASSES - 1);
        return new SensitivitySection(
                sampled ? Optional.of(multiverse.compared()) : Optional.empty(),
                ways(multiverse),
                multiverse.effects().stream().map(this::choice).toList(),
                index(multiverse.agreementWithMain()),
                told ? share(multiverse.core(), multiverse.compared(), coreHidden) : Figures.undefined(),
                told ? share(multiverse.steady(), multiverse.compared(), steadyHidden) : Figures.undefined(),
                profiles);
    }

    private ProtectedTable protect(Multiverse multiverse) {
        int[][] counts = multiverse.clusters().stream()
                .map(cluster -> new int[] {cluster.core(), cluster.mostly(), cluster.borderline()})
                .toArray(int[][]::new);
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

    private SensitivitySection.Profile row(ProtectedTable pattern, int p) {
        int size = 0;
        for (int c = 0; c < CLASSES; c++) {
            size += pattern.count(p, c);
        }
        return new SensitivitySection.Profile(
                exact.profiles().get(p).id(),
                figures.count(pattern.count(p, 0), pattern.hidden(p, 0)),
                figures.count(pattern.count(p, 1), pattern.hidden(p, 1)),
                figures.count(pattern.count(p, 2), pattern.hidden(p, 2)),
                share(pattern.count(p, 0), size, pattern.hidden(p, 0) || pattern.rowHidden(p)));
    }

    private SensitivitySection.Profile everyone(ProtectedTable pattern) {
        int[] totals = new int[CLASSES];
        for (int p = 0; p < pattern.rows(); p++) {
            for (int c = 0; c < CLASSES; c++) {
                totals[c] += pattern.count(p, c);
            }
        }
        return new SensitivitySection.Profile(
                "",
                figures.count(totals[0], pattern.columnHidden(0)),
                figures.count(totals[1], pattern.columnHidden(1)),
                figures.count(totals[2], pattern.columnHidden(2)),
                share(totals[0], totals[0] + totals[1] + totals[2], pattern.columnHidden(0)));
    }

    /** Returns a share of residents: whole 5 % in a release. */
    private Released<Double> share(int count, int base, boolean hidden) {
        return figures.share(count, base, hidden)
                .map(value -> figures.policy().hides() ? Math.rint(value * 20) / 20 : value);
    }

    private List<SensitivitySection.Way> ways(Multiverse multiverse) {
        List<SensitivitySection.Way> ways = new ArrayList<>();
        for (int w = 0; w < multiverse.ways().size(); w++) {
            Multiverse.Way way = multiverse.ways().get(w);
            ways.add(new SensitivitySection.Way(
                    way.value(Choice.ALGORITHM).orElse(""),
                    way.value(Choice.DISSIMILARITY).orElse(""),
                    way.value(Choice.SCALING).orElse(""),
                    way.value(Choice.DAYS).orElse(""),
                    way.value(Choice.GAPS).orElse(""),
                    way.standing() == Multiverse.Standing.COUNTED,
                    multiverse.agreement().get(w).stream().map(this::rounded).toList()));
        }
        return ways;
    }

    private SensitivitySection.Choice choice(Multiverse.Effect effect) {
        return new SensitivitySection.Choice(
                effect.choice().name().toLowerCase(Locale.ROOT),
                index(effect.alone()),
                effect.values().stream()
                        .map(value ->
                                new SensitivitySection.Value(value.value(), value.ways(), index(value.agreement())))
                        .toList());
    }

    private Optional<Double> index(OptionalDouble value) {
        return value.isPresent() ? Optional.of(rounded(value.getAsDouble())) : Optional.empty();
    }

    private double rounded(double index) {
        return figures.policy().hides() ? Math.rint(index * 100) / 100 + 0.0 : index;
    }
}
