package io.github.tarve.benchmarks;

import io.github.tarve.segmentation.areas.AreaComparison;
import io.github.tarve.segmentation.areas.AreaMixEstimator;
import io.github.tarve.segmentation.areas.Share;
import io.github.tarve.segmentation.areas.Shrinkage;
import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.Dispersion;
import io.github.tarve.segmentation.clustering.mixture.LatentProfileAnalysis;
import io.github.tarve.segmentation.clustering.mixture.MembershipDraws;
import io.github.tarve.segmentation.clustering.mixture.Priors;
import io.github.tarve.segmentation.clustering.mixture.ProfileForm;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.internal.linear.LinearAssignment;
import io.github.tarve.segmentation.validation.PartitionAgreement;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How often 95 % intervals of area shares hold the planted shares, over simulated studies whose profiles are estimated:
 * {@code IntervalCalibration [studies] [size...]} prints a table in Markdown.
 */
public final class IntervalCalibration {
    private static final double[] CONCENTRATIONS = {4, 20, Double.POSITIVE_INFINITY};
    private static final int DRAWS = 40;

    private IntervalCalibration() {}

    /** What came of one study. */
    private record Result(int held, int cells, double width, double error, double agreement) {}

    /** Runs the simulation. */
    public static void main(String[] arguments) {
        int studies = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500;
        int[] sizes = arguments.length > 1
                ? IntStream.range(1, arguments.length)
                        .map(i -> Integer.parseInt(arguments[i]))
                        .toArray()
                : new int[] {32, 300, 2000};
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("| Residents | Areas | Profiles | Concentration | Coverage | Mean width | Mean error | Mean ARI |");
        out.println("|---|---|---|---|---|---|---|---|");
        for (int size : sizes) {
            for (double concentration : CONCENTRATIONS) {
                out.println(row(studies, size, concentration));
            }
        }
    }

    private static String row(int studies, int size, double concentration) {
        int areas = size < 100 ? 3 : size < 1000 ? 6 : 12;
        int profiles = size < 100 ? 3 : 4;
        List<Result> results = IntStream.range(0, studies)
                .parallel()
                .mapToObj(study -> study(study, size, areas, profiles, concentration))
                .toList();
        double held = results.stream().mapToInt(Result::held).sum();
        double cells = results.stream().mapToInt(Result::cells).sum();
        return String.format(
                Locale.ROOT,
                "| %d | %d | %d | %s | %.3f | %.3f | %.3f | %.2f |",
                size,
                areas,
                profiles,
                Double.isInfinite(concentration) ? "equal areas" : String.format(Locale.ROOT, "%.0f", concentration),
                held / cells,
                results.stream().mapToDouble(Result::width).sum() / cells,
                results.stream().mapToDouble(Result::error).sum() / cells,
                results.stream().mapToDouble(Result::agreement).average().orElse(Double.NaN));
    }

    private static Result study(int number, int size, int areas, int profiles, double concentration) {
        PlantedResidents planted = PlantedResidents.draw(number, size, areas, profiles, concentration);
        FeatureMatrix data = planted.matrix();
        LatentProfileAnalysis algorithm = LatentProfileAnalysis.profiles(profiles)
                .withForm(ProfileForm.usual()
                        .withDispersion(Dispersion.NEGATIVE_BINOMIAL)
                        .withCompositions(planted.compositions())
                        .withPriors(Priors.weak()))
                .withRestarts(size < 100 ? 50 : size < 1000 ? 20 : 5)
                .withThreads(1);
        Clustering found = algorithm.fit(data, number);
        AreaComparison comparison = new AreaMixEstimator(new Shrinkage.Estimated(), 0, number)
                .compare(
                        planted.homes(),
                        found.partition(),
                        MembershipDraws.of(algorithm, data, found, DRAWS, number),
                        data.select(feature -> false));
        int[] labels = found.partition().labels();
        double[][] cost = new double[profiles][profiles];
        for (int i = 0; i < labels.length; i++) {
            cost[planted.profile(i)][labels[i]]--;
        }
        int[] match = LinearAssignment.of(cost);
        int held = 0;
        int cells = 0;
        double width = 0;
        double error = 0;
        for (int a = 0; a < comparison.areas().size(); a++) {
            int area = Integer.parseInt(comparison.areas().get(a).area().substring(1));
            for (int k = 0; k < profiles; k++) {
                if (match[k] < found.partition().clusters()) {
                    Share share = comparison.areas().get(a).shares().get(match[k]);
                    double truth = planted.share(area, k);
                    held += share.low() <= truth && truth <= share.high() ? 1 : 0;
                    width += share.high() - share.low();
                    error += Math.abs(share.estimate() - truth);
                    cells++;
                }
            }
        }
        return new Result(
                held,
                cells,
                width,
                error,
                PartitionAgreement.of(planted.partition(), found.partition()).adjustedRand());
    }
}
