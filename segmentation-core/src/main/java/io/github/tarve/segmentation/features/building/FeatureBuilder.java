package io.github.tarve.segmentation.features.building;

import io.github.tarve.segmentation.codebook.Scoring;
import io.github.tarve.segmentation.features.CountFeature;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.FeatureRole;
import io.github.tarve.segmentation.features.catalogue.BackgroundColumns;
import io.github.tarve.segmentation.features.catalogue.DiaryFrame;
import io.github.tarve.segmentation.features.catalogue.FeatureBlock;
import io.github.tarve.segmentation.features.catalogue.FeatureCatalogue;
import io.github.tarve.segmentation.features.catalogue.FeaturePreset;
import io.github.tarve.segmentation.features.catalogue.MeasuredColumn;
import io.github.tarve.segmentation.features.catalogue.ScaleReliability;
import io.github.tarve.segmentation.features.catalogue.SurveyMeasures;
import io.github.tarve.segmentation.features.quality.ContactTrend;
import io.github.tarve.segmentation.features.quality.QualityStudy;
import io.github.tarve.segmentation.problems.Excerpt;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.records.DiaryWindow;
import io.github.tarve.segmentation.records.Resident;
import io.github.tarve.segmentation.records.Study;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Measures a study's residents and decides which features build profiles.
 *
 * <p>Order of the rules for distances: what the analyst leaves out; no values, constant or nearly so, marks of fewer than
 * five persons; functions of parts that are there; nearly the same as a more reliable feature; unreliable within the diary;
 * equal weights of families; budget. For counts only the first two apply. Whatever a rule takes is logged.
 *
 * <p>Below 20 residents nothing is clustered, so a study without any usable feature is refused only from 20 on; one whose
 * residents are identical throughout is refused from 2 on. The result does not depend on the order of the diary.
 */
public final class FeatureBuilder {
    private static final int FEWEST_TO_CLUSTER = 20;

    private final Study study;
    private final FeatureRequest request;
    private final DayIntensities.Rule rule;
    private final DiaryMeasurement diary;
    private final SurveyMeasures survey;
    private final List<MeasuredColumn> all;

    private FeatureBuilder(Study study, FeatureRequest request, FeatureCatalogue catalogue) {
        this.study = study;
        this.request = request;
        boolean named = !request.add().isEmpty() || !request.drop().isEmpty();
        double fatigue = request.fatigue() == FatigueRule.ADJUST
                ? QualityStudy.trend(study).map(ContactTrend::slope).orElse(0.0)
                : 0;
        this.rule = new DayIntensities.Rule(fatigue, request.weekdays());
        this.diary = DiaryMeasurement.of(
                study,
                named ? catalogue : catalogue.upTo(request.preset()),
                DiaryFrame.of(study),
                study.window().map(DiaryWindow::minimumDays).orElse(1),
                rule);
        this.survey = SurveyMeasures.of(study);
        this.all = distinct(List.of(diary.columns(), survey.columns(), BackgroundColumns.of(study)));
    }

    /** Measures a study with the catalogue of the tool. */
    public static MeasuredFeatures build(Study study, FeatureRequest request) {
        return build(study, request, FeatureCatalogue.standard());
    }

    /**
     * Measures a study.
     *
     * @throws Refusal when a feature or a block is unknown, a block weight is not a number of at least 0, no feature is
     *     usable, or the residents do not differ on any
     */
    public static MeasuredFeatures build(Study study, FeatureRequest request, FeatureCatalogue catalogue) {
        return new FeatureBuilder(study, request, catalogue).measured();
    }

    /**
     * Measures the features of a recipe in another study, with nothing dropped and nothing taken from its residents.
     *
     * @throws Refusal when the study lacks what the recipe measures, or has it on another scale
     */
    public static RepeatedFeatures repeat(Study study, FeatureRecipe recipe) {
        return repeat(study, recipe, FeatureCatalogue.standard());
    }

