package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.provenance.Provenance;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a report may say, after disclosure control. The renderers see nothing else.
 *
 * @param edition for whom it is
 * @param study what was read
 * @param verdict whether there are segments at all
 * @param selection how many profiles and why; empty with too few residents
 * @param method how they were found; empty with too few residents
 * @param profiles the profiles, the largest first
 * @param explanation by what people recognise the profiles
 * @param areas the profiles over the areas
 * @param areaProfiles what profiles are like within areas, where that was asked for
 * @param estimates how many people of the population the profiles have; empty without population and weights
 * @param needs needs over everyone, the most common first
 * @param features dictionary and means of the features
 * @param droppedFeatures features measured and left out
 * @param privacy what was hidden and why
 * @param provenance what it was made from
 * @param coverage how far needs are met, and silent needs; empty without needs
 * @param diaryQuality how good the diary is; empty without a diary
 * @param sensitivity whether other reasonable choices give the same profiles; empty when they were not tried
 * @param descriptors which descriptors go with the profiles; those that do first
 * @param needMap where residents stand between little and much need; empty when neither need nor resources are measured
 * @param everyone the figures of the profile cards over everyone, to compare with
 * @param outliers residents apart from those most like them; empty where too few residents differ
 * @param services who got too little of each service; empty without a diary
 */
