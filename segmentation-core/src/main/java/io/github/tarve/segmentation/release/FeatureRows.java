package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.Scale;
import io.github.tarve.segmentation.features.BinaryFeature;
import io.github.tarve.segmentation.features.CountFeature;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.features.OrdinalFeature;
import io.github.tarve.segmentation.profiles.DistinguishingFeature;
import io.github.tarve.segmentation.profiles.FeatureSummary;
import io.github.tarve.segmentation.profiles.Segmentation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Releases means and shares of features, over everyone and by profile, and what sets profiles apart. */
final class FeatureRows {
    private final Segmentation exact;
    private final Figures figures;
    private final Protection protection;
    private final Map<String, FeatureSummary> summaries = new LinkedHashMap<>();
    private final Map<String, boolean[]> hiddenMeans = new LinkedHashMap<>();
    private final Map<String, Boolean> hiddenOverall = new LinkedHashMap<>();
    private final Map<String, ProtectedTable> tables = new LinkedHashMap<>();

    FeatureRows(Segmentation exact, Figures figures, Protection protection) {
        this.exact = exact;
        this.figures = figures;
        this.protection = protection;
        for (FeatureSummary summary : exact.features()) {
            summaries.put(summary.feature().id(), summary);
            protect(summary);
        }
    }

    private void protect(FeatureSummary summary) {
        String id = summary.feature().id();
        int groups = summary.byProfile().size();
        boolean[] hidden = new boolean[groups];
        FeatureSummary.Values all = summary.overall();
        boolean overall =
                figures.policy().hides() && all.residents() < figures.policy().minimumGroup();
        if (summary.feature() instanceof BinaryFeature) {
            int[] residents = new int[groups];
            int[] counts = new int[groups];
            for (int p = 0; p < groups; p++) {
                residents[p] = summary.byProfile().get(p).residents();
                counts[p] = present(summary.byProfile().get(p));
            }
            NeedProtection.Pattern pattern = protection.yesNo(residents, counts, all.residents(), present(all), true);
            overall |= figures.policy().hides() && pattern.detail() == NeedProtection.Detail.NONE;
            for (int p = 0; p < groups; p++) {
                hidden[p] = overall
                        || (figures.policy().hides() && pattern.needing().get(p));
            }
        } else if (!(summary.feature() instanceof NominalFeature)) {
            int[] residents = summary.byProfile().stream()
                    .mapToInt(FeatureSummary.Values::residents)
                    .toArray();
            boolean[] forced = new boolean[groups];
            for (int p = 0; p < groups; p++) {
                forced[p] =
                        overall || protection.profileHidden(p) || dominated(summary, p) || alike(values(summary, p));
            }
            overall |= alike(all);
            hidden = means(residents, all.residents(), forced);
        }
        hiddenMeans.put(id, hidden);
        hiddenOverall.put(id, overall);
    }

    private static FeatureSummary.Values values(FeatureSummary summary, int profile) {
        return summary.byProfile().get(profile);
    }

    /** Returns whether a mean would give the value of everybody in a group (rule O9). */
    private boolean alike(FeatureSummary.Values values) {
        return figures.policy().hides() && values.residents() > 0 && values.deviation() == 0;
    }

    private boolean dominated(FeatureSummary summary, int profile) {
        FeatureSummary.Values values = summary.byProfile().get(profile);
        return figures.policy().hides()
                && (summary.feature() instanceof CountFeature || summary.feature() instanceof NumericFeature)
                && Dominance.certain(values.residents(), values.mean(), values.deviation());
    }

    static int present(FeatureSummary.Values values) {
        if (values.levels().size() > 1) {
            return values.levels().get(1);
        }
        return Double.isNaN(values.mean()) ? 0 : (int) Math.rint(values.mean() * values.residents());
    }

    /**
     * Returns which means are hidden: those over few residents, and as many more that the hidden groups taken together, whose
     * mean follows from the mean over everyone, are two groups at least and large enough.
     */
    boolean[] means(int[] residents, int everyone, boolean[] forced) {
        boolean[] hidden = forced.clone();
        if (!figures.policy().hides()) {
            return new boolean[residents.length];
        }
        int least = figures.policy().minimumGroup();
        int rest = everyone;
        for (int g = 0; g < residents.length; g++) {
            hidden[g] |= residents[g] < least;
            rest -= residents[g];
        }
        while (true) {
            int sum = Math.max(0, rest);
            int groups = rest > 0 ? 1 : 0;
            int next = -1;
            for (int g = 0; g < residents.length; g++) {
                if (hidden[g]) {
                    sum += residents[g];
                    groups += residents[g] > 0 ? 1 : 0;
                } else if (next < 0 || residents[g] <= residents[next]) {
                    next = g;
                }
            }
            if (sum == 0 || (groups > 1 && sum >= least) || next < 0) {
                return hidden;
            }
            hidden[next] = true;
        }
    }

