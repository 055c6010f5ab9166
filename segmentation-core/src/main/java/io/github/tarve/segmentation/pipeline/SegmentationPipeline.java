package io.github.tarve.segmentation.pipeline;

import io.github.tarve.segmentation.areas.AreaComparison;
import io.github.tarve.segmentation.areas.AreaMixEstimator;
import io.github.tarve.segmentation.clustering.Memberships;
import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.codebook.Codebook;
import io.github.tarve.segmentation.features.DiaryPicture;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.ServiceUse;
import io.github.tarve.segmentation.features.building.DropReason;
import io.github.tarve.segmentation.features.building.DroppedFeature;
import io.github.tarve.segmentation.features.building.FeatureBuilder;
import io.github.tarve.segmentation.features.building.MeasuredFeatures;
import io.github.tarve.segmentation.features.quality.QualityStudy;
import io.github.tarve.segmentation.internal.concurrent.Workers;
import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.pipeline.ProgressListener.Stage;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.profiles.AnyNeed;
import io.github.tarve.segmentation.profiles.Assignments;
import io.github.tarve.segmentation.profiles.DescriptorFinding;
import io.github.tarve.segmentation.profiles.DescriptorFindings;
import io.github.tarve.segmentation.profiles.MethodFacts;
import io.github.tarve.segmentation.profiles.Profiler;
import io.github.tarve.segmentation.profiles.Profiling;
import io.github.tarve.segmentation.profiles.ProfilingInput;
import io.github.tarve.segmentation.profiles.Segmentation;
import io.github.tarve.segmentation.profiles.ServiceLack;
import io.github.tarve.segmentation.profiles.UsePictures;
import io.github.tarve.segmentation.profiles.explaining.NeedMapping;
import io.github.tarve.segmentation.provenance.LibraryVersion;
import io.github.tarve.segmentation.provenance.Provenance;
import io.github.tarve.segmentation.records.Study;
import io.github.tarve.segmentation.settings.KChoice;
import io.github.tarve.segmentation.settings.MethodChoice;
import io.github.tarve.segmentation.validation.LocalOutliers;
import io.github.tarve.segmentation.validation.NumberOfClusters;
import io.github.tarve.segmentation.validation.StructureVerdict;
import io.github.tarve.segmentation.validation.stability.SamplingUnits;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;

/**
 * Turns a study into a segmentation: measure, choose, compare areas, describe. Immutable; one pipeline may serve many
 * studies and threads, and reads no file and prints nothing.
 */
public final class SegmentationPipeline {
    private static final int PERMUTATIONS = 10_000;
    private static final int DRAWS = 40;

    private final SegmentationPlan plan;

    private SegmentationPipeline(SegmentationPlan plan) {
        this.plan = plan;
    }

    /** Returns the pipeline of a plan. */
    public static SegmentationPipeline of(SegmentationPlan plan) {
        return new SegmentationPipeline(plan);
    }

    /** Analyses a study; the result does not say which files it came from. */
    public Segmentation run(Study study) {
        return run(study, List.of(), ProgressListener.silent());
    }

    /**
     * Analyses a study.
     *
     * @param study the validated records
     * @param inputs the files that they came from, for the provenance
     * @param progress hears how far the work has come
     * @throws io.github.tarve.segmentation.problems.Refusal when the data or the plan does not allow it
     */
    public Segmentation run(Study study, List<Provenance.InputFile> inputs, ProgressListener progress) {
        // Streams within use this pool, so that the number of threads holds for all of the work.
        ForkJoinPool pool = new ForkJoinPool(plan.threads());
        try {
            return pool.submit(() -> Workers.within(plan.threads(), () -> analyse(study, inputs, progress)))
                    .join();
        } finally {
            pool.shutdown();
        }
    }

