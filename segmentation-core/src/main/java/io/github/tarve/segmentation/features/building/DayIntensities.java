package io.github.tarve.segmentation.features.building;

import io.github.tarve.segmentation.records.DiaryDay;
import io.github.tarve.segmentation.records.Study;
import java.util.Arrays;
import java.util.Map;

/**
 * How many contacts each observed day leads to expect, relative to the resident's first observed day: exp(b t) on the t-th day
 * after it when daily contacts change by b, and 1 without a change. A missing day leads to expect none.
 */
final class DayIntensities {
    private final double fatigue;
    private final long[] first;
    private final double[][] sums;

    private DayIntensities(double fatigue, long[] first) {
        this.fatigue = fatigue;
        this.first = first;
        this.sums = new double[2][first.length];
    }

    static DayIntensities of(Study study, Map<String, Integer> positions, double fatigue) {
        long[] first = new long[positions.size()];
        Arrays.fill(first, Long.MAX_VALUE);
        if (fatigue != 0) {
            for (DiaryDay day : study.days()) {
                Integer resident = positions.get(day.residentId());
                if (resident != null && day.status().observed()) {
                    first[resident] = Math.min(first[resident], day.date().toEpochDay());
                }
            }
        }
        return new DayIntensities(fatigue, first);
    }

    void add(int half, int resident, DiaryDay day) {
        sums[half][resident] +=
                fatigue == 0 ? 1 : StrictMath.exp(fatigue * (day.date().toEpochDay() - first[resident]));
    }

    double[] half(int half) {
        return sums[half].clone();
    }

    double[] whole() {
        double[] whole = new double[first.length];
        Arrays.setAll(whole, i -> sums[0][i] + sums[1][i]);
        return whole;
    }
}
