package io.github.tarve.segmentation.report;

import io.github.tarve.segmentation.internal.pages.Block;
import io.github.tarve.segmentation.internal.pages.Block.Cell;
import io.github.tarve.segmentation.internal.pages.Block.Column;
import io.github.tarve.segmentation.internal.pages.Block.Tone;
import io.github.tarve.segmentation.internal.pages.Page.Section;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.release.SensitivitySection;
import io.github.tarve.segmentation.release.SensitivitySection.Way;
import io.github.tarve.segmentation.report.charts.ReportCharts;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Whether other reasonable choices give the same profiles. */
final class SensitivitySections {
    /** From here on agreement is good, as Steinley (2004, doi:10.1037/1082-989X.9.3.386) has it. */
    private static final double GOOD = 0.8;

    /** From here on it is moderate. */
    private static final double MODERATE = 0.65;

    private final Report report;
    private final Wording words;
    private final ReportCharts charts;
    private final ReportFiles.Names names;

    SensitivitySections(Report report, Wording words, ReportCharts charts, ReportFiles.Names names) {
        this.report = report;
        this.words = words;
        this.charts = charts;
        this.names = names;
    }

    /** Returns the section, where other ways were tried. */
    List<Section> all() {
        return report.sensitivity().stream()
                .map(section -> new Section("sensitivity", words.text("section.sensitivity"), blocks(section)))
                .toList();
    }

    private List<Block> blocks(SensitivitySection section) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(paragraph(answer(section), Tone.BODY));
        if (section.counted() > 0) {
            blocks.add(paragraph(String.join(" ", details(section)), Tone.BODY));
        }
        lopsided(section).ifPresent(text -> blocks.add(paragraph(text, Tone.NOTE)));
        charts.find("sensitivity").ifPresent(chart -> blocks.add(chart.figure(names.chart(chart.name()))));
        if (section.counted() > 0) {
            blocks.add(profiles(section));
            if (!section.choices().isEmpty()) {
                blocks.add(choices(section));
            }
        }
        blocks.add(paragraph(words.text("sensitivity.how"), Tone.NOTE));
        return blocks;
    }

    /** Returns the answer in words. */
    String answer(SensitivitySection section) {
        String tried =
                words.text("sensitivity.tried", words.whole(section.ways().size() - 1));
        String drawn = section.sample()
                .map(size -> " " + words.text("sensitivity.sample", words.whole(size)))
                .orElse("");
        String found = section.agreement()
                .map(mean -> words.text("sensitivity.answer." + kind(section, mean), words.decimal(mean, 2)))
                .orElse(words.text("sensitivity.none"));
        return found + " " + tried + drawn;
    }

    private static String kind(SensitivitySection section, double mean) {
        if (mean >= GOOD) {
            return "good";
        }
        boolean alike =
                sameMethod(section).orElse(0) >= GOOD && otherMethod(section).orElse(1) < MODERATE;
        return alike ? "method" : mean >= MODERATE ? "moderate" : "poor";
    }

    private static OptionalDouble sameMethod(SensitivitySection section) {
        String method = section.ways().get(0).algorithm();
        return mean(section, way -> way.algorithm().equals(method));
    }

    private static OptionalDouble otherMethod(SensitivitySection section) {
        String method = section.ways().get(0).algorithm();
        return mean(section, way -> !way.algorithm().equals(method));
    }

    private List<String> details(SensitivitySection section) {
        List<String> sentences = new ArrayList<>();
        if (section.core().hidden()) {
            sentences.add(words.text("sensitivity.core.hidden"));
        } else {
            sentences.add(words.text("sensitivity.core", words.share(section.core())));
            if (!section.steady().hidden()) {
                sentences.add(words.text("sensitivity.steady", words.share(section.steady())));
            }
        }
        section.choices().stream()
                .filter(choice -> choice.alone().isPresent())
                .min(Comparator.comparing(choice -> choice.alone().orElse(1.0)))
                .ifPresent(choice -> sentences.add(words.text(
                        "sensitivity.most",
                        words.code("sensitivity.most", choice.choice()),
                        words.decimal(choice.alone().orElse(1.0), 2))));
        OptionalDouble same = sameMethod(section);
        OptionalDouble other = otherMethod(section);
        if (same.isPresent() && other.isPresent()) {
            sentences.add(words.text(
                    "sensitivity.method", words.decimal(same.getAsDouble(), 2), words.decimal(other.getAsDouble(), 2)));
        }
        return sentences;
    }

    private static OptionalDouble mean(SensitivitySection section, Predicate<Way> wanted) {
        return IntStream.range(1, section.ways().size())
                .filter(w -> section.ways().get(w).counts()
                        && wanted.test(section.ways().get(w)))
                .mapToDouble(w -> section.ways().get(0).agreement().get(w))
                .average();
    }

    private Optional<String> lopsided(SensitivitySection section) {
        long without = section.ways().stream().filter(way -> !way.counts()).count();
        return without == 0 ? Optional.empty() : Optional.of(words.text("sensitivity.lopsided", words.whole(without)));
    }

    private Block profiles(SensitivitySection section) {
        if (section.profiles().isEmpty()) {
            return paragraph(words.text("sensitivity.withheld"), Tone.NOTE);
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (SensitivitySection.Profile profile : section.profiles()) {
            rows.add(List.of(
                    Cell.of(profile.profile().isEmpty() ? words.text("column.everyone") : name(profile.profile())),
                    words.countCell(profile.core()),
                    words.countCell(profile.mostly()),
                    words.countCell(profile.borderline()),
                    words.shareCell(profile.coreShare())));
        }
        return new Block.Table(
                words.text("sensitivity.profiles"),
                List.of(
                        Column.text(words.text("column.profile")),
                        Column.number(words.text("column.core")),
                        Column.number(words.text("column.mostly")),
                        Column.number(words.text("column.borderline")),
                        Column.number(words.text("column.core-share"))),
                rows);
    }

    private String name(String id) {
        return report.profiles().stream()
                .filter(card -> card.id().equals(id))
                .map(card -> words.plain(card.id()) + " " + words.label(card.name()))
                .findFirst()
                .orElse(words.plain(id));
    }

    private Block choices(SensitivitySection section) {
        List<List<Cell>> rows = new ArrayList<>();
        for (SensitivitySection.Choice choice : section.choices()) {
            String alone = number(choice.alone());
            for (SensitivitySection.Value value : choice.values()) {
                rows.add(Cell.row(
                        words.code("sensitivity.choice", choice.choice()),
                        value(choice.choice(), value.value()),
                        words.whole(value.ways()),
                        number(value.agreement()),
                        alone));
            }
        }
        return new Block.Table(
                words.text("sensitivity.choices"),
                List.of(
                        Column.text(words.text("column.choice")),
                        Column.text(words.text("column.value")),
                        Column.number(words.text("column.ways")),
                        Column.number(words.text("column.agreement")),
                        Column.number(words.text("column.alone"))),
                rows);
    }

    private String value(String choice, String value) {
        return switch (choice) {
            case "algorithm" -> words.code("sensitivity.algorithm", value);
            case "dissimilarity" -> words.code("dissimilarity", value);
            case "days" -> words.text("sensitivity.days", words.plain(value));
            default -> words.code("sensitivity." + choice, value);
        };
    }

    private String number(Optional<Double> index) {
        return index.map(value -> words.decimal(value, 2)).orElse(Wording.NOTHING);
    }

    private static Block paragraph(String text, Tone tone) {
        return new Block.Paragraph(text, tone);
    }
}
