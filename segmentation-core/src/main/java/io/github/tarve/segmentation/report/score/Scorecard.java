package io.github.tarve.segmentation.report.score;

import io.github.tarve.segmentation.release.DescriptorRow;
import io.github.tarve.segmentation.release.ExplanationSection;
import io.github.tarve.segmentation.release.Released;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.report.score.Score.Criterion;
import io.github.tarve.segmentation.report.score.Score.Light;
import java.util.List;
import java.util.Optional;

/**
 * Scores a segmentation on the seven criteria by which segmentations of populations are judged (Yan et al. 2018,
 * doi:10.1186/s12874-018-0584-9). Everything is worked out from the released report, so a scorecard says nothing that the report
 * does not; a score that would rest on a hidden figure is hidden.
 *
 * <p>Lights, by criterion, as fair and good from:
 *
 * <ul>
 *   <li>internal validity: standard deviations of the index above its mean in data without groups; 1.64 and 2.33, the one-sided 5 %
 *       and 1 % points of a normal variable
 *   <li>external validity: share of the tested background questions that go with the profiles after Benjamini and Hochberg; above 0
 *       and 0.5 (convention of this tool)
 *   <li>interpretability: cross-validated precision of the least precise short rule, or balanced accuracy of the small tree; 0.6
 *       and 0.75 (convention of this tool)
 *   <li>substantiality: share of the smallest profile; 0.03 and 0.05 (convention of this tool, after the 5 % of the choice of k)
 *   <li>stability: mean Jaccard coefficient of the least stable profile; 0.6 and 0.75 (Hennig 2007, doi:10.1016/j.csda.2006.11.025)
 *   <li>actionability: share of contacts in the most used channel, of the profile where it is least; 0.3 and 0.5 (convention of this
 *       tool), fair at most when no profile has an unmet need
 *   <li>parsimony: by how many more standard deviations than the next smaller number this number of profiles stands out from data
 *       without groups; 0 and 1 (convention of this tool, after the rule of one standard error). With two profiles the next smaller
 *       number is one, which has no index: the deviations themselves count, with the limits of internal validity
 * </ul>
 */
public final class Scorecard {
    private final Report report;

    private Scorecard(Report report) {
        this.report = report;
    }

    /** Returns the scores in the order of the criteria; none where residents are not told of as groups. */
    public static List<Score> of(Report report) {
        if (report.profiles().size() < 2
                || !report.showsGroups()
                || report.selection().isEmpty()) {
            return List.of();
        }
        Scorecard card = new Scorecard(report);
        return List.of(
                card.internalValidity(),
                card.externalValidity(),
                card.interpretability(),
                card.substantiality(),
                card.stability(),
                card.actionability(),
                card.parsimony());
    }

    private static Score score(Criterion criterion, double value, String unit, Light light, Double... details) {
        return new Score(criterion, Released.shown(value), unit, light, List.of(details));
    }

    private static Score hidden(Criterion criterion, String unit) {
        return new Score(criterion, Released.suppressed(), unit, Light.UNKNOWN, List.of());
    }

    private Optional<Report.CandidateRow> candidate(int k) {
        return report.selection().orElseThrow().candidates().stream()
                .filter(candidate -> candidate.k() == k)
                .findFirst();
    }

    private double level(int k) {
        return candidate(k)
                .flatMap(Report.CandidateRow::level)
                .map(Report.LevelRow::z)
                .orElse(Double.NaN);
    }

    private int chosen() {
        return report.selection().orElseThrow().chosen();
    }

    private Score internalValidity() {
        double z = level(chosen());
        return score(Criterion.INTERNAL_VALIDITY, z, "sd", Light.of(z, 1.64, 2.33));
    }

    private Score externalValidity() {
        List<DescriptorRow> tested =
                report.descriptors().stream().filter(DescriptorRow::tested).toList();
        if (tested.isEmpty()) {
            if (report.descriptors().stream().anyMatch(row -> row.state().equals("withheld"))) {
                return hidden(Criterion.EXTERNAL_VALIDITY, "share");
            }
            return score(Criterion.EXTERNAL_VALIDITY, Double.NaN, "share", Light.UNKNOWN, 0.0, 0.0);
        }
        if (tested.stream().anyMatch(row -> row.beyondChance().hidden())) {
            return hidden(Criterion.EXTERNAL_VALIDITY, "share");
        }
        long differ = tested.stream().filter(DescriptorRow::goesWithProfiles).count();
        double share = (double) differ / tested.size();
        return score(
                Criterion.EXTERNAL_VALIDITY,
                share,
                "share",
                Light.of(share, Double.MIN_VALUE, 0.5),
                (double) differ,
                (double) tested.size());
    }

