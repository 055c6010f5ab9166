package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.codebook.Label;
import java.util.List;
import java.util.Optional;

/**
 * When and how a group of residents uses services, what they think of them, what would help, and who is missing: what a profile
 * card says beside needs and channels. The same figures stand for everyone in {@link Report#everyone()}, to compare with.
 *
 * @param fortnight a typical fortnight; empty without a diary
 * @param timing when contacts take place and what they take
 * @param experience how contacts were rated
 * @param levers what would help; shown ones first, the largest first
 * @param missing who and what is missing from these figures
 */
public record CardFigures(
        Optional<Fortnight> fortnight, Timing timing, Experience experience, List<LeverShare> levers, Missing missing) {
    /** Copies the list. */
    public CardFigures {
        levers = List.copyOf(levers);
    }

    /** Returns figures of nothing. */
    public static CardFigures none() {
        Rating unrated = new Rating(Released.suppressed(), Released.suppressed());
        return new CardFigures(
                Optional.empty(),
                new Timing(List.of(), List.of()),
                new Experience(unrated, List.of()),
                List.of(),
                new Missing(Released.suppressed(), Released.suppressed(), Released.suppressed()));
    }

    /**
     * A typical fortnight.
     *
     * @param weekdays the days of the week of the diary from Monday; none of profiles when these are too small for single days
     * @param parts working days and weekends; empty where the profiles have single days
     * @param contacts a made-up fortnight of nobody in particular, by day; empty when too much of what it is made from is hidden
     */
    public record Fortnight(List<Weekday> weekdays, List<WeekPart> parts, List<TypicalContact> contacts) {
        /** Copies the lists. */
        public Fortnight {
            weekdays = List.copyOf(weekdays);
            parts = List.copyOf(parts);
            contacts = List.copyOf(contacts);
        }
    }

    /** How many of a group's residents have a contact on a day. */
    public enum Level {
        /** Fewer than one in ten. */
        FEW,
        /** Fewer than one in four. */
        SOME,
        /** Fewer than half of them. */
        MANY,
        /** At least half of them. */
        MOST;

        static Level of(double share) {
            if (share < 0.25) {
                return share < 0.1 ? FEW : SOME;
            }
            return share < 0.5 ? MANY : MOST;
        }
    }

    /**
     * One day of the week.
     *
     * @param day 1 for Monday to 7 for Sunday
     * @param share share of the group's residents with a contact on such a day
     * @param need the need that most residents have a contact for on such days; empty when it is unsure or hidden
     */
    public record Weekday(int day, Released<Double> share, Optional<Label> need) {
        /** Returns how many residents have a contact, empty when that is hidden. */
        public Optional<Level> level() {
            return share.value().map(Level::of);
        }
    }

    /**
     * Working days or weekends.
     *
     * @param part {@code workdays} or {@code weekend}
     * @param share share of the group's residents with a contact on such a day
     */
    public record WeekPart(String part, Released<Double> share) {
        /** Returns how many residents have a contact, empty when that is hidden. */
        public Optional<Level> level() {
            return share.value().map(Level::of);
        }
    }

    /**
     * One contact of a made-up fortnight.
     *
     * @param day 1 for the Monday of the first week to 14
     * @param need what it is for, empty when that is hidden
     */
    public record TypicalContact(int day, Optional<Label> need) {}

    /**
     * When contacts take place and what they take.
     *
     * @param dayParts parts of the day; empty when the diary states no times, or when all contacts of a group are in one part
     * @param measures what contacts take, of what the diary states
     */
    public record Timing(List<DayPartShare> dayParts, List<Measure> measures) {
        /** Copies the lists. */
        public Timing {
            dayParts = List.copyOf(dayParts);
            measures = List.copyOf(measures);
        }
    }

    /**
     * One part of the day.
     *
     * @param part {@code morning}, {@code afternoon}, {@code evening} or {@code night}
     * @param share share of the contacts whose time is known
     */
    public record DayPartShare(String part, Released<Double> share) {}

    /**
     * What contacts take.
     *
     * @param code {@code travel-minutes} or {@code wait-days}
     * @param mean mean over residents, each with the mean of the own contacts
     */
    public record Measure(String code, Released<Double> mean) {}

    /**
     * How contacts were rated.
     *
     * @param overall all contacts
     * @param needs by need: those with a shown figure in the order of {@link Report#needs()}, then the others by code
     */
    public record Experience(Rating overall, List<NeedRating> needs) {
        /** Copies the list. */
        public Experience {
            needs = List.copyOf(needs);
        }
    }

    /**
     * Ratings from 1 to 5: means over residents, each with the mean of the own contacts.
     *
     * @param satisfaction how satisfied residents were
     * @param importance how much it mattered to them
     */
    public record Rating(Released<Double> satisfaction, Released<Double> importance) {}

    /**
     * How contacts for one need were rated.
     *
     * @param need the need
     * @param rating the ratings
     */
    public record NeedRating(Label need, Rating rating) {}

    /**
     * What would help.
     *
     * @param lever what
     * @param share share of the group's residents with an unmet need for a reason that calls for it
     * @param reasons these reasons, where enough residents gave them
     */
    public record LeverShare(Label lever, Released<Double> share, List<Label> reasons) {
        /** Copies the list. */
        public LeverShare {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Who and what is missing from the figures of a group. Residents who were left out altogether belong to no profile;
     * {@link Report.StudySection#leftOut()} counts them.
     *
     * @param daysObserved mean part of the diary's days that residents observed; absent where nobody reported days
     * @param withoutDiary share of the residents who observed no diary day
     * @param withoutSurvey share of the residents without a survey answer
     */
    public record Missing(
            Released<Double> daysObserved, Released<Double> withoutDiary, Released<Double> withoutSurvey) {}
}
