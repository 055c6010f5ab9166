package io.github.tarve.segmentation.features.quality;

import io.github.tarve.segmentation.codebook.Item;
import io.github.tarve.segmentation.codebook.OrdinalItem;
import io.github.tarve.segmentation.features.catalogue.Correlation;
import io.github.tarve.segmentation.features.catalogue.KnownCodes;
import io.github.tarve.segmentation.internal.stats.CountRegression;
import io.github.tarve.segmentation.records.DiaryEntry;
import io.github.tarve.segmentation.records.DiaryWindow;
import io.github.tarve.segmentation.records.NeedOutcome;
import io.github.tarve.segmentation.records.ShortDiary;
import io.github.tarve.segmentation.records.Study;
import io.github.tarve.segmentation.records.Survey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Judges the diary and the survey of a study. One pass over the diary's days and two over its entries. */
public final class QualityStudy {
    private static final int LATE = 2;
    private static final int LONG_SURVEY = 8;
    private static final int WEEK = 7;
    private static final int EACH_KIND = 2;
    private static final double SAME_SEASON = 0.5;
    private static final double NORMAL_975 = 1.959963984540054;

    private final Study study;
    private final DiaryWindow window;
    private final DailyContacts diary;
    private final int[] judged;
    private final int[] unmet;
    private final BitSet freeWriters = new BitSet();
    private long entries;
    private long uncoded;
    private long dated;
    private long late;

    private QualityStudy(Study study, DiaryWindow window) {
        this.study = study;
        this.window = window;
        this.diary = new DailyContacts(study, window);
        this.judged = new int[study.residents().size()];
        this.unmet = new int[judged.length];
        Map<String, Integer> positions = study.residentPositions();
        KnownCodes codes = new KnownCodes(study.codebook());
        for (DiaryEntry entry : study.diary()) {
            LocalDate entered = entry.details().entered();
            if (entered != null) {
                dated++;
                late += entered.isAfter(entry.date().plusDays(LATE)) ? 1 : 0;
            }
            Integer resident = positions.get(entry.residentId());
            if (resident != null) {
                entries++;
            }
            if (resident != null && !codes.names(entry)) {
                uncoded++;
                freeWriters.set(resident);
            }
            if (resident != null && entry.outcome() != NeedOutcome.UNKNOWN) {
                judged[resident]++;
                unmet[resident] += entry.outcome() == NeedOutcome.UNMET ? 1 : 0;
            }
        }
    }

    /** Judges a study; empty without a diary. */
    public static Optional<DiaryQuality> of(Study study) {
        return study.window().map(window -> new QualityStudy(study, window).judge());
    }

    /** Returns the trend of daily contacts over the days of a study's diary, if there is one and it can be told. */
    public static Optional<ContactTrend> trend(Study study) {
        return study.window().flatMap(window -> ContactTrend.of(new DailyContacts(study, window), day -> day));
    }

    /** Returns the codes of areas whose diaries were kept in other calendar weeks than those of the rest. */
    public static List<String> seasons(Study study) {
        return study.window()
                .map(window -> seasons(study, new DailyContacts(study, window)))
                .orElse(List.of());
    }

    private DiaryQuality judge() {
        int n = diary.residents();
        int kept = 0;
        int heavy = 0;
        int balanced = 0;
        int reweighed = 0;
        double raw = 0;
        double balancedSum = 0;
        for (int i = 0; i < n; i++) {
            Balance balance = balance(i);
            if (balance.days() > 0) {
                kept++;
                heavy += balance.heavy() ? 1 : 0;
                balanced += balance.enough() ? 1 : 0;
                reweighed += balance.reweighed() ? 1 : 0;
                raw += balance.raw();
                balancedSum += balance.balanced();
            }
        }
        Optional<ContactTrend> trend = ContactTrend.of(diary, day -> day);
        return new DiaryQuality(
                kept,
                trend,
                ContactTrend.of(diary, day -> day < WEEK ? 0 : 1),
                trend.isPresent() ? dispersedSlope() : Double.NaN,
                heavy,
                balanced,
                reweighed,
                kept == 0 ? Double.NaN : raw / kept,
                kept == 0 ? Double.NaN : balancedSum / kept,
                dated,
                late,
                straightLined(1),
                straightLined(0),
                entries,
                uncoded,
                freeWriters.cardinality(),
                rules(),
                recall(),
                seasons(study, diary));
    }

