package io.github.tarve.segmentation.records;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One contact with a service, or one failed attempt.
 *
 * @param residentId pseudonym of the resident
 * @param date day of the contact
 * @param service code of the service
 * @param need code of the need domain
 * @param outcome whether the need was met
 * @param channel code of the channel, or null when not stated
 * @param unmetReason code of the reason why the need was not met, or null when not stated
 * @param satisfaction 1 to 5, 0 when not stated
 * @param importance 1 to 5, 0 when not stated
 * @param minutes duration in minutes, NaN when not stated
 * @param travelMinutes travel in minutes, NaN when not stated
 * @param costEur cost in euros, NaN when not stated
 * @param waitDays waiting time in days, NaN when not stated
 * @param provider code of the provider's sector, or null when not stated; {@code informal} is help from people close by
 * @param helped whether somebody helped or acted on the resident's behalf, or null when not stated
 * @param details what few diaries state
 */
public record DiaryEntry(
        String residentId,
        LocalDate date,
        String service,
        String need,
        NeedOutcome outcome,
        @Nullable String channel,
        @Nullable String unmetReason,
        int satisfaction,
        int importance,
        double minutes,
        double travelMinutes,
        double costEur,
        double waitDays,
        @Nullable String provider,
        @Nullable Boolean helped,
        ContactDetails details) {
    /** Creates an entry without details. */
    public DiaryEntry(
            String residentId,
            LocalDate date,
            String service,
            String need,
            NeedOutcome outcome,
            @Nullable String channel,
            @Nullable String unmetReason,
            int satisfaction,
            int importance,
            double minutes,
            double travelMinutes,
            double costEur,
            double waitDays,
            @Nullable String provider,
            @Nullable Boolean helped) {
        this(
                residentId,
                date,
                service,
                need,
                outcome,
                channel,
                unmetReason,
                satisfaction,
                importance,
                minutes,
                travelMinutes,
                costEur,
                waitDays,
                provider,
                helped,
                ContactDetails.NONE);
    }

    /** Returns an entry with only the required facts. */
    public static DiaryEntry of(String residentId, LocalDate date, String service, String need, NeedOutcome outcome) {
        double none = Double.NaN;
        return new DiaryEntry(
                residentId, date, service, need, outcome, null, null, 0, 0, none, none, none, none, null, null);
    }

    /** Returns the same entry with other details. */
    public DiaryEntry with(ContactDetails newDetails) {
        return new DiaryEntry(
                residentId,
                date,
                service,
                need,
                outcome,
                channel,
                unmetReason,
                satisfaction,
                importance,
                minutes,
                travelMinutes,
                costEur,
                waitDays,
                provider,
                helped,
                newDetails);
    }

    /** Returns the sector of the provider: the one that is stated, else the provider's code, or null. */
    public @Nullable String sector() {
        return details.sector() == null ? provider : details.sector();
    }
}