    private Segmentation analyse(Study study, List<Provenance.InputFile> inputs, ProgressListener progress) {
        requireImputable();
        progress.progress(Stage.FEATURES, 0, 1);
        PopulationWeights.Outcome weights = PopulationWeights.of(study);
        MeasuredFeatures measured = FeatureBuilder.build(study, FeatureWishes.of(plan.settings()));
        ServiceUse use = ServiceUse.of(study);
        Optional<ProfileMethod> method = method(measured);
        Optional<NumberOfClusters.Outcome> outcome = method.map(found ->
                ProfileCount.of(plan.k(), measured.matrix().rows()).choose(found, households(study), plan, progress));
        Partition partition = outcome.map(found -> found.chosen().partition())
                .orElseGet(() -> nobody(study.residents().size()));
        List<String> homes = study.residents().stream()
                .map(resident -> resident.area().orElse(""))
                .toList();
        progress.progress(Stage.AREAS, 0, 1);
        List<Memberships> likelihoods = method.flatMap(used ->
                        outcome.map(found -> used.likelihoods(found.chosen(), DRAWS, Seeds.derive(plan.seed(), 6))))
                .orElse(List.of());
        AreaComparison areas = new AreaMixEstimator(plan.shrinkage(), PERMUTATIONS, Seeds.derive(plan.seed(), 2))
                .compare(homes, partition, likelihoods, Indicators.of(measured.matrix(), study.codebook()));
        Optional<List<Double>> certainty =
                method.flatMap(used -> outcome.flatMap(found -> used.certainty(found.chosen(), plan.seed())));
        AreaFindings findings = new AreaFindings(plan, homes, partition, measured.matrix());
        progress.progress(Stage.PROFILES, 0, 1);
        Explaining explaining = new Explaining(plan, measured.matrix(), partition, study.codebook());
        Profiling profiling = Profiler.describe(new ProfilingInput(
                measured.matrix(),
                use,
                homes,
                partition,
                outcome.map(found -> found.selection().chosenCandidate().stability())
                        .orElse(List.of()),
                explaining.named(),
                Seeds.derive(plan.seed(), 3)));
        return new Segmentation(
                StudyDescription.of(study, measured, weights.warnings()),
                study.codebook(),
                outcome.map(NumberOfClusters.Outcome::verdict).orElse(StructureVerdict.tooFew()),
                outcome.map(NumberOfClusters.Outcome::selection),
                outcome.map(found -> method(found, measured.matrix(), method.flatMap(used -> used.gaps(certainty)))),
                profiling.features(),
                StudyDescription.dropped(measured),
                profiling.needs(),
                profiling.areaNeeds(),
                profiling.profiles(),
                explaining.explain(profiling.profiles()),
                areas,
                method.flatMap(findings::profiles),
                outcome.flatMap(found -> findings.estimates(weights.weights(), found.chosen())),
                outcome.map(found -> assignments(found, homes, measured, certainty)),
                provenance(inputs),
                QualityStudy.of(study),
                AnyNeed.of(use),
                Sensitivity.of(plan, study, measured, partition),
                descriptors(measured, partition, study.codebook()),
                NeedMapping.of(measured.matrix(), study.codebook(), homes),
                Optional.of(UsePictures.of(DiaryPicture.of(study, use), use, partition, study.codebook())),
                LocalOutliers.of(measured.matrix(), plan.threads(), plan.seed()),
                ServiceLack.of(study));
    }

    private static Assignments assignments(
            NumberOfClusters.Outcome found,
            List<String> homes,
            MeasuredFeatures measured,
            Optional<List<Double>> certainty) {
        Optional<List<Double>> returning = Optional.of(found.returning()).filter(shares -> !shares.isEmpty());
        return new Assignments(homes, measured.matrix(), measured.recipe(), certainty, returning, found.chosen());
    }

    private Provenance provenance(List<Provenance.InputFile> inputs) {
        return new Provenance(
                LibraryVersion.current(),
                plan.seed(),
                Seeds.GENERATOR,
                inputs,
                plan.settings().effective());
    }

    private Optional<ProfileMethod> method(MeasuredFeatures measured) {
        int residents = measured.matrix().rows();
        requireEnough(plan.k(), residents);
        boolean small = residents < NumberOfClusters.FEWEST_ROWS;
        return small && plan.smallStudies() == SegmentationPlan.SmallStudies.DESCRIBE
                ? Optional.empty()
                : Optional.of(ProfileMethod.of(plan, measured));
    }

    private void requireImputable() {
        if (plan.imputes() && ProfileMethod.settled(plan.method()) == MethodChoice.MIXTURE) {
            throw Refusal.of(ProblemCode.IMPUTE_WITH_MIXTURE, MethodChoice.MIXTURE.text());
        }
    }

    private static void requireEnough(KChoice choice, int residents) {
        int least = 0;
        if (choice instanceof KChoice.Exactly exactly) {
            least = exactly.k();
        } else if (choice instanceof KChoice.Between between) {
            least = between.low();
        }
        if (residents > 0 && least > residents) {
            throw Refusal.of(ProblemCode.MORE_PROFILES_THAN_RESIDENTS, residents, least);
        }
    }

    private MethodFacts method(
            NumberOfClusters.Outcome outcome, FeatureMatrix matrix, Optional<MethodFacts.Gaps> gaps) {
        return new MethodFacts(
                outcome.chosen().algorithm(),
                ProfileMethod.dissimilarityOf(outcome.chosen()),
                outcome.chosen().criterion(),
                outcome.chosen().convergence(),
                gaps,
                exploratory(outcome, matrix.rows()));
    }

    private boolean exploratory(NumberOfClusters.Outcome outcome, int residents) {
        return plan.smallStudies() == SegmentationPlan.SmallStudies.FORCE
                && (residents < NumberOfClusters.FEWEST_ROWS
                        || !outcome.verdict().groupsShown());
    }

    private List<DescriptorFinding> descriptors(MeasuredFeatures measured, Partition partition, Codebook codebook) {
        Set<String> alike = measured.dropped().stream()
                .filter(drop -> drop.reason() == DropReason.CORRELATED)
                .map(DroppedFeature::id)
                .collect(Collectors.toSet());
        return DescriptorFindings.of(measured.matrix(), partition, codebook, alike, Seeds.derive(plan.seed(), 11));
    }

    /** Residents of a household are drawn together, for they are alike in what a diary tells. */
    private static Optional<SamplingUnits> households(Study study) {
        List<String> names = study.residents().stream()
                .map(resident -> resident.household().orElse(""))
                .toList();
        return names.stream().allMatch(String::isEmpty) ? Optional.empty() : Optional.of(SamplingUnits.of(names));
    }

    private static Partition nobody(int residents) {
        int[] none = new int[residents];
        double[] weights = new double[residents];
        Arrays.fill(none, -1);
        return Partition.canonical(none, weights);
    }
}
