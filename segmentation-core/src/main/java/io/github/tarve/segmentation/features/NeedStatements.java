package io.github.tarve.segmentation.features;

import io.github.tarve.segmentation.codebook.CategoryItem;
import io.github.tarve.segmentation.codebook.Codebook;
import io.github.tarve.segmentation.codebook.Item;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.MultipleChoiceItem;
import io.github.tarve.segmentation.codebook.NeedQuestion;
import io.github.tarve.segmentation.codebook.NumberItem;
import io.github.tarve.segmentation.codebook.OrdinalItem;
import io.github.tarve.segmentation.codebook.ShippedList;
import io.github.tarve.segmentation.codebook.YesWords;
import io.github.tarve.segmentation.problems.Excerpt;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.records.Study;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;

/**
 * The needs that residents state in the survey. An item speaks of a need in one of these ways, the first that holds for the
 * need:
 *
 * <ol>
 *   <li>the codebook says so ({@link NeedQuestion}); an empty need says that the item speaks of none;
 *   <li>its id, or its scale unless that measures a resource, is the code of the need; where its answers are numbers, what states
 *       the need is then a guess, which {@link #notices()} tells;
 *   <li>it is the first item of several choices of which at least half of the options, and at least two, are codes of needs in
 *       the diary, the codebook or the tool's list; each such option states its need.
 * </ol>
 *
 * <p>Where several items speak of one need, it is stated by any of them, and not known without an answer to any. Immutable.
 */
public final class NeedStatements {
    private static final byte UNKNOWN = -1;
    private static final int LISTED = 5;

    private final List<String> needs;
    private final byte[][] answers;
    private final List<Problem> notices;

    private NeedStatements(List<String> needs, byte[][] answers, List<Problem> notices) {
        this.needs = needs;
        this.answers = answers;
        this.notices = notices;
    }

    /**
     * Reads the statements of a study.
     *
     * @param diary codes of needs in the diary
     */
    public static NeedStatements of(Study study, Set<String> diary) {
        Map<String, byte[]> said = new TreeMap<>();
        List<Item> items = study.survey().items();
        Map<String, NeedQuestion> questions =
                study.codebook().details().meanings().needs();
        for (int j = 0; j < items.size(); j++) {
            NeedQuestion question = questions.get(items.get(j).id());
            if (question != null && !question.need().isEmpty()) {
                say(said, study, j, question.need(), statement(items.get(j), question.needed()));
            }
        }
        Map<String, byte[]> named = new TreeMap<>();
        Map<Guess, List<String>> guesses = new TreeMap<>();
        for (int j = 0; j < items.size(); j++) {
            String need = named(items.get(j), study.codebook());
            if (!questions.containsKey(items.get(j).id())
                    && !said.containsKey(need)
                    && isNeed(need, study.codebook(), diary)) {
                say(named, study, j, need, statement(items.get(j), Set.of()));
                String id = items.get(j).id();
                guessed(items.get(j))
                        .ifPresent(
                                answers -> guesses.computeIfAbsent(new Guess(need, answers), key -> new ArrayList<>())
                                        .add(id));
            }
        }
        said.putAll(named);
        choices(study, diary, questions.keySet()).forEach(said::putIfAbsent);
        return new NeedStatements(List.copyOf(said.keySet()), said.values().toArray(byte[][]::new), notices(guesses));
    }

    /** Answers that are taken to state a need. */
    private record Guess(String need, String answers) implements Comparable<Guess> {
        @Override
        public int compareTo(Guess other) {
            return Comparator.comparing(Guess::need)
                    .thenComparing(Guess::answers)
                    .compare(this, other);
        }
    }

    private static List<Problem> notices(Map<Guess, List<String>> guesses) {
        List<Problem> notices = new ArrayList<>();
        guesses.forEach((guess, items) -> notices.add(Problem.of(
                ProblemCode.NEED_GUESSED,
                listed(items),
                Excerpt.of(guess.need()),
                guess.answers(),
                Excerpt.plain(items.get(0)))));
        return notices;
    }

    private static String listed(List<String> items) {
        String list = items.stream().limit(LISTED).map(Excerpt::of).collect(Collectors.joining(", "));
        return items.size() > LISTED ? list + ", ..." : list;
    }

    /** Returns the answers that are taken to state a need; empty for words, of which yes says so itself. */
    private static Optional<String> guessed(Item item) {
        if (item instanceof OrdinalItem ordinal) {
            int sum = ordinal.minimum() + ordinal.maximum();
            int low = ordinal.reversed() ? ordinal.minimum() : Math.floorDiv(sum, 2) + 1;
            int high = ordinal.reversed() ? -Math.floorDiv(-sum, 2) - 1 : ordinal.maximum();
            return Optional.of(low == high ? Integer.toString(low) : low + ".." + high);
        }
        return item instanceof NumberItem ? Optional.of("> 0") : Optional.empty();
    }

