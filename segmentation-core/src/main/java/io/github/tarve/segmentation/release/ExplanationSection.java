package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.codebook.Label;
import java.util.List;
import java.util.Optional;

/**
 * By what people recognise the profiles.
 *
 * @param rules how the short rules do on residents that they were found without
 * @param tree a small tree that imitates the profiles, when there is one and it may leave
 * @param form questions that put a new resident into a profile, when there are any and they may leave
 * @param schemes where residents fall in schemes known beforehand
 * @param identities the stable keys of the profiles
 * @param gone profiles of an earlier run that are not there any more
 */
public record ExplanationSection(
        List<RuleCheckRow> rules,
        Optional<TreeSection> tree,
        Optional<FormSection> form,
        List<SchemeSection> schemes,
        List<Identity> identities,
        List<Label> gone) {
    /** Copies the lists. */
    public ExplanationSection {
        rules = List.copyOf(rules);
        schemes = List.copyOf(schemes);
        identities = List.copyOf(identities);
        gone = List.copyOf(gone);
    }

    /** Returns a section that says nothing. */
    public static ExplanationSection none() {
        return new ExplanationSection(List.of(), Optional.empty(), Optional.empty(), List.of(), List.of(), List.of());
    }

    /** Returns how the rule of a profile does on others, when that is known. */
    public Optional<RuleCheckRow> check(String profile) {
        return rules.stream().filter(row -> row.profile().equals(profile)).findFirst();
    }

    /**
     * Cross-validated quality of the short rule of one profile.
     *
     * @param profile id of the profile
     * @param coverage share of the profile for whom a rule holds that was found without them
     * @param precision share of those for whom such a rule holds who belong to the profile
     */
    public record RuleCheckRow(String profile, Released<Double> coverage, Released<Double> precision) {}

    /**
     * A small tree as its paths.
     *
     * @param paths the ways through the tree
     * @param fidelity cross-validated balanced accuracy
     * @param chance the balanced accuracy of guessing
     */
    public record TreeSection(List<Path> paths, double fidelity, double chance) {
        /** Copies the list. */
        public TreeSection {
            paths = List.copyOf(paths);
        }
    }

    /**
     * One way through the tree.
     *
     * @param conditions what holds on the way; {@code is-not} is a comparison too
     * @param profile id of the profile at its end
     */
    public record Path(List<Report.RuleCondition> conditions, String profile) {
        /** Copies the list. */
        public Path {
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * Questions with points; the profile with the most points is the answer, the first among equals.
     *
     * @param profiles the profiles on the form
     * @param questions the questions
     * @param accuracy cross-validated share of residents put right
     * @param interval its 95 % interval
     * @param guess share put right by always guessing the largest profile
     * @param clearlyBetter whether the interval lies above the guess
     */
    public record FormSection(
            List<FormProfile> profiles,
            List<FormQuestion> questions,
            Released<Double> accuracy,
            Released<Report.Interval> interval,
            Released<Double> guess,
            boolean clearlyBetter) {
        /** Copies the lists. */
        public FormSection {
            profiles = List.copyOf(profiles);
            questions = List.copyOf(questions);
        }
    }

    /**
     * A profile on the form.
     *
     * @param profile its id
     * @param start points that it starts with
     */
    public record FormProfile(String profile, int start) {}

    /**
     * One question.
     *
     * @param feature id of the feature
     * @param label its name
     * @param unit its unit
     * @param survey whether it was asked in the survey, rather than counted from the diary
     * @param answers the answers
     */
    public record FormQuestion(String feature, Label label, String unit, boolean survey, List<FormAnswer> answers) {
        /** Copies the list. */
        public FormQuestion {
            answers = List.copyOf(answers);
        }
    }

    /**
     * One answer.
     *
     * @param above lower limit, excluded; empty for the lowest answer
     * @param upTo upper limit, included; empty for the highest answer
     * @param levels the categories, for questions with categories
     * @param points points by profile of the form
     */
    public record FormAnswer(Optional<Double> above, Optional<Double> upTo, List<Label> levels, List<Integer> points) {
        /** Copies the lists. */
        public FormAnswer {
            levels = List.copyOf(levels);
            points = List.copyOf(points);
        }
    }

    /**
     * The stable key of a profile.
     *
     * @param profile its id
     * @param key the key, which stays when a later run recognises the profile
     * @param earlier its id in the earlier run, when it was recognised
     * @param similarity how alike the two are, from 0 to 1
     */
    public record Identity(String profile, String key, Optional<String> earlier, Optional<Double> similarity) {}
}
