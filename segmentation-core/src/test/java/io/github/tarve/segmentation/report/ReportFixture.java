package io.github.tarve.segmentation.report;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.provenance.Provenance;
import io.github.tarve.segmentation.release.AreaProfilesSection;
import io.github.tarve.segmentation.release.CardFigures;
import io.github.tarve.segmentation.release.DescriptorRow;
import io.github.tarve.segmentation.release.EstimateSection;
import io.github.tarve.segmentation.release.ExplanationSection;
import io.github.tarve.segmentation.release.NeedMapSection;
import io.github.tarve.segmentation.release.OutlierSection;
import io.github.tarve.segmentation.release.Released;
import io.github.tarve.segmentation.release.Report;
import io.github.tarve.segmentation.release.Report.Interval;
import io.github.tarve.segmentation.release.ScaleRow;
import io.github.tarve.segmentation.release.SensitivitySection;
import io.github.tarve.segmentation.release.ServiceSection;
import io.github.tarve.segmentation.release.StabilitySection;
import io.github.tarve.segmentation.release.SteadinessRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reports to render: a rich one with suppressed figures, one of too few residents, one with hostile labels. */
public final class ReportFixture {
    /** Share of a suppressed cell of {@link #rich()}, which no file may hold. */
    static final double SECRET = 0.0314159;

    private static final List<Label> NEEDS = List.of(
            label("health", "Health care", "Terveyspalvelut", "Hälsovård"),
            label("mobility", "Getting around", "Liikkuminen", "Rörlighet"),
            label(
                    "culture",
                    "Culture, sport and library",
                    "Kulttuuri, liikunta ja kirjasto",
                    "Kultur, idrott och bibliotek"),
            label("daycare", "Daycare and school", "Varhaiskasvatus ja koulu", "Småbarnspedagogik och skola"),
            label("everyday", "Coping in everyday life", "Arjessa selviytyminen", "Att klara vardagen"),
            label("digital", "Digital services", "Digitaaliset palvelut", "Digitala tjänster"),
            label("work", "Work and income", "Työ ja toimeentulo", "Arbete och försörjning"),
            label("dental", "Dental care", "Suun terveydenhuolto", "Tandvård"),
            label("housing", "Housing", "Asuminen", "Boende"),
            label("carers", "Support for carers", "Omaishoidon tuki", "Stöd för närstående"));

    private static final List<Label> AREAS = List.of(
            Label.of("Kiiminki"),
            Label.of("Yli-Ii"),
            label("Ylikiiminki", "Ylikiiminki", "Ylikiiminki", "Överkiminge"));

    private static final List<Label> NAMES = List.of(
            label(
                    "P1",
                    "Families juggling everyday services",
                    "Arkea palveluilla pyörittävät perheet",
                    "Familjer som pusslar med vardagens tjänster"),
            label(
                    "P2",
                    "Often on the road for health, helped by family",
                    "Terveyden vuoksi usein liikkeellä, läheisten tukemat",
                    "Ofta på väg för hälsans skull, med stöd av närstående"),
            label("P3", "Managing digitally on their own", "Omatoimiset verkkoasioijat", "Självständiga på nätet"));

    private ReportFixture() {}

    static Label label(String code, String en, String fi, String sv) {
        return new Label(code, Map.of(Language.EN, en, Language.FI, fi, Language.SV, sv));
    }

    static Released<Integer> count(int value) {
        return value < 0 ? Released.suppressed() : Released.shown(value);
    }

    static Released<Double> share(double value) {
        return value < 0 ? Released.suppressed() : Released.shown(value);
    }

    static Released<Double> number(double value) {
        return Released.shown(value);
    }

    static Released<Interval> interval(double low, double high) {
        return low < -90 ? Released.suppressed() : Released.shown(new Interval(low, high));
    }

