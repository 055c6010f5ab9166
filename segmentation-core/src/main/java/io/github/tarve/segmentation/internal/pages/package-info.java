/**
 * A page of text, tables and figures, independent of its format: written as HTML or as Markdown from the same content, so
 * that both say the same. Every text is plain; the writers escape it.
 */
@NullMarked
package io.github.tarve.segmentation.internal.pages;

import org.jspecify.annotations.NullMarked;
