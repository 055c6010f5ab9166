package io.github.tarve.segmentation.runs;

import io.github.tarve.segmentation.clustering.Memberships;
import io.github.tarve.segmentation.features.BinaryFeature;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.features.OrdinalFeature;
import io.github.tarve.segmentation.internal.csv.CsvText;
import io.github.tarve.segmentation.profiles.Assignments;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tables with a row per person: for internal folders only. */
final class PersonTables {
    private PersonTables() {}

    /**
     * Returns {@code assignments.csv}: id, area, profile, probability; {@code certainty}, the share of the fillings that agree,
     * where missing values were filled several times; a column per profile where there are probabilities.
     */
    static byte[] assignments(Assignments assignments) {
        List<String> profiles = IntStream.rangeClosed(
                        1, assignments.clustering().k())
                .mapToObj(profile -> "P" + profile)
                .toList();
        return assignments(
                new StudyAssignment(
                        assignments.residentIds(),
                        assignments.areas(),
                        profiles,
                        Arrays.stream(assignments.partition().labels()).boxed().toList(),
                        assignments.clustering().memberships(),
                        List.of()),
                assignments.certainty());
    }

    /**
     * Returns {@code stability.csv}: id, profile, and {@code returns}, the share of the resamples that put the resident into this
     * profile.
     */
    static byte[] stability(Assignments assignments, List<Double> returning) {
        CsvText csv = new CsvText(List.of("resident_id", "profile", "returns"));
        for (int i = 0; i < returning.size(); i++) {
            int label = assignments.partition().label(i);
            csv.text(assignments.residentIds().get(i))
                    .text(label < 0 ? "" : "P" + (label + 1))
                    .number(returning.get(i));
            csv.endRow();
        }
        return csv.finish().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns {@code assignments.csv} of residents who were assigned by a model. */
    static byte[] assignments(StudyAssignment found) {
        return assignments(found, Optional.empty());
    }

    private static byte[] assignments(StudyAssignment found, Optional<List<Double>> certainty) {
        Optional<Memberships> memberships = found.memberships();
        int k = found.profiles().size();
        List<String> header = new ArrayList<>(List.of("resident_id", "area", "profile", "membership"));
        certainty.ifPresent(sure -> header.add("certainty"));
        if (memberships.isPresent()) {
            header.addAll(found.profiles());
        }
        CsvText csv = new CsvText(header);
        for (int i = 0; i < found.residents().size(); i++) {
            int label = found.labels().get(i);
            csv.text(found.residents().get(i)).text(found.areas().get(i));
            csv.text(label < 0 ? "" : found.profiles().get(label));
            csv.number(label < 0 ? 0 : membership(memberships, i, label));
            if (certainty.isPresent()) {
                csv.number(certainty.get().get(i));
            }
            for (int c = 0; memberships.isPresent() && c < k; c++) {
                csv.number(membership(memberships, i, c));
            }
            csv.endRow();
        }
        return csv.finish().getBytes(StandardCharsets.UTF_8);
    }

    private static double membership(Optional<Memberships> memberships, int row, int cluster) {
        return memberships.isPresent() ? memberships.get().probability(row, cluster) : 1;
    }

    /** Returns {@code features.csv}: a row per resident, categories as their codes, missing cells empty. */
    static byte[] features(FeatureMatrix matrix) {
        List<String> header = new ArrayList<>(List.of("resident_id"));
        matrix.features().forEach(feature -> header.add(feature.id()));
        CsvText csv = new CsvText(header);
        for (int i = 0; i < matrix.rows(); i++) {
            csv.text(matrix.rowIds().get(i));
            for (int j = 0; j < matrix.columns(); j++) {
                cell(csv, matrix.feature(j), matrix.value(i, j));
            }
            csv.endRow();
        }
        return csv.finish().getBytes(StandardCharsets.UTF_8);
    }

    private static void cell(CsvText csv, Feature feature, double value) {
        if (Double.isNaN(value)) {
            csv.text("");
        } else if (feature instanceof NominalFeature nominal) {
            csv.text(nominal.levels().get((int) value).code());
        } else if (feature instanceof OrdinalFeature ordinal) {
            csv.text(ordinal.levels().get((int) value).code());
        } else if (feature instanceof BinaryFeature binary) {
            csv.text(value > 0 ? binary.present().code() : binary.absent().code());
        } else {
            csv.number(value);
        }
    }
}
