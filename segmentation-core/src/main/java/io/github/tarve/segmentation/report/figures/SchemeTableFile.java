package io.github.tarve.segmentation.report.figures;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.internal.csv.CsvText;
import io.github.tarve.segmentation.release.Released;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.release.SchemeSection;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.List;

/** The table of where profiles fall in schemes, a row per scheme, profile and segment; an empty profile is everyone. */
final class SchemeTableFile {
    private SchemeTableFile() {}

    static CsvText csv(Report report, Wording words) {
        boolean internal = report.edition() == Report.Edition.INTERNAL;
        List<String> header =
                new ArrayList<>(List.of("scheme", "profile", "segment", "segment_label", "residents", "share"));
        if (internal) {
            header.add("edition");
        }
        CsvText table = new CsvText(header);
        for (SchemeSection scheme : report.explanation().schemes()) {
            for (SchemeSection.Row row : scheme.rows()) {
                for (int s = 0; s < row.counts().size(); s++) {
                    boolean placed = s < scheme.segments().size();
                    Label segment = placed
                            ? scheme.segments().get(s)
                            : new Label("unknown", java.util.Map.of(words.language(), words.text("schemes.unplaced")));
                    table.text(scheme.name())
                            .text(row.profile())
                            .text(segment.code())
                            .text(words.label(segment));
                    show(table, row.counts().get(s).map(Integer::doubleValue));
                    show(table, row.shares().get(s));
                    if (internal) {
                        table.text("INTERNAL");
                    }
                    table.endRow();
                }
            }
        }
        return table;
    }

    private static void show(CsvText table, Released<Double> figure) {
        figure.value().ifPresentOrElse(table::number, () -> table.text(Wording.HIDDEN));
    }
}
