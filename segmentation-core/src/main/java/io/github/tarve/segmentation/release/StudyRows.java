package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.problems.Severity;
import io.github.tarve.segmentation.profiles.Assignments;
import io.github.tarve.segmentation.profiles.MethodFacts;
import io.github.tarve.segmentation.profiles.Segmentation;
import io.github.tarve.segmentation.profiles.StudyFacts;
import io.github.tarve.segmentation.records.DiaryWindow;
import io.github.tarve.segmentation.records.Exclusion;
import io.github.tarve.segmentation.validation.Candidate;
import io.github.tarve.segmentation.validation.Selection;
import io.github.tarve.segmentation.validation.structure.StructureEvidence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Releases what was read, the verdict and how the number of profiles was chosen. */
final class StudyRows {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)?");

    private final Segmentation exact;
    private final Figures figures;
    private final StabilityRows stability;
    private final Optional<Report.SelectionSection> selection;

    StudyRows(Segmentation exact, Figures figures, Protection protection) {
        this.exact = exact;
        this.figures = figures;
        this.stability = new StabilityRows(exact, figures, protection);
        this.selection = section();
    }

    Report.StudySection study(List<Report.ProfileCard> profiles) {
        StudyFacts facts = exact.study();
        TreeMap<Exclusion.Reason, Integer> reasons = new TreeMap<>(facts.leftOut());
        int[] counts = reasons.values().stream().mapToInt(Integer::intValue).toArray();
        boolean[] hidden = TableProtection.lines(
                counts, new boolean[counts.length], figures.policy().minimumCell());
        // Everyone read less everyone used is the sum of those left out.
        boolean readHidden = counts.length > 0;
        List<Report.LeftOut> leftOut = new ArrayList<>();
        int line = 0;
        for (Exclusion.Reason reason : reasons.keySet()) {
            readHidden &= hidden[line] || counts[line] == 0;
            leftOut.add(new Report.LeftOut(
                    reason.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    figures.count(counts[line], hidden[line])));
            line++;
        }
        readHidden &= figures.policy().hides() && facts.read() > facts.used();
        readHidden |= figures.small(facts.read() - facts.used());
        boolean surveyedHidden = figures.small(facts.used() - facts.surveyed());
        Optional<DiaryWindow> window = facts.window();
        return new Report.StudySection(
                facts.title(),
                facts.synthetic(),
                figures.count(facts.read(), readHidden),
                used(profiles),
                leftOut,
                window.map(DiaryWindow::start),
                window.map(DiaryWindow::days).orElse(0),
                window.map(DiaryWindow::minimumDays).orElse(0),
                window.map(w -> w.source().name().toLowerCase(Locale.ROOT)).orElse(""),
                facts.diaryLines(),
                facts.observedDays(),
                figures.count(facts.surveyed(), surveyedHidden),
                new ScaleRows(facts, figures).rows(),
                notices(readHidden));
    }

    /** Returns everyone who takes part; where counts are rounded, the sum of the counts shown instead (rule O4). */
    private Released<Integer> used(List<Report.ProfileCard> profiles) {
        int shown = profiles.stream()
                .mapToInt(card -> card.count().value().orElse(0))
                .sum();
        return figures.policy().preset().rounding() > 1 && shown > 0
                ? Released.shown(shown)
                : figures.count(exact.study().used(), false);
    }

    /**
     * Returns the notices that may leave: decisions of reading, never errors or warnings, none that points at a line, names a
     * resident or holds a small number, and none with any number at all while how many were read is hidden.
     */
    private List<Problem> notices(boolean readHidden) {
        if (!figures.policy().hides()) {
            return exact.study().notices();
        }
        Set<String> ids =
                new HashSet<>(exact.assignments().map(Assignments::residentIds).orElse(List.of()));
        List<Problem> kept = new ArrayList<>();
        for (Problem notice : exact.study().notices()) {
            boolean leaves =
                    notice.severity() == Severity.NOTICE && notice.where().line() == 0;
            for (String argument : notice.arguments()) {
                leaves &= !ids.contains(argument) && !tellsCount(argument, readHidden);
            }
            if (leaves) {
                kept.add(notice);
            } else {
                figures.hide(OutputRule.O1);
            }
        }
        return kept;
    }

    private boolean tellsCount(String argument, boolean anyNumber) {
        Matcher numbers = NUMBER.matcher(argument);
        while (numbers.find()) {
            String number = numbers.group();
            if (anyNumber
                    || (number.length() < 9 && number.matches("\\d+") && figures.small(Integer.parseInt(number)))) {
                return true;
            }
        }
        return false;
    }

    Report.Verdict verdict() {
        return new Report.Verdict(
                exact.verdict().kind().code(),
                optional(exact.verdict().p()),
                exact.verdict().stable(),
                exact.verdict().evidence().map(this::test));
    }

    private Report.StructureTestRow test(StructureEvidence evidence) {
        return new Report.StructureTestRow(
                evidence.model().code(),
                evidence.measure().code(),
                evidence.draws(),
                optional(exact.verdict().stableByChance()),
                detectable());
    }

    /** Depends on the numbers of residents and features alone; a tenth of a deviation is as exact as the simulation. */
    private Optional<Double> detectable() {
        OptionalDouble exactly = exact.verdict().detectable();
        return exactly.isPresent() ? Optional.of(Math.rint(10 * exactly.getAsDouble()) / 10) : Optional.empty();
    }

    /** A gain of information goes with the likelihood, which a single resident moves by a few units; it is told to the unit. */
    private Report.LevelRow level(StructureEvidence.Level level) {
        boolean units = exact.verdict()
                .evidence()
                .filter(found -> found.measure() == StructureEvidence.Measure.INFORMATION_GAIN)
                .isPresent();
        return new Report.LevelRow(
                units ? Math.rint(level.observed()) : figures.number(level.observed()),
                units ? Math.rint(level.nullMean()) : figures.number(level.nullMean()),
                units ? Math.rint(level.nullQ95()) : figures.number(level.nullQ95()),
                Math.rint(10 * level.z()) / 10);
    }

    Optional<Report.SelectionSection> selection() {
        return selection;
    }

    /** Returns the audits of what is shown of the selection. */
    List<Report.Audit> audits() {
        return stability.audits();
    }

    private Optional<Report.SelectionSection> section() {
        return exact.selection()
                .map(selection -> new Report.SelectionSection(
                        selection.chosen(),
                        reason(selection.reason()),
                        selection.candidates().stream()
                                .map(candidate -> candidate(candidate, stability.row(candidate.steadiness())))
                                .toList(),
                        stability.section()));
    }

    private static String reason(Selection.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Report.CandidateRow candidate(Candidate candidate, SteadinessRow steadiness) {
        return new Report.CandidateRow(
                candidate.k(),
                figures.number(candidate.criterion()),
                optional(candidate.silhouette()),
                candidate.level().map(this::level),
                candidate.stability().stream().map(figures::number).toList(),
                candidate.admissible(),
                candidate
                        .fit()
                        .map(fit -> new Report.FitRow(
                                Math.rint(fit.bic()),
                                Math.rint(fit.adjustedBic()),
                                figures.number(fit.relativeEntropy(candidate.k())))),
                steadiness);
    }

    private Optional<Double> optional(OptionalDouble value) {
        return value.isPresent() ? Optional.of(figures.number(value.getAsDouble())) : Optional.empty();
    }

    Optional<Report.Method> method() {
        return exact.method()
                .map(method -> new Report.Method(
                        method.algorithm(),
                        method.dissimilarity(),
                        method.convergence().restarts(),
                        method.convergence().restartsAtBest(),
                        method.convergence().converged(),
                        method.gaps().map(this::gaps),
                        method.exploratory()));
    }

    private Report.Gaps gaps(MethodFacts.Gaps gaps) {
        return new Report.Gaps(
                gaps.fillings(),
                figures.share(gaps.withGaps(), gaps.residents(), false),
                figures.share(gaps.dependent(), gaps.residents(), false),
                gaps.compared() < gaps.residents() ? Optional.of(gaps.compared()) : Optional.empty());
    }

    /** Returns features left out; numbers among the details may be shares of few residents and are masked. */
    List<Report.Dropped> dropped() {
        return exact.droppedFeatures().stream()
                .map(feature -> new Report.Dropped(
                        feature.id(),
                        feature.reason(),
                        feature.detail().stream().map(this::masked).toList()))
                .toList();
    }

    private String masked(String detail) {
        boolean id = exact.features().stream().anyMatch(f -> f.feature().id().equals(detail));
        return figures.policy().hides() && !id ? NUMBER.matcher(detail).replaceAll("..") : detail;
    }
}
