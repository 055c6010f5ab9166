package io.github.tarve.segmentation.pipeline.multiverse;

import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.features.building.DiaryForm;
import io.github.tarve.segmentation.features.building.FeatureBuilder;
import io.github.tarve.segmentation.features.building.FeatureRequest;
import io.github.tarve.segmentation.features.building.MeasuredFeatures;
import io.github.tarve.segmentation.internal.concurrent.Workers;
import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.internal.random.Shuffle;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.records.DiaryWindow;
import io.github.tarve.segmentation.records.Study;
import io.github.tarve.segmentation.validation.NumberOfClusters;
import io.github.tarve.segmentation.validation.multiverse.Choice;
import io.github.tarve.segmentation.validation.multiverse.Multiverse;
import io.github.tarve.segmentation.validation.multiverse.Universe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Clusters a study again in every reasonable way, with the number of profiles of the main result, and compares.
 *
 * <ul>
 *   <li>Every way, and rules of days and treatments of missing cells on some of them. A rule of days is tried where it
 *       changes whose diary is used, filling where cells are missing.
 *   <li>More than 1000 residents: 1000 of them are drawn at random, the same ones for the same seed and study; features are
 *       measured on all residents.
 *   <li>A way that the data do not allow, such as distances between residents with nothing in common, is left out.
 *   <li>Every fit has few starts and a seed of its own, so that neither threads nor their order change a result.
 * </ul>
 */
public final class StudyMultiverse {
    /** Above so many residents, a sample of as many is clustered. */
    public static final int MOST_RESIDENTS = 1000;

    private static final long SAMPLE = -1;

    private final Study study;
    private final FeatureRequest request;
    private final MixtureMethod mixture;
    private final long seed;
    private final int threads;

    /**
     * Creates the work on one study.
     *
     * @param study the study
     * @param request the features of the main result, whatever their form
     * @param mixture the mixture for measured features
     * @param seed from which everything random derives
     * @param threads most threads at a time; never changes the result
     */
    public StudyMultiverse(Study study, FeatureRequest request, MixtureMethod mixture, long seed, int threads) {
        this.study = study;
        this.request = request;
        this.mixture = mixture;
        this.seed = seed;
        this.threads = threads;
    }

    /**
     * The result that the other ways are compared with.
     *
     * @param way how it was found
     * @param imputed whether missing cells were filled
     * @param measured the features that it was found with
     * @param partition profile of each resident
     */
    public record Main(Way way, boolean imputed, MeasuredFeatures measured, Partition partition) {}

    /** Compares the other ways with a main result. */
    public Multiverse around(Main main) {
        int inForce = study.window().map(DiaryWindow::minimumDays).orElse(0);
        Map<Integer, Study> studies = new TreeMap<>();
        study.window()
                .map(window -> DayRules.of(study, window))
                .ifPresent(rules -> rules.others().forEach(days -> studies.put(days, rules.under(days))));
        List<Integer> others = List.copyOf(studies.keySet());
        studies.put(inForce, study);
        boolean mixed = main.way() == Way.MIXTURE;
        Optional<MeasuredFeatures> known = Optional.of(main.measured());
        Optional<MeasuredFeatures> rates = mixed ? measured(study, DiaryForm.RATES) : known;
        boolean gaps = rates.filter(features -> features.matrix().active().hasMissing())
                .isPresent();
        int[] sample = sample();
        Map<Integer, Fits> fits = new TreeMap<>();
        studies.forEach((days, under) -> fits.put(
                days,
                days == inForce
                        ? fits(under, mixed ? known : measured(under, DiaryForm.COUNTS), rates, sample)
                        : fits(
                                under,
                                mixed ? measured(under, DiaryForm.COUNTS) : Optional.empty(),
                                measured(under, DiaryForm.RATES),
                                sample)));
        GridPoint.Gaps treatment = main.imputed() && gaps ? GridPoint.Gaps.IMPUTED : GridPoint.Gaps.AVAILABLE;
        List<GridPoint> points = GridPoint.around(new GridPoint(main.way(), inForce, treatment), others, gaps);
        return compare(main.partition(), sample, points, gaps, fits);
    }

    private Multiverse compare(
            Partition main, int[] sample, List<GridPoint> points, boolean gaps, Map<Integer, Fits> fits) {
        List<Universe> universes = new ArrayList<>();
        universes.add(new Universe(
                points.get(0).choices(gaps),
                Arrays.stream(sample).map(main::label).boxed().toList()));
        List<Optional<List<Integer>>> found = new ArrayList<>(Collections.nCopies(points.size(), Optional.empty()));
        Workers.run(points.size() - 1, threads, i -> {
            GridPoint point = points.get(i + 1);
            Fits under = Objects.requireNonNull(fits.get(point.days()));
            found.set(i + 1, under.labels(point, main.clusters(), Seeds.derive(seed, i)));
        });
        for (int p = 1; p < points.size(); p++) {
            Map<Choice, String> choices = points.get(p).choices(gaps);
            found.get(p).ifPresent(labels -> universes.add(new Universe(choices, labels)));
        }
        return Multiverse.of(universes, least(main, sample.length));
    }

    /** What a result needs, in proportion to the sample; no more than the main result has. */
    private int least(Partition main, int sampled) {
        int residents = main.rows();
        int smallest = Arrays.stream(main.sizes()).min().orElse(0);
        int needed = Math.min(NumberOfClusters.fewest(residents), smallest);
        return Math.max(1, (int) Math.ceil(needed * (double) sampled / residents));
    }

    private Optional<MeasuredFeatures> measured(Study under, DiaryForm form) {
        try {
            return Optional.of(FeatureBuilder.build(under, request.withForm(form)));
        } catch (Refusal nothingToCluster) {
            return Optional.empty();
        }
    }

    private Fits fits(Study under, Optional<MeasuredFeatures> counts, Optional<MeasuredFeatures> rates, int[] sample) {
        Map<String, Integer> positions = under.residentPositions();
        int[] places = Arrays.stream(sample)
                .map(i -> positions.getOrDefault(study.residents().get(i).id(), -1))
                .toArray();
        return new Fits(counts, rates, places, mixture);
    }

    private int[] sample() {
        int n = study.residents().size();
        int[] all = IntStream.range(0, n).toArray();
        if (n <= MOST_RESIDENTS) {
            return all;
        }
        Shuffle.toFront(all, MOST_RESIDENTS, Seeds.generator(seed, SAMPLE));
        return Arrays.stream(all).limit(MOST_RESIDENTS).sorted().toArray();
    }
}
