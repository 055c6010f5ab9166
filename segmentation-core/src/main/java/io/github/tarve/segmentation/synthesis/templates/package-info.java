/**
 * What a new study starts from: tables with headers only, a codebook and a study file with every key explained, and a
 * diary to print. Start at {@code StudyTemplates}.
 */
@NullMarked
package io.github.tarve.segmentation.synthesis.templates;

import org.jspecify.annotations.NullMarked;