    private Score interpretability() {
        if (withheld()) {
            return hidden(Criterion.INTERPRETABILITY, "share");
        }
        List<Released<Double>> precisions = report.explanation().rules().stream()
                .map(ExplanationSection.RuleCheckRow::precision)
                .toList();
        double clear = report.profiles().stream()
                .mapToDouble(profile -> profile.distinguishing().stream()
                        .filter(Report.Distinction::clear)
                        .count())
                .min()
                .orElse(0);
        if (precisions.size() == report.profiles().size() && precisions.stream().noneMatch(Released::hidden)) {
            double least = least(precisions);
            return score(Criterion.INTERPRETABILITY, least, "share", Light.of(least, 0.6, 0.75), clear);
        }
        Optional<ExplanationSection.TreeSection> tree = report.explanation().tree();
        if (tree.isPresent()) {
            double fidelity = tree.get().fidelity();
            return score(Criterion.INTERPRETABILITY, fidelity, "share", Light.of(fidelity, 0.6, 0.75), clear);
        }
        return precisions.isEmpty()
                ? score(Criterion.INTERPRETABILITY, Double.NaN, "share", Light.UNKNOWN, clear)
                : hidden(Criterion.INTERPRETABILITY, "share");
    }

    private static double least(List<Released<Double>> figures) {
        return figures.stream()
                .mapToDouble(figure -> figure.value().orElse(Double.NaN))
                .min()
                .orElse(Double.NaN);
    }

    private Score substantiality() {
        List<Released<Double>> shares =
                report.profiles().stream().map(Report.ProfileCard::share).toList();
        if (withheld() || shares.stream().anyMatch(Released::hidden)) {
            return hidden(Criterion.SUBSTANTIALITY, "share");
        }
        double least = least(shares);
        return score(Criterion.SUBSTANTIALITY, least, "share", Light.of(least, 0.03, 0.05));
    }

    private Score stability() {
        List<Double> jaccard =
                candidate(chosen()).map(Report.CandidateRow::stability).orElse(List.of());
        double least = jaccard.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
        double agreement =
                report.sensitivity().flatMap(section -> section.agreement()).orElse(Double.NaN);
        return score(Criterion.STABILITY, least, "jaccard", Light.of(least, 0.6, 0.75), agreement);
    }

    private Score actionability() {
        List<Double> mostUsed =
                report.profiles().stream().map(Scorecard::mostUsed).toList();
        double unmet = report.profiles().stream()
                .filter(profile -> profile.needs().stream()
                        .anyMatch(need -> need.unmetShare().value().orElse(0.0) > 0))
                .count();
        boolean measured = report.profiles().stream()
                .anyMatch(profile -> !profile.channels().isEmpty());
        if (withheld() || mostUsed.stream().anyMatch(share -> share.isNaN())) {
            return measured
                    ? hidden(Criterion.ACTIONABILITY, "share")
                    : score(Criterion.ACTIONABILITY, Double.NaN, "share", Light.UNKNOWN, unmet);
        }
        double least = mostUsed.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
        Light light = Light.of(least, 0.3, 0.5);
        boolean nothingUnmet = unmet == 0
                && report.profiles().stream()
                        .flatMap(profile -> profile.needs().stream())
                        .noneMatch(need -> need.unmetShare().hidden());
        return score(
                Criterion.ACTIONABILITY,
                least,
                "share",
                nothingUnmet && light == Light.GOOD ? Light.FAIR : light,
                unmet);
    }

    /** Returns whether some profiles are not in the report at all, so that nothing can be said of each of them. */
    private boolean withheld() {
        return report.privacy().withheldProfiles() > 0;
    }

    /** Returns the share of the most used channel, {@code NaN} without any or when a hidden one may be used more. */
    private static double mostUsed(Report.ProfileCard profile) {
        double most = Double.NaN;
        double left = 1;
        boolean hidden = false;
        for (Report.ChannelShare channel : profile.channels()) {
            if (channel.share().hidden()) {
                hidden = true;
                continue;
            }
            double share = channel.share().value().orElse(0.0);
            left -= share;
            most = Double.isNaN(most) ? share : Math.max(most, share);
        }
        return hidden && most < left ? Double.NaN : most;
    }

    private Score parsimony() {
        double active = report.features().stream()
                .filter(feature -> feature.role().equals("active"))
                .count();
        int k = chosen();
        // Rounded, as the levels are, so that their difference has no digits that neither has.
        double gain = Math.rint(1e6 * (k == 2 ? level(2) : level(k) - level(k - 1))) / 1e6;
        Light light = k == 2 ? Light.of(gain, 1.64, 2.33) : Light.of(gain, 0, 1);
        return score(Criterion.PARSIMONY, gain, "sd", light, (double) k, active);
    }
}
