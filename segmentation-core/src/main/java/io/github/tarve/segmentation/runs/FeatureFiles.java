package io.github.tarve.segmentation.runs;

import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.building.FeatureBuilder;
import io.github.tarve.segmentation.features.building.MeasuredFeatures;
import io.github.tarve.segmentation.features.catalogue.MeasuredColumn;
import io.github.tarve.segmentation.features.catalogue.QualityMeasures;
import io.github.tarve.segmentation.io.OutputFolder;
import io.github.tarve.segmentation.pipeline.FeatureWishes;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.settings.SettingKey;
import io.github.tarve.segmentation.settings.Settings;
import io.github.tarve.segmentation.validation.LocalOutliers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Features of a study as files: what {@code tarve features} does. Person-level, so the folder is private. */
public final class FeatureFiles {
    private static final Path STANDARD_FOLDER = Path.of("tarve-features");

    private FeatureFiles() {}

    /**
     * What was written.
     *
     * @param folder the folder
     * @param features number of features
     * @param residents number of residents
     * @param notices warnings and notices of reading and measuring
     */
    public record Written(Path folder, int features, int residents, List<Problem> notices) {
        /** Copies the list. */
        public Written {
            notices = List.copyOf(notices);
        }
    }

    /**
     * Reads the study that the settings name, measures its features and writes {@code features.csv} with its dictionary
     * {@code features.json}, and {@code quality.csv} with figures on the quality of the data.
     *
     * @throws io.github.tarve.segmentation.problems.Refusal when something is wrong; nothing is written then
     */
    public static Written write(Settings settings, OutputFolder.Existing existing) {
        Path out = settings.path(SettingKey.OUT).orElse(STANDARD_FOLDER);
        try (OutputFolder folder = OutputFolder.claim(out, existing)) {
            LoadedStudy loaded = LoadedStudy.load(settings);
            MeasuredFeatures measured = FeatureBuilder.build(loaded.study(), FeatureWishes.of(settings));
            loaded.requireUnchanged();
            TreeMap<String, byte[]> files = new TreeMap<>();
            files.put("features.csv", PersonTables.features(measured.matrix()));
            List<MeasuredColumn> quality = new ArrayList<>(QualityMeasures.of(loaded.study()));
            quality.add(QualityMeasures.outliers(factors(measured.matrix(), settings)));
            files.put(
                    "quality.csv",
                    PersonTables.features(matrix(quality, measured.matrix().rowIds())));
            files.put("features.json", FeatureDictionary.of(measured, quality).getBytes(StandardCharsets.UTF_8));
            folder.write(files, Set.of(""), files.keySet());
            List<Problem> notices = new ArrayList<>(loaded.study().notices());
            notices.addAll(measured.warnings());
            return new Written(
                    out, measured.matrix().columns(), measured.matrix().rows(), notices);
        }
    }

    private static double[] factors(FeatureMatrix matrix, Settings settings) {
        double[] factors = new double[matrix.rows()];
        Arrays.fill(factors, Double.NaN);
        LocalOutliers.of(matrix, settings.threads().orElse(0), settings.seed())
                .ifPresent(found -> Arrays.setAll(factors, i -> found.factors().get(i)));
        return factors;
    }

    private static FeatureMatrix matrix(List<MeasuredColumn> columns, List<String> rows) {
        return FeatureMatrix.of(
                columns.stream().map(MeasuredColumn::feature).toList(),
                rows,
                columns.stream().map(MeasuredColumn::values).toArray(double[][]::new));
    }
}
