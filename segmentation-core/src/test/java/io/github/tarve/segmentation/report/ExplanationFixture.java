package io.github.tarve.segmentation.report;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.release.ExplanationSection;
import io.github.tarve.segmentation.release.Released;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.release.SchemeSection;
import java.util.List;
import java.util.Optional;

/** A made-up explanation of the profiles P1 to P3. */
final class ExplanationFixture {
    private ExplanationFixture() {}

    static ExplanationSection rich(String text) {
        Label label = Label.of(text);
        Report.RuleCondition condition =
                new Report.RuleCondition(label, "more-than", 2.5, Optional.empty(), "contacts/wk");
        Report.RuleCondition other = new Report.RuleCondition(label, "is-not", 0, Optional.of(label), "");
        return new ExplanationSection(
                List.of(
                        new ExplanationSection.RuleCheckRow("P1", Released.shown(0.7), Released.shown(0.6)),
                        new ExplanationSection.RuleCheckRow("P2", Released.suppressed(), Released.suppressed())),
                Optional.of(new ExplanationSection.TreeSection(
                        List.of(
                                new ExplanationSection.Path(List.of(condition), "P1"),
                                new ExplanationSection.Path(List.of(other, condition), "P2")),
                        0.78,
                        0.33)),
                Optional.of(form(label)),
                List.of(scheme(label), unmeasured(label)),
                List.of(
                        new ExplanationSection.Identity("P1", "p-0a1b2c3d", Optional.of("P2"), Optional.of(0.93)),
                        new ExplanationSection.Identity("P2", "p-00000000", Optional.empty(), Optional.empty())),
                List.of(label));
    }

    private static ExplanationSection.FormSection form(Label label) {
        return new ExplanationSection.FormSection(
                List.of(
                        new ExplanationSection.FormProfile("P1", 2),
                        new ExplanationSection.FormProfile("P2", 1),
                        new ExplanationSection.FormProfile("P3", 0)),
                List.of(
                        new ExplanationSection.FormQuestion(
                                "coping_1",
                                label,
                                "1-5",
                                true,
                                List.of(
                                        new ExplanationSection.FormAnswer(
                                                Optional.empty(),
                                                Optional.empty(),
                                                List.of(Label.of("1"), Label.of("2"), Label.of("3")),
                                                List.of(0, 3, 5)),
                                        new ExplanationSection.FormAnswer(
                                                Optional.empty(),
                                                Optional.empty(),
                                                List.of(Label.of("4")),
                                                List.of(4, 0, 1)))),
                        new ExplanationSection.FormQuestion(
                                "contacts_wk",
                                label,
                                "contacts/wk",
                                false,
                                List.of(
                                        new ExplanationSection.FormAnswer(
                                                Optional.empty(), Optional.of(1.5), List.of(), List.of(0, 0, 7)),
                                        new ExplanationSection.FormAnswer(
                                                Optional.of(1.5), Optional.of(4.0), List.of(), List.of(1, 0, 2)),
                                        new ExplanationSection.FormAnswer(
                                                Optional.of(4.0), Optional.empty(), List.of(), List.of(3, 1, 0))))),
                Released.shown(0.61),
                Released.shown(new Report.Interval(0.5, 0.71)),
                Released.shown(0.52),
                false);
    }

    private static SchemeSection.Axis axis(Label label, List<Label> measured) {
        return new SchemeSection.Axis(label, label, label, "median", measured, List.of("unmet_share"));
    }

    private static SchemeSection scheme(Label label) {
        Released<Integer> hidden = Released.suppressed();
        Released<Double> none = Released.suppressed();
        return new SchemeSection(
                "suuntima",
                label,
                label.code(),
                List.of(axis(label, List.of(label)), axis(label, List.of(label, label))),
                List.of(label, label, label, label),
                true,
                false,
                true,
                List.of(
                        new SchemeSection.Row(
                                "P1",
                                List.of(Released.shown(12), Released.shown(8), hidden, hidden, Released.shown(0)),
                                List.of(Released.shown(0.4), Released.shown(0.27), none, none, none)),
                        new SchemeSection.Row(
                                "",
                                List.of(
                                        Released.shown(30),
                                        Released.shown(20),
                                        Released.shown(20),
                                        Released.shown(14),
                                        Released.shown(0)),
                                List.of(
                                        Released.shown(0.36),
                                        Released.shown(0.24),
                                        Released.shown(0.24),
                                        Released.shown(0.17),
                                        none))),
                none,
                Released.shown(0.3));
    }

    private static SchemeSection unmeasured(Label label) {
        return new SchemeSection(
                "own",
                label,
                "",
                List.of(axis(label, List.of()), axis(label, List.of())),
                List.of(label, label, label, label),
                false,
                false,
                false,
                List.of(),
                Released.suppressed(),
                Released.suppressed());
    }
}
