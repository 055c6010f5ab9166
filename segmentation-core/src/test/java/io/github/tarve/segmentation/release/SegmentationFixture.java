package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.areas.AreaCentroids;
import io.github.tarve.segmentation.areas.AreaComparison;
import io.github.tarve.segmentation.areas.AreaMix;
import io.github.tarve.segmentation.areas.AreaProfiles;
import io.github.tarve.segmentation.areas.RakingMargin;
import io.github.tarve.segmentation.areas.ResidentWeights;
import io.github.tarve.segmentation.areas.Share;
import io.github.tarve.segmentation.areas.WeightedEstimates;
import io.github.tarve.segmentation.areas.WeightedEstimator;
import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.Convergence;
import io.github.tarve.segmentation.clustering.Criterion;
import io.github.tarve.segmentation.clustering.CustomModel;
import io.github.tarve.segmentation.clustering.Partition;
import io.github.tarve.segmentation.codebook.Codebook;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.Scheme;
import io.github.tarve.segmentation.features.BinaryFeature;
import io.github.tarve.segmentation.features.DiaryPicture;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.features.ServiceUse;
import io.github.tarve.segmentation.features.building.FeatureRecipe;
import io.github.tarve.segmentation.features.quality.DiaryQuality;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.profiles.AnyNeed;
import io.github.tarve.segmentation.profiles.Assignments;
import io.github.tarve.segmentation.profiles.ChannelUse;
import io.github.tarve.segmentation.profiles.CustomerProfile;
import io.github.tarve.segmentation.profiles.DescriptorFinding;
import io.github.tarve.segmentation.profiles.DistinguishingFeature;
import io.github.tarve.segmentation.profiles.Explanation;
import io.github.tarve.segmentation.profiles.FeatureSummary;
import io.github.tarve.segmentation.profiles.GroupPicture;
import io.github.tarve.segmentation.profiles.MethodFacts;
import io.github.tarve.segmentation.profiles.NeedMap;
import io.github.tarve.segmentation.profiles.NeedUse;
import io.github.tarve.segmentation.profiles.ProfileRule;
import io.github.tarve.segmentation.profiles.SchemeTable;
import io.github.tarve.segmentation.profiles.Segmentation;
import io.github.tarve.segmentation.profiles.ServiceLack;
import io.github.tarve.segmentation.profiles.StudyFacts;
import io.github.tarve.segmentation.profiles.UsePictures;
import io.github.tarve.segmentation.profiles.explaining.Explainer;
import io.github.tarve.segmentation.profiles.explaining.NeedMapping;
import io.github.tarve.segmentation.provenance.Provenance;
import io.github.tarve.segmentation.records.ContactDetails;
import io.github.tarve.segmentation.records.DayPart;
import io.github.tarve.segmentation.records.DayStatus;
import io.github.tarve.segmentation.records.DiaryDay;
import io.github.tarve.segmentation.records.DiaryEntry;
import io.github.tarve.segmentation.records.DiaryWindow;
import io.github.tarve.segmentation.records.Exclusion;
import io.github.tarve.segmentation.records.NeedOutcome;
import io.github.tarve.segmentation.records.Resident;
import io.github.tarve.segmentation.records.Scan;
import io.github.tarve.segmentation.records.Study;
import io.github.tarve.segmentation.validation.BenjaminiHochberg;
import io.github.tarve.segmentation.validation.Candidate;
import io.github.tarve.segmentation.validation.ChosenStability;
import io.github.tarve.segmentation.validation.DescriptorTest;
import io.github.tarve.segmentation.validation.LeaveOneOut;
import io.github.tarve.segmentation.validation.LocalOutliers;
import io.github.tarve.segmentation.validation.NearOptima;
import io.github.tarve.segmentation.validation.Selection;
import io.github.tarve.segmentation.validation.StructureVerdict;
import io.github.tarve.segmentation.validation.multiverse.Choice;
import io.github.tarve.segmentation.validation.multiverse.Multiverse;
import io.github.tarve.segmentation.validation.multiverse.Universe;
import io.github.tarve.segmentation.validation.stability.SegmentOrigins;
import io.github.tarve.segmentation.validation.stability.Steadiness;
import io.github.tarve.segmentation.validation.structure.NullModel;
import io.github.tarve.segmentation.validation.structure.StructureEvidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Makes exact segmentations for tests by simulating residents: each has an area, a profile, needs, values. All the counts are
 * tallied from the same residents, so they are consistent with one another like those of a real study.
 */
