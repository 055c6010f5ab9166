/**
 * Whether there is structure at all: data without groups that is otherwise like the observed, and where the observed index
 * falls among what the same method finds there. Start at {@code StructureTest}.
 */
@NullMarked
package io.github.tarve.segmentation.validation.structure;

import org.jspecify.annotations.NullMarked;
