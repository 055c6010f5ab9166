package io.github.tarve.segmentation.synthesis;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.synthesis.PlantedProfile.Answers;
import io.github.tarve.segmentation.synthesis.PlantedProfile.Effort;
import io.github.tarve.segmentation.synthesis.PlantedProfile.Outcome;
import io.github.tarve.segmentation.synthesis.StudyRecipe.Allocation;
import io.github.tarve.segmentation.synthesis.StudyRecipe.Area;
import io.github.tarve.segmentation.synthesis.StudyRecipe.DiaryKeeping;
import io.github.tarve.segmentation.synthesis.StudyRecipe.FileStyle;
import io.github.tarve.segmentation.synthesis.StudyRecipe.Variation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The recipes of the catalogue. All figures are invented; the setting is the process of autumn 2013 in Oulu. */
final class Recipes {
    private static final LocalDate START = LocalDate.of(2013, 10, 14);

    private Recipes() {}

    /** 32 residents of three areas, three profiles. */
    static StudyRecipe founding() {
        return new StudyRecipe(
                "oulu-founding",
                "Service diaries of Kiiminki, Yli-Ii and Ylikiiminki, autumn 2013 (synthetic)",
                List.of(
                        new Area("Kiiminki", 12, List.of(6.0, 5.0, 1.0), 0.7),
                        new Area("Yli-Ii", 10, List.of(2.0, 2.0, 6.0), 1.2),
                        new Area("Ylikiiminki", 10, List.of(3.0, 4.0, 3.0), 1.0)),
                Allocation.EXACT,
                List.of(digitalFirst(), manyDoors(), longRoad()),
                new DiaryKeeping(START, 14, 7, 0.08, 0.09, 0.025),
                new Variation(6, 0, 0.9),
                FileStyle.CANONICAL);
    }

    /** The founding study's residents and areas without any profiles: one common factor behind all counts. */
    static StudyRecipe structureless() {
        PlantedProfile all = new PlantedProfile(
                label("P1", "Everybody", "Kaikki", "Alla"),
                Weighted.list(
                        "illness 0.8, dental 0.2, learning 0.8, child_family 0.5, leisure 0.6, administration 0.4,"
                                + " finances 0.3, mobility 0.4, everyday_coping 0.3, mental_health 0.15"),
                Weighted.list(
                        "in_person 0.5, phone 0.15, message 0.1, self_service 0.15, home_visit 0.05, letter 0.05"),
                new Outcome(
                        0.15,
                        0.15,
                        Weighted.list("waiting 0.3, distance 0.25, no_time 0.15, opening_hours 0.15, not_known 0.15"),
                        3.9),
                new Effort(22, 9, 0.1, 0.05),
                new Answers(
                        Weighted.list("coping 0.3, digital_skills 0.2, reachability 0, strain 0"),
                        Weighted.list("mental_health 0.1"),
                        Weighted.list("own_car 0.55, lift 0.15, public 0.15, walk_cycle 0.15"),
                        Weighted.list("18-39 0.35, 40-64 0.35, 65+ 0.3"),
                        Weighted.list("working 0.45, at_home 0.15, studying 0.1, retired 0.3")));
        return new StudyRecipe(
                "null-32",
                "A study without profiles (synthetic)",
                List.of(
                        new Area("Kiiminki", 12, List.of(1.0), 0.7),
                        new Area("Yli-Ii", 10, List.of(1.0), 1.2),
                        new Area("Ylikiiminki", 10, List.of(1.0), 1.0)),
                Allocation.EXACT,
                List.of(all),
                new DiaryKeeping(START, 14, 7, 0.08, 0.09, 0.025),
                new Variation(5, 2.5, 0.75),
                FileStyle.CANONICAL);
    }