    /** Returns three profiles in three areas with ten needs, of 84 made-up residents. */
    public static Report rich() {
        return new Report(
                Report.Edition.RELEASE,
                study("Service diaries of Kiiminki, Yli-Ii and Ylikiiminki", 86, 84),
                new Report.Verdict(
                        "reproducible",
                        Optional.of(0.184),
                        true,
                        Optional.of(new Report.StructureTestRow(
                                "copula", "silhouette", 199, Optional.of(0.62), Optional.of(4.1)))),
                Optional.of(selection()),
                Optional.of(new Report.Method(
                        "mixture",
                        "none",
                        50,
                        31,
                        true,
                        Optional.of(new Report.Gaps(20, share(0.22), Released.suppressed(), Optional.of(2000))),
                        false)),
                List.of(profile(0), profile(1), profile(2)),
                ExplanationFixture.rich("Errands"),
                areas(),
                Optional.of(areaProfiles()),
                Optional.of(estimates()),
                needs(),
                features(),
                List.of(
                        new Report.Dropped("travel_min_wk", "drop.UNRELIABLE", List.of("0.31", "0.4")),
                        new Report.Dropped("weekend_share", "drop.CORRELATED", List.of("0.91", "active_days_share"))),
                privacy(),
                provenance(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(sensitivity("kmeans")),
                descriptors("Age group"),
                Optional.of(map("grid")),
                CardFixture.everyone(),
                Optional.of(new OutlierSection(Released.suppressed(), count(84), 10, 1.5)),
                Optional.of(services("Library")));
    }

    /** Returns the same report with nothing hidden. */
    public static Report internal() {
        Report rich = rich();
        return new Report(
                Report.Edition.INTERNAL,
                rich.study(),
                rich.verdict(),
                rich.selection(),
                rich.method(),
                rich.profiles(),
                rich.explanation(),
                rich.areas(),
                rich.areaProfiles(),
                rich.estimates(),
                rich.needs(),
                rich.features(),
                rich.droppedFeatures(),
                new Report.PrivacySection(
                        "open", 1, List.of(), List.of(), 0, Optional.of(new Report.Risk(List.of("age", "area"), 1, 7))),
                rich.provenance(),
                rich.coverage(),
                rich.diaryQuality(),
                rich.sensitivity(),
                rich.descriptors(),
                rich.needMap(),
                rich.everyone(),
                rich.outliers(),
                rich.services());
    }

    /** One service told of everywhere, one over everyone only. */
    private static ServiceSection services(String text) {
        ServiceSection.Line shown = new ServiceSection.Line(count(30), count(10), share(0.33), interval(0.19, 0.51));
        ServiceSection.Line hidden = new ServiceSection.Line(count(-1), count(-1), share(-1), Released.suppressed());
        return new ServiceSection(
                List.of(
                        new ServiceSection.Row(
                                new Label("library", Map.of(Language.EN, text)), shown, List.of(shown, shown, shown)),
                        new ServiceSection.Row(Label.of("dentist"), shown, List.of(hidden, hidden, hidden))),
                4);
    }

    private static SensitivitySection sensitivity(String text) {
        return new SensitivitySection(
                Optional.of(60),
                List.of(
                        way("mixture", "", "", "available", true, 1.0, 0.71, -0.02),
                        way(text, text, text, text, true, 0.71, 1.0, 0.04),
                        way("hierarchical", "gower", "range", "imputed", false, -0.02, 0.04, 1.0)),
                List.of(new SensitivitySection.Choice(
                        "algorithm",
                        Optional.of(0.71),
                        List.of(
                                new SensitivitySection.Value(text, 1, Optional.of(0.71)),
                                new SensitivitySection.Value("hierarchical", 0, Optional.empty())))),
                Optional.of(0.71),
                Released.shown(0.75),
                Released.suppressed(),
                List.of(
                        new SensitivitySection.Profile(
                                "P1",
                                Released.shown(30),
                                Released.suppressed(),
                                Released.suppressed(),
                                Released.shown(0.8)),
                        new SensitivitySection.Profile(
                                "",
                                Released.shown(45),
                                Released.suppressed(),
                                Released.suppressed(),
                                Released.shown(0.75))));
    }

    private static SensitivitySection.Way way(
            String algorithm, String dissimilarity, String scaling, String gaps, boolean counts, Double... agreement) {
        return new SensitivitySection.Way(algorithm, dissimilarity, scaling, "7", gaps, counts, List.of(agreement));
    }

    /** One descriptor told of in figures, one in words and one withheld. */
    private static List<DescriptorRow> descriptors(String text) {
        return List.of(
                new DescriptorRow(
                        "age_group",
                        new Label("age_group", Map.of(Language.EN, text)),
                        "tested",
                        count(84),
                        Released.shown(true),
                        Released.shown("moderate"),
                        "cramers-v",
                        number(0.4),
                        Released.shown("0.01"),
                        Released.suppressed(),
                        Released.suppressed(),
                        Released.suppressed()),
                new DescriptorRow(
                        "trust",
                        Label.of("Trust"),
                        "tested",
                        Released.suppressed(),
                        Released.shown(false),
                        Released.shown("weak"),
                        "epsilon-squared",
                        Released.suppressed(),
                        Released.suppressed(),
                        Released.suppressed(),
                        Released.suppressed(),
                        Released.suppressed()),
                new DescriptorRow(
                        "language",
                        Label.of("Language"),
                        "withheld",
                        Released.suppressed(),
                        Released.suppressed(),
                        Released.suppressed(),
                        "cramers-v",
                        Released.suppressed(),
                        Released.suppressed(),
                        Released.suppressed(),
                        Released.suppressed(),
                        Released.suppressed()));
    }

    /** Returns the same report with another verdict. */
    public static Report judged(String kind, boolean stable, boolean exploratory) {
        Report rich = rich();
        Report.Method method = rich.method().orElseThrow();
        return new Report(
                rich.edition(),
                rich.study(),
                new Report.Verdict(
                        kind, Optional.of(0.184), stable, rich.verdict().test()),
                rich.selection(),
                Optional.of(new Report.Method(
                        method.algorithm(),
                        method.dissimilarity(),
                        method.restarts(),
                        method.restartsAtBest(),
                        method.converged(),
                        exploratory)),
                rich.profiles(),
                rich.explanation(),
                rich.areas(),
                rich.areaProfiles(),
                rich.estimates(),
                rich.needs(),
                rich.features(),
                rich.droppedFeatures(),
                rich.privacy(),
                rich.provenance(),
                rich.coverage(),
                rich.diaryQuality(),
                rich.sensitivity(),
                rich.descriptors(),
                rich.needMap(),
                rich.everyone(),
                rich.outliers(),
                rich.services());
    }

    /** Returns a map of thirds, one cell and one mean hidden; a line has the first axis only. */
    static NeedMapSection map(String form) {
        int[][] cells = {{6, 9, 13}, {9, 10, 9}, {14, -1, -1}};
        List<NeedMapSection.Row> rows = IntStream.range(0, 3)
                .mapToObj(i -> new NeedMapSection.Row(
                        count(28),
                        share(0.33),
                        form.equals("line")
                                ? List.of()
                                : java.util.Arrays.stream(cells[i])
                                        .mapToObj(ReportFixture::count)
                                        .toList(),
                        form.equals("line")
                                ? List.of()
                                : java.util.Arrays.stream(cells[i])
                                        .mapToObj(n -> share(n < 0 ? -1 : n / 84.0))
                                        .toList(),
                        share(i == 0 ? -1 : 0.1 * i),
                        number(2.5 + i)))
                .toList();
        return new NeedMapSection(
                List.of(
                        new NeedMapSection.Axis("need", List.of(Label.of("Contacts"), Label.of("Different needs"))),
                        new NeedMapSection.Axis("resources", List.of(Label.of("Coping")))),
                form,
                3,
                false,
                false,
                rows,
                number(-0.3),
                false,
                List.of(new NeedMapSection.AreaRow(
                        AREAS.get(0),
                        List.of(count(10), count(12), count(-1)),
                        List.of(share(0.33), share(0.4), share(-1)))));
    }

    private static NeedMapSection hostileMap(Label bad) {
        NeedMapSection map = map("grid");
        return new NeedMapSection(
                List.of(
                        new NeedMapSection.Axis("need", List.of(bad)),
                        new NeedMapSection.Axis("resources", List.of(bad))),
                map.form(),
                map.parts(),
                false,
                false,
                map.rows(),
                map.correlation(),
                false,
                map.areas().stream()
                        .map(area -> new NeedMapSection.AreaRow(bad, area.counts(), area.shares()))
                        .toList());
    }

    private static AreaProfilesSection areaProfiles() {
        Label kiiminki = Label.of("Kiiminki");
        Label yliIi = Label.of("Yli-Ii");
        return new AreaProfilesSection(
                "separate",
                20,
                List.of(
                        new AreaProfilesSection.AreaPart(
                                kiiminki,
                                true,
                                Optional.of(Released.shown(0.8)),
                                List.of(
                                        new AreaProfilesSection.ProfilePart(
                                                Optional.of("P1"), Released.shown(21), true, List.of()),
                                        new AreaProfilesSection.ProfilePart(
                                                Optional.empty(), Released.suppressed(), false, List.of()))),
                        new AreaProfilesSection.AreaPart(yliIi, false, Optional.empty(), List.of())),
                List.of(new AreaProfilesSection.Transfer(kiiminki, yliIi, Released.suppressed())));
    }

    private static EstimateSection estimates() {
        return new EstimateSection(
                "population",
                List.of("area", "age_group"),
                12_345,
                1.31,
                64.1,
                Released.suppressed(),
                17,
                true,
                0.004,
                2,
                List.of(Label.of("Haukipudas")),
                200,
                false,
                List.of(
                        new EstimateSection.ProfileEstimate(
                                "P1",
                                Released.shown(5430.0),
                                Released.shown(new Report.Interval(4210, 6720)),
                                Released.shown(0.44),
                                Released.shown(new Report.Interval(0.34, 0.54))),
                        new EstimateSection.ProfileEstimate(
                                "P2",
                                Released.suppressed(),
                                Released.suppressed(),
                                Released.suppressed(),
                                Released.suppressed())),
                List.of(new EstimateSection.AreaEstimates(Label.of("Kiiminki"), List.of())));
    }

    /** Returns a report of twelve residents, without profiles. */
    public static Report tooFew() {
        return new Report(
                Report.Edition.RELEASE,
                study("", 12, 12),
                new Report.Verdict("too-few", Optional.empty(), false, Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                ExplanationSection.none(),
                new Report.AreaSection(true, List.of(), Optional.empty(), 0, Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                needs().subList(0, 5),
                List.of(),
                List.of(),
                new Report.PrivacySection(
                        "strict", 5, List.of(new Report.RuleCount("O1", 9)), List.of(), 0, Optional.empty()),
                provenance(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(map("line")),
                CardFigures.none(),
                Optional.empty(),
                Optional.empty());
    }

    /** Returns {@link #rich()} with a hostile text wherever the study's own words show. */
    public static Report hostile(String text) {
        Report rich = rich();
        Label bad = Label.of(text);
        List<Report.ProfileCard> profiles = rich.profiles().stream()
                .map(card -> new Report.ProfileCard(
                        card.id(),
                        bad,
                        card.count(),
                        card.share(),
                        card.interval(),
                        card.stability(),
                        card.distinguishing().stream()
                                .map(d -> new Report.Distinction(
                                        d.feature(),
                                        bad,
                                        d.level().map(level -> bad),
                                        d.block(),
                                        d.unit(),
                                        d.direction(),
                                        d.effect(),
                                        d.interval(),
                                        d.inProfile(),
                                        d.inRest(),
                                        d.clear()))
                                .toList(),
                        card.needs().stream()
                                .map(n -> new Report.ProfileNeed(
                                        bad, n.needing(), n.needingShare(), n.unmet(), n.unmetShare(), List.of(bad)))
                                .toList(),
                        card.channels().stream()
                                .map(c -> new Report.ChannelShare(bad, c.share()))
                                .toList(),
                        card.informalHelp(),
                        card.rule(),
                        CardFixture.hostile(card.figures(), bad)))
                .toList();
        Report.AreaSection areas = rich.areas();
        List<Report.AreaRow> rows = areas.areas().stream()
                .map(a ->
                        new Report.AreaRow(bad, a.residents(), a.shares(), a.evidence(), a.decomposition(), a.needs()))
                .toList();
        return new Report(
                rich.edition(),
                study(text, 86, 84),
                rich.verdict(),
                rich.selection(),
                rich.method(),
                profiles,
                ExplanationFixture.rich(text),
                new Report.AreaSection(
                        areas.withheld(), rows, areas.p(), areas.permutations(), areas.cramersV(), areas.advice()),
                Optional.of(new AreaProfilesSection(
                        "pooled",
                        0,
                        List.of(new AreaProfilesSection.AreaPart(
                                bad,
                                false,
                                Optional.empty(),
                                List.of(new AreaProfilesSection.ProfilePart(
                                        Optional.of("P1"),
                                        Released.shown(12),
                                        true,
                                        List.of(new AreaProfilesSection.Difference(
                                                "x",
                                                bad,
                                                "contacts/wk",
                                                Released.shown(0.6),
                                                Optional.of(Released.shown(0.34)))))))),
                        List.of())),
                rich.estimates(),
                rich.needs().stream()
                        .map(n -> new Report.NeedRow(
                                bad, n.needing(), n.needingShare(), n.unmet(), n.unmetShare(), List.of(bad)))
                        .toList(),
                rich.features(),
                rich.droppedFeatures(),
                rich.privacy(),
                new Provenance(
                        "0.1.0",
                        1,
                        "L64X128MixRandom",
                        List.of(new Provenance.InputFile("diary", text, "00")),
                        Map.of("out", text)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(sensitivity(text)),
                descriptors(text),
                Optional.of(hostileMap(bad)),
                rich.everyone(),
                rich.outliers(),
                Optional.of(services(text)));
    }

    private static Report.StudySection study(String title, int read, int used) {
        return new Report.StudySection(
                title,
                true,
                read == used ? count(read) : Released.suppressed(),
                count(used),
                read == used ? List.of() : List.of(new Report.LeftOut("too-few-days", Released.suppressed())),
                Optional.of(LocalDate.of(2013, 11, 4)),
                14,
                7,
                "assumed",
                1204,
                1176,
                count(79),
                List.of(scale(title)),
                List.of(Problem.at(Location.file("diary.csv"), ProblemCode.TOO_FEW_DISTINCT_ROWS, "4", "3")));
    }

    /** A scale of two items, so without omega, of which one figure is hidden. */
    private static ScaleRow scale(String text) {
        return new ScaleRow(
                new Label("coping", Map.of(Language.EN, "Coping " + text)),
                "unclear",
                Released.suppressed(),
                number(0.71),
                interval(0.58, 0.8),
                Released.suppressed(),
                Released.suppressed(),
                List.of(
                        new ScaleRow.ScaleItem(Label.of("coping_1"), false, number(0.55), Released.suppressed()),
                        new ScaleRow.ScaleItem(Label.of(text), true, Released.suppressed(), Released.suppressed())));
    }

    private static Report.SelectionSection selection() {
        List<Report.CandidateRow> rows = new ArrayList<>();
        rows.add(new Report.CandidateRow(
                1, -2311.4, Optional.empty(), Optional.empty(), List.of(), true, Optional.empty()));
        rows.add(new Report.CandidateRow(
                2,
                -2240.9,
                Optional.of(0.31),
                Optional.of(new Report.LevelRow(0.31, 0.28, 0.34, 0.8)),
                List.of(0.91, 0.88),
                true,
                Optional.empty()));
        rows.add(new Report.CandidateRow(
                3,
                -2198.2,
                Optional.of(0.36),
                Optional.of(new Report.LevelRow(0.36, 0.29, 0.37, 1.6)),
                List.of(0.87, 0.83, 0.78),
                true,
                Optional.empty(),
                new SteadinessRow(
                        Optional.of(0.812),
                        Optional.of(0.043),
                        List.of(number(0.95), number(1), Released.suppressed()))));
        rows.add(new Report.CandidateRow(
                4,
                -2190.7,
                Optional.of(0.30),
                Optional.of(new Report.LevelRow(0.30, 0.27, 0.35, 0.6)),
                List.of(0.80, 0.74, 0.61, 0.42),
                false,
                Optional.empty()));
        return new Report.SelectionSection(3, "best-admissible", rows, Optional.of(stability()));
    }

    private static StabilitySection stability() {
        return new StabilitySection(
                "household",
                Optional.of(new StabilitySection.Optima(20, 12, 4, Optional.of(0.61))),
                Optional.of(new StabilitySection.Leaving(
                        Released.suppressed(), List.of(new StabilitySection.WithoutOne("P1", 0.85, 0.95)))),
                List.of(new StabilitySection.Profile(
                        "P1", Released.shown(30), Released.suppressed(), Released.suppressed())));
    }

    private static Report.ProfileCard profile(int i) {
        int[] counts = {36, 27, 21};
        double[] shares = {0.43, 0.32, 0.25};
        double[][] ranges = {{0.33, 0.54}, {0.23, 0.43}, {0.17, 0.35}};
        double[] stability = {0.87, 0.83, 0.78};
        return new Report.ProfileCard(
                "P" + (i + 1),
                NAMES.get(i),
                count(counts[i]),
                share(shares[i]),
                interval(ranges[i][0], ranges[i][1]),
                Optional.of(stability[i]),
                distinctions(i),
                profileNeeds(i),
                channels(i),
                share(new double[] {0.28, 0.63, -1}[i]),
                i == 2
                        ? Optional.empty()
                        : Optional.of(new Report.Rule(
                                List.of(
                                        new Report.RuleCondition(
                                                label("contacts_wk", "Contacts", "Asioinnit", "Kontakter"),
                                                "more-than",
                                                2.5,
                                                Optional.empty(),
                                                "contacts/wk"),
                                        new Report.RuleCondition(
                                                label(
                                                        "digital_share",
                                                        "Digital share",
                                                        "Verkkoasioinnin osuus",
                                                        "Andel på nätet"),
                                                "at-most",
                                                0.3,
                                                Optional.empty(),
                                                "share"),
                                        new Report.RuleCondition(
                                                label("life", "Life situation", "Elämäntilanne", "Livssituation"),
                                                "is",
                                                0,
                                                Optional.of(label("retired", "retired", "eläkkeellä", "pensionerad")),
                                                "")),
                                share(0.78),
                                share(0.84))),
                CardFixture.figures(i));
    }

    private static List<Report.Distinction> distinctions(int i) {
        double sign = i == 1 ? 1 : -1;
        return List.of(
                new Report.Distinction(
                        "contacts_wk[health]",
                        label("c", "Health care contacts", "Terveyspalvelujen asioinnit", "Kontakter med hälsovården"),
                        Optional.empty(),
                        "NEED_USE",
                        "contacts/wk",
                        "need",
                        number(1.12 * sign),
                        interval(Math.min(0.61 * sign, 1.58 * sign), Math.max(0.61 * sign, 1.58 * sign)),
                        number(i == 1 ? 3.4 : 1.1),
                        number(i == 1 ? 1.2 : 2.3),
                        true),
                new Report.Distinction(
                        "coping",
                        label("s", "Coping in everyday life", "Arjessa pärjääminen", "Att klara vardagen"),
                        Optional.empty(),
                        "SURVEY",
                        "1-5",
                        "resource",
                        number(-0.66 * sign),
                        interval(Math.min(-1.1 * sign, -0.2 * sign), Math.max(-1.1 * sign, -0.2 * sign)),
                        number(2.9),
                        number(3.8),
                        true),
                new Report.Distinction(
                        "life",
                        label("life", "Life situation", "Elämäntilanne", "Livssituation"),
                        Optional.of(label("family", "family with children", "lapsiperhe", "barnfamilj")),
                        "SURVEY",
                        "share",
                        "neutral",
                        number(0.34),
                        interval(0.12, 0.53),
                        share(0.61),
                        share(0.27),
                        true),
                new Report.Distinction(
                        "digital_share",
                        label("d", "Share of digital contacts", "Verkkoasioinnin osuus", "Andel kontakter på nätet"),
                        Optional.empty(),
                        "ACCESS",
                        "share",
                        "neutral",
                        number(0.31),
                        interval(-0.12, 0.74),
                        share(0.41),
                        share(0.34),
                        false),
                new Report.Distinction(
                        "travel",
                        label("t", "Travel per contact", "Matka-aika asiointia kohti", "Restid per kontakt"),
                        Optional.empty(),
                        "ACCESS",
                        "min",
                        "need",
                        Released.suppressed(),
                        Released.suppressed(),
                        Released.suppressed(),
                        Released.suppressed(),
                        true));
    }

    private static List<Report.ProfileNeed> profileNeeds(int i) {
        int[][] percent = {
            {56, 33, 64, 81, 28, 36, 25, 22, -1, -1},
            {96, 74, 41, -1, 59, 22, -1, 30, 22, 33},
            {48, 24, 62, 29, -1, 86, 43, 24, -1, -1}
        };
        int[][] unmet = {
            {30, 25, 0, 21, 40, 23, -1, 38, -1, -1},
            {42, 65, 18, -1, 38, -1, -1, -1, -1, -1},
            {20, -1, 15, -1, -1, 28, -1, -1, -1, -1}
        };
        int[] size = {36, 27, 21};
        return IntStream.range(0, NEEDS.size())
                .mapToObj(n -> need(NEEDS.get(n), percent[i][n], unmet[i][n], size[i]))
                .toList();
    }

    private static Report.ProfileNeed need(Label label, int percent, int unmet, int size) {
        int needing = percent < 0 ? -1 : (int) Math.round(percent * size / 100.0);
        return new Report.ProfileNeed(
                label,
                count(needing),
                share(percent / 100.0),
                count(unmet < 0 ? -1 : (int) Math.round(unmet * needing / 100.0)),
                share(unmet / 100.0),
                unmet > 30
                        ? List.of(
                                label("waiting", "waiting time", "jonotusaika", "väntetid"),
                                label("distance", "too far", "liian kaukana", "för långt bort"))
                        : List.of());
    }

    private static List<Report.NeedRow> needs() {
        int[] percent = {67, 44, 55, 44, 35, 44, 25, 25, 14, -1};
        int[] unmet = {33, 46, 10, 19, 34, 27, 38, 33, -1, -1};
        return IntStream.range(0, NEEDS.size())
                .mapToObj(n -> need(NEEDS.get(n), percent[n], unmet[n], 84))
                .map(n -> new Report.NeedRow(
                        n.need(), n.needing(), n.needingShare(), n.unmet(), n.unmetShare(), n.reasons()))
                .toList();
    }

    private static List<Report.ChannelShare> channels(int i) {
        double[][] shares = {{0.44, 0.21, 0.25, 0.10}, {0.52, 0.31, -1, -1}, {0.24, 0.12, 0.52, 0.12}};
        List<Label> labels = List.of(
                label("site", "at a service point", "toimipisteessä", "på servicestället"),
                label("phone", "by telephone", "puhelimitse", "per telefon"),
                label("web", "online", "verkossa", "på nätet"),
                label("home", "at home", "kotona", "hemma"));
        return IntStream.range(0, 4)
                .mapToObj(c -> new Report.ChannelShare(labels.get(c), share(shares[i][c])))
                .toList();
    }

    private static Report.AreaSection areas() {
        int[][] counts = {{22, 9, 9}, {7, 11, -1}, {7, 7, -1}};
        double[][] shares = {{0.52, 0.25, 0.23}, {0.35, 0.44, -1}, {0.39, 0.34, -1}};
        double[][] differences = {{-0.42, -0.31, -0.11}, {0.66, 0.22, 0.44}, {0.2, 0.15, 0.05}};
        List<Report.AreaRow> rows = new ArrayList<>();
        for (int a = 0; a < 3; a++) {
            int area = a;
            List<Report.AreaShare> mix = IntStream.range(0, 3)
                    .mapToObj(p -> new Report.AreaShare(
                            "P" + (p + 1),
                            count(counts[area][p]),
                            share(shares[area][p]),
                            shares[area][p] < 0
                                    ? Released.suppressed()
                                    : interval(shares[area][p] - 0.13, shares[area][p] + 0.16)))
                    .toList();
            rows.add(new Report.AreaRow(
                    AREAS.get(a),
                    count(new int[] {40, 23, -1}[a]),
                    mix,
                    share(new double[] {0.71, 0.58, -1}[a]),
                    List.of(
                            new Report.DecompositionRow(
                                    label("contacts_wk", "Contacts", "Asioinnit", "Kontakter"),
                                    "contacts/wk",
                                    a == 2 ? Released.suppressed() : number(differences[a][0]),
                                    a == 2 ? Released.suppressed() : number(differences[a][1]),
                                    a == 2 ? Released.suppressed() : number(differences[a][2])),
                            new Report.DecompositionRow(
                                    label(
                                            "unmet_share",
                                            "Unmet needs",
                                            "Tyydyttymättömät tarpeet",
                                            "Otillfredsställda behov"),
                                    "share",
                                    a == 2 ? Released.suppressed() : number(-differences[a][0] / 5),
                                    a == 2 ? Released.suppressed() : number(-differences[a][1] / 5),
                                    a == 2 ? Released.suppressed() : number(-differences[a][2] / 5))),
                    IntStream.range(0, NEEDS.size())
                            .mapToObj(n -> need(
                                    NEEDS.get(n), n > 6 || (n + area) % 4 == 3 ? -1 : 70 - 7 * n + 9 * area, -1, 30))
                            .toList()));
        }
        return new Report.AreaSection(
                false,
                rows,
                Optional.of(0.041),
                9999,
                Optional.of(0.21),
                Optional.of(new Report.Merge(
                        List.of(List.of(AREAS.get(0)), List.of(AREAS.get(1), AREAS.get(2))),
                        List.of(List.of("P1"), List.of("P2", "P3")),
                        List.of(List.of(22, 18), List.of(14, 30)))));
    }

    private static List<Report.FeatureRow> features() {
        return List.of(
                new Report.FeatureRow(
                        "contacts_wk",
                        label("contacts_wk", "Contacts", "Asioinnit", "Kontakter"),
                        "NEED_USE",
                        "contacts/wk",
                        "count",
                        "active",
                        "sqrt",
                        List.of(),
                        number(2.31),
                        List.of(number(2.6), number(3.9), Released.suppressed())),
                new Report.FeatureRow(
                        "digital_share",
                        label(
                                "digital_share",
                                "Share of digital contacts",
                                "Verkkoasioinnin osuus",
                                "Andel kontakter på nätet"),
                        "ACCESS",
                        "share",
                        "numeric",
                        "active",
                        "arcsine-sqrt",
                        List.of(),
                        share(0.36),
                        List.of(share(0.3), share(0.18), share(0.61))),
                new Report.FeatureRow(
                        "life",
                        label("life", "Life situation", "Elämäntilanne", "Livssituation"),
                        "SURVEY",
                        "",
                        "nominal",
                        "descriptor",
                        "none",
                        List.of(label("family", "family", "perhe", "familj"), Label.of("retired")),
                        number(Double.NaN),
                        List.of()));
    }

    private static Report.PrivacySection privacy() {
        return new Report.PrivacySection(
                "default",
                5,
                List.of(
                        new Report.RuleCount("O1", 14),
                        new Report.RuleCount("O3", 6),
                        new Report.RuleCount("O5", 4),
                        new Report.RuleCount("O19", 22)),
                List.of(
                        new Report.Audit("area x profile", 9, 2, true, 9),
                        new Report.Audit("profile x need:health", 30, 7, true, 5)),
                0,
                Optional.empty());
    }

    private static Provenance provenance() {
        return new Provenance(
                "0.1.0",
                20131104,
                "L64X128MixRandom",
                List.of(
                        new Provenance.InputFile(
                                "diary",
                                "diary.csv",
                                "9c88f4b6d1e0a7c35f2b48d90e61c7a2b3f4d5e6a7b8c9d0e1f2a3b4c5d6e7f8"),
                        new Provenance.InputFile(
                                "survey",
                                "survey.csv",
                                "1f2a3b4c5d6e7f89c88f4b6d1e0a7c35f2b48d90e61c7a2b3f4d5e6a7b8c9d0e")),
                Map.of("segments.method", "auto", "segments.k", "auto", "privacy.preset", "public"));
    }
}
