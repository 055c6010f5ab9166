package io.github.tarve.segmentation.problems;

import io.github.tarve.segmentation.codebook.Language;
import java.util.List;

/** The tool cannot do what was asked, and says why: the one exception for anything that a user can mend. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * Creates a refusal.
     *
     * @param problems everything that is known to be wrong, at least one error; warnings may stand beside it
     */
    public Refusal(List<Problem> problems) {
        super(problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .findFirst()
                .orElseThrow()
                .line(Language.EN));
        this.problems = List.copyOf(problems);
    }

    /** Returns a refusal because of one problem without a place. */
    public static Refusal of(ProblemCode code, Object... arguments) {
        return new Refusal(List.of(Problem.of(code, arguments)));
    }

    /** Returns a refusal because of one problem at a place. */
    public static Refusal at(Location where, ProblemCode code, Object... arguments) {
        return new Refusal(List.of(Problem.at(where, code, arguments)));
    }

    /** Returns everything that is wrong, in the order of the input. */
    public List<Problem> problems() {
        return problems;
    }

    /** Returns whose problem it is: personal data before anything else, then the kind of the first error. */
    public ProblemKind kind() {
        List<ProblemKind> kinds = problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(problem -> problem.code().kind())
                .toList();
        return kinds.contains(ProblemKind.PRIVACY) ? ProblemKind.PRIVACY : kinds.get(0);
    }
}
