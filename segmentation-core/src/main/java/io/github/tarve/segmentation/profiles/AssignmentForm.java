package io.github.tarve.segmentation.profiles;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.features.Feature;
import java.util.List;
import java.util.Optional;

/**
 * A few questions with points that put a new resident into a profile: the profile with the most points is the answer, the
 * first among equals.
 *
 * @param profiles numbers of the profiles on the form from 0, the largest first
 * @param start points that each of them starts with
 * @param questions the questions, the most telling first
 * @param residents residents that the form was made from
 * @param correct of them, those whom forms made without them put right, over the repetitions on average (cross-validation that
 *     chooses the questions anew each time)
 * @param largest residents of the largest profile: how many always guessing it puts right
 * @param publishable whether enough residents of every profile gave each answer, and none is counted from the diary: points tell
 *     how many gave an answer, and counts by need stand in tables of their own
 */
public record AssignmentForm(
        List<Integer> profiles,
        List<Integer> start,
        List<Question> questions,
        int residents,
        int correct,
        int largest,
        boolean publishable) {
    /** Copies the lists. */
    public AssignmentForm {
        profiles = List.copyOf(profiles);
        start = List.copyOf(start);
        questions = List.copyOf(questions);
    }

    /**
     * One question.
     *
     * @param feature what is asked
     * @param survey whether it was asked in the survey, rather than counted from the diary
     * @param answers the answers
     */
    public record Question(Feature feature, boolean survey, List<Answer> answers) {
        /** Copies the list. */
        public Question {
            answers = List.copyOf(answers);
        }
    }

    /**
     * One answer: a category, or the values above {@code above} up to {@code upTo}.
     *
     * @param above lower limit, excluded; minus infinity for the lowest answer
     * @param upTo upper limit, included; infinity for the highest answer
     * @param levels the categories, for questions with categories
     * @param points points by profile of the form
     */
    public record Answer(double above, double upTo, List<Label> levels, List<Integer> points) {
        /** Copies the lists. */
        public Answer {
            levels = List.copyOf(levels);
            points = List.copyOf(points);
        }
    }

    /** Returns whether the form is clearly better than always guessing the largest profile, as far as 95 % intervals tell. */
    public boolean clearlyBetter() {
        return io.github.tarve.segmentation.areas.Share.wilson(correct, residents)
                        .low()
                > (double) largest / residents;
    }

    /** Returns the profile with the most points; answers are numbers of answers by question, empty where nothing was said. */
    public int profile(List<Optional<Integer>> answers) {
        int best = 0;
        int most = Integer.MIN_VALUE;
        for (int k = 0; k < profiles.size(); k++) {
            int points = start.get(k);
            for (int q = 0; q < questions.size(); q++) {
                Optional<Integer> answer = answers.get(q);
                if (answer.isPresent()) {
                    points += questions
                            .get(q)
                            .answers()
                            .get(answer.get())
                            .points()
                            .get(k);
                }
            }
            if (points > most) {
                most = points;
                best = profiles.get(k);
            }
        }
        return best;
    }
}
