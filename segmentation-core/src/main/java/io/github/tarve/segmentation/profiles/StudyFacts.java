package io.github.tarve.segmentation.profiles;

import io.github.tarve.segmentation.features.catalogue.ScaleReliability;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.records.DiaryWindow;
import io.github.tarve.segmentation.records.Exclusion;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was read.
 *
 * @param title title of the study, may be empty
 * @param synthetic whether the study is made up
 * @param read residents read
 * @param used residents who take part
 * @param leftOut residents left out, by reason
 * @param window the diary window, if there is a diary
 * @param diaryLines diary entries of those who take part
 * @param observedDays observed diary days of those who take part
 * @param surveyed residents who take part with at least one survey answer
 * @param scales how consistently the items of each survey scale measure one thing
 * @param notices warnings and notices of reading
 */
public record StudyFacts(
        String title,
        boolean synthetic,
        int read,
        int used,
        Map<Exclusion.Reason, Integer> leftOut,
        Optional<DiaryWindow> window,
        long diaryLines,
        long observedDays,
        int surveyed,
        List<ScaleReliability> scales,
        List<Problem> notices) {
    /** Copies the collections. */
    public StudyFacts {
        leftOut = Map.copyOf(leftOut);
        scales = List.copyOf(scales);
        notices = List.copyOf(notices);
    }

    /** Creates facts of a study without survey scales. */
    public StudyFacts(
            String title,
            boolean synthetic,
            int read,
            int used,
            Map<Exclusion.Reason, Integer> leftOut,
            Optional<DiaryWindow> window,
            long diaryLines,
            long observedDays,
            int surveyed,
            List<Problem> notices) {
        this(title, synthetic, read, used, leftOut, window, diaryLines, observedDays, surveyed, List.of(), notices);
    }
}