public final class SegmentationFixture {
    private static final StructureEvidence.Level LEVEL = new StructureEvidence.Level(2, 0.31, 0.2, 0.05, 0.25);

    private static final String MARKER = "resident-marker-";

    private static final List<DayPart> PARTS = List.of(DayPart.MORNING, DayPart.AFTERNOON, DayPart.EVENING);

    private final RandomGenerator random;
    private final List<int[]> people = new ArrayList<>();
    private final int profiles;
    private final int areas;
    private final int needs;
    private boolean[][] needing = new boolean[0][];
    private boolean[][] unmet = new boolean[0][];
    private double[][] numbers = new double[0][];
    private boolean[][] flags = new boolean[0][];
    private int[] categories = new int[0];
    private Map<Exclusion.Reason, Integer> leftOut = Map.of();
    private List<Problem> notices = List.of();
    private List<DescriptorFinding> descriptors = List.of();
    private Optional<LocalOutliers> outliers = Optional.empty();
    private List<ServiceLack> services = List.of();
    private Optional<DiaryQuality> diaryQuality = Optional.empty();
    private StructureVerdict verdict = judged(StructureVerdict.Kind.REPRODUCIBLE, true);
    private List<SchemeTable> schemes = List.of();
    private boolean mapped;
    private double coarse = 1;
    private @org.jspecify.annotations.Nullable AreaProfiles areaProfiles;
    private @org.jspecify.annotations.Nullable WeightedEstimates estimates;
    private @org.jspecify.annotations.Nullable Multiverse multiverse;
    private Steadiness steadiness = Steadiness.unknown();
    private ChosenStability chosen = ChosenStability.unknown();
    private Optional<List<Double>> returning = Optional.empty();
    private @org.jspecify.annotations.Nullable UsePictures pictures;

    private SegmentationFixture(int[][] mix, int needs, long seed) {
        random = java.util.random.RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        areas = mix.length;
        profiles = mix[0].length;
        this.needs = needs;
        for (int a = 0; a < areas; a++) {
            for (int p = 0; p < profiles; p++) {
                for (int i = 0; i < mix[a][p]; i++) {
                    people.add(new int[] {a, p});
                }
            }
        }
        people();
    }

    /**
     * Returns a fixture.
     *
     * @param mix residents by area and profile; the profiles are renumbered by size
     * @param needs number of needs
     * @param seed seed of needs and values
     */
    public static SegmentationFixture of(int[][] mix, int needs, long seed) {
        return new SegmentationFixture(bySize(mix), needs, seed);
    }

    /** Returns the founding scale: 32 residents, three areas of 12, 10 and 10, three profiles of at least ten. */
    public static SegmentationFixture foundingScale() {
        return of(new int[][] {{6, 3, 3}, {3, 5, 2}, {2, 3, 5}}, 13, 7);
    }

    /** Adds residents left out. */
    public SegmentationFixture leftOut(Map<Exclusion.Reason, Integer> counts) {
        leftOut = counts;
        return this;
    }

    /** Adds notices of reading. */
    public SegmentationFixture notices(List<Problem> problems) {
        notices = problems;
        return this;
    }

    /** Adds pooled means of the fixture's numbers by area and profile. */
    public SegmentationFixture pooled() {
        areaProfiles = new AreaProfiles.Pooled(AreaCentroids.pooled(homes(), partition(), matrix()));
        return this;
    }

    /** Adds other ways of analysing, each with every fifteenth or so resident in another profile. */
    public SegmentationFixture sensitive(int ways) {
        int[] main = partition().labels();
        List<Universe> universes = new ArrayList<>();
        for (int w = 0; w <= ways; w++) {
            List<Integer> labels = new ArrayList<>();
            for (int label : main) {
                labels.add(w > 0 && random.nextInt(15) == 0 ? random.nextInt(profiles) : label);
            }
            universes.add(new Universe(Map.of(Choice.ALGORITHM, "m" + w), labels));
        }
        multiverse = Multiverse.of(universes, 1);
        return this;
    }

