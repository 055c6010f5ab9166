package io.github.tarve.segmentation.features.catalogue;

import io.github.tarve.segmentation.features.Direction;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureRole;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.features.Transform;
import io.github.tarve.segmentation.records.DiaryDay;
import io.github.tarve.segmentation.records.DiaryEntry;
import io.github.tarve.segmentation.records.DiaryWindow;
import io.github.tarve.segmentation.records.Resident;
import io.github.tarve.segmentation.records.Study;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * How good the data of each resident are; these columns never build or describe profiles. Observed days; the share of days
 * that are only taken as observed; the share of entries that were written down more than two days late; of those that say in
 * free words only what they were about; of contacts with services that no list names; of survey items without an answer; the trend of daily contacts; and how many residents share
 * area and background. One pass over the diary and one over its days.
 *
 * <p>The trend is the score test of a Poisson trend over the observed days t with counts y, z = sum (t - mean t) y /
 * sqrt(mean y sum (t - mean t)^2), missing below 2 observed days or without a contact; about standard normal without a trend.
 */
public final class QualityMeasures {
    private static final int LATE = 2;
    private static final int ENTRIES = 0;
    private static final int DATED = 1;
    private static final int BACK_FILLED = 2;
    private static final int UNLISTED = 3;
    private static final int UNCODED = 4;

    private final Study study;
    private final Tally tally;
    private final KnownCodes codes;
    private final long[][] contacts;
    private final long[][] observed;

    private QualityMeasures(Study study) {
        this.study = study;
        int n = study.residents().size();
        this.tally = new Tally(n, 5, 0);
        this.codes = new KnownCodes(study.codebook());
        Map<String, Integer> positions = study.residentPositions();
        Occurrences contactDays = new Occurrences();
        Occurrences days = new Occurrences();
        for (DiaryEntry entry : study.diary()) {
            Integer resident = positions.get(entry.residentId());
            if (resident != null) {
                contactDays.add(resident, Occurrences.day(entry.date()));
                count(resident, entry);
            }
        }
        for (DiaryDay day : study.days()) {
            Integer resident = positions.get(day.residentId());
            if (resident != null && day.status().observed()) {
                days.add(resident, Occurrences.day(day.date()));
            }
        }
        this.contacts = contactDays.byResident(n);
        this.observed = days.byResident(n);
    }

    private void count(int resident, DiaryEntry entry) {
        tally.count(resident, ENTRIES);
        LocalDate entered = entry.details().entered();
        if (entered != null) {
            tally.count(resident, DATED);
            if (entered.isAfter(entry.date().plusDays(LATE))) {
                tally.count(resident, BACK_FILLED);
            }
        }
        if (!codes.service(entry.service())) {
            tally.count(resident, UNLISTED);
        }
        if (!codes.names(entry)) {
            tally.count(resident, UNCODED);
        }
    }

    /** Measures the data of each resident. */
    public static List<MeasuredColumn> of(Study study) {
        return new QualityMeasures(study).columns();
    }

    /**
     * Returns the column of how far each resident lies from those most like them.
     *
     * @param factors local outlier factors on the active features, in the order of the residents; {@code NaN} where there is
     *     none
     */
    public static MeasuredColumn outliers(double[] factors) {
        return column("outlier_factor", "factor", factors.clone());
    }

    private List<MeasuredColumn> columns() {
        boolean diary = study.window().isPresent();
        boolean reported = study.window()
                .map(window -> window.source() == DiaryWindow.Source.REPORTED)
                .orElse(false);
        List<MeasuredColumn> columns = new ArrayList<>();
        columns.add(column("observed_days", "days", i -> diary ? observed[i].length : Double.NaN));
        columns.add(column(
                "inferred_days_share", Define.SHARE, i -> observed[i].length == 0 ? Double.NaN : reported ? 0 : 1));
        columns.add(column("back_filled_share", Define.SHARE, i -> share(i, BACK_FILLED, DATED)));
        columns.add(column("free_text_share", Define.SHARE, i -> share(i, UNCODED, ENTRIES)));
        columns.add(column("unlisted_service_share", Define.SHARE, i -> share(i, UNLISTED, ENTRIES)));
        columns.add(column("survey_missing_share", Define.SHARE, this::unanswered));
        columns.add(column("day_trend_z", "z", i -> trend(contacts[i], observed[i])));
        Map<List<String>, Integer> alike = new HashMap<>();
        study.residents().forEach(resident -> alike.merge(background(resident), 1, Integer::sum));
        columns.add(column(
                "same_background_n",
                "residents",
                i -> alike.getOrDefault(background(study.residents().get(i)), 0)));
        return columns;
    }

    private double share(int resident, int part, int whole) {
        int all = tally.of(resident, whole);
        return all == 0 ? Double.NaN : (double) tally.of(resident, part) / all;
    }

    private double unanswered(int resident) {
        int items = study.survey().items().size();
        int missing = 0;
        for (int item = 0; item < items; item++) {
            missing += Double.isNaN(study.survey().answer(resident, item)) ? 1 : 0;
        }
        return items == 0 ? Double.NaN : (double) missing / items;
    }

    private static List<String> background(Resident resident) {
        List<String> cells = new ArrayList<>();
        cells.add(resident.area().orElse(""));
        resident.background().keySet().stream()
                .sorted()
                .forEach(header ->
                        cells.add(header + "\t" + resident.background().get(header)));
        return cells;
    }

    /** Returns the score test of a trend of contacts over observed days; contacts on other days do not count. */
    static double trend(long[] contacts, long[] observed) {
        Map<Long, Integer> counts = new HashMap<>();
        for (long day : contacts) {
            counts.merge(day, 1, Integer::sum);
        }
        int n = observed.length;
        double meanDay = 0;
        double total = 0;
        for (long day : observed) {
            meanDay += (double) day / n;
            total += counts.getOrDefault(day, 0);
        }
        if (n < 2 || total == 0) {
            return Double.NaN;
        }
        double product = 0;
        double squares = 0;
        for (long day : observed) {
            double deviation = day - meanDay;
            product += deviation * counts.getOrDefault(day, 0);
            squares += deviation * deviation;
        }
        return product / Math.sqrt(total / n * squares);
    }

    private MeasuredColumn column(String id, String unit, IntToDoubleFunction value) {
        double[] values = new double[study.residents().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value.applyAsDouble(i);
        }
        return column(id, unit, values);
    }

    private static MeasuredColumn column(String id, String unit, double[] values) {
        FeatureDescription description = new FeatureDescription(
                id,
                FeatureTexts.label(id, "quality." + id),
                "QUALITY",
                unit,
                Direction.NEUTRAL,
                FeatureRole.QUALITY,
                0,
                Transform.NONE,
                0);
        return MeasuredColumn.of(new NumericFeature(description), values, FeaturePreset.FULL)
                .definedAs(FeatureTexts.label(id, "about.quality." + id));
    }
}
