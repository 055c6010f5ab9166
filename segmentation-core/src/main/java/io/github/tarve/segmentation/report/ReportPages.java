package io.github.tarve.segmentation.report;

import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.internal.pages.Block;
import io.github.tarve.segmentation.internal.pages.Page;
import io.github.tarve.segmentation.internal.pages.Page.Section;
import io.github.tarve.segmentation.release.ExplanationSection;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.report.charts.ReportCharts;
import io.github.tarve.segmentation.report.papers.Checklist;
import io.github.tarve.segmentation.report.papers.MethodsText;
import io.github.tarve.segmentation.report.words.Wording;
import io.github.tarve.segmentation.report.workshop.WorkshopPack;
import java.util.ArrayList;
import java.util.List;

/** Composes the pages of one language from their sections. */
final class ReportPages {
    private final Report report;
    private final Wording words;
    private final ReportCharts charts;
    private final ReportFiles.Names names;
    private final Answer answer;

    ReportPages(Report report, Wording words, ReportCharts charts, ReportFiles.Names names) {
        this.report = report;
        this.words = words;
        this.charts = charts;
        this.names = names;
        this.answer = new Answer(report, words);
    }

    /** Returns the report. */
    Page report(String file) {
        List<Section> sections = new ArrayList<>();
        ResultSections results = new ResultSections(report, words, charts, names);
        MapSections map = new MapSections(report, words, charts, names);
        boolean groups = report.showsGroups();
        if (groups) {
            sections.addAll(results.profiles());
        } else {
            sections.addAll(map.map());
        }
        sections.addAll(results.needs());
        sections.addAll(new CoverageSections(report, words).all());
        if (groups) {
            sections.addAll(map.map());
        } else if (!report.profiles().isEmpty()) {
            sections.add(map.slicing());
            sections.addAll(results.profiles());
        }
        sections.addAll(results.areas());
        sections.addAll(new AreaProfileSections(report, words).all());
        ExplanationSections explanation = new ExplanationSections(report, words, names);
        sections.addAll(new DescriptorSection(report, words).section());
        sections.addAll(explanation.schemes());
        sections.addAll(explanation.recognition());
        MethodSections method = new MethodSections(report, words, charts, names);
        sections.addAll(method.selection());
        sections.addAll(new SensitivitySections(report, words, charts, names).all());
        sections.addAll(new ScoreSection(report, words).section());
        sections.add(method.method());
        sections.addAll(new QualitySections(report, words).all());
        sections.addAll(method.features());
        sections.addAll(new ScaleSection(report, words).section());
        sections.add(new PrivacySections(report, words).section());
        sections.add(method.provenance());
        sections.add(new Section("checklist", words.paper("checklist.title"), new Checklist(report, words).inReport()));
        return page(Page.Layout.REPORT, answer.title(), "kicker.report", file, answer.blocks(), sections);
    }

    /** Returns the workshop pack, behind the map of everyone where profiles are not told of as groups. */
    Page cards() {
        List<Block> blocks = new ArrayList<>();
        if (!report.showsGroups()) {
            blocks.addAll(new MapSections(report, words, charts, names).sheet());
        }
        List<String> stamps = answer.stamps().stream().map(Page.Stamp::text).toList();
        blocks.addAll(new WorkshopPack(report, words, stamps).sheets());
        return page(
                Page.Layout.CARDS,
                answer.title(),
                report.showsGroups() ? "kicker.cards" : "kicker.map",
                "cards.html",
                blocks,
                List.of());
    }

    /** Returns the assignment form. */
    Page form(ExplanationSection.FormSection form) {
        List<Block> blocks = new FormPage(report, words, form, names).blocks();
        return page(Page.Layout.PLAIN, words.text("form.title"), "kicker.form", "form.html", blocks, List.of());
    }

    /** Returns what was hidden and why, on a page of its own. */
    Page privacy() {
        Section section = new PrivacySections(report, words).section();
        return page(
                Page.Layout.PLAIN,
                words.text("section.privacy"),
                "kicker.report",
                "privacy.md",
                section.blocks(),
                List.of());
    }

    /** Returns the researcher's checklist. */
    Page checklist() {
        List<Block> blocks = new Checklist(report, words).blocks();
        return page(
                Page.Layout.PLAIN, words.paper("checklist.title"), "kicker.report", "checklist.md", blocks, List.of());
    }

    /** Returns the methods section for a paper. */
    Page methods() {
        List<Block> blocks = new MethodsText(report, words).blocks();
        return page(Page.Layout.PLAIN, words.paper("methods.title"), "kicker.report", "methods.md", blocks, List.of());
    }

    private Page page(
            Page.Layout layout, String title, String kicker, String file, List<Block> opening, List<Section> sections) {
        return new Page(
                words.language().tag(),
                layout,
                title,
                words.text(kicker),
                answer.stamps(),
                new Page.Words(
                        words.text("page.skip"),
                        words.text("page.contents"),
                        words.text("page.languages"),
                        words.text("page.table"),
                        words.text("page.hidden")),
                names.languages().stream()
                        .filter(other -> other != words.language())
                        .map(other -> link(other, file))
                        .toList(),
                opening,
                sections,
                words.text(
                        "footer",
                        words.plain(report.provenance().version()),
                        String.valueOf(report.provenance().seed())));
    }

    private Page.Link link(Language other, String file) {
        return new Page.Link(other.tag(), new Wording(other).text("language.name"), names.in(other, file));
    }
}