    /** Adds profiles of the areas' own, which are those of everyone. */
    public SegmentationFixture separate() {
        List<AreaProfiles.OwnProfiles> own = new ArrayList<>();
        List<AreaProfiles.Transfer> transfers = new ArrayList<>();
        for (int a = 0; a < areas; a++) {
            List<AreaProfiles.OwnProfile> rows = new ArrayList<>();
            for (int p = 0; p < profiles; p++) {
                rows.add(new AreaProfiles.OwnProfile(
                        group(a, p).length,
                        java.util.OptionalInt.of(p),
                        0.1,
                        List.of(new AreaProfiles.Difference("x0", group(a, p).length, 0.7, 0.9, 1.5, 0.4))));
            }
            rows.sort((x, y) -> Integer.compare(y.residents(), x.residents()));
            own.add(new AreaProfiles.OwnProfiles("A" + a, group(a, -1).length, 0.654, rows));
            for (int b = 0; b < areas; b++) {
                if (a != b) {
                    transfers.add(new AreaProfiles.Transfer("A" + a, "A" + b, 0.321));
                }
            }
        }
        areaProfiles = new AreaProfiles.Separate(0, own, transfers);
        return this;
    }

    /** Adds estimates of a population of fifty times the residents. */
    public SegmentationFixture estimated() {
        estimates = WeightedEstimator.estimate(
                ResidentWeights.of(
                        ones(people.size()),
                        List.of(RakingMargin.of(
                                "area", List.of("all"), new double[] {50.0 * people.size()}, new int[people.size()])),
                        List.of()),
                homes(),
                partition(),
                Optional.empty(),
                20,
                3);
        return this;
    }

    /** Tests the fixture's features as descriptors. */
    public SegmentationFixture described() {
        List<DescriptorTest> tests = new ArrayList<>();
        List<Feature> features =
                features().stream().map(FeatureSummary::feature).toList();
        for (int j = 0; j < features.size(); j++) {
            double[] values = new double[people.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = j < 3 ? numbers[i][j] : j < 5 ? (flags[i][j - 3] ? 1 : 0) : categories[i];
            }
            tests.add(DescriptorTest.of(features.get(j), values, partition(), 999, 3));
        }
        double[] adjusted = BenjaminiHochberg.adjust(
                tests.stream().mapToDouble(test -> test.p().orElse(1)).toArray());
        descriptors = new ArrayList<>();
        for (int j = 0; j < features.size(); j++) {
            descriptors.add(new DescriptorFinding(
                    features.get(j),
                    tests.get(j),
                    tests.get(j).p().isPresent() ? OptionalDouble.of(adjusted[j]) : OptionalDouble.empty()));
        }
        return this;
    }

    /** Has one descriptor that everybody answers alike. */
    public SegmentationFixture alike() {
        Feature feature = features().get(5).feature();
        categories = new int[people.size()];
        descriptors = List.of(new DescriptorFinding(
                feature,
                DescriptorTest.of(feature, new double[people.size()], partition(), 99, 3),
                OptionalDouble.empty()));
        return this;
    }

    private List<String> homes() {
        return people.stream().map(person -> "A" + person[0]).toList();
    }

    private Partition partition() {
        return Partition.canonical(
                people.stream().mapToInt(person -> person[1]).toArray(), ones(people.size()), profiles);
    }

    private FeatureMatrix matrix() {
        List<String> ids = new ArrayList<>();
        double[][] columns = new double[3][people.size()];
        for (int i = 0; i < people.size(); i++) {
            ids.add(resident(i));
            for (int j = 0; j < 3; j++) {
                columns[j][i] = numbers[i][j] + (people.get(i)[0] == 0 ? 2 : 0);
            }
        }
        return FeatureMatrix.of(
                List.of(
                        new NumericFeature(FeatureDescription.plain("x0")),
                        new NumericFeature(FeatureDescription.plain("x1")),
                        new NumericFeature(FeatureDescription.plain("x2"))),
                ids,
                columns);
    }

    /** Returns the pseudonym of a resident; nothing that leaves may hold it. */
    public static String resident(int index) {
        return MARKER + index;
    }

