package io.github.tarve.segmentation.features.catalogue;

import io.github.tarve.segmentation.codebook.CategoryItem;
import io.github.tarve.segmentation.codebook.Item;
import io.github.tarve.segmentation.codebook.ItemRole;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.MultipleChoiceItem;
import io.github.tarve.segmentation.codebook.NumberItem;
import io.github.tarve.segmentation.codebook.OrdinalItem;
import io.github.tarve.segmentation.codebook.Scale;
import io.github.tarve.segmentation.codebook.Scoring;
import io.github.tarve.segmentation.features.BinaryFeature;
import io.github.tarve.segmentation.features.Direction;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureRole;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.features.OrdinalFeature;
import io.github.tarve.segmentation.features.Transform;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.records.Study;
import io.github.tarve.segmentation.records.Survey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of a survey: scales, items that belong to no scale, and the items of scales as descriptions.
 *
 * @param columns the columns in display order
 * @param scales how the scales were scored
 * @param warnings items that run against their scale
 */
public record SurveyMeasures(List<MeasuredColumn> columns, List<ScaleScore> scales, List<Problem> warnings) {
    /** Copies the lists. */
    public SurveyMeasures {
        columns = List.copyOf(columns);
        scales = List.copyOf(scales);
        warnings = List.copyOf(warnings);
    }

    /** Measures a study's survey. */
    public static SurveyMeasures of(Study study) {
        return of(study, StudyNorms.none());
    }

    /** Measures a study's survey like another study's. */
    public static SurveyMeasures of(Study study, StudyNorms norms) {
        Survey survey = study.survey();
        List<MeasuredColumn> columns = new ArrayList<>();
        List<ScaleScore> scores = new ArrayList<>();
        List<Problem> warnings = new ArrayList<>();
        Set<String> scaled = new HashSet<>();
        for (Scale scale : study.codebook().scales()) {
            ScaleScore score = ScaleScore.of(scale, survey, norms.of(unmetOrScale(scale), Norm.Scale.class));
            if (!score.items().isEmpty()) {
                scaled.addAll(score.items());
                scores.add(score);
                warnings.addAll(score.warnings());
                columns.addAll(scaleColumns(scale, score, unit(survey, score)));
            }
        }
        FeaturePreset single = scores.isEmpty() ? FeaturePreset.MINIMAL : FeaturePreset.STANDARD;
        for (int j = 0; j < survey.items().size(); j++) {
            Item item = survey.items().get(j);
            boolean active = item.active() && !scaled.contains(item.id());
            List<MeasuredColumn> own = itemColumns(item, survey.answers(j), active, single);
            Optional<ItemRole> role = scaled.contains(item.id())
                    ? Optional.empty()
                    : study.codebook().role(item.id());
            columns.addAll(role.map(known -> RoleColumns.of(item, known, own)).orElse(own));
        }
        return new SurveyMeasures(columns, scores, warnings);
    }

    /** Returns how consistently the items of each scale measure one thing, for scales whose items are signs of one. */
    public List<ScaleReliability> reliability() {
        return scales.stream().flatMap(scale -> scale.reliability().stream()).toList();
    }

    /** Returns how the columns of scales are scored, by id of the column. */
    public Map<String, Scoring> scoring() {
        Map<String, Scoring> scoring = new HashMap<>();
        for (ScaleScore score : scales) {
            scoring.put(unmetOrScale(score.scale()), score.scale().scoring());
            if (score.scale().scoring() == Scoring.NEED_COUNTS) {
                scoring.put(score.scale().id() + ".met", Scoring.NEED_COUNTS);
            }
        }
        return scoring;
    }

    /** Returns the id of the column that a scale always has. */
    private static String unmetOrScale(Scale scale) {
        return scale.scoring() == Scoring.NEED_COUNTS ? scale.id() + ".unmet" : scale.id();
    }

