package io.github.tarve.segmentation.report.json;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.internal.json.JsonValue;
import io.github.tarve.segmentation.internal.json.JsonWriter;
import io.github.tarve.segmentation.release.CardFigures;
import java.util.Optional;

/** Writes and reads the figures of profile cards: keys of the object that they stand in. */
final class CardJson {
    private CardJson() {}

    static void write(CardFigures figures, ReportJsonWriter report, JsonWriter json) {
        json.key("fortnight");
        figures.fortnight().ifPresentOrElse(fortnight -> fortnight(fortnight, report, json), json::nullValue);
        json.key("timing").beginObject();
        report.list("dayParts", figures.timing().dayParts(), part -> {
            report.text("part", part.part());
            report.number("share", part.share());
        });
        report.list("measures", figures.timing().measures(), measure -> {
            report.text("code", measure.code());
            report.number("mean", measure.mean());
        });
        json.endObject();
        json.key("experience").beginObject();
        rating(figures.experience().overall(), report);
        report.list("needs", figures.experience().needs(), need -> {
            report.label("need", need.need());
            rating(need.rating(), report);
        });
        json.endObject();
        report.list("levers", figures.levers(), lever -> {
            report.label("lever", lever.lever());
            report.number("share", lever.share());
            report.labels("reasons", lever.reasons());
        });
        json.key("missing").beginObject();
        report.number("daysObserved", figures.missing().daysObserved());
        report.number("withoutDiary", figures.missing().withoutDiary());
        report.number("withoutSurvey", figures.missing().withoutSurvey());
        json.endObject();
    }

    private static void fortnight(CardFigures.Fortnight fortnight, ReportJsonWriter report, JsonWriter json) {
        json.beginObject();
        report.list("weekdays", fortnight.weekdays(), day -> {
            report.whole("day", day.day());
            report.number("share", day.share());
            report.optionalLabel("need", day.need());
        });
        report.list("parts", fortnight.parts(), part -> {
            report.text("part", part.part());
            report.number("share", part.share());
        });
        report.list("contacts", fortnight.contacts(), contact -> {
            report.whole("day", contact.day());
            report.optionalLabel("need", contact.need());
        });
        json.endObject();
    }

    private static void rating(CardFigures.Rating rating, ReportJsonWriter report) {
        report.number("satisfaction", rating.satisfaction());
        report.number("importance", rating.importance());
    }

    /** Reads the figures of an object; one written before there were any has none. */
    static CardFigures read(JsonValue object) {
        if (!object.has("timing")) {
            return CardFigures.none();
        }
        JsonValue timing = object.get("timing");
        JsonValue experience = object.get("experience");
        JsonValue missing = object.get("missing");
        return new CardFigures(
                object.find("fortnight").map(CardJson::fortnight),
                new CardFigures.Timing(
                        ReportJsonReader.list(
                                timing,
                                "dayParts",
                                part -> new CardFigures.DayPartShare(
                                        ReportJsonReader.text(part, "part"),
                                        ReportJsonReader.number(part.get("share")))),
                        ReportJsonReader.list(
                                timing,
                                "measures",
                                measure -> new CardFigures.Measure(
                                        ReportJsonReader.text(measure, "code"),
                                        ReportJsonReader.number(measure.get("mean"))))),
                new CardFigures.Experience(
                        rating(experience),
                        ReportJsonReader.list(
                                experience,
                                "needs",
                                need -> new CardFigures.NeedRating(
                                        ReportJsonReader.label(need, "need"), rating(need)))),
                ReportJsonReader.list(
                        object,
                        "levers",
                        lever -> new CardFigures.LeverShare(
                                ReportJsonReader.label(lever, "lever"),
                                ReportJsonReader.number(lever.get("share")),
                                ReportJsonReader.labels(lever, "reasons"))),
                new CardFigures.Missing(
                        ReportJsonReader.number(missing.get("daysObserved")),
                        ReportJsonReader.number(missing.get("withoutDiary")),
                        ReportJsonReader.number(missing.get("withoutSurvey"))));
    }

    private static CardFigures.Fortnight fortnight(JsonValue fortnight) {
        return new CardFigures.Fortnight(
                ReportJsonReader.list(
                        fortnight,
                        "weekdays",
                        day -> new CardFigures.Weekday(
                                day.get("day").small(), ReportJsonReader.number(day.get("share")), need(day))),
                ReportJsonReader.list(
                        fortnight,
                        "parts",
                        part -> new CardFigures.WeekPart(
                                ReportJsonReader.text(part, "part"), ReportJsonReader.number(part.get("share")))),
                ReportJsonReader.list(
                        fortnight,
                        "contacts",
                        contact -> new CardFigures.TypicalContact(
                                contact.get("day").small(), need(contact))));
    }

    private static Optional<Label> need(JsonValue object) {
        return ReportJsonReader.optionalLabel(object, "need");
    }

    private static CardFigures.Rating rating(JsonValue rating) {
        return new CardFigures.Rating(
                ReportJsonReader.number(rating.get("satisfaction")), ReportJsonReader.number(rating.get("importance")));
    }
}
