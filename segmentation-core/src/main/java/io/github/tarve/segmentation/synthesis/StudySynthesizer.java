package io.github.tarve.segmentation.synthesis;

import io.github.tarve.segmentation.codebook.Item;
import io.github.tarve.segmentation.records.DiaryDay;
import io.github.tarve.segmentation.records.DiaryEntry;
import io.github.tarve.segmentation.records.DiaryWindow;
import io.github.tarve.segmentation.records.Resident;
import io.github.tarve.segmentation.records.Scan;
import io.github.tarve.segmentation.records.Study;
import io.github.tarve.segmentation.records.Survey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Makes a study from a recipe and a seed.
 *
 * <p>A resident of profile {@code g} has for each need {@code j} a rate drawn from a gamma distribution with mean
 * {@code mu_gj} and shape {@code r}; lines on an observed day {@code t} are Poisson with that rate / 7 x weekday factor x
 * (1 - fatigue)^t, so that a resident's total is negative binomial with exposure. Every resident has an own generator
 * derived from the seed and the resident's number: the same recipe and seed give the same study on any machine.
 */
public final class StudySynthesizer {
    private static final int ALLOCATION = 1;
    private static final int RESIDENT = 2;

    private StudySynthesizer() {}

    /** Returns the study that a recipe and a seed make. */
    public static SyntheticStudy make(StudyRecipe recipe, long seed) {
        Vocabulary words = Vocabulary.read();
        List<Item> items = words.items();
        List<Member> members = members(recipe, seed);
        int n = members.size();
        List<Resident> residents = new ArrayList<>(n);
        List<SyntheticStudy.Truth> truth = new ArrayList<>(n);
        List<DiaryEntry> entries = new ArrayList<>();
        List<DiaryDay> days = new ArrayList<>(n * recipe.diary().days());
        double[][] answers = new double[items.size()][n];
        String pattern = "r%0" + Math.max(2, Integer.toString(n).length()) + "d";
        for (int i = 0; i < n; i++) {
            Member member = members.get(i);
            PlantedProfile profile = recipe.profiles().get(member.profile());
            String id = String.format(Locale.ROOT, pattern, i + 1);
            Draws draws = Draws.at(seed, RESIDENT, i);
            Map<String, String> background = new HashMap<>();
            background.put("age_group", draws.code(profile.survey().ages()));
            background.put("life_situation", draws.code(profile.survey().situations()));
            residents.add(new Resident(id, Optional.of(member.area().code()), background, 1));
            truth.add(new SyntheticStudy.Truth(
                    id, member.area().code(), profile.label().code()));
            double frailty = frailty(recipe, draws);
            List<DiaryDay> kept = new DiaryWriter(recipe, words, draws)
                    .write(id, profile, member.area().travel(), frailty, entries);
            days.addAll(kept);
            new SurveyFiller(recipe, items, draws).fill(profile, frailty, answers, i);
        }
        TreeSet<String> areas = new TreeSet<>();
        recipe.areas().forEach(area -> areas.add(area.code()));
        Study study = Study.builder()
                .title(recipe.title())
                .synthetic(true)
                .codebook(words.codebook(areas))
                .residents(residents)
                .diary(window(recipe.diary()), Scan.of(entries), Scan.of(days))
                .survey(Survey.of(items, answers, n))
                .build();
        return new SyntheticStudy(recipe, seed, study, truth);
    }

    private static DiaryWindow window(StudyRecipe.DiaryKeeping diary) {
        return new DiaryWindow(diary.start(), diary.days(), diary.minimumDays(), DiaryWindow.Source.REPORTED);
    }

    private static double frailty(StudyRecipe recipe, Draws draws) {
        double shape = recipe.variation().frailty();
        return shape > 0 ? draws.gamma(shape) / shape : 1;
    }

    /** Returns area and profile of every resident, shuffled, so that the pseudonym tells neither. */
    private static List<Member> members(StudyRecipe recipe, long seed) {
        Draws draws = Draws.at(seed, ALLOCATION);
        List<Member> members = new ArrayList<>();
        for (StudyRecipe.Area area : recipe.areas()) {
            int[] counts = recipe.allocation() == StudyRecipe.Allocation.EXACT ? apportioned(area) : drawn(area, draws);
            for (int g = 0; g < counts.length; g++) {
                for (int i = 0; i < counts[g]; i++) {
                    members.add(new Member(area, g));
                }
            }
        }
        for (int i = members.size() - 1; i > 0; i--) {
            int j = draws.below(i + 1);
            Member held = members.get(i);
            members.set(i, members.get(j));
            members.set(j, held);
        }
        return members;
    }

    private static int[] drawn(StudyRecipe.Area area, Draws draws) {
        List<Weighted> shares =
                area.shares().stream().map(share -> new Weighted("", share)).toList();
        int[] counts = new int[shares.size()];
        for (int i = 0; i < area.residents(); i++) {
            counts[draws.pick(shares)]++;
        }
        return counts;
    }

    /** Returns whole numbers in proportion to the shares by largest remainders, ties to the earlier profile. */
    static int[] apportioned(StudyRecipe.Area area) {
        int profiles = area.shares().size();
        double total = area.shares().stream().mapToDouble(Double::doubleValue).sum();
        int[] counts = new int[profiles];
        double[] remainders = new double[profiles];
        int left = area.residents();
        for (int g = 0; g < profiles; g++) {
            double exact = area.residents() * area.shares().get(g) / total;
            counts[g] = (int) Math.floor(exact);
            remainders[g] = exact - counts[g];
            left -= counts[g];
        }
        for (; left > 0; left--) {
            int largest = 0;
            for (int g = 1; g < profiles; g++) {
                if (remainders[g] > remainders[largest]) {
                    largest = g;
                }
            }
            counts[largest]++;
            remainders[largest] = -1;
        }
        return counts;
    }

    private record Member(StudyRecipe.Area area, int profile) {}
}