    private static List<MeasuredColumn> scaleColumns(Scale scale, ScaleScore score, String unit) {
        if (scale.scoring() != Scoring.NEED_COUNTS) {
            return List.of(scaleColumn(scale, scale.id(), score, scale.label(), unit, score.scores()));
        }
        Label met = FeatureTexts.label(scale.id() + ".met", "scale.met", scale.label());
        Label unmet = FeatureTexts.label(scale.id() + ".unmet", "scale.unmet", scale.label());
        return List.of(
                scaleColumn(scale, met.code(), score, met, unit, score.metNeeds()),
                scaleColumn(scale, unmet.code(), score, unmet, unit, score.scores()));
    }

    private static MeasuredColumn scaleColumn(
            Scale scale, String id, ScaleScore score, Label label, String unit, double[] values) {
        FeatureBlock block = scale.resource() ? FeatureBlock.RESOURCES : FeatureBlock.SURVEY;
        Direction direction = scale.resource() ? Direction.RESOURCE : Direction.NEED;
        FeatureDescription description = new FeatureDescription(
                id, label, block.name(), unit, direction, FeatureRole.ACTIVE, 0, Transform.NONE, 1);
        return MeasuredColumn.of(new NumericFeature(description), values, FeaturePreset.MINIMAL)
                .withNorm(score.norm());
    }

    /** Returns the range of the items of a scale, such as {@code 1-5}; empty when they differ. */
    private static String unit(Survey survey, ScaleScore score) {
        Scoring scoring = score.scale().scoring();
        if (scoring == Scoring.IPSATISED) {
            return "";
        }
        if (scoring == Scoring.NEED_COUNTS) {
            return "0-" + score.items().size();
        }
        int times = scoring == Scoring.MEAN ? 1 : score.items().size();
        Set<String> ranges = new HashSet<>();
        for (Item item : survey.items()) {
            if (item instanceof OrdinalItem ordinal && score.items().contains(item.id())) {
                ranges.add(ordinal.minimum() < 0 ? "" : times * ordinal.minimum() + "-" + times * ordinal.maximum());
            }
        }
        return ranges.size() == 1 ? ranges.iterator().next() : "";
    }

    private static List<MeasuredColumn> itemColumns(Item item, double[] answers, boolean active, FeaturePreset preset) {
        if (item instanceof MultipleChoiceItem multiple) {
            return options(multiple, answers, active, preset);
        }
        FeatureDescription description = describe(item.id(), item.label(), active);
        Feature feature;
        double[] values = answers;
        if (item instanceof OrdinalItem ordinal) {
            List<Label> levels = new ArrayList<>();
            for (int level = ordinal.minimum(); level <= ordinal.maximum(); level++) {
                levels.add(Label.of(Integer.toString(level)));
            }
            feature = new OrdinalFeature(description, levels);
            for (int i = 0; i < values.length; i++) {
                values[i] -= ordinal.minimum();
            }
        } else if (item instanceof CategoryItem category) {
            feature = new NominalFeature(description, category.categories());
        } else if (item instanceof NumberItem) {
            feature = new NumericFeature(description);
        } else {
            throw new IllegalStateException("an item of an unknown kind");
        }
        return List.of(MeasuredColumn.of(feature, values, preset));
    }

    private static List<MeasuredColumn> options(
            MultipleChoiceItem item, double[] answers, boolean active, FeaturePreset preset) {
        List<MeasuredColumn> columns = new ArrayList<>();
        for (int o = 0; o < item.options().size(); o++) {
            Label option = item.options().get(o);
            String id = item.id() + "." + option.code();
            double[] values = new double[answers.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = Double.isNaN(answers[i]) ? Double.NaN : (long) answers[i] >>> o & 1;
            }
            Label label = FeatureTexts.label(id, "option.of", item.label(), option);
            columns.add(MeasuredColumn.of(
                            new BinaryFeature(
                                    describe(id, label, active),
                                    FeatureTexts.label("no", "no"),
                                    FeatureTexts.label("yes", "yes"),
                                    true),
                            values,
                            preset)
                    .inGroup("item." + item.id()));
        }
        return columns;
    }

    private static FeatureDescription describe(String id, Label label, boolean active) {
        return new FeatureDescription(
                id,
                label,
                FeatureBlock.SURVEY.name(),
                "",
                Direction.NEUTRAL,
                active ? FeatureRole.ACTIVE : FeatureRole.DESCRIPTOR,
                0,
                Transform.NONE,
                1);
    }
}
