package io.github.tarve.segmentation.report.figures;

import io.github.tarve.segmentation.internal.csv.CsvText;
import io.github.tarve.segmentation.release.DescriptorRow;
import io.github.tarve.segmentation.release.Released;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The table of which descriptors go with the profiles, a row per descriptor. */
final class DescriptorTableFile {
    private DescriptorTableFile() {}

    static CsvText csv(Report report, Wording words) {
        boolean internal = report.edition() == Report.Edition.INTERNAL;
        List<String> header = new ArrayList<>(List.of(
                "descriptor",
                "label",
                "state",
                "residents",
                "beyond_chance",
                "strength",
                "measure",
                "effect",
                "adjusted_p_below",
                "adjusted_p",
                "p",
                "permutations"));
        if (internal) {
            header.add("edition");
        }
        CsvText table = new CsvText(header);
        for (DescriptorRow row : report.descriptors()) {
            table.text(row.id()).text(words.label(row.label())).text(row.state());
            show(table, row.residents().map(Integer::doubleValue), table::number);
            show(table, row.beyondChance(), value -> table.text(value.toString()));
            show(table, row.strength(), table::text);
            table.text(row.measure());
            show(table, row.effect(), table::number);
            show(table, row.level(), table::text);
            show(table, row.adjusted(), table::number);
            show(table, row.p(), table::number);
            show(table, row.permutations().map(Integer::doubleValue), table::number);
            if (internal) {
                table.text("INTERNAL");
            }
            table.endRow();
        }
        return table;
    }

    private static <T> void show(CsvText table, Released<T> figure, Consumer<T> write) {
        figure.value().ifPresentOrElse(write, () -> table.text(Wording.HIDDEN));
    }
}
