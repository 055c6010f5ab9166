package io.github.tarve.segmentation.report.figures;

import io.github.tarve.segmentation.internal.csv.CsvText;
import io.github.tarve.segmentation.release.CoverageSection;
import io.github.tarve.segmentation.release.Released;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.release.Report.Interval;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.List;

/** How far needs are met, as a CSV table: a row for each need over everyone, each profile and each area. */
final class CoverageTable {
    private final Report report;

    CoverageTable(Report report) {
        this.report = report;
    }

    CsvText csv(CoverageSection section) {
        List<String> header = new ArrayList<>(List.of(
                "group_kind",
                "group",
                "need",
                "needed",
                "unmet",
                "unmet_share",
                "unmet_low",
                "unmet_high",
                "silent",
                "silent_share",
                "silent_low",
                "silent_high"));
        if (internal()) {
            header.add("edition");
        }
        CsvText table = new CsvText(header);
        for (CoverageSection.Row row : section.rows()) {
            line(table, "all", "", row, row.overall());
            for (int p = 0; p < row.profiles().size(); p++) {
                line(
                        table,
                        "profile",
                        report.profiles().get(p).id(),
                        row,
                        row.profiles().get(p));
            }
            if (!report.areas().withheld()) {
                for (int a = 0; a < row.areas().size(); a++) {
                    line(
                            table,
                            "area",
                            report.areas().areas().get(a).area().code(),
                            row,
                            row.areas().get(a));
                }
            }
        }
        return table;
    }

    private boolean internal() {
        return report.edition() == Report.Edition.INTERNAL;
    }

    private void line(CsvText table, String kind, String group, CoverageSection.Row row, CoverageSection.Line line) {
        table.text(kind).text(group).text(row.need().code());
        count(table, line.needed());
        count(table, line.unmet());
        share(table, line.unmetShare());
        ends(table, line.unmetInterval());
        count(table, line.silent());
        share(table, line.silentShare());
        ends(table, line.silentInterval());
        if (internal()) {
            table.text("INTERNAL");
        }
        table.endRow();
    }

    private static void count(CsvText table, Released<Integer> figure) {
        figure.value().ifPresentOrElse(table::whole, () -> table.text(Wording.HIDDEN));
    }

    private static void share(CsvText table, Released<Double> figure) {
        figure.value().ifPresentOrElse(table::number, () -> table.text(Wording.HIDDEN));
    }

    private static void ends(CsvText table, Released<Interval> figure) {
        share(table, figure.map(Interval::low));
        share(table, figure.map(Interval::high));
    }
}
