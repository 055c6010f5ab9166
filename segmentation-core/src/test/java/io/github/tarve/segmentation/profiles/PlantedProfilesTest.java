package io.github.tarve.segmentation.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.tarve.segmentation.areas.AreaComparison;
import io.github.tarve.segmentation.areas.AreaMix;
import io.github.tarve.segmentation.areas.AreaMixEstimator;
import io.github.tarve.segmentation.areas.Share;
import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.codebook.Codebook;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.features.CountFeature;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.OrdinalFeature;
import io.github.tarve.segmentation.features.ServiceUse;
import io.github.tarve.segmentation.records.DiaryEntry;
import io.github.tarve.segmentation.records.NeedOutcome;
import io.github.tarve.segmentation.records.Resident;
import io.github.tarve.segmentation.records.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Describes the planted profiles of the reference studies, given the true partition. */
class PlantedProfilesTest {
    @ParameterizedTest
    @ValueSource(strings = {"planted_founding2", "planted_d", "planted_e"})
    void plantedProfilesAreDescribed(String name) throws IOException {
        String reference = System.getProperty("tarve.reference", "");
        assumeTrue(!reference.isEmpty(), "no reference data");
        ProfilingInput input = read(Path.of(reference, "data"), name);
        Profiling profiling = Profiler.describe(input);
        AreaComparison areas = AreaMixEstimator.of(1).compare(input.areas(), input.partition(), input.matrix());

        assertThat(profiling.profiles()).hasSize(input.partition().clusters());
        for (Language language : Language.values()) {
            assertThat(profiling.profiles())
                    .extracting(profile -> profile.name().in(language))
                    .doesNotHaveDuplicates();
        }
        for (CustomerProfile profile : profiling.profiles()) {
            assertThat(profile.rule()).isPresent();
            assertThat(profile.distinguishing()).isNotEmpty();
        }
        assertThat(areas.areas()).hasSameSizeAs(profiling.areaNeeds());
        for (AreaMix area : areas.areas()) {
            assertThat(area.shares().stream().mapToDouble(Share::estimate).sum())
                    .isCloseTo(1, within(1e-9));
            assertThat(area.shares()).allMatch(s -> s.low() <= s.estimate() && s.estimate() <= s.high());
        }
    }

    private static ProfilingInput read(Path folder, String name) throws IOException {
        List<Map<String, String>> truth = table(folder.resolve(name + "_truth.csv"));
        List<Resident> residents = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        List<String> profiles = new ArrayList<>();
        truth.sort((a, b) -> cell(a, "resident_id").compareTo(cell(b, "resident_id")));
        for (Map<String, String> row : truth) {
            residents.add(new Resident(cell(row, "resident_id"), Optional.of(cell(row, "area")), Map.of(), 1));
            String profile = cell(row, "profile");
            if (!profiles.contains(profile)) {
                profiles.add(profile);
            }
            labels.add(profiles.indexOf(profile));
        }
        List<DiaryEntry> diary = new ArrayList<>();
        for (Map<String, String> row : table(folder.resolve(name + "_diary.csv"))) {
            NeedOutcome met = switch (cell(row, "need_met")) {
                case "yes" -> NeedOutcome.MET;
                case "partly" -> NeedOutcome.PARTLY_MET;
                default -> NeedOutcome.UNMET;
            };
            DiaryEntry bare = DiaryEntry.of(
                    cell(row, "resident_id"),
                    LocalDate.parse(cell(row, "date")),
                    cell(row, "service"),
                    cell(row, "need"),
                    met);
            diary.add(new DiaryEntry(
                    bare.residentId(),
                    bare.date(),
                    bare.service(),
                    bare.need(),
                    met,
                    cell(row, "channel"),
                    cell(row, "unmet_reason").isEmpty() ? null : cell(row, "unmet_reason"),
                    0,
                    0,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    null,
                    null));
        }
        Study study = Study.builder()
                .residents(residents)
                .diary(LocalDate.of(2013, 10, 14), 14, 7, diary)
                .build();
        ServiceUse use = ServiceUse.of(study);
        double[] ones = new double[residents.size()];
        Arrays.fill(ones, 1);
        return new ProfilingInput(
                matrix(study, use, table(folder.resolve(name + "_survey.csv"))),
                use,
                study.residents().stream().map(r -> r.area().orElse("")).toList(),
                Partition.canonical(labels.stream().mapToInt(Integer::intValue).toArray(), ones),
                List.of(),
                Codebook.empty(),
                1);
    }

    private static FeatureMatrix matrix(Study study, ServiceUse use, List<Map<String, String>> survey) {
        List<Feature> features = new ArrayList<>();
        List<double[]> columns = new ArrayList<>();
        int n = study.residents().size();
        for (int need = 0; need < use.needs().size(); need++) {
            int j = need;
            features.add(new CountFeature(
                    FeatureDescription.plain("need_" + use.needs().get(need))));
            columns.add(
                    IntStream.range(0, n).mapToDouble(i -> use.attempts(i, j)).toArray());
        }
        for (int q = 1; q <= 10; q++) {
            double[] column = new double[n];
            Arrays.fill(column, Double.NaN);
            for (Map<String, String> row : survey) {
                String answer = cell(row, "q" + q);
                Integer position = study.residentPositions().get(cell(row, "resident_id"));
                if (!answer.isEmpty() && position != null) {
                    column[position] = Integer.parseInt(answer) - 1;
                }
            }
            List<Label> levels =
                    IntStream.rangeClosed(1, 7).mapToObj(i -> Label.of("" + i)).toList();
            features.add(new OrdinalFeature(FeatureDescription.plain("q" + q), levels));
            columns.add(column);
        }
        return FeatureMatrix.of(
                features, study.residents().stream().map(Resident::id).toList(), columns.toArray(double[][]::new));
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static List<Map<String, String>> table(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] headers = lines.get(0).replace("\"", "").split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.replace("\"", "").split(",", -1);
            Map<String, String> row = new java.util.TreeMap<>();
            for (int i = 0; i < headers.length; i++) {
                row.put(headers[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }
}
