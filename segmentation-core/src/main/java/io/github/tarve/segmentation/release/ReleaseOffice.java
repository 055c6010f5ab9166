package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.profiles.MethodFacts;
import io.github.tarve.segmentation.profiles.Segmentation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The one way out: turns an exact segmentation into a report in which every figure is shown or suppressed.
 *
 * <p>Counts of residents below the threshold are hidden, and with them whatever would give them away: the office plays the
 * attacker and computes the exact range of every hidden count from all the counts that it shows ({@link Report.Audit}). All
 * that is computed from a hidden count is hidden with it. Profiles of fewer than twice the threshold are left out.
 *
 * <p>A need is told of by profile or by area, not both, unless nothing at all is hidden in areas by profiles and in either: the
 * three tables together would narrow down what each hides.
 *
 * <p>A share that would tell something of everybody in a group is suppressed too, with its count and its complement: that all or
 * none have a need, are left with it, get help, are in a category, fall under a rule. Bounds such as "above 90 %" are no way
 * out: in a group of 8 they say "all", and in one of 29 they leave fewer values than a hidden count must have. A figure
 * that does not exist, such as a share of nobody, is suppressed in both editions.
 */
public final class ReleaseOffice {
    private ReleaseOffice() {}

    /** Returns what may leave under a policy. */
    public static Report release(Segmentation exact, ReleasePolicy policy) {
        Figures figures = new Figures(policy);
        Protection protection = Protection.of(exact, policy);
        NeedRows needs = new NeedRows(exact.codebook(), figures, protection);
        FeatureRows features = new FeatureRows(exact, figures, protection);
        Advice advice = Advice.of(exact, protection, figures);
        ProtectedTable table = advice.table();
        StudyRows study = new StudyRows(exact, figures, protection);
        List<Report.NeedRow> needRows = needs.overall();
        CardRows cards = new CardRows(exact, figures, protection, features, needRows);
        List<Report.ProfileCard> profiles =
                new ProfileCards(exact, figures, protection, needs, features, cards).cards();
        SchemeRows schemes = new SchemeRows(exact, figures, protection);
        NeedMapRows needMap = new NeedMapRows(exact, figures, protection);
        choose(exact, schemes, needMap);
        ExplanationSection explanation =
                new ExplanationRows(exact, figures, protection, features).section(schemes.sections());
        AreaProfileRows areaProfiles = new AreaProfileRows(exact, figures, protection, table, features);
        Optional<AreaProfilesSection> content = areaProfiles.section();
        Report.AreaSection areas =
                new AreaRows(exact, figures, protection, table, needs, features, areaProfiles).section(advice.merge());
        Optional<EstimateSection> estimates = new EstimateRows(exact, figures, protection, table).section();
        CardFigures everyone = cards.everyone();
        List<Report.FeatureRow> featureRows = features.rows();
        CoverageRows coverage = new CoverageRows(exact, figures, protection, needs);
        Whole whole = Whole.of(exact, figures, protection, coverage);
        SensitivityRows sensitivity = new SensitivityRows(exact, figures, protection);
        Optional<SensitivitySection> ways = sensitivity.section();
        DescriptorRows descriptors = new DescriptorRows(exact, figures, features);
        List<DescriptorRow> descriptorRows = descriptors.rows();
        Optional<NeedMapSection> map = needMap.section(schemes.told(), table);
        List<Supplier<List<Report.Audit>>> first = List.of(areaProfiles::audits, coverage::audits, schemes::audits);
        List<Supplier<List<Report.Audit>>> last =
                List.of(sensitivity::audits, study::audits, descriptors::audits, needMap::audits, cards::audits);
        List<Report.Audit> audits = audits(policy, table, needs, List.of(first, last), estimates.isPresent());
        return new Report(
                policy.edition(),
                study.study(profiles),
                study.verdict(),
                study.selection(),
                study.method(),
                profiles,
                explanation,
                areas,
                content,
                estimates,
                needRows,
                featureRows,
                study.dropped(),
                privacy(figures, audits, protection),
                exact.provenance(),
                whole.coverage(),
                whole.quality(),
                ways,
                descriptorRows,
                map,
                everyone,
                whole.outliers(),
                whole.services());
    }

    /** What is told of the study as a whole: how far needs are met, how good the diary is, who lies apart, who got too little. */
    private record Whole(
            Optional<CoverageSection> coverage,
            Optional<DiaryQualitySection> quality,
            Optional<OutlierSection> outliers,
            Optional<ServiceSection> services) {
        static Whole of(Segmentation exact, Figures figures, Protection protection, CoverageRows coverage) {
            DiaryQualityRows quality = new DiaryQualityRows(exact, figures);
            return new Whole(
                    coverage.section(),
                    quality.section(),
                    quality.outliers(),
                    new ServiceRows(exact, figures, protection).section());
        }
    }

    private static Report.PrivacySection privacy(Figures figures, List<Report.Audit> audits, Protection protection) {
        return new Report.PrivacySection(
                figures.policy().preset().code(),
                figures.policy().minimumCell(),
                figures.rules(),
                audits,
                protection.withheldProfiles(),
                Optional.empty());
    }

    /** Returns whether profiles are told of as groups. */
    private static boolean told(Segmentation exact) {
        return exact.verdict().groupsShown()
                || exact.method().map(MethodFacts::exploratory).orElse(false);
    }

    /** Of schemes and the map only one is told where both together would give hidden cells away. */
    private static void choose(Segmentation exact, SchemeRows schemes, NeedMapRows needMap) {
        if (exact.needMap().isPresent()
                && (!told(exact) || schemes.mostlyHidden())
                && (schemes.told() == SchemeRows.Told.PARTLY || needMap.hidesBesideSchemes())) {
            schemes.standAside();
        }
    }

    private static List<Report.Audit> audits(
            ReleasePolicy policy,
            ProtectedTable table,
            NeedRows needs,
            List<List<Supplier<List<Report.Audit>>>> sections,
            boolean estimated) {
        List<Report.Audit> audits = new ArrayList<>();
        if (!policy.hides()) {
            return audits;
        }
        if (table.cells() > 0) {
            audits.add(table.audit("area x profile"));
        }
        audits.addAll(needs.audits());
        sections.forEach(part -> part.forEach(section -> audits.addAll(section.get())));
        if (estimated && table.cells() > 0) {
            audits.add(table.audit("estimated residents"));
        }
        return audits;
    }
}