    /**
     * Measures the features of a recipe in another study, with a catalogue of one's own.
     *
     * @throws Refusal when the study lacks what the recipe measures, or has it on another scale
     */
    public static RepeatedFeatures repeat(Study study, FeatureRecipe recipe, FeatureCatalogue catalogue) {
        DiaryFrame frame = DiaryFrame.of(study, recipe.norms());
        DayIntensities.Rule rule = new DayIntensities.Rule(
                recipe.fatigue().orElse(0.0), recipe.weekdays().orElse(WeekdayRule.REPORT));
        DiaryMeasurement usual =
                DiaryMeasurement.of(study, catalogue.upTo(FeaturePreset.STANDARD), frame, recipe.minimumDays(), rule);
        boolean enough = recipe.features().stream()
                .allMatch(item -> item.source() != FeatureRecipe.Source.DIARY || usual.measured(item.id()));
        DiaryMeasurement diary =
                enough ? usual : DiaryMeasurement.of(study, catalogue, frame, recipe.minimumDays(), rule);
        SurveyMeasures survey = SurveyMeasures.of(study, recipe.norms());
        List<MeasuredColumn> columns =
                distinct(List.of(diary.columns(), survey.columns(), BackgroundColumns.of(study)));
        return new RecipeMeasurement(study, recipe, columns, exposure(study, diary), frame).measure();
    }

    /** Returns the features of a recipe for two residents who are not there: one with nothing but zeros, one with no value. */
    public static FeatureMatrix trial(FeatureRecipe recipe) {
        return RecipeMeasurement.trial(recipe);
    }

    /** Gives survey items and background columns whose header is also the id of a feature a name of their own. */
    private static List<MeasuredColumn> distinct(List<List<MeasuredColumn>> sources) {
        Map<String, MeasuredColumn> columns = new LinkedHashMap<>();
        for (List<MeasuredColumn> source : sources) {
            for (MeasuredColumn column : source) {
                MeasuredColumn named = column;
                while (columns.containsKey(named.id())) {
                    named = renamed(named);
                }
                columns.put(named.id(), named);
            }
        }
        return List.copyOf(columns.values());
    }

    private static MeasuredColumn renamed(MeasuredColumn column) {
        FeatureDescription old = column.feature().description();
        return column.with(column.feature()
                .with(new FeatureDescription(
                        old.block().toLowerCase(Locale.ROOT) + "." + old.id(),
                        old.label(),
                        old.block(),
                        old.unit(),
                        old.direction(),
                        old.role(),
                        old.minimumDays(),
                        old.transform(),
                        old.weight())));
    }

    private MeasuredFeatures measured() {
        Map<FeatureBlock, Double> blocks = checked();
        Selection selection = selection();
        refuseIdentical(selection.active());
        selection.apply(column -> blocks.getOrDefault(BlockWeights.block(column), 1.0) == 0
                ? Optional.of(DroppedFeature.of(column.id(), DropReason.BLOCK_OFF))
                : Optional.empty());
        selection.dropWithoutVariation();
        DiaryReliability reliability = DiaryReliability.of(study, diary, selection.active());
        List<FamilyComponents> components = List.of();
        if (request.form() == DiaryForm.RATES) {
            selection.dropSummaries(reliability.byId());
            selection.dropAlike(reliability.byId());
            selection.dropUnreliable(reliability.byId());
            selection.redescribe(new BlockWeights(blocks).weigh(selection.active()));
            components = Components.fit(selection, study.residents().size());
        }
        if (selection.active().isEmpty() && study.residents().size() >= FEWEST_TO_CLUSTER) {
            throw Refusal.of(ProblemCode.NO_USABLE_FEATURE, selection.dropped().size());
        }
        List<MeasuredColumn> columns = columns(selection);
        List<FeatureReliability> all = new ArrayList<>(reliability.with(diary, columns));
        List<ScaleReliability> scales = survey.reliability();
        scales.forEach(scale -> all.addAll(FeatureReliability.of(scale)));
        return new MeasuredFeatures(
                matrix(columns),
                selection.dropped(),
                all,
                scales,
                groups(columns),
                recipe(columns, components),
                dictionary(columns),
                warnings(blocks));
    }

