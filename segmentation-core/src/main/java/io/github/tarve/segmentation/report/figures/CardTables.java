package io.github.tarve.segmentation.report.figures;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.internal.csv.CsvText;
import io.github.tarve.segmentation.release.CardFigures;
import io.github.tarve.segmentation.release.Released;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The figures of profile cards as CSV tables, over everyone and by profile. */
final class CardTables {
    private final Report report;
    private final Wording words;

    CardTables(Report report, Wording words) {
        this.report = report;
        this.words = words;
    }

    /** Adds the tables by path; none where no card has such figures. */
    void addTo(Map<String, CsvText> tables) {
        if (!report.everyone().equals(CardFigures.none())) {
            tables.put("fortnight", fortnight());
            tables.put("use", use());
            tables.put("ratings", ratings());
            tables.put("levers", levers());
        }
    }

    private CsvText table(List<String> columns, BiConsumer<Row, CardFigures> rows) {
        List<String> header = new ArrayList<>(List.of("group_kind", "group"));
        header.addAll(columns);
        if (internal()) {
            header.add("edition");
        }
        CsvText table = new CsvText(header);
        rows.accept(new Row(table, "all", ""), report.everyone());
        for (Report.ProfileCard card : report.profiles()) {
            rows.accept(new Row(table, "profile", card.id()), card.figures());
        }
        return table;
    }

    private boolean internal() {
        return report.edition() == Report.Edition.INTERNAL;
    }

    /** Writes the rows of one group. */
    private final class Row {
        private final CsvText table;
        private final String kind;
        private final String group;

        Row(CsvText table, String kind, String group) {
            this.table = table;
            this.kind = kind;
            this.group = group;
        }

        Row begin(String... texts) {
            table.text(kind).text(group);
            Arrays.stream(texts).forEach(table::text);
            return this;
        }

        Row figure(Released<Double> figure) {
            figure.value().ifPresentOrElse(table::number, () -> table.text(Wording.HIDDEN));
            return this;
        }

        Row text(String text) {
            table.text(text);
            return this;
        }

        void end() {
            if (internal()) {
                table.text("INTERNAL");
            }
            table.endRow();
        }
    }

    /** Single days, parts of the week, and the contacts of the made-up fortnight. */
    private CsvText fortnight() {
        return table(
                List.of("what", "day", "share", "need"),
                (row, figures) -> figures.fortnight().ifPresent(fortnight -> {
                    fortnight
                            .weekdays()
                            .forEach(day -> row.begin("weekday", String.valueOf(day.day()))
                                    .figure(day.share())
                                    .text(day.need().map(Label::code).orElse(""))
                                    .end());
                    fortnight
                            .parts()
                            .forEach(part -> row.begin("part", part.part())
                                    .figure(part.share())
                                    .text("")
                                    .end());
                    fortnight
                            .contacts()
                            .forEach(contact -> row.begin("made-up contact", String.valueOf(contact.day()), "")
                                    .text(contact.need().map(Label::code).orElse(""))
                                    .end());
                }));
    }

    /** When contacts take place, what they take, and what is missing. */
    private CsvText use() {
        return table(List.of("figure", "value"), (row, figures) -> {
            Map<String, Released<Double>> values = new LinkedHashMap<>();
            figures.timing().dayParts().forEach(part -> values.put(part.part() + "-share", part.share()));
            figures.timing().measures().forEach(measure -> values.put(measure.code(), measure.mean()));
            values.put("days-observed", figures.missing().daysObserved());
            values.put("without-diary", figures.missing().withoutDiary());
            values.put("without-survey", figures.missing().withoutSurvey());
            values.forEach((figure, value) -> row.begin(figure).figure(value).end());
        });
    }

    private CsvText ratings() {
        return table(List.of("need", "label", "satisfaction", "importance"), (row, figures) -> {
            rating(row.begin("", ""), figures.experience().overall());
            figures.experience()
                    .needs()
                    .forEach(need ->
                            rating(row.begin(need.need().code(), need.need().in(words.language())), need.rating()));
        });
    }

    private static void rating(Row row, CardFigures.Rating rating) {
        row.figure(rating.satisfaction()).figure(rating.importance()).end();
    }

    private CsvText levers() {
        return table(
                List.of("lever", "label", "share", "reasons"),
                (row, figures) -> figures.levers()
                        .forEach(lever -> row.begin(
                                        lever.lever().code(), lever.lever().in(words.language()))
                                .figure(lever.share())
                                .text(String.join(
                                        "; ",
                                        lever.reasons().stream()
                                                .map(reason -> reason.in(words.language()))
                                                .toList()))
                                .end()));
    }
}