    /** 2000 residents of twelve areas; the shares of the five profiles of Blomgren et al. 2023. */
    static StudyRecipe district() {
        List<Area> areas = new ArrayList<>();
        List<Double> shares = List.of(82.0, 9.6, 2.9, 2.9, 2.6);
        String codes =
                "Haukipudas 160, Kaakkuri 170, Kaijonharju 230, Keskusta 330, Kello 90, Kiiminki 160, Maikkula 130,"
                        + " Myllyoja 190, Oulunsalo 150, Tuira 250, Yli-Ii 60, Ylikiiminki 80";
        List<Weighted> sizes = Weighted.list(codes);
        for (int a = 0; a < sizes.size(); a++) {
            // The three heavy-use profiles are commoner in some areas; on the whole the shares are kept.
            double tilt = 1 + 0.5 * ((a % 3) - 1);
            List<Double> mix = List.of(
                    shares.get(0),
                    shares.get(1) * (2 - tilt),
                    shares.get(2) * tilt,
                    shares.get(3) * (2 - tilt),
                    shares.get(4) * tilt);
            areas.add(new Area(sizes.get(a).code(), (int) sizes.get(a).value(), mix, a < 10 ? 0.8 : 1.3));
        }
        return new StudyRecipe(
                "district-2000",
                "A district of twelve areas with small heavy-use profiles (synthetic)",
                areas,
                Allocation.DRAWN,
                List.of(lightUse(), manyDoors("P2"), longRoad("P3"), manyNeeds("P4"), newWork("P5")),
                new DiaryKeeping(START, 14, 7, 0.08, 0.09, 0.025),
                new Variation(2.5, 0, 0.9),
                FileStyle.CANONICAL);
    }

    /** The founding study's profiles in files as a spreadsheet saves them. */
    static StudyRecipe messy() {
        StudyRecipe tidy = founding();
        return new StudyRecipe(
                "messy",
                "Files as they come: semicolons, decimal commas, windows-1252, Finnish headers (synthetic)",
                tidy.areas(),
                tidy.allocation(),
                tidy.profiles(),
                tidy.diary(),
                tidy.variation(),
                FileStyle.MESSY);
    }

    private static PlantedProfile digitalFirst() {
        return new PlantedProfile(
                label(
                        "P1",
                        "Manages well, digital first",
                        "Pärjää hyvin, verkko edellä",
                        "Klarar sig bra, digitalt först"),
                Weighted.list("administration 1.1, leisure 0.8, finances 0.45, illness 0.3, dental 0.15, mobility 0.08,"
                        + " learning 0.08, everyday_coping 0.05"),
                Weighted.list("self_service 0.45, message 0.15, chat 0.05, in_person 0.3, phone 0.05"),
                new Outcome(
                        0.05, 0.08, Weighted.list("digital 0.3, opening_hours 0.3, not_known 0.2, no_time 0.2"), 4.3),
                new Effort(14, 5, 0.03, 0.02),
                new Answers(
                        Weighted.list("coping 0.6, digital_skills 0.8, reachability 0.5, strain -0.5"),
                        Weighted.list("employment 0.05"),
                        Weighted.list("own_car 0.6, lift 0.05, public 0.15, walk_cycle 0.2"),
                        Weighted.list("18-39 0.4, 40-64 0.45, 65+ 0.15"),
                        Weighted.list("working 0.65, at_home 0.05, studying 0.15, retired 0.15")));
    }

    private static PlantedProfile manyDoors() {
        return manyDoors("P2");
    }

    private static PlantedProfile manyDoors(String id) {
        return new PlantedProfile(
                label(id, "Family everyday, many doors", "Perheen arki, monta ovea", "Familjevardag, många dörrar"),
                Weighted.list(
                        "learning 2.6, child_family 1.4, leisure 1.0, illness 0.5, administration 0.35, dental 0.25,"
                                + " finances 0.25, mobility 0.08, everyday_coping 0.08"),
                Weighted.list("in_person 0.5, message 0.2, phone 0.15, self_service 0.15"),
                new Outcome(0.15, 0.15, Weighted.list("no_time 0.5, opening_hours 0.25, waiting 0.25"), 3.9),
                new Effort(16, 8, 0.08, 0.04),
                new Answers(
                        Weighted.list("coping 0.2, digital_skills 0.5, reachability 0.1, strain 0.7"),
                        Weighted.list("mental_health 0.2, support_of_relatives 0.1"),
                        Weighted.list("own_car 0.75, lift 0.05, public 0.1, walk_cycle 0.1"),
                        Weighted.list("18-39 0.75, 40-64 0.25"),
                        Weighted.list("working 0.55, at_home 0.35, studying 0.1")));
    }

    private static PlantedProfile longRoad() {
        return longRoad("P3");
    }