    private static String named(Item item, Codebook codebook) {
        if (item instanceof OrdinalItem ordinal && ordinal.scale().isPresent()) {
            String scale = ordinal.scale().get();
            boolean resource =
                    codebook.scales().stream().anyMatch(known -> known.id().equals(scale) && known.resource());
            return resource ? item.id() : scale;
        }
        return item.id();
    }

    private static Map<String, byte[]> choices(Study study, Set<String> diary, Set<String> taken) {
        List<Item> items = study.survey().items();
        for (int j = 0; j < items.size(); j++) {
            if (items.get(j) instanceof MultipleChoiceItem item && !taken.contains(item.id())) {
                Map<String, Integer> options = new HashMap<>();
                for (int o = 0; o < item.options().size(); o++) {
                    Label option = item.options().get(o);
                    if (isNeed(option.code(), study.codebook(), diary)) {
                        options.put(option.code(), o);
                    }
                }
                if (options.size() >= 2 && 2 * options.size() >= item.options().size()) {
                    Map<String, byte[]> said = new TreeMap<>();
                    int column = j;
                    options.forEach(
                            (need, option) -> say(said, study, column, need, answer -> ((long) answer >>> option) & 1));
                    return said;
                }
            }
        }
        return Map.of();
    }

    private static boolean isNeed(String code, Codebook codebook, Set<String> diary) {
        return diary.contains(code)
                || codebook.needs().containsKey(code)
                || ShippedList.NEEDS.list().codes().stream()
                        .anyMatch(need -> need.label().code().equals(code));
    }

    /** Adds what an item says of a need; a statement is 1 when it is needed. */
    private static void say(
            Map<String, byte[]> said, Study study, int item, String need, DoubleUnaryOperator statement) {
        byte[] column = said.computeIfAbsent(need, code -> {
            byte[] unknown = new byte[study.residents().size()];
            Arrays.fill(unknown, UNKNOWN);
            return unknown;
        });
        for (int i = 0; i < column.length; i++) {
            double answer = study.survey().answer(i, item);
            if (!Double.isNaN(answer)) {
                column[i] = (byte) Math.max(column[i], statement.applyAsDouble(answer) > 0 ? 1 : 0);
            }
        }
    }

    private static DoubleUnaryOperator statement(Item item, Set<String> needed) {
        if (item instanceof OrdinalItem ordinal) {
            double middle = (ordinal.minimum() + ordinal.maximum()) / 2.0;
            return needed.isEmpty()
                    ? answer -> ordinal.reversed() ? middle - answer : answer - middle
                    : answer -> contains(needed, answer);
        }
        if (item instanceof NumberItem) {
            return needed.isEmpty() ? answer -> answer : answer -> contains(needed, answer);
        }
        List<Label> codes = item instanceof CategoryItem category
                ? category.categories()
                : item instanceof MultipleChoiceItem multiple ? multiple.options() : List.of();
        List<Boolean> stating = new ArrayList<>();
        for (Label code : codes) {
            stating.add(
                    needed.isEmpty()
                            ? item instanceof MultipleChoiceItem || YesWords.contains(code.code())
                            : needed.contains(code.code()));
        }
        return item instanceof CategoryItem
                ? answer -> stating.get((int) answer) ? 1 : 0
                : answer -> {
                    for (int option = 0; option < stating.size(); option++) {
                        if (stating.get(option) && (((long) answer >>> option) & 1) == 1) {
                            return 1;
                        }
                    }
                    return 0;
                };
    }

    private static double contains(Set<String> needed, double answer) {
        return needed.stream().anyMatch(text -> number(text) == answer) ? 1 : 0;
    }

    /** A word among the answers of a numeric item states nothing. */
    private static double number(String text) {
        try {
            return new BigDecimal(text.replace(',', '.')).doubleValue();
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Returns a notice of each need that items are taken to speak of because they are named like it. */
    public List<Problem> notices() {
        return notices;
    }

    /** Returns the codes of the needs that somebody states, by code. */
    public List<String> statedNeeds() {
        List<String> stated = new ArrayList<>();
        for (int need = 0; need < needs.size(); need++) {
            for (byte answer : answers[need]) {
                if (answer == 1) {
                    stated.add(needs.get(need));
                    break;
                }
            }
        }
        return stated;
    }

    /** Returns the codes of the needs that residents could state, by code; empty when no item asks. */
    public List<String> needs() {
        return needs;
    }

    /** Returns whether a resident answered an item that speaks of a need. */
    public boolean answered(int resident, int need) {
        return answers[need][resident] != UNKNOWN;
    }

    /** Returns whether a resident states a need; false without an answer. */
    public boolean stated(int resident, int need) {
        return answers[need][resident] == 1;
    }

    /** Returns the number of needs that a resident states, -1 without an answer to any item. */
    public int count(int resident) {
        int count = UNKNOWN;
        for (byte[] need : answers) {
            if (need[resident] != UNKNOWN) {
                count = Math.max(count, 0) + need[resident];
            }
        }
        return count;
    }
}
