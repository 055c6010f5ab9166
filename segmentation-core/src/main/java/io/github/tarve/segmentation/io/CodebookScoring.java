package io.github.tarve.segmentation.io;

import io.github.tarve.segmentation.codebook.Instrument;
import io.github.tarve.segmentation.codebook.Item;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.OrdinalItem;
import io.github.tarve.segmentation.codebook.Scale;
import io.github.tarve.segmentation.codebook.Scoring;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.settings.UnknownNames;
import java.util.List;
import java.util.Optional;

/** Reads how one scale of a codebook is scored. */
final class CodebookScoring {
    private final ConfigSection section;
    private final String id;
    private final List<String> members;
    private final List<OrdinalItem> ordinal;

    /**
     * Creates a reader.
     *
     * @param section the scale
     * @param id its id
     * @param members ids of its items
     * @param items every item of the codebook
     */
    CodebookScoring(ConfigSection section, String id, List<String> members, List<Item> items) {
        this.section = section;
        this.id = id;
        this.members = List.copyOf(members);
        this.ordinal = items.stream()
                .filter(OrdinalItem.class::isInstance)
                .map(OrdinalItem.class::cast)
                .toList();
    }

    Scale scale(Label label) {
        boolean resource = section.flag("resource", false);
        Optional<Instrument> instrument = section.text("instrument").map(this::instrument);
        if (instrument.isPresent()) {
            Instrument known = instrument.get();
            return new Scale(id, label, members, known.minimumAnswered(), resource, known.scoring());
        }
        Scoring scoring = section.flag("ipsatise", false) ? ipsatised() : Scoring.MEAN;
        return new Scale(id, label, members, minimum(), resource, scoring);
    }

    private int minimum() {
        String key = section.node("minimum").isPresent() ? "minimum" : "minimum-answered";
        String text = section.text(key).orElse("");
        if (text.equals("strict")) {
            return (4 * members.size() + 4) / 5;
        }
        if (text.equals("all")) {
            return members.size();
        }
        int minimum = section.count(key).orElse((members.size() + 1) / 2);
        if (minimum > members.size()) {
            throw Refusal.at(section.where(key), ProblemCode.CODEBOOK_MINIMUM, id, minimum, members.size());
        }
        return minimum;
    }

    /** Within one scale whose items all point the same way every standardised score would be 0. */
    private Scoring ipsatised() {
        boolean others = ordinal.stream().anyMatch(item -> !members.contains(item.id()));
        long reversed = ordinal.stream()
                .filter(item -> members.contains(item.id()) && item.reversed())
                .count();
        if (!others && (reversed == 0 || reversed == members.size())) {
            throw Refusal.at(section.where("ipsatise"), ProblemCode.CODEBOOK_IPSATISE_ALONE, id);
        }
        return Scoring.IPSATISED;
    }

    private Instrument instrument(String name) {
        Instrument instrument = Instrument.find(name)
                .orElseThrow(() -> UnknownNames.refusal(
                        section.where("instrument"), section.path("instrument"), name, Instrument.names()));
        for (String key : List.of("minimum", "minimum-answered", "ipsatise")) {
            if (section.node(key).isPresent()) {
                throw Refusal.at(section.where(key), ProblemCode.CODEBOOK_INSTRUMENT_RULE, id, instrument.text(), key);
            }
        }
        List<OrdinalItem> own =
                ordinal.stream().filter(item -> members.contains(item.id())).toList();
        boolean alike = own.stream().map(OrdinalItem::minimum).distinct().count() == 1;
        if (own.size() != instrument.items() || !alike || !own.stream().allMatch(instrument::takes)) {
            throw Refusal.at(
                    section.where("instrument"),
                    ProblemCode.CODEBOOK_INSTRUMENT,
                    id,
                    instrument.text(),
                    instrument.items(),
                    instrument.codings());
        }
        return instrument;
    }
}