    /** Returns the blocks that the request names, after checking every name in it. */
    private Map<FeatureBlock, Double> checked() {
        Set<String> known = new LinkedHashSet<>();
        all.forEach(column -> known.add(column.id()));
        List<Problem> problems = new ArrayList<>();
        List<String> named = new ArrayList<>(request.add());
        named.addAll(request.drop());
        for (String id : named) {
            if (!known.contains(id)) {
                String close = NearestName.of(id, known);
                problems.add(
                        close.isEmpty()
                                ? Problem.of(ProblemCode.UNKNOWN_FEATURE, Excerpt.of(id))
                                : Problem.of(ProblemCode.UNKNOWN_FEATURE_CLOSE, Excerpt.of(id), close));
            }
        }
        Map<FeatureBlock, Double> blocks = new EnumMap<>(FeatureBlock.class);
        new TreeMap<>(request.blocks()).forEach((name, weight) -> {
            Optional<FeatureBlock> block = FeatureBlock.of(name);
            if (block.isEmpty()) {
                problems.add(Problem.of(ProblemCode.UNKNOWN_BLOCK, Excerpt.of(name)));
            } else if (!(weight >= 0) || Double.isInfinite(weight)) {
                problems.add(Problem.of(ProblemCode.BAD_BLOCK_WEIGHT, name, weight));
            } else {
                blocks.put(block.get(), weight);
            }
        });
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        return blocks;
    }

    /** Sorts the columns into candidates, descriptions and those that nobody asked for. */
    private Selection selection() {
        Set<String> add = Set.copyOf(request.add());
        List<MeasuredColumn> candidates = new ArrayList<>();
        List<MeasuredColumn> describing = new ArrayList<>();
        List<DroppedFeature> drops = new ArrayList<>();
        for (MeasuredColumn column : all) {
            if (request.drop().contains(column.id())) {
                drops.add(DroppedFeature.of(column.id(), DropReason.REQUESTED));
            } else if (add.contains(column.id())) {
                candidates.add(withRole(column, FeatureRole.ACTIVE));
            } else if (wanted(column)) {
                boolean ofDiary = diary.measured(column.id());
                if (column.feature().role() != FeatureRole.ACTIVE) {
                    describing.add(column);
                } else if (ofDiary && asCounts() && !(column.feature() instanceof CountFeature)) {
                    drops.add(DroppedFeature.of(column.id(), DropReason.AS_COUNTS));
                    describing.add(column);
                } else {
                    candidates.add(column);
                }
            }
        }
        Selection selection = new Selection(candidates, describing, add);
        drops.forEach(selection::log);
        logRareCodes(selection);
        return selection;
    }

    private boolean asCounts() {
        return request.form() == DiaryForm.COUNTS;
    }

    private boolean wanted(MeasuredColumn column) {
        boolean counts =
                column.group().filter(group -> group.startsWith("counts.")).isPresent();
        boolean kept = study.window().isPresent() || !diary.measured(column.id());
        return kept && column.preset().compareTo(request.preset()) <= 0 && (asCounts() || !counts);
    }

    private void logRareCodes(Selection selection) {
        if (asCounts()) {
            logRareCodes(selection, "contacts.", diary.frame().needs());
            logRareCodes(selection, "channel.", diary.frame().channels());
        } else if (request.preset().compareTo(FeaturePreset.STANDARD) >= 0) {
            logRareCodes(selection, "contacts_wk.", diary.frame().needs());
            logRareCodes(selection, "channel_share.", diary.frame().channels());
        }
        if (request.preset() == FeaturePreset.FULL) {
            logRareCodes(selection, "unmet_because.", diary.frame().reasons());
        }
    }

    private static void logRareCodes(Selection selection, String prefix, DiaryFrame.Codes codes) {
        codes.rare()
                .forEach(code ->
                        selection.log(DroppedFeature.of(prefix + code.code(), DropReason.MERGED_RARE, code.users())));
    }

    private void refuseIdentical(List<MeasuredColumn> candidates) {
        int n = study.residents().size();
        if (n < 2 || candidates.isEmpty()) {
            return;
        }
        for (MeasuredColumn column : candidates) {
            for (int i = 1; i < n; i++) {
                if (Double.compare(column.value(i), column.value(0)) != 0) {
                    return;
                }
            }
        }
        throw Refusal.of(ProblemCode.NO_VARIATION, n, 1);
    }

