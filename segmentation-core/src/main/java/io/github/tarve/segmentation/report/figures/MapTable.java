package io.github.tarve.segmentation.report.figures;

import io.github.tarve.segmentation.internal.csv.CsvText;
import io.github.tarve.segmentation.release.NeedMapSection;
import io.github.tarve.segmentation.release.Released;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.report.words.MapWords;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * The map of needs as a CSV table: a row for each cell of the map, for each part of the first axis, and for each area and part.
 * An empty second part is the whole part of the first axis.
 */
final class MapTable {
    private final Report report;
    private final NeedMapSection map;

    MapTable(Report report, NeedMapSection map) {
        this.report = report;
        this.map = map;
    }

    CsvText csv() {
        List<String> header = new ArrayList<>(List.of(
                "table",
                "area",
                "first_axis",
                "first_part",
                "second_axis",
                "second_part",
                "residents",
                "share",
                "contacts_wk",
                "unmet_share"));
        if (report.edition() == Report.Edition.INTERNAL) {
            header.add("edition");
        }
        CsvText table = new CsvText(header);
        List<String> first = MapWords.codes(map.parts(), map.firstUnknown());
        List<String> second = MapWords.codes(map.parts(), map.secondUnknown());
        for (int i = 0; i < map.rows().size(); i++) {
            NeedMapSection.Row row = map.rows().get(i);
            for (int j = 0; j < row.cells().size(); j++) {
                table.text("map").text("").text(map.axes().get(0).kind()).text(first.get(i));
                table.text(map.axes().get(1).kind()).text(second.get(j));
                figures(table, row.cells().get(j), row.shares().get(j));
                end(table.text("").text(""));
            }
        }
        for (int i = 0; i < map.rows().size(); i++) {
            NeedMapSection.Row row = map.rows().get(i);
            line(table, "part", "", first.get(i));
            figures(table, row.count(), row.share());
            show(table, row.contacts());
            show(table, row.unmetShare());
            end(table);
        }
        for (NeedMapSection.AreaRow area : map.areas()) {
            for (int i = 0; i < area.counts().size(); i++) {
                line(table, "area", area.area().code(), first.get(i));
                figures(table, area.counts().get(i), area.shares().get(i));
                end(table.text("").text(""));
            }
        }
        return table;
    }

    private void line(CsvText table, String kind, String area, String part) {
        table.text(kind)
                .text(area)
                .text(map.axes().get(0).kind())
                .text(part)
                .text("")
                .text("");
    }

    private static void figures(CsvText table, Released<Integer> count, Released<Double> share) {
        show(table, count.map(Integer::doubleValue));
        show(table, share);
    }

    private static void show(CsvText table, Released<Double> figure) {
        figure.value().ifPresentOrElse(table::number, () -> table.text(Wording.HIDDEN));
    }

    private void end(CsvText table) {
        if (report.edition() == Report.Edition.INTERNAL) {
            table.text("INTERNAL");
        }
        table.endRow();
    }
}
