/**
 * The whole analysis, one line per room: a study and a plan become a segmentation. Start at {@code SegmentationPipeline}.
 * Uses every room before it but {@code io}.
 */
@NullMarked
package io.github.tarve.segmentation.pipeline;

import org.jspecify.annotations.NullMarked;
