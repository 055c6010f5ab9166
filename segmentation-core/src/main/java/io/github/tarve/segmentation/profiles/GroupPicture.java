package io.github.tarve.segmentation.profiles;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * When and how a group of residents used services, exact. Everything counts residents, never diary lines, unless said
 * otherwise; every mean is over residents, each with the mean of the own contacts.
 *
 * @param residents residents of the group
 * @param weekdays one per day of the week from Monday
 * @param workdays Monday to Friday together
 * @param weekend Saturday and Sunday together
 * @param dayParts contacts by part of the day, in its order; the codes are those of the parts
 * @param travelMinutes minutes of travel per contact
 * @param waitDays days of waiting per contact
 * @param overall ratings of all contacts
 * @param ratings ratings by code of the need, of the needs that anybody of the group rated
 * @param levers residents with an unmet need for a reason of the lever, by code of the lever
 * @param reasons residents with an unmet need for the reason, by code of the reason
 * @param daysObserved part of the diary's days that residents observed
 * @param withoutDiary residents who observed no diary day
 * @param withoutSurvey residents without a survey answer
 */
public record GroupPicture(
        int residents,
        List<Weekday> weekdays,
        WeekPart workdays,
        WeekPart weekend,
        List<ChannelUse> dayParts,
        FeatureSummary.Values travelMinutes,
        FeatureSummary.Values waitDays,
        Rating overall,
        Map<String, Rating> ratings,
        Map<String, Integer> levers,
        Map<String, Integer> reasons,
        FeatureSummary.Values daysObserved,
        int withoutDiary,
        int withoutSurvey) {
    /** Copies the collections; maps stand in the order of their keys, since figures are protected and audited in that order. */
    public GroupPicture {
        weekdays = List.copyOf(weekdays);
        dayParts = List.copyOf(dayParts);
        ratings = Collections.unmodifiableMap(new TreeMap<>(ratings));
        levers = Collections.unmodifiableMap(new TreeMap<>(levers));
        reasons = Collections.unmodifiableMap(new TreeMap<>(reasons));
    }

    /**
     * One day of the week.
     *
     * @param observed residents who observed at least one such day
     * @param active residents among them with a contact on one
     * @param share mean over those who observed one of the part of these days that had a contact, {@code NaN} of nobody
     * @param needs residents with a contact for the need on such a day, by code of the need
     */
    public record Weekday(int observed, int active, double share, Map<String, Integer> needs) {
        /** Copies the map. */
        public Weekday {
            needs = Collections.unmodifiableMap(new TreeMap<>(needs));
        }
    }

    /**
     * Days of the week together.
     *
     * @param share part of the observed days that had a contact
     * @param active residents with a contact on one
     */
    public record WeekPart(FeatureSummary.Values share, int active) {}

    /**
     * Ratings from 1 to 5.
     *
     * @param satisfaction how satisfied residents were
     * @param importance how much it mattered to them
     */
    public record Rating(FeatureSummary.Values satisfaction, FeatureSummary.Values importance) {}
}