    private static int[][] bySize(int[][] mix) {
        int columns = mix[0].length;
        int[] totals = TableProtection.columnTotals(mix);
        Integer[] order = new Integer[columns];
        Arrays.setAll(order, j -> j);
        Arrays.sort(order, (x, y) -> Integer.compare(totals[y], totals[x]));
        int[][] sorted = new int[mix.length][columns];
        for (int i = 0; i < mix.length; i++) {
            for (int j = 0; j < columns; j++) {
                sorted[i][j] = mix[i][order[j]];
            }
        }
        return sorted;
    }

    private void people() {
        int n = people.size();
        needing = new boolean[n][needs];
        unmet = new boolean[n][needs];
        numbers = new double[n][3];
        flags = new boolean[n][2];
        categories = new int[n];
        for (int i = 0; i < n; i++) {
            for (int d = 0; d < needs; d++) {
                double rate = 0.15 + 0.6 * ((d + people.get(i)[1]) % profiles) / profiles;
                needing[i][d] = random.nextDouble() < rate;
                unmet[i][d] = needing[i][d] && random.nextDouble() < 0.3 + 0.1 * (d % 4);
            }
            for (int j = 0; j < 3; j++) {
                numbers[i][j] = -StrictMath.log(1 - random.nextDouble()) * (1 + people.get(i)[1]);
            }
            flags[i][0] = needs > 0 ? unmet[i][0] : random.nextBoolean();
            flags[i][1] = random.nextDouble() < 0.4;
            categories[i] = random.nextInt(3);
        }
    }

    /** Adds services. */
    SegmentationFixture serving(List<ServiceLack> lacking) {
        services = lacking;
        return this;
    }

    /** Adds how good the diary is. */
    SegmentationFixture diary(DiaryQuality quality) {
        diaryQuality = Optional.of(quality);
        return this;
    }

