package io.github.tarve.segmentation.report.workshop;

import io.github.tarve.segmentation.internal.pages.Block;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.report.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is handed out in a workshop, one sheet of A4 each: all profiles side by side, a card per profile, a sheet per area and a
 * voting sheet. Where residents are not told of as groups there are no cards to vote on, so only the voting sheet on needs is.
 */
public final class WorkshopPack {
    private final Report report;
    private final Wording words;
    private final String stamps;

    /**
     * Makes the sheets of one report.
     *
     * @param report the report
     * @param words the language
     * @param stamps what every sheet must carry, since sheets are torn apart
     */
    public WorkshopPack(Report report, Wording words, List<String> stamps) {
        this.report = report;
        this.words = words;
        this.stamps = String.join(" \u00B7 ", stamps);
    }

    /** Returns the sheets in the order of use. */
    public List<Block> sheets() {
        List<Block> sheets = new ArrayList<>();
        if (report.showsGroups()) {
            if (report.profiles().size() > 1) {
                sheets.add(new ComparisonSheet(report, words).sheet(stamps));
            }
            ProfileSheets cards = new ProfileSheets(report, words);
            for (int profile = 0; profile < report.profiles().size(); profile++) {
                sheets.add(cards.sheet(profile, stamps));
            }
            if (!report.areas().withheld()) {
                AreaSheets areas = new AreaSheets(report, words);
                for (int area = 0; area < report.areas().areas().size(); area++) {
                    sheets.add(areas.sheet(area, stamps));
                }
            }
        }
        sheets.add(new VotingSheet(report, words).sheet(stamps));
        return sheets;
    }

    /** Returns a card per area for the report, to read rather than to work on. */
    public static List<Block> areas(Report report, Wording words) {
        AreaSheets areas = new AreaSheets(report, words);
        return IntStream.range(0, report.areas().areas().size())
                .mapToObj(areas::card)
                .map(Block.class::cast)
                .toList();
    }
}
