package io.github.tarve.segmentation.synthesis;

import io.github.tarve.segmentation.codebook.CategoryItem;
import io.github.tarve.segmentation.codebook.Item;
import io.github.tarve.segmentation.codebook.MultipleChoiceItem;
import io.github.tarve.segmentation.codebook.NumberItem;
import io.github.tarve.segmentation.codebook.OrdinalItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fills one resident's survey. An ordinal answer is the middle of the range plus the profile's mean of the scale, plus the
 * resident's own level on that scale, plus noise, rounded and cut to the range; a reversed item is turned round.
 */
final class SurveyFiller {
    private static final double OWN_LEVEL = 0.4;
    private static final double UNANSWERED = 0.02;
    private final StudyRecipe recipe;
    private final List<Item> items;
    private final Draws draws;
    private final Map<String, Double> levels = new HashMap<>();

    SurveyFiller(StudyRecipe recipe, List<Item> items, Draws draws) {
        this.recipe = recipe;
        this.items = items;
        this.draws = draws;
    }

    void fill(PlantedProfile profile, double frailty, double[][] answers, int resident) {
        for (int j = 0; j < items.size(); j++) {
            double answer = answer(items.get(j), profile, frailty);
            answers[j][resident] = draws.happens(UNANSWERED) ? Double.NaN : answer;
        }
    }

    private double answer(Item item, PlantedProfile profile, double frailty) {
        if (item instanceof OrdinalItem ordinal) {
            return ordinal(ordinal, profile, frailty);
        } else if (item instanceof CategoryItem category) {
            String code = draws.code(profile.survey().transport());
            for (int i = 0; i < category.categories().size(); i++) {
                if (category.categories().get(i).code().equals(code)) {
                    return i;
                }
            }
            throw new IllegalArgumentException("unknown category " + code);
        } else if (item instanceof MultipleChoiceItem choice) {
            return stated(choice, profile, frailty);
        } else if (item instanceof NumberItem number) {
            throw new IllegalArgumentException("no recipe for the number item " + number.id());
        }
        throw new IllegalArgumentException("no recipe for the item " + item.id());
    }

    private double ordinal(OrdinalItem item, PlantedProfile profile, double frailty) {
        String scale = item.scale().orElse("");
        Double level = levels.get(scale);
        if (level == null) {
            // A common factor behind the counts also lowers the resources that the survey asks for.
            double common = "strain".equals(scale) ? StrictMath.log(frailty) : -StrictMath.log(frailty);
            level = Weighted.of(profile.survey().scales(), scale) + OWN_LEVEL * draws.normal() + 0.5 * common;
            levels.put(scale, level);
        }
        double middle = (item.minimum() + item.maximum()) / 2.0;
        double raw = Math.rint(middle + level + recipe.variation().answers() * draws.normal());
        double cut = Math.max(item.minimum(), Math.min(item.maximum(), raw));
        return item.reversed() ? item.minimum() + item.maximum() - cut : cut;
    }

    private double stated(MultipleChoiceItem item, PlantedProfile profile, double frailty) {
        double bits = 0;
        for (int i = 0; i < item.options().size(); i++) {
            String need = item.options().get(i).code();
            double rate = Weighted.of(profile.needs(), need) * frailty;
            double probability =
                    0.8 * rate / (rate + 0.8) + Weighted.of(profile.survey().stated(), need);
            if (draws.happens(Math.min(0.95, probability))) {
                bits += 1L << i;
            }
        }
        return bits;
    }
}
