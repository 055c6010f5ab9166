package io.github.tarve.segmentation.report.figures;

import io.github.tarve.segmentation.internal.csv.CsvText;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.release.SensitivitySection;
import io.github.tarve.segmentation.release.SensitivitySection.Way;
import java.util.ArrayList;
import java.util.List;

/** How far every two ways of analysing agree, as a CSV table: a row per way, a column per way after its choices. */
final class SensitivityTable {
    private SensitivityTable() {}

    static CsvText csv(Report report, SensitivitySection section) {
        boolean internal = report.edition() == Report.Edition.INTERNAL;
        List<String> header = new ArrayList<>(
                List.of("way", "algorithm", "dissimilarity", "scaling", "minimum_days", "missing_values", "counts"));
        for (int w = 1; w <= section.ways().size(); w++) {
            header.add("agreement_" + w);
        }
        if (internal) {
            header.add("edition");
        }
        CsvText table = new CsvText(header);
        for (int w = 0; w < section.ways().size(); w++) {
            Way way = section.ways().get(w);
            table.whole(w + 1)
                    .text(way.algorithm())
                    .text(way.dissimilarity())
                    .text(way.scaling())
                    .text(way.days())
                    .text(way.gaps())
                    .text(String.valueOf(way.counts()));
            way.agreement().forEach(table::number);
            if (internal) {
                table.text("INTERNAL");
            }
            table.endRow();
        }
        return table;
    }
}
