package io.github.tarve.segmentation.features.building;

import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.features.catalogue.GammaPoisson;
import io.github.tarve.segmentation.features.catalogue.MeasuredColumn;
import io.github.tarve.segmentation.records.Study;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How far the features of a diary, and the groups that they are parts of, repeat themselves. */
final class DiaryReliability {
    private static final String COUNTS = "contacts.";
    private static final String RATES = "contacts_wk.";

    private final Map<String, FeatureReliability> byId;
    private final List<FeatureReliability> list;

    private DiaryReliability(Map<String, FeatureReliability> byId, List<FeatureReliability> list) {
        this.byId = byId;
        this.list = list;
    }

    static DiaryReliability of(Study study, DiaryMeasurement diary, List<MeasuredColumn> columns) {
        Map<String, FeatureReliability> byId = new LinkedHashMap<>();
        Map<String, List<String>> groups = new LinkedHashMap<>();
        if (study.window().isPresent()) {
            for (MeasuredColumn column : columns) {
                String id = column.id();
                if (diary.measured(id)) {
                    byId.put(id, SplitHalf.of(diary.half(id, 1), diary.half(id, 0)));
                    column.group()
                            .ifPresent(group -> groups.computeIfAbsent(group, name -> new ArrayList<>())
                                    .add(id));
                }
            }
        }
        groups.forEach((group, ids) -> byId.put(
                group,
                SplitHalf.of(
                        group,
                        ids.stream().map(id -> diary.half(id, 1)).toList(),
                        ids.stream().map(id -> diary.half(id, 0)).toList())));
        List<FeatureReliability> list = new ArrayList<>(byId.values());
        list.addAll(shrinkage(diary));
        return new DiaryReliability(byId, List.copyOf(list));
    }

    private static List<FeatureReliability> shrinkage(DiaryMeasurement diary) {
        double[] days = diary.exposureDays();
        List<FeatureReliability> list = new ArrayList<>();
        for (MeasuredColumn column : diary.columns()) {
            if (!column.id().startsWith(COUNTS)) {
                continue;
            }
            double[] counts = column.values();
            double[] exposure = new double[days.length];
            Arrays.setAll(exposure, i -> Double.isNaN(counts[i]) ? Double.NaN : days[i]);
            GammaPoisson people =
                    GammaPoisson.of(Arrays.stream(counts).mapToInt(c -> (int) c).toArray(), exposure);
            double[] reliability = Arrays.stream(exposure)
                    .filter(observed -> !Double.isNaN(observed))
                    .map(people::reliability)
                    .toArray();
            list.add(new FeatureReliability(
                    RATES + column.id().substring(COUNTS.length()),
                    FeatureReliability.Kind.GAMMA_POISSON,
                    Arrays.stream(reliability).average().orElse(Double.NaN),
                    Double.NaN,
                    reliability.length));
        }
        return list;
    }

    /** Returns the split-half reliability by id of a feature or a group. */
    Map<String, FeatureReliability> byId() {
        return byId;
    }

    /**
     * Returns every figure with those of further columns of the diary, each by itself; categories have none. Figures of
     * shrinkage come after those of the columns that were judged, further columns last.
     */
    List<FeatureReliability> with(DiaryMeasurement diary, List<MeasuredColumn> columns) {
        List<FeatureReliability> all = new ArrayList<>(list);
        for (MeasuredColumn column : columns) {
            boolean open = diary.measured(column.id())
                    && !byId.containsKey(column.id())
                    && !(column.feature() instanceof NominalFeature);
            if (open) {
                all.add(SplitHalf.of(diary.half(column.id(), 1), diary.half(column.id(), 0)));
            }
        }
        return all;
    }
}