public record Report(
        Edition edition,
        StudySection study,
        Verdict verdict,
        Optional<SelectionSection> selection,
        Optional<Method> method,
        List<ProfileCard> profiles,
        ExplanationSection explanation,
        AreaSection areas,
        Optional<AreaProfilesSection> areaProfiles,
        Optional<EstimateSection> estimates,
        List<NeedRow> needs,
        List<FeatureRow> features,
        List<Dropped> droppedFeatures,
        PrivacySection privacy,
        Provenance provenance,
        Optional<CoverageSection> coverage,
        Optional<DiaryQualitySection> diaryQuality,
        Optional<SensitivitySection> sensitivity,
        List<DescriptorRow> descriptors,
        Optional<NeedMapSection> needMap,
        CardFigures everyone,
        Optional<OutlierSection> outliers,
        Optional<ServiceSection> services) {
    /** From here on half of the residents foretell the other half (Tibshirani and Walther 2005). */
    private static final double PREDICTED = 0.8;

    /** Copies the lists. */
    public Report {
        profiles = List.copyOf(profiles);
        needs = List.copyOf(needs);
        features = List.copyOf(features);
        droppedFeatures = List.copyOf(droppedFeatures);
        descriptors = List.copyOf(descriptors);
    }

    /**
     * Returns whether the profiles are told of as groups of residents: when the verdict stands behind them, or the analyst forced
     * them and every sheet says so. Otherwise they are one possible slicing, and the map of needs comes first.
     */
    public boolean showsGroups() {
        return verdict.groupsShown() || method.map(Method::exploratory).orElse(false);
    }

    /** For whom a report is. */
    public enum Edition {
        /** Disclosure-controlled statistics, for anybody. */
        RELEASE,
        /** Nothing hidden: for those who may see the data; stamped on every page and file. */
        INTERNAL
    }

    /**
     * A 95 % interval.
     *
     * @param low lower end
     * @param high upper end
     */
    public record Interval(double low, double high) {}

    /**
     * What was read.
     *
     * @param title title of the study, may be empty
     * @param synthetic whether the study is made up
     * @param read residents read
     * @param used residents who take part
     * @param leftOut residents left out, by reason code of the section {@code report}
     * @param start first day of the diary, if there is one
     * @param days days of the diary, 0 without one
     * @param minimumDays observed days asked for
     * @param daySource how observed days are known: {@code reported}, {@code assumed}, {@code span}; empty without diary
     * @param diaryLines diary entries
     * @param observedDays observed diary days
     * @param surveyed residents with survey answers
     * @param scales how consistently the items of each survey scale measure one thing
     * @param notices warnings and notices of reading that may leave
     */
    public record StudySection(
            String title,
            boolean synthetic,
            Released<Integer> read,
            Released<Integer> used,
            List<LeftOut> leftOut,
            Optional<LocalDate> start,
            int days,
            int minimumDays,
            String daySource,
            long diaryLines,
            long observedDays,
            Released<Integer> surveyed,
            List<ScaleRow> scales,
            List<Problem> notices) {
        /** Copies the lists. */
        public StudySection {
            leftOut = List.copyOf(leftOut);
            scales = List.copyOf(scales);
            notices = List.copyOf(notices);
        }

        /** Creates the section of a study without survey scales. */
        public StudySection(
                String title,
                boolean synthetic,
                Released<Integer> read,
                Released<Integer> used,
                List<LeftOut> leftOut,
                Optional<LocalDate> start,
                int days,
                int minimumDays,
                String daySource,
                long diaryLines,
                long observedDays,
                Released<Integer> surveyed,
                List<Problem> notices) {
            this(
                    title,
                    synthetic,
                    read,
                    used,
                    leftOut,
                    start,
                    days,
                    minimumDays,
                    daySource,
                    diaryLines,
                    observedDays,
                    surveyed,
                    List.of(),
                    notices);
        }
    }

    /**
     * Residents left out for one reason.
     *
     * @param reason code, such as {@code too-few-days}
     * @param count how many
     */
    public record LeftOut(String reason, Released<Integer> count) {}

    /**
     * Whether there are segments at all.
     *
     * @param kind {@code natural}, {@code reproducible}, {@code constructive}, {@code cannot-tell} or {@code too-few}
     * @param p p-value under the null model, empty while none was computed
     * @param stable whether every profile is stable
     * @param test how the profiles were compared with data without groups; empty when they were not
     */
    public record Verdict(String kind, Optional<Double> p, boolean stable, Optional<StructureTestRow> test) {
        /** Returns whether a null model stands behind the verdict. */
        public boolean calibrated() {
            return test.isPresent();
        }

        /** Returns whether the verdict stands behind groups; a kind that this version does not know does not. */
        public boolean groupsShown() {
            return switch (kind) {
                case "natural", "reproducible" -> true;
                case "cannot-tell" -> stable;
                default -> false;
            };
        }
    }

    /**
     * How profiles were compared with data without groups.
     *
     * @param nullModel code of the null model: {@code copula}, {@code independent} or {@code gaussian}
     * @param measure code of the index: {@code silhouette} or {@code information-gain}
     * @param draws number of draws
     * @param stableByChance what the least stable profile reaches in one of twenty data sets without groups
     * @param detectable smallest separation of three groups that the test finds in four of five studies of this size, in
     *     standard deviations within a group
     */
    public record StructureTestRow(
            String nullModel,
            String measure,
            int draws,
            Optional<Double> stableByChance,
            Optional<Double> detectable) {}

    /**
     * How many profiles and why.
     *
     * @param chosen the number chosen
     * @param reason code: {@code given}, {@code clearest}, {@code simplest-clear}, {@code best-admissible}, {@code largest-stable},
     *     {@code most-stable}, {@code only-one}, {@code one-fits-best}
     * @param candidates every number tried
     * @param stability how steady the chosen profiles are; empty for one profile
     */
    public record SelectionSection(
            int chosen, String reason, List<CandidateRow> candidates, Optional<StabilitySection> stability) {
        /** Copies the list. */
        public SelectionSection {
            candidates = List.copyOf(candidates);
        }

        /** Creates a section without anything on the steadiness of the chosen profiles. */
        public SelectionSection(int chosen, String reason, List<CandidateRow> candidates) {
            this(chosen, reason, candidates, Optional.empty());
        }

        /** Returns the largest number of profiles of which half of the residents foretell the other half. */
        public Optional<Integer> largestPredicted() {
            return candidates.stream()
                    .filter(row -> row.steadiness().predictionStrength().orElse(0.0) >= PREDICTED)
                    .map(CandidateRow::k)
                    .max(Integer::compare);
        }
    }

    /**
     * One number of profiles that was tried. Sizes are released for the chosen number only.
     *
     * @param k number of profiles
     * @param criterion value optimised
     * @param silhouette mean silhouette width
     * @param level how clear the profiles are beside data without groups
     * @param stability mean bootstrap Jaccard per profile
     * @param admissible whether every profile is large and stable enough
     * @param fit how well a model with a likelihood fits
     * @param steadiness how steady the profiles are otherwise
     */
    public record CandidateRow(
            int k,
            double criterion,
            Optional<Double> silhouette,
            Optional<LevelRow> level,
            List<Double> stability,
            boolean admissible,
            Optional<FitRow> fit,
            SteadinessRow steadiness) {
        /** Copies the list. */
        public CandidateRow {
            stability = List.copyOf(stability);
        }

        /** Creates a row without anything on steadiness but the stability of each profile. */
        public CandidateRow(
                int k,
                double criterion,
                Optional<Double> silhouette,
                Optional<LevelRow> level,
                List<Double> stability,
                boolean admissible,
                Optional<FitRow> fit) {
            this(k, criterion, silhouette, level, stability, admissible, fit, SteadinessRow.unknown());
        }
    }

    /**
     * How clear the profiles are beside data without groups.
     *
     * @param observed the index of the residents
     * @param nullMean its mean over data without groups
     * @param nullQ95 its 95 % quantile over data without groups
     * @param z by how many standard deviations the index is above that mean
     */
    public record LevelRow(double observed, double nullMean, double nullQ95, double z) {}

    /**
     * How well a model with a likelihood fits; lower criteria are better.
     *
     * @param bic Schwarz's criterion
     * @param adjustedBic the same with the adjusted number of rows
     * @param entropy how certain memberships are, from 0 to 1
     */
    public record FitRow(double bic, double adjustedBic, double entropy) {}

    /**
     * How the profiles were found.
     *
     * @param algorithm name of the clustering method
     * @param dissimilarity name of the dissimilarity
     * @param restarts number of starts
     * @param restartsAtBest starts that reached the best value
     * @param converged whether the best start ended by itself
     * @param gaps what the filling of missing values did, where they were filled
     * @param exploratory whether the run was forced: below the number of residents that profiles need, or past a verdict that
     *     does not stand behind groups
     */
    public record Method(
            String algorithm,
            String dissimilarity,
            int restarts,
            int restartsAtBest,
            boolean converged,
            Optional<Gaps> gaps,
            boolean exploratory) {
        /** Creates a method that filled no missing values. */
        public Method(
                String algorithm,
                String dissimilarity,
                int restarts,
                int restartsAtBest,
                boolean converged,
                boolean exploratory) {
            this(algorithm, dissimilarity, restarts, restartsAtBest, converged, Optional.empty(), exploratory);
        }
    }

    /**
     * What the filling of missing values did.
     *
     * @param fillings how many times they were filled
     * @param withGaps share of residents with a missing value
     * @param dependent share of residents whose profile depends on what is filled in: at least one filling in five puts them
     *     into another
     * @param compared how many residents stand for all in silhouette widths, where not all were compared
     */
    public record Gaps(
            int fillings, Released<Double> withGaps, Released<Double> dependent, Optional<Integer> compared) {}

    /**
     * One profile. Profiles too small to be released are not in the list; {@link PrivacySection#withheldProfiles()} says
     * how many.
     *
     * @param id identifier
     * @param name name for people
     * @param count residents
     * @param share share of everyone
     * @param interval 95 % interval of the share
     * @param stability mean bootstrap Jaccard, empty with one profile
     * @param distinguishing what sets it apart, the strongest first
     * @param needs one per need of {@link Report#needs()}, in the same order
     * @param channels the channels, the most used first
     * @param informalHelp share of residents with informal help or helped contacts
     * @param rule the short rule, when there is one and it may leave
     * @param figures when and how it uses services, what it thinks of them, what would help, who is missing
     */
    public record ProfileCard(
            String id,
            Label name,
            Released<Integer> count,
            Released<Double> share,
            Released<Interval> interval,
            Optional<Double> stability,
            List<Distinction> distinguishing,
            List<ProfileNeed> needs,
            List<ChannelShare> channels,
            Released<Double> informalHelp,
            Optional<Rule> rule,
            CardFigures figures) {
        /** Copies the lists. */
        public ProfileCard {
            distinguishing = List.copyOf(distinguishing);
            needs = List.copyOf(needs);
            channels = List.copyOf(channels);
        }

        /** Creates a card without further figures. */
        public ProfileCard(
                String id,
                Label name,
                Released<Integer> count,
                Released<Double> share,
                Released<Interval> interval,
                Optional<Double> stability,
                List<Distinction> distinguishing,
                List<ProfileNeed> needs,
                List<ChannelShare> channels,
                Released<Double> informalHelp,
                Optional<Rule> rule) {
            this(
                    id,
                    name,
                    count,
                    share,
                    interval,
                    stability,
                    distinguishing,
                    needs,
                    channels,
                    informalHelp,
                    rule,
                    CardFigures.none());
        }
    }

    /**
     * How one feature sets a profile apart.
     *
     * @param feature id of the feature
     * @param label its name
     * @param level label of the category, empty for numbers
     * @param block family of the feature
     * @param unit unit of the means
     * @param direction {@code need}, {@code resource} or {@code neutral}
     * @param effect Hedges' g, or difference of shares for categories
     * @param interval 95 % bootstrap interval of the effect
     * @param inProfile mean or share in the profile
     * @param inRest mean or share among everyone else
     * @param clear whether the interval leaves out zero
     */
    public record Distinction(
            String feature,
            Label label,
            Optional<Label> level,
            String block,
            String unit,
            String direction,
            Released<Double> effect,
            Released<Interval> interval,
            Released<Double> inProfile,
            Released<Double> inRest,
            boolean clear) {}

    /**
     * One need within a profile.
     *
     * @param need code and name of the need
     * @param needing residents with the need
     * @param needingShare their share of the profile
     * @param unmet residents among them whose need was not met at least once
     * @param unmetShare their share of those with the need
     * @param reasons reasons with enough residents behind them, the most common first
     */
    public record ProfileNeed(
            Label need,
            Released<Integer> needing,
            Released<Double> needingShare,
            Released<Integer> unmet,
            Released<Double> unmetShare,
            List<Label> reasons) {
        /** Copies the list. */
        public ProfileNeed {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * One channel within a profile.
     *
     * @param channel code and name of the channel
     * @param share share of the profile's contacts
     */
    public record ChannelShare(Label channel, Released<Double> share) {}

    /**
     * A short rule.
     *
     * @param conditions the conditions, all of which must hold
     * @param coverage share of the profile for whom the rule holds
     * @param precision share of those for whom the rule holds who belong to the profile
     */
    public record Rule(List<RuleCondition> conditions, Released<Double> coverage, Released<Double> precision) {
        /** Copies the list. */
        public Rule {
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * One condition of a rule.
     *
     * @param label name of the feature
     * @param comparison {@code at-most}, {@code more-than} or {@code is}
     * @param threshold the number, rounded; 0 for {@code is}
     * @param level the category, for {@code is}
     * @param unit unit of the number
     */
    public record RuleCondition(Label label, String comparison, double threshold, Optional<Label> level, String unit) {}

    /**
     * The profiles over the areas.
     *
     * @param withheld whether the whole table is withheld
     * @param areas one per area
     * @param p permutation p-value, empty without a test
     * @param permutations permutations behind it
     * @param cramersV bias-corrected Cramer's V
     * @param advice the finest merge that could be published in full, when something is hidden
     */
    public record AreaSection(
            boolean withheld,
            List<AreaRow> areas,
            Optional<Double> p,
            int permutations,
            Optional<Double> cramersV,
            Optional<Merge> advice) {
        /** Copies the list. */
        public AreaSection {
            areas = List.copyOf(areas);
        }
    }

    /**
     * One area.
     *
     * @param area code and name
     * @param residents its residents
     * @param shares one per profile of {@link Report#profiles()}, in the same order
     * @param evidence how much of the estimates comes from the area itself
     * @param decomposition why indicators differ from the total
     * @param needs one per need of {@link Report#needs()}, in the same order
     */
    public record AreaRow(
            Label area,
            Released<Integer> residents,
            List<AreaShare> shares,
            Released<Double> evidence,
            List<DecompositionRow> decomposition,
            List<ProfileNeed> needs) {
        /** Copies the lists. */
        public AreaRow {
            shares = List.copyOf(shares);
            decomposition = List.copyOf(decomposition);
            needs = List.copyOf(needs);
        }
    }

    /**
     * One profile within an area.
     *
     * @param profile id of the profile
     * @param count residents
     * @param share shrunken share
     * @param interval 95 % interval of the share
     */
    public record AreaShare(
            String profile, Released<Integer> count, Released<Double> share, Released<Interval> interval) {}

    /**
     * The difference of an indicator between an area and the total.
     *
     * @param label name of the indicator
     * @param unit its unit
     * @param difference area minus total
     * @param mix part due to which profiles live in the area
     * @param rate part due to residents of the same profile differing
     */
    public record DecompositionRow(
            Label label, String unit, Released<Double> difference, Released<Double> mix, Released<Double> rate) {}

    /**
     * A merge of areas and profiles that can be published in full.
     *
     * @param areaGroups groups of area labels
     * @param profileGroups groups of profile ids
     * @param counts residents by area group and profile group
     */
    public record Merge(List<List<Label>> areaGroups, List<List<String>> profileGroups, List<List<Integer>> counts) {
        /** Copies the lists. */
        public Merge {
            areaGroups = areaGroups.stream().map(List::copyOf).toList();
            profileGroups = profileGroups.stream().map(List::copyOf).toList();
            counts = counts.stream().map(List::copyOf).toList();
        }
    }

    /**
     * One need over everyone.
     *
     * @param need code and name
     * @param needing residents with the need
     * @param needingShare their share of everyone
     * @param unmet residents among them whose need was not met at least once
     * @param unmetShare their share of those with the need
     * @param reasons reasons with enough residents behind them, the most common first
     */
    public record NeedRow(
            Label need,
            Released<Integer> needing,
            Released<Double> needingShare,
            Released<Integer> unmet,
            Released<Double> unmetShare,
            List<Label> reasons) {
        /** Copies the list. */
        public NeedRow {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * One feature of the dictionary with its means.
     *
     * @param id identifier
     * @param label name
     * @param block family
     * @param unit unit
     * @param type {@code numeric}, {@code count}, {@code ordinal}, {@code nominal} or {@code binary}
     * @param role {@code active}, {@code descriptor} or {@code group}
     * @param transform transform before distances
     * @param levels labels of the levels, for categories
     * @param overall mean over everyone, absent for nominal features
     * @param byProfile mean per profile, in their order; empty for nominal features
     */
    public record FeatureRow(
            String id,
            Label label,
            String block,
            String unit,
            String type,
            String role,
            String transform,
            List<Label> levels,
            Released<Double> overall,
            List<Released<Double>> byProfile) {
        /** Copies the lists. */
        public FeatureRow {
            levels = List.copyOf(levels);
            byProfile = List.copyOf(byProfile);
        }
    }

    /**
     * A feature measured and left out.
     *
     * @param id identifier
     * @param reason code of the section {@code features}
     * @param detail numbers of the reason
     */
    public record Dropped(String id, String reason, List<String> detail) {
        /** Copies the list. */
        public Dropped {
            detail = List.copyOf(detail);
        }
    }

    /**
     * What was hidden and why.
     *
     * @param preset name of the rules applied
     * @param minimumCell smallest count shown
     * @param rules rules applied, each with the number of figures it hid
     * @param audits audits of released tables
     * @param withheldProfiles profiles too small to be released
     * @param risk disclosure risk of the input
     */
    public record PrivacySection(
            String preset,
            int minimumCell,
            List<RuleCount> rules,
            List<Audit> audits,
            int withheldProfiles,
            Optional<Risk> risk) {
        /** Copies the lists. */
        public PrivacySection {
            rules = List.copyOf(rules);
            audits = List.copyOf(audits);
        }
    }

    /**
     * A rule and how many figures it hid.
     *
     * @param rule id, such as {@code O1}
     * @param hidden figures hidden
     */
    public record RuleCount(String rule, int hidden) {}

    /**
     * The audit of one table: the attacker's exact bounds for every hidden cell.
     *
     * @param table name of the table
     * @param cells cells of the table
     * @param hidden hidden cells
     * @param passed whether no hidden count can be narrowed down too far
     * @param narrowest width of the narrowest feasible range over hidden cells, -1 when none is hidden
     */
    public record Audit(String table, int cells, int hidden, boolean passed, int narrowest) {
        /** Returns the audit whose verdict follows from the narrowest range: no hidden count within fewer than the smallest. */
        static Audit of(String table, int cells, int hidden, int narrowest, int smallest) {
            return new Audit(table, cells, hidden, narrowest < 0 || narrowest >= smallest, narrowest);
        }
    }

    /**
     * Disclosure risk of the input, over quasi-identifiers; shown in the internal edition only.
     *
     * @param columns the quasi-identifiers
     * @param smallestClass residents who share one combination, at least
     * @param unique residents with a combination of their own
     */
    public record Risk(List<String> columns, int smallestClass, int unique) {
        /** Copies the list. */
        public Risk {
            columns = List.copyOf(columns);
        }
    }
}
