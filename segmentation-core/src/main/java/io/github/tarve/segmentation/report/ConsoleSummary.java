package io.github.tarve.segmentation.report;

import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.List;

/** The answer for a terminal: five lines of plain text. */
public final class ConsoleSummary {
    private ConsoleSummary() {}

    /** Returns the title and the stamps, who took part, the profiles, the verdict, and areas and hidden figures. */
    public static List<String> lines(Report report, Language language) {
        Report ordered = HiddenLast.order(report);
        Wording words = new Wording(language);
        Answer answer = new Answer(ordered, words);
        StringBuilder title = new StringBuilder(answer.title());
        answer.stamps().forEach(stamp -> title.append(" [").append(stamp.text()).append(']'));
        return List.of(
                title.toString(),
                answer.residents(),
                answer.profiles() + sizes(ordered, words),
                words.text("console.verdict", answer.verdictHeading(), answer.use()),
                (ordered.selection().isPresent() && ordered.showsGroups() ? answer.areas() + " " : "")
                        + answer.hidden());
    }

    private static String sizes(Report report, Wording words) {
        if (report.profiles().isEmpty() || !report.showsGroups()) {
            return "";
        }
        List<String> sizes = report.profiles().stream()
                .map(card -> words.plain(card.id()) + " " + words.count(card.count()))
                .toList();
        String list = String.join(", ", sizes);
        return report.profiles().size() > 1 && report.privacy().withheldProfiles() == 0
                ? " " + list + "."
                : " (" + list + ")";
    }
}