    /** Adds local outlier factors: some residents apart, some without a factor. */
    SegmentationFixture outlying(int apart, int without) {
        List<Double> factors = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            factors.add(i < apart ? 1.51 : i < apart + without ? Double.NaN : 1.5);
        }
        outliers = Optional.of(new LocalOutliers(factors, 10));
        return this;
    }

    /** Returns the segmentation. */
    public Segmentation build() {
        int n = people.size();
        List<CustomerProfile> cards = new ArrayList<>();
        int[] labels = new int[n];
        List<String> ids = new ArrayList<>();
        List<String> homes = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            labels[i] = people.get(i)[1];
            ids.add(resident(i));
            homes.add("A" + people.get(i)[0]);
        }
        for (int p = 0; p < profiles; p++) {
            cards.add(profile(p));
        }
        List<Segmentation.AreaNeeds> areaNeeds = new ArrayList<>();
        List<AreaMix> mixes = new ArrayList<>();
        for (int a = 0; a < areas; a++) {
            areaNeeds.add(new Segmentation.AreaNeeds("A" + a, needs(group(a, -1))));
            mixes.add(mix(a));
        }
        int left = leftOut.values().stream().mapToInt(Integer::intValue).sum();
        return new Segmentation(
                new StudyFacts(
                        "Fixture",
                        true,
                        n + left,
                        n,
                        leftOut,
                        Optional.of(new DiaryWindow(LocalDate.of(2024, 3, 4), 14, 7, DiaryWindow.Source.REPORTED)),
                        40L * n,
                        14L * n,
                        n,
                        notices),
                Codebook.empty(),
                verdict,
                Optional.of(new Selection(
                        profiles,
                        List.of(new Candidate(
                                profiles,
                                123.456789,
                                OptionalDouble.of(0.31),
                                Optional.of(LEVEL),
                                java.util.Collections.nCopies(profiles, 0.8),
                                10,
                                true,
                                Optional.empty(),
                                steadiness)),
                        Selection.Reason.BEST_ADMISSIBLE,
                        chosen)),
                Optional.of(new MethodFacts(
                        "mixture",
                        "",
                        new Criterion("logLikelihood", -1, true),
                        new Convergence(5, true, 10, 8),
                        false)),
                features(),
                List.of(new Segmentation.DroppedFeature("dull", "near-constant", List.of("97 %"))),
                needs(group(-1, -1)),
                areaNeeds,
                cards,
                new Explanation(
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        schemes,
                        Explanation.none().identity()),
                new AreaComparison(mixes, OptionalDouble.of(0.1234), 999, OptionalDouble.of(0.2345)),
                Optional.ofNullable(areaProfiles),
                Optional.ofNullable(estimates),
                Optional.of(assignments(ids, homes, Partition.canonical(labels, ones(n)))),
                new Provenance("0", 1, "L64X128MixRandom", List.of(), Map.of()),
                diaryQuality,
                AnyNeed.none(),
                Optional.ofNullable(multiverse),
                descriptors,
                mapped ? needMap(homes) : Optional.empty(),
                Optional.ofNullable(pictures),
                outliers,
                services);
    }

    /** Adds a diary that agrees with the needs: who needs something tries it once or more on days of a fortnight. */
    public SegmentationFixture pictured(long seed) {
        RandomGenerator own =
                java.util.random.RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        LocalDate start = LocalDate.of(2024, 3, 4);
        List<Resident> residents = new ArrayList<>();
        List<DiaryEntry> entries = new ArrayList<>();
        List<DiaryDay> days = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            // Ids in the order of the people, since a study sorts them.
            String id = String.format(java.util.Locale.ROOT, "%s%05d", MARKER, i);
            residents.add(new Resident(id, Optional.of("A" + people.get(i)[0]), Map.of(), 1));
            boolean[] active = new boolean[14];
            for (int d = 0; d < needs; d++) {
                int tries = needing[i][d] ? 1 + own.nextInt(2) : 0;
                for (int t = 0; t < tries; t++) {
                    int day = own.nextInt(4) == 0 ? 7 * own.nextInt(2) + 5 : own.nextInt(14);
                    active[day] = true;
                    entries.add(entry(id, start.plusDays(day), d, unmet[i][d] && t == 0, own));
                }
            }
            for (int day = 0; day < 14; day++) {
                DayStatus free = own.nextInt(9) == 0 ? DayStatus.MISSING : DayStatus.NONE;
                days.add(new DiaryDay(id, start.plusDays(day), active[day] ? DayStatus.EVENTS : free));
            }
        }
        Study study = Study.builder()
                .residents(residents)
                .diary(new DiaryWindow(start, 14, 7, DiaryWindow.Source.REPORTED), Scan.of(entries), Scan.of(days))
                .build();
        ServiceUse use = ServiceUse.of(study);
        Partition partition = partition();
        UsePictures drawn = UsePictures.of(DiaryPicture.of(study, use), use, partition, Codebook.empty());
        List<GroupPicture> ordered = new ArrayList<>();
        for (int p = 0; p < profiles; p++) {
            // Profiles of the same size may have another order in the partition.
            int[] group = group(-1, p);
            ordered.add(drawn.profiles().get(group.length == 0 ? p : partition.label(group[0])));
        }
        pictures = new UsePictures(drawn.everyone(), ordered, drawn.daysReported());
        return this;
    }

    private static DiaryEntry entry(String id, LocalDate date, int need, boolean unmet, RandomGenerator own) {
        return new DiaryEntry(
                id,
                date,
                "s",
                "N" + need,
                unmet ? NeedOutcome.UNMET : NeedOutcome.MET,
                null,
                unmet ? (own.nextInt(3) == 0 ? "no_time" : "distance") : null,
                own.nextInt(6),
                own.nextInt(6),
                Double.NaN,
                own.nextInt(3) == 0 ? Double.NaN : own.nextInt(60),
                Double.NaN,
                own.nextInt(2) == 0 ? Double.NaN : own.nextInt(20),
                null,
                null,
                new ContactDetails(-1, PARTS.get(own.nextInt(3)), null, null, null, null, null, null));
    }

    /** Adds a scheme cut at the medians of the axes of the map. */
    public SegmentationFixture schemed() {
        Label label = Label.of("x");
        List<Scheme.Axis> axes = java.util.stream.Stream.of("contacts_wk", "informal_help_wk")
                .map(id -> new Scheme.Axis(
                        id,
                        label,
                        label,
                        label,
                        Scheme.Cut.MEDIAN,
                        0,
                        List.of(new Scheme.Term(
                                Scheme.Kind.FEATURE, id, 1, OptionalDouble.empty(), OptionalDouble.empty()))))
                .toList();
        schemes = new Explainer(scores(), partition(), Codebook.empty(), 5, 1)
                .explain(
                        List.of(new Scheme(
                                "own", label, "", axes.get(0), axes.get(1), List.of(label, label, label, label))),
                        Explanation.none().identity())
                .schemes();
        return this;
    }

    private Optional<NeedMap> needMap(List<String> homes) {
        return NeedMapping.of(scores(), Codebook.empty(), homes);
    }

    private FeatureMatrix scores() {
        int n = people.size();
        List<String> ids = new ArrayList<>();
        double[][] columns = new double[2][n];
        for (int i = 0; i < n; i++) {
            ids.add(resident(i));
            columns[0][i] = Math.rint(numbers[i][0] * coarse);
            columns[1][i] = i % 13 == 5 ? Double.NaN : Math.rint(numbers[i][1] * coarse);
        }
        return FeatureMatrix.of(
                List.of(
                        new NumericFeature(FeatureDescription.plain("contacts_wk")),
                        new NumericFeature(FeatureDescription.plain("informal_help_wk"))),
                ids,
                columns);
    }

    /**
     * Adds a map of needs on which some residents do not stand.
     *
     * @param detail how fine the scores are; coarse ones have many ties
     */
    public SegmentationFixture mapped(double detail) {
        mapped = true;
        coarse = detail;
        return this;
    }

    /**
     * Adds how steady the profiles are.
     *
     * @param origins residents by profile and profile before
     * @param decisive residents without whom somebody else moves
     */
    public SegmentationFixture steady(List<List<Integer>> origins, int decisive) {
        steadiness = new Steadiness(OptionalDouble.of(0.654321), OptionalDouble.of(0.1), new SegmentOrigins(origins));
        chosen = new ChosenStability(
                ChosenStability.Unit.RESIDENT,
                Optional.of(new NearOptima(20, 7, 3, OptionalDouble.of(0.4567))),
                Optional.of(new LeaveOneOut(
                        java.util.Collections.nCopies(profiles, 0.8123),
                        java.util.Collections.nCopies(profiles, 0.9613),
                        decisive)));
        returning = Optional.of(people.stream()
                .map(person -> 1 - random.nextDouble() * random.nextDouble())
                .toList());
        return this;
    }

    /** Changes the verdict. */
    public SegmentationFixture verdict(StructureVerdict.Kind kind, boolean stable) {
        verdict = judged(kind, stable);
        return this;
    }

    private static StructureVerdict judged(StructureVerdict.Kind kind, boolean stable) {
        return new StructureVerdict(
                kind,
                Optional.of(new StructureEvidence(
                        NullModel.COPULA, StructureEvidence.Measure.SILHOUETTE, 60, 39, 0.21, List.of(LEVEL))),
                stable,
                OptionalDouble.empty(),
                OptionalDouble.of(4.123));
    }

    private Assignments assignments(List<String> ids, List<String> homes, Partition partition) {
        FeatureMatrix measured = FeatureMatrix.of(
                List.of(new NumericFeature(FeatureDescription.plain("x0"))), ids, new double[][] {ones(ids.size())});
        return new Assignments(
                homes,
                measured,
                FeatureRecipe.empty(),
                Optional.empty(),
                returning,
                new Clustering(
                        "mixture",
                        partition,
                        new NoModel(partition.clusters()),
                        new Criterion("logLikelihood", -1, true),
                        new Convergence(5, true, 10, 8),
                        Optional.empty()));
    }

    /** A model that is never asked. */
    private record NoModel(int clusters) implements CustomModel {
        @Override
        public int[] assign(FeatureMatrix rows) {
            throw new UnsupportedOperationException();
        }
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** Returns the residents of an area and a profile, -1 for any. */
    private int[] group(int area, int profile) {
        List<Integer> group = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            if ((area < 0 || people.get(i)[0] == area) && (profile < 0 || people.get(i)[1] == profile)) {
                group.add(i);
            }
        }
        return group.stream().mapToInt(Integer::intValue).toArray();
    }

    private List<NeedUse> needs(int[] group) {
        List<NeedUse> uses = new ArrayList<>();
        for (int d = 0; d < needs; d++) {
            int need = 0;
            int left = 0;
            Map<String, Integer> reasons = new TreeMap<>();
            for (int i : group) {
                need += needing[i][d] ? 1 : 0;
                left += unmet[i][d] ? 1 : 0;
                if (unmet[i][d]) {
                    reasons.merge(i % 3 == 0 ? "no-time" : "no-transport", 1, Integer::sum);
                }
            }
            uses.add(new NeedUse("N" + d, group.length, need, left, 0, 3L * need, reasons));
        }
        return uses;
    }

    private CustomerProfile profile(int p) {
        int[] group = group(-1, p);
        int n = group.length;
        double share = n / (double) people.size();
        return new CustomerProfile(
                "P" + (p + 1),
                Label.of("Profile " + (p + 1)),
                new Share(n, share, Math.max(0, share - 0.1), Math.min(1, share + 0.1)),
                List.of(
                        new DistinguishingFeature("x0", "", 0.8, 0.2, 1.4, 2, 1, n, people.size() - n),
                        new DistinguishingFeature("group", "c1", 0.2, 0.05, 0.35, 0.5, 0.3, n, people.size() - n)),
                needs(group),
                List.of(
                        new ChannelUse("phone", Math.min(n, 6), 60, 12, 11),
                        new ChannelUse("visit", n, 10L * n, 12, 11),
                        new ChannelUse("web", Math.min(2, n), 9, 8, 1)),
                count(group, 1),
                Optional.of(new ProfileRule(
                        List.of(new ProfileRule.Condition("x0", ProfileRule.Comparison.MORE_THAN, 1.23456, "")),
                        n - n / 3,
                        n + 3,
                        n)),
                0.8123);
    }

    private int count(int[] group, int flag) {
        return (int) Arrays.stream(group).filter(i -> flags[i][flag]).count();
    }

    private AreaMix mix(int a) {
        int n = group(a, -1).length;
        List<Share> shares = new ArrayList<>();
        for (int p = 0; p < profiles; p++) {
            int count = group(a, p).length;
            double share = (count + 8.0 * group(-1, p).length / people.size()) / (n + 8.0);
            shares.add(new Share(count, share, Math.max(0, share - 0.2), Math.min(1, share + 0.2)));
        }
        double difference = mean(group(a, -1), 0) - mean(group(-1, -1), 0);
        return new AreaMix(
                "A" + a,
                n,
                shares,
                n / (n + 8.0),
                List.of(new AreaMix.Decomposition("x0", difference, difference / 2, difference / 2, n)));
    }

    private double mean(int[] group, int column) {
        return Arrays.stream(group)
                .mapToDouble(i -> numbers[i][column])
                .average()
                .orElse(Double.NaN);
    }

    private List<FeatureSummary> features() {
        List<FeatureSummary> summaries = new ArrayList<>();
        for (int column = 0; column < 3; column++) {
            int j = column;
            summaries.add(summary(new NumericFeature(FeatureDescription.plain("x" + j)), group -> {
                double mean = mean(group, j);
                double squares = Arrays.stream(group)
                        .mapToDouble(i -> (numbers[i][j] - mean) * (numbers[i][j] - mean))
                        .sum();
                return new FeatureSummary.Values(
                        group.length, mean, StrictMath.sqrt(squares / (group.length - 1)), List.of());
            }));
        }
        for (int flag = 0; flag < 2; flag++) {
            int j = flag;
            summaries.add(summary(
                    new BinaryFeature(FeatureDescription.plain("flag" + j), Label.of("no"), Label.of("yes"), false),
                    group -> {
                        int yes = count(group, j);
                        return new FeatureSummary.Values(
                                group.length, yes / (double) group.length, 0.5, List.of(group.length - yes, yes));
                    }));
        }
        summaries.add(summary(
                new NominalFeature(
                        FeatureDescription.plain("group"), List.of(Label.of("c0"), Label.of("c1"), Label.of("c2"))),
                group -> {
                    Integer[] levels = {0, 0, 0};
                    Arrays.stream(group).forEach(i -> levels[categories[i]]++);
                    return new FeatureSummary.Values(group.length, Double.NaN, Double.NaN, List.of(levels));
                }));
        return summaries;
    }

    private FeatureSummary summary(Feature feature, java.util.function.Function<int[], FeatureSummary.Values> values) {
        List<FeatureSummary.Values> byProfile = new ArrayList<>();
        for (int p = 0; p < profiles; p++) {
            byProfile.add(values.apply(group(-1, p)));
        }
        return new FeatureSummary(feature, values.apply(group(-1, -1)), byProfile);
    }
}