    private static MeasuredColumn withRole(MeasuredColumn column, FeatureRole role) {
        Feature feature = column.feature();
        return column.with(feature.with(feature.description().withRole(role)));
    }

    /** Returns the columns of the matrix: active ones first, then those that describe and have a value. */
    private static List<MeasuredColumn> columns(Selection selection) {
        List<MeasuredColumn> columns = new ArrayList<>(selection.active());
        for (MeasuredColumn column : selection.describing()) {
            if (Arrays.stream(column.values()).anyMatch(value -> !Double.isNaN(value))) {
                FeatureRole role = column.feature().role();
                boolean kept = role == FeatureRole.GROUP || role == FeatureRole.REPLACED;
                columns.add(withRole(column, kept ? role : FeatureRole.DESCRIPTOR));
            }
        }
        return columns;
    }

    private List<FeatureEntry> dictionary(List<MeasuredColumn> columns) {
        Map<String, Scoring> scales = survey.scoring();
        List<FeatureEntry> entries = new ArrayList<>();
        all.forEach(column -> entries.add(
                diary.measured(column.id()) ? FeatureEntry.ofDiary(column) : FeatureEntry.ofPeople(column, scales)));
        columns.stream()
                .filter(column -> column.feature().role() == FeatureRole.COMPONENT)
                .forEach(column -> entries.add(FeatureEntry.ofComponent(column)));
        return entries;
    }

    private FeatureRecipe recipe(List<MeasuredColumn> columns, List<FamilyComponents> components) {
        return new RecipeWriting(
                        diary, survey.columns().stream().map(MeasuredColumn::id).collect(Collectors.toSet()))
                .of(
                        columns,
                        components,
                        study.window().map(DiaryWindow::minimumDays).orElse(1))
                .withDays(rule.fatigue(), rule.weekdays());
    }

    private static double[] exposure(Study study, DiaryMeasurement diary) {
        double[] exposure = diary.exposureDays();
        boolean hasDiary = study.window().isPresent();
        for (int i = 0; i < exposure.length; i++) {
            exposure[i] = hasDiary ? exposure[i] / 7 : 1;
        }
        return exposure;
    }

    private FeatureMatrix matrix(List<MeasuredColumn> columns) {
        return FeatureMatrix.of(
                columns.stream().map(MeasuredColumn::feature).toList(),
                study.residents().stream().map(Resident::id).toList(),
                columns.stream().map(MeasuredColumn::values).toArray(double[][]::new),
                study.residents().stream().mapToDouble(Resident::weight).toArray(),
                exposure(study, diary));
    }

    private static List<FeatureGroup> groups(List<MeasuredColumn> columns) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (MeasuredColumn column : columns) {
            column.group()
                    .ifPresent(group -> groups.computeIfAbsent(group, id -> new ArrayList<>())
                            .add(column.id()));
        }
        return groups.entrySet().stream()
                .map(group -> new FeatureGroup(group.getKey(), group.getValue()))
                .toList();
    }

    private List<Problem> warnings(Map<FeatureBlock, Double> blocks) {
        List<Problem> warnings = new ArrayList<>(survey.warnings());
        warnings.addAll(diary.frame().notices());
        if (request.fatigue() == FatigueRule.ADJUST) {
            double change = Math.rint(1000 * Math.expm1(rule.fatigue())) / 10;
            warnings.add(
                    rule.fatigue() == 0
                            ? Problem.of(ProblemCode.FATIGUE_UNKNOWN)
                            : Problem.of(ProblemCode.FATIGUE_ADJUSTED, change));
        }
        if (request.weekdays() == WeekdayRule.BALANCE && study.window().isPresent()) {
            warnings.add(Problem.of(ProblemCode.WEEKDAYS_BALANCED));
        }
        QualityStudy.seasons(study)
                .forEach(area -> warnings.add(Problem.of(
                        ProblemCode.DIARY_SEASONS, study.codebook().area(area).code())));
        blocks.forEach((block, weight) -> {
            if (asCounts() && weight != 0) {
                warnings.add(Problem.of(ProblemCode.BLOCK_WEIGHT_UNUSED, block.name()));
            }
        });
        return warnings;
    }
}