    /** Returns the dictionary with the means that may be shown. */
    List<Report.FeatureRow> rows() {
        List<Report.FeatureRow> rows = new ArrayList<>();
        for (FeatureSummary summary : exact.features()) {
            Feature feature = summary.feature();
            List<Released<Double>> byProfile = new ArrayList<>();
            boolean nominal = feature instanceof NominalFeature;
            for (int p = 0; p < summary.byProfile().size() && !nominal; p++) {
                if (protection.released(p)) {
                    byProfile.add(mean(feature, summary.byProfile().get(p), hiddenMean(feature.id(), p)));
                }
            }
            rows.add(new Report.FeatureRow(
                    feature.id(),
                    feature.description().label(),
                    feature.description().block(),
                    FeatureScale.of(feature).unit(),
                    type(feature),
                    feature.role().name().toLowerCase(Locale.ROOT),
                    feature.description().transform().name().toLowerCase(Locale.ROOT),
                    levels(feature),
                    nominal
                            ? Figures.undefined()
                            : mean(feature, summary.overall(), hiddenOverall.getOrDefault(feature.id(), true)),
                    byProfile));
        }
        return rows;
    }

    /** Returns the mean that is shown of a feature over everyone (-1) or a profile, suppressed when none is. */
    Released<Double> shownMean(String id, int profile) {
        FeatureSummary summary = summaries.get(id);
        boolean hidden =
                summary == null || (profile < 0 ? hiddenOverall.getOrDefault(id, true) : hiddenMean(id, profile));
        return summary == null || hidden
                ? Figures.undefined()
                : mean(summary.feature(), profile < 0 ? summary.overall() : values(summary, profile), false);
    }

    private boolean hiddenMean(String id, int profile) {
        boolean[] hidden = hiddenMeans.get(id);
        return hidden == null || hidden[profile];
    }