    /** One resident's contacts on weekdays and weekends. */
    private record Balance(int weekdays, int weekends, int onWeekdays, int onWeekends) {
        int days() {
            return weekdays + weekends;
        }

        boolean heavy() {
            return weekdays * WEEK > days() * 5;
        }

        boolean enough() {
            return weekdays >= EACH_KIND && weekends >= EACH_KIND;
        }

        /** Returns whether other weights than the days have by themselves are possible and needed. */
        boolean reweighed() {
            return enough() && 2 * weekdays != 5 * weekends;
        }

        double raw() {
            return WEEK * (double) (onWeekdays + onWeekends) / days();
        }

        double balanced() {
            return reweighed() ? 5.0 * onWeekdays / weekdays + 2.0 * onWeekends / weekends : raw();
        }
    }

    private Balance balance(int resident) {
        int[] days = new int[2];
        int[] contacts = new int[2];
        for (int day = 0; day < diary.days(); day++) {
            if (diary.observed(resident, day)) {
                int kind = diary.weekday(day) < 5 ? 0 : 1;
                days[kind]++;
                contacts[kind] += diary.contacts(resident, day);
            }
        }
        return new Balance(days[0], days[1], contacts[0], contacts[1]);
    }

    private double dispersedSlope() {
        List<int[]> cells = new ArrayList<>();
        double[] offsets = new double[diary.residents()];
        for (int i = 0; i < diary.residents(); i++) {
            int total = diary.total(i);
            int observed = diary.observedDays(i);
            if (total > 0 && observed > 1) {
                offsets[i] = StrictMath.log((double) total / observed);
                for (int day = diary.first(i); day < diary.days(); day++) {
                    if (diary.observed(i, day)) {
                        cells.add(new int[] {i, day});
                    }
                }
            }
        }
        CountRegression.Rows rows = new CountRegression.Rows() {
            @Override
            public int size() {
                return cells.size();
            }

            @Override
            public void terms(int row, double[] into) {
                int[] cell = cells.get(row);
                java.util.Arrays.fill(into, 0);
                into[0] = 1;
                into[1] = cell[1] - diary.first(cell[0]);
                int weekday = diary.weekday(cell[1]);
                if (weekday > 0) {
                    into[1 + weekday] = 1;
                }
            }

            @Override
            public int count(int row) {
                return diary.contacts(cells.get(row)[0], cells.get(row)[1]);
            }

            @Override
            public double offset(int row) {
                return offsets[cells.get(row)[0]];
            }
        };
        return CountRegression.negativeBinomial(rows, WEEK + 1).coefficients().get(1);
    }

    /** Returns the residents with enough items of both directions answered, with one answer throughout (1) or any (0). */
    private int straightLined(int throughout) {
        Survey survey = study.survey();
        int residents = 0;
        for (int i = 0; i < survey.residents(); i++) {
            int answered = 0;
            int reversed = 0;
            boolean same = true;
            double first = Double.NaN;
            for (int j = 0; j < survey.items().size(); j++) {
                double answer = survey.answer(i, j);
                if (survey.items().get(j) instanceof OrdinalItem item && !Double.isNaN(answer)) {
                    first = answered == 0 ? answer : first;
                    same &= answer == first;
                    answered++;
                    reversed += item.reversed() ? 1 : 0;
                }
            }
            boolean told = answered >= LONG_SURVEY && reversed > 0 && reversed < answered;
            residents += told && (throughout == 0 || same) ? 1 : 0;
        }
        return residents;
    }

    private List<DiaryQuality.DayRule> rules() {
        List<DiaryQuality.DayRule> rules = new ArrayList<>();
        for (int days : new TreeSet<>(List.of(5, window.minimumDays(), 10))) {
            if (days <= window.days()) {
                rules.add(rule(days));
            }
        }
        return rules;
    }

