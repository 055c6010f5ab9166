package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.codebook.Label;
import java.util.List;

/**
 * How good the diary is: whether writing it tired people, which days it covers, how late it was written, and how far its figures
 * hang on the rule of how many days a diary needs.
 *
 * @param trend change of daily contacts by one more day of the diary, as a share
 * @param trendInterval 95 % interval of the change
 * @param weeks contacts of the second week over those of the first
 * @param weeksInterval 95 % interval of the ratio
 * @param dispersed the change by one more day under a negative binomial model
 * @param adjusted whether exposures are adjusted for the trend
 * @param weighed whether exposures are balanced between weekdays and weekends
 * @param weekdayHeavy residents whose observed days have more weekdays than five in seven
 * @param balanced residents with at least two weekdays and two days of weekends, for whom days can be balanced
 * @param rawRate mean contacts a week, days as they were observed
 * @param balancedRate the same with weekdays and weekends weighed five to two where they can be
 * @param backFilled share of dated entries written down more than 48 hours late
 * @param straightLined residents who gave the same answer to at least eight survey items of both directions
 * @param uncoded share of entries whose service and need are words that no list of codes has
 * @param rules what each number of days asked for would mean
 * @param recall survey items that recall the diary, beside it
 * @param seasons areas whose diaries were kept in other calendar weeks than those of the rest
 */
public record DiaryQualitySection(
        Released<Double> trend,
        Released<Report.Interval> trendInterval,
        Released<Double> weeks,
        Released<Report.Interval> weeksInterval,
        Released<Double> dispersed,
        boolean adjusted,
        boolean weighed,
        Released<Integer> weekdayHeavy,
        Released<Integer> balanced,
        Released<Double> rawRate,
        Released<Double> balancedRate,
        Released<Double> backFilled,
        Released<Integer> straightLined,
        Released<Double> uncoded,
        List<DayRule> rules,
        List<Recall> recall,
        List<Label> seasons) {
    /** Copies the lists. */
    public DiaryQualitySection {
        rules = List.copyOf(rules);
        recall = List.copyOf(recall);
        seasons = List.copyOf(seasons);
    }

    /**
     * What a number of days asked for would mean.
     *
     * @param days observed days that a diary needs
     * @param residents residents whose diary would be used
     * @param contacts their contacts a week
     * @param unmetShare share of their attempts that failed
     */
    public record DayRule(
            int days, Released<Integer> residents, Released<Double> contacts, Released<Double> unmetShare) {}

    /**
     * A survey item beside what the diary counted.
     *
     * @param item the item
     * @param residents residents with both
     * @param correlation Spearman's rank correlation
     * @param interval its 95 % interval
     */
    public record Recall(
            Label item,
            Released<Integer> residents,
            Released<Double> correlation,
            Released<Report.Interval> interval) {}
}
