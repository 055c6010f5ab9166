package io.github.tarve.segmentation.report.figures;

import io.github.tarve.segmentation.internal.csv.CsvText;
import io.github.tarve.segmentation.release.Released;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.release.ServiceSection;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.List;

/** How many residents got too little of each service, as a CSV table: a row for each service over everyone and each area. */
final class ServiceTable {
    private final Report report;

    ServiceTable(Report report) {
        this.report = report;
    }

    CsvText csv(ServiceSection section) {
        List<String> header = new ArrayList<>(List.of(
                "group_kind", "group", "service", "needed", "insufficient", "insufficient_share", "low", "high"));
        if (report.edition() == Report.Edition.INTERNAL) {
            header.add("edition");
        }
        CsvText table = new CsvText(header);
        for (ServiceSection.Row row : section.rows()) {
            line(table, "all", "", row, row.overall());
            for (int a = 0; a < row.areas().size() && !report.areas().withheld(); a++) {
                String area = report.areas().areas().get(a).area().code();
                line(table, "area", area, row, row.areas().get(a));
            }
        }
        return table;
    }

    private void line(CsvText table, String kind, String group, ServiceSection.Row row, ServiceSection.Line line) {
        table.text(kind).text(group).text(row.service().code());
        line.needed().value().ifPresentOrElse(table::whole, () -> table.text(Wording.HIDDEN));
        line.insufficient().value().ifPresentOrElse(table::whole, () -> table.text(Wording.HIDDEN));
        share(table, line.share());
        share(table, line.interval().map(Report.Interval::low));
        share(table, line.interval().map(Report.Interval::high));
        if (report.edition() == Report.Edition.INTERNAL) {
            table.text("INTERNAL");
        }
        table.endRow();
    }

    private static void share(CsvText table, Released<Double> figure) {
        figure.value().ifPresentOrElse(table::number, () -> table.text(Wording.HIDDEN));
    }
}
