/**
 * What a result was made from: content hashes, seed, generator, versions and effective settings. Start at\n * {@code Provenance}.
 */
@NullMarked
package io.github.tarve.segmentation.provenance;

import org.jspecify.annotations.NullMarked;
