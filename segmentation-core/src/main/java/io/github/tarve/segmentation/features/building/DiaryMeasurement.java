package io.github.tarve.segmentation.features.building;

import io.github.tarve.segmentation.features.catalogue.DiaryFrame;
import io.github.tarve.segmentation.features.catalogue.Exposure;
import io.github.tarve.segmentation.features.catalogue.FeatureCatalogue;
import io.github.tarve.segmentation.features.catalogue.FeatureExtractor;
import io.github.tarve.segmentation.features.catalogue.MeasuredColumn;
import io.github.tarve.segmentation.records.DiaryDay;
import io.github.tarve.segmentation.records.DiaryEntry;
import io.github.tarve.segmentation.records.DiaryWindow;
import io.github.tarve.segmentation.records.Study;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The diary's columns over all days and over each half of them. Odd and even days are measured apart and merged, so that
 * the reliability costs no pass of its own. Two passes over the diary (codes, counts) and one over its days;
 * O(residents x codes) memory.
 */
final class DiaryMeasurement {
    private static final int HALVES = 2;

    private final List<MeasuredColumn> columns;
    private final List<Map<String, MeasuredColumn>> halves;
    private final double[] exposureDays;
    private final DiaryFrame frame;

    private DiaryMeasurement(
            List<MeasuredColumn> columns,
            List<Map<String, MeasuredColumn>> halves,
            double[] exposureDays,
            DiaryFrame frame) {
        this.columns = columns;
        this.halves = halves;
        this.exposureDays = exposureDays;
        this.frame = frame;
    }

    /** What one extractor has seen on the days of each half. */
    private static final class Run<A> {
        private final FeatureExtractor<A> extractor;
        private final DiaryFrame frame;
        private final List<A> states = new ArrayList<>();

        Run(FeatureExtractor<A> extractor, DiaryFrame frame) {
            this.extractor = extractor;
            this.frame = frame;
            for (int h = 0; h < HALVES; h++) {
                states.add(extractor.open(frame));
            }
        }

        void add(int half, int resident, DiaryEntry entry) {
            extractor.add(states.get(half), frame, resident, entry);
        }

        void addDay(int half, int resident, DiaryDay day) {
            extractor.addDay(states.get(half), frame, resident, day);
        }

        List<MeasuredColumn> finish(int half, Exposure exposure) {
            return extractor.finish(states.get(half), frame, exposure);
        }

        /** Joins the halves; they cannot be finished apart after that. */
        List<MeasuredColumn> finishWhole(Exposure exposure) {
            return extractor.finish(extractor.merge(states.get(0), states.get(1)), frame, exposure);
        }
    }

    static DiaryMeasurement of(Study study, FeatureCatalogue catalogue) {
        return of(
                study,
                catalogue,
                DiaryFrame.of(study),
                study.window().map(DiaryWindow::minimumDays).orElse(1),
                DayIntensities.Rule.PLAIN);
    }

    /**
     * Measures a diary.
     *
     * @param minimum observed days below which a diary cannot be used
     * @param rule how days are counted
     */
    static DiaryMeasurement of(
            Study study, FeatureCatalogue catalogue, DiaryFrame frame, int minimum, DayIntensities.Rule rule) {
        List<Run<?>> runs = new ArrayList<>();
        catalogue.extractors().forEach(extractor -> runs.add(new Run<>(extractor, frame)));
        Map<String, Integer> positions = study.residentPositions();
        int n = frame.residents();
        int[] entries = new int[n];
        DayIntensities intensities = DayIntensities.of(study, positions, rule);
        for (DiaryEntry entry : study.diary()) {
            int resident = position(positions, entry.residentId());
            entries[resident]++;
            intensities.add(resident, entry);
            int half = half(entry.date().toEpochDay());
            for (Run<?> run : runs) {
                run.add(half, resident, entry);
            }
        }
        double[][] days = new double[HALVES][n];
        for (DiaryDay day : study.days()) {
            int resident = position(positions, day.residentId());
            int half = half(day.date().toEpochDay());
            if (day.status().observed()) {
                days[half][resident]++;
                intensities.add(half, resident, day);
            }
            for (Run<?> run : runs) {
                run.addDay(half, resident, day);
            }
        }
        double[] observed = new double[n];
        Arrays.setAll(observed, i -> kept(study, entries[i]) ? days[0][i] + days[1][i] : 0);
        List<Map<String, MeasuredColumn>> halves = new ArrayList<>();
        for (int h = 0; h < HALVES; h++) {
            double[] part = days[h];
            double[] usable = new double[n];
            Arrays.setAll(usable, i -> usable(observed[i], minimum) && part[i] >= 1 ? part[i] : Double.NaN);
            Exposure half = Exposure.of(usable, minimum, Exposure.Part.HALF).adjusted(intensities.half(h));
            halves.add(byId(runs, h, half));
        }
        double[] whole = new double[n];
        Arrays.setAll(whole, i -> usable(observed[i], minimum) ? observed[i] : Double.NaN);
        double[] amounts = intensities.whole();
        Exposure exposure = Exposure.of(whole, minimum, Exposure.Part.WHOLE).adjusted(amounts);
        Arrays.setAll(amounts, i -> observed[i] > 0 ? amounts[i] : 0);
        List<MeasuredColumn> columns = new ArrayList<>();
        runs.forEach(run -> columns.addAll(run.finishWhole(exposure)));
        return new DiaryMeasurement(List.copyOf(columns), List.copyOf(halves), amounts, frame);
    }

    private static int position(Map<String, Integer> positions, String id) {
        Integer position = positions.get(id);
        if (position == null) {
            throw new IllegalArgumentException("a diary line belongs to no resident of the study");
        }
        return position;
    }

    private static int half(long epochDay) {
        return (int) Math.floorMod(epochDay, (long) HALVES);
    }

    /** Where days were not reported, a diary without a line was not kept: nothing is known of that resident's days. */
    private static boolean kept(Study study, int entries) {
        return entries > 0
                || study.window()
                        .map(window -> window.source() == DiaryWindow.Source.REPORTED)
                        .orElse(false);
    }

    private static boolean usable(double days, int minimum) {
        return days >= Math.max(1, minimum);
    }

    private static Map<String, MeasuredColumn> byId(List<Run<?>> runs, int half, Exposure exposure) {
        Map<String, MeasuredColumn> columns = new HashMap<>();
        for (Run<?> run : runs) {
            run.finish(half, exposure).forEach(column -> columns.put(column.id(), column));
        }
        return columns;
    }

    /** Returns the columns over all days. */
    List<MeasuredColumn> columns() {
        return columns;
    }

    /** Returns a feature's column over odd (1) or even (0) days. */
    MeasuredColumn half(String id, int half) {
        MeasuredColumn column = halves.get(half).get(id);
        if (column == null) {
            throw new IllegalArgumentException("feature " + id + " is not in both halves of the diary");
        }
        return column;
    }

    /** Returns whether a feature was measured from the diary. */
    boolean measured(String id) {
        return halves.get(0).containsKey(id);
    }

    /** Returns the observed days by resident, adjusted where that was asked for; 0 where nothing is known. */
    double[] exposureDays() {
        return exposureDays.clone();
    }

    DiaryFrame frame() {
        return frame;
    }
}
