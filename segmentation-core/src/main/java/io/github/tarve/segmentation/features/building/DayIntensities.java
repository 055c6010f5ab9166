package io.github.tarve.segmentation.features.building;

import io.github.tarve.segmentation.records.DiaryDay;
import io.github.tarve.segmentation.records.DiaryEntry;
import io.github.tarve.segmentation.records.Study;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;

/**
 * How many days the observed days of each resident count as when contacts are divided by them.
 *
 * <p>Fatigue: when daily contacts change by b, the t-th day after a resident's first observed day counts exp(b t), and 1
 * without a change. A missing day counts nothing.
 *
 * <p>Balance: let a resident's weekdays count A and the days of weekends B, with x and y contacts on them. The balanced number
 * of contacts a week is r = 5 x / A + 2 y / B, so that the days count as E = 7 (x + y) / r instead of A + B, each of them by
 * the same factor E / (A + B). Counts stay as they are; contacts by days is then exactly the balanced rate, rates of single
 * needs add up to it, and a count model gets an exposure for every count. Given how a resident's contacts divide between
 * weekdays and weekends, their number is Poisson with mean r E / 7; the division alone says nothing of r, so to take E as
 * given, as count models do, is a conditional likelihood. The price is that E is noisy where contacts are few: it lies between
 * 7 A / 5 and 7 B / 2.
 *
 * <ul>
 *   <li>Fewer than two observed days of either kind, no contact, or A : B = 5 : 2 already: the days count as they are.
 *   <li>The rule needs nothing of other residents, so that a single diary is measured alike.
 * </ul>
 */
final class DayIntensities {
    private static final int EACH_KIND = 2;
    private static final int KINDS = 2;

    private final Rule rule;
    private final long[] first;
    private final double[][] sums;
    private final int[] days;
    private final int[] contacts;

    /**
     * How days are counted.
     *
     * @param fatigue change of the logarithm of daily contacts by one more day; 0 for none
     * @param weekdays what is done about too many or too few weekdays
     */
    record Rule(double fatigue, WeekdayRule weekdays) {
        /** Every observed day counts as one. */
        static final Rule PLAIN = new Rule(0, WeekdayRule.REPORT);
    }

    private DayIntensities(Rule rule, long[] first) {
        this.rule = rule;
        this.first = first;
        this.sums = new double[2 * KINDS][first.length];
        this.days = new int[KINDS * first.length];
        this.contacts = new int[KINDS * first.length];
    }

    static DayIntensities of(Study study, Map<String, Integer> positions, Rule rule) {
        long[] first = new long[positions.size()];
        Arrays.fill(first, Long.MAX_VALUE);
        if (rule.fatigue() != 0) {
            for (DiaryDay day : study.days()) {
                Integer resident = positions.get(day.residentId());
                if (resident != null && day.status().observed()) {
                    first[resident] = Math.min(first[resident], day.date().toEpochDay());
                }
            }
        }
        return new DayIntensities(rule, first);
    }

    private static int kind(LocalDate date) {
        return date.getDayOfWeek().getValue() <= 5 ? 0 : 1;
    }

    void add(int resident, DiaryEntry entry) {
        contacts[KINDS * resident + kind(entry.date())]++;
    }

    void add(int half, int resident, DiaryDay day) {
        int kind = kind(day.date());
        days[KINDS * resident + kind]++;
        sums[KINDS * half + kind][resident] += rule.fatigue() == 0
                ? 1
                : StrictMath.exp(rule.fatigue() * (day.date().toEpochDay() - first[resident]));
    }

    private double sum(int kind, int resident) {
        return sums[kind][resident] + sums[KINDS + kind][resident];
    }

    /** Returns by what the days of a resident are multiplied. */
    private double factor(int resident) {
        int x = contacts[KINDS * resident];
        int y = contacts[KINDS * resident + 1];
        double weekdays = sum(0, resident);
        double weekends = sum(1, resident);
        boolean enough = days[KINDS * resident] >= EACH_KIND && days[KINDS * resident + 1] >= EACH_KIND;
        if (rule.weekdays() == WeekdayRule.REPORT || !enough || x + y == 0 || 2 * weekdays == 5 * weekends) {
            return 1;
        }
        double week = 5 * x / weekdays + 2 * y / weekends;
        return 7.0 * (x + y) / week / (weekdays + weekends);
    }

    double[] half(int half) {
        double[] part = new double[first.length];
        Arrays.setAll(part, i -> (sums[KINDS * half][i] + sums[KINDS * half + 1][i]) * factor(i));
        return part;
    }

    double[] whole() {
        double[] whole = new double[first.length];
        Arrays.setAll(whole, i -> (sum(0, i) + sum(1, i)) * factor(i));
        return whole;
    }
}
