package io.github.tarve.segmentation.features.catalogue;

import io.github.tarve.segmentation.codebook.Item;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.MultipleChoiceItem;
import io.github.tarve.segmentation.codebook.ShippedList;
import io.github.tarve.segmentation.records.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The survey item in which residents state their needs: the first item of several choices of which at least half of the
 * options, and at least two, are codes of needs in the diary, the codebook or the tool's list. Immutable.
 *
 * @param needs codes of its options that are needs
 * @param options positions of those options in the item
 * @param answers sums of 2^position by resident, {@code NaN} without an answer
 */
record StatedNeedAnswers(List<String> needs, List<Integer> options, List<Double> answers) {
    StatedNeedAnswers {
        needs = List.copyOf(needs);
        options = List.copyOf(options);
        answers = List.copyOf(answers);
    }

    /**
     * Finds the item in a study.
     *
     * @param diary codes of needs in the diary
     */
    static StatedNeedAnswers of(Study study, Set<String> diary) {
        List<Item> items = study.survey().items();
        for (int j = 0; j < items.size(); j++) {
            if (items.get(j) instanceof MultipleChoiceItem item) {
                List<String> needs = new ArrayList<>();
                List<Integer> options = new ArrayList<>();
                for (int o = 0; o < item.options().size(); o++) {
                    Label option = item.options().get(o);
                    if (isNeed(option.code(), study, diary)) {
                        needs.add(option.code());
                        options.add(o);
                    }
                }
                if (needs.size() >= 2 && 2 * needs.size() >= item.options().size()) {
                    List<Double> answers = new ArrayList<>();
                    for (double answer : study.survey().answers(j)) {
                        answers.add(answer);
                    }
                    return new StatedNeedAnswers(needs, options, answers);
                }
            }
        }
        return new StatedNeedAnswers(List.of(), List.of(), List.of());
    }

    private static boolean isNeed(String code, Study study, Set<String> diary) {
        return diary.contains(code)
                || study.codebook().needs().containsKey(code)
                || ShippedList.NEEDS.list().codes().stream()
                        .anyMatch(need -> need.label().code().equals(code));
    }

    boolean stated(int resident, int need) {
        return ((answers.get(resident).longValue() >>> options.get(need)) & 1) == 1;
    }

    /** Returns the number of needs that a resident states, -1 without an answer. */
    int count(int resident) {
        if (answers.isEmpty() || Double.isNaN(answers.get(resident))) {
            return -1;
        }
        int count = 0;
        for (int need = 0; need < needs.size(); need++) {
            count += stated(resident, need) ? 1 : 0;
        }
        return count;
    }
}
