package io.github.tarve.segmentation.problems;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects problems while an input is read, so that all of them can be told at once. Not safe for use by several threads.
 */
public final class ProblemLog {
    /** Problems after which reading is given up. */
    public static final int LIMIT = 10_000;

    private final List<Problem> problems = new ArrayList<>();
    private int errors;

    /**
     * Adds a problem.
     *
     * @throws Refusal with everything collected so far when there are {@value #LIMIT} problems
     */
    public void add(Problem problem) {
        problems.add(problem);
        if (problem.severity() == Severity.ERROR) {
            errors++;
        }
        if (problems.size() >= LIMIT) {
            problems.add(
                    Problem.at(Location.file(problem.where().file()), ProblemCode.TOO_MANY_PROBLEMS, problems.size()));
            throw refusal();
        }
    }

    /** Adds a problem at a place. */
    public void add(Location where, ProblemCode code, Object... arguments) {
        add(Problem.at(where, code, arguments));
    }

    /** Adds several problems. */
    public void addAll(List<Problem> more) {
        more.forEach(this::add);
    }

    /** Returns whether an error was added. */
    public boolean hasErrors() {
        return errors > 0;
    }

    /** Returns the number of errors. */
    public int errors() {
        return errors;
    }

    /** Returns everything that was added, in that order. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /**
     * Does nothing when there is no error.
     *
     * @throws Refusal with every problem when there is an error
     */
    public void refuseIfErrors() {
        if (hasErrors()) {
            throw refusal();
        }
    }

    /**
     * Returns the refusal for what was added, at least one error. Beside personal data no other problem is told, because
     * its values might be the personal data.
     */
    public Refusal refusal() {
        List<Problem> personal = problems.stream()
                .filter(problem -> problem.code().kind() == ProblemKind.PRIVACY)
                .toList();
        if (personal.stream().noneMatch(problem -> problem.severity() == Severity.ERROR)) {
            return new Refusal(problems);
        }
        List<Problem> told = new ArrayList<>(personal);
        int others = problems.size() - personal.size();
        if (others > 0) {
            told.add(Problem.of(ProblemCode.OTHERS_WITHHELD, others));
        }
        return new Refusal(told);
    }
}
