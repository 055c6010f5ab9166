/**
 * Clusters one study in several reasonable ways. Start at {@code StudyMultiverse}; what they are compared by is in
 * {@code validation.multiverse}.
 */
@NullMarked
package io.github.tarve.segmentation.pipeline.multiverse;

import org.jspecify.annotations.NullMarked;
