package io.github.tarve.segmentation.report;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.release.CoverageSection;
import io.github.tarve.segmentation.release.Released;
import io.github.tarve.segmentation.release.Report;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Puts hidden figures of ranked lists last and by code, since a place between two shown figures would bound a hidden one.
 * Lists without hidden figures keep their order.
 */
final class HiddenLast {
    private HiddenLast() {}

    /** Returns the same report with its ranked lists so ordered. */
    public static Report order(Report report) {
        List<Report.NeedRow> rows = report.needs();
        List<Integer> needs =
                positions(rows, Report.NeedRow::needingShare, row -> row.need().code());
        return new Report(
                report.edition(),
                report.study(),
                report.verdict(),
                report.selection(),
                report.method(),
                report.profiles().stream().map(profile -> card(profile, needs)).toList(),
                report.explanation(),
                areas(report.areas(), needs),
                report.areaProfiles(),
                report.estimates(),
                pick(rows, needs),
                report.features(),
                report.droppedFeatures(),
                report.privacy(),
                report.provenance(),
                report.coverage().map(HiddenLast::coverage),
                report.diaryQuality(),
                report.sensitivity(),
                report.descriptors(),
                report.needMap(),
                report.everyone(),
                report.outliers(),
                report.services());
    }

    private static CoverageSection coverage(CoverageSection section) {
        return new CoverageSection(
                section.asks(),
                sort(
                        section.rows(),
                        row -> row.overall().needed(),
                        row -> row.need().code()),
                section.benchmarks(),
                section.any());
    }

    private static Report.ProfileCard card(Report.ProfileCard profile, List<Integer> needs) {
        return new Report.ProfileCard(
                profile.id(),
                profile.name(),
                profile.count(),
                profile.share(),
                profile.interval(),
                profile.stability(),
                sort(
                        profile.distinguishing(),
                        Report.Distinction::effect,
                        distinction -> distinction.feature()
                                + "\u0000"
                                + distinction.level().map(Label::code).orElse("")),
                pick(profile.needs(), needs),
                sort(
                        profile.channels(),
                        Report.ChannelShare::share,
                        channel -> channel.channel().code()),
                profile.informalHelp(),
                profile.rule(),
                profile.figures());
    }

    private static Report.AreaSection areas(Report.AreaSection areas, List<Integer> needs) {
        List<Report.AreaRow> rows = areas.areas().stream()
                .map(row -> new Report.AreaRow(
                        row.area(),
                        row.residents(),
                        row.shares(),
                        row.evidence(),
                        row.decomposition(),
                        pick(row.needs(), needs)))
                .toList();
        return new Report.AreaSection(
                areas.withheld(), rows, areas.p(), areas.permutations(), areas.cramersV(), areas.advice());
    }

    private static <T> List<T> sort(
            List<T> items, Function<T, ? extends Released<?>> figure, Function<T, String> code) {
        return pick(items, positions(items, figure, code));
    }

    private static <T> List<Integer> positions(
            List<T> items, Function<T, ? extends Released<?>> figure, Function<T, String> code) {
        Comparator<Integer> byCode = Comparator.comparing(i -> code.apply(items.get(i)));
        List<Integer> order = new ArrayList<>(IntStream.range(0, items.size())
                .filter(i -> !figure.apply(items.get(i)).hidden())
                .boxed()
                .toList());
        IntStream.range(0, items.size())
                .filter(i -> figure.apply(items.get(i)).hidden())
                .boxed()
                .sorted(byCode)
                .forEach(order::add);
        return order;
    }

    /** Returns the items in another order; lists that do not run along the needs stay as they are. */
    private static <T> List<T> pick(List<T> items, List<Integer> order) {
        return items.size() == order.size() ? order.stream().map(items::get).toList() : items;
    }
}
