package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.features.BinaryFeature;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.profiles.DescriptorFinding;
import io.github.tarve.segmentation.profiles.FeatureSummary;
import io.github.tarve.segmentation.profiles.Segmentation;
import io.github.tarve.segmentation.validation.DescriptorTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Releases which descriptors go with the profiles. A test follows from the counts of its table, so it is told of in steps:
 *
 * <ul>
 *   <li>When no count of the table is hidden: the effect to one decimal and the level that the adjusted p-value is below.
 *   <li>When some are: only whether the association is beyond chance and how strong in words, or the former alone, and only
 *       what leaves every hidden count open ({@link AssociationAudit}).
 *   <li>Numbers and ordered levels: like a table without hidden counts when the means of all profiles are shown, else nothing.
 *   <li>Nothing of a descriptor with values of fewer residents than a group must have, or with one value only, which would tell
 *       something of everybody.
 * </ul>
 *
 * Exact p-values and the permutations behind them never leave: at a few residents each belongs to a single table. The rows
 * are ordered by what is told.
 */
final class DescriptorRows {
    private static final List<String> STRENGTHS = List.of("strong", "moderate", "weak", "negligible");

    private final Segmentation exact;
    private final Figures figures;
    private final FeatureRows features;
    private final List<Report.Audit> audits = new ArrayList<>();

    DescriptorRows(Segmentation exact, Figures figures, FeatureRows features) {
        this.exact = exact;
        this.figures = figures;
        this.features = features;
    }

    /** How much of a test is told. */
    private enum Detail {
        EVERYTHING,
        FIGURES,
        WORDS,
        VERDICT,
        NOTHING
    }

    List<DescriptorRow> rows() {
        List<DescriptorRow> rows = new ArrayList<>();
        exact.descriptors().forEach(finding -> rows.add(row(finding)));
        Comparator<DescriptorRow> order = Comparator.comparing((DescriptorRow row) -> !row.tested())
                .thenComparing(row -> !row.goesWithProfiles())
                .thenComparing(row -> row.adjusted().value().orElse(0.0))
                .thenComparing(row -> row.p().value().orElse(0.0))
                .thenComparing(row -> STRENGTHS.indexOf(row.strength().value().orElse("negligible")));
        rows.sort(order);
        return List.copyOf(rows);
    }

    /** Returns the audits of what was told of tables with hidden counts. */
    List<Report.Audit> audits() {
        return audits;
    }

    private DescriptorRow row(DescriptorFinding finding) {
        DescriptorTest test = finding.test();
        Detail detail = detail(finding);
        if (detail == Detail.NOTHING || test.p().isEmpty()) {
            return untold(finding, detail);
        }
        boolean exactly = detail == Detail.EVERYTHING;
        boolean shown = exactly || detail == Detail.FIGURES;
        double effect = test.effect().orElse(0);
        double adjusted = finding.adjusted().orElse(1);
        Strength strength =
                Strength.of(test.measure() == DescriptorTest.Measure.CRAMERS_V ? effect : Math.sqrt(effect));
        return new DescriptorRow(
                finding.feature().id(),
                finding.feature().description().label(),
                "tested",
                residents(test),
                Released.shown(finding.beyondChance()),
                detail == Detail.VERDICT ? figures.hide(OutputRule.O19) : Released.shown(strength.code()),
                measure(test),
                shown ? Released.shown(exactly ? effect : Math.rint(effect * 10) / 10) : figures.hide(OutputRule.O19),
                shown ? Released.shown(level(adjusted)) : figures.hide(OutputRule.O19),
                exactly ? Released.shown(test.p().orElse(1)) : Figures.undefined(),
                exactly ? Released.shown(adjusted) : Figures.undefined(),
                exactly ? Released.shown(test.permutations()) : Figures.undefined());
    }

    private DescriptorRow untold(DescriptorFinding finding, Detail detail) {
        DescriptorTest test = finding.test();
        boolean oneProfile = exact.profiles().size() < 2;
        boolean withheld = detail == Detail.NOTHING && !oneProfile;
        if (withheld) {
            figures.hide(OutputRule.O14);
        }
        return new DescriptorRow(
                finding.feature().id(),
                finding.feature().description().label(),
                withheld ? "withheld" : oneProfile ? "one-profile" : reason(test),
                detail == Detail.NOTHING ? Figures.undefined() : residents(test),
                Figures.undefined(),
                Figures.undefined(),
                measure(test),
                Figures.undefined(),
                Figures.undefined(),
                Figures.undefined(),
                Figures.undefined(),
                Figures.undefined());
    }

    private static String reason(DescriptorTest test) {
        return test.untested()
                .map(why -> why == DescriptorTest.Untested.ONE_CLUSTER ? "one-profile" : code(why))
                .orElse("tested");
    }

    private static String measure(DescriptorTest test) {
        return code(test.measure());
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String level(double adjusted) {
        for (String level : List.of("0.001", "0.01", "0.05")) {
            if (adjusted < Double.parseDouble(level)) {
                return level;
            }
        }
        return "none";
    }

    /** Returns the residents with a value; hidden when they or those without one are few. */
    private Released<Integer> residents(DescriptorTest test) {
        return figures.count(test.rows(), figures.small(exact.study().used() - test.rows()));
    }

    private Detail detail(DescriptorFinding finding) {
        if (!figures.policy().hides()) {
            return Detail.EVERYTHING;
        }
        DescriptorTest test = finding.test();
        if (test.p().isEmpty() || test.rows() < figures.policy().minimumGroup()) {
            return Detail.NOTHING;
        }
        Feature feature = finding.feature();
        FeatureSummary summary = features.summary(feature.id()).orElseThrow();
        if (!(feature instanceof NominalFeature) && !(feature instanceof BinaryFeature)) {
            return features.anyFigureHidden(summary) ? Detail.NOTHING : Detail.FIGURES;
        }
        return table(finding, summary);
    }

    private Detail table(DescriptorFinding finding, FeatureSummary summary) {
        boolean[][] hidden = features.hiddenLevels(summary);
        int[][] counts = new int[hidden.length][];
        int cells = 0;
        int closed = 0;
        for (int p = 0; p < hidden.length; p++) {
            counts[p] = summary.byProfile().get(p).levels().stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
            for (boolean cell : hidden[p]) {
                cells++;
                closed += cell ? 1 : 0;
            }
        }
        if (closed == 0) {
            return Detail.FIGURES;
        }
        AssociationAudit audit =
                new AssociationAudit(counts, hidden, exact.descriptors().size());
        for (Detail detail : List.of(Detail.WORDS, Detail.VERDICT)) {
            int smallest = figures.policy().minimumCell();
            int narrowest = audit.narrowest(finding.beyondChance(), detail == Detail.WORDS, smallest);
            Report.Audit passed = Report.Audit.of(
                    "profile x descriptor:" + finding.feature().id(), cells, closed, narrowest, smallest);
            if (passed.passed()) {
                audits.add(passed);
                return detail;
            }
        }
        return Detail.NOTHING;
    }
}
