package io.github.tarve.segmentation.synthesis;

import io.github.tarve.segmentation.records.DayStatus;
import io.github.tarve.segmentation.records.DiaryDay;
import io.github.tarve.segmentation.records.DiaryEntry;
import io.github.tarve.segmentation.records.NeedOutcome;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes one resident's diary: which days are kept, what happens on them, and how it goes. */
final class DiaryWriter {
    private static final double NOT_STATED = 0.04;
    private static final int EARLIEST_DROP_OUT = 8;
    private static final Set<String> APPOINTMENT = Set.of("illness", "dental", "mental_health");
    private final StudyRecipe recipe;
    private final Vocabulary words;
    private final Draws draws;

    DiaryWriter(StudyRecipe recipe, Vocabulary words, Draws draws) {
        this.recipe = recipe;
        this.words = words;
        this.draws = draws;
    }

    /** Adds the resident's lines to the entries and returns the status of every day. */
    List<DiaryDay> write(String id, PlantedProfile profile, double travel, double frailty, List<DiaryEntry> entries) {
        StudyRecipe.DiaryKeeping diary = recipe.diary();
        boolean[] kept = keptDays(diary);
        double[] rates = new double[profile.needs().size()];
        double size = recipe.variation().size();
        for (int j = 0; j < rates.length; j++) {
            rates[j] = profile.needs().get(j).value() * frailty * draws.gamma(size) / size / 7;
        }
        List<DiaryDay> days = new ArrayList<>(kept.length);
        double writing = 1;
        for (int t = 0; t < kept.length; t++) {
            LocalDate date = diary.start().plusDays(t);
            int before = entries.size();
            for (int j = 0; kept[t] && j < rates.length; j++) {
                String need = profile.needs().get(j).code();
                int lines = draws.poisson(rates[j] * weekday(date, words.weekend(need)) * writing);
                for (int line = 0; line < lines; line++) {
                    entries.add(entry(id, date, need, profile, travel));
                }
            }
            days.add(new DiaryDay(id, date, status(kept[t], entries.size() - before)));
            writing *= 1 - diary.fatigue();
        }
        return days;
    }

    private static DayStatus status(boolean kept, int lines) {
        if (!kept) {
            return DayStatus.MISSING;
        }
        return lines > 0 ? DayStatus.EVENTS : DayStatus.NONE;
    }

    /** Returns which days are kept; the earliest gaps are filled until the least number of days is reached. */
    private boolean[] keptDays(StudyRecipe.DiaryKeeping diary) {
        boolean[] kept = new boolean[diary.days()];
        int last = draws.happens(diary.dropOuts())
                ? EARLIEST_DROP_OUT + draws.below(Math.max(1, diary.days() - EARLIEST_DROP_OUT))
                : diary.days();
        int observed = 0;
        for (int t = 0; t < kept.length; t++) {
            kept[t] = !draws.happens(diary.missing()) && t < last;
            observed += kept[t] ? 1 : 0;
        }
        for (int t = 0; t < kept.length && observed < diary.minimumDays(); t++) {
            if (!kept[t]) {
                kept[t] = true;
                observed++;
            }
        }
        return kept;
    }

    /** Returns the factor of a day, of mean 1 over a week. */
    private static double weekday(LocalDate date, double weekend) {
        DayOfWeek day = date.getDayOfWeek();
        double mean = (5 + 2 * weekend) / 7;
        return (day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY ? weekend : 1) / mean;
    }

    private DiaryEntry entry(String id, LocalDate date, String need, PlantedProfile profile, double travel) {
        PlantedProfile.Effort effort = profile.effort();
        Vocabulary.Service service = service(need, draws.happens(effort.informal()));
        boolean informal = service.provider().equals("informal");
        String channel = channel(service, profile.channels());
        NeedOutcome outcome = outcome(profile.outcome(), informal);
        String reason = outcome == NeedOutcome.UNMET && !draws.happens(NOT_STATED)
                ? draws.code(profile.outcome().reasons())
                : null;
        double minutes = Math.rint(5 + 12 * draws.gamma(2));
        boolean spot = channel != null && channel.equals("in_person");
        double way =
                spot ? Math.rint(effort.travelMinutes() * travel * StrictMath.exp(0.45 * draws.normal())) : Double.NaN;
        double wait = APPOINTMENT.contains(need) && service.provider().equals("municipal")
                ? Math.floor(effort.waitDays() * draws.gamma(1))
                : Double.NaN;
        double cost = outcome != NeedOutcome.UNMET && service.price() > 0 ? service.price() : Double.NaN;
        return new DiaryEntry(
                id,
                date,
                service.code(),
                need,
                outcome,
                channel,
                reason,
                satisfaction(outcome, profile.outcome().satisfaction()),
                draws.happens(NOT_STATED) ? 0 : 2 + draws.below(4),
                minutes,
                way,
                cost,
                wait,
                service.provider(),
                informal || draws.happens(effort.helped()));
    }

    private Vocabulary.Service service(String need, boolean informal) {
        List<Vocabulary.Service> services = words.services(need);
        if (informal) {
            for (Vocabulary.Service service : words.services("everyday_coping")) {
                if (service.provider().equals("informal")) {
                    return service;
                }
            }
        }
        List<Vocabulary.Service> formal = services.stream()
                .filter(service -> !service.provider().equals("informal"))
                .toList();
        return formal.get(draws.below(formal.size()));
    }

    private @Nullable String channel(Vocabulary.Service service, List<Weighted> propensities) {
        if (draws.happens(NOT_STATED)) {
            return null;
        }
        // A small floor, so that a profile may use the only channel that a service has.
        List<Weighted> open = service.channels().stream()
                .map(code -> new Weighted(code, 0.01 + Weighted.of(propensities, code)))
                .toList();
        return draws.code(open);
    }

    private NeedOutcome outcome(PlantedProfile.Outcome outcome, boolean informal) {
        double u = draws.uniform();
        double unmet = informal ? outcome.unmet() / 3 : outcome.unmet();
        if (u < unmet) {
            return NeedOutcome.UNMET;
        } else if (u < unmet + outcome.partly()) {
            return NeedOutcome.PARTLY_MET;
        }
        return u > 1 - NOT_STATED / 2 ? NeedOutcome.UNKNOWN : NeedOutcome.MET;
    }

    private int satisfaction(NeedOutcome outcome, double mean) {
        if (draws.happens(NOT_STATED)) {
            return 0;
        }
        double drop = outcome == NeedOutcome.UNMET ? 2.2 : outcome == NeedOutcome.PARTLY_MET ? 1 : 0;
        return (int) Math.max(1, Math.min(5, Math.rint(mean - drop + 0.8 * draws.normal())));
    }
}