    private DiaryQuality.DayRule rule(int least) {
        int residents = 0;
        long days = 0;
        long contacts = 0;
        long known = 0;
        long failed = 0;
        for (int i = 0; i < diary.residents(); i++) {
            int observed = diary.observedDays(i);
            if (observed >= least) {
                residents++;
                days += observed;
                contacts += diary.total(i);
                known += judged[i];
                failed += unmet[i];
            }
        }
        for (ShortDiary diaryLeftOut : study.shortDiaries()) {
            if (diaryLeftOut.days() >= least) {
                residents++;
                days += diaryLeftOut.days();
                contacts += diaryLeftOut.contacts();
                known += diaryLeftOut.judged();
                failed += diaryLeftOut.unmet();
            }
        }
        return new DiaryQuality.DayRule(
                least,
                residents,
                days == 0 ? Double.NaN : WEEK * (double) contacts / days,
                known == 0 ? Double.NaN : (double) failed / known);
    }

    private List<DiaryQuality.Recall> recall() {
        Map<String, String> recalls = study.codebook().details().meanings().recalls();
        List<DiaryQuality.Recall> list = new ArrayList<>();
        List<Item> items = study.survey().items();
        for (int j = 0; j < items.size(); j++) {
            if (recalls.containsKey(items.get(j).id())) {
                list.add(recall(items.get(j), study.survey().answers(j)));
            }
        }
        return list;
    }

    private DiaryQuality.Recall recall(Item item, double[] answers) {
        double[] rates = new double[answers.length];
        double[] both = answers.clone();
        int n = 0;
        for (int i = 0; i < rates.length; i++) {
            int observed = diary.observedDays(i);
            boolean usable = observed >= window.minimumDays() && !Double.isNaN(answers[i]);
            rates[i] = usable ? (double) diary.total(i) / observed : Double.NaN;
            both[i] = usable ? answers[i] : Double.NaN;
            n += usable ? 1 : 0;
        }
        double rho = Correlation.pearson(Correlation.ranks(both), Correlation.ranks(rates));
        double z = 0.5 * StrictMath.log((1 + rho) / (1 - rho));
        double reach = n > 3 ? NORMAL_975 * Math.sqrt((1 + rho * rho / 2) / (n - 3)) : Double.POSITIVE_INFINITY;
        return new DiaryQuality.Recall(item.label(), n, rho, StrictMath.tanh(z - reach), StrictMath.tanh(z + reach));
    }

    /** Areas of whose diary days less than half would fall in the same calendar weeks as those of everyone else. */
    private static List<String> seasons(Study study, DailyContacts diary) {
        Map<String, Map<Integer, Integer>> byArea = new TreeMap<>();
        int offset = diary.weekday(0);
        for (int i = 0; i < diary.residents(); i++) {
            String area = study.residents().get(i).area().orElse("");
            for (int day = 0; day < diary.days(); day++) {
                if (diary.observed(i, day)) {
                    byArea.computeIfAbsent(area, code -> new TreeMap<>()).merge((day + offset) / WEEK, 1, Integer::sum);
                }
            }
        }
        Map<Integer, Integer> everyone = new TreeMap<>();
        byArea.values().forEach(weeks -> weeks.forEach((week, days) -> everyone.merge(week, days, Integer::sum)));
        List<String> apart = new ArrayList<>();
        byArea.forEach((area, weeks) -> {
            double own = weeks.values().stream().mapToInt(d -> d).sum();
            double rest = everyone.values().stream().mapToInt(d -> d).sum() - own;
            double overlap = 0;
            for (Map.Entry<Integer, Integer> week : weeks.entrySet()) {
                double others = everyone.getOrDefault(week.getKey(), 0) - week.getValue();
                overlap += Math.min(week.getValue() / own, rest == 0 ? 1 : others / rest);
            }
            if (!area.isEmpty() && rest > 0 && overlap < SAME_SEASON) {
                apart.add(area);
            }
        });
        return apart;
    }
}
