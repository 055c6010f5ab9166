package io.github.tarve.benchmarks;

import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.internal.stats.Draws;
import io.github.tarve.segmentation.pipeline.SegmentationPipeline;
import io.github.tarve.segmentation.pipeline.SegmentationPlan;
import io.github.tarve.segmentation.pipeline.table.TableClustering;
import io.github.tarve.segmentation.pipeline.table.TableColumns;
import io.github.tarve.segmentation.pipeline.table.TablePlan;
import io.github.tarve.segmentation.settings.SettingKey;
import io.github.tarve.segmentation.synthesis.SyntheticStudies;
import io.github.tarve.segmentation.validation.StructureVerdict;
import io.github.tarve.segmentation.validation.structure.StructureEvidence;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * How often the verdict announces groups, on data with and without them: {@code VerdictCalibration [studies] [suite...]} prints
 * a table in Markdown. Suites are the names of {@link Suite}; without any, all of them.
 */
public final class VerdictCalibration {
    private static final double LOADING = 0.7;

    private VerdictCalibration() {}

    /** What the residents of a table are like. */
    enum Suite {
        /** Independent normal columns. */
        NOISE,
        /** One common factor behind all columns. */
        FACTOR,
        /** Square roots of Poisson counts that share a factor of the resident. */
        FRAILTY,
        /** The same, half of the cells being zero for other reasons. */
        ZEROS,
        /** A curve through all columns, without a gap anywhere. */
        CURVE,
        /** Three equal groups. */
        GROUPS,
        /** Diaries and surveys without groups, through the whole pipeline. */
        DIARIES
    }

    /** Runs the simulation. */
    public static void main(String[] arguments) {
        int studies = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        List<Suite> suites = arguments.length > 1
                ? Arrays.stream(arguments)
                        .skip(1)
                        .map(name -> Suite.valueOf(name.toUpperCase(Locale.ROOT)))
                        .toList()
                : List.of(Suite.values());
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("| Residents | Columns | Data | Studies | p <= 0.05 | Natural | Stable | Verdicts |");
        out.println("|---|---|---|---|---|---|---|---|");
        for (Suite suite : suites) {
            switch (suite) {
                case DIARIES ->
                    out.println(row("32 | diary and survey | no groups", studies, VerdictCalibration::diaries));
                case GROUPS -> {
                    out.println(row("32 | 6 | three groups, 6 apart", studies, i -> table(suite, 32, 6, 6, i)));
                    out.println(row("100 | 12 | three groups, 5 apart", studies, i -> table(suite, 100, 12, 5, i)));
                }
                default -> {
                    String name = suite.name().toLowerCase(Locale.ROOT);
                    out.println(row("32 | 6 | " + name, studies, i -> table(suite, 32, 6, 0, i)));
                    out.println(row("100 | 12 | " + name, studies, i -> table(suite, 100, 12, 0, i)));
                }
            }
        }
    }

    private static String row(String head, int studies, IntFunction<StructureVerdict> study) {
        List<StructureVerdict> verdicts =
                IntStream.range(0, studies).parallel().mapToObj(study).toList();
        long rejected = verdicts.stream()
                .filter(verdict ->
                        verdict.evidence().filter(StructureEvidence::rejected).isPresent())
                .count();
        List<String> kinds = new ArrayList<>();
        long natural = 0;
        for (StructureVerdict.Kind kind : StructureVerdict.Kind.values()) {
            long count =
                    verdicts.stream().filter(verdict -> verdict.kind() == kind).count();
            natural += kind == StructureVerdict.Kind.NATURAL ? count : 0;
            if (count > 0) {
                kinds.add(kind.code() + " " + count);
            }
        }
        long stable = verdicts.stream().filter(StructureVerdict::stable).count();
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.3f | %.3f | %.3f | %s |",
                head,
                studies,
                (double) rejected / studies,
                (double) natural / studies,
                (double) stable / studies,
                String.join(", ", kinds));
    }

    private static StructureVerdict diaries(int number) {
        // Other reasonable choices say nothing on the verdict and take long.
        return SegmentationPipeline.of(
                        SegmentationPlan.defaults().withThreads(1).with(SettingKey.SEGMENTS_SENSITIVITY, "off"))
                .run(SyntheticStudies.make("null-32", 1000 + number).study())
                .verdict();
    }

    private static StructureVerdict table(Suite suite, int rows, int columns, double separation, int number) {
        double[][] values = draw(suite, rows, columns, separation, Seeds.generator(number, rows, columns));
        TablePlan plan = TablePlan.builder()
                .method("kmeans")
                .k("auto")
                .scale("standard")
                .seed(number)
                .threads(1)
                .build();
        TableColumns table = new TableColumns(
                "simulated",
                IntStream.range(0, columns).mapToObj(j -> "x" + j).toList(),
                Arrays.stream(values)
                        .map(column ->
                                Arrays.stream(column).mapToObj(String::valueOf).toList())
                        .toList(),
                LongStream.rangeClosed(2, rows + 1L).boxed().toList());
        return TableClustering.run(plan, table).selection().orElseThrow().verdict();
    }

    private static double[][] draw(Suite suite, int rows, int columns, double separation, RandomGenerator random) {
        double[][] values = new double[columns][rows];
        double[] common = new double[rows];
        Arrays.setAll(common, i -> switch (suite) {
            case FRAILTY -> gamma(random, 1);
            case ZEROS -> gamma(random, 2) / 2;
            case CURVE -> random.nextDouble();
            default -> Draws.normal(random);
        });
        double[][] centres = centres(columns, separation, random);
        for (int j = 0; j < columns; j++) {
            double mean = 1 + 3 * random.nextDouble();
            double phase = (double) j / columns;
            for (int i = 0; i < rows; i++) {
                values[j][i] = switch (suite) {
                    case FACTOR -> LOADING * common[i] + Math.sqrt(1 - LOADING * LOADING) * Draws.normal(random);
                    case FRAILTY -> Math.sqrt(poisson(random, mean * common[i]));
                    case ZEROS -> random.nextDouble() < 0.5 ? 0 : Math.sqrt(poisson(random, mean * common[i]));
                    case CURVE -> 3 * StrictMath.sin(2 * Math.PI * (common[i] / 2 + phase)) + Draws.normal(random) / 2;
                    case GROUPS -> centres[i % centres.length][j] + Draws.normal(random);
                    default -> Draws.normal(random);
                };
            }
        }
        return values;
    }

    /** Returns three centres in random directions whose mean distance is the separation. */
    private static double[][] centres(int columns, double separation, RandomGenerator random) {
        double[][] centres = new double[3][columns];
        for (double[] centre : centres) {
            Arrays.setAll(centre, j -> Draws.normal(random));
        }
        double sum = 0;
        for (int a = 0; a < centres.length; a++) {
            for (int b = 0; b < a; b++) {
                double squares = 0;
                for (int j = 0; j < columns; j++) {
                    squares += (centres[a][j] - centres[b][j]) * (centres[a][j] - centres[b][j]);
                }
                sum += Math.sqrt(squares) / centres.length;
            }
        }
        for (double[] centre : centres) {
            for (int j = 0; j < columns; j++) {
                centre[j] *= separation / sum;
            }
        }
        return centres;
    }

    private static double gamma(RandomGenerator random, double shape) {
        return StrictMath.exp(Draws.logGamma(random, shape));
    }

    private static double poisson(RandomGenerator random, double mean) {
        double limit = StrictMath.exp(-mean);
        int count = -1;
        for (double product = 1; product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }
}
