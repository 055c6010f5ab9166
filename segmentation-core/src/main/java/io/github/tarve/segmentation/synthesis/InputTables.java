package io.github.tarve.segmentation.synthesis;

import io.github.tarve.segmentation.codebook.CategoryItem;
import io.github.tarve.segmentation.codebook.Item;
import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.codebook.MultipleChoiceItem;
import io.github.tarve.segmentation.records.DiaryDay;
import io.github.tarve.segmentation.records.DiaryEntry;
import io.github.tarve.segmentation.records.NeedOutcome;
import io.github.tarve.segmentation.records.Resident;
import io.github.tarve.segmentation.records.Study;
import io.github.tarve.segmentation.records.Survey;
import io.github.tarve.segmentation.synthesis.DataTable.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns a study's records back into the tables that a reader takes in. */
final class InputTables {
    private static final Field RESIDENT = new Field("resident_id", "string", "pseudonym of the resident");
    private static final Field AREA = new Field("area", "string", "code of the home area");

    private InputTables() {}

    static DataTable diary(Study study) {
        List<Field> fields = List.of(
                RESIDENT,
                new Field("date", "date", "day of the contact or attempt"),
                new Field("service", "string", "code of the service"),
                new Field("need", "string", "code of the need"),
                new Field("channel", "string", "code of the channel"),
                new Field("need_met", "string", "yes, partly, no or unknown"),
                new Field("unmet_reason", "string", "why the need was not met"),
                new Field("satisfaction", "integer", "1 (very dissatisfied) to 5 (very satisfied)"),
                new Field("importance", "integer", "1 (not important) to 5 (very important)"),
                new Field("minutes", "integer", "minutes that the contact took"),
                new Field("travel_minutes", "integer", "minutes of travel"),
                new Field("cost_eur", "number", "what the resident paid, in euros"),
                new Field("wait_days", "integer", "days between asking and getting"),
                new Field("provider", "string", "who runs the service"),
                new Field("helped", "string", "yes when somebody helped or acted for the resident"));
        List<List<String>> rows = new ArrayList<>();
        for (DiaryEntry entry : study.diary()) {
            rows.add(List.of(
                    entry.residentId(),
                    entry.date().toString(),
                    entry.service(),
                    entry.need(),
                    text(entry.channel()),
                    outcome(entry.outcome()),
                    text(entry.unmetReason()),
                    rating(entry.satisfaction()),
                    rating(entry.importance()),
                    whole(entry.minutes()),
                    whole(entry.travelMinutes()),
                    money(entry.costEur()),
                    whole(entry.waitDays()),
                    text(entry.provider()),
                    entry.helped() == null ? "" : entry.helped() ? "yes" : "no"));
        }
        return new DataTable("diary", "one contact with a service, or one failed attempt", fields, rows);
    }

    static DataTable days(Study study) {
        List<List<String>> rows = new ArrayList<>();
        for (DiaryDay day : study.days()) {
            rows.add(List.of(
                    day.residentId(), day.date().toString(), day.status().name()));
        }
        List<Field> fields = List.of(
                RESIDENT,
                new Field("date", "date", "day of the diary"),
                new Field("status", "string", "EVENTS, NONE (kept, nothing happened) or MISSING (not kept)"));
        return new DataTable("diary_days", "one resident's diary on one day", fields, rows);
    }

    static DataTable residents(Study study) {
        List<List<String>> rows = new ArrayList<>();
        for (Resident resident : study.residents()) {
            rows.add(List.of(
                    resident.id(),
                    resident.area().orElse(""),
                    text(resident.background().get("age_group")),
                    text(resident.background().get("life_situation"))));
        }
        List<Field> fields = List.of(
                RESIDENT,
                AREA,
                new Field("age_group", "string", "age in three groups"),
                new Field("life_situation", "string", "working, at home, studying or retired"));
        return new DataTable("residents", "one resident", fields, rows);
    }

    static DataTable survey(Study study) {
        Survey survey = study.survey();
        List<Field> fields = new ArrayList<>();
        fields.add(RESIDENT);
        for (Item item : survey.items()) {
            boolean choice = item instanceof CategoryItem || item instanceof MultipleChoiceItem;
            fields.add(new Field(
                    item.id(), choice ? "string" : "integer", item.label().in(Language.EN)));
        }
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < survey.residents(); i++) {
            List<String> row = new ArrayList<>();
            row.add(study.residents().get(i).id());
            for (int j = 0; j < survey.items().size(); j++) {
                row.add(answer(survey.items().get(j), survey.answer(i, j), i + j));
            }
            rows.add(row);
        }
        return new DataTable("survey", "one resident's answers", fields, rows);
    }

    static DataTable truth(SyntheticStudy study) {
        List<List<String>> rows = study.truth().stream()
                .map(truth -> List.of(truth.residentId(), truth.area(), truth.profile()))
                .toList();
        List<Field> fields = List.of(RESIDENT, AREA, new Field("profile", "string", "id of the planted profile"));
        return new DataTable("truth", "the planted profile of one resident; not an input", fields, rows);
    }

    private static String answer(Item item, double value, int position) {
        if (Double.isNaN(value)) {
            // Every third gap is written as the item's code for "no answer", so that readers meet both forms.
            return position % 3 == 0
                    ? item.missingCodes().stream().sorted().findFirst().orElse("")
                    : "";
        } else if (item instanceof CategoryItem category) {
            return category.categories().get((int) value).code();
        } else if (item instanceof MultipleChoiceItem choice) {
            List<String> chosen = new ArrayList<>();
            for (int i = 0; i < choice.options().size(); i++) {
                if (((long) value >>> i & 1) == 1) {
                    chosen.add(choice.options().get(i).code());
                }
            }
            return String.join("|", chosen);
        }
        return whole(value);
    }

    private static String outcome(NeedOutcome outcome) {
        return switch (outcome) {
            case MET -> "yes";
            case PARTLY_MET -> "partly";
            case UNMET -> "no";
            case UNKNOWN -> "unknown";
        };
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String rating(int value) {
        return value == 0 ? "" : Integer.toString(value);
    }

    private static String whole(double value) {
        return Double.isNaN(value) ? "" : Long.toString((long) value);
    }

    private static String money(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.2f", value);
    }
}
