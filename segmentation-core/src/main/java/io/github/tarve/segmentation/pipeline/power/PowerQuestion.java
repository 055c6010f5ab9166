package io.github.tarve.segmentation.pipeline.power;

import io.github.tarve.segmentation.internal.json.JsonWriter;
import io.github.tarve.segmentation.pipeline.ProgressListener;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * What is asked before a study is made. With residents and a separation: how often groups are found. With residents alone: the
 * smallest separation that is found. With a separation alone: how many residents are needed.
 *
 * @param residents number of residents, empty when it is asked for
 * @param separation mean distance of the centres of groups in standard deviations within a group, empty when it is asked for
 * @param columns what is measured
 * @param groups number of equal groups
 * @param studies number of simulated studies for each answer
 * @param seed from which every study derives
 */
public record PowerQuestion(
        OptionalInt residents,
        OptionalDouble separation,
        List<StudyShape.Type> columns,
        int groups,
        int studies,
        long seed) {
    private static final int STEPS = 8;
    private static final int MOST_ROWS = 100_000;
    private static final int MOST_COLUMNS = 1000;

    /**
     * Checks that something is asked and everything is in its range.
     *
     * @throws Refusal when it is not
     */
    public PowerQuestion {
        columns = List.copyOf(columns);
        if (residents.isEmpty() && separation.isEmpty()) {
            throw Refusal.of(ProblemCode.POWER_NEEDS_A_SIZE);
        }
        require("--groups", groups, 2, 20);
        residents.ifPresent(number -> require("--residents", number, Math.max(20, 2 * groups), MOST_ROWS));
        require("--features", columns.size(), 1, MOST_COLUMNS);
        require("--studies", studies, 10, 10_000);
        separation.ifPresent(apart -> {
            if (!(apart > 0 && apart <= 100)) {
                throw Refusal.of(ProblemCode.NUMBER_OUT_OF_RANGE, "--separation", String.valueOf(apart), "0.1", "100");
            }
        });
    }

    private static void require(String option, int number, int least, int most) {
        if (number < least || number > most) {
            throw Refusal.of(
                    ProblemCode.NUMBER_OUT_OF_RANGE,
                    option,
                    String.valueOf(number),
                    String.valueOf(least),
                    String.valueOf(most));
        }
    }

    /**
     * Returns the types of features.
     *
     * @param number number of features, empty when the types say it
     * @param types such as {@code numeric=4,count=2}; empty for numeric features only
     */
    public static List<StudyShape.Type> columns(OptionalInt number, String types) {
        if (types.isEmpty()) {
            return Collections.nCopies(Math.max(0, number.orElse(6)), StudyShape.Type.NUMERIC);
        }
        List<StudyShape.Type> columns = new ArrayList<>();
        for (String part : types.split(",", -1)) {
            int at = part.indexOf('=');
            String count = at < 0 ? "" : part.substring(at + 1).strip();
            if (at < 1 || !count.matches("[0-9]{1,4}")) {
                throw Refusal.of(ProblemCode.OPTION_NOT_A_PAIR, "--types", part.strip());
            }
            columns.addAll(Collections.nCopies(
                    Integer.parseInt(count), type(part.substring(0, at).strip())));
        }
        if (number.isPresent() && number.getAsInt() != columns.size()) {
            throw Refusal.of(
                    ProblemCode.FEATURES_DO_NOT_ADD_UP,
                    String.valueOf(number.getAsInt()),
                    String.valueOf(columns.size()));
        }
        return columns;
    }

    private static StudyShape.Type type(String name) {
        return Arrays.stream(StudyShape.Type.values())
                .filter(type -> code(type).equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        ProblemCode.UNKNOWN_CHOICE,
                        "--types",
                        name,
                        Arrays.stream(StudyShape.Type.values())
                                .map(PowerQuestion::code)
                                .collect(Collectors.joining(", "))));
    }

    private static String code(StudyShape.Type type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Simulates.
     *
     * @param threads most studies at a time, 0 for one per processor; never changes the answer
     * @param progress hears how far it has come
     */
    public StructurePower.Answer answer(int threads, ProgressListener progress) {
        progress.progress(ProgressListener.Stage.POWER, 0, STEPS);
        StructurePower power = new StructurePower(studies, threads);
        StudyShape shape = new StudyShape(residents.orElse(2 * groups), columns, groups);
        if (residents.isPresent() && separation.isPresent()) {
            double apart = separation.getAsDouble();
            StructurePower.Point point = new StructurePower.Point(shape.rows(), apart, power.of(shape, apart, seed));
            return new StructurePower.Answer(List.of(point), OptionalDouble.empty(), OptionalInt.empty());
        }
        return separation.isPresent()
                ? power.fewest(shape, separation.getAsDouble(), seed, tried -> step(progress, tried))
                : power.smallest(shape, seed, tried -> step(progress, tried));
    }

    private static void step(ProgressListener progress, int tried) {
        progress.progress(ProgressListener.Stage.POWER, Math.min(tried, STEPS), STEPS);
    }

    /** Returns the question and its answer as JSON: schema {@code tarve/power/1}. */
    public String json(StructurePower.Answer answer) {
        JsonWriter json = JsonWriter.indented();
        json.beginObject();
        json.key("schema").value("tarve/power/1");
        json.key("features").value((long) columns.size());
        json.key("groups").value((long) groups);
        json.key("studies").value((long) studies);
        json.key("seed").value(seed);
        json.key("wantedPower").value(StructurePower.WANTED);
        json.key("curve").beginArray();
        for (StructurePower.Point point : answer.curve()) {
            json.beginObject();
            json.key("residents").value((long) point.residents());
            json.key("separation").value(point.separation());
            json.key("power").value(point.power());
            json.endObject();
        }
        json.endArray();
        json.key("smallestSeparation");
        answer.separation().ifPresentOrElse(json::value, json::nullValue);
        json.key("residentsNeeded");
        answer.residents().ifPresentOrElse(needed -> json.value((long) needed), json::nullValue);
        json.endObject();
        return json.finish();
    }
}