    /** Returns whether the mean of any profile is hidden. */
    boolean anyMeanHidden(FeatureSummary summary) {
        for (int p = 0; p < summary.byProfile().size(); p++) {
            if (hiddenMean(summary.feature().id(), p)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the mean over everyone or that of any profile is hidden. */
    boolean anyFigureHidden(FeatureSummary summary) {
        return anyMeanHidden(summary)
                || hiddenOverall.getOrDefault(summary.feature().id(), true);
    }

    /** Returns which counts of a category's levels are hidden, by profile and level. */
    boolean[][] hiddenLevels(FeatureSummary summary) {
        int levels = summary.overall().levels().size();
        boolean[][] hidden = new boolean[summary.byProfile().size()][levels];
        boolean nominal = summary.feature() instanceof NominalFeature;
        for (int p = 0; p < hidden.length; p++) {
            for (int j = 0; j < levels; j++) {
                hidden[p][j] = nominal
                        ? levelTable(summary).hidden(p, j)
                        : hiddenMean(summary.feature().id(), p);
            }
        }
        return hidden;
    }

    private ProtectedTable levelTable(FeatureSummary summary) {
        return tables.computeIfAbsent(summary.feature().id(), id -> table(summary));
    }

    private Released<Double> mean(Feature feature, FeatureSummary.Values values, boolean hidden) {
        if (values.residents() == 0 || Double.isNaN(values.mean())) {
            return Figures.undefined();
        }
        if (feature instanceof BinaryFeature) {
            return figures.shareOfGroup(present(values), values.residents(), hidden);
        }
        return hidden
                ? figures.hide(OutputRule.O6)
                : Released.shown(figures.number(FeatureScale.of(feature).value(values.mean())));
    }

    static String type(Feature feature) {
        if (feature instanceof NumericFeature) {
            return "numeric";
        }
        if (feature instanceof CountFeature) {
            return "count";
        }
        if (feature instanceof OrdinalFeature) {
            return "ordinal";
        }
        return feature instanceof NominalFeature ? "nominal" : "binary";
    }

    static List<Label> levels(Feature feature) {
        if (feature instanceof OrdinalFeature ordinal) {
            return ordinal.levels();
        }
        if (feature instanceof NominalFeature nominal) {
            return nominal.levels();
        }
        return feature instanceof BinaryFeature binary ? List.of(binary.absent(), binary.present()) : List.of();
    }

    /** Returns what sets a profile apart and may be told. */
    List<Report.Distinction> distinguishing(int profile) {
        List<Report.Distinction> shown = new ArrayList<>();
        Set<String> parts = scaleItems();
        List<DistinguishingFeature> ordered = exact.profiles().get(profile).distinguishing().stream()
                .filter(distinction -> !parts.contains(distinction.feature()))
                .sorted(Comparator.comparing(distinction -> background(distinction.feature())))
                .toList();
        for (DistinguishingFeature distinction : ordered) {
            FeatureSummary summary = measured(distinction.feature());
            if (allowed(summary, distinction, profile)) {
                shown.add(distinction(summary.feature(), distinction));
            } else {
                figures.hide(OutputRule.O6);
            }
        }
        return shown;
    }

    private FeatureSummary measured(String id) {
        return summary(id).orElseThrow(() -> new IllegalArgumentException("feature " + id + " has no summary"));
    }

    /** Returns whether a feature tells who residents are rather than what they need or do; these come last. */
    private boolean background(String id) {
        return measured(id).feature().description().block().equals("BACKGROUND");
    }

    /** Returns the items of the scales that were measured: next to its scale an item says the same once more. */
    private Set<String> scaleItems() {
        Set<String> items = new HashSet<>();
        for (Scale scale : exact.codebook().scales()) {
            if (summaries.containsKey(scale.id())) {
                items.addAll(scale.items());
            }
        }
        return items;
    }

    private boolean allowed(FeatureSummary summary, DistinguishingFeature distinction, int profile) {
        if (!figures.policy().hides()) {
            return true;
        }
        int least = figures.policy().minimumGroup();
        if (distinction.residents() < least || distinction.residentsRest() < least) {
            return false;
        }
        if (summary.feature() instanceof NominalFeature
                || (summary.feature() instanceof OrdinalFeature
                        && !distinction.level().isEmpty())) {
            return categoryAllowed(summary, distinction, profile);
        }
        if (hiddenMean(distinction.feature(), profile) || hiddenOverall.getOrDefault(distinction.feature(), true)) {
            return false;
        }
        if (summary.feature() instanceof BinaryFeature) {
            int in = present(summary.byProfile().get(profile));
            int rest = present(summary.overall()) - in;
            return tellable(in, distinction.residents()) && tellable(rest, distinction.residentsRest());
        }
        return true;
    }

    private boolean categoryAllowed(FeatureSummary summary, DistinguishingFeature distinction, int profile) {
        int level = position(summary.feature(), distinction.level());
        List<Integer> own = summary.byProfile().get(profile).levels();
        List<Integer> all = summary.overall().levels();
        if (level < 0 || level >= own.size() || level >= all.size()) {
            return false;
        }
        ProtectedTable table = levelTable(summary);
        int in = own.get(level);
        int rest = all.get(level) - in;
        return !table.hidden(profile, level)
                && !table.columnHidden(level)
                && tellable(in, distinction.residents())
                && tellable(rest, distinction.residentsRest());
    }

    private boolean tellable(int count, int base) {
        return figures.percentAllowed(count, base) && !figures.telling(count, base);
    }

    /** Returns profiles by levels; the residents outside any profile are the last row. */
    private ProtectedTable table(FeatureSummary summary) {
        int rows = summary.byProfile().size();
        int columns = summary.overall().levels().size();
        int[][] counts = new int[rows + 1][columns];
        boolean[] hidden = new boolean[rows + 1];
        for (int j = 0; j < columns; j++) {
            counts[rows][j] = summary.overall().levels().get(j);
            for (int p = 0; p < rows; p++) {
                List<Integer> levels = summary.byProfile().get(p).levels();
                counts[p][j] = j < levels.size() ? levels.get(j) : 0;
                counts[rows][j] = Math.max(0, counts[rows][j] - counts[p][j]);
                hidden[p] = protection.profileHidden(p);
            }
        }
        return TableProtection.protectSensitive(
                counts, hidden, new boolean[columns], figures.policy().minimumCell());
    }

    static int position(Feature feature, String level) {
        List<Label> levels = levels(feature);
        for (int j = 0; j < levels.size(); j++) {
            if (levels.get(j).code().equals(level)) {
                return j;
            }
        }
        return -1;
    }

    private Report.Distinction distinction(Feature feature, DistinguishingFeature exactly) {
        int level = exactly.level().isEmpty() ? -1 : position(feature, exactly.level());
        boolean share = !exactly.level().isEmpty();
        FeatureScale scale = FeatureScale.of(feature);
        int base = Math.min(exactly.residents(), exactly.residentsRest());
        return new Report.Distinction(
                feature.id(),
                feature.description().label(),
                exactly.level().isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                level < 0
                                        ? Label.of(exactly.level())
                                        : levels(feature).get(level)),
                feature.description().block(),
                share ? "share" : scale.unit(),
                feature.description().direction().name().toLowerCase(Locale.ROOT),
                Released.shown(share ? figures.estimate(exactly.effect(), base) : figures.number(exactly.effect())),
                Released.shown(
                        share
                                ? figures.interval(exactly.low(), exactly.high(), base)
                                : new Report.Interval(figures.number(exactly.low()), figures.number(exactly.high()))),
                Released.shown(
                        share
                                ? figures.estimate(exactly.inProfile(), base)
                                : figures.number(scale.value(exactly.inProfile()))),
                Released.shown(
                        share
                                ? figures.estimate(exactly.inRest(), base)
                                : figures.number(scale.value(exactly.inRest()))),
                exactly.clear());
    }

    /** Returns a feature by its id, when it was measured. */
    Optional<FeatureSummary> summary(String id) {
        return Optional.ofNullable(summaries.get(id));
    }
}
