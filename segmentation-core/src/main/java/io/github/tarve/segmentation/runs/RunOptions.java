package io.github.tarve.segmentation.runs;

import io.github.tarve.segmentation.io.OutputFolder;
import io.github.tarve.segmentation.pipeline.SegmentationPlan;

/**
 * What a run is allowed to do, beside its settings.
 *
 * @param existing what to do with an output folder that already holds files
 * @param smallStudies what to do with fewer residents than profiles need
 */
public record RunOptions(OutputFolder.Existing existing, SegmentationPlan.SmallStudies smallStudies) {
    /** Returns the careful options: refuse a folder that holds files, describe small studies without profiles. */
    public static RunOptions careful() {
        return new RunOptions(OutputFolder.Existing.REFUSE, SegmentationPlan.SmallStudies.DESCRIBE);
    }
}