    private static PlantedProfile longRoad(String id) {
        return new PlantedProfile(
                label(
                        id,
                        "Long road to health services",
                        "Pitkä matka terveyspalveluihin",
                        "Lång väg till hälsovården"),
                Weighted.list(
                        "illness 1.9, mobility 1.3, everyday_coping 0.7, dental 0.3, mental_health 0.25, finances 0.2,"
                                + " administration 0.12, leisure 0.15"),
                Weighted.list("in_person 0.6, phone 0.28, home_visit 0.1, letter 0.06"),
                new Outcome(0.3, 0.18, Weighted.list("distance 0.45, waiting 0.4, cost 0.1, not_known 0.05"), 3.5),
                new Effort(55, 18, 0.3, 0.1),
                new Answers(
                        Weighted.list("coping -0.2, digital_skills -0.7, reachability -0.8, strain 0.2"),
                        Weighted.list("mental_health 0.3, dental 0.25, support_of_relatives 0.15"),
                        Weighted.list("own_car 0.35, lift 0.35, public 0.2, walk_cycle 0.1"),
                        Weighted.list("18-39 0.05, 40-64 0.3, 65+ 0.65"),
                        Weighted.list("working 0.2, at_home 0.15, retired 0.65")));
    }

    private static PlantedProfile lightUse() {
        return new PlantedProfile(
                label("P1", "Light use", "Vähäinen käyttö", "Liten användning"),
                Weighted.list("leisure 0.5, administration 0.3, illness 0.25, finances 0.15, dental 0.1, mobility 0.1,"
                        + " learning 0.08"),
                Weighted.list("self_service 0.35, in_person 0.4, message 0.1, phone 0.15"),
                new Outcome(0.07, 0.1, Weighted.list("opening_hours 0.4, no_time 0.3, not_known 0.3"), 4.1),
                new Effort(15, 6, 0.03, 0.02),
                new Answers(
                        Weighted.list("coping 0.6, digital_skills 0.6, reachability 0.4, strain -0.4"),
                        Weighted.list("employment 0.05"),
                        Weighted.list("own_car 0.5, lift 0.05, public 0.2, walk_cycle 0.25"),
                        Weighted.list("18-39 0.4, 40-64 0.35, 65+ 0.25"),
                        Weighted.list("working 0.55, at_home 0.1, studying 0.15, retired 0.2")));
    }

    private static PlantedProfile manyNeeds(String id) {
        return new PlantedProfile(
                label(
                        id,
                        "Many needs, network around",
                        "Monta tarvetta, verkosto ympärillä",
                        "Många behov, nätverk omkring"),
                Weighted.list(
                        "everyday_coping 4.0, illness 2.2, support_of_relatives 0.8, mobility 0.9, mental_health 0.5,"
                                + " finances 0.4"),
                Weighted.list("home_visit 0.45, in_person 0.3, phone 0.25"),
                new Outcome(0.25, 0.25, Weighted.list("waiting 0.4, not_known 0.3, distance 0.2, cost 0.1"), 3.6),
                new Effort(30, 14, 0.5, 0.3),
                new Answers(
                        Weighted.list("coping -1.2, digital_skills -1.2, reachability -0.4, strain 0.8"),
                        Weighted.list("mental_health 0.2, finances 0.2"),
                        Weighted.list("own_car 0.15, lift 0.5, public 0.25, walk_cycle 0.1"),
                        Weighted.list("18-39 0.05, 40-64 0.2, 65+ 0.75"),
                        Weighted.list("working 0.05, at_home 0.15, retired 0.8")));
    }

    private static PlantedProfile newWork(String id) {
        return new PlantedProfile(
                label(id, "Looking for work and footing", "Työtä ja jalansijaa etsimässä", "Söker arbete och fotfäste"),
                Weighted.list(
                        "employment 1.8, finances 1.7, mental_health 1.2, administration 0.8, leisure 0.4, illness 0.4"),
                Weighted.list("in_person 0.4, phone 0.2, message 0.15, self_service 0.15, chat 0.1"),
                new Outcome(0.28, 0.22, Weighted.list("waiting 0.35, not_known 0.35, cost 0.2, digital 0.1"), 3.3),
                new Effort(22, 15, 0.12, 0.05),
                new Answers(
                        Weighted.list("coping -0.6, digital_skills 0.3, reachability -0.2, strain 1.0"),
                        Weighted.list("mental_health 0.2, employment 0.2"),
                        Weighted.list("own_car 0.2, lift 0.15, public 0.35, walk_cycle 0.3"),
                        Weighted.list("18-39 0.65, 40-64 0.35"),
                        Weighted.list("working 0.1, at_home 0.7, studying 0.2")));
    }

    private static Label label(String id, String en, String fi, String sv) {
        return new Label(id, Map.of(Language.EN, en, Language.FI, fi, Language.SV, sv));
    }
}
