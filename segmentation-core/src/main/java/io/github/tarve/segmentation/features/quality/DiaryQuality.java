package io.github.tarve.segmentation.features.quality;

import io.github.tarve.segmentation.codebook.Label;
import java.util.List;
import java.util.Optional;

/**
 * How good a study's diary is, exact.
 *
 * @param residents residents whose diary was kept
 * @param trend change of the logarithm of daily contacts by one more day, if it can be told
 * @param weeks logarithm of contacts of days 8 and later over those of days 1 to 7, if it can be told
 * @param dispersedSlope the change by one more day under a negative binomial model with each resident's own mean as offset
 * @param weekdayHeavy residents whose observed days have more weekdays than five in seven
 * @param balanced residents with at least two observed weekdays and two days of weekends
 * @param reweighed those of them whose days are not five weekdays to two of weekends
 * @param rawRate mean contacts a week
 * @param balancedRate mean contacts a week, of the reweighed residents as five times the mean weekday and twice the mean day of
 *     a weekend
 * @param dated entries that say when they were written
 * @param late entries among those written more than two days later
 * @param straightLined residents who gave one answer to eight or more items of both directions
 * @param surveyed residents with eight or more such items answered, so that it can be told
 * @param entries diary entries
 * @param uncoded entries whose service and need are words that neither the codebook nor the tool's list has as codes
 * @param uncodedResidents residents with such an entry
 * @param rules what each number of days asked for would mean
 * @param recall survey items beside what they recall
 * @param seasons codes of areas whose diaries were kept in other calendar weeks than those of the rest
 */
public record DiaryQuality(
        int residents,
        Optional<ContactTrend> trend,
        Optional<ContactTrend> weeks,
        double dispersedSlope,
        int weekdayHeavy,
        int balanced,
        int reweighed,
        double rawRate,
        double balancedRate,
        long dated,
        long late,
        int straightLined,
        int surveyed,
        long entries,
        long uncoded,
        int uncodedResidents,
        List<DayRule> rules,
        List<Recall> recall,
        List<String> seasons) {
    /** Copies the lists. */
    public DiaryQuality {
        rules = List.copyOf(rules);
        recall = List.copyOf(recall);
        seasons = List.copyOf(seasons);
    }

    /**
     * What a number of days asked for would mean.
     *
     * @param days observed days that a diary needs
     * @param residents residents whose diary would be used
     * @param contacts contacts per seven of their observed days
     * @param unmetShare share of their attempts of known outcome that failed
     */
    public record DayRule(int days, int residents, double contacts, double unmetShare) {}

    /**
     * A survey item beside what the diary counted.
     *
     * @param item the item
     * @param residents residents with both
     * @param correlation Spearman's rank correlation
     * @param low lower end of its 95 % interval (Bonett and Wright 2000, DOI 10.1007/BF02294183)
     * @param high upper end
     */
    public record Recall(Label item, int residents, double correlation, double low, double high) {}
}
