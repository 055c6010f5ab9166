/**
 * Whether other reasonable choices give the same clusters: partitions of the same rows by many ways of analysing them, how far
 * they agree, who never changes, and which choice matters most. Start at {@code Multiverse}. Uses only {@code clustering} and
 * {@code validation}.
 */
@NullMarked
package io.github.tarve.segmentation.validation.multiverse;

import org.jspecify.annotations.NullMarked;
