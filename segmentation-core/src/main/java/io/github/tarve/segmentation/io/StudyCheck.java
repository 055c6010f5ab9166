package io.github.tarve.segmentation.io;

import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.problems.Severity;
import io.github.tarve.segmentation.records.Study;
import java.util.List;
import java.util.Optional;

/**
 * What reading a study found, without a refusal.
 *
 * @param problems errors, warnings and notices in the order of the input
 * @param study the study, when there is no error
 */
public record StudyCheck(List<Problem> problems, Optional<Study> study) {
    /** Copies the list. */
    public StudyCheck {
        problems = List.copyOf(problems);
    }

    /** Returns the number of problems of a severity. */
    public int count(Severity severity) {
        return (int) problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }

    /** Returns the residents who take part, 0 when the study was refused. */
    public int residents() {
        return study.map(read -> read.residents().size()).orElse(0);
    }

    /** Returns the diary entries of the residents who take part, 0 when the study was refused. */
    public long entries() {
        return study.map(read -> read.diary().size()).orElse(0L);
    }
}
