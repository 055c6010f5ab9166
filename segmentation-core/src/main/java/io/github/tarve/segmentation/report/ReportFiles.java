package io.github.tarve.segmentation.report;

import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.internal.csv.CsvText;
import io.github.tarve.segmentation.internal.html.HtmlPage;
import io.github.tarve.segmentation.internal.pages.MarkdownPage;
import io.github.tarve.segmentation.internal.pages.Page;
import io.github.tarve.segmentation.internal.xlsx.Workbooks;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.report.charts.Chart;
import io.github.tarve.segmentation.report.charts.ChartStyle;
import io.github.tarve.segmentation.report.charts.ReportCharts;
import io.github.tarve.segmentation.report.figures.ReportTables;
import io.github.tarve.segmentation.report.json.ReportJson;
import io.github.tarve.segmentation.report.words.Wording;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Renders a report as files. Every format says the same: all are made from one page of blocks, one set of charts and the
 * same released figures, and every hidden figure is the same mark.
 */
public final class ReportFiles {
    private final Map<String, byte[]> files = new TreeMap<>();
    private final Report report;
    private final List<Language> languages;

    private ReportFiles(Report report, List<Language> languages) {
        this.report = report;
        this.languages = languages;
    }

    /**
     * Renders a report.
     *
     * @param report the report
     * @param languages the languages; files of the first one have plain names such as {@code report.html}, those of the
     *     others carry their language, such as {@code report.fi.html}
     * @param formats what to write
     * @return contents by relative path with forward slashes, sorted by path
     * @throws IllegalArgumentException without any language, or with the same one twice
     */
    public static Map<String, byte[]> render(Report report, List<Language> languages, Set<Format> formats) {
        if (languages.isEmpty() || languages.stream().distinct().count() < languages.size()) {
            throw new IllegalArgumentException("wants each language once, got " + languages);
        }
        ReportFiles files = new ReportFiles(HiddenLast.order(report), List.copyOf(languages));
        for (Language language : languages) {
            files.renderIn(language, formats);
        }
        if (formats.contains(Format.JSON)) {
            files.put("report.json", ReportJson.write(files.report));
        }
        if (formats.contains(Format.PRIVACY)) {
            files.put("privacy.json", ReportJson.writePrivacy(files.report));
        }
        files.tables(formats);
        return files.files;
    }

    private void renderIn(Language language, Set<Format> formats) {
        Wording words = new Wording(language);
        ReportCharts charts = new ReportCharts(report, words);
        Names names = new Names(language, languages);
        ReportPages pages = new ReportPages(report, words, charts, names);
        if (formats.contains(Format.HTML)) {
            put(names.of("report.html"), HtmlPage.write(pages.report("report.html"), ChartStyle.page()));
        }
        if (formats.contains(Format.MARKDOWN)) {
            put(names.of("report.md"), MarkdownPage.write(pages.report("report.md")));
        }
        if (formats.contains(Format.CARDS) && (!report.profiles().isEmpty() || !report.showsGroups())) {
            put(names.of("cards.html"), HtmlPage.write(pages.cards(), ChartStyle.page()));
        }
        if (formats.contains(Format.FORM)) {
            report.explanation()
                    .form()
                    .ifPresent(form -> put(names.of("form.html"), HtmlPage.write(pages.form(form), ChartStyle.page())));
        }
        if (formats.contains(Format.PRIVACY)) {
            put(names.of("privacy.md"), MarkdownPage.write(pages.privacy()));
        }
        if (formats.contains(Format.CHECKLIST)) {
            Page checklist = pages.checklist();
            put(names.of("checklist.md"), MarkdownPage.write(checklist));
        }
        if (formats.contains(Format.METHODS)) {
            put(names.of("methods.md"), MarkdownPage.write(pages.methods()));
        }
        if (formats.contains(Format.CHARTS)) {
            List<String> stamps = new Answer(report, words)
                    .stamps().stream().map(Page.Stamp::text).toList();
            for (Chart chart : charts.all()) {
                put(names.chart(chart.name()), chart.file(stamps));
            }
        }
    }

    private void tables(Set<Format> formats) {
        if (!formats.contains(Format.TABLES)
                && !formats.contains(Format.EXCEL_TABLES)
                && !formats.contains(Format.WORKBOOK)) {
            return;
        }
        Map<String, CsvText> tables = new ReportTables(report, new Wording(languages.get(0))).all();
        boolean standard = formats.contains(Format.TABLES);
        if (standard || formats.contains(Format.EXCEL_TABLES)) {
            CsvText.Dialect dialect = standard ? CsvText.Dialect.STANDARD : CsvText.Dialect.EXCEL;
            tables.forEach((name, table) -> put("tables/" + name + ".csv", table.finish(dialect)));
        }
        if (formats.contains(Format.WORKBOOK)) {
            files.put("tables.xlsx", Workbooks.of(tables));
        }
    }

    private void put(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Names of the files of one language.
     *
     * @param language the language
     * @param languages every language of the report, the one with plain names first
     */
    record Names(Language language, List<Language> languages) {
        /** Returns the name of a file in this language. */
        String of(String plain) {
            return in(language, plain);
        }

        /** Returns the name of a file in another language. */
        String in(Language other, String plain) {
            int dot = plain.lastIndexOf('.');
            return other == languages.get(0)
                    ? plain
                    : plain.substring(0, dot) + "." + other.tag() + plain.substring(dot);
        }

        /** Returns the relative path of a chart. */
        String chart(String name) {
            return of("charts/" + name + ".svg");
        }
    }
}
