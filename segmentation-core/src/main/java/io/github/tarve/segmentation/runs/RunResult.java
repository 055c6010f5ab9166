package io.github.tarve.segmentation.runs;

import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.profiles.Segmentation;
import io.github.tarve.segmentation.release.Report;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a run came to.
 *
 * @param segmentation the exact result
 * @param report what was released of it
 * @param folder the folder written
 * @param reportFile the page to open first
 * @param internalFile the internal page, when one was asked for
 * @param notices warnings and notices for the person at the command
 */
public record RunResult(
        Segmentation segmentation,
        Report report,
        Path folder,
        Path reportFile,
        Optional<Path> internalFile,
        List<Problem> notices) {
    /** Copies the list. */
    public RunResult {
        notices = List.copyOf(notices);
    }
}
