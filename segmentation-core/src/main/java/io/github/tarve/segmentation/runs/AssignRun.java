package io.github.tarve.segmentation.runs;

import io.github.tarve.segmentation.io.OutputFolder;
import io.github.tarve.segmentation.io.csv.ReadingOptions;
import io.github.tarve.segmentation.pipeline.table.AssignWishes;
import io.github.tarve.segmentation.pipeline.table.TableAssignment;
import io.github.tarve.segmentation.pipeline.table.TableColumns;
import io.github.tarve.segmentation.pipeline.table.TableModel;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.problems.ProblemLog;
import io.github.tarve.segmentation.screening.ScreeningPolicy;
import io.github.tarve.segmentation.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/** Assigns new rows or residents to the clusters of a model: what {@code tarve assign} does. */
public final class AssignRun {
    private AssignRun() {}

    /**
     * What came out.
     *
     * @param read rows or residents read
     * @param sizes how many each cluster got
     * @param leftOut how many were left out, by reason
     * @param agreement how often a model for release assigns like the exact one at least, from 0 to 1; empty for an
     *     exact model
     * @param json {@code assignment.json}
     * @param csv {@code assignments.csv}
     * @param notices warnings and notices of reading
     */
    public record Outcome(
            int read,
            List<Integer> sizes,
            Map<String, Integer> leftOut,
            OptionalDouble agreement,
            String json,
            String csv,
            List<Problem> notices) {
        /** Copies the lists and the map. */
        public Outcome {
            sizes = List.copyOf(sizes);
            leftOut = new TreeMap<>(leftOut);
            notices = List.copyOf(notices);
        }

        /** Returns how many rows or residents were assigned. */
        public int assigned() {
            return sizes.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * Assigns the rows of a table, read strictly with the personal-data detector, to the clusters of a model of a table.
     *
     * @param saved the model
     * @param table the table
     * @param wishes how its rows are to be assigned
     * @param reading how the table is read
     * @param policy what the personal-data detector should know
     * @throws io.github.tarve.segmentation.problems.Refusal when something is wrong
     */
    public static Outcome table(
            SavedModel saved, Path table, AssignWishes wishes, ReadingOptions reading, ScreeningPolicy policy) {
        TableModel model = TableModel.read(saved.file().toString(), saved.text());
        ProblemLog log = new ProblemLog();
        TableColumns columns = TableRun.read(table, reading, policy, log);
        TableAssignment found = model.assign(columns, wishes);
        AssignmentJson json =
                new AssignmentJson(saved, model.method(), found.ids().size());
        json.clusters(found.sizes(), "cluster", Integer::toString);
        json.noise(found.noise());
        json.leftOut(found.leftOut());
        return new Outcome(
                found.ids().size(),
                Arrays.stream(found.sizes()).boxed().toList(),
                found.leftOut(),
                OptionalDouble.empty(),
                json.finish(OptionalDouble.empty()),
                found.csv(),
                log.problems());
    }

    /**
     * Assigns the residents of the study that the settings name to the profiles of a model of a study.
     *
     * @throws io.github.tarve.segmentation.problems.Refusal when something is wrong
     */
    public static Outcome study(SavedModel saved, Settings settings) {
        StudyModel model = StudyModel.read(saved);
        LoadedStudy loaded = LoadedStudy.load(settings);
        StudyAssignment found = model.assign(loaded.study());
        loaded.requireUnchanged();
        Map<String, Integer> leftOut = new TreeMap<>();
        if (found.leftOut() > 0) {
            leftOut.put("no-answer", found.leftOut());
        }
        loaded.study().exclusions().forEach(one -> leftOut.merge(code(one.reason()), 1, Integer::sum));
        int read = loaded.study().residentsRead();
        AssignmentJson json = new AssignmentJson(saved, model.method(), read);
        json.clusters(found.sizes(), "profile", profile -> model.profiles().get(profile - 1));
        json.leftOut(leftOut);
        List<Problem> notices = new ArrayList<>(loaded.study().notices());
        notices.addAll(found.notices());
        return new Outcome(
                read,
                Arrays.stream(found.sizes()).boxed().toList(),
                leftOut,
                model.agreement(),
                json.finish(model.agreement()),
                new String(PersonTables.assignments(found), StandardCharsets.UTF_8),
                notices);
    }

    private static String code(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Writes {@code assignments.csv} and {@code assignment.json} into a private folder.
     *
     * @throws io.github.tarve.segmentation.problems.Refusal when the folder cannot be written
     */
    public static void write(Outcome outcome, Path folder, OutputFolder.Existing existing) {
        try (OutputFolder out = OutputFolder.claim(folder, existing)) {
            Map<String, byte[]> files = new TreeMap<>();
            files.put("assignments.csv", outcome.csv().getBytes(StandardCharsets.UTF_8));
            files.put("assignment.json", outcome.json().getBytes(StandardCharsets.UTF_8));
            out.write(files, Set.of(""), files.keySet());
        }
    }
}
