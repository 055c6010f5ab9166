package io.github.tarve.segmentation.profiles;

import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.codebook.Codebook;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.FeatureRole;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.features.ServiceUse;
import io.github.tarve.segmentation.records.DiaryEntry;
import io.github.tarve.segmentation.records.NeedOutcome;
import io.github.tarve.segmentation.records.Resident;
import io.github.tarve.segmentation.records.Study;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A made-up study built line by line. */
final class Town {
    private static final LocalDate START = LocalDate.of(2013, 10, 14);

    private final List<Resident> residents = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();
    private final List<DiaryEntry> diary = new ArrayList<>();
    private final List<Feature> features = new ArrayList<>();
    private final List<double[]> columns = new ArrayList<>();
    private Codebook codebook = Codebook.empty();

    /** Adds a resident and returns the number of residents before. */
    int resident(String area, int profile) {
        String id = String.format(Locale.ROOT, "r%04d", residents.size());
        residents.add(new Resident(id, area.isEmpty() ? Optional.empty() : Optional.of(area), Map.of(), 1));
        labels.add(profile);
        return residents.size() - 1;
    }

    Town lines(int resident, String need, String channel, NeedOutcome outcome, int times) {
        return lines(resident, need, channel, outcome, null, false, times);
    }

    Town lines(
            int resident,
            String need,
            String channel,
            NeedOutcome outcome,
            @org.jspecify.annotations.Nullable String reason,
            boolean helped,
            int times) {
        double none = Double.NaN;
        for (int i = 0; i < times; i++) {
            diary.add(new DiaryEntry(
                    residents.get(resident).id(),
                    START,
                    "s",
                    need,
                    outcome,
                    channel,
                    reason,
                    0,
                    0,
                    none,
                    none,
                    none,
                    none,
                    null,
                    helped));
        }
        return this;
    }

    Town numeric(String id, FeatureRole role, double... values) {
        features.add(new NumericFeature(FeatureDescription.plain(id).withRole(role)));
        columns.add(values);
        return this;
    }

    Town nominal(String id, List<String> levels, double... values) {
        features.add(new NominalFeature(
                FeatureDescription.plain(id), levels.stream().map(Label::of).toList()));
        columns.add(values);
        return this;
    }

    Town codebook(Codebook newCodebook) {
        this.codebook = newCodebook;
        return this;
    }

    ProfilingInput input() {
        Study study =
                Study.builder().residents(residents).diary(START, 14, 7, diary).build();
        double[] ones = new double[labels.size()];
        Arrays.fill(ones, 1);
        return new ProfilingInput(
                FeatureMatrix.of(
                        features, residents.stream().map(Resident::id).toList(), columns.toArray(double[][]::new)),
                ServiceUse.of(study),
                residents.stream().map(r -> r.area().orElse("")).toList(),
                Partition.canonical(labels.stream().mapToInt(Integer::intValue).toArray(), ones),
                List.of(),
                codebook,
                1);
    }
}
