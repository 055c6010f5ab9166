/**
 * Small documents in YAML or JSON as bounded trees whose nodes know their line and column. Nothing is ever constructed
 * from a document: no class is loaded, no alias expanded, no number evaluated. Start at {@code DocumentReader}.
 */
@NullMarked
package io.github.tarve.segmentation.internal.document;

import org.jspecify.annotations.NullMarked;
